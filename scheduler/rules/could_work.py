"""Whether a person could be given a shift on a day, of this roster or of an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from scheduler.domain.agent import Agent
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.skills_on import skills_on
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.rules.away import away

__all__ = ["CouldWork"]


class CouldWork:
    """Answers for any date, inside the horizon or not: who may be given a shift, absences included.

    Parameters
    ----------
    queues, operating
        Of the store; a person can work a shift during which a queue of hers is open.
    """

    def __init__(self, queues: Sequence[Queue], operating: Hours) -> None:
        self._queues, self._operating = queues, operating
        self._open: dict[tuple[str, date], frozenset[str]] = {}

    def __call__(self, agent: Agent, shift: ShiftTemplate, when: date) -> bool:
        """Whether nothing is against a person and a shift on a day: weekday, skills, leave, other absence."""
        if when.weekday() not in shift.weekdays:
            return False
        if (shift.id, when) not in self._open:
            self._open[shift.id, when] = self._open_during(shift, when)
        if not skills_on(agent, when) & self._open[shift.id, when]:
            return False
        midnight = datetime.combine(when, datetime.min.time())
        start, end = midnight + timedelta(minutes=shift.start_minute), midnight + timedelta(minutes=shift.end_minute)
        return away(agent, start, end) is None

    def _open_during(self, shift: ShiftTemplate, when: date) -> frozenset[str]:
        """Queues that are open for a part of a shift."""
        store = _windows(self._operating, when)
        return frozenset(
            queue.id
            for queue in self._queues
            if any(
                max(shift.start_minute, start, first) < min(shift.end_minute, end, last)
                for start, end in store
                for first, last in _windows(queue.hours, when)
            )
        )


def _windows(hours: Hours, when: date) -> list[tuple[int, int]]:
    """Windows around a day in minutes after its midnight."""
    return [
        (offset * MINUTES_PER_DAY + window.start_minute, offset * MINUTES_PER_DAY + window.end_minute)
        for offset in (-1, 0, 1)
        for window in hours.on(when + timedelta(days=offset))
    ]
