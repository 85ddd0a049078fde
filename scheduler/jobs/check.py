"""Check any roster, without a solver."""

from __future__ import annotations

from scheduler.auditing.audit import audit
from scheduler.config.store import Store
from scheduler.domain.audit import Audit
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.jobs.staff import staff
from scheduler.staffing.aside.as_told import as_told

__all__ = ["check"]


def check(store: Store, roster: Roster, requirement: Requirement | None = None) -> Audit:
    """Every rule again from clock times, and all key figures.

    Leave and opening balances that the roster records count, whatever the store file says of them by now.

    Parameters
    ----------
    store
        The store.
    roster
        Any roster of the store's horizon, also one made by hand.
    requirement
        Heads per queue and interval; staffed from the store's history where None.

    Returns
    -------
    Audit

    Raises
    ------
    InputError
        As `scheduler.staff`, where it has to make the requirement.
    """
    problem = store.problem(requirement if requirement is not None else staff(store))
    return audit(as_told(problem, roster), roster, store.rules)
