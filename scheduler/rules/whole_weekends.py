"""Weekends that are worked whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import Whole
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.breach import breach
from scheduler.rules.could_come import CouldCome
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level
from scheduler.rules.weekends_of import weekends_of

__all__ = ["WholeWeekends"]


@dataclass(frozen=True, slots=True)
class WholeWeekends:
    """Whoever is on duty on a weekend, standby included, is so on all of its days, and has another weekend wholly free.

    Notes
    -----
    Formula: a weekend with a duty costs 1 for each of its days off.

    Edges: the size is in days. A weekend is the days in a row that the calendar calls weekend, and a duty belongs to the day
    on which it starts. Days on which the person can come to no shift (leave, a weekday on which the person is never there, a
    day on which the store, or every queue of the person, is closed) do not count, and days before the horizon count as far
    as they are known; where one of those was worked, days off among them are nobody's fault now. A weekend that the
    horizon's end cuts is judged by its days before it. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per day that splits a weekend"})

    def __post_init__(self) -> None:
        """Refuse what is no level."""
        require_level(self.level)

    def terms(self, problem: Problem) -> Iterator[Whole]:
        """One term per person and weekend of which more than one day counts."""
        strength = strength_of(self.limit, self.level)
        duties = frozenset(problem.duties)
        worked = {(item.agent, item.date) for item in problem.carry_in}
        could_come = CouldCome(problem)
        for weekend in weekends_of(problem):
            for agent in problem.agents:
                if agent.pool:
                    continue
                counted = _counted(problem, could_come, agent, weekend)
                inside = tuple(problem.grid.day_of(when) for when in counted if when >= problem.grid.start)
                before = [when for when in counted if when < problem.grid.start]
                on_duty = sum((agent.id, when) in worked for when in before)
                if inside and len(counted) > 1:
                    yield Whole(
                        name=f"{self.limit}/{agent.id}/{weekend[0]}",
                        limit=self.limit,
                        agent=agent.id,
                        days=inside,
                        duties=duties,
                        worked_before=on_duty,
                        off_before=0 if on_duty else len(before),
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every weekend that is split."""
        strength = strength_of(self.limit, self.level)
        weekends, could_come = weekends_of(problem), CouldCome(problem)
        start = problem.grid.start
        own = by_agent((*problem.carry_in, *roster.assignments))
        for agent in problem.agents:
            on_duty = {item.date for item in own[agent.id]}
            for weekend in weekends if not agent.pool else ():
                counted = _counted(problem, could_come, agent, weekend)
                split_before = not on_duty.isdisjoint(when for when in counted if when < start)
                off = [when for when in counted if when not in on_duty and (when >= start or not split_before)]
                if off and not on_duty.isdisjoint(counted) and counted[-1] >= start:
                    yield breach(
                        "whole_weekends",
                        self.limit,
                        strength,
                        len(off),
                        "days",
                        agent=agent.id,
                        when=weekend[0],
                        days=len(off),
                    )


def _counted(problem: Problem, could_come: CouldCome, agent: Agent, weekend: tuple[date, ...]) -> list[date]:
    """Days of a weekend, up to the horizon's end, that are known and on which a person could come."""
    known = problem.grid.start if problem.carry_in_from is None else min(problem.carry_in_from, problem.grid.start)
    return [when for when in weekend if known <= when < problem.grid.end and could_come(agent, problem.grid.day_of(when))]
