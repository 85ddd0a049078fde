"""What counts as overtime."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

__all__ = ["OvertimeBasis", "OvertimeKind", "SplitShift"]

_DAYS_PER_WEEK = 7


class OvertimeKind(StrEnum):
    """Sorts of overtime, which are paid at different rates."""

    WORKDAY = "workday"
    REST_DAY = "rest_day"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class SplitShift:
    """Minutes of one shift: those that count towards the week or month, and those that are overtime by themselves.

    Parameters
    ----------
    regular
        Minutes that are overtime only as far as the week or month has too many of them.
    beyond_day
        Minutes beyond a day's hours.
    holiday
        Minutes on a statutory holiday.
    """

    regular: int = 0
    beyond_day: int = 0
    holiday: int = 0


@dataclass(frozen=True, slots=True)
class OvertimeBasis:
    """A way to count overtime that is a sum of plain minutes and of what weeks or months have too many of.

    Parameters
    ----------
    kind
        ``standard``: minutes of a shift beyond `daily_minutes`, and what is left beyond `weekly_minutes` in a calendar week,
        which is work on rest days. ``weekly``: minutes beyond `weekly_minutes` in a calendar week, however long its days
        are. ``monthly``: minutes in a calendar month beyond `weekly_minutes` for every seven of its days.
    daily_minutes, weekly_minutes
        What is not overtime.
    holidays
        Whether all work on a statutory holiday is overtime, and then counts nowhere else.
    """

    kind: Literal["standard", "weekly", "monthly"] = "standard"
    daily_minutes: int = 480
    weekly_minutes: int = 2400
    holidays: bool = True

    def split(self, minutes: int, *, statutory: bool) -> SplitShift:
        """How the minutes of one shift count; it belongs to the day of its start, which may be a statutory holiday."""
        if statutory and self.holidays:
            return SplitShift(holiday=minutes)
        if self.kind != "standard":
            return SplitShift(regular=minutes)
        return SplitShift(min(minutes, self.daily_minutes), max(0, minutes - self.daily_minutes))

    @property
    def kind_beyond(self) -> OvertimeKind:
        """What the minutes are that a week or month has too many of."""
        return OvertimeKind.REST_DAY if self.kind == "standard" else OvertimeKind.WORKDAY

    def stretch(self, when: date, week_start: int) -> tuple[date, date]:
        """First and last day of the week or month in which the minutes of a day are added up."""
        if self.kind == "monthly":
            return when.replace(day=1), when.replace(day=monthrange(when.year, when.month)[1])
        first = when - timedelta(days=(when.weekday() - week_start) % _DAYS_PER_WEEK)
        return first, first + timedelta(days=_DAYS_PER_WEEK - 1)

    def allowance(self, known_days: int) -> int:
        """Minutes that a stretch may have: a month pro rata to the days of it that are known, a week in any case."""
        return self.weekly_minutes * known_days // _DAYS_PER_WEEK if self.kind == "monthly" else self.weekly_minutes
