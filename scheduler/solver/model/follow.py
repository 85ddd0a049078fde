"""`Follow` as pairs that exclude each other."""

from __future__ import annotations

from collections import defaultdict

from scheduler.domain.shift import Duty
from scheduler.domain.terms import Follow
from scheduler.solver.model.draft import Draft

__all__ = ["add_follow"]


def add_follow(draft: Draft, term: Follow) -> None:
    """Per day: nobody has a first duty and, `gap` days later, a second duty of one pair.

    Duties of one day exclude each other, so first duties with the same second duties share a constraint.
    """
    after_by_before: dict[Duty, set[tuple[Duty, int]]] = defaultdict(set)
    for before, after, size in term.pairs:
        after_by_before[before].add((after, size))
    groups: dict[frozenset[tuple[Duty, int]], list[Duty]] = defaultdict(list)
    for before, found in sorted(after_by_before.items()):
        groups[frozenset(found)].append(before)
    breachable = not term.strength.is_hard and (draft.relaxed or term.strength.price is not None)
    for day in term.days:
        if not 0 <= day <= day + term.gap < draft.problem.grid.days:
            continue
        for position, (afters, befores) in enumerate(groups.items()):
            first = draft.present((term.agent,), (day,), befores)
            if not breachable:
                second = draft.present((term.agent,), (day + term.gap,), (duty for duty, _ in afters))
                draft.forbid_together(first + second if first and second else [])
                continue
            for size in sorted({size for _, size in afters}):
                second = draft.present((term.agent,), (day + term.gap,), (duty for duty, extent in afters if extent == size))
                if first and second:
                    name = f"{term.name}/{day}/{position}/{size}"
                    broken = draft.breach(name, term.limit, term.strength, 1, size)
                    draft.model.add(sum(first) + sum(second) - sum(broken) <= 1)
