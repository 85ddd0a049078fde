"""Who could fill a gap in a roster."""

from __future__ import annotations

from datetime import datetime

from scheduler.config.store import Store
from scheduler.domain.gap_story import GapStory
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.explaining.asked_cell import asked_queue
from scheduler.explaining.who_could_fill import who_could_fill as tell_gap
from scheduler.jobs.staff import staff

__all__ = ["who_could_fill"]


def who_could_fill(
    store: Store, roster: Roster, moment: datetime, queue: str | None = None, *, requirement: Requirement | None = None
) -> GapStory:
    """Everybody who could come at a time, ranked, with what each choice breaks or costs, and why each of the others cannot.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster
        The roster; all other days stay as they are.
    moment
        The time, local clock.
    queue
        The queue that lacks somebody, by id or name; whatever is short then where None.
    requirement
        Heads per queue and interval; staffed from the store's history where None.

    Returns
    -------
    GapStory

    Raises
    ------
    InputError
        The time is none of the roster's, nobody is needed then, there is no such queue; or as `scheduler.staff`.
    """
    wanted = asked_queue(store.queues, queue)
    problem = store.problem(requirement if requirement is not None else staff(store))
    return tell_gap(problem, store.rules, roster, moment, wanted)
