"""Steps of a repair that only make sense together."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.conflict import Accept, OneMore, Step

__all__ = ["step_groups"]


def step_groups(steps: Sequence[Step]) -> list[tuple[Step, ...]]:
    """What is put up with of one limit together, people from outside together, every other step by itself.

    Parameters
    ----------
    steps
        Of a repair.
    """
    groups: dict[object, list[Step]] = {}
    for number, step in enumerate(steps):
        key: object = number
        if isinstance(step.edit, Accept):
            key = step.said.rule
        elif isinstance(step.edit, OneMore):
            key = OneMore
        groups.setdefault(key, []).append(step)
    return [tuple(group) for group in groups.values()]
