"""What a simulation moved, by day."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scheduler.cli.day_table import day_table
from scheduler.domain.requirement import Requirement
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label

__all__ = ["repair_records", "repair_table"]


def repair_table(requirement: Requirement, language: str, names: Mapping[str, str]) -> str:
    """A heading and a line per day: hours of work added and taken away, per queue; pooled queues are one column.

    Parameters
    ----------
    requirement
        Heads that a simulation looked at.
    language, names
        Words, and names of the queues by id.

    Returns
    -------
    str
        Empty where no simulation looked, or nothing was changed.
    """
    changes = _changes(requirement)
    if not any(change.any() for change in changes.values()):
        return ""
    hours = requirement.grid.interval_hours
    spoken = {team: " + ".join(names.get(queue, queue) for queue in team.split("+")) for team in changes}
    table = day_table(
        np.array([*changes.values()], dtype=float),
        requirement.grid,
        tuple(changes),
        lambda change: _cell(change * hours),
        language,
        spoken,
    )
    return f"{label('repair_title', language)}\n{table}"


def repair_records(requirement: Requirement) -> list[dict[str, object]]:
    """The same as data: per queue, or pool, and day the hours of work added and taken away."""
    grid = requirement.grid
    hours = grid.interval_hours
    records: list[dict[str, object]] = []
    for team, change in _changes(requirement).items():
        by_day = change[: grid.horizon_count].reshape(grid.days, -1) * hours
        for when, moved in zip(grid.dates, by_day, strict=True):
            added, removed = np.maximum(moved, 0).sum(), np.maximum(-moved, 0).sum()
            if added or removed:
                record = {"queue": team, "date": when.isoformat(), "added": float(added), "removed": float(removed)}
                records.append(record)
    return records


def _changes(requirement: Requirement) -> dict[str, NDArray[np.int64]]:
    """Heads moved by queue, or by pool for the queues in one, each of shape (intervals,)."""
    if requirement.repair is None:
        return {}
    pooled = {queue for pool in requirement.pools for queue in pool.queues}
    rows = zip(requirement.queues, requirement.repair, strict=True)
    alone = {queue: row for queue, row in rows if queue not in pooled}
    together = {pool.id: pool.repair for pool in requirement.pools if pool.repair is not None}
    return alone | together


def _cell(change: NDArray[np.float64]) -> str:
    """Hours added and taken away in a day, a dash where there are none."""
    parts = [("+", np.maximum(change, 0).sum()), ("-", np.maximum(-change, 0).sum())]
    return " ".join(f"{sign}{amount(float(hours))}" for sign, hours in parts if hours) or "-"
