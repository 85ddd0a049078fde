"""What happens within shifts besides chat."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.break_rule import BreakRule
from scheduler.domain.meeting import Meeting
from scheduler.domain.off_chat import OffChat

__all__ = ["DayPlanSettings"]


@dataclass(frozen=True, slots=True)
class DayPlanSettings:
    """What happens within shifts besides chat.

    Parameters
    ----------
    breaks
        Breaks, in the order in which a shift has them.
    gap_minutes
        Least time on duty between the end of a break and the start of the next.
    step_minutes
        Breaks begin at clock times that are multiples of it.
    meetings, off_chat
        Meetings and trainings, and work off chat.
    fix_queue
        Whether people with several skills are given one queue for a shift.
    """

    breaks: tuple[BreakRule, ...] = ()
    gap_minutes: int = 60
    step_minutes: int = 15
    meetings: tuple[Meeting, ...] = ()
    off_chat: tuple[OffChat, ...] = ()
    fix_queue: bool = False

    @property
    def empty(self) -> bool:
        """Whether shifts are spent on chat alone."""
        return not (self.breaks or self.meetings or self.off_chat or self.fix_queue)
