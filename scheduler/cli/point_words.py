"""Costs in points, as a supervisor reads them: one person short for one hour is 100."""

from __future__ import annotations

from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label
from scheduler.words.number import Number

__all__ = ["change_in_points", "points"]


def points(cost: int) -> str:
    """Cost units as points, with at most one decimal.

    Examples
    --------
    >>> points(120000), points(-300)
    ('100', '-0.2')
    """
    return amount(cost / COST_UNITS_PER_PRICE)


def change_in_points(cost: int, language: str) -> str:
    """How much worse or better something makes a roster.

    Examples
    --------
    >>> change_in_points(120000, "en"), change_in_points(0, "en")
    ('100 points worse', 'costs nothing')
    """
    key = "points_worse" if cost > 0 else "points_better" if cost < 0 else "points_same"
    return label(key, language).format(points=Number(abs(cost) / COST_UNITS_PER_PRICE))
