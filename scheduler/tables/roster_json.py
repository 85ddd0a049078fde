"""A roster as JSON: complete, for machines; what is read back is equal to what was written.

The file holds ``format`` (1), ``store``, ``start``, ``days``, ``interval_minutes`` and ``timezone`` where they are known,
``agents`` (id and name, in the order shown), ``assignments`` with their activities (and ``called`` where somebody was called
in), ``leave``, ``credited`` (those days of leave that are taken out of credited days off), ``balances`` by person and
``decided`` (days that somebody set by hand). Files without the last three, and without ``called``, are read too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind, ShiftTemplate
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.balances_text import checked_balances
from scheduler.tables.clock_text import parse_clock, parse_date
from scheduler.tables.json_text import json_bytes, json_object
from scheduler.tables.nearest import not_in_store
from scheduler.tables.write_beside import write_beside

__all__ = ["read_roster_json", "roster_json_bytes", "write_roster_json"]

_FORMAT = 1

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


def roster_json_bytes(
    roster: Roster, *, store: str | None = None, grid: TimeGrid | None = None, names: Mapping[str, str] | None = None
) -> bytes:
    """A roster as a JSON file.

    Parameters
    ----------
    roster
        The roster.
    store
        Id of the store.
    grid
        Adds the interval and the time zone, so that the clock times can be understood without the store file.
    names
        Names on the screen by agent id.
    """
    names = names or {}
    return json_bytes(
        {
            "format": _FORMAT,
            "store": store,
            "start": roster.start,
            "days": roster.days,
            "interval_minutes": grid.interval_minutes if grid else None,
            "timezone": grid.timezone if grid else None,
            "agents": [{"id": agent, "name": names.get(agent, agent)} for agent in roster.agents],
            "assignments": [_written(item) for item in roster.assignments],
            "leave": _cells(roster.leave),
            "credited": _cells(roster.credited),
            "decided": _cells(roster.decided),
            "balances": {agent: dict(balances) for agent, balances in roster.balances.items()},
        }
    )


def write_roster_json(
    path: Path,
    roster: Roster,
    *,
    store: str | None = None,
    grid: TimeGrid | None = None,
    names: Mapping[str, str] | None = None,
) -> None:
    """Write `roster_json_bytes` to a file; DataError where it cannot be written."""
    write_beside(path, roster_json_bytes(roster, store=store, grid=grid, names=names))


def read_roster_json(
    path: Path, *, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], skip_unknown_agents: bool = False
) -> Roster:
    """Read a roster that `write_roster_json` wrote.

    Parameters
    ----------
    path
        The file.
    agents, shifts
        Those of the store; others are faults.
    skip_unknown_agents
        Pass over people whom the store does not know, for a carry-in that names somebody who has left.

    Raises
    ------
    DataError
        With every fault by file and place in the file.
    """
    data: Mapping[str, Any] = json_object(path)
    reader = _Reader(str(path), {agent.id for agent in agents}, {shift.id for shift in shifts}, skip_unknown_agents)
    if "format" not in data:
        message = "this is no roster file; name a roster.json, roster.csv or roster.xlsx"
        raise DataError(Fault(message, file=str(path)))
    if data["format"] != _FORMAT:
        message = "the format is {format!r}; this version of the tool reads format {known}"
        said = Phrase(message, format=data["format"], known=_FORMAT)
        raise DataError(Fault(said, file=str(path), column="format"))
    start = reader.get(data, "", "start", lambda text: parse_date(str(text)))
    days = reader.get(data, "", "days", _whole)
    people = [reader.person(item, f"agents[{index}].", "id") for index, item in enumerate(reader.rows(data, "agents"))]
    given = [
        reader.assignment(item, f"assignments[{index}].") for index, item in enumerate(reader.rows(data, "assignments"))
    ]
    leave = [reader.leave(item, f"leave[{index}].") for index, item in enumerate(reader.rows(data, "leave"))]
    listed = reader.rows(data, "credited") if "credited" in data else []
    credited = [reader.leave(item, f"credited[{index}].") for index, item in enumerate(listed)]
    by_hand = reader.rows(data, "decided") if "decided" in data else []
    decided = [reader.leave(item, f"decided[{index}].") for index, item in enumerate(by_hand)]
    balances = reader.balances(data)
    if reader.faults or start is None or days is None:
        raise DataError(reader.faults)
    return Roster(
        start,
        days,
        tuple(agent for agent in people if agent is not None),
        tuple(item for item in given if item is not None),
        frozenset(pair for pair in (*leave, *credited) if pair is not None),
        frozenset(pair for pair in credited if pair is not None),
        balances,
        frozenset(pair for pair in decided if pair is not None),
    )


def _written(item: Assignment) -> dict[str, object]:
    """An assignment as a JSON object."""
    return {
        "agent": item.agent,
        "date": item.date,
        "kind": item.kind,
        "shift": item.shift,
        "start": item.start,
        "end": item.end,
        **({"called": True} if item.called else {}),
        "activities": [
            {"kind": part.kind, "start": part.start, "end": part.end, "queue": part.queue} for part in item.activities
        ],
    }


def _cells(cells: Iterable[tuple[str, date]]) -> list[dict[str, object]]:
    """Days of people, in order of date."""
    return [{"agent": agent, "date": when} for agent, when in sorted(cells, key=lambda pair: pair[::-1])]


def _truth(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError(Phrase("{value!r} is neither true nor false", value=value))
    return value


def _whole(value: object) -> int:
    """A number of days."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(Phrase("{value!r} is not a whole number of days, 1 or more", value=value))
    return value


