"""What titles, names of sheets and names of files say about the table below them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from scheduler.tables.exports.date_cell import DateSeen, read_date
from scheduler.tables.exports.label_text import Label, is_part, read_label
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.words.plain_text import plain_text

__all__ = ["Context", "read_context"]

_YEAR = r"(?<!\d)(?P<year>20\d{2})"
_FULL = re.compile(
    rf"{_YEAR}(?:[-/.年_ ](?P<month>\d{{1,2}})[-/.月_ ](?P<day>\d{{1,2}})(?!\d)日?"
    r"|(?P<m8>0[1-9]|1[0-2])(?P<d8>[0-3]\d)(?!\d))"
)
_MONTHLY = re.compile(rf"{_YEAR}\s*(?:年\s*|[-/._ ])?(?P<month>0[1-9]|1[0-2]|[1-9](?=月)|[1-9](?!\d))(?:月|(?!\d))")
_ANY_YEAR = re.compile(rf"{_YEAR}(?!\d)")
_ANY_MONTH = re.compile(r"(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?!\d)")
_NAMED = re.compile(r"(?<![a-z])(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})(?![a-z])")
_MONTH_DAY = re.compile(r"(?<!\d)(?P<month>1[0-2]|0?[1-9])(?:月|[.\-/])(?P<day>[0-3]?\d)(?:日|号)?(?!\d)")
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MADE = re.compile(r"导出|生成|制表|更新|打印|下载时间|export|generated|created|updated|printed|downloaded")
_REMARK = re.compile(r"\W*(?:注|说明|备注|提示|口径|数据来源|(?:notes?|remarks?|tip|nb|source)\b)")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known around a table.

    Parameters
    ----------
    years, months
        As named, in order; the months without days.
    span
        First and last month of a stretch that is named with its years, as year x 12 + month.
    day
        The one day that is named.
    queue
        Id of the queue.
    part
        Name of a shop or group.
    label
        Measure that a title names.
    chinese
        Whether there is Chinese text.
    """

    years: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    day: DateSeen | None = None
    queue: str | None = None
    part: str = ""
    label: Label = field(default_factory=Label)
    chinese: bool = False
    span: tuple[int, int] | None = None

    def under(self, outer: Context) -> Context:
        """The same within a wider context: what is not said here is taken from there."""
        return replace(
            self,
            years=self.years or _years_within(self.months, outer.span) or outer.years,
            span=self.span or outer.span,
            months=self.months or outer.months,
            day=self.day or outer.day,
            queue=self.queue or outer.queue,
            part=self.part or outer.part,
            label=self.label if self.label.rank is not None or self.label.barred else outer.label,
            chinese=self.chinese or outer.chinese,
        )


def read_context(texts: Iterable[str], names: QueueNames, *, any_part: bool = False) -> Context:
    """Read texts such as titles.

    Parameters
    ----------
    texts
        Each is read by itself; the last that says something counts, as it stands nearest to the table.
    names
        The queues.
    any_part
        Whether whatever is left of a text is the name of a part, as in the name of a sheet.
    """
    context = Context()
    for text in texts:
        if _REMARK.match(plain_text(text)):
            continue
        label = read_label(text, names)
        rest = _without_dates(label.rest)
        if plain_text(text).startswith(("店铺", "门店", "shop", "store")) and re.search(r"[:：]", text):
            rest = re.split(r"[:：]", text, maxsplit=1)[1].strip()
        part = rest if rest and (is_part(rest) or (any_part and not label.barred)) else ""
        years, months, day = _when(plain_text(text))
        chinese = re.search(r"[\u4e00-\u9fff]", text) is not None
        context = Context(years, months, day, label.queue, part, label, chinese, _span(plain_text(text))).under(context)
    return context


def _span(text: str) -> tuple[int, int] | None:
    """First and last month of a text that names several with their years."""
    found = [match for form in (_FULL, _MONTHLY) for match in form.finditer(text)] if not _MADE.search(text) else []
    months = [int(match["year"]) * 12 + int(match["month"]) for match in found if match["month"]]
    return (min(months), max(months)) if months else None


def _years_within(months: tuple[int, ...], span: tuple[int, int] | None) -> tuple[int, ...]:
    """The year of the first of some months within a stretch; none where it is not the only one."""
    if span is None or not months:
        return ()
    years = [year for year in range(span[0] // 12 - 1, span[1] // 12 + 1) if span[0] <= year * 12 + months[0] <= span[1]]
    return tuple(years) if len(years) == 1 else ()


def _when(text: str) -> tuple[tuple[int, ...], tuple[int, ...], DateSeen | None]:
    """Years, months and the one day of a text."""
    if _MADE.search(text):
        return (), (), None
    full = [
        (int(found["year"]), int(found["month"] or found["m8"]), int(found["day"] or found["d8"]))
        for found in _FULL.finditer(text)
    ]
    if full:
        years = tuple(dict.fromkeys(year for year, _, _ in full))
        months = tuple(dict.fromkeys(month for _, month, _ in full))
        return years, months, DateSeen(full[0], "ymd") if len(set(full)) == 1 else None
    monthly = [(int(found["year"]), int(found["month"])) for found in _MONTHLY.finditer(text)]
    if monthly:
        later = [int(found["month"]) for found in _ANY_MONTH.finditer(text)]
        months = tuple(dict.fromkeys([month for _, month in monthly] + later))
        return tuple(dict.fromkeys(year for year, _ in monthly)), months, _one_day(text)
    years = tuple(dict.fromkeys(int(found["year"]) for found in _ANY_YEAR.finditer(text)))
    listed = [int(found["month"]) for found in _ANY_MONTH.finditer(text)]
    listed += [_NAMES.index(found["month"]) + 1 for found in _NAMED.finditer(text)]
    return years, tuple(dict.fromkeys(listed)), _one_day(text)


def _one_day(text: str) -> DateSeen | None:
    """The day that a text names without its year, where it names one."""
    whole = read_date(text)
    if whole is None and re.fullmatch(r"[1-9]|[12]\d|3[01]", text):
        whole = DateSeen((int(text),), "d")
    if whole is None and (packed := re.fullmatch(r"(0[1-9]|1[0-2])([0-2]\d|3[01])", text)) is not None:
        whole = DateSeen((int(packed[1]), int(packed[2])), "md")
    if whole is not None:
        return whole
    found = [(int(match["month"]), int(match["day"])) for match in _MONTH_DAY.finditer(text)]
    good = [pair for pair in found if 1 <= pair[1] <= 31]
    return DateSeen(good[0], "md") if len(good) == 1 else None


def _without_dates(text: str) -> str:
    """A text without the days and months in it."""
    text = _NAMED.sub(" ", text)
    text = re.sub(r"(?<![a-z])(?:v|w|q)?\d+(?![a-z])|\b(?:[a-z]|at|to|for|in|and)\b", " ", text)
    text = re.sub(r"[\W_]+", " ", text).strip()
    return "" if re.fullmatch(r"(?:sheet|工作表|表)? ?", text) else text
