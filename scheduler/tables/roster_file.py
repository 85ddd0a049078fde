"""Read a roster from whatever file it is in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from scheduler.domain.agent import Agent
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.roster_csv import read_roster_csv
from scheduler.tables.roster_json import read_roster_json
from scheduler.tables.sheet import read_sheets
from scheduler.tables.summary_json import unedited_bytes

__all__ = ["read_edited_roster", "read_roster"]

_WRITTEN = "roster.json"
_WORKBOOKS = (".xlsx", ".xlsm", ".xls")
_ZIP = b"PK\x03\x04"


def read_roster(
    path: Path,
    *,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    skip_unknown_agents: bool = False,
    sheet: str | None = None,
    near: date | None = None,
) -> Roster:
    """Read a roster from a workbook, a CSV or a JSON file.

    Parameters
    ----------
    path
        The file. A workbook is told by its contents, the others by ``.csv`` and ``.json``; a CSV may also be a sheet of
        people by days that was saved as such.
    agents, shifts
        Those of the store.
    skip_unknown_agents
        Pass over people whom the store does not know, for a carry-in that names somebody who has left.
    sheet
        Name of the sheet of a workbook.
    near
        A day near those of the roster, for a workbook whose dates have no year or month.

    Raises
    ------
    DataError
        Another suffix, or whatever is wrong with the file.
    """
    if _is_sheet(Path(path), near):
        return _edited_sheet(Path(path), agents, shifts, skip_unknown_agents, sheet, near).roster
    readers = {".csv": read_roster_csv, ".json": read_roster_json}
    reader = readers.get(Path(path).suffix.lower())
    if reader is None:
        message = "a roster file ends in .xlsx, .csv or .json; this one ends in {suffix}"
        raise DataError(Fault(Phrase(message, suffix=Path(path).suffix or Phrase("nothing")), file=str(path)))
    return reader(Path(path), agents=agents, shifts=shifts, skip_unknown_agents=skip_unknown_agents)


def read_edited_roster(
    path: Path,
    *,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    sheet: str | None = None,
    near: date | None = None,
) -> EditedRoster:
    """Read a roster, and what it was when this tool wrote it.

    Parameters
    ----------
    path
        The file.
    agents, shifts, sheet, near
        As for `read_roster`.

    Returns
    -------
    EditedRoster
        With `written` from the workbook itself; for CSV and JSON from a roster.json beside the file that its summary proves
        to be unedited.

    Raises
    ------
    DataError
        As `read_roster`.
    """
    if _is_sheet(Path(path), near):
        edited = _edited_sheet(Path(path), agents, shifts, False, sheet, near)
    else:
        roster = read_roster(path, agents=agents, shifts=shifts)
        edited = EditedRoster(roster, _written_beside(Path(path), agents, shifts))
    return replace(edited, roster=replace(edited.roster, decided=edited.decided))


def _written_beside(path: Path, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate]) -> Roster | None:
    """The roster.json beside a file, None where it may have been edited."""
    written = path.parent / _WRITTEN
    if unedited_bytes(written) is None:
        return None
    return read_roster_json(written, agents=agents, shifts=shifts, skip_unknown_agents=True)


def _is_sheet(path: Path, near: date | None) -> bool:
    """Whether a file is a workbook, or one of its sheets that was saved as CSV: people by days and not a row for each."""
    if _is_workbook(path):
        return True
    if path.suffix.lower() != ".csv":
        return False
    from scheduler.tables.roster_xlsx.grid import is_marked
    from scheduler.tables.roster_xlsx.header import find_headers

    try:
        (sheet,) = read_sheets(path)
    except DataError:
        return False  # the reader of its suffix says what is the matter
    first = next((row for row in sheet.rows if any(row)), ())
    if {str(cell).strip().lower() for cell in first} & {"date", "agent", "kind"}:
        return False
    return is_marked(sheet) or any(find_headers(sheet, near))


def _is_workbook(path: Path) -> bool:
    """Whether a file is a workbook by its contents, or by its name where it cannot be looked into."""
    if path.suffix.lower() in _WORKBOOKS:
        return True
    try:
        with path.open("rb") as stream:
            return stream.read(len(_ZIP)) == _ZIP
    except OSError:
        return False  # the reader of its suffix says what is the matter


def _edited_sheet(
    path: Path,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    skip_unknown_agents: bool,
    sheet: str | None,
    near: date | None,
) -> EditedRoster:
    """A roster on a sheet; the library that opens workbooks is loaded for them alone."""
    from scheduler.tables.roster_xlsx.read_roster_xlsx import read_roster_xlsx

    return read_roster_xlsx(
        path,
        agents=agents,
        shifts=shifts,
        skip_unknown_agents=skip_unknown_agents,
        sheet=sheet,
        near=near,
        beside=None if _is_workbook(path) else _written_beside(path, agents, shifts),
    )
