"""The first days of somebody new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["Newcomer"]

_FULL = 100


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody new who is trained by a mentor until a test.

    Parameters
    ----------
    agent, mentor
        Ids.
    first_day
        First day at work.
    exam
        Day of the test, the last one of the training; from the next day on the person counts like anybody else.
    ramp_percent
        What the person's hours are worth on the first, second, ... calendar day from `first_day` on, in percent of what they
        will be worth; the last one holds until the test, and whatever lies after the test holds too.
    mentor_percent
        Percent of a standard head that the mentor loses on each day of the training.
    away
        Days of the training on which the newcomer is on leave, so that the mentor loses nothing.
    """

    agent: str
    mentor: str
    first_day: date
    exam: date
    ramp_percent: tuple[int, ...]
    mentor_percent: int
    away: frozenset[date] = frozenset()

    @staticmethod
    def even_ramp(days: int) -> tuple[int, ...]:
        """Percents that rise evenly from 0 on the first day to 100 after the last, in tens.

        Examples
        --------
        >>> Newcomer.even_ramp(7)
        (0, 10, 30, 40, 60, 70, 90)
        """
        return tuple((20 * day + days) // (2 * days) * 10 for day in range(days))

    def in_training(self, when: date) -> bool:
        """Whether a date lies from the first day to the test, both included."""
        return self.first_day <= when <= self.exam

    def share_percent(self, when: date) -> int:
        """Percent of their later worth that the person's hours have on a date, 0 to 100."""
        day = (when - self.first_day) // timedelta(days=1)
        if day < 0:
            return 0
        if day < len(self.ramp_percent):
            return self.ramp_percent[day]
        return self.ramp_percent[-1] if when <= self.exam and self.ramp_percent else _FULL

    def mentor_loss(self, when: date) -> int:
        """Percent of a standard head that the mentor loses on a date."""
        return self.mentor_percent if self.in_training(when) and when not in self.away else 0
