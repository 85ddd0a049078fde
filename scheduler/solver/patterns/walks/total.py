"""`Total` of one person without excesses as a running sum."""

from __future__ import annotations

from scheduler.domain.group_terms import Total
from scheduler.solver.patterns.walks.count import CountWalk

__all__ = ["walk_total"]


def walk_total(term: Total) -> tuple[str, CountWalk, int] | None:
    """Agent id, walk and sum to begin with; None for several people, for nobody, and where something is beyond a limit."""
    people = {agent for agent, _, _ in term.weights}
    if term.excesses or len(people) != 1:
        return None
    cells = frozenset((day, duty, weight) for (_, day, duty), weight in term.weights.items() if weight)
    return people.pop(), CountWalk(cells, None, term.at_most, term.unit_size, term.strength), term.base
