"""Random tiny problems under random rules as models, with the least cost that one plain search of the whole model finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from ortools.sat.python import cp_model
from rules.test_terms_equal_checks import random_problem, random_rules

from scheduler.domain.problem import Problem
from scheduler.domain.terms import Term
from scheduler.rules.rule import Rule
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Cell, Draft

__all__ = ["Model", "fresh", "least_cost", "model_of", "models", "random_cells", "solvable"]

_KEPT = (0.25, 0.4, 0.6, 0.8)
_ALWAYS = ("one_shift_a_day", "availability", "eligibility", "cover")


@dataclass(frozen=True)
class Model:
    """A problem, what is asked, and the least cost units of a roster that holds every must; None where none does."""

    problem: Problem
    rules: tuple[Rule, ...]
    terms: tuple[Term, ...]
    optimum: int | None


@cache
def model_of(seed: int) -> Model:
    """Some of all rules, so that many problems can be solved with every must held and many cannot."""
    dice = Random(f"models/{seed}")
    problem = random_problem(dice)
    share = dice.choice(_KEPT)
    rules = tuple(rule for rule in random_rules(dice, problem) if rule.limit in _ALWAYS or dice.random() < share)
    terms = tuple(term for rule in rules for term in rule.terms(problem))
    return Model(problem, rules, terms, least_cost(build(problem, terms, relaxed=False)))


def models(seeds: range) -> Iterator[tuple[Model, Draft]]:
    """Models, each with a draft of its own."""
    for seed in seeds:
        model = model_of(seed)
        yield model, fresh(model)


def solvable(seeds: range) -> Iterator[tuple[Model, Draft, int]]:
    """Those that have a roster, each with a draft of its own and the least cost."""
    for model, draft in models(seeds):
        if model.optimum is not None:
            yield model, draft, model.optimum


def fresh(model: Model) -> Draft:
    """A draft with its objective set."""
    draft = build(model.problem, model.terms, relaxed=False)
    draft.model.minimize(_cost(draft))
    return draft


def least_cost(draft: Draft, cells: Sequence[Cell] | None = None) -> int | None:
    """The least cost units of the whole model, or of that with some cells given and no others; None without a solution."""
    model = draft.model.clone()
    if cells is not None:
        if not set(cells) <= draft.cells.keys():
            return None
        for cell, variable in draft.cells.items():
            model.add(variable == (cell in cells))
    model.minimize(_cost(draft))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


def random_cells(model: Model, dice: Random) -> list[Cell]:
    """A duty or none for each person and day, some of them such as cannot be."""
    return [
        (agent.id, day, duty)
        for agent in model.problem.agents
        for day in range(model.problem.grid.days)
        if (duty := dice.choice((None, None, *model.problem.duties))) is not None
    ]


def _cost(draft: Draft) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.weighted_sum([variable for variable, _ in draft.costs], [cost for _, cost in draft.costs])
