"""What a repair changed, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.simulation.repair.service import Service
from scheduler.simulation.repair.stage import Heads, Teams
from scheduler.simulation.workload import Workload

__all__ = ["tell_repair"]

_WORST: Final = 3
"""How many changes of each kind are told."""

Played = tuple[Heads, Service]


def tell_repair(workload: Workload, teams: Teams, before: Played, after: Played, replications: int) -> tuple[Finding, ...]:
    """Sum the changes up, name the largest, and say where the promise is still missed.

    Parameters
    ----------
    workload
        The queues and the grid.
    teams
        Rows of the queues that each team serves.
    before, after
        Heads, int, shape (teams, intervals), and what the simulation says of them.
    replications
        How often they were simulated.
    """
    before, after = _of_horizon(workload, before), _of_horizon(workload, after)
    judged = ~np.isnan(before[1].slack)
    change = after[0] - before[0]
    hours = workload.grid.interval_minutes / 60
    facts: dict[str, Fact] = {
        "times": replications,
        "judged": round(float(judged.sum()) * hours, 1),
        "before": round(float(before[1].missed.sum()) * hours, 1),
        "after": round(float(after[1].missed.sum()) * hours, 1),
    }
    if not change.any():
        facts.pop("after")
        unchanged = Finding("repair_unchanged", Severity.INFO, facts)
        return (unchanged, *_still_missed(workload, teams, after))
    added, removed = np.maximum(change, 0), np.maximum(-change, 0)
    # Heads that were added for a later interval, or because others help out less, explain nothing by themselves.
    helped = _worst_in_time(after[1], teams) > _worst_in_time(before[1], teams)
    facts |= {"added": round(float(added.sum()) * hours, 1), "removed": round(float(removed.sum()) * hours, 1)}
    return (
        Finding("repair_changed", Severity.INFO, facts, size=round(float(np.abs(change).sum()) * hours), unit="hours"),
        *_largest("repair_raised", np.where(helped, added, 0), workload, teams, before, after),
        *_largest("repair_lowered", removed, workload, teams, before, after),
        *_still_missed(workload, teams, after),
    )


def _of_horizon(workload: Workload, played: Played) -> Played:
    """Without the tail, of which the next roster answers for most."""
    ours = slice(workload.grid.days * workload.grid.intervals_per_day)
    heads, service = played
    cut = Service(service.in_time[:, ours], service.slack[:, ours], service.missed[:, ours])
    return heads[:, ours], cut


def _largest(code: str, size: Heads, workload: Workload, teams: Teams, before: Played, after: Played) -> Iterator[Finding]:
    """The largest changes, one a day for each team, those that did worst before first."""
    in_time = _worst_in_time(before[1], teams), _worst_in_time(after[1], teams)
    order = np.lexsort((np.nan_to_num(in_time[0], nan=1.0).reshape(-1), -size.reshape(-1)))
    told: set[tuple[int, int]] = set()
    for team, interval in zip(*np.unravel_index(order, size.shape), strict=True):
        day = (int(team), workload.grid.day_of_interval(int(interval)))
        if size[team, interval] == 0 or len(told) == _WORST:
            return
        if day not in told and np.isfinite(in_time[1][team, interval]):
            told.add(day)
            facts = _place(workload, teams[team], int(interval)) | {
                "was": int(before[0][team, interval]),
                "heads": int(after[0][team, interval]),
                "percent_was": _percent(in_time[0][team, interval]),
                "percent": _percent(in_time[1][team, interval]),
            }
            yield Finding(code, Severity.INFO, facts, size=int(size[team, interval]), unit="heads")


def _still_missed(workload: Workload, teams: Teams, after: Played) -> Iterator[Finding]:
    """One finding per team whose promise is missed in some interval."""
    in_time = _worst_in_time(after[1], teams)
    for row, team in enumerate(teams):
        missed = after[1].missed[list(team)].any(axis=0)
        if missed.any():
            worst = int(np.where(missed, np.nan_to_num(in_time[row], nan=1.0), np.inf).argmin())
            hours = round(float(missed.sum()) * workload.grid.interval_minutes / 60, 1)
            facts = _place(workload, team, worst) | {
                "hours": hours,
                "heads": int(after[0][row, worst]),
                "percent": _percent(in_time[row, worst]),
            }
            yield Finding("repair_missed", Severity.WARNING, facts, size=max(round(hours), 1), unit="hours")


def _place(workload: Workload, team: tuple[int, ...], interval: int) -> dict[str, Fact]:
    """Who and when."""
    start = workload.grid.start_of(interval)
    end = start + timedelta(minutes=workload.grid.interval_minutes)
    return {
        "queue": "+".join(workload.queues[row].id for row in team),
        "date": start.date().isoformat(),
        "start": f"{start:%H:%M}",
        "end": f"{end:%H:%M}" if end.date() == start.date() else "24:00",
    }


def _worst_in_time(service: Service, teams: Teams) -> NDArray[np.float64]:
    """Share answered in time of the queue of each team that does worst, of those that are promised anything."""
    judged = np.where(np.isnan(service.slack), np.nan, service.in_time)
    return np.array([np.fmin.reduce(judged[list(team)], axis=0) for team in teams])


def _percent(share: float) -> int:
    """Whole percent; a miss by a little does not look like none."""
    return int(np.floor(share * 100 + 1e-9))
