"""Rows of a roster table, each made into a value or faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.shift import DutyKind, ShiftTemplate
from scheduler.errors import Fault, Phrase
from scheduler.tables.balances_text import balances_text, parse_balances
from scheduler.tables.clock_text import parse_clock, parse_date
from scheduler.tables.csv_text import CsvRow, CsvTable
from scheduler.tables.nearest import nearest, not_in_store
from scheduler.words.called import Called

__all__ = ["RosterRow", "parse_roster_rows"]

_DUTIES = {"work": DutyKind.WORK, "called": DutyKind.WORK, "standby": DutyKind.STANDBY}
_KINDS = (*_DUTIES, "leave", "credited", "off")
_ACTIVITIES = tuple(kind.value for kind in ActivityKind)
_LONGEST = timedelta(hours=24)
_MIDNIGHT = datetime.min

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One stretch of one person's day.

    Parameters
    ----------
    agent, date
        Who and when.
    kind
        ``work``, ``called``, ``standby``, ``leave``, ``credited`` or ``off``.
    shift
        Id of the shift; empty for leave and days off.
    start, end
        Local clock times; both the start of time for leave and days off, which have none.
    activity, queue
        What the stretch is spent on, and for which queue, where that is said.
    balances
        The person's balances, on the row that says them.
    """

    agent: str
    date: date
    kind: str
    shift: str = ""
    start: datetime = _MIDNIGHT
    end: datetime = _MIDNIGHT
    activity: ActivityKind | None = None
    queue: str = ""
    balances: Mapping[str, int] = field(default_factory=dict)

    @property
    def duty(self) -> DutyKind | None:
        """Work or standby, None for leave and days off."""
        return _DUTIES.get(self.kind)


def parse_roster_rows(
    table: CsvTable, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], skip_unknown_agents: bool
) -> tuple[list[RosterRow], list[Fault]]:
    """Every row as a value, and every fault found on the way.

    Parameters
    ----------
    table
        The table as read.
    agents, shifts
        Those of the store.
    skip_unknown_agents
        Whether rows of other people are passed over rather than faults.
    """
    reader = _Reader(table, agents, shifts)
    rows = [
        reader.row(row)
        for row in table.rows
        if not (skip_unknown_agents and row["agent"] and not reader.agents.find(row["agent"]))
    ]
    return [row for row in rows if row is not None], reader.faults


