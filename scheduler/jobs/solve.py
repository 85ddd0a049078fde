"""Store to a proven and checked roster."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from scheduler.auditing.agreement import agree
from scheduler.auditing.audit import audit
from scheduler.auditing.before_solve import before_solve
from scheduler.config.store import Store
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.outcome import Outcome, Progress, Status
from scheduler.domain.requirement import Requirement
from scheduler.errors import AuditError, InfeasibleError, NoRosterFound, Phrase
from scheduler.jobs.forecast import forecast as forecast_store
from scheduler.jobs.staff import staff
from scheduler.solver.solve import solve_terms
from scheduler.words.catalogue import label, sentence

__all__ = ["solve"]


def solve(
    store: Store,
    requirement: Requirement | None = None,
    *,
    forecast: Forecast | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    on_foresight: Callable[[tuple[Finding, ...]], None] | None = None,
    time_limit_seconds: float | None = None,
    gap: float | None = None,
    workers: int | None = None,
    seed: int | None = None,
) -> Outcome:
    """Find the best roster, prove how good it is and check it.

    Parameters
    ----------
    store
        The store.
    requirement, forecast
        Where to enter the chain; made from the store's history where None.
    on_progress
        Called with each better roster and each better bound.
    on_foresight
        Called once before the search, with what plain sums say no roster can do.
    time_limit_seconds, gap, workers, seed
        In place of the store file's settings.

    Returns
    -------
    Outcome
        With a roster: the search's, checked. Ctrl-C during the search keeps the best roster so far.

    Raises
    ------
    InputError
        The history is missing or cannot be read.
    InfeasibleError
        Proven: no roster exists, even with everything given up that may be.
    NoRosterFound
        None was found in the time or before Ctrl-C.
    AuditError
        The check and the solver disagree.
    """
    clock = [time.perf_counter()]
    seconds: dict[str, float] = {}

    def lap(name: str) -> None:
        clock.append(time.perf_counter())
        seconds[name] = clock[-1] - clock[-2]

    if requirement is None:
        forecast = forecast if forecast is not None else forecast_store(store)
        lap("forecast")
        requirement = staff(store, forecast)
        lap("staff")
    problem = store.problem(requirement)
    said = (*store.findings, *(forecast.findings if forecast is not None else ()), *requirement.findings)
    foreseen = before_solve(problem, store.rules)
    said += foreseen
    lap("check before")
    if on_foresight is not None:
        on_foresight(foreseen)
    terms = tuple(term for rule in store.rules for term in rule.terms(problem))
    chosen = store.solver
    settings = replace(
        chosen,
        time_limit_seconds=chosen.time_limit_seconds if time_limit_seconds is None else time_limit_seconds,
        gap=chosen.gap if gap is None else gap,
        workers=chosen.workers if workers is None else workers,
        seed=chosen.seed if seed is None else seed,
    )
    solution = solve_terms(problem, terms, settings, on_progress)
    lap("solve")
    if solution.roster is None:
        error = InfeasibleError if solution.status is Status.INFEASIBLE else NoRosterFound
        key = "no_roster_exists" if solution.status is Status.INFEASIBLE else "no_roster_found"
        likely = [finding for finding in said if finding.severity is not Severity.INFO]
        reasons = [sentence(finding, store.language, store.names) for finding in likely]
        raise error(label(key, store.language), reasons, interrupted=solution.interrupted)
    checked = audit(problem, solution.roster, store.rules)
    lap("check")
    disagreements = agree(solution, checked, problem)
    if disagreements:
        raise AuditError(Phrase.chain(disagreements))
    return Outcome(problem, solution, checked, (*said, *checked.findings), forecast, seconds)
