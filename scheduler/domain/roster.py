"""A roster: who does what on which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.domain.assignment import Assignment

__all__ = ["Roster"]


@dataclass(frozen=True, slots=True)
class Roster:
    """Assignments of a horizon.

    Parameters
    ----------
    start
        First day of the horizon.
    days
        Days in the horizon.
    agents
        Ids of everybody on the roster, in the order in which they are shown; people without assignment included.
    assignments
        In any order; kept sorted by date, then by the order of `agents`. A file made by hand may hold two for one
        person and day: the audit says so.
    leave
        Days of leave as (agent id, date), so that a roster can be printed without its store.
    credited
        Those days of leave that were taken out of a person's credited days off.
    balances
        What each person brought into this roster, by agent id and then as in `Agent.balances`; people and counts at 0 are
        left out. With the roster itself it says what goes on to the next one; where refused requests go on, it also has the
        requests ``asked`` of this roster and those ``refused``, which nothing else in it tells.
    decided
        Cells (agent id, date) that somebody set by hand: whoever solves around this roster keeps them. It tells how the
        roster came about and not who does what, so rosters are equal without it.
    """

    start: date
    days: int
    agents: tuple[str, ...]
    assignments: tuple[Assignment, ...]
    leave: frozenset[tuple[str, date]] = frozenset()
    credited: frozenset[tuple[str, date]] = frozenset()
    balances: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    decided: frozenset[tuple[str, date]] = field(default=frozenset(), compare=False)
    _by_cell: dict[tuple[str, date], tuple[Assignment, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the assignments and index them by person and day."""
        order = {agent: index for index, agent in enumerate(self.agents)}
        ranked = sorted(
            self.assignments,
            key=lambda item: (item.date, order.get(item.agent, len(order)), item.agent, item.start, item.kind),
        )
        object.__setattr__(self, "assignments", tuple(ranked))
        cells: dict[tuple[str, date], tuple[Assignment, ...]] = {}
        for item in ranked:
            key = (item.agent, item.date)
            cells[key] = (*cells.get(key, ()), item)
        object.__setattr__(self, "_by_cell", cells)

    def on(self, agent: str, when: date) -> tuple[Assignment, ...]:
        """Assignments of a person that start on a day: none or one in a legal roster."""
        return self._by_cell.get((agent, when), ())

    def of(self, agent: str) -> Iterator[Assignment]:
        """Assignments of a person in order of date."""
        return (item for item in self.assignments if item.agent == agent)

    @property
    def dates(self) -> tuple[date, ...]:
        """The days of the horizon."""
        return tuple(self.start + timedelta(days=day) for day in range(self.days))

    def cell(self, agent: str, when: date) -> tuple[object, ...]:
        """Everything that a person's day says: two days with equal cells are the same to the person."""
        return (*self.on(agent, when), (agent, when) in self.leave, (agent, when) in self.credited)
