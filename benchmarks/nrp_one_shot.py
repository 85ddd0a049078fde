"""A whole instance to CP-SAT at once, with all of the solver's own defaults: what the search is compared with."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import Final

from ortools.sat.python import cp_model

from scheduler.domain.assignment import Assignment
from scheduler.domain.outcome import Progress, Solution, Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.rules.rule import Rule
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft

__all__ = ["solve_in_one_shot"]

_STATUSES: Final = {"OPTIMAL": Status.OPTIMAL, "FEASIBLE": Status.FEASIBLE, "INFEASIBLE": Status.INFEASIBLE}
_LEAST_SECONDS: Final = 0.1


def solve_in_one_shot(
    problem: Problem,
    rules: Sequence[Rule],
    settings: SolverSettings,
    *,
    on_progress: Callable[[Progress], None] | None = None,
) -> Solution:
    """Solve a problem with nothing given up, by CP-SAT's own portfolio of strategies.

    Parameters
    ----------
    problem, rules
        What to solve; every must is a constraint.
    settings
        Time limit (of model and search together), gap, workers and seed.
    on_progress
        Called, in the solver's thread, with each better roster.

    Returns
    -------
    Solution
    """
    began = time.monotonic()
    draft = build(problem, [term for rule in rules for term in rule.terms(problem)], relaxed=False)
    variables, costs = [variable for variable, _ in draft.costs], [cost for _, cost in draft.costs]
    draft.model.minimize(cp_model.LinearExpr.weighted_sum(variables, costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = settings.workers
    solver.parameters.random_seed = settings.seed
    solver.parameters.relative_gap_limit = settings.gap
    left = settings.time_limit_seconds - (time.monotonic() - began)
    solver.parameters.max_time_in_seconds = max(_LEAST_SECONDS, left)
    word = solver.status_name(solver.solve(draft.model, _Listener(began, on_progress)))
    status = _STATUSES.get(word, Status.NONE)
    bound = solver.best_objective_bound / COST_UNITS_PER_PRICE
    if status not in (Status.OPTIMAL, Status.FEASIBLE):
        known = bound if status is Status.NONE and math.isfinite(bound) else None
        return Solution(status, None, None, known, None, proven=status is Status.INFEASIBLE, interrupted=False)
    objective = solver.objective_value / COST_UNITS_PER_PRICE
    gap = (objective - bound) / max(1.0, objective)
    roster = _roster(draft, solver)
    return Solution(status, roster, objective, bound, gap, proven=gap <= settings.gap + 1e-9, interrupted=False)


class _Listener(cp_model.CpSolverSolutionCallback):
    """Passes each better roster on."""

    def __init__(self, began: float, on_progress: Callable[[Progress], None] | None) -> None:
        super().__init__()
        self._began = began
        self._on_progress = on_progress

    def on_solution_callback(self) -> None:
        """Tell seconds, objective and bound."""
        if self._on_progress is None:
            return
        objective = self.objective_value / COST_UNITS_PER_PRICE
        bound = self.best_objective_bound / COST_UNITS_PER_PRICE
        gap = (objective - bound) / max(1.0, objective)
        self._on_progress(Progress(time.monotonic() - self._began, "quality", objective, bound, gap))


def _roster(draft: Draft, solver: cp_model.CpSolver) -> Roster:
    """The cells that are 1 as assignments."""
    problem = draft.problem
    shifts = {shift.id: shift for shift in problem.shifts}
    items = []
    for (agent, day, duty), variable in draft.cells.items():
        if solver.boolean_value(variable):
            start, end = problem.clock_times(shifts[duty.shift], day)
            items.append(Assignment(agent, problem.grid.date_of(day), duty.shift, start, end, duty.kind))
    return Roster(problem.grid.start, problem.grid.days, tuple(agent.id for agent in problem.agents), tuple(items))
