"""Times of day as people read them."""

from __future__ import annotations

import math

__all__ = ["clock_text"]

_EPSILON = 1e-9
"""What a float may be off before a minute counts as begun."""


def clock_text(minute: float) -> str:
    """Minutes after midnight as ``HH:MM``, a minute that has begun as a whole one.

    Examples
    --------
    >>> clock_text(570), clock_text(540.2), clock_text(1440)
    ('09:30', '09:01', '24:00')
    """
    hours, minutes = divmod(math.ceil(minute - _EPSILON), 60)
    return f"{hours:02d}:{minutes:02d}"
