"""How often the days of a roster are played through where nobody says how often."""

from __future__ import annotations

from typing import Final

__all__ = ["often_enough"]

_USUAL: Final = 60
_FEWEST: Final = 20
_CONTACTS: Final = 3_000_000
"""Of all times together, as far as the fewest times allow: a few seconds of work."""


def often_enough(contacts: float) -> int:
    """A number of times that takes seconds and gives figures that can be told.

    Parameters
    ----------
    contacts
        That come once through; the more of them, the less often is enough.

    Examples
    --------
    >>> [often_enough(contacts) for contacts in (0, 32_000, 100_000, 400_000)]
    [60, 60, 30, 20]
    """
    return max(_FEWEST, min(_USUAL, int(_CONTACTS / max(1.0, contacts))))
