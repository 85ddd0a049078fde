"""Cover as a small table for a console: people on duty and needed by hour, and where they are short."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.domain.coverage import Coverage
from scheduler.report.coverage_table import CoverageTable, coverage_table
from scheduler.report.text_cells import fit
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label
from scheduler.words.dates import short_day
from scheduler.words.text_width import text_width

__all__ = ["coverage_text"]


def coverage_text(
    coverage: Coverage,
    *,
    language: str,
    names: Mapping[str, str] | None = None,
    width: int | None = None,
    encoding: str | None = None,
) -> str:
    """Cover by hour of the day.

    Parameters
    ----------
    coverage
        Heads per queue and interval.
    language
        Language of the words.
    names
        Names of the queues by id.
    width
        Columns of the console; hours that do not fit go below. None for no limit.
    encoding
        Encoding of the console; characters that it lacks become question marks. None for any character.

    Returns
    -------
    str
        For each queue three lines by hour: people on duty and people needed, mean of all days, and hours short in all;
        then the days that are shortest of people. Lines have no blanks at their ends.
    """
    table = coverage_table(coverage)
    shown = [(names or {}).get(queue, queue) for queue in table.queues]
    rows = [label(key, language) for key in ("on_duty", "needed", "hours_short")]
    lead = max(map(text_width, rows)) + 2
    hours = tuple(dict.fromkeys(minute // 60 for minute in table.minutes))
    cell = max(4, max(text_width(text) for line in _numbers(table, hours) for text in line) + 1)
    fitting = len(hours) if width is None else max(1, (width - lead) // cell)
    lines = [label("cover_by_hour", language)]
    for first in range(0, len(hours), fitting):
        part = hours[first : first + fitting]
        lines += ["", " " * lead + "".join(fit(f"{hour:02d}", cell, right=True) for hour in part)]
        numbers = _numbers(table, part)
        for queue, name in enumerate(shown):
            lines.append(name)
            for position, row in enumerate(rows):
                texts = numbers[3 * queue + position]
                lines.append("  " + fit(row, lead - 2) + "".join(fit(text, cell, right=True) for text in texts))
    lines += _worst_days(table, language)
    text = "\n".join(line.rstrip() for line in lines)
    return text if encoding is None else text.encode(encoding, "replace").decode(encoding)


def _numbers(table: CoverageTable, hours: tuple[int, ...]) -> list[list[str]]:
    """Three lines per queue: on duty, needed, hours short."""
    lines: list[list[str]] = []
    for queue in range(len(table.queues)):
        on_duty, needed, short = [], [], []
        for hour in hours:
            inside = [index for index, minute in enumerate(table.minutes) if minute // 60 == hour]
            on_duty.append(amount(float(table.mean_on_duty[queue, inside].mean()), fixed=True))
            needed.append(amount(float(table.mean_required[queue, inside].mean()), fixed=True))
            lacking = -table.net[queue][:, inside].clip(max=0.0).sum() * table.interval_minutes / 60
            short.append(amount(float(lacking), 0) if lacking >= 0.5 else ".")
        lines += [on_duty, needed, short]
    return lines


def _worst_days(table: CoverageTable, language: str) -> list[str]:
    """The three days with the most hours short."""
    ranked = sorted(range(len(table.dates)), key=lambda day: (-table.hours_short[day], day))[:3]
    pair = label("pair", language)
    days = [
        pair.format(what=short_day(table.dates[day], language), how=amount(float(table.hours_short[day]), fixed=True))
        for day in ranked
        if table.hours_short[day] > 0
    ]
    return ["", f"{label('most_short', language)}  {'   '.join(days)}"] if days else []
