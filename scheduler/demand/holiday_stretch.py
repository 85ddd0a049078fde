"""Days off in a row that hold a holiday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["HolidayStretch"]


@dataclass(frozen=True, slots=True)
class HolidayStretch:
    """Holidays that follow one another, with the weekend days between them.

    Parameters
    ----------
    first, last
        First and last day; the weekend days at its ends belong to it only where it is long.
    days_off
        Days off in a row, the weekend days at its ends included.
    holidays
        Public holidays in it.
    feast
        What it is for, free of the marks of one year; "" where no day says.
    anchor
        First day of the feast: places are counted from it, so that they match where a feast moves with the moon.
    title
        The feast as the calendar writes it, for the screen.
    """

    first: date
    last: date
    days_off: int
    holidays: int
    feast: str
    anchor: date
    title: str
