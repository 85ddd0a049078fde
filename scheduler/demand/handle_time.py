"""How long a contact takes, by queue and hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, DayKind
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.history import History
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid

__all__ = ["HandleTime", "handle_time"]

_MOST_TIMES = 5.0
"""An hour whose contacts took longer than so many times the usual tells of a window left open, not of the work."""
_LEAST_WEIGHT = 1e-12
"""Handle times that ended long ago count next to nothing, but where there are no others they still tell."""


@dataclass(frozen=True, slots=True)
class HandleTime:
    """Handle time expected.

    Parameters
    ----------
    seconds
        Mean of a contact that arrives in the interval, float, shape (queues, intervals); NaN for a queue of which neither
        the history nor the store tells. None where nothing is known of any.
    findings
        What was learned, and what was cut down.
    """

    seconds: NDArray[np.float64] | None
    findings: tuple[Finding, ...] = ()


def handle_time(
    history: History | None,
    queues: tuple[Queue, ...],
    grid: TimeGrid,
    calendar: Calendar,
    settings: ForecastSettings | None = None,
) -> HandleTime:
    """Expect handle times from those of the past, and from the store's own figure where the past has none.

    A queue's mean weighs every hour by its contacts, later days more. An hour of the day, workdays and free days apart,
    leans on that mean: with as many contacts as `handle_time_prior_contacts` it goes half of the way to its own.

    Parameters
    ----------
    history
        With handle times, or without; what lies on or after the first day of `grid` is not looked at. None for a store
        without history.
    queues
        In the order wanted for the rows.
    grid
        The horizon, its tail included.
    calendar
        Which days are free: weekends and holidays that are no make-up workdays.
    settings
        The defaults where None.

    Source
    ------
    Shrinkage by credibility: Buehlmann and Gisler, A Course in Credibility Theory and its Applications, chapter 3.

    Examples
    --------
    >>> from scheduler.domain.hours import Hours
    >>> chat = Queue("chat", "Chat", 30.0, Hours(((),) * 7), aht_seconds=180.0)
    >>> handle_time(None, (chat,), TimeGrid(date(2026, 12, 1), 1), Calendar()).seconds[0, :3]
    array([180., 180., 180.])
    """
    settings = settings or ForecastSettings()
    free_ahead = _free(calendar, grid.start, grid.days + grid.tail_days)
    hours = np.full((len(queues), free_ahead.size, 24), np.nan)
    findings: list[Finding] = []
    for row, queue in enumerate(queues):
        if queue.aht_seconds is not None:
            hours[row] = queue.aht_seconds
        learned = _past(history, queue.id, grid.start)
        if history is None or learned is None:
            continue
        seconds, contacts = learned
        capped, cut = _capped(seconds, contacts, queue.id, history.start.date())
        free = _free(calendar, history.start.date(), seconds.shape[0])
        kinds = _by_kind_and_hour(capped, contacts, free, queue.aht_seconds, settings)
        hours[row] = kinds[free_ahead.astype(np.int64)]
        findings += [*cut, _learned(queue.id, float(np.average(capped, weights=contacts)), hours[row])]
    flat = np.repeat(hours.reshape(len(queues), -1), 60 // grid.interval_minutes, axis=1)
    return HandleTime(None if np.isnan(flat).all() else flat, tuple(findings))


def _past(history: History | None, queue: str, first: date) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Handle times of a queue, 0 where unknown, and the contacts that they tell of; shapes (days, 24). None without any."""
    if history is None or history.aht_seconds is None or queue not in history.queues:
        return None
    row = history.queues.index(queue)
    before = max((first - history.start.date()).days, 0)
    seconds = history.aht_seconds[row].reshape(-1, 24)[:before]
    contacts = np.where(np.isnan(seconds), 0.0, np.nan_to_num(history.contacts[row].reshape(-1, 24)[:before]))
    return (np.nan_to_num(seconds), contacts) if contacts.sum() > 0 else None


def _capped(
    seconds: NDArray[np.float64], contacts: NDArray[np.float64], queue: str, start: date
) -> tuple[NDArray[np.float64], list[Finding]]:
    """Handle times with those of a few absurd hours cut down to what may still be work."""
    order = np.argsort(seconds, axis=None)
    reached = np.cumsum(contacts.reshape(-1)[order])
    usual = float(seconds.reshape(-1)[order][np.searchsorted(reached, reached[-1] / 2)])
    above = (seconds > _MOST_TIMES * usual) & (contacts > 0)
    if not above.any():
        return seconds, []
    when = start + timedelta(days=int(np.flatnonzero(above.any(axis=1))[0]))
    count = int(above.sum())
    facts: dict[str, Fact] = {
        "queue": queue,
        "hours": count,
        "date": when.isoformat(),
        "seconds": round(_MOST_TIMES * usual),
    }
    found = Finding("handle_time_cut", Severity.INFO, facts, size=count, unit="hours", date=when)
    return np.minimum(seconds, _MOST_TIMES * usual), [found]


def _by_kind_and_hour(
    seconds: NDArray[np.float64],
    contacts: NDArray[np.float64],
    free: NDArray[np.bool_],
    given: float | None,
    settings: ForecastSettings,
) -> NDArray[np.float64]:
    """Handle time on workdays and on free days, shape (2, 24): mean x hour of day x kind of day, each shrunk."""
    prior = settings.handle_time_prior_contacts
    age = np.arange(seconds.shape[0])[::-1]
    faded = contacts * np.maximum(0.5 ** (age / settings.handle_time_half_life_days), _LEAST_WEIGHT)[:, None]
    weight = np.stack([faded[~free].sum(axis=0), faded[free].sum(axis=0)])
    worked = np.stack([(faded * seconds)[~free].sum(axis=0), (faded * seconds)[free].sum(axis=0)])
    mean = worked.sum() / weight.sum() if given is None else (worked.sum() + prior * given) / (weight.sum() + prior)
    hour = (worked.sum(axis=0) + prior * mean) / (weight.sum(axis=0) + prior)
    kind = (worked.sum(axis=1) + prior * mean) / ((weight * hour).sum(axis=1) + prior * mean)
    expected = kind[:, None] * hour
    shrunk: NDArray[np.float64] = (worked + prior * expected) / (weight + prior)
    return shrunk


def _free(calendar: Calendar, start: date, days: int) -> NDArray[np.bool_]:
    """Which days are weekends or holidays; shape (days,)."""
    kinds = (calendar.kind(start + timedelta(days=day)) for day in range(days))
    return np.array([kind in (DayKind.WEEKEND, DayKind.HOLIDAY) for kind in kinds], dtype=np.bool_)


def _learned(queue: str, mean: float, ahead: NDArray[np.float64]) -> Finding:
    """What the history tells of a queue's handle time."""
    facts: dict[str, Fact] = {
        "queue": queue,
        "seconds": round(mean),
        "least": round(float(ahead.min())),
        "most": round(float(ahead.max())),
    }
    return Finding("handle_time_learned", Severity.INFO, facts)
