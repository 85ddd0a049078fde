"""What a roster costs, entry by entry."""

from __future__ import annotations

from pathlib import Path

from scheduler.config.store import Store
from scheduler.domain.ledger import Ledger
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.explaining.make_ledger import make_ledger
from scheduler.jobs.check import check
from scheduler.jobs.reported_result import reported_result

__all__ = ["ledger"]


def ledger(store: Store, roster: Roster, requirement: Requirement | None = None, *, made: Path | None = None) -> Ledger:
    """The cost of a roster by rule, person and day, each adding up to the same total.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster
        Any roster, also one made by hand.
    requirement
        Heads per queue and interval; staffed from the store's history where None.
    made
        File of the roster, for what its search reported.

    Returns
    -------
    Ledger
        In whole cost units, of which `scheduler.domain.price_curve.COST_UNITS_PER_PRICE` make a point; so sums are exact.

    Raises
    ------
    InputError
        As `scheduler.staff`, where it has to make the requirement.
    """
    result = reported_result(store, made)
    checked = check(store, roster, requirement)
    return make_ledger(checked, store.rules, reported=result.objective, bound=result.bound)
