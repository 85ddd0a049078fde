"""People from outside who could come for a shift, so that a search can tell whether one more would do."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Final

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.explaining.conflict.free_ids import free_ids
from scheduler.explaining.conflict.paid_as_the_dearest import paid_as_the_dearest

__all__ = ["with_helpers"]

_EACH: Final = 2
"""People of each sort who could come on one day; where more are missing, other ways are looked for."""
_ON_STANDBY: Final = 8
"""The same for people trained for everything where a reserve is asked for, which takes several at a time."""


def with_helpers(problem: Problem, *, standby: bool) -> tuple[Problem, tuple[str, ...]]:
    """The problem with people who can come on any day and are asked for nothing else.

    Some are trained for one queue, some for all, and some are leads besides, where the store has leads: nothing is asked
    of one without. They are of the reserve pool and on call, so limits on hours, fairness and the like leave them out.

    Parameters
    ----------
    problem
        The problem.
    standby
        Whether they may also stand by.

    Returns
    -------
    (Problem, tuple of str)
        The problem and their ids.
    """
    queues = tuple(queue.id for queue in problem.queues)
    single = [frozenset({queue}) for queue in queues] if len(queues) > 1 else []
    able = _ON_STANDBY if standby else _EACH
    skills = [*(own for own in single for _ in range(_EACH)), *(frozenset(queues) for _ in range(able + _EACH))]
    ids = tuple(islice(free_ids(problem), len(skills)))
    people = tuple(Agent(id=name, name=name, skills=own, pool=True) for name, own in zip(ids, skills, strict=True))
    more = replace(
        problem,
        agents=(*problem.agents, *people),
        leads=problem.leads | set(ids[-_EACH:] if problem.leads else ()),
        on_call=problem.on_call | {(name, when) for name in ids for when in problem.grid.dates},
        standby_agents=problem.standby_agents | set(ids[-able - _EACH :] if standby else ()),
    )
    return paid_as_the_dearest(more, ids), ids
