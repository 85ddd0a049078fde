"""What one more head would gain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["HeadGain"]


@dataclass(frozen=True, slots=True)
class HeadGain:
    """What one more standard head who can serve every queue would gain on a shift of a day.

    Parameters
    ----------
    date, shift
        The day on which the shift starts, and the shift's id.
    in_time, low, high
        Contacts more that are answered in time, with the range of this figure.
    gave_up
        Contacts fewer that give up.
    """

    date: date
    shift: str
    in_time: float
    low: float
    high: float
    gave_up: float
