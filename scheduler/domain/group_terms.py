"""Shapes that tie people to each other, or add up over all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength

__all__ = ["Excess", "Needs", "Total"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """Nobody of some people has a duty on a day unless one of some others has the same.

    The size of a breach is 1 per day and duty that somebody of `who` has and nobody of `others`.
    """

    name: str
    limit: str
    who: tuple[str, ...]
    others: tuple[str, ...]
    days: tuple[int, ...]
    duties: frozenset[Duty]
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess:
    """What a weighted number of one person's cells is beyond a limit: ``rate * max(0, base + sum(weight * cell) - above)``.

    Parameters
    ----------
    weights
        Weight by (day, duty); cells that are not named count nothing. None negative.
    above
        Limit that costs nothing.
    rate
        Value of one unit beyond it, 1 or more.
    """

    agent: str
    weights: Mapping[tuple[int, Duty], int]
    above: int
    rate: int = 1
    base: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A sum over people of weighted cells and of what is beyond limits, itself at most so much: a budget, hours of overtime.

    ``base + sum(weight * cell) + sum(excess) <= at_most``. The size of a breach is the distance times `unit_size`.

    Parameters
    ----------
    weights
        Weight by (agent id, day, duty), none negative.
    excesses
        Further parts of the sum.
    """

    name: str
    limit: str
    weights: Mapping[tuple[str, int, Duty], int] = field(default_factory=dict)
    excesses: tuple[Excess, ...] = ()
    base: int = 0
    at_most: int
    unit_size: int = 1
    strength: Strength
