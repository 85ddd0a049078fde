"""What a repair changed, in words."""

from __future__ import annotations

import math
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

_CODES: Final = {"in_time": "", "gave_up": "_gave_up", "wait_seconds": "_wait"}
"""Ends of the codes of findings, by the figure that they speak of."""

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
    hours = workload.grid.interval_hours
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
    helped = _worst(after[1], teams) > _worst(before[1], teams)
    facts |= {"added": round(float(added.sum()) * hours, 1), "removed": round(float(removed.sum()) * hours, 1)}
    return (
        Finding("repair_changed", Severity.INFO, facts, size=round(float(np.abs(change).sum()) * hours), unit="hours"),
        *_largest("repair_raised", np.where(helped, added, 0), workload, teams, before, after),
        *_largest("repair_lowered", removed, workload, teams, before, after),
        *_still_missed(workload, teams, after),
    )


def _of_horizon(workload: Workload, played: Played) -> Played:
    """Without the tail, of which the next roster answers for most."""
    ours = slice(workload.grid.horizon_count)
    heads, service = played
    return heads[:, ours], service.during(ours)


def _largest(code: str, size: Heads, workload: Workload, teams: Teams, before: Played, after: Played) -> Iterator[Finding]:
    """The largest changes, one a day for each team, those that did worst before first."""
    slack = _worst(before[1], teams), _worst(after[1], teams)
    order = np.lexsort((np.nan_to_num(slack[0], nan=np.inf).reshape(-1), -size.reshape(-1)))
    told: set[tuple[int, int]] = set()
    for team, interval in zip(*np.unravel_index(order, size.shape), strict=True):
        day = (int(team), workload.grid.day_of_interval(int(interval)))
        if size[team, interval] == 0 or len(told) == _WORST:
            return
        if day not in told and np.isfinite(slack[1][team, interval]):
            told.add(day)
            facts = _place(workload, teams[team], int(interval)) | {
                "was": int(before[0][team, interval]),
                "heads": int(after[0][team, interval]),
            }
            by = before[1] if code == "repair_raised" and np.isfinite(slack[0][team, interval]) else after[1]
            figure, row = _tightest(by, teams[team], int(interval))
            facts |= _felt(figure, before[1], row, int(interval), "_was") | _felt(figure, after[1], row, int(interval))
            yield Finding(code + _CODES[figure], Severity.INFO, facts, size=int(size[team, interval]), unit="heads")


def _still_missed(workload: Workload, teams: Teams, after: Played) -> Iterator[Finding]:
    """One finding per team whose promise is missed in some interval."""
    slack = _worst(after[1], teams)
    for row, team in enumerate(teams):
        missed = after[1].missed[list(team)].any(axis=0)
        if missed.any():
            worst = int(np.where(missed, np.nan_to_num(slack[row], nan=np.inf), np.inf).argmin())
            hours = round(float(missed.sum()) * workload.grid.interval_hours, 1)
            figure, queue = _tightest(after[1], team, worst)
            facts = _place(workload, team, worst) | {"hours": hours, "heads": int(after[0][row, worst])}
            facts |= _felt(figure, after[1], queue, worst)
            code = "repair_missed" + _CODES[figure]
            yield Finding(code, Severity.WARNING, facts, size=max(round(hours), 1), unit="hours")


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


def _worst(service: Service, teams: Teams) -> NDArray[np.float64]:
    """Slack of the queue of each team that does worst, of those that are promised anything."""
    return np.array([np.fmin.reduce(service.slack[list(team)], axis=0) for team in teams])


def _tightest(service: Service, team: tuple[int, ...], interval: int) -> tuple[str, int]:
    """The figure in which the tightest limit of a team is promised, and the row of its queue."""
    row = team[int(np.argmin(np.nan_to_num(service.slack[list(team), interval], nan=np.inf)))]
    return "in_time" if service.tightest is None else str(service.tightest[row, interval]), row


def _felt(figure: str, service: Service, row: int, interval: int, suffix: str = "") -> dict[str, Fact]:
    """One figure as a fact, rounded to the worse side: a miss by a little does not look like none."""
    value = float(np.nan_to_num(getattr(service, figure)[row, interval], nan=1.0 if figure == "in_time" else 0.0))
    if figure == "wait_seconds":
        return {f"seconds{suffix}": math.ceil(value - 1e-9)}
    percent = math.floor(100 * value + 1e-9) if figure == "in_time" else math.ceil(100 * value - 1e-9)
    return {f"percent{suffix}": percent}
