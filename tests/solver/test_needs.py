"""`Needs` in the model."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.group_terms import Needs

WORK = frozenset({EARLY_WORK, LATE_WORK})


def needs(**settings: object) -> Needs:
    usual = {"who": ("a1",), "others": ("a2",), "days": (0, 1), "duties": WORK, "strength": should(10, 20)}
    return Needs(name="needs", limit="needs", **{**usual, **settings})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "price"), [("EL", "EL", 0), ("..", "EL", 0), ("EL", "E.", 10), ("EL", "LE", 20)]
)
def test_each_duty_without_company_has_its_price(first: str, second: str, price: int) -> None:
    problem = make_problem(agents=2, days=2)
    assert solved(problem, [needs(), *exactly(problem, a1=first, a2=second)]).objective == price


def test_two_alone_on_one_duty_are_one_breach_and_others_need_nobody() -> None:
    problem = make_problem(agents=3, days=2)
    term = needs(who=("a1", "a3"))
    assert solved(problem, [term, *exactly(problem, a1="E.", a2=".L", a3="E.")]).objective == 10


@pytest.mark.parametrize("seed", range(12))
def test_the_model_knows_the_same_company_as_a_count_of_all_rosters(seed: int) -> None:
    dice = Random(seed)
    problem = make_problem(agents=3, days=2)
    ids = dice.sample(("a1", "a2", "a3"), 3)
    cut = dice.randint(1, 3)
    term = needs(
        who=tuple(ids[:cut]),
        others=tuple(ids[cut:]),
        days=dice.choice(((0, 1), (1,))),
        duties=dice.choice((WORK, frozenset({LATE_WORK}))),
    )
    assert_compiled_as_meant(problem, term, dice)
