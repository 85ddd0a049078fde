"""How strongly a limit is meant."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.price_curve import PriceCurve

__all__ = ["Strength"]


@dataclass(frozen=True, slots=True)
class Strength:
    """A hard limit, a must that can be given up in its turn, or a wish with a price.

    Parameters
    ----------
    give_up
        Name of the limit in the store's order of giving up, for a must that is relaxed only when no roster exists
        otherwise; None for a hard limit or a wish.
    price
        What a breach costs, for a wish; None for musts.
    """

    give_up: str | None = None
    price: PriceCurve | None = None

    def __post_init__(self) -> None:
        """Refuse a must with a price."""
        if self.give_up is not None and self.price is not None:
            raise ValueError("a limit is either a must with a turn in the order of giving up or a wish with a price")

    @classmethod
    def hard(cls) -> Strength:
        """Never given up."""
        return cls()

    @classmethod
    def must(cls, give_up: str) -> Strength:
        """Held unless no roster exists; then given up in the turn of that name."""
        return cls(give_up=give_up)

    @classmethod
    def should(cls, price: PriceCurve) -> Strength:
        """A wish."""
        return cls(price=price)

    @property
    def is_hard(self) -> bool:
        """Whether it is never given up."""
        return self.give_up is None and self.price is None
