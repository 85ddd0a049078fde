"""A roster as text for a console, Chinese ones and narrow ones included.

Only ASCII and wide characters are used: those that a GBK console lacks or shows in another width than expected are avoided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.report.clocks import shift_hours
from scheduler.report.dates import stretches, title
from scheduler.report.text_cells import fit
from scheduler.tables.roster_table import DayCell, DayHead, PersonRow, RosterTable, roster_table
from scheduler.words.catalogue import label
from scheduler.words.dates import span
from scheduler.words.text_width import text_width

__all__ = ["roster_text"]

_LONGEST_NAME = 18
_WEEKEND, _HOLIDAY, _MAKE_UP, _CAMPAIGN = "=", "#", "+", "!"
_STANDBY, _CALLED = "*", "^"
_NARROWEST = 20


def roster_text(
    roster: Roster, problem: Problem, *, language: str, width: int | None = None, encoding: str | None = None
) -> str:
    """A roster as a matrix of people by days.

    Parameters
    ----------
    roster
        The roster.
    problem
        Gives names, shifts and the calendar.
    language
        Language of the words.
    width
        Columns of the console; a roster that is wider is split by weeks, and by days on a very narrow one. None for no
        limit.
    encoding
        Encoding of the console, such as ``gbk``; characters that it lacks become question marks. None for any character.

    Returns
    -------
    str
        Lines without blanks at their ends: the days with weekends, holidays and campaigns marked, a line per person with
        totals, the people on duty per shift and day, and a legend.
    """
    sheet = _Sheet(roster_table(roster, problem), language)
    limit = max(width or 10**6, _NARROWEST)
    blocks = list(_blocks(sheet, limit))
    lines = [title("roster_title", roster.start, roster.days, language, store=problem.store_name or problem.store), ""]
    for number, block in enumerate(blocks):
        lines += [*([""] if number else []), *_block_lines(sheet, block)]
    lines += ["", *_wrapped(_legend(sheet), limit)]
    text = "\n".join(line.rstrip() for line in lines)
    return text if encoding is None else text.encode(encoding, "replace").decode(encoding)


@dataclass(frozen=True, slots=True)
class _Block:
    """Days shown side by side, and whether the totals follow them."""

    days: range
    totals: bool


class _Sheet:
    """A roster table with the widths of its columns."""

    def __init__(self, table: RosterTable, language: str) -> None:
        self.table, self.language = table, language
        self.standby_name = label("on_standby", language)
        codes = [self.code(row, cell) for row in self.people for cell in row.cells]
        self.cell_width = max(2, *map(text_width, codes)) if codes else 2
        names = [row.name for row in self.people] + [shift.name for shift in table.shifts] + [self.standby_name]
        self.name_width = min(_LONGEST_NAME, max(map(text_width, names)))
        self.heads = self._total_heads()
        self.totals_width = sum(width + 1 for _, width in self.heads) + 2

    @property
    def people(self) -> tuple[PersonRow, ...]:
        """Everybody, the pool last."""
        return (*self.table.team, *self.table.pool)

    def word(self, key: str) -> str:
        """A label."""
        return label(key, self.language)

    def code(self, row: PersonRow, cell: DayCell) -> str:
        """What a cell shows; a day without standby is no day off for somebody of the pool."""
        if cell.kind is None:
            return "" if row.pool and cell.mark == "off" else self.word(f"code_{cell.mark}")
        sign = _STANDBY if cell.mark == "standby" else _CALLED if cell.called else ""
        return "".join(shift.code for shift in cell.shifts) + sign

    def totals(self, row: PersonRow) -> list[str]:
        """The sums of a person, in the order of `heads`; of the pool the days on standby, and what it was called in for."""
        totals = row.totals
        standby = [str(totals.standby)] if self.table.has_standby else []
        shifts = [str(totals.shifts[kind]) for kind in self.table.kinds]
        others = [str(totals.off), str(totals.weekend), f"{totals.hours:g}"]
        if row.pool:
            others[0] = ""
            shifts, others = (["" if text == "0" else text for text in texts] for texts in (shifts, others))
        return [*shifts, *standby, *others]

    def days_width(self, days: range) -> int:
        """Columns that days take, bars between weeks included."""
        bars = sum(self.table.days[day].week_start and day > days.start for day in days)
        return len(days) * (self.cell_width + 1) + 2 * bars

    def _total_heads(self) -> list[tuple[str, int]]:
        """Heading and width of each sum."""
        names = [self.word(f"kind_{kind.value}") for kind in self.table.kinds]
        names += [self.word("standby")] if self.table.has_standby else []
        names += [self.word(f"total_{name}") for name in ("off", "weekend", "hours")]
        return [(name, max(text_width(name), 3)) for name in names]


def _blocks(sheet: _Sheet, limit: int) -> Iterator[_Block]:
    """Days put side by side as far as they fit: whole weeks, or single days where no week fits."""
    room = limit - sheet.name_width
    days = sheet.table.days
    starts = [0, *(day for day in range(1, len(days)) if days[day].week_start), len(days)]
    weeks = [range(first, after) for first, after in pairwise(starts)]
    if max(map(sheet.days_width, weeks)) > room:
        weeks = [range(day, day + 1) for day in range(len(days))]
    block = range(0)
    for week in weeks:
        joined = range(block.start if block else week.start, week.stop)
        if block and sheet.days_width(joined) > room:
            yield _Block(block, totals=False)
            joined = week
        block = joined
    fits = sheet.days_width(block) + sheet.totals_width <= room
    yield _Block(block, totals=fits)
    if not fits:
        yield _Block(range(0), totals=True)


def _block_lines(sheet: _Sheet, block: _Block) -> Iterator[str]:
    """The lines of some days, or of the totals."""
    table, blank = sheet.table, " " * sheet.name_width
    heads = [table.days[day] for day in block.days]
    if heads:
        yield blank + _cells(sheet, block.days, [sheet.word(f"weekday_short_{head.date.weekday()}") for head in heads])
    sums = [name for name, _ in sheet.heads] if block.totals else None
    yield blank + _cells(sheet, block.days, [str(head.date.day) for head in heads]) + _sums(sheet, sums)
    if heads:
        yield blank + _cells(sheet, block.days, [_marks(head)[: sheet.cell_width] for head in heads])
    for row in sheet.table.team:
        yield _person_line(sheet, block, row)
    if table.pool:
        yield sheet.word("reserve_pool")
        yield from (_person_line(sheet, block, row) for row in table.pool)
    if not heads:
        return
    yield sheet.word("on_duty")
    counts = [(shift.name, table.on_duty[shift.id]) for shift in table.shifts]
    counts += [(sheet.standby_name, table.standby)] if table.has_standby else []
    for name, numbers in counts:
        yield fit(name, sheet.name_width) + _cells(sheet, block.days, [str(numbers[day]) for day in block.days])


def _person_line(sheet: _Sheet, block: _Block, row: PersonRow) -> str:
    """The line of a person."""
    codes = [sheet.code(row, row.cells[day]) for day in block.days]
    sums = sheet.totals(row) if block.totals else None
    return fit(row.name, sheet.name_width) + _cells(sheet, block.days, codes) + _sums(sheet, sums)


def _cells(sheet: _Sheet, days: range, texts: Sequence[str]) -> str:
    """Cells of some days with a bar before each week."""
    parts = []
    for day, text in zip(days, texts, strict=True):
        parts.append(" |" if sheet.table.days[day].week_start and day > days.start else "")
        parts.append(" " + fit(text, sheet.cell_width, right=True))
    return "".join(parts)


def _sums(sheet: _Sheet, texts: Sequence[str] | None) -> str:
    """Totals with a bar before them; nothing where there are none."""
    if texts is None:
        return ""
    cells = (" " + fit(text, width, right=True) for text, (_, width) in zip(texts, sheet.heads, strict=True))
    return " |" + "".join(cells)


def _marks(head: DayHead) -> str:
    """Signs of a day, the most telling first."""
    signs = ((head.holiday, _HOLIDAY), (head.make_up, _MAKE_UP), (bool(head.campaigns), _CAMPAIGN), (head.weekend, _WEEKEND))
    return "".join(sign for there, sign in signs if there)


def _legend(sheet: _Sheet) -> Iterator[str]:
    """What codes and signs mean."""
    table = sheet.table
    for shift in table.shifts:
        yield f"{shift.code} {shift.name} {shift_hours(shift)}"
    if table.has_standby:
        yield f"{table.shifts[0].code}{_STANDBY} {sheet.word('standby')}"
    if table.has_called:
        yield f"{table.shifts[0].code}{_CALLED} {sheet.word('called')}"
    for key, there in (("off", True), ("credited", table.has_credited), ("leave", table.has_leave)):
        code, name = sheet.word(f"code_{key}"), sheet.word("day_off" if key == "off" else key)
        if there and code != name:
            yield f"{code} {name}"
    if any(head.weekend for head in table.days):
        yield f"{_WEEKEND} {sheet.word('weekend')}"
    named = [
        (_HOLIDAY, "holiday", [(head.date, head.name) for head in table.days if head.holiday]),
        (_MAKE_UP, "make_up_workday", [(head.date, head.name) for head in table.days if head.make_up]),
        (_CAMPAIGN, "campaign", [(head.date, name) for head in table.days for name in head.campaigns]),
    ]
    for sign, kind, days in named:
        for name, first, last in stretches(days):
            place = span(first, last, sheet.language)
            text = sheet.word("legend_named").format(kind=sheet.word(kind), name=name, span=place)
            yield f"{sign} {text}"


def _wrapped(items: Iterator[str], limit: int) -> list[str]:
    """Items side by side, three blanks apart, on as many lines as needed."""
    lines: list[str] = []
    for item in items:
        joined = f"{lines[-1]}   {item}" if lines else item
        if lines and text_width(joined) <= min(limit, 120):
            lines[-1] = joined
        else:
            lines.append(item)
    return lines
