"""A lead in every open hour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.coverers import coverers_of
from scheduler.rules.level import Level
from scheduler.rules.presence import presence
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.somebody import somebody
from scheduler.rules.stretches import stretches

__all__ = ["LeadOnDuty"]

_HOUR = 60
_MOST = 100


@dataclass(frozen=True, slots=True)
class LeadOnDuty:
    """In every interval in which the store is open somebody is at work who counts as a lead, or several are.

    Notes
    -----
    Formula: ``leads at work >= people`` in each open interval; the size is minutes, for each lead missing, and the price of
    a wish is per hour.

    Edges: standby does not count, nor does a newcomer before the test. Nothing is asked of a store that names no leads. What
    began before the horizon counts where it reaches into it.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per hour.
    people
        Leads at once.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per hour without a lead"})
    people: int = field(default=1, metadata={"help": "leads who are at work at the same time"})

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level, rising=False)
        require_whole("people", self.people, 1, _MOST)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per group of intervals that the same shifts cover."""
        if not problem.leads:
            return
        strength = strength_of(self.limit, self.level, _HOUR)
        asked = _asked(problem)
        yield from somebody(
            problem,
            coverers_of(problem),
            asked,
            lambda agent, when: agent.id in problem.leads and counts_in_minimum(agent, when),
            needed=self.people,
            name=self.limit,
            limit=self.limit,
            strength=strength,
        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch without a lead."""
        if not problem.leads:
            return
        there = presence(problem, roster)
        leads = [agent for agent in problem.agents if agent.id in problem.leads]
        short = {}
        for interval in np.flatnonzero(_asked(problem)).tolist():
            when = problem.grid.date_of(problem.grid.day_of_interval(interval))
            able = {agent.id for agent in leads if counts_in_minimum(agent, when)}
            people = sum(item.works and item.agent in able for item in there[interval])
            if people < self.people:
                short[interval] = people
        for stretch in stretches(problem.grid, short):
            missing = self.people - stretch.value
            numbers: dict[str, Any] = {} if self.people == 1 else {"people": stretch.value, "needed": self.people}
            yield breach(
                "leads_below" if numbers else "lead_missing",
                self.limit,
                strength_of(self.limit, self.level, _HOUR),
                missing * stretch.minutes,
                "minutes",
                when=stretch.date,
                start=stretch.start,
                end=stretch.end,
                **numbers,
            )


def _asked(problem: Problem) -> NDArray[np.bool_]:
    """Intervals of this roster in which the store is open, shape (intervals,)."""
    return problem.operating.open_intervals(problem.grid) & problem.owned
