"""The one home of prices: a curve turns a size into a cost."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["COST_UNITS_PER_PRICE", "PriceCurve"]

COST_UNITS_PER_PRICE = 1200
"""Cost units in a price of 1: every price is a whole number of units at any size in minutes or hundredths of a head."""


@dataclass(frozen=True, slots=True)
class PriceCurve:
    """A convex price.

    The currency is set by cover: one head short for one hour costs 100. Costs are whole numbers of cost units, of which
    `COST_UNITS_PER_PRICE` make a price of 1, so that a sum of costs is exact.

    Parameters
    ----------
    marginals
        Price of the first, second, ... step; the last one holds from there on. Never falling, none negative.
    step
        Size units in a step: 100 hundredths make a head, 60 minutes an hour, 1 day a day.
    rate
        Cost units per size unit at a price of 1. For sizes that are counted it is ``COST_UNITS_PER_PRICE / step``; for
        cover in hundredths of a head per interval of m minutes it is ``m / 5``.

    Examples
    --------
    >>> heads = PriceCurve((100, 150), step=1, rate=COST_UNITS_PER_PRICE)
    >>> [heads.cost(size) // COST_UNITS_PER_PRICE for size in (0, 1, 2, 3)]
    [0, 100, 250, 400]
    """

    marginals: tuple[int, ...]
    step: int = 1
    rate: int = COST_UNITS_PER_PRICE

    def __post_init__(self) -> None:
        """Refuse curves that are not convex."""
        if not self.marginals or self.marginals[0] < 0 or self.step < 1 or self.rate < 1:
            raise ValueError(f"prices {list(self.marginals)}; allowed are one or more numbers, none negative")
        if any(after < before for before, after in zip(self.marginals, self.marginals[1:], strict=False)):
            raise ValueError(f"prices {list(self.marginals)} fall; each further step costs at least as much as the last")

    @classmethod
    def counted(cls, marginals: tuple[int, ...], step: int = 1) -> PriceCurve:
        """Curve for sizes that are counted: `marginals` are prices per `step` units (60 for minutes priced by the hour)."""
        return cls(marginals, step=step, rate=COST_UNITS_PER_PRICE // step)

    @classmethod
    def head_hours(cls, marginals: tuple[int, ...], interval_minutes: int) -> PriceCurve:
        """Curve for hundredths of a head short in one interval: `marginals` are prices per head and hour."""
        return cls(marginals, step=100, rate=interval_minutes // 5)

    def segments(self, largest: int) -> tuple[tuple[int, int], ...]:
        """Pieces of the curve up to a size, as (length in size units, cost units per size unit)."""
        pieces: list[tuple[int, int]] = []
        left = largest
        for position, marginal in enumerate(self.marginals):
            last = position == len(self.marginals) - 1
            length = left if last else min(left, self.step)
            if length > 0:
                pieces.append((length, marginal * self.rate))
            left -= length
        return tuple(pieces)

    def cost(self, size: int) -> int:
        """Cost units of a size."""
        return sum(length * slope for length, slope in self.segments(size))
