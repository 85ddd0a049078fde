"""Which requests a roster grants."""

from __future__ import annotations

from scheduler.domain.request import Request
from scheduler.domain.roster import Roster

__all__ = ["is_granted"]


def is_granted(request: Request, roster: Roster) -> bool:
    """Whether a person has on a day what was asked for.

    A day on standby is not a day off. Standby for a shift does not grant a request for the shift, and it breaks one against
    it: whoever asks not to have the late shift cannot be called to it either.
    """
    cell = roster.on(request.agent, request.date)
    if request.shift is None:
        return any(item.works for item in cell) if request.against else not cell
    given = [item for item in cell if item.shift == request.shift]
    return not given if request.against else any(item.works for item in given)
