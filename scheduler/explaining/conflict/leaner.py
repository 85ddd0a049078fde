"""A repair without the steps that another of its steps has made needless."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduler.domain.conflict import Step
from scheduler.explaining.conflict.step_groups import step_groups

__all__ = ["leaner"]


def leaner(steps: Sequence[Step], holds: Callable[[Sequence[Step]], bool]) -> tuple[Step, ...]:
    """The steps that are needed; each of the others was left out and every must still held.

    Parameters
    ----------
    steps
        Of a repair that does.
    holds
        Whether every must holds with other steps.
    """
    needed = list(steps)
    for group in step_groups(steps):
        rest = [step for step in needed if all(step is not old for old in group)]
        if rest and holds(rest):
            needed = rest
    return tuple(needed)
