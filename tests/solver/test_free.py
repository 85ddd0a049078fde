"""`Free` in the model."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.pattern_terms import Free

WORK = frozenset({EARLY_WORK, LATE_WORK})


def free(**settings: object) -> Free:
    usual = {"windows": ((0, 1), (1, 2), (2, 3)), "duties": WORK, "at_least": 1, "strength": should(10, 20)}
    return Free(name="free", limit="free", agent="a1", **{**usual, **settings})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "at_least", "base", "price"),
    [("E..E", 1, 0, 0), ("E.E.", 1, 0, 10), ("E..E", 2, 0, 10), ("E.E.", 2, 0, 30), ("....", 3, 0, 0), ("E.E.", 2, 1, 10)],
)
def test_each_missing_window_has_its_price(row: str, at_least: int, base: int, price: int) -> None:
    problem = make_problem(agents=1, days=4)
    assert solved(problem, [free(at_least=at_least, base=base), *exactly(problem, a1=row)]).objective == price


@pytest.mark.parametrize("seed", range(12))
def test_the_model_knows_the_same_free_windows_as_a_count_of_all_rosters(seed: int) -> None:
    dice = Random(seed)
    problem = make_problem(agents=1, days=5)
    windows = tuple(tuple(sorted(dice.sample(range(5), dice.randint(1, 3)))) for _ in range(dice.randint(1, 4)))
    duties = dice.choice((WORK, frozenset({LATE_WORK})))
    term = free(windows=windows, duties=duties, at_least=dice.randint(0, 5), base=dice.randint(0, 1))
    assert_compiled_as_meant(problem, term, dice)
