"""How fast each of several contacts goes on that one person has at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from scheduler.errors import Phrase

__all__ = ["MOST_AT_ONCE", "require_speeds", "usual_speeds"]

MOST_AT_ONCE: Final = 20
"""Contacts that one person may have at once; who asks for more has slipped with the pen."""

_EPSILON: Final = 1e-9
_USUAL: Final = 0.85


def require_speeds(speeds: Sequence[float]) -> None:
    """Refuse speeds with which a person who takes one contact more gets less done.

    Parameters
    ----------
    speeds
        Speed of each contact of a person who has 1, 2, ... at once, next to that of a person with one.

    Raises
    ------
    ValueError
        There is none, the first is not 1, one is not above 0 and at most 1, or all contacts together go slower with one
        more.

    Examples
    --------
    >>> require_speeds((1.0, 0.85, 0.72))
    """
    if not speeds:
        raise ValueError(
            Phrase("speeds is empty; allowed is one number for each contact at once, the first 1, such as 1,0.85")
        )
    if speeds[0] != 1:
        raise ValueError(Phrase("speeds begins with {first:g}; the speed with one contact is 1", first=speeds[0]))
    for level, speed in enumerate(speeds, start=1):
        if not 0 < speed <= 1:
            raise ValueError(Phrase("speeds has {speed:g}; allowed is above 0 and at most 1", speed=speed))
        if level > 1 and level * speed < (level - 1) * speeds[level - 2] - _EPSILON:
            message = (
                "speeds has {speed:g} with {level} contacts at once, so all of them together go slower than {fewer} "
                "({now:g} against {before:g}); allowed is {least:.4g} or more, or fewer contacts at once"
            )
            before = (level - 1) * speeds[level - 2]
            raise ValueError(
                Phrase(
                    message,
                    speed=speed,
                    level=level,
                    fewer=level - 1,
                    now=level * speed,
                    before=before,
                    least=before / level,
                )
            )


def usual_speeds(concurrency: int) -> tuple[float, ...]:
    """Speeds where a store gives none: each further contact makes all of them 0.85 times as fast, together never slower.

    Examples
    --------
    >>> usual_speeds(3)
    (1.0, 0.85, 0.72)
    """
    speeds: list[float] = []
    for level in range(1, concurrency + 1):
        together = (level - 1) * speeds[-1] if speeds else 0.0
        speeds.append(max(round(_USUAL ** (level - 1), 2), together / level))
    return tuple(speeds)
