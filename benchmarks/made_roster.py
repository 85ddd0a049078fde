"""A roster of any store without a search, and a forecast that fits the heads of one: to measure what comes after a solve."""

from __future__ import annotations

from datetime import date
from typing import Final

import numpy as np

from scheduler import Forecast, Requirement, Roster, Store
from scheduler.domain.assignment import Assignment

__all__ = ["made_forecast", "made_roster"]

_WEEK: Final = 7
_DAYS_ON: Final = 5
_LEVELS: Final = (0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95)
_AROUND: Final = np.array([0.7, 0.77, 0.86, 1.0, 1.15, 1.25, 1.35])
"""Contacts at those levels, as shares of the mean."""
_BELOW_FULL: Final = 0.9
"""Contacts per contact that the heads could serve."""


def made_roster(store: Store) -> Roster:
    """Everybody works five days of seven, beginning on different days, a week each on the early, mid and late shifts.

    Leave is kept; whatever else is asked of a roster may be broken. Nobody of the reserve pool works.
    """
    grid = store.grid
    given, away = [], set()
    for place, agent in enumerate(store.agents):
        for day in range(grid.days):
            when = grid.date_of(day)
            if when in agent.leave:
                away.add((agent.id, when))
            elif not agent.pool and (day + place) % _WEEK < _DAYS_ON:
                given.append(_shift(store, agent.id, place, day, when))
    people = tuple(agent.id for agent in store.agents)
    return Roster(grid.start, grid.days, people, tuple(given), leave=frozenset(away))


def _shift(store: Store, agent: str, place: int, day: int, when: date) -> Assignment:
    """What somebody works on a day."""
    shift = store.shifts[(place + (day + place) // _WEEK) % len(store.shifts)]
    start, end = store.grid.clock(day, shift.start_minute), store.grid.clock(day, shift.end_minute)
    return Assignment(agent, when, shift.id, start, end)


def made_forecast(store: Store, requirement: Requirement) -> Forecast:
    """As many contacts as the heads of a requirement serve with some ease, with a range around them."""
    an_hour = np.array([[queue.contacts_per_hour] for queue in store.queues])
    mean = requirement.heads * an_hour * (_BELOW_FULL * store.grid.interval_minutes / 60)
    quantiles = _AROUND[:, None, None] * mean[None]
    return Forecast(store.grid, requirement.queues, mean, _LEVELS, quantiles, method="made", findings=())
