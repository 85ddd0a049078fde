"""A roster of whole shifts."""

from __future__ import annotations

from dataclasses import replace

from scheduler.domain.roster import Roster

__all__ = ["without_activities"]


def without_activities(roster: Roster) -> Roster:
    """The roster with nothing placed within its shifts.

    Rosters are compared before breaks and meetings are placed, as the search compares them: a shift that somebody else might
    take has none placed in it yet.
    """
    return replace(roster, assignments=tuple(replace(item, activities=()) for item in roster.assignments))
