"""What a simulation has to say, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import numpy as np

from scheduler.domain.clock_text import clock_text
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.missed_hour import MissedHour, MissReason
from scheduler.domain.simulation_result import SimulationResult
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.simulation.promise import Promise

__all__ = ["service_findings"]

_MOST_HOURS: Final = 20
_MOST_GAINS: Final = 5
_CLEARED: Final = 0.8
"""Share of the days on which what waits for the opening has to be answered by its time."""
_SIZES: Final = {MissReason.SHORT: "heads", MissReason.CONTACTS: "share", MissReason.ABSENT: "share"}


def service_findings(result: SimulationResult, promise: Promise, *, has_courses: bool = True) -> tuple[Finding, ...]:
    """Targets assumed, the worst hours, a backlog that clears late, and where one more head would help.

    Parameters
    ----------
    result
        With missed hours and gains.
    promise
        By what it was judged.
    has_courses
        Whether the forecast tells possible courses of the contacts, and not only how many there are on average.

    Returns
    -------
    tuple of Finding
        The worst 20 hours and the best 5 shifts for one more head; all are in the result.
    """
    alike = () if has_courses else (Finding("simulate_without_courses", Severity.INFO),)
    return (*_assumed(result), *alike, *_missed(result), *_backlog(result, promise), *_gains(result))


def _assumed(result: SimulationResult) -> Iterator[Finding]:
    """Queues for which the store promises nothing."""
    for queue, target in zip(result.queues, result.targets, strict=True):
        if queue in result.assumed and target.service_level is not None and target.target_seconds is not None:
            facts: dict[str, Fact] = {
                "queue": queue,
                "percent": 100 * target.service_level,
                "seconds": target.target_seconds,
            }
            yield Finding("simulate_target_assumed", Severity.INFO, facts)


def _missed(result: SimulationResult) -> Iterator[Finding]:
    """How many hours miss their target, and the worst."""
    if not result.missed:
        return
    facts: dict[str, Fact] = {"hours": len(result.missed), "total": result.scored_hours}
    yield Finding("simulate_hours_missed", Severity.WARNING, facts, size=len(result.missed), unit="hours")
    seconds = dict(zip(result.queues, result.targets, strict=True))
    for hour in result.missed[:_MOST_HOURS]:
        yield _missed_hour(hour, seconds[hour.queue].target_seconds or 0.0)


def _missed_hour(hour: MissedHour, seconds: float) -> Finding:
    """One hour."""
    facts: dict[str, Fact] = {
        "queue": hour.queue,
        "date": hour.start.date().isoformat(),
        "start": f"{hour.start:%H:%M}",
        "end": f"{hour.start + timedelta(hours=1):%H:%M}".replace("00:00", "24:00"),
        "percent": round(100 * hour.service_level),
        "low": round(100 * hour.low),
        "high": round(100 * hour.high),
        "seconds": seconds,
        "late": hour.late,
    }
    if hour.reason in _SIZES:
        facts[_SIZES[hour.reason]] = hour.size if hour.reason is MissReason.SHORT else round(hour.size)
    return Finding(
        f"simulate_missed_{hour.reason}",
        Severity.WARNING,
        facts,
        size=round(hour.late),
        unit="contacts",
        date=hour.start.date(),
    )


def _backlog(result: SimulationResult, promise: Promise) -> Iterator[Finding]:
    """Queues in which what waits for the opening is answered too late."""
    for row, queue in enumerate(result.queues):
        in_time = result.cleared_in_time.value[row]
        late = np.flatnonzero(in_time < _CLEARED)
        if not late.size:
            continue
        day = int(late[np.argmin(in_time[late])])
        cleared, due = float(result.cleared_at.value[row, day]), float(promise.clear_by[row, day])
        facts: dict[str, Fact] = {
            "queue": queue,
            "days": int(late.size),
            "date": result.grid.date_of(day).isoformat(),
            "due": clock_text(due if due <= MINUTES_PER_DAY else due - MINUTES_PER_DAY),
            "times": round(100 * float(in_time[day])),
        }
        code = "simulate_backlog_left"
        if np.isfinite(cleared):
            code = "simulate_backlog_late"
            facts["time"] = clock_text(cleared)
        yield Finding(code, Severity.WARNING, facts, size=int(late.size), unit="days", date=result.grid.date_of(day))


def _gains(result: SimulationResult) -> Iterator[Finding]:
    """Where one more head would help, as far as it is more than chance."""
    if result.gains is None:
        return
    sure = [gain for gain in result.gains if gain.low > 0]
    for gain in sure[:_MOST_GAINS]:
        facts: dict[str, Fact] = {
            "date": gain.date.isoformat(),
            "shift": gain.shift,
            "contacts": gain.in_time,
            "low": gain.low,
            "high": gain.high,
        }
        yield Finding("simulate_one_more_head", Severity.INFO, facts, date=gain.date)
    if not sure and result.gains:
        yield Finding("simulate_no_gain", Severity.INFO)
