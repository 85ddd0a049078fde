"""The cheapest of all rosters of a tiny problem, by trying every one, against what the solver finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from random import Random
from typing import TypeVar

from factories import make_roster
from solver.solving import should, solved
from term_evaluator import TermEvaluator

from scheduler.domain.group_terms import Needs, Total
from scheduler.domain.outcome import Status
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Follow, Forbid, Run, Spread, Term

__all__ = ["assert_compiled_as_meant"]

Shape = TypeVar("Shape", Count, Run, ShortRun, Step, Free, Whole, Kinds, Follow, Forbid, Spread, Needs, Total)


def assert_compiled_as_meant(problem: Problem, term: Shape, dice: Random, prices: Sequence[int] = (3, 5)) -> None:
    """Hold one term, hard, as a wish and as a must, to the cheapest of all rosters.

    Random prices on cells, for having them and for not having them, pull the roster this way and that, so that a breach that
    the model overlooks shows in the objective, and one that it sees where there is none does, too.
    """
    pulls = [
        pull for agent in problem.agents for day in range(problem.grid.days) for pull in _pull(problem, agent.id, day, dice)
    ]
    tried = [_tried(TermEvaluator(problem, roster), term, pulls) for roster in _rosters(problem)]
    allowed = [one.pulled for one in tried if one.size == 0]
    hard = solved(problem, [replace(term, strength=Strength.hard()), *pulls])
    if allowed:
        assert hard.objective == hard.bound == min(allowed) / COST_UNITS_PER_PRICE, (term, hard.roster)
    else:
        assert hard.status is Status.INFEASIBLE, (term, hard.roster)
    wish = should(*prices)
    curve = wish.price
    assert curve is not None
    cheapest = min(one.pulled + sum(map(curve.cost, one.sizes)) for one in tried)
    wished = solved(problem, [replace(term, strength=wish), *pulls])
    assert wished.objective == wished.bound == cheapest / COST_UNITS_PER_PRICE, (term, wished.roster)
    least = min(one.size for one in tried)
    must = solved(problem, [replace(term, strength=Strength.must(term.limit)), *pulls])
    assert must.given_up == ({term.limit: least} if least else {}), (term, must.roster)
    cheapest = min(one.pulled for one in tried if one.size == least)
    assert must.objective == cheapest / COST_UNITS_PER_PRICE, (term, must.roster)


@dataclass(frozen=True)
class _Tried:
    """Cost units of the pulls and sizes of the breaches of one roster."""

    pulled: int
    sizes: list[int]

    @property
    def size(self) -> int:
        return sum(self.sizes)


def _tried(evaluator: TermEvaluator, term: Term, pulls: Sequence[Term]) -> _Tried:
    return _Tried(evaluator.totals(pulls)[2], evaluator.sizes(term))


def _rosters(problem: Problem) -> Iterator[Roster]:
    """Every roster."""
    letters = "." + "".join(shift.code for shift in problem.shifts)
    days = problem.grid.days
    for rows in product(map("".join, product(letters, repeat=days)), repeat=len(problem.agents)):
        yield make_roster(problem, **{agent.id: row for agent, row in zip(problem.agents, rows, strict=True)})


def _pull(problem: Problem, agent: str, day: int, dice: Random) -> Iterator[Term]:
    """A price on one of the shifts or on the day off, or none at all."""
    price = dice.choice((0, 1, 2, 4, 7))
    if not price:
        return
    duties = dice.choice([frozenset(problem.work_duties), *(frozenset({duty}) for duty in problem.work_duties)])
    common = {"name": f"pull/{agent}/{day}", "limit": "pull", "days": (day,), "duties": duties, "strength": should(price)}
    if dice.random() < 0.5:
        yield Forbid(agent=agent, **common)  # type: ignore[arg-type]
    else:
        yield Count(who=(agent,), at_least=1, **common)  # type: ignore[arg-type]
