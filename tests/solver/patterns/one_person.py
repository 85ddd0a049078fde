"""Everything that one person can be given over a few days, and random terms on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from random import Random

from factories import make_assignment, make_problem
from solver.solving import EARLY_WORK, LATE_WORK, should
from term_evaluator import TermEvaluator

from scheduler.domain.group_terms import Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Fix, Follow, Forbid, Run, Term

__all__ = ["SHAPES", "WORK", "cost_of", "every_row", "problem_of", "random_strength", "random_term", "roster_of_row"]

Row = tuple[Duty | None, ...]
WORK = frozenset({EARLY_WORK, LATE_WORK})
DUTIES = (WORK, frozenset({EARLY_WORK}), frozenset({LATE_WORK}))


def problem_of(days: int, agents: int = 1) -> Problem:
    return make_problem(agents=agents, days=days)


def every_row(problem: Problem) -> Iterator[Row]:
    """Every choice for every day."""
    return product((None, *problem.duties), repeat=problem.grid.days)


def roster_of_row(problem: Problem, **rows: Row) -> Roster:
    """A roster of some people's rows."""
    return Roster(
        start=problem.grid.start,
        days=problem.grid.days,
        agents=tuple(agent.id for agent in problem.agents),
        assignments=tuple(
            make_assignment(problem, agent, day, duty.shift, standby=duty.kind is DutyKind.STANDBY)
            for agent, row in rows.items()
            for day, duty in enumerate(row)
            if duty is not None
        ),
    )


def cost_of(problem: Problem, terms: list[Term], row: Row) -> int | None:
    """Cost units of one person's days; None where a must is broken."""
    must, _, cost = TermEvaluator(problem, roster_of_row(problem, a1=row)).totals(terms)
    return None if must else cost


def random_strength(dice: Random) -> Strength:
    """Hard, must, or a wish with or without a bend."""
    prices = dice.choice(((3,), (3, 5), (0, 4), (0,), (1, 1, 9)))
    return dice.choice((Strength.hard(), Strength.must("limit"), should(*prices), should(*prices, step=dice.choice((1, 2)))))


def random_term(shape: type, dice: Random, days: int) -> Term:
    """A term of one person, strange ones among them."""
    common = {"name": f"term/{dice.random()}", "limit": "limit"}
    return SHAPES[shape](dice, days, common)


def _some_days(dice: Random, days: int, fewest: int = 0) -> tuple[int, ...]:
    return tuple(sorted(dice.sample(range(days), dice.randint(min(fewest, days), days))))


def _limit(dice: Random) -> int | None:
    return dice.choice((None, dice.randint(-2, 6)))


def _count(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    weights = {(day, duty): dice.randint(-2, 3) for day in range(days) for duty in WORK if dice.random() < 0.4}
    return Count(
        **common,
        who=("a1",),
        days=dice.choice((_some_days(dice, days), _some_days(dice, days)[:1], _some_days(dice, days, 2) * 2)),
        duties=dice.choice((*DUTIES, frozenset())),
        weights=dice.choice(({}, weights, {cell: 8 * weight for cell, weight in weights.items()})),
        base=dice.choice((0, 0, dice.randint(-2, 3))),
        at_least=_limit(dice),
        at_most=_limit(dice),
        unit_size=dice.choice((1, 1, 2)),
        strength=random_strength(dice),
    )


def _run(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    return Run(
        **common,
        agent="a1",
        duties=dice.choice(DUTIES),
        at_most=dice.randint(0, 3),
        carried=dice.choice((0, 1, 2, 5)),
        strength=random_strength(dice),
    )


def _short_run(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    return ShortRun(
        **common,
        agent="a1",
        duties=dice.choice(DUTIES),
        absent=dice.random() < 0.5,
        at_least=dice.randint(1, 4),
        carried=dice.choice((None, 0, 1, 2, 5)),
        excused=frozenset(dice.choice(((), _some_days(dice, days)))),
        strength=random_strength(dice),
    )


def _groups(dice: Random) -> tuple[frozenset[Duty], ...]:
    both = (frozenset({EARLY_WORK}), frozenset({LATE_WORK}))
    return dice.choice((both, both[::-1], both[:1], (WORK,)))


def _step(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    groups = _groups(dice)
    pairs = list(product(range(len(groups)), repeat=2))
    return Step(
        **common,
        agent="a1",
        groups=groups,
        steps=frozenset(dice.sample(pairs, dice.randint(0, len(pairs)))),
        within_days=dice.randint(1, 3),
        carried=dice.choice((None, (0, dice.randint(1, 4)))),
        excused=frozenset(dice.choice(((), _some_days(dice, days)))),
        strength=random_strength(dice),
    )


def _free(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    return Free(
        **common,
        agent="a1",
        windows=tuple(_some_days(dice, days) for _ in range(dice.randint(0, 4))),
        duties=dice.choice(DUTIES),
        at_least=dice.randint(0, 3),
        base=dice.choice((0, 0, 1, -1)),
        strength=random_strength(dice),
    )


def _whole(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    return Whole(
        **common,
        agent="a1",
        days=_some_days(dice, days),
        duties=dice.choice(DUTIES),
        worked_before=dice.choice((0, 0, 1)),
        off_before=dice.choice((0, 0, 1)),
        strength=random_strength(dice),
    )


def _kinds(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    groups = _groups(dice)
    return Kinds(
        **common,
        who=("a1",),
        days=_some_days(dice, days),
        groups=groups,
        at_most=dice.randint(0, 2),
        used_before=frozenset(dice.sample(range(len(groups)), dice.randint(0, 1))),
        strength=random_strength(dice),
    )


def _follow(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    pairs = [(first, second, dice.randint(1, 3)) for first in sorted(WORK) for second in sorted(WORK)]
    return Follow(
        **common,
        agent="a1",
        days=_some_days(dice, days),
        pairs=tuple(dice.sample(pairs, dice.randint(0, 4))),
        gap=dice.randint(1, 3),
        strength=random_strength(dice),
    )


def _total(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    cells = [("a1", day, duty) for day in range(days) for duty in sorted(WORK)]
    return Total(
        **common,
        weights={cell: dice.randint(0, 3) for cell in dice.sample(cells, dice.randint(1, len(cells)))},
        base=dice.choice((0, 0, 2)),
        at_most=dice.randint(-1, 6),
        unit_size=dice.choice((1, 1, 2)),
        strength=random_strength(dice),
    )


def _forbid(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    return Forbid(
        **common,
        agent="a1",
        days=_some_days(dice, days),
        duties=dice.choice(DUTIES),
        size=dice.randint(1, 3),
        strength=random_strength(dice),
    )


def _fix(dice: Random, days: int, common: Mapping[str, str]) -> Term:
    return Fix(**common, agent="a1", day=dice.randrange(days), duty=dice.choice((None, *sorted(WORK))))


SHAPES: Mapping[type, Callable[[Random, int, Mapping[str, str]], Term]] = {
    Count: _count,
    Run: _run,
    ShortRun: _short_run,
    Step: _step,
    Free: _free,
    Whole: _whole,
    Kinds: _kinds,
    Follow: _follow,
    Total: _total,
    Forbid: _forbid,
    Fix: _fix,
}
