"""Write a roster as a workbook."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.coverage import Coverage
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.tables.roster_xlsx.matrix import Matrix, matrix_of
from scheduler.tables.roster_xlsx.matrix_sheet import write_matrix_sheet
from scheduler.tables.roster_xlsx.memory import MEMORY_SHEET, Memory, memory_rows
from scheduler.tables.roster_xlsx.styles import Styles
from scheduler.tables.roster_xlsx.tidy_sheets import (
    write_assignments_sheet,
    write_cover_sheet,
    write_dayplan_sheet,
    write_findings_sheet,
)
from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from xlsxwriter import Workbook

__all__ = ["roster_xlsx_bytes"]

_LONGEST_MONTH: Final = 31
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_USUAL: Final = {"font_name": "Arial", "font_size": 10}
"""The font by which a spreadsheet measures columns."""
_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A date of no meaning, so that equal rosters give equal files."""


def roster_xlsx_bytes(
    roster: Roster,
    problem: Problem,
    *,
    language: str,
    findings: Iterable[Finding] = (),
    coverage: Coverage | None = None,
    contacts: NDArray[np.float64] | None = None,
    config: Mapping[str, str] | None = None,
) -> bytes:
    """A roster as a workbook: to be printed, edited and read back.

    The first sheet is the roster, people by days on one landscape page; more than 31 days get a sheet per calendar month.
    Then follow assignments, what happens within shifts, cover and findings, and a hidden sheet with what was written.

    Parameters
    ----------
    roster
        The roster.
    problem
        Gives the store, its people, shifts and calendar.
    language
        ``en`` or ``zh``.
    findings
        What there is to say about the roster.
    coverage
        Cover of the roster; the sheet is left out without.
    contacts
        Contacts expected per interval, shape (queues, intervals).
    config
        Ways to the store file by name, kept so that the workbook can be checked without naming it.

    Returns
    -------
    bytes
        The same for the same arguments.
    """
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    book = Workbook(stream, {**_OPTIONS, "default_format_properties": dict(_USUAL)})
    book.set_properties({"created": _CREATED, "title": problem.store_name or problem.store})
    book.set_size(2400, 1500)
    styles = Styles(book, language)
    matrix = matrix_of(roster, problem, language)
    parts = matrix.months(_LONGEST_MONTH)
    for part in parts:
        write_matrix_sheet(book.add_worksheet(_sheet_name(part, len(parts))), styles, part)
    write_assignments_sheet(book.add_worksheet(label("sheet_assignments", language)), styles, roster, problem)
    if any(item.activities for item in roster.assignments):
        sheet = book.add_worksheet(label("sheet_dayplan", language))
        write_dayplan_sheet(sheet, styles, roster, problem, language)
    if coverage is not None:
        sheet = book.add_worksheet(label("sheet_cover", language))
        write_cover_sheet(sheet, styles, coverage, contacts, problem=problem, language=language)
    sheet = book.add_worksheet(label("sheet_findings", language))
    write_findings_sheet(sheet, styles, findings, problem=problem, language=language)
    _write_memory(book, Memory(roster, matrix.texts, language, problem.store, config or {}))
    book.close()
    return stream.getvalue()


def _sheet_name(part: Matrix, parts: int) -> str:
    """Name of the sheet of a roster, with the month where there are several."""
    if parts == 1:
        return label("sheet_roster", part.language)
    first = part.table.days[0].date
    return label("sheet_month", part.language).format(year=first.year, month=first.month)


def _write_memory(book: Workbook, memory: Memory) -> None:
    """The sheet that nobody sees."""
    sheet = book.add_worksheet(MEMORY_SHEET)
    for number, row in enumerate(memory_rows(memory)):
        for column, text in enumerate(row):
            if text:
                sheet.write_string(number, column, _writable(text))
    sheet.very_hidden()


def _writable(text: str) -> str:
    """A text without the characters that no XML file can hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
