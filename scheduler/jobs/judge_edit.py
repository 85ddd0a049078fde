"""Check a roster that somebody edited, and what the changes do to it."""

from __future__ import annotations

from scheduler.config.store import Store
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.judgement import Judgement
from scheduler.domain.requirement import Requirement
from scheduler.explaining.judge import judge
from scheduler.jobs.staff import staff

__all__ = ["judge_edit"]


def judge_edit(store: Store, edited: EditedRoster, requirement: Requirement | None = None) -> Judgement:
    """Every rule again on an edited roster; what each change breaks and costs, and all of them together.

    Parameters
    ----------
    store
        The store on the days of the roster.
    edited
        The roster as it was read.
    requirement
        Heads per queue and interval; staffed from the store's history where None.

    Returns
    -------
    Judgement
        Its `audit` is what `scheduler.check` returns.

    Raises
    ------
    InputError
        As `scheduler.staff`, where it has to make the requirement.
    """
    needed = requirement if requirement is not None else staff(store)
    return judge(store.problem(needed), store.rules, edited)
