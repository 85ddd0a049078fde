"""For terms: when somebody could be there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty, DutyKind
from scheduler.rules.away import away

__all__ = ["able_days"]


def able_days(problem: Problem, agent_id: str, days: Iterable[int]) -> dict[frozenset[Duty], tuple[int, ...]]:
    """Days by the work during which a person is not away.

    Parameters
    ----------
    problem
        The problem.
    agent_id
        The person.
    days
        Indices of the days that are asked about; those on which the person can work no shift are left out.
    """
    agent = problem.agent(agent_id)
    found: dict[frozenset[Duty], list[int]] = defaultdict(list)
    for day in days:
        free = (shift for shift in problem.shifts if away(agent, *problem.clock_times(shift, day)) is None)
        duties = frozenset(Duty(DutyKind.WORK, shift.id) for shift in free)
        if duties:
            found[duties].append(day)
    return {duties: tuple(on) for duties, on in found.items()}
