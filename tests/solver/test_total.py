"""`Total` in the model."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.group_terms import Excess, Total

WEIGHTS = {("a1", 0, EARLY_WORK): 3, ("a1", 1, LATE_WORK): 4, ("a2", 0, EARLY_WORK): 5}


def total(**settings: object) -> Total:
    usual = {"weights": WEIGHTS, "at_most": 6, "strength": should(10, 20)}
    return Total(name="total", limit="total", **{**usual, **settings})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "base", "unit_size", "price"),
    [(("E.", "E."), 0, 1, 30), (("E.", ".."), 3, 1, 0), (("E.", ".."), 4, 1, 10), (("EL", ".."), 0, 3, 50)],
)
def test_what_is_beyond_the_sum_has_its_price(rows: tuple[str, str], base: int, unit_size: int, price: int) -> None:
    problem = make_problem(agents=2, days=2)
    term = total(base=base, unit_size=unit_size)
    assert solved(problem, [term, *exactly(problem, a1=rows[0], a2=rows[1])]).objective == price


@pytest.mark.parametrize(("row", "price"), [("E..", 0), ("EE.", 0), ("EEE", 10)])
def test_an_excess_counts_from_its_limit_at_its_rate(row: str, price: int) -> None:
    problem = make_problem(agents=1, days=3)
    excess = Excess(agent="a1", weights={(day, EARLY_WORK): 8 for day in range(3)}, above=14, rate=2)
    term = total(weights={}, excesses=(excess,), at_most=19)
    assert solved(problem, [term, *exactly(problem, a1=row)]).objective == price


@pytest.mark.parametrize("seed", range(14))
def test_the_model_knows_the_same_sums_as_a_count_of_all_rosters(seed: int) -> None:
    dice = Random(seed)
    problem = make_problem(agents=2, days=3)
    cells = [(agent, day, duty) for agent in ("a1", "a2") for day in range(3) for duty in (EARLY_WORK, LATE_WORK)]
    excesses = tuple(
        Excess(
            agent=agent,
            weights={(day, duty): dice.randint(0, 3) for who, day, duty in cells if who == agent},
            above=dice.randint(0, 5),
            rate=dice.randint(1, 2),
            base=dice.choice((0, 0, 4)),
        )
        for agent in dice.sample(("a1", "a2"), dice.randint(0, 2))
    )
    term = total(
        weights={cell: dice.randint(0, 3) for cell in cells if dice.random() < 0.7},
        excesses=excesses,
        base=dice.choice((0, 0, 3)),
        at_most=dice.randint(0, 9),
        unit_size=dice.choice((1, 1, 2, 3)),
    )
    assert_compiled_as_meant(problem, term, dice)
