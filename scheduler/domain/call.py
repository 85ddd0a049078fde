"""Somebody who has to be told of a change to the roster."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.day_of import DayOf
from scheduler.domain.move import Move

__all__ = ["Alternative", "Call"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Somebody who could come instead if the answer is no.

    Parameters
    ----------
    agent
        Id of the person.
    today
        The person's day as it is on the new roster: on standby, or off.
    """

    agent: str
    today: DayOf


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who has to be told.

    Parameters
    ----------
    move
        Of what.
    asks
        Whether it needs a yes: somebody is to come at another time than on the roster that people know, or to stand by.
    alternatives
        Who could come instead, the best first; with none of them is any must broken further.
    sought
        Whether others were looked for: only where somebody fills a shift that would be missed.
    """

    move: Move
    asks: bool
    alternatives: tuple[Alternative, ...] = ()
    sought: bool = False
