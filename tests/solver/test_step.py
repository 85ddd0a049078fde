"""`Step` in the model."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, exactly, should, solved

from scheduler.domain.pattern_terms import Step
from scheduler.domain.strength import Strength

GROUPS = (frozenset({EARLY_WORK}), frozenset({LATE_WORK}))
ANY = frozenset({(0, 1), (1, 0)})


def step(**settings: object) -> Step:
    usual = {"groups": GROUPS, "steps": ANY, "strength": should(10)}
    return Step(name="step", limit="step", agent="a1", **{**usual, **settings})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "settings", "size"),
    [
        ("EEELLLL", {}, 1),
        ("ELELE.L", {}, 4),
        ("EE.LL.E", {}, 0),
        ("EE.LL.E", {"within_days": 2}, 2),
        ("E..L...", {"within_days": 2}, 0),
        ("EELLEEE", {"steps": frozenset({(1, 0)})}, 1),
        ("E......", {"carried": (1, 1)}, 1),
        (".E.....", {"carried": (1, 1)}, 0),
        (".E.....", {"carried": (1, 1), "within_days": 2}, 1),
        ("LE.....", {"carried": (1, 1), "within_days": 2}, 1),
        ("ELE....", {"excused": frozenset({1})}, 1),
    ],
)
def test_each_change_has_its_price(row: str, settings: dict[str, object], size: int) -> None:
    problem = make_problem(agents=1)
    assert solved(problem, [step(**settings), *exactly(problem, a1=row)]).objective == 10 * size


@pytest.mark.parametrize("seed", range(14))
def test_the_model_means_what_the_shape_says(seed: int) -> None:
    dice = Random(seed)
    term = step(
        steps=frozenset(dice.sample(sorted(ANY), dice.randint(1, 2))),
        within_days=dice.randint(1, 3),
        carried=dice.choice((None, (dice.randint(0, 1), dice.randint(1, 3)))),
        excused=frozenset(dice.sample(range(5), dice.randint(0, 1))),
        strength=Strength.hard(),
    )
    assert_compiled_as_meant(make_problem(agents=1, days=5), term, dice, prices=(3,))
