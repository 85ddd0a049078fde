"""A stretch of a day that takes people off chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.assignment import ActivityKind

__all__ = ["Block"]


@dataclass(frozen=True, slots=True)
class Block:
    """A session of a meeting or of a training, or a stretch of work off chat.

    Parameters
    ----------
    series
        What it is a session of, such as ``Team meeting/2026-12-07``: whoever is asked attends one session of each series.
        Unique per stretch for work off chat.
    name
        Name on the screen.
    kind
        MEETING, TRAINING or OFF_CHAT.
    start, end
        Local clock times.
    heads
        People who are off chat at once.
    who
        Ids of the people who are asked.
    """

    series: str
    name: str
    kind: ActivityKind
    start: datetime
    end: datetime
    heads: int
    who: tuple[str, ...]

    @property
    def is_session(self) -> bool:
        """Whether everybody asked attends one of its series, in place of some people doing the work."""
        return self.kind is not ActivityKind.OFF_CHAT
