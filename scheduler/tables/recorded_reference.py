"""The roster that people knew before the one in a folder, as the summary there tells the changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from scheduler.domain.assignment import Assignment
from scheduler.domain.day_of import Cell
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind, ShiftTemplate
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError
from scheduler.tables.json_text import json_object
from scheduler.tables.summary_json import SUMMARY_NAME, unedited_bytes

__all__ = ["RecordedReference", "recorded_reference"]

_LEAVE = ("leave", "credited")


@dataclass(frozen=True, slots=True)
class RecordedReference:
    """The last version of a roster.

    Parameters
    ----------
    roster
        The roster before the changes; None where somebody has edited the file since, and it cannot be told.
    told_at
        Local clock time at which people were told of them; None where it did not matter.
    """

    roster: Roster | None
    told_at: datetime | None


def recorded_reference(
    path: Path, roster: Roster, *, shifts: Sequence[ShiftTemplate], grid: TimeGrid
) -> RecordedReference | None:
    """A roster with the changes undone that its summary records.

    Parameters
    ----------
    path, roster
        A roster file, and what was read from it.
    shifts, grid
        Of the store, for the clock times of what was there before.

    Returns
    -------
    RecordedReference or None
        None where the roster was made from nothing.
    """
    try:
        record = json_object(path.parent / SUMMARY_NAME)
        changes = record.get("changes")
        days = dict(_days(changes)) if isinstance(changes, list) else {}
        told_at = record.get("told_at")
        told = datetime.fromisoformat(told_at) if isinstance(told_at, str) else None
        before = [item for cell, day in days.items() for item in _given(cell, day, shifts, grid)]
        ours = path.name in _entries(record.get("files"))
    except (DataError, KeyError, TypeError, ValueError):
        return None  # a summary of an older version
    if not days or not ours:
        return None
    if unedited_bytes(path) is None:
        return RecordedReference(None, told)
    kept = [item for item in roster.assignments if (item.agent, item.date) not in days]
    away = {cell for cell, day in days.items() if day["before_kind"] in _LEAVE}
    credited = {cell for cell, day in days.items() if day["before_kind"] == "credited"}
    undone = replace(
        roster,
        assignments=(*kept, *before),
        leave=roster.leave - days.keys() | away,
        credited=roster.credited - days.keys() | credited,
    )
    return RecordedReference(undone, told)


def _entries(files: object) -> Mapping[str, object]:
    """Files that the summary tells of."""
    return files if isinstance(files, dict) else {}


def _days(changes: Sequence[Mapping[str, object]]) -> Iterator[tuple[Cell, Mapping[str, object]]]:
    """What the summary says of each changed day."""
    for change in changes:
        yield (str(change["agent"]), date.fromisoformat(str(change["date"]))), change


def _given(cell: Cell, day: Mapping[str, object], shifts: Sequence[ShiftTemplate], grid: TimeGrid) -> Iterator[Assignment]:
    """What somebody had on a day."""
    kind = str(day["before_kind"])
    if kind not in set(DutyKind):
        return
    templates = {shift.id: shift for shift in shifts}
    agent, when = cell
    place = (when - grid.start).days
    for name in str(day["before_shift"]).split(", "):
        shift = templates[name]
        start, end = grid.clock(place, shift.start_minute), grid.clock(place, shift.end_minute)
        yield Assignment(agent, when, name, start, end, DutyKind(kind))
