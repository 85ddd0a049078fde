"""Assignments person by person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from scheduler.domain.assignment import Assignment

__all__ = ["by_agent"]


def by_agent(assignments: Iterable[Assignment]) -> defaultdict[str, list[Assignment]]:
    """Assignments by agent id, in the order in which they come; nothing for a person who has none."""
    found: defaultdict[str, list[Assignment]] = defaultdict(list)
    for item in assignments:
        found[item.agent].append(item)
    return found
