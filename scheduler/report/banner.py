"""A holiday, make-up workday or campaign above the days of a picture."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Banner"]


@dataclass(frozen=True, slots=True)
class Banner:
    """Where an event stands.

    Parameters
    ----------
    kind
        ``holiday``, ``make_up_workday`` or ``campaign``.
    text
        Its name, maybe cut; empty where there is no room left.
    first, days
        Index of its first day, and how many days it lasts within the picture.
    left
        Where the name begins, in days.
    lane
        Row above the days, 0 is the nearest.
    """

    kind: str
    text: str
    first: int
    days: int
    left: float
    lane: int
