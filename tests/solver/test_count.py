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


@pytest.mark.parametrize(("row", "price"), [("..", 0), ("L.", 10), ("LL", 30), ("EL", 0), ("EE", 0)])
def test_weights_below_zero_take_away_from_what_is_there(row: str, price: int) -> None:
    problem = make_problem(agents=1, days=2)
    weights = {(day, duty): 1 if duty == EARLY_WORK else -1 for day in (0, 1) for duty in (EARLY_WORK, LATE_WORK)}
    least = _count(who=("a1",), weights=weights, base=2, at_least=2, strength=should(10, 20))
    most = _count(who=("a1",), weights={key: -value for key, value in weights.items()}, at_most=0, strength=should(10, 20))
    assert solved(problem, [least, *exactly(problem, a1=row)]).objective == price
    assert solved(problem, [most, *exactly(problem, a1=row)]).objective == price


def test_hours_that_no_number_of_shifts_can_make_are_short_by_the_rest() -> None:
    problem = make_problem(agents=1, days=2)
    hours = {(day, duty): 8 for day in (0, 1) for duty in (EARLY_WORK, LATE_WORK)}
    wish = _count(who=("a1",), weights=hours, at_least=12, at_most=12, strength=should(10))
    assert solved(problem, [wish, *exactly(problem, a1="E.")]).objective == 40
    assert solved(problem, [wish, *exactly(problem, a1="EE")]).objective == 40
    assert solved(problem, [wish, *exactly(problem, a1="..")]).objective == 120
    must = _count(who=("a1",), weights=hours, at_least=12, strength=Strength.must("hours"))
    assert solved(problem, [must, *exactly(problem, a1="..")]).given_up == {"count": 12}


@pytest.mark.parametrize(("row", "hours"), [("EEEE", 2), ("EEE.", 10), ("EE..", 18), ("....", 34)])
def test_a_price_that_rises_within_the_second_shift_missing_is_the_higher_one_from_the_third_on(
    row: str, hours: int
) -> None:
    problem = make_problem(agents=1, days=4)
    eights = {(day, duty): 8 for day in range(4) for duty in (EARLY_WORK, LATE_WORK)}
    wish = _count(who=("a1",), days=range(4), weights=eights, at_least=34, strength=should(10, 30, step=3))
    steps = [10] * 3 + [30] * 31
    assert solved(problem, [wish, *exactly(problem, a1=row)]).objective == pytest.approx(sum(steps[:hours]) / 3)
