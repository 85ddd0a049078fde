"""Two rosters of the same days on one scale."""

from __future__ import annotations

from scheduler.config.store import Store
from scheduler.domain.cost_comparison import CostComparison
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, InputError, Phrase
from scheduler.explaining.compare_costs import compare_costs as compare
from scheduler.jobs.staff import staff

__all__ = ["compare_costs"]


def compare_costs(store: Store, first: Roster, second: Roster, requirement: Requirement | None = None) -> CostComparison:
    """Judge two rosters by the same rules and the same heads, and say which is better and by how much.

    Parameters
    ----------
    store
        The store on the days of the rosters.
    first, second
        Rosters of the store's days, made by the search or by hand.
    requirement
        Heads per queue and interval; staffed from the store's history where None.

    Returns
    -------
    CostComparison

    Raises
    ------
    InputError
        The rosters are for other days; or as `scheduler.staff`, where it has to make the requirement.
    """
    if (first.start, first.days) != (second.start, second.days):
        message = "the rosters are for different days: {days} from {start} and {other_days} from {other}"
        facts = {"days": first.days, "start": first.start, "other_days": second.days, "other": second.start}
        raise InputError(Fault(Phrase(message, **facts)))
    problem = store.problem(requirement if requirement is not None else staff(store))
    return compare(problem, store.rules, first, second)
