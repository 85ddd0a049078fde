"""Small random models and drafts for the tests of neighbourhoods."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np
from factories import make_agent, make_problem
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from solver.solving import EARLY_WORK, LATE_WORK, one_shift_a_day, should

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Run, Spread, SpreadMember, Term
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.linear_rows import LinearRows
from scheduler.solver.neighbourhoods.view import View

__all__ = ["best_cost", "draft_of", "make_view", "small_terms", "solutions", "solutions_of_rows", "start_of", "weights_of"]


def small_terms(problem: Problem, dice: Random) -> list[Term]:
    """Heads on each day and duty, days in all, runs and fairness, at random prices."""
    people = tuple(agent.id for agent in problem.agents)
    works = frozenset((EARLY_WORK, LATE_WORK))
    days = tuple(range(problem.grid.days))
    terms = one_shift_a_day(problem)
    for day, duty in product(days, sorted(works)):
        terms.append(_count(f"heads/{day}/{duty.shift}", people, (day,), frozenset((duty,)), dice.randint(0, 2), dice))
    for person in people:
        terms.append(_count(f"days/{person}", (person,), days, works, dice.randint(1, len(days)), dice))
        terms.append(Run(name=f"run/{person}", limit="run", agent=person, duties=works, at_most=3, strength=Strength.hard()))
        for day in days:
            if dice.random() < 0.4:
                terms.append(_count(f"wish/{person}/{day}", (person,), (day,), frozenset((LATE_WORK,)), 1, dice))
    members = tuple(SpreadMember(person) for person in people)
    late = frozenset((LATE_WORK,))
    terms.append(
        Spread(name="late", limit="late", members=members, days=days, duties=late, strength=should(dice.randint(1, 9)))
    )
    return terms


def _count(
    name: str, who: tuple[str, ...], days: tuple[int, ...], duties: frozenset[Duty], least: int, dice: Random
) -> Count:
    """At least so many, and no more either, at a price."""
    price = should(dice.randint(1, 20))
    return Count(name=name, limit="count", who=who, days=days, duties=duties, at_least=least, at_most=least, strength=price)


def draft_of(seed: int, people: int = 4, days: int = 6) -> Draft:
    """The draft of a small random problem."""
    agents = [make_agent(f"a{number}", skills=("presales", "aftersales")[: 1 + number % 2]) for number in range(people)]
    problem = make_problem(agents=agents, days=days)
    return build(problem, small_terms(problem, Random(seed)), relaxed=False)


def weights_of(draft: Draft) -> NDArray[np.int64]:
    """Cost units by variable."""
    weights = np.zeros(len(draft.model.proto.variables), dtype=np.int64)
    for variable, weight in draft.costs:
        weights[variable.index] += weight
    return weights


def best_cost(draft: Draft) -> int:
    """The proven least cost, from the whole model."""
    model = draft.model.clone()
    model.minimize(cp_model.LinearExpr.weighted_sum([v for v, _ in draft.costs], [w for _, w in draft.costs]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return round(solver.objective_value)


def start_of(draft: Draft) -> tuple[int, ...]:
    """The roster of days off, whatever it costs, with auxiliary values as they come."""
    model = draft.model.clone()
    for cell in draft.cells.values():
        model.add(cell == 0)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return tuple(solver.response_proto.solution)


class _All(cp_model.CpSolverSolutionCallback):
    """Collects every solution."""

    def __init__(self, variables: list[cp_model.IntVar]) -> None:
        super().__init__()
        self.variables = variables
        self.found: set[tuple[int, ...]] = set()

    def on_solution_callback(self) -> None:
        """Note it."""
        self.found.add(tuple(self.value(variable) for variable in self.variables))


def solutions(model: cp_model.CpModel) -> set[tuple[int, ...]]:
    """Every solution of a small model."""
    solver = cp_model.CpSolver()
    solver.parameters.enumerate_all_solutions = True
    solver.parameters.num_workers = 1
    collected = _All([model.get_int_var_from_proto_index(index) for index in range(len(model.proto.variables))])
    solver.solve(model, collected)
    return collected.found


def solutions_of_rows(rows: LinearRows) -> set[tuple[int, ...]]:
    """Every solution of rows over few variables, by trying all values."""
    found = set()
    ranges = [range(low, high + 1) for low, high in zip(rows.lower.tolist(), rows.upper.tolist(), strict=True)]
    for values in product(*ranges):
        sums = np.bincount(rows.row, rows.coefficient * np.array(values)[rows.column], minlength=len(rows.low))
        if ((sums >= rows.low) & (sums <= rows.high)).all():
            found.add(values)
    return found


def make_view(people: int = 6, days: int = 10, *, costs: bool = True, alike: NDArray[np.bool_] | None = None) -> View:
    """A view in which the person 1 on day 4 has the most of the cost and the person 2 on day 5 the rest."""
    blame = np.zeros((people, days))
    troubles = ((90, np.array([days + 4])), (10, np.array([2 * days + 5]))) if costs and people > 2 else ()
    for cost, pairs in troubles:
        blame.reshape(-1)[pairs] += cost
    same = np.ones((people, people), dtype=np.bool_) if alike is None else alike
    return View(np.ones((people, days), dtype=np.bool_), same, troubles, blame)
