"""The second aim: nearer together where that costs nothing, and never at a cost."""

from __future__ import annotations

import numpy as np
import pytest
from factories import make_problem
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from solver.neighbourhoods.models import best_cost, draft_of, start_of, weights_of
from solver.solving import LATE_WORK, one_shift_a_day, should

from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Spread, SpreadMember
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.levelled import Levelled
from scheduler.solver.neighbourhoods.linear_rows import linear_rows
from scheduler.solver.neighbourhoods.restricted import restricted

PEOPLE = ("a1", "a2", "a3", "a4")
DAYS = tuple(range(6))


def _two_lates_a_day() -> Draft:
    """Two of four people are late on each of six days, and lates are shared alike."""
    problem = make_problem(agents=4, days=len(DAYS))
    late = frozenset({LATE_WORK})
    members = tuple(SpreadMember(person) for person in PEOPLE)
    heads = [
        Count(
            name=f"heads/{day}",
            limit="heads",
            who=PEOPLE,
            days=(day,),
            duties=late,
            at_least=2,
            at_most=2,
            strength=Strength.hard(),
        )
        for day in DAYS
    ]
    spread = Spread(name="lates", limit="lates", members=members, days=DAYS, duties=late, strength=should(10))
    return build(problem, [*one_shift_a_day(problem), *heads, spread], relaxed=False)


def _far_apart(draft: Draft) -> NDArray[np.int64]:
    """Two people have every late."""
    model = draft.model.clone()
    for (agent, _, duty), cell in draft.cells.items():
        model.add(cell == int(duty == LATE_WORK and agent in ("a1", "a2")))
    model.minimize(cp_model.LinearExpr.weighted_sum(*zip(*draft.costs, strict=True)))
    return _solved(model)


def _solved(model: cp_model.CpModel) -> NDArray[np.int64]:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return np.array(solver.response_proto.solution, dtype=np.int64)


def _decided_anew(draft: Draft, values: NDArray[np.int64], *people: str) -> NDArray[np.int64]:
    """The solution after some people are decided anew with the second aim."""
    free = np.zeros(len(values), dtype=np.bool_)
    free[[cell.index for key, cell in draft.cells.items() if key[0] in people]] = True
    others = [cell.index for key, cell in draft.cells.items() if key[0] not in people]
    rest = np.ones(len(values), dtype=np.bool_)
    rest[others] = False
    weights = weights_of(draft) // np.gcd.reduce(weights_of(draft))  # the least cost there is counts as much as one step
    part = restricted(linear_rows(draft.model), values, rest, free, weights)
    Levelled(draft.compared, weights).add(part, values)
    found = values.copy()
    found[part.columns] = _solved(part.model)[: len(part.columns)]
    return found


def _lates(draft: Draft, values: NDArray[np.int64]) -> list[int]:
    return [
        sum(int(values[cell.index]) for key, cell in draft.cells.items() if key[0] == person and key[2] == LATE_WORK)
        for person in PEOPLE
    ]


def test_people_come_nearer_together_though_others_are_as_far_apart_and_that_pays_in_the_end() -> None:
    draft = _two_lates_a_day()
    weights, begun = weights_of(draft), _far_apart(draft)
    assert int(weights @ begun) > 0
    once = _decided_anew(draft, begun, "a1", "a3")
    assert int(weights @ once) == int(weights @ begun)
    first, second, third, fourth = _lates(draft, once)
    assert abs(first - third) <= 1
    assert (second, fourth) == (6, 0)
    twice = _decided_anew(draft, once, "a2", "a4")
    assert int(weights @ twice) == 0


@pytest.mark.parametrize("seed", range(12))
def test_less_cost_always_comes_first(seed: int) -> None:
    draft = draft_of(seed)
    values = np.array(start_of(draft), dtype=np.int64)
    found = _decided_anew(draft, values, *(agent.id for agent in draft.problem.agents))
    assert int(weights_of(draft) @ found) == best_cost(draft)


def test_a_part_with_nobody_who_is_compared_stays_as_it_is() -> None:
    draft = draft_of(1)
    values = np.array(start_of(draft), dtype=np.int64)
    nobody = np.zeros(len(values), dtype=np.bool_)
    part = restricted(linear_rows(draft.model), values, nobody, nobody, weights_of(draft))
    before = str(part.model.proto)
    Levelled(draft.compared, weights_of(draft)).add(part, values)
    assert str(part.model.proto) == before
