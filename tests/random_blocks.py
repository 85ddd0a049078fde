"""Meetings and work off chat at random, for the tests that try every rule on tiny problems."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from scheduler.domain.assignment import ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.problem import Problem

__all__ = ["with_random_blocks"]


def with_random_blocks(problem: Problem, dice: Random) -> Problem:
    """The problem with a meeting in one or two sessions and some work off chat, or without."""
    if dice.random() < 0.5:
        return problem
    grid = problem.grid
    who = tuple(agent.id for agent in problem.agents)
    blocks = []
    for number in range(dice.randint(0, 2)):
        start = grid.clock(dice.randrange(grid.days), dice.randrange(0, 1440, 30))
        end = start + timedelta(minutes=dice.choice((30, 60, 45)))
        blocks.append(Block("meeting", "meeting", ActivityKind.MEETING, start, end, 2 - number, who))
    if dice.random() < 0.5:
        start = grid.clock(dice.randrange(grid.days), dice.randrange(0, 1440, 60))
        blocks.append(Block("work", "work", ActivityKind.OFF_CHAT, start, start + timedelta(hours=2), 1, who[:2]))
    return replace(problem, blocks=tuple(blocks))
