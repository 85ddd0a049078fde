"""`Step` as one breach per day on which somebody changes from one sort of duty to another."""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from scheduler.domain.pattern_terms import Step
from scheduler.domain.shift import Duty
from scheduler.solver.model.draft import Draft

__all__ = ["add_step"]


def add_step(draft: Draft, term: Step) -> None:
    """Not both a duty of one group and, with nothing between, one that must not follow it.

    However many steps could lead to a day, at most one does, so that one breach serves them all.
    """
    anything = frozenset().union(*term.groups)
    by_day = [draft.on(term.agent, day, anything) for day in range(draft.problem.grid.days)]
    for day in range(draft.problem.grid.days):
        if day in term.excused:
            continue
        steps = list(_steps_to(draft, term, day))
        broken = draft.breach(f"{term.name}/{day}", term.limit, term.strength, 1) if steps else []
        for first, before, second in steps:
            between = [cell for cells in by_day[max(first + 1, 0) : day] for cell in cells]
            if not broken and not between and first >= 0:
                draft.forbid_together(before + second)
                continue
            had = sum(before) if first >= 0 else 1
            draft.model.add(had + sum(second) - cp_model.LinearExpr.sum([*between, *broken]) <= 1)


def _steps_to(draft: Draft, term: Step, day: int) -> Iterator[tuple[int, list[cp_model.IntVar], list[cp_model.IntVar]]]:
    """(day before, its cells, cells of the day that must not follow them); no cells for a duty before the horizon."""
    for position, group in enumerate(term.groups):
        after: frozenset[Duty] = frozenset().union(*(term.groups[to] for start, to in term.steps if start == position))
        second = draft.on(term.agent, day, after)
        for first in range(max(0, day - term.within_days), day) if second else ():
            if before := draft.on(term.agent, first, group):
                yield first, before, second
        if second and term.carried is not None and term.carried[0] == position:
            first = -term.carried[1]
            if day - first <= term.within_days:
                yield first, [], second
