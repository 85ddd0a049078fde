"""Credited days off that people are given in the roster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.agent import Agent
from scheduler.domain.balances import DAY_OFF
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.spend_days_off import SpendDaysOff
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole

__all__ = ["CreditedDaysOff"]

_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class CreditedDaysOff:
    """People with more than a few credited days off get some of them in this roster, on top of their usual days off.

    Notes
    -----
    Formula: ``days on duty <= usual days - days due`` for everybody to whom days are due, where the usual days are
    ``days without leave x (7 - days_off_per_week) / 7 x contract``, rounded down, and the days due are what the balance
    ``day_off`` holds beyond `keep`, at most `most`, less the credited days off that are entered as leave already. Standby is
    no day off. The size is days off missing.

    Edges: whoever was on duty on fewer days than usual has spent that many credited days off, up to the days due: they are
    gone from the balance after the roster. People of the pool have none. A roster of a few days asks for little, since the
    usual days are rounded down.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per day off.
    keep
        Credited days off that people keep.
    most
        Most that one roster gives a person.
    days_off_per_week
        Days off a week that a full contract has anyway.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per day off missing"})
    keep: int = field(default=0, metadata={"help": "credited days off that people keep for later"})
    most: int = field(default=2, metadata={"help": "most credited days off that one roster gives a person"})
    days_off_per_week: int = field(default=1, metadata={"help": "days off a week that a full contract has anyway"})

    def __post_init__(self) -> None:
        """Refuse numbers that are none."""
        require_level(self.level)
        require_whole("keep", self.keep, 0, _MOST_DAYS)
        require_whole("most", self.most, 1, _MOST_DAYS)
        require_whole("days_off_per_week", self.days_off_per_week, 0, 6)

    @property
    def spending(self) -> SpendDaysOff:
        """How many days are due."""
        return SpendDaysOff(self.keep, self.most, self.days_off_per_week)

    def _due(self, problem: Problem) -> Iterator[tuple[Agent, int, int]]:
        """(person, days due, most days on duty) of everybody to whom days are due."""
        dates = problem.grid.dates
        for agent in problem.agents:
            due = self.spending.due(agent.balances.get(DAY_OFF, 0), sum(when in agent.credited for when in dates))
            if due and not agent.pool:
                there = len(dates) - sum(when in agent.leave for when in dates)
                yield agent, due, max(0, self.spending.usual_days(agent.contract_percent, there) - due)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of days on duty per person."""
        for agent, _, most in self._due(problem):
            yield Count(
                name=f"{self.limit}/{agent.id}",
                limit=self.limit,
                who=(agent.id,),
                days=tuple(range(problem.grid.days)),
                duties=frozenset(problem.duties),
                at_most=most,
                strength=strength_of(self.limit, self.level),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Everybody who has too few days off for those that are due."""
        own = by_agent(roster.assignments)
        for agent, due, most in self._due(problem):
            missing = len({item.date for item in own[agent.id]}) - most
            if missing > 0:
                yield breach(
                    "credited_days_due",
                    self.limit,
                    strength_of(self.limit, self.level),
                    missing,
                    "days",
                    agent=agent.id,
                    left=agent.balances[DAY_OFF],
                    due=due,
                    missing=missing,
                )
