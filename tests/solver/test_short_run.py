"""`ShortRun` in the model."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.outcome import Status
from scheduler.domain.pattern_terms import ShortRun
from scheduler.domain.strength import Strength

WORK = frozenset({EARLY_WORK, LATE_WORK})


def short_run(**settings: object) -> ShortRun:
    usual = {"duties": WORK, "at_least": 2, "strength": should(10)}
    return ShortRun(name="short", limit="short", agent="a1", **{**usual, **settings})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "at_least", "carried", "size"),
    [
        (".EL.EE.", 2, 0, 0),
        (".E.EEE.", 2, 0, 1),
        (".E.EE..", 3, 0, 3),
        ("E.EEE..", 3, 0, 2),
        ("E.EEE..", 3, 2, 0),
        ("E.EEE..", 3, 1, 1),
        ("..EEE..", 3, 1, 2),
        ("..EEE..", 3, None, 0),
        ("E.EEE..", 3, None, 0),
        ("..E.E.E", 3, 0, 4),
        ("......E", 3, 0, 0),
    ],
)
def test_each_day_that_a_run_is_short_of_has_its_price(row: str, at_least: int, carried: int | None, size: int) -> None:
    problem = make_problem(agents=1)
    solution = solved(problem, [short_run(at_least=at_least, carried=carried), *exactly(problem, a1=row)])
    assert solution.objective == 10 * size


@pytest.mark.parametrize(("row", "size"), [("E.EEEEE", 1), ("E..EE.E", 1), ("E..EE..", 0), (".EEEEE.", 1)])
def test_days_off_in_a_row_are_counted_likewise(row: str, size: int) -> None:
    problem = make_problem(agents=1)
    solution = solved(problem, [short_run(absent=True), *exactly(problem, a1=row)])
    assert solution.objective == 10 * size


@pytest.mark.parametrize(("row", "size"), [(".E.EE..", 0), ("E..EE.E", 1), ("..EE.E.", 1)])
def test_a_run_beside_an_excused_day_may_be_short(row: str, size: int) -> None:
    problem = make_problem(agents=1)
    solution = solved(problem, [short_run(excused=frozenset({2})), *exactly(problem, a1=row)])
    assert solution.objective == 10 * size


def test_a_hard_one_goes_on_or_does_not_begin() -> None:
    problem = make_problem(agents=1)
    hard = short_run(strength=Strength.hard(), at_least=3)
    assert solved(problem, [hard, *exactly(problem, a1=".EE????")]).status is Status.OPTIMAL
    assert solved(problem, [hard, *exactly(problem, a1=".E?.???")]).status is Status.INFEASIBLE


@pytest.mark.parametrize("seed", range(16))
def test_the_model_knows_the_same_short_runs_as_a_count_of_all_rosters(seed: int) -> None:
    dice = Random(seed)
    problem = make_problem(agents=1, days=dice.choice((1, 4, 5)))
    term = short_run(
        duties=dice.choice((WORK, WORK, frozenset({LATE_WORK}))),
        absent=dice.random() < 0.5,
        at_least=dice.randint(2, 4),
        carried=dice.choice((None, 0, 0, 1, 2, 5)),
        excused=frozenset(day for day in range(problem.grid.days) if dice.random() < 0.15),
    )
    assert_compiled_as_meant(problem, term, dice, prices=dice.choice(((3,), (3, 5))))
