"""Findings on a roster as a whole, beside those of single rules."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scheduler.auditing.measure_kpis import reserve_ratios
from scheduler.auditing.measured import Measured
from scheduler.auditing.uncovered import uncovered_minutes
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from scheduler.rules.reserve_need import reserve_need

__all__ = ["remarks"]

_HOUR = 60


def remarks(measured: Measured) -> Iterator[Finding]:
    """What a supervisor wants to know of a roster at a glance; warnings and notes, never a broken must."""
    yield from _on_uncovered(measured)
    yield from _on_shortage(measured)
    yield from _on_backlog(measured)
    yield from _on_reserve(measured)
    yield from _on_requests(measured)


def _on_uncovered(measured: Measured) -> Iterator[Finding]:
    """How long nobody is there in the scored window, and when first."""
    minutes = uncovered_minutes(measured.problem, measured.presence)
    if not minutes.any():
        return
    start = measured.problem.grid.clock(0, int(minutes.argmax()))
    days = int(minutes.reshape(-1, MINUTES_PER_DAY).any(axis=1).sum())
    facts: dict[str, Fact] = {
        "minutes": int(minutes.sum()),
        "days": days,
        "date": start.date().isoformat(),
        "start": f"{start:%H:%M}",
    }
    yield Finding("roster_uncovered", Severity.WARNING, facts, size=int(minutes.sum()), unit="minutes", date=start.date())


def _on_shortage(measured: Measured) -> Iterator[Finding]:
    """How many hours are short in all, and where most heads are missing at once."""
    coverage, kpis = measured.coverage, measured.kpis
    if kpis.shortfall_agent_hours <= 0:
        return
    missing = np.maximum(coverage.required - coverage.on_duty, 0.0).sum(axis=0) * coverage.owned
    worst = int(missing.argmax())
    day, start, end = _clock(coverage.grid, worst)
    facts: dict[str, Fact] = {
        "hours": kpis.shortfall_agent_hours,
        "heads": kpis.peak_shortfall,
        "date": day,
        "start": start,
        "end": end,
    }
    yield Finding(
        "roster_short",
        Severity.WARNING,
        facts,
        size=round(kpis.shortfall_agent_hours * _HOUR),
        unit="minutes",
        date=coverage.grid.start_of(worst).date(),
    )


def _on_backlog(measured: Measured) -> Iterator[Finding]:
    """What of the night's contacts is still waiting when it should be gone, per queue."""
    for queue in dict.fromkeys(item.queue for item in measured.left_over):
        items = [item for item in measured.left_over if item.queue == queue]
        worst = max(items, key=lambda item: item.contacts)
        total = round(sum(item.contacts for item in items))
        if total <= 0:
            continue
        yield Finding(
            "roster_backlog_left",
            Severity.WARNING,
            {
                "queue": queue,
                "contacts": total,
                "times": len(items),
                "most": round(worst.contacts),
                "date": worst.due.date().isoformat(),
                "time": f"{worst.due:%H:%M}",
            },
            size=total,
            unit="contacts",
            date=worst.due.date(),
        )


def _on_reserve(measured: Measured) -> Iterator[Finding]:
    """Where the reserve is thinnest, if it is below what the store asks for."""
    ratio, coverage = measured.reserve_ratio, measured.coverage
    ratios = reserve_ratios(measured.presence, coverage)
    if ratio is None or np.isnan(ratios).all():
        return
    required = coverage.required.sum(axis=0)
    there = np.rint(np.nan_to_num(ratios) * required)
    wanted = reserve_need(measured.problem.requirement, ratio)
    low = ~np.isnan(ratios) & (there < wanted)
    if not low.any():
        return
    worst = int(np.where(low, there / np.maximum(wanted, 1), np.inf).argmin())
    day, start, end = _clock(coverage.grid, worst)
    facts: dict[str, Fact] = {
        "hours": float(low.sum() * coverage.grid.interval_minutes / _HOUR),
        "date": day,
        "start": start,
        "end": end,
        "people": int(there[worst]),
        "wanted": int(wanted[worst]),
    }
    yield Finding(
        "roster_reserve_low",
        Severity.WARNING,
        facts,
        size=int(low.sum()) * coverage.grid.interval_minutes,
        unit="minutes",
        date=coverage.grid.start_of(worst).date(),
    )


def _on_requests(measured: Measured) -> Iterator[Finding]:
    """How many requests are granted."""
    kpis = measured.kpis
    if kpis.requests_total:
        facts: dict[str, Fact] = {"granted": kpis.requests_granted, "total": kpis.requests_total}
        refused = kpis.requests_total - kpis.requests_granted
        yield Finding("roster_requests", Severity.INFO, facts, size=refused, unit="requests")


def _clock(grid: TimeGrid, interval: int) -> tuple[str, str, str]:
    """ISO date, start and end ``HH:MM`` of an interval; ``24:00`` at midnight."""
    start = grid.start_of(interval)
    end = grid.start_of(interval + 1)
    return start.date().isoformat(), f"{start:%H:%M}", "24:00" if end.date() > start.date() else f"{end:%H:%M}"
