"""Search, proof and check of one problem."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from scheduler.auditing.audit import audit
from scheduler.config.store import Store
from scheduler.dayplan.plan_days import plan_days
from scheduler.dayplan.unchanged_days import unchanged_days
from scheduler.domain.audit import Audit
from scheduler.domain.balances import REQUEST
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.kept_cells import kept_cells
from scheduler.domain.outcome import Outcome, Progress, Solution, Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.with_told_requests import with_told_requests
from scheduler.errors import InfeasibleError, NoRosterFound
from scheduler.planning.audited import audited
from scheduler.planning.fitting_start import fitting_start
from scheduler.rules.kept_balances import kept_balances
from scheduler.solver.solve import solve_terms
from scheduler.words.catalogue import label, sentence

__all__ = ["find_roster"]


def find_roster(
    store: Store,
    problem: Problem,
    settings: SolverSettings,
    *,
    said: Sequence[Finding] = (),
    forecast: Forecast | None = None,
    seconds: Mapping[str, float] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    start: Roster | None = None,
) -> Outcome:
    """Find the best roster, prove how good it is and check it.

    Where the problem has a reference, what did not change of it is kept as it was, clock times of facts included. The check
    and the search are compared on the roster of the search; the outcome's check is of the roster that is kept.

    Parameters
    ----------
    store
        For its rules, language and names.
    problem
        Made from the store.
    settings
        Of the search.
    said, forecast, seconds
        What came before: findings, forecast and time per step.
    on_progress
        Called with each better roster and each better bound.
    start
        A roster to begin the search with.

    Returns
    -------
    Outcome

    Raises
    ------
    ProblemError
        The start has none of the problem's days, or none of its people.
    InfeasibleError, NoRosterFound, AuditError
        As `scheduler.solve`.
    """
    if start is not None:
        said = (*said, *fitting_start(problem, start))
    began = time.perf_counter()
    terms = tuple(term for rule in store.rules for term in rule.terms(problem))
    solution = solve_terms(problem, terms, settings, on_progress, start)
    solved = time.perf_counter()
    if solution.roster is None:
        error = InfeasibleError if solution.status is Status.INFEASIBLE else NoRosterFound
        key = "no_roster_exists" if solution.status is Status.INFEASIBLE else "no_roster_found"
        known = () if forecast is None else forecast.findings  # how sure the contacts are makes no roster impossible
        likely = [finding for finding in said if finding.severity is not Severity.INFO and finding not in known]
        reasons = [sentence(finding, store.language, store.names) for finding in likely]
        raise error(label(key, store.language), reasons, interrupted=solution.interrupted)
    if REQUEST in kept_balances(store.rules):
        solution = replace(solution, roster=with_told_requests(solution.roster, problem.requests))
    assert solution.roster is not None
    checked = audited(problem, solution, store.rules)
    solution, checked = _kept(store, problem, solution, checked)
    solution, checked = _planned(store, problem, solution, checked)
    if solution.begun is False:
        said = (*said, Finding("start_broken", Severity.INFO, {}))
    spent = {**(seconds or {}), "solve": solved - began, "check": time.perf_counter() - solved}
    return Outcome(problem, solution, checked, (*said, *checked.findings), forecast, spent)


def _kept(store: Store, problem: Problem, solution: Solution, checked: Audit) -> tuple[Solution, Audit]:
    """The solution with what is kept of the reference, checked again where that makes a difference.

    Facts at other times than those of the shifts may cost more or less than the search knew; how far it is from the best
    possible is then unknown.
    """
    assert solution.roster is not None
    roster = kept_cells(problem, solution.roster)
    kept = replace(solution, roster=roster)
    if roster == solution.roster:
        return kept, checked
    return _judged_anew(store, problem, kept, checked)


def _planned(store: Store, problem: Problem, solution: Solution, checked: Audit) -> tuple[Solution, Audit]:
    """The solution with what happens within its shifts, checked again; days that did not change keep what they had."""
    assert solution.roster is not None
    roster = plan_days(problem, solution.roster, unchanged_days(problem, solution.roster))
    if roster == solution.roster:
        return solution, checked
    return _judged_anew(store, problem, replace(solution, roster=roster), checked)


def _judged_anew(store: Store, problem: Problem, kept: Solution, checked: Audit) -> tuple[Solution, Audit]:
    """A solution whose roster is no longer quite the one that was checked."""
    assert kept.roster is not None
    real = audit(problem, kept.roster, store.rules)
    if real.cost == checked.cost:
        return kept, real
    status = Status.RELAXED if kept.status is Status.RELAXED else Status.FEASIBLE
    objective = real.cost / COST_UNITS_PER_PRICE
    return replace(kept, status=status, objective=objective, bound=None, gap=None, proven=False, bounded_by=None), real