class _Reader:
    """Reads rows and gathers faults."""

    def __init__(self, table: CsvTable, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate]) -> None:
        self.table = table
        self.agents = Called({agent.id: (agent.name,) for agent in agents})
        self.shifts = Called({shift.id: (shift.code, shift.name) for shift in shifts})
        self.templates = {shift.id: shift for shift in shifts}
        self.faults: list[Fault] = []
        self.balances: dict[str, dict[str, int]] = {}

    def row(self, row: CsvRow) -> RosterRow | None:
        """The value of a row, None where it has faults."""
        before = len(self.faults)
        when = self._try(row, "date", parse_date, row["date"])
        agent = self._id_of(row, "agent", self.agents)
        kind = row["kind"].lower()
        if kind not in _KINDS:
            message = "{kind!r} is not a kind{near}; allowed are {known}"
            self._fault(row, "kind", Phrase(message, kind=row["kind"], near=nearest(row["kind"], _KINDS), known=_KINDS))
        balances = self._balances(row, agent)
        if kind not in _DUTIES:
            self._without_times(row, kind)
            if when is None or len(self.faults) > before:
                return None
            return RosterRow(agent, when, kind, balances=balances)
        shift = self._id_of(row, "shift", self.shifts)
        activity = self._activity(row)
        if when is None or len(self.faults) > before:
            return None
        times = self._times(row, when, self.templates[shift])
        return None if times is None else RosterRow(agent, when, kind, shift, *times, activity, row["queue"], balances)

    def _times(self, row: CsvRow, when: date, shift: ShiftTemplate) -> tuple[datetime, datetime] | None:
        """Start and end of a stretch."""
        midnight = datetime.combine(when, datetime.min.time())
        start: datetime | None = midnight + timedelta(minutes=shift.start_minute)
        end: datetime | None = midnight + timedelta(minutes=shift.end_minute)
        if row["start"]:
            start = self._try(row, "start", lambda text: parse_clock(text, when), row["start"])
        if row["end"]:
            end = self._try(row, "end", lambda text: parse_clock(text, when), row["end"])
        if start is None or end is None:
            return None
        if end <= start and row["end"] and not row["end"][:4].isdigit():
            end += timedelta(days=1)  # a time alone that is not after the start is the next day's
        if not timedelta(0) < end - start <= _LONGEST:
            message = "the stretch from {start} to {end} must last more than 0 and at most 24 hours"
            self._fault(row, "end", Phrase(message, start=start, end=end))
            return None
        first, last = midnight, midnight + 2 * _LONGEST
        if not (first <= start and end <= last):
            message = "the stretch from {start} to {end} does not belong to {when}; correct one of them"
            self._fault(row, "start", Phrase(message, start=start, end=end, when=when))
            return None
        return start, end

    def _activity(self, row: CsvRow) -> ActivityKind | None:
        """What a stretch is spent on; a queue alone means chat."""
        text = row["activity"].lower()
        if not text:
            return ActivityKind.CHAT if row["queue"] else None
        if text not in _ACTIVITIES:
            message = "{text!r} is not an activity{near}; allowed are {known} or nothing"
            said = Phrase(message, text=text, near=nearest(text, _ACTIVITIES), known=_ACTIVITIES)
            self._fault(row, "activity", said)
            return None
        return ActivityKind(text)

    def _balances(self, row: CsvRow, agent: str) -> dict[str, int]:
        """The balances of a person; a person who has them on several rows has the same on each."""
        balances = self._try(row, "balances", parse_balances, row["balances"])
        if not balances:
            return {}
        if self.balances.setdefault(agent, balances) != balances:
            message = "an earlier row gives {agent} other balances ({others}); keep one of the two"
            others = balances_text(self.balances[agent])
            self._fault(row, "balances", Phrase(message, agent=row["agent"], others=others))
        return balances

    def _without_times(self, row: CsvRow, kind: str) -> None:
        """Leave and days off have no shift: who wrote one probably meant work."""
        if row["shift"] and kind in _KINDS:
            message = "a row of kind {kind!r} names the shift {shift!r}; empty the shift or set the kind to work"
            self._fault(row, "shift", Phrase(message, kind=kind, shift=row["shift"]))

    def _id_of(self, row: CsvRow, column: str, things: Called) -> str:
        """The id of what a cell names; a fault where the store has nothing of that name, or several."""
        text = row[column]
        found = things.find(text)
        if len(found) == 1:
            return found[0]
        if found:
            self._fault(row, column, Phrase("{name!r} may be each of {known}; write the id", name=text, known=found))
            return text
        said = Phrase("the cell is empty; it names the {what}", what=Phrase(column))
        if text:
            said = not_in_store(column, text, things.ids)
        self._fault(row, column, Phrase("{said}; there are {known}", said=said, known=_some(things.ids)))
        return text

    def _try(self, row: CsvRow, column: str, parse: Callable[[str], T], text: str) -> T | None:
        """A parsed cell, None and a fault where it cannot be parsed."""
        try:
            return parse(text)
        except ValueError as error:
            self._fault(row, column, str(error))
            return None

    def _fault(self, row: CsvRow, column: str, message: str) -> None:
        """Keep a fault."""
        self.faults.append(self.table.fault(row, column, message))


def _some(names: Sequence[str], most: int = 12) -> Phrase | tuple[str, ...]:
    """The ids, or the first of many."""
    if len(names) <= most:
        return tuple(names)
    return Phrase("{names} and {count} more", names=names[:most], count=len(names) - most)
