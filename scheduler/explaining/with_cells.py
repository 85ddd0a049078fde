"""A roster in which some people's days are as in another one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from scheduler.domain.day_of import Cell
from scheduler.domain.roster import Roster

__all__ = ["with_cells"]


def with_cells(roster: Roster, other: Roster, cells: Collection[Cell]) -> Roster:
    """Take some days from another roster.

    Parameters
    ----------
    roster
        Whose other days stay.
    other
        Where the days come from.
    cells
        The days.

    Returns
    -------
    Roster
        With the assignments, the leave and the credited leave of those days from `other`.
    """
    chosen = frozenset(cells)
    kept = tuple(item for item in roster.assignments if (item.agent, item.date) not in chosen)
    taken = tuple(item for agent, when in sorted(chosen) for item in other.on(agent, when))
    return replace(
        roster,
        assignments=(*kept, *taken),
        leave=(roster.leave - chosen) | (other.leave & chosen),
        credited=(roster.credited - chosen) | (other.credited & chosen),
    )
