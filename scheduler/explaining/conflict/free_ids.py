"""Ids that nobody of a store has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from scheduler.domain.problem import Problem

__all__ = ["free_ids"]


def free_ids(problem: Problem) -> Iterator[str]:
    """Ids for people from outside, without end."""
    known = {agent.id for agent in problem.agents}
    return (name for number in count(1) if (name := f"one more {number}") not in known)
