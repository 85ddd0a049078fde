"""Store to a proven and checked roster."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from scheduler.auditing.before_solve import before_solve
from scheduler.config.store import Store
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.finding import Finding
from scheduler.domain.forecast import Forecast
from scheduler.domain.outcome import Outcome, Progress
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.errors import InfeasibleError, InputError
from scheduler.explaining.explain_changes import explain_changes
from scheduler.explaining.explain_relaxed import explain_relaxed
from scheduler.explaining.explained_error import explained_error
from scheduler.jobs.forecast import forecast as forecast_store
from scheduler.jobs.staff import staff
from scheduler.planning.find_roster import find_roster
from scheduler.planning.held import held
from scheduler.staffing.reserve_untold import reserve_untold

__all__ = ["solve"]


def solve(
    store: Store,
    requirement: Requirement | None = None,
    *,
    forecast: Forecast | None = None,
    edited: EditedRoster | None = None,
    fill: bool = False,
    start: Roster | None = None,
    repair: bool = False,
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
    edited
        A roster to work around: cells that were changed in it stay as they are, all others are held by the price of a
        change. None to start from nothing.
    fill
        With `edited`: every filled cell stays as it is, and the blank ones are completed.
    start
        A roster to begin the search with, such as one found before. Changing it costs nothing; where it breaks no must, the
        result is no worse. Not together with `edited`.
    repair
        Whether to simulate the heads made from the forecast and to move them, as `scheduler.staff` does; a `requirement`
        stays as it is.
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
        The history is missing or cannot be read, a cell of `edited` contradicts what is never given up, or `start` has none
        of the days or people.
    InfeasibleError
        Proven: no roster exists, even with everything given up that may be.
    NoRosterFound
        None was found in the time or before Ctrl-C.
    AuditError
        The check and the solver disagree.
    """
    if start is not None and edited is not None:
        raise InputError("a roster to start from and one that was edited cannot be used together; choose one of them")
    clock = [time.perf_counter()]
    seconds: dict[str, float] = {}

    def lap(name: str) -> None:
        clock.append(time.perf_counter())
        seconds[name] = clock[-1] - clock[-2]

    if requirement is None:
        forecast = forecast if forecast is not None else forecast_store(store)
        lap("forecast")
        requirement = staff(store, forecast, repair=repair)
        lap("staff")
    untold = reserve_untold(requirement, store.staffing)
    problem = store.problem(requirement)
    if edited is not None:
        problem = held(problem, edited, fill=fill)
    said = (*store.findings, *(forecast.findings if forecast is not None else ()), *requirement.findings, *untold)
    foreseen = before_solve(problem, store.rules)
    lap("check before")
    if on_foresight is not None:
        on_foresight(foreseen)
    settings = store.solver.changed(time_limit_seconds, gap, workers, seed)
    try:
        outcome = find_roster(
            store,
            problem,
            settings,
            said=(*said, *foreseen),
            forecast=forecast,
            seconds=seconds,
            on_progress=on_progress,
            start=start,
        )
    except InfeasibleError as error:
        raise explained_error(error, problem, store.rules, language=store.language, names=store.names) from error
    outcome = explain_relaxed(outcome, store.rules)
    if edited is not None and outcome.solution.roster is not None:
        roster = replace(outcome.solution.roster, decided=edited.decided)
        outcome = replace(outcome, solution=replace(outcome.solution, roster=roster))
    return explain_changes(outcome, store.rules)
