"""What buyers get from a roster, shown by simulation."""

from __future__ import annotations

from scheduler.config.store import Store
from scheduler.domain.as_recorded import as_recorded
from scheduler.domain.forecast import Forecast
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.domain.simulation_result import SimulationResult
from scheduler.explaining.explain_service import explain_service
from scheduler.jobs.forecast import forecast as forecast_store
from scheduler.jobs.staff import staff
from scheduler.simulation.play_roster import play_roster
from scheduler.simulation.played_often import require_played_often
from scheduler.simulation.promise import Promise
from scheduler.simulation.workload_of import workload_of

__all__ = ["simulate"]


def simulate(
    store: Store,
    roster: Roster,
    *,
    forecast: Forecast | None = None,
    requirement: Requirement | None = None,
    replications: int = 400,
    seed: int = 1,
    absence: float | None = None,
    gains: bool = True,
) -> SimulationResult:
    """Play a roster through contact by contact, many times, and measure waiting.

    Parameters
    ----------
    store
        The store.
    roster
        Any roster of the store's horizon, also one made by hand.
    forecast
        What may come; made from the store's history where None.
    requirement
        Heads that the roster was made for, to tell why an hour misses its target; staffed from the forecast where None.
    replications
        How often, at least 2.
    seed
        The same seed gives the same contacts and absences for any roster, from 0 on.
    absence
        Share of the people on duty who are absent unplanned, 0 to below 1; ``staffing.shrinkage`` of the store where None.
    gains
        Whether to look for the shifts on which one more head would help most: one further simulation per shift.

    Returns
    -------
    SimulationResult
        Figures with ranges that hold their true values 95 times of 100.

    Raises
    ------
    InputError
        A number is not allowed; or as `scheduler.forecast`, where it has to make the forecast.
    """
    rate = store.staffing.shrinkage if absence is None else absence
    require_played_often(replications, seed, rate)
    expected = forecast if forecast is not None else forecast_store(store)
    needed = requirement if requirement is not None else staff(store, expected)
    problem = as_recorded(store.problem(needed), roster)
    workload = workload_of(expected, store.queues, store.operating)
    promise = Promise.of(workload, store.scored, problem.owned, store.staffing.late_opening_clear_minutes)
    played = play_roster(problem, roster, workload, promise, replications=replications, seed=seed, absence=rate)
    return explain_service(problem, roster, store.rules, played, workload, promise, gains=gains)