def _word_of(kind: type[E]) -> Callable[[object], E]:
    """Reads one of the words of an enumeration."""

    def read(value: object) -> E:
        try:
            return kind(value)
        except ValueError:
            raise ValueError(Phrase("{value!r} is not a valid {kind}", value=value, kind=kind.__name__)) from None

    return read


class _Reader:
    """Reads values and gathers faults."""

    def __init__(self, source: str, agents: set[str], shifts: set[str], skip: bool) -> None:
        self.source, self.agents, self.shifts, self.skip = source, agents, shifts, skip
        self.faults: list[Fault] = []

    def rows(self, data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        """The list of objects under a key."""
        value = data.get(key)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._fault(key, Phrase("there is no list of objects {key!r}; was the file cut short?", key=key))
            return []
        return value

    def get(self, data: Mapping[str, Any], place: str, key: str, parse: Callable[[Any], T]) -> T | None:
        """A parsed value, None and a fault where it cannot be parsed."""
        try:
            return parse(data[key])
        except KeyError:
            self._fault(place + key, Phrase("there is no {key!r}", key=key))
        except (ValueError, TypeError) as error:
            self._fault(place + key, str(error))
        return None

    def person(self, data: Mapping[str, Any], place: str, key: str = "agent") -> str | None:
        """A person of the store, None where unknown."""
        agent = data.get(key)
        if isinstance(agent, str) and agent in self.agents:
            return agent
        if not (self.skip and isinstance(agent, str)):
            self._fault(place + key, not_in_store("agent", agent, self.agents))
        return None

    def leave(self, data: Mapping[str, Any], place: str) -> tuple[str, date] | None:
        """A cell: a day of leave, or one that somebody set."""
        agent = self.person(data, place)
        when = self.get(data, place, "date", lambda text: parse_date(str(text)))
        return None if agent is None or when is None else (agent, when)

    def assignment(self, data: Mapping[str, Any], place: str) -> Assignment | None:
        """An assignment."""
        agent = self.person(data, place)
        when = self.get(data, place, "date", lambda text: parse_date(str(text)))
        kind = self.get(data, place, "kind", _word_of(DutyKind))
        start = self.get(data, place, "start", lambda text: parse_clock(str(text)))
        end = self.get(data, place, "end", lambda text: parse_clock(str(text)))
        shift = str(data.get("shift"))
        if shift not in self.shifts:
            self._fault(f"{place}shift", not_in_store("shift", shift, self.shifts))
        called = self.get(data, place, "called", _truth) if "called" in data else False
        parts = [
            self._activity(item, f"{place}activities[{index}].") for index, item in enumerate(self.rows(data, "activities"))
        ]
        if agent is None or when is None or kind is None or start is None or end is None:
            return None
        activities = tuple(part for part in parts if part is not None)
        return Assignment(agent, when, shift, start, end, kind, activities, bool(called))

    def balances(self, data: Mapping[str, Any]) -> dict[str, dict[str, int]]:
        """Balances by person; none in a file that was written before there were any."""
        given = data.get("balances", {})
        if not isinstance(given, dict) or not all(isinstance(own, dict) for own in given.values()):
            self._fault("balances", Phrase("{value!r} is not a list of balances by person", value=given))
            return {}
        found = {}
        for agent, own in given.items():
            try:
                checked = checked_balances(own)
            except ValueError as error:
                self._fault(f"balances.{agent}", str(error))
                continue
            if self.person({"agent": agent}, "balances.") is not None:
                found[agent] = checked
        return found

    def _activity(self, data: Mapping[str, Any], place: str) -> Activity | None:
        """A stretch within a shift."""
        kind = self.get(data, place, "kind", _word_of(ActivityKind))
        start = self.get(data, place, "start", lambda text: parse_clock(str(text)))
        end = self.get(data, place, "end", lambda text: parse_clock(str(text)))
        queue = data.get("queue")
        return None if kind is None or start is None or end is None else Activity(start, end, kind, queue)

    def _fault(self, place: str, message: str) -> None:
        """Keep a fault."""
        self.faults.append(Fault(message, file=self.source, column=place))
