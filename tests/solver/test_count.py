"""`Count` in the model."""

from __future__ import annotations

import pytest
from factories import make_problem
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved, works

from scheduler.domain.outcome import Status
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count


def _count(**changes: object) -> Count:
    settings: dict[str, object] = {
        "name": "count",
        "limit": "count",
        "who": ("a1", "a2"),
        "days": (0, 1),
        "duties": frozenset({EARLY_WORK, LATE_WORK}),
        "strength": Strength.hard(),
    }
    return Count(**{**settings, **changes})  # type: ignore[arg-type]


def test_hard_limits_are_met_exactly() -> None:
    problem = make_problem(agents=2, days=2)
    solution = solved(problem, [_count(at_least=3, at_most=3)])
    assert works(solution.roster) == 3
    assert solution.status is Status.OPTIMAL
    assert solution.objective == 0


def test_a_hard_limit_that_cannot_hold_is_proven_impossible() -> None:
    problem = make_problem(agents=2, days=2)
    solution = solved(problem, [_count(at_least=5)])
    assert solution.status is Status.INFEASIBLE
    assert solution.roster is None


@pytest.mark.parametrize(("rows", "price"), [("E.", 50), ("..", 150), ("EE", 0), ("EL", 0)])
def test_each_missing_step_costs_its_price(rows: str, price: int) -> None:
    problem = make_problem(agents=2, days=2)
    wish = _count(who=("a1",), at_least=2, strength=should(50, 100))
    solution = solved(problem, [wish, *exactly(problem, a1=rows, a2="..")])
    assert solution.objective == price
    assert solution.bound == price


def test_weights_base_and_unit_size_make_the_size() -> None:
    problem = make_problem(agents=1, days=2)
    minutes = {(day, duty): 480 for day in (0, 1) for duty in (EARLY_WORK, LATE_WORK)}
    wish = _count(who=("a1",), weights=minutes, base=60, at_most=900, strength=should(10, step=60))
    solution = solved(problem, [wish, *exactly(problem, a1="EL")])
    assert solution.objective == pytest.approx(10 * (60 + 960 - 900) / 60)
    merged = _count(who=("a1",), at_least=2, unit_size=180, strength=should(20, 30, step=60))
    assert solved(problem, [merged, *exactly(problem, a1="E.")]).objective == 20 + 30 + 30


def test_a_must_is_given_up_only_by_what_is_missing() -> None:
    problem = make_problem(agents=2, days=2)
    solution = solved(
        problem, [_count(at_least=4, unit_size=60, strength=Strength.must("heads")), *exactly(problem, a1="..")]
    )
    assert solution.status is Status.RELAXED
    assert solution.given_up == {"count": 120}
    assert works(solution.roster) == 2
