"""Shares as they are read out."""

from __future__ import annotations

from scheduler.words.amounts import amount

__all__ = ["percent"]


def percent(share: float) -> str:
    """A share as percent without its sign, at most one decimal.

    Examples
    --------
    >>> percent(0.8), percent(0.065)
    ('80', '6.5')
    """
    return amount(share * 100)
