"""The cells of a draft as people by days."""

from __future__ import annotations

import numpy as np
from solver.neighbourhoods.models import draft_of

from scheduler.solver.neighbourhoods.linear_rows import linear_rows
from scheduler.solver.neighbourhoods.people_by_days import PeopleByDays


def test_a_view_shares_out_what_costs() -> None:
    draft = draft_of(1)
    rows = linear_rows(draft.model)
    values = np.zeros(len(rows.lower), dtype=np.int64)
    weights = np.zeros(len(rows.lower), dtype=np.int64)
    for variable, weight in draft.costs[:3]:
        values[variable.index], weights[variable.index] = 2, weight
    view = PeopleByDays(draft, rows).view(values, weights, None)
    assert [cost for cost, _ in view.troubles] == [2 * weight for _, weight in draft.costs[:3]]
    assert np.isclose(view.blame.sum(), sum(cost for cost, _ in view.troubles))


def test_people_of_the_same_queues_and_duties_are_alike() -> None:
    draft = draft_of(1)
    rows = linear_rows(draft.model)
    nothing = np.zeros(len(rows.lower), dtype=np.int64)
    alike = PeopleByDays(draft, rows).view(nothing, nothing, None).alike
    assert alike[0, 2]
    assert alike[1, 3]
    assert not alike[0, 1]


def test_the_cells_of_person_days_are_found() -> None:
    draft = draft_of(1)
    free = np.zeros((4, 6), dtype=np.bool_)
    free[2, 3] = True
    found = PeopleByDays(draft, linear_rows(draft.model)).cells(free)
    assert set(np.flatnonzero(found)) == {cell.index for key, cell in draft.cells.items() if key[:2] == ("a2", 3)}


def test_what_is_told_of_choices_is_told_of_their_cells() -> None:
    draft = draft_of(1)
    duties = list(draft.problem.duties)
    names = [agent.id for agent in draft.problem.agents]
    least = np.arange(4 * 6 * (1 + len(duties)), dtype=np.float64).reshape(4, 6, -1)
    found = PeopleByDays(draft, linear_rows(draft.model)).by_variable(least)
    for (agent, day, duty), cell in draft.cells.items():
        assert found[cell.index] == least[names.index(agent), day, 1 + duties.index(duty)]
    assert np.isneginf(found).sum() == len(found) - len(draft.cells)
