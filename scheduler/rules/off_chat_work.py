"""Enough of the people who can do the work off chat are at work in its hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import numpy as np

from scheduler.domain.agent import Agent
from scheduler.domain.block import Block
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

__all__ = ["OffChatWork"]

_HOUR = 60


@dataclass(frozen=True, slots=True)
class OffChatWork:
    """In the hours of work off chat as many of the people who can do it are at work as it takes.

    Notes
    -----
    Formula: in each interval that the work touches, the people wanted less those at work of the ones who can do it, where
    that is above 0. The size is these people times the minutes of the interval, in minutes.

    Edges: who of them does the work is decided once the roster is made; whether buyers have enough people besides is the
    business of ``cover``. Standby does not count, and neither does somebody who comes late or leaves early in an interval.
    What began before the roster counts where it reaches into it.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per person and hour missing.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per person and hour missing"})

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level, rising=False)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of people per stretch of work and group of intervals that the same shifts cover."""
        work = [block for block in problem.blocks if not block.is_session]
        if not work:
            return
        strength = strength_of(self.limit, self.level, _HOUR)
        coverers = coverers_of(problem)
        for number, block in enumerate(work):
            asked = np.zeros(problem.grid.interval_count, dtype=bool)
            asked[_intervals(problem, block)] = True
            yield from somebody(
                problem,
                coverers,
                asked,
                partial(_can_do, block),
                needed=block.heads,
                name=f"{self.limit}/{number}",
                limit=self.limit,
                strength=strength,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch of work with too few people who can do it."""
        work = [block for block in problem.blocks if not block.is_session]
        if not work:
            return
        strength = strength_of(self.limit, self.level, _HOUR)
        there = presence(problem, roster)
        known = {agent.id for agent in problem.agents}
        for block in work:
            can = known.intersection(block.who)
            found = {}
            for interval in _intervals(problem, block):
                people = sum(item.works and item.agent in can for item in there[interval])
                if people < block.heads:
                    found[interval] = people
            for stretch in stretches(problem.grid, found):
                yield breach(
                    "off_chat_unmanned",
                    self.limit,
                    strength,
                    (block.heads - stretch.value) * stretch.minutes,
                    "minutes",
                    when=stretch.date,
                    work=block.name,
                    start=stretch.start,
                    end=stretch.end,
                    people=stretch.value,
                    needed=block.heads,
                )


def _can_do(block: Block, agent: Agent, _when: date) -> bool:
    """Whether a person can do the work, whatever the date."""
    return agent.id in block.who


def _intervals(problem: Problem, block: Block) -> list[int]:
    """Intervals of this roster that a block touches."""
    grid = problem.grid
    first, last = grid.interval_at(block.start), grid.interval_at(block.end)
    if grid.start_of(last) < block.end:
        last += 1
    owned = problem.owned
    return [interval for interval in range(max(first, 0), min(last, grid.interval_count)) if owned[interval]]
