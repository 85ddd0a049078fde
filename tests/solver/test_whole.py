"""`Whole` in the model."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.pattern_terms import Whole

WORK = frozenset({EARLY_WORK, LATE_WORK})


def whole(**settings: object) -> Whole:
    usual = {"days": (1, 2, 3), "duties": WORK, "strength": should(10, 20)}
    return Whole(name="whole", limit="whole", agent="a1", **{**usual, **settings})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "before", "price"),
    [
        ("E...E", (0, 0), 0),
        (".ELE.", (0, 0), 0),
        (".E.E.", (0, 0), 10),
        (".E...", (0, 0), 30),
        (".....", (1, 0), 50),
        (".....", (0, 1), 0),
        (".EEE.", (0, 1), 10),
        (".EEE.", (1, 0), 0),
    ],
)
def test_each_day_off_among_days_on_duty_has_its_price(row: str, before: tuple[int, int], price: int) -> None:
    problem = make_problem(agents=1, days=5)
    term = whole(worked_before=before[0], off_before=before[1])
    assert solved(problem, [term, *exactly(problem, a1=row)]).objective == price


@pytest.mark.parametrize("seed", range(12))
def test_the_model_knows_the_same_stretches_as_a_count_of_all_rosters(seed: int) -> None:
    dice = Random(seed)
    problem = make_problem(agents=1, days=5)
    term = whole(
        days=tuple(sorted(dice.sample(range(5), dice.randint(1, 3)))),
        duties=dice.choice((WORK, frozenset({LATE_WORK}))),
        worked_before=dice.choice((0, 0, 1)),
        off_before=dice.choice((0, 0, 1)),
    )
    assert_compiled_as_meant(problem, term, dice)
