"""A problem and rules of somebody's own to a proven and checked roster."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduler.domain.outcome import Progress, Solution
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.planning.audited import audited
from scheduler.planning.fitting_start import fitting_start
from scheduler.rules.rule import Rule
from scheduler.solver.solve import solve_terms

__all__ = ["solve_problem"]


def solve_problem(
    problem: Problem,
    rules: Sequence[Rule],
    settings: SolverSettings | None = None,
    *,
    start: Roster | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Solution:
    """Find the best roster of a problem that no store file describes, prove how good it is and check it.

    For tools with problems and rules of their own. The search knows the terms of the rules and nothing else, so one of them
    has to ask for one shift a day; the check knows the rules' own `check` and nothing of the terms.

    Parameters
    ----------
    problem
        People, shifts and days.
    rules
        Objects with `limit`, `terms` and `check`, as `scheduler.rules.rule.Rule` describes them.
    settings
        Time, gap, workers and seed.
    start
        A roster to begin the search with, such as one found before; where it breaks no must, the result is no worse.
    on_progress
        Called in this thread with each better roster and each better bound.

    Returns
    -------
    Solution
        Its roster is None where none exists (INFEASIBLE) or none was found in the time or before Ctrl-C (NONE).

    Raises
    ------
    ProblemError
        The start has none of the problem's days, or none of its people.
    AuditError
        The rules' checks and the search disagree: a must is broken that was not given up, or the cost is another.
    """
    if start is not None:
        fitting_start(problem, start)
    terms = tuple(term for rule in rules for term in rule.terms(problem))
    solution = solve_terms(problem, terms, settings, on_progress, start)
    if solution.roster is not None:
        audited(problem, solution, rules)
    return solution
