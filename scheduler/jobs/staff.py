"""Forecast to heads per hour."""

from __future__ import annotations

from scheduler.config.store import Store
from scheduler.domain.forecast import Forecast
from scheduler.domain.requirement import Requirement
from scheduler.jobs.forecast import forecast as forecast_store
from scheduler.staffing.requirement import make_requirement

__all__ = ["staff"]


def staff(store: Store, forecast: Forecast | None = None) -> Requirement:
    """Heads needed per queue and interval, with the bound that decided each.

    Parameters
    ----------
    store
        The store.
    forecast
        Made from the store's history where None.

    Returns
    -------
    Requirement

    Raises
    ------
    InputError
        As `scheduler.forecast`, where it has to make the forecast.
    """
    expected = forecast if forecast is not None else forecast_store(store)
    return make_requirement(expected, store.queues, store.operating, store.staffing)
