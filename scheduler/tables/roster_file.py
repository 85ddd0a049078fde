"""Read a roster from whatever file it is in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from scheduler.domain.agent import Agent
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.roster_csv import read_roster_csv
from scheduler.tables.roster_json import read_roster_json
from scheduler.tables.summary_json import SUMMARY_NAME, recorded_hashes

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
        The file. A workbook is told by its contents, the others by ``.csv`` and ``.json``.
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
    if _is_workbook(Path(path)):
        return _edited_workbook(Path(path), agents, shifts, skip_unknown_agents, sheet, near).roster
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
    skip_unknown_agents: bool = False,
    sheet: str | None = None,
    near: date | None = None,
) -> EditedRoster:
    """Read a roster, and what it was when this tool wrote it.

    Parameters
    ----------
    path
        The file.
    agents, shifts, skip_unknown_agents, sheet, near
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
    if _is_workbook(Path(path)):
        return _edited_workbook(Path(path), agents, shifts, skip_unknown_agents, sheet, near)
    roster = read_roster(path, agents=agents, shifts=shifts, skip_unknown_agents=skip_unknown_agents)
    written = Path(path).parent / _WRITTEN
    recorded = recorded_hashes(written.parent / SUMMARY_NAME).get(_WRITTEN)
    if recorded is None or not written.is_file() or hashlib.sha256(written.read_bytes()).hexdigest() != recorded:
        return EditedRoster(roster)
    return EditedRoster(roster, read_roster_json(written, agents=agents, shifts=shifts, skip_unknown_agents=True))


def _is_workbook(path: Path) -> bool:
    """Whether a file is a workbook by its contents, or by its name where it cannot be looked into."""
    if path.suffix.lower() in _WORKBOOKS:
        return True
    try:
        with path.open("rb") as stream:
            return stream.read(len(_ZIP)) == _ZIP
    except OSError:
        return False  # the reader of its suffix says what is the matter


def _edited_workbook(
    path: Path,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    skip_unknown_agents: bool,
    sheet: str | None,
    near: date | None,
) -> EditedRoster:
    """A roster in a workbook; the library that opens workbooks is loaded for them alone."""
    from scheduler.tables.roster_xlsx.read_roster_xlsx import read_roster_xlsx

    return read_roster_xlsx(
        path, agents=agents, shifts=shifts, skip_unknown_agents=skip_unknown_agents, sheet=sheet, near=near
    )
