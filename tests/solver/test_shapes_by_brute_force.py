"""The older shapes in the model, held to a count of all rosters of tiny problems."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.brute_force import assert_compiled_as_meant
from solver.solving import EARLY_WORK, LATE_WORK, should

from scheduler.domain.terms import Count, Follow, Forbid, Run, Spread, SpreadMember

WORK = frozenset({EARLY_WORK, LATE_WORK})
CELLS = [(day, duty) for day in range(4) for duty in sorted(WORK)]


@pytest.mark.parametrize("seed", range(12))
def test_counts(seed: int) -> None:
    dice = Random(seed)
    two = dice.random() < 0.5
    problem = make_problem(agents=2, days=3 if two else 4)
    term = Count(
        name="count",
        limit="count",
        who=("a1", "a2") if two else ("a1",),
        days=tuple(sorted(dice.sample(range(3), dice.randint(1, 3)))),
        duties=dice.choice((WORK, frozenset({EARLY_WORK}))),
        weights={cell: dice.randint(-2, 3) for cell in CELLS if dice.random() < 0.4},
        base=dice.randint(0, 2),
        at_least=dice.choice((None, dice.randint(-1, 5))),
        at_most=dice.choice((None, dice.randint(-1, 5))),
        unit_size=dice.choice((1, 1, 2)),
        strength=should(1),
    )
    problem = problem if two else make_problem(agents=1, days=4)
    assert_compiled_as_meant(problem, term, dice)


@pytest.mark.parametrize("seed", range(8))
def test_runs(seed: int) -> None:
    dice = Random(seed)
    term = Run(
        name="run",
        limit="run",
        agent="a1",
        duties=dice.choice((WORK, frozenset({LATE_WORK}))),
        at_most=dice.randint(1, 3),
        carried=dice.choice((0, 1, 2, 4)),
        strength=should(1),
    )
    assert_compiled_as_meant(make_problem(agents=1, days=5), term, dice, prices=(3,))


@pytest.mark.parametrize("seed", range(8))
def test_pairs(seed: int) -> None:
    dice = Random(seed)
    pairs = [(first, second, dice.randint(1, 3)) for first in sorted(WORK) for second in sorted(WORK)]
    term = Follow(
        name="follow",
        limit="follow",
        agent="a1",
        days=tuple(sorted(dice.sample(range(4), dice.randint(1, 4)))),
        pairs=tuple(dice.sample(pairs, dice.randint(1, 4))),
        gap=dice.choice((1, 1, 2)),
        strength=should(1),
    )
    assert_compiled_as_meant(make_problem(agents=1, days=4), term, dice, prices=(3,))


@pytest.mark.parametrize("seed", range(4))
def test_forbidden_cells(seed: int) -> None:
    dice = Random(seed)
    term = Forbid(
        name="forbid",
        limit="forbid",
        agent="a1",
        days=tuple(sorted(dice.sample(range(4), 2))),
        duties=dice.choice((WORK, frozenset({LATE_WORK}))),
        size=dice.randint(1, 3),
        strength=should(1),
    )
    assert_compiled_as_meant(make_problem(agents=1, days=4), term, dice)


@pytest.mark.parametrize("seed", range(12))
def test_spreads(seed: int) -> None:
    dice = Random(seed)
    members = tuple(
        SpreadMember(
            agent=agent,
            scale=dice.choice((1, 2)),
            base=dice.randint(0, 2),
            weights={cell: dice.randint(-1, 2) for cell in CELLS} if dice.random() < 0.3 else None,
        )
        for agent in ("a1", "a2")
    )
    term = Spread(
        name="spread",
        limit="spread",
        members=members,
        days=tuple(sorted(dice.sample(range(3), 2))),
        duties=dice.choice((WORK, frozenset({LATE_WORK}))),
        unit=dice.choice((1, 2)),
        tolerance=dice.choice((0, 1)),
        strength=should(1),
    )
    assert_compiled_as_meant(make_problem(agents=2, days=3), term, dice)


@pytest.mark.parametrize("seed", range(12))
def test_counts_of_hours_in_whole_shifts(seed: int) -> None:
    dice = Random(seed)
    term = Count(
        name="count",
        limit="count",
        who=("a1",),
        days=(0, 1, 2, 3),
        duties=WORK,
        weights={(day, duty): 8 * dice.choice((1, 1, 2)) for day, duty in CELLS},
        base=dice.randint(0, 9),
        at_least=dice.choice((None, dice.randint(0, 40))),
        at_most=dice.choice((None, dice.randint(0, 40))),
        unit_size=dice.choice((1, 3)),
        strength=should(1),
    )
    problem = make_problem(agents=1, days=4)
    assert_compiled_as_meant(problem, term, dice, prices=dice.choice(((3,), (3, 5), (0, 1, 4))))
