"""`Kinds` in the model."""

from __future__ import annotations

from random import Random

import pytest
from factories import EARLY, LATE, make_problem, make_shift
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.pattern_terms import Kinds
from scheduler.domain.shift import Duty, DutyKind, ShiftKind

MID = make_shift("mid", 12, 20, ShiftKind.MID)
MID_WORK = Duty(DutyKind.WORK, "mid")
SORTS = (frozenset({EARLY_WORK}), frozenset({MID_WORK}), frozenset({LATE_WORK}))


def kinds(**settings: object) -> Kinds:
    usual = {"who": ("a1",), "days": (0, 1, 2), "groups": SORTS, "strength": should(10, 20)}
    return Kinds(name="kinds", limit="kinds", **{**usual, **settings})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "at_most", "before", "price"),
    [
        ("EE.L", 1, (), 0),
        ("E.LL", 1, (), 10),
        ("EMLL", 1, (), 30),
        ("EMLL", 2, (), 10),
        ("EE..", 1, (2,), 10),
        ("EE..", 1, (0,), 0),
        ("....", 0, (1,), 10),
    ],
)
def test_each_further_sort_has_its_price(row: str, at_most: int, before: tuple[int, ...], price: int) -> None:
    problem = make_problem(agents=1, days=4, shifts=(EARLY, MID, LATE))
    term = kinds(at_most=at_most, used_before=frozenset(before))
    assert solved(problem, [term, *exactly(problem, a1=row)]).objective == price


def test_several_people_go_by_one_sort_together() -> None:
    problem = make_problem(agents=2, days=3, shifts=(EARLY, MID, LATE))
    term = kinds(who=("a1", "a2"))
    assert solved(problem, [term, *exactly(problem, a1="EE.", a2="E..")]).objective == 0
    assert solved(problem, [term, *exactly(problem, a1="EE.", a2="..L")]).objective == 10


@pytest.mark.parametrize("seed", range(12))
def test_the_model_knows_the_same_sorts_as_a_count_of_all_rosters(seed: int) -> None:
    dice = Random(seed)
    together = dice.random() < 0.3
    problem = make_problem(agents=2 if together else 1, days=2 if together else 4, shifts=(EARLY, MID, LATE))
    days = range(problem.grid.days)
    term = kinds(
        who=("a1", "a2") if together else ("a1",),
        days=tuple(sorted(dice.sample(days, dice.randint(1, len(days))))),
        groups=dice.choice((SORTS, (SORTS[0] | SORTS[1], SORTS[2]), SORTS[1:])),
        at_most=dice.randint(0, 2),
        used_before=frozenset(dice.sample(range(2), dice.choice((0, 0, 1)))),
    )
    assert_compiled_as_meant(problem, term, dice)
