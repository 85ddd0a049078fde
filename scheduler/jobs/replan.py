"""Somebody falls ill: a roster that people know, changed as little as needed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from scheduler.config.store import Store
from scheduler.domain.absence import Absence
from scheduler.domain.outcome import Outcome, Progress
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.explaining.explain_changes import explain_changes
from scheduler.jobs.staff import staff
from scheduler.planning.find_roster import find_roster
from scheduler.planning.with_absences import with_absences

__all__ = ["replan"]


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
        In place of the store file's settings; the time limit in place of its ``replan_seconds``.

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
    limit = store.solver.replan_seconds if time_limit_seconds is None else time_limit_seconds
    outcome = find_roster(
        store,
        problem,
        store.solver.changed(limit, gap, workers, seed),
        said=(*store.findings, *needed.findings),
        seconds={"staff": time.perf_counter() - began},
        on_progress=on_progress,
    )
    return explain_changes(outcome, store.rules)
