"""What one person does on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from scheduler.domain.shift import Duty, DutyKind

__all__ = ["Activity", "ActivityKind", "Assignment"]


class ActivityKind(StrEnum):
    """What a stretch within a shift is spent on; whoever takes an on-call break answers when a buyer comes."""

    CHAT = "chat"
    BREAK = "break"
    ON_CALL_BREAK = "on_call_break"
    MEETING = "meeting"
    TRAINING = "training"
    OFF_CHAT = "off_chat"


@dataclass(frozen=True, slots=True, order=True)
class Activity:
    """A stretch within a shift, local clock times; `queue` only where it is fixed."""

    start: datetime
    end: datetime
    kind: ActivityKind
    queue: str | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """A shift of one person, or a standby for one.

    Parameters
    ----------
    agent
        Id of the person.
    date
        Day on which the shift starts.
    shift
        Id of the shift template.
    start, end
        Local clock times.
    kind
        Work or standby.
    activities
        Stretches within the shift in order of time; empty while the whole shift is spent on chat.
    called
        True for work of somebody who was called in from standby; the reserve pool works in no other way.
    """

    agent: str
    date: date
    shift: str
    start: datetime
    end: datetime
    kind: DutyKind = DutyKind.WORK
    activities: tuple[Activity, ...] = ()
    called: bool = False

    @property
    def duty(self) -> Duty:
        """The duty that this assignment gives."""
        return Duty(self.kind, self.shift)

    @property
    def works(self) -> bool:
        """True for work, False for standby."""
        return self.kind is DutyKind.WORK
