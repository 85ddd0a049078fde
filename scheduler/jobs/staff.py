"""Forecast to heads per hour."""

from __future__ import annotations

from scheduler.config.store import Store
from scheduler.domain.forecast import Forecast
from scheduler.domain.requirement import Requirement
from scheduler.errors import InputError
from scheduler.jobs.forecast import forecast as forecast_store
from scheduler.simulation.workload_of import workload_of
from scheduler.staffing.requirement import make_requirement

__all__ = ["staff"]


def staff(store: Store, forecast: Forecast | None = None, *, repair: bool = False) -> Requirement:
    """Heads needed per queue and interval, with the bound that decided each.

    Parameters
    ----------
    store
        The store.
    forecast
        Made from the store's history where None.
    repair
        Whether to simulate the heads and to move them where they miss what buyers are promised, or keep it far too well;
        `Requirement.repair` says by how much. It takes seconds to minutes.

    Returns
    -------
    Requirement

    Raises
    ------
    InputError
        As `scheduler.forecast`, where it has to make the forecast; or more contacts come than can be simulated.
    """
    expected = forecast if forecast is not None else forecast_store(store)
    needed = make_requirement(expected, store.queues, store.operating, store.staffing)
    if not repair:
        return needed
    from scheduler.simulation.repair.repair_heads import repair_heads

    workload = workload_of(expected, store.queues, store.operating)
    try:
        return repair_heads(needed, workload, absence_rate=store.staffing.shrinkage)
    except ValueError as error:
        raise InputError(error.args[0]) from error
