"""How a store file says how strongly a limit is meant: must, should, may or a price."""

from __future__ import annotations

from typing import Literal

from scheduler.domain.finding import Severity
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.strength import Strength

__all__ = ["MAY_SHARE", "Level", "level_marginals", "level_severity", "level_strength"]

Level = Literal["must", "should", "may"] | int | tuple[int, ...]
"""``must``, ``should``, ``may``, a price, or a rising list of prices for the first, second, ... step."""

MAY_SHARE = 5
"""A ``may`` costs this fraction of a ``should``."""


def level_marginals(level: Level, default: tuple[int, ...]) -> tuple[int, ...] | None:
    """Prices of a level, None for a must; `default` are the prices of ``should``."""
    if level == "must":
        return None
    if level == "should":
        return default
    if level == "may":
        return tuple(-(-price // MAY_SHARE) for price in default)
    if isinstance(level, int):
        return (level,)
    return tuple(int(price) for price in level)


def level_strength(level: Level, limit: str, default: tuple[int, ...], step: int = 1) -> Strength:
    """Strength of a limit whose sizes are counted, `step` size units to a priced step."""
    marginals = level_marginals(level, default)
    if marginals is None:
        return Strength.must(limit)
    return Strength.should(PriceCurve.counted(marginals, step))


def level_severity(level: Level) -> Severity:
    """Severity of a breach."""
    return Severity.MUST if level == "must" else Severity.SHOULD
