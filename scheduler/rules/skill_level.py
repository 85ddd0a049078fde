"""Enough skilled people for each queue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.agent import Agent
from scheduler.domain.can_answer import can_answer
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.coverers import coverers_of
from scheduler.rules.level import Level
from scheduler.rules.level_need import LevelNeed
from scheduler.rules.presence import presence
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level
from scheduler.rules.somebody import somebody
from scheduler.rules.stretches import stretches

__all__ = ["SkillLevel"]

_HOUR = 60


@dataclass(frozen=True, slots=True)
class SkillLevel:
    """Each queue named has so many people at work who serve it at a level or better.

    Notes
    -----
    Formula: ``people at work whose level for the queue is enough >= people`` in each interval in which the queue is open (or
    open and scored); the size is minutes, for each person missing, and the price of a wish is per person and hour.

    Edges: a skill without a level has level 1. Standby does not count, nor does a newcomer before the test, nor whoever is
    worth nothing on chat. Somebody who backs up the queue counts on days of campaigns. What began before the horizon counts
    where it reaches into it; after midnight it is the new day that decides who has passed the test or backs up.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    queues
        By id of the queue, the level and the people.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per person and hour missing"})
    queues: Mapping[str, LevelNeed] = field(
        default_factory=dict,
        metadata={"help": "by queue, how many people of which level: {presales: {level: 2, people: 1}}", "names": "queues"},
    )

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level, rising=False)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per queue and group of intervals that the same shifts cover."""
        coverers = coverers_of(problem)
        for queue, need in self.queues.items():

            def able(agent: Agent, when: date, queue: str = queue, need: LevelNeed = need) -> bool:
                return agent.level(queue) >= need.level and can_answer(queue, agent, when)

            yield from somebody(
                problem,
                coverers,
                _asked(problem, queue, need),
                able,
                needed=need.people,
                name=f"{self.limit}/{queue}",
                limit=self.limit,
                strength=strength_of(self.limit, self.level, _HOUR),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch in which too few skilled people are there."""
        grid, there = problem.grid, presence(problem, roster)
        for queue, need in self.queues.items():
            skilled = {agent.id: agent for agent in problem.agents if agent.level(queue) >= need.level}
            short = {}
            for interval in np.flatnonzero(_asked(problem, queue, need)).tolist():
                when = grid.date_of(grid.day_of_interval(interval))
                working = (skilled[item.agent] for item in there[interval] if item.works and item.agent in skilled)
                people = sum(can_answer(queue, agent, when) for agent in working)
                if people < need.people:
                    short[interval] = people
            for stretch in stretches(grid, short):
                yield breach(
                    "skill_level_below",
                    self.limit,
                    strength_of(self.limit, self.level, _HOUR),
                    (need.people - stretch.value) * stretch.minutes,
                    "minutes",
                    when=stretch.date,
                    queue=queue,
                    level=need.level,
                    start=stretch.start,
                    end=stretch.end,
                    people=stretch.value,
                    needed=need.people,
                )


def _asked(problem: Problem, queue_id: str, need: LevelNeed) -> NDArray[np.bool_]:
    """Intervals of this roster that ask for somebody skilled, shape (intervals,)."""
    grid = problem.grid
    asked = problem.operating.open_intervals(grid) & problem.owned
    for queue in problem.queues:
        if queue.id == queue_id:
            asked &= queue.hours.open_intervals(grid)
    return asked & problem.scored.open_intervals(grid) if need.hours == "scored" else asked
