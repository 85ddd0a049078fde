"""Take out of a history what buyers did not do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.cleaning.level_shifts import LevelShift, find_level_shifts
from scheduler.demand.cleaning.outages import Outage, find_outages
from scheduler.demand.cleaning.spikes import Spike, find_spikes
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.finding import Finding, Severity

__all__ = ["clean"]

_SCALED_AT_MOST = 5.0


def clean(
    contacts: NDArray[np.float64],
    ordinary: NDArray[np.bool_],
    queues: tuple[str, ...],
    start: date,
    settings: ForecastSettings,
) -> tuple[NDArray[np.float64], list[Finding]]:
    """Leave out outages and spikes, and bring what lies before a shift of the level to the level of today.

    Days before a shift keep their shape of the day and the week and are multiplied by new level over old one; where that is
    more than fivefold either way they say nothing about today and are left out.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown; without campaigns.
    ordinary
        Days by no holiday, bool, shape (days,): only these are looked at.
    queues, start
        Ids of the rows, first day.
    settings
        `outage_contacts`, `spikes`, `level_shifts`.

    Returns
    -------
    contacts : ndarray of float, shape (queues, days, 24)
        The same array where there was nothing to clean.
    findings : list of Finding
        One per event.
    """
    findings: list[Finding] = []
    cleaned = contacts
    outages = find_outages(contacts, ordinary, settings.outage_contacts)
    cleaned = _without(cleaned, outages)
    spikes = find_spikes(cleaned, ordinary, settings.outage_contacts) if settings.spikes else ()
    cleaned = _without(cleaned, spikes)
    stretches: list[Outage | Spike] = [*outages, *spikes]
    findings += [_of_stretch(stretch, queues, start) for stretch in stretches]
    if settings.level_shifts:
        for shift in find_level_shifts(cleaned, ordinary, start.weekday()):
            cleaned = contacts.copy() if cleaned is contacts else cleaned
            plausible = 1 / _SCALED_AT_MOST <= shift.factor <= _SCALED_AT_MOST
            cleaned[shift.queue, : shift.day] *= shift.factor if plausible else np.nan
            findings.append(_of_shift(shift, plausible, queues, start))
    return cleaned, findings


def _without(contacts: NDArray[np.float64], stretches: Sequence[Outage | Spike]) -> NDArray[np.float64]:
    """The contacts with some stretches unknown; the same array where there are none."""
    left = contacts.copy() if stretches else contacts
    for stretch in stretches:
        left[stretch.queue].reshape(-1)[stretch.first_hour : stretch.end_hour] = np.nan
    return left


def _of_stretch(stretch: Outage | Spike, queues: tuple[str, ...], start: date) -> Finding:
    """What is said about an outage or a spike."""
    midnight = datetime.combine(start, datetime.min.time())
    begin, end = (midnight + timedelta(hours=hour) for hour in (stretch.first_hour, stretch.end_hour))
    facts = {
        "queue": queues[stretch.queue],
        "date": begin.date().isoformat(),
        "start": f"{begin:%H:%M}",
        "end_date": end.date().isoformat(),
        "end": f"{end:%H:%M}",
    }
    hours = stretch.end_hour - stretch.first_hour
    if isinstance(stretch, Outage):
        code, usual = "outage_left_out", {"contacts": round(stretch.usual_contacts)}
        if stretch.contacts > 0:
            code, usual = "trickle_left_out", {**usual, "came": max(round(stretch.contacts), 1)}
        return Finding(code, Severity.INFO, {**facts, **usual}, size=hours, unit="hours", date=begin.date())
    seen = {"contacts": round(stretch.contacts), "usual": round(stretch.usual_contacts)}
    return Finding("spike_left_out", Severity.INFO, {**facts, **seen}, size=hours, unit="hours", date=begin.date())


def _of_shift(shift: LevelShift, scaled: bool, queues: tuple[str, ...], start: date) -> Finding:
    """What is said about a shift of the level."""
    when = start + timedelta(days=shift.day)
    facts = {"queue": queues[shift.queue], "date": when.isoformat(), "factor": _times(shift.factor)}
    return Finding("level_shifted" if scaled else "level_replaced", Severity.INFO, facts, date=when)


def _times(factor: float) -> str:
    """A factor in two digits, never in powers of ten."""
    return np.format_float_positional(factor, precision=2, fractional=False, trim="-")
