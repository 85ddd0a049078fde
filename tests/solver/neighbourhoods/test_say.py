"""Who has a say in a cost."""

from __future__ import annotations

from random import Random

import numpy as np
from factories import make_problem
from solver.neighbourhoods.models import small_terms
from solver.solving import EARLY_WORK, LATE_WORK, one_shift_a_day, should

from scheduler.domain.terms import Cover, Spread, SpreadMember, Term
from scheduler.solver.model.build import build
from scheduler.solver.neighbourhoods.linear_rows import linear_rows
from scheduler.solver.neighbourhoods.say import Say


def _pairs_of_all_costs(terms: list[Term], people: int, days: int) -> list[set[tuple[int, int]]]:
    problem = make_problem(agents=people, days=days)
    draft = build(problem, [*one_shift_a_day(problem), *terms], relaxed=False)
    rows = linear_rows(draft.model)
    pair_of = np.full(len(rows.lower), -1, dtype=np.int64)
    names = [agent.id for agent in problem.agents]
    for (agent, day, _), cell in draft.cells.items():
        pair_of[cell.index] = names.index(agent) * days + day
    say = Say(rows, pair_of)
    return [{divmod(int(pair), days) for pair in say.in_cost(variable.index)} for variable, _ in draft.costs]


def test_everybody_of_the_days_has_a_say_in_an_hour() -> None:
    cover = Cover(name="hour", limit="cover", interval=34, heads=(("presales", 2),), strength=should(3))
    found = _pairs_of_all_costs([cover], people=4, days=3)
    assert found == [{(person, 1) for person in range(4)}]


def test_through_sums_and_marks_the_people_of_a_count_have_a_say() -> None:
    problem = make_problem(agents=3, days=4)
    terms = [term for term in small_terms(problem, Random(1)) if term.name.startswith(("heads/2/late", "days/a2"))]
    found = _pairs_of_all_costs(terms, people=3, days=4)
    assert {(1, day) for day in range(4)} in found
    assert all(pairs <= {(1, day) for day in range(4)} | {(person, 2) for person in range(3)} for pairs in found)
    assert any(pairs == {(person, 2) for person in range(3)} for pairs in found)


def test_through_the_largest_and_the_smallest_all_have_a_say_in_a_spread() -> None:
    members = tuple(SpreadMember(f"a{number}") for number in (1, 2, 3))
    duties = frozenset((EARLY_WORK, LATE_WORK))
    spread = Spread(name="fair", limit="fair", members=members, days=(0, 1, 2), duties=duties, strength=should(1))
    assert _pairs_of_all_costs([spread], people=4, days=4) == [{(person, day) for person in range(3) for day in range(3)}]
