"""Fill a roster into an attendance form that somebody else laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler.domain.agent import Agent
from scheduler.domain.finding import Finding
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.attendance_template.allowed_words import AllowedWords
from scheduler.tables.attendance_template.day_words import DayWords
from scheduler.tables.attendance_template.filling import Filling
from scheduler.tables.attendance_template.name_index import NameIndex
from scheduler.tables.attendance_template.remarks import remarks
from scheduler.tables.attendance_template.sheet_plan import SheetPlan, sheet_plan
from scheduler.tables.attendance_template.workbook_patch import WorkbookPatch
from scheduler.tables.sheet import Sheet, read_sheets
from scheduler.tables.text_file import file_bytes

__all__ = ["FilledTemplate", "fill_template"]

_SHEETS_TOLD = 8


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """A form with the shifts in it.

    Parameters
    ----------
    data
        The workbook.
    findings
        What was filled in, and what was left as it was.
    """

    data: bytes
    findings: tuple[Finding, ...]


def fill_template(
    path: Path,
    roster: Roster,
    *,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    language: str,
    codes: bool = False,
) -> FilledTemplate:
    """Write the shifts of a roster into a workbook of names by days.

    Names (or ids) stand in a column and days in a row, or the other way round, on any number of sheets. A day is a date, a
    text such as 12/1 or 12月1日, or a number from 1 to 31 of the month that a title, the sheet or the file names. Only cells
    that are blank or hold the word of a shift are written to; nothing else of the workbook changes.

    Parameters
    ----------
    path
        The form, an .xlsx or .xlsm workbook; it is only read.
    roster
        The roster.
    agents, shifts
        Those of the store.
    language
        Language of the words for days off, leave and standby.
    codes
        Whether to write the codes of shifts instead of their names.

    Returns
    -------
    FilledTemplate

    Raises
    ------
    DataError
        The file is no workbook that can be read, or no names with days of this roster are in it: with what was looked for.
    """
    sheets = read_sheets(path)
    if any(sheet.name is None for sheet in sheets):
        message = "a template is an .xlsx workbook of names and dates; this is a text file"
        raise DataError(Fault(message, file=str(path)))
    people = [agent for agent in agents if agent.id in set(roster.agents)]
    index = NameIndex(agents)
    visible = [sheet for sheet in sheets if not sheet.hidden]
    plans = [(sheet, sheet_plan(sheet, index, roster.dates, path.stem)) for sheet in visible]
    used = [(sheet, plan) for sheet, plan in plans if plan.cells or (plan.unclear and plan.dates & set(roster.dates))]
    if not any(plan.cells for _, plan in used):
        raise DataError(
            [_not_found(sheet, plan, people, roster) for sheet, plan in plans if sheet.rows][:_SHEETS_TOLD] or [_empty(path)]
        )
    words = DayWords(roster, agents, shifts, language=language, codes=codes)
    data = file_bytes(path)
    patch = WorkbookPatch(data)
    formulas = {sheet.name or "": patch.formulas(sheet.name or "") for sheet, _ in used}
    filling = Filling(words, frozenset(roster.agents), formulas, AllowedWords(data))
    for sheet, plan in used:
        filling.add(sheet, plan)
    said = remarks(path.name, filling, [plan for _, plan in used], people, roster, language)
    return FilledTemplate(patch.patched(filling.texts), tuple(said))


def _not_found(sheet: Sheet, plan: SheetPlan, people: Sequence[Agent], roster: Roster) -> Fault:
    """What was looked for on a sheet and not found."""
    first, last = roster.dates[0], roster.dates[-1]
    names = tuple(agent.name for agent in people[:3])
    if plan.first_name is None:
        row, column = plan.first_date or (0, 0)
        message = "no name of the roster is on this sheet; names such as {names} were looked for in columns and rows"
        return sheet.fault(row, column, Phrase(message, names=names))
    if not plan.dates:
        message = (
            "this is a name of the roster, but no days stand above the names or beside them; days such as {date}, {short} "
            "or 1 to 31 were looked for, one cell each"
        )
        short = f"{first.month}/{first.day}"
        return sheet.fault(*plan.first_name, Phrase(message, date=first.isoformat(), short=short))
    if plan.unclear and plan.dates & set(roster.dates):
        message = (
            "each person has several cells a day here and nothing tells which is for the shift; label them, "
            "for example AM and PM"
        )
        return sheet.fault(*plan.first_name, message)
    message = "the days from {first} to {last} of this sheet are none of the roster's, which are {start} to {end}"
    said = Phrase(message, first=min(plan.dates), last=max(plan.dates), start=first, end=last)
    return sheet.fault(*(plan.first_date or (0, 0)), said)


def _empty(path: Path) -> Fault:
    """A workbook without anything in it."""
    return Fault("every visible sheet of this workbook is empty; a template has names and days", file=str(path))
