"""The rows of a model say of whole numbers what the model says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

import pytest
from factories import make_agent, make_problem
from ortools.sat.python import cp_model
from solver.patterns.one_person import SHAPES, WORK, random_strength, random_term, roster_of_row
from term_evaluator import TermEvaluator

from scheduler.domain.group_terms import Excess, Needs, Total
from scheduler.domain.pattern_terms import Kinds
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Cover, Fix, Spread, SpreadMember, Term
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft
from scheduler.solver.patterns.rows import Rows, rows_of

DAYS = 3
CELLS = [(day, duty) for day in range(DAYS) for duty in sorted(WORK)]
WHO = ("a1", "a2")


def problem_of_two() -> Problem:
    skills = (("presales",), ("presales", "aftersales"))
    return make_problem(agents=[make_agent(who, skills=some) for who, some in zip(WHO, skills, strict=True)], days=DAYS)


def _team_count(dice: Random, common: Mapping[str, str]) -> Term:
    return Count(
        **common,
        who=WHO,
        days=tuple(dice.sample(range(DAYS), 2)),
        duties=WORK,
        weights={cell: dice.randint(-2, 3) for cell in CELLS if dice.random() < 0.4},
        at_least=dice.choice((None, dice.randint(0, 4))),
        at_most=dice.choice((None, dice.randint(0, 4))),
        strength=random_strength(dice),
    )


def _team_kinds(dice: Random, common: Mapping[str, str]) -> Term:
    groups = tuple(frozenset({duty}) for duty in sorted(WORK))
    return Kinds(
        **common, who=WHO, days=(0, 1, 2), groups=groups, at_most=dice.randint(0, 1), strength=random_strength(dice)
    )


def _needs(dice: Random, common: Mapping[str, str]) -> Term:
    return Needs(**common, who=WHO[:1], others=WHO[1:], days=(0, 2), duties=WORK, strength=random_strength(dice))


def _total(dice: Random, common: Mapping[str, str]) -> Term:
    return Total(
        **common,
        weights={(who, *cell): dice.randint(0, 3) for who in WHO for cell in CELLS if dice.random() < 0.5},
        excesses=tuple(Excess(agent=who, weights=dict.fromkeys(CELLS, 2), above=dice.randint(1, 4), rate=2) for who in WHO),
        at_most=dice.randint(0, 9),
        strength=random_strength(dice),
    )


def _spread(dice: Random, common: Mapping[str, str]) -> Term:
    members = tuple(SpreadMember(who, scale=dice.choice((1, 2)), base=dice.randint(0, 1)) for who in WHO)
    return Spread(
        **common, members=members, days=(0, 1, 2), duties=WORK, tolerance=dice.randint(0, 1), strength=random_strength(dice)
    )


def _cover(dice: Random, common: Mapping[str, str]) -> Term:
    heads = (("presales", dice.randint(0, 2)), ("aftersales", dice.randint(0, 2)))
    strength = Strength.should(PriceCurve.head_hours(dice.choice(((100,), (100, 150))), 60))
    return Cover(**common, interval=24 + dice.randint(8, 20), heads=heads, aside=dice.randint(0, 1), strength=strength)


TEAM: list[Callable[[Random, Mapping[str, str]], Term]] = [_team_count, _team_kinds, _needs, _total, _spread, _cover]
ALONE = [shape for shape in SHAPES if shape is not Fix]


def cheapest_of(rows: Rows, draft: Draft, roster: Roster) -> int | None:
    """The least cost units that the rows see in a roster, with whole numbers; None where they forbid it."""
    held = {(item.agent, draft.problem.grid.day_of(item.date), item.duty) for item in roster.assignments}
    if not held <= draft.cells.keys():
        return None
    model = cp_model.CpModel()
    others = [model.new_int_var(low, high, "") for low, high in zip(rows.lower, rows.upper, strict=True)]
    for row in rows.rows:
        total = sum(weight for cell, weight in row.cells.items() if cell in held)
        total += cp_model.LinearExpr.weighted_sum([others[place] for place in row.others], list(row.others.values()))
        model.add(total >= int(max(row.low, -(10**9))))
        model.add(total <= int(min(row.high, 10**9)))
    model.minimize(cp_model.LinearExpr.weighted_sum(others, list(rows.costs)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


def assert_same(terms: list[Term], dice: Random, rosters: int = 12) -> None:
    problem = problem_of_two()
    draft = build(problem, terms, relaxed=False)
    rows = rows_of(draft)
    for _ in range(rosters):
        days = {who: tuple(dice.choice((None, *sorted(WORK))) for _ in range(DAYS)) for who in WHO}
        roster = roster_of_row(problem, **days)
        must, _, cost = TermEvaluator(problem, roster).totals(terms)
        assert cheapest_of(rows, draft, roster) == (None if must else cost), (terms, days)


@pytest.mark.parametrize("make", TEAM, ids=lambda make: make.__name__)
@pytest.mark.parametrize("seed", range(6))
def test_terms_of_a_team_cost_in_rows_what_they_cost(make: Callable[..., Term], seed: int) -> None:
    dice = Random(f"{make.__name__}/{seed}")
    assert_same([make(dice, {"name": "one", "limit": "limit"})], dice)


@pytest.mark.parametrize("shape", ALONE, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("seed", range(6))
def test_terms_of_a_person_cost_in_rows_what_they_cost(shape: type, seed: int) -> None:
    dice = Random(f"rows/{shape.__name__}/{seed}")
    assert_same([random_term(shape, dice, DAYS)], dice)


@pytest.mark.parametrize("seed", range(8))
def test_many_terms_cost_in_rows_what_they_cost(seed: int) -> None:
    dice = Random(f"many/{seed}")
    terms = [make(dice, {"name": str(number), "limit": "limit"}) for number, make in enumerate(dice.sample(TEAM, 3))]
    terms += [random_term(dice.choice(ALONE), dice, DAYS) for _ in range(2)]
    assert_same(terms, dice)


def test_rows_have_no_coefficients_of_0_and_are_not_empty() -> None:
    dice = Random(7)
    terms = [random_term(shape, dice, DAYS) for shape in ALONE]
    for row in rows_of(build(problem_of_two(), terms, relaxed=False)).rows:
        assert row.cells or row.others
        assert 0 not in row.cells.values()
        assert 0 not in row.others.values()
