"""Steps that ask less of people, where they do as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from scheduler.domain.conflict import Step
from scheduler.domain.problem import Problem
from scheduler.explaining.conflict.moved_leave import moved_leave
from scheduler.explaining.conflict.one_more_session import one_more_session
from scheduler.explaining.conflict.other_mentor import other_mentor
from scheduler.explaining.conflict.step_groups import step_groups

__all__ = ["kinder"]

_OFFERS: Final = (moved_leave, other_mentor, one_more_session)


def kinder(problem: Problem, steps: Sequence[Step], holds: Callable[[Sequence[Step]], bool]) -> tuple[Step, ...]:
    """Steps of a repair, each in its kindest form: leave moved and not lost, another mentor, one more session of a meeting.

    Parameters
    ----------
    problem
        The problem.
    steps
        Of a repair that does.
    holds
        Whether every must holds with other steps.
    """
    done = list(steps)
    for group in step_groups(steps):
        rest = [step for step in done if all(step is not old for old in group)]
        offers = (other for offer in _OFFERS for other in offer(problem, group))
        better = next((other for other in offers if holds([*rest, *other])), None)
        if better is not None:
            done = [*rest, *better]
    return tuple(done)
