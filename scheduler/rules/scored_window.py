"""Somebody for every queue in the window that the platform scores."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.can_answer import can_answer
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
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

__all__ = ["ScoredWindow"]

_HOUR = 60


@dataclass(frozen=True, slots=True)
class ScoredWindow:
    """In every scored interval each open queue has somebody on duty who can serve it.

    Notes
    -----
    Formula: the minutes of every scored interval in which an open queue has nobody on duty who can serve it, summed over
    queues.

    Edges: the size is minutes. Whoever is worth nothing on duty does not count, nor does a newcomer before the test, nor
    standby. What began before the horizon counts where it reaches into it. After midnight it is the new day that decides who
    has passed the test and whether somebody backs up a queue.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per hour.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may, or what an hour without anybody costs"})

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level, rising=False)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per queue and group of intervals that the same shifts cover."""
        strength = strength_of(self.limit, self.level, _HOUR)
        coverers = coverers_of(problem)
        for queue in problem.queues:
            yield from somebody(
                problem,
                coverers,
                _asked(problem, queue),
                partial(can_answer, queue.id),
                name=f"{self.limit}/{queue.id}",
                limit=self.limit,
                strength=strength,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch in which a queue has nobody."""
        strength = strength_of(self.limit, self.level, _HOUR)
        agents = {agent.id: agent for agent in problem.agents}
        there = presence(problem, roster)
        for queue in problem.queues:
            empty = {}
            for interval in np.flatnonzero(_asked(problem, queue)).tolist():
                when = problem.grid.date_of(problem.grid.day_of_interval(interval))
                working = (agents[item.agent] for item in there[interval] if item.works and item.agent in agents)
                if not any(can_answer(queue.id, agent, when) for agent in working):
                    empty[interval] = True
            for stretch in stretches(problem.grid, empty):
                yield breach(
                    "scored_window_empty",
                    self.limit,
                    strength,
                    stretch.minutes,
                    "minutes",
                    when=stretch.date,
                    queue=queue.id,
                    start=stretch.start,
                    end=stretch.end,
                    minutes=stretch.minutes,
                )


def _asked(problem: Problem, queue: Queue) -> NDArray[np.bool_]:
    """Intervals of this roster in which the platform scores and the queue is open, shape (intervals,)."""
    grid = problem.grid
    opened = problem.operating.open_intervals(grid) & queue.hours.open_intervals(grid)
    return opened & problem.scored.open_intervals(grid) & problem.owned
