"""Two rosters of the same days, played through on the same contacts."""

from __future__ import annotations

from scheduler.config.store import Store
from scheduler.domain.as_recorded import as_recorded
from scheduler.domain.forecast import Forecast
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.domain.simulation_comparison import SimulationComparison
from scheduler.explaining.explain_service import explain_service
from scheduler.jobs.forecast import forecast as forecast_store
from scheduler.jobs.staff import staff
from scheduler.simulation.compare_tallies import compare_tallies
from scheduler.simulation.play_roster import play_roster
from scheduler.simulation.played_often import require_played_often
from scheduler.simulation.promise import Promise
from scheduler.simulation.workload_of import workload_of

__all__ = ["compare_rosters"]


def compare_rosters(
    store: Store,
    first: Roster,
    second: Roster,
    *,
    forecast: Forecast | None = None,
    requirement: Requirement | None = None,
    replications: int = 400,
    seed: int = 1,
    absence: float | None = None,
    gains: bool = False,
) -> SimulationComparison:
    """What a second roster changes for buyers.

    Contacts, their work and patience, and who is absent on which day are the same for both, so that what differs comes from
    the rosters.

    Parameters
    ----------
    store
        The store.
    first, second
        Rosters of the store's horizon.
    forecast, requirement, replications, seed, absence
        As for `scheduler.simulate`.
    gains
        Whether to look for the shifts on which one more head would help the first roster most.

    Returns
    -------
    SimulationComparison
        Second minus first, with ranges.

    Raises
    ------
    InputError
        As `scheduler.simulate`.
    """
    rate = store.staffing.shrinkage if absence is None else absence
    require_played_often(replications, seed, rate)
    expected = forecast if forecast is not None else forecast_store(store)
    needed = requirement if requirement is not None else staff(store, expected)
    problem = store.problem(needed)
    workload = workload_of(expected, store.queues, store.operating)
    promise = Promise.of(workload, store.scored, problem.owned, store.staffing.late_opening_clear_minutes)
    problems = [as_recorded(problem, roster) for roster in (first, second)]
    played = [
        play_roster(own, roster, workload, promise, replications=replications, seed=seed, absence=rate)
        for own, roster in zip(problems, (first, second), strict=True)
    ]
    before, after = (
        explain_service(problems[turn], roster, store.rules, played[turn], workload, promise, gains=gains and turn == 0)
        for turn, roster in enumerate((first, second))
    )
    return compare_tallies(before, after, (played[0].tally, played[1].tally), workload, promise)
