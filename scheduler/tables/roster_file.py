"""Read a roster from whatever file it is in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scheduler.domain.agent import Agent
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.roster_csv import read_roster_csv
from scheduler.tables.roster_json import read_roster_json

__all__ = ["read_roster"]


def read_roster(
    path: Path, *, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], skip_unknown_agents: bool = False
) -> Roster:
    """Read a roster by the suffix of its file: ``.csv`` or ``.json``.

    Parameters
    ----------
    path
        The file.
    agents, shifts
        Those of the store.
    skip_unknown_agents
        Pass over people whom the store does not know, for a carry-in that names somebody who has left.

    Raises
    ------
    DataError
        Another suffix, or whatever is wrong with the file.
    """
    readers = {".csv": read_roster_csv, ".json": read_roster_json}
    reader = readers.get(Path(path).suffix.lower())
    if reader is None:
        message = "a roster file ends in .csv or .json; this one ends in {suffix}"
        raise DataError(Fault(Phrase(message, suffix=Path(path).suffix or Phrase("nothing")), file=str(path)))
    return reader(Path(path), agents=agents, shifts=shifts, skip_unknown_agents=skip_unknown_agents)
