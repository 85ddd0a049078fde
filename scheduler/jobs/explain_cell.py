"""Why a person's day is as it is, and what it would cost otherwise."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from scheduler.config.store import Store
from scheduler.domain.cell_story import CellStory
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.explaining.asked_cell import asked_cell
from scheduler.explaining.explain_cell import explain_cell as tell_cell
from scheduler.jobs.reported_result import reported_result
from scheduler.jobs.staff import staff

__all__ = ["explain_cell"]

_SECONDS: Final = 5.0
"""Somebody waits for the answer, and a first one comes at once."""


def explain_cell(
    store: Store,
    roster: Roster,
    agent: str,
    when: date,
    shift: str | None = None,
    *,
    requirement: Requirement | None = None,
    made: Path | None = None,
    seconds: float = _SECONDS,
    workers: int | None = None,
    seed: int | None = None,
) -> CellStory:
    """Why somebody has what they have on a day, what stands in the way of something else, and what it would cost.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster
        The roster.
    agent
        A person by id or name.
    when
        A day of the roster.
    shift
        What the day might be instead: code, id or name of a shift, or a word for a day off; None for anything else.
    requirement
        Heads per queue and interval; staffed from the store's history where None.
    made
        File of the roster, for the bound that its search proved; without it costs are told against the roster alone.
    seconds
        Limit of the search with everything else free; 0 to leave it out.
    workers, seed
        Of that search, in place of the store file's.

    Returns
    -------
    CellStory

    Raises
    ------
    InputError
        Nobody is called so, the day is not one of the roster, nothing is called like the shift; or as `scheduler.staff`.
    """
    problem = store.problem(requirement if requirement is not None else staff(store))
    cell, asked = asked_cell(problem, roster, agent, when, shift)
    result = reported_result(store, made)
    return tell_cell(
        problem,
        store.rules,
        roster,
        cell,
        asked,
        reported=(result.objective, result.bound),
        settings=store.solver.changed(seconds, 0.0, workers, seed) if seconds > 0 else None,
    )
