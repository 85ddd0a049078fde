"""The sheets behind the roster: assignments, cover and findings, one row per thing, for filters and pivot tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.assignment import ActivityKind
from scheduler.domain.coverage import Coverage
from scheduler.domain.finding import Finding
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.tables import palette
from scheduler.tables.clock_text import parse_date
from scheduler.tables.interval_rows import interval_heads
from scheduler.tables.roster_csv import roster_csv_bytes
from scheduler.tables.roster_xlsx.styles import Styles
from scheduler.tables.sheet import column_letters
from scheduler.tables.unguarded import unguarded
from scheduler.words.catalogue import label, sentence
from scheduler.words.within_shift import activity_name

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

__all__ = ["write_assignments_sheet", "write_cover_sheet", "write_dayplan_sheet", "write_findings_sheet"]

_A4: Final = 9
_HEAD_HEIGHT: Final = 36
_DATE: Final = {"num_format": "yyyy-mm-dd", "align": "left"}


def write_assignments_sheet(sheet: Worksheet, styles: Styles, roster: Roster, problem: Problem) -> None:
    """Write the rows of roster.csv, as text."""
    names = {agent.id: agent.name for agent in problem.agents}
    text = roster_csv_bytes(roster, names=names).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    widths = [18 if name in ("start", "end") else 12 for name in head]
    _table(sheet, styles, head, widths, ([unguarded(cell) for cell in row] for row in rows))


def write_dayplan_sheet(sheet: Worksheet, styles: Styles, roster: Roster, problem: Problem, language: str) -> None:
    """Write who is on a break, in a meeting or at other work when, a row each in order of time."""
    names = {item.id: item.name for group in (problem.queues, problem.shifts, problem.agents) for item in group}
    order = {agent: position for position, agent in enumerate(roster.agents)}
    parts = [
        (item.date, part.start, order.get(item.agent, len(order)), item, part)
        for item in roster.assignments
        for part in item.activities
        if part.kind is not ActivityKind.CHAT or part.queue is not None
    ]
    rows = [
        [
            when,
            f"{start:%H:%M}",
            "24:00" if f"{part.end:%H:%M}" == "00:00" else f"{part.end:%H:%M}",
            activity_name(part, problem.dayplan, problem.blocks, language),
            names.get(item.agent, item.agent),
            names.get(item.shift, item.shift),
            names.get(part.queue or "", part.queue),
        ]
        for when, start, _, item, part in sorted(parts, key=lambda entry: entry[:3])
    ]
    keys = ("date", "start", "end", "what", "person", "shift", "queue")
    _table(sheet, styles, [label(f"sheet_{key}", language) for key in keys], [12, 10, 10, 26, 18, 14, 14], rows)


def write_cover_sheet(
    sheet: Worksheet,
    styles: Styles,
    coverage: Coverage,
    contacts: NDArray[np.float64] | None,
    *,
    problem: Problem,
    language: str,
) -> None:
    """Write cover, a row per interval and queue.

    Parameters
    ----------
    sheet, styles
        Where to.
    coverage
        Heads on duty; intervals that another roster answers for are left out.
    contacts
        Contacts expected, shape (queues, intervals); the column stays empty without.
    problem
        Gives the names of the queues.
    language
        Language of the head.
    """
    names = {queue.id: queue.name for queue in problem.queues}
    keys = ("date", "start", "end", "queue", "expected", "required", "there", "net")
    rows: list[list[Any]] = []
    for interval in np.flatnonzero(coverage.owned).tolist():
        for row, queue in enumerate(coverage.queues):
            required, on_duty = int(coverage.required[row, interval]), float(coverage.on_duty[row, interval])
            expected = None if contacts is None else round(float(contacts[row, interval]), 2)
            day, start, end = interval_heads(coverage.grid, interval)
            net = round(on_duty - required, 2)
            rows.append([parse_date(day), start, end, names.get(queue, queue), expected, required, on_duty, net])
    _table(sheet, styles, [label(f"sheet_{key}", language) for key in keys], [12, 17, 17, 14, 18, 15, 12, 20], rows)
    short = styles.change(font_color=palette.SHORT[-1], bold=True)
    sheet.conditional_format(1, 7, max(len(rows), 1), 7, {"type": "cell", "criteria": "<", "value": 0, "format": short})


def write_findings_sheet(
    sheet: Worksheet, styles: Styles, findings: Iterable[Finding], *, problem: Problem, language: str
) -> None:
    """Write everything there is to say, a row per finding."""
    names = {item.id: item.name for group in (problem.queues, problem.shifts, problem.agents) for item in group}
    keys = ("severity", "sentence", "person", "date", "rule", "cost")
    rows = [
        [
            label(f"sheet_{finding.severity.value}", language),
            sentence(finding, language, names),
            names.get(finding.agent or "", finding.agent),
            finding.date,
            _rule(finding, language),
            round(finding.cost / COST_UNITS_PER_PRICE, 2) if finding.cost else None,
        ]
        for finding in findings
    ]
    _table(sheet, styles, [label(f"sheet_{key}", language) for key in keys], [18, 90, 14, 12, 26, 18], rows, wrap=1)


def _rule(finding: Finding, language: str) -> str | None:
    """Name of the limit on the screen; that of the store file where the catalogue has none."""
    try:
        return None if finding.rule is None else label(f"limit_{finding.rule}", language)
    except KeyError:
        return finding.rule


def _table(
    sheet: Worksheet,
    styles: Styles,
    head: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[Any]],
    wrap: int | None = None,
) -> None:
    """A head that stays in sight, and rows; texts stay texts, whatever they look like; `wrap` is a column of long texts."""
    bold = styles(bold=True, bottom=1, bg_color="#f4f6f8", text_wrap=True)
    sheet.set_row_pixels(0, _HEAD_HEIGHT)
    for column, (name, width) in enumerate(zip(head, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, bold)
    plain, number, day, long = styles(), styles(align="right"), styles(**_DATE), styles(text_wrap=True)
    at = 0
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                sheet.write_string(at, column, value, long if column == wrap else plain)
            elif isinstance(value, int | float):
                sheet.write_number(at, column, value, number)
            else:
                sheet.write_datetime(at, column, value, day)
    sheet.autofilter(0, 0, max(at, 1), len(head) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letters(len(head) - 1)}{at + 1}"})
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&8&A&R&8&P / &N")
