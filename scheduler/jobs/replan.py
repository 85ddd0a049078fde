"""Somebody falls ill: a roster that people know, changed as little as needed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from scheduler.config.store import Store
from scheduler.domain.absence import Absence
from scheduler.domain.outcome import Outcome, Progress
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.errors import InfeasibleError, NoRosterFound
from scheduler.explaining.explain_changes import explain_changes
from scheduler.explaining.explained_error import explained_error
from scheduler.jobs.staff import staff
from scheduler.planning.find_roster import find_roster
from scheduler.planning.with_absences import with_absences

__all__ = ["replan"]

_PATIENCE: Final = 10
"""Times the usual limit."""


def replan(
    store: Store,
    roster: Roster,
    absences: Sequence[Absence],
    *,
    told_at: datetime | None = None,
    requirement: Requirement | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    time_limit_seconds: float | None = None,
    gap: float | None = None,
    workers: int | None = None,
    seed: int | None = None,
) -> Outcome:
    """Fill the gaps that absent people leave, with as few changes for everybody else as possible.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster
        The roster that people know, as it was made, edited or replanned before.
    absences
        Who cannot come, and when.
    told_at
        Local clock time at which people are told: what has begun by then stays as it was, and whoever is told late costs
        more. The midnight at which the first absence begins where None.
    requirement
        Heads per queue and interval; staffed from the store's history where None.
    on_progress
        Called with each better roster and each better bound.
    time_limit_seconds, gap, workers, seed
        In place of the store file's settings; the time limit in place of its ``replan_seconds``, which are tried again
        with more patience where the machine is too busy to find any roster in them.

    Returns
    -------
    Outcome
        Its problem's `reference` is the roster before; `moves` and `calls` say what changed and whom to tell.

    Raises
    ------
    ProblemError
        The absences, the time or the roster make no sense for the store.
    InputError
        As `scheduler.staff`, where it has to make the requirement.
    InfeasibleError, NoRosterFound, AuditError
        As `scheduler.solve`.
    """
    began = time.perf_counter()
    needed = requirement if requirement is not None else staff(store)
    problem = with_absences(store.problem(needed), roster, absences, told_at)
    seconds = {"staff": time.perf_counter() - began}

    def search(limit: float) -> Outcome:
        settings = store.solver.changed(limit, gap, workers, seed)
        said = (*store.findings, *needed.findings)
        try:
            return find_roster(store, problem, settings, said=said, seconds=seconds, on_progress=on_progress)
        except InfeasibleError as error:
            raise explained_error(error, problem, store.rules, language=store.language, names=store.names) from error

    try:
        outcome = search(store.solver.replan_seconds if time_limit_seconds is None else time_limit_seconds)
    except NoRosterFound as error:
        if error.interrupted or time_limit_seconds is not None:
            raise
        outcome = search(store.solver.replan_seconds * _PATIENCE)  # the machine is busy, and somebody has to be called
    return explain_changes(outcome, store.rules)
