"""A lead in every open hour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.coverers import coverers_of
from scheduler.rules.level import Level
from scheduler.rules.presence import presence
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level
from scheduler.rules.somebody import somebody
from scheduler.rules.stretches import stretches

__all__ = ["LeadOnDuty"]

_HOUR = 60


@dataclass(frozen=True, slots=True)
class LeadOnDuty:
    """In every interval in which the store is open somebody is at work who counts as a lead.

    The size is minutes without a lead; standby does not count. Nothing is asked of a store that names no leads. What began
    before the horizon counts where it reaches into it.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per hour.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per hour without a lead"})

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level, rising=False)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per group of intervals that the same shifts cover."""
        if not problem.leads:
            return
        strength = strength_of(self.limit, self.level, _HOUR)
        asked = _asked(problem)
        yield from somebody(
            problem, coverers_of(problem), asked, problem.leads, name=self.limit, limit=self.limit, strength=strength
        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch without a lead."""
        if not problem.leads:
            return
        there = presence(problem, roster)
        without = {
            interval: True
            for interval in np.flatnonzero(_asked(problem)).tolist()
            if not any(item.works and item.agent in problem.leads for item in there[interval])
        }
        for stretch in stretches(problem.grid, without):
            yield breach(
                "lead_missing",
                self.limit,
                strength_of(self.limit, self.level, _HOUR),
                stretch.minutes,
                "minutes",
                when=stretch.date,
                start=stretch.start,
                end=stretch.end,
            )


def _asked(problem: Problem) -> NDArray[np.bool_]:
    """Intervals of this roster in which the store is open, shape (intervals,)."""
    return problem.operating.open_intervals(problem.grid) & problem.owned
