"""What to expect of each queue while there is no history."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scheduler.config.clock_text import parse_stretch
from scheduler.config.day_text import WEEKDAYS, parse_weekdays
from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.schema import ExpectedSection
from scheduler.demand.expected_contacts import ExpectedContacts
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.errors import Phrase

__all__ = ["read_expected"]


def read_expected(
    sections: Mapping[str, ExpectedSection], queues: tuple[Queue, ...], faults: FaultList
) -> dict[str, ExpectedContacts]:
    """Contacts of an ordinary week per queue, in the order of the queues.

    The buyers of a day come while the queue is open, evenly but for its busy hours, unless the file gives each stretch of
    hours its share; then some may also write while it is closed. On a weekday on which it is closed nobody comes.

    Parameters
    ----------
    sections
        By queue id.
    queues
        Their hours.
    faults
        Where to note what is not allowed.
    """
    by_id = {queue.id: queue for queue in queues}
    expected: dict[str, ExpectedContacts] = {}
    for name, section in sections.items():
        path: KeyPath = ("expected", name)
        if name not in by_id:
            faults.add(path, unknown(name, by_id, "queues"))
            continue
        opened = _open_minutes(by_id[name].hours)
        weights = _weights(section, opened, path, faults)
        factors = _factors(section.weekdays, (*path, "weekdays"), faults)
        shares = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
        by_hour = shares.reshape(7, 24, 60).sum(axis=2)
        expected[name] = ExpectedContacts(section.per_day * factors[:, None] * by_hour, section.within_factor)
    return {queue: expected[queue] for queue in by_id if queue in expected}


def _open_minutes(hours: Hours) -> NDArray[np.bool_]:
    """Minutes of an ordinary week in which a queue is open, those after midnight with their own day; shape (7, 1440)."""
    opened = np.zeros(7 * MINUTES_PER_DAY, dtype=np.bool_)
    for weekday, windows in enumerate(hours.weekly):
        for window in windows:
            first = weekday * MINUTES_PER_DAY
            opened[np.arange(first + window.start_minute, first + window.end_minute) % opened.size] = True
    return opened.reshape(7, MINUTES_PER_DAY)


def _weights(section: ExpectedSection, opened: NDArray[np.bool_], path: KeyPath, faults: FaultList) -> NDArray[np.float64]:
    """How busy each minute of an ordinary week is; shape (7, 1440)."""
    alive = opened.any(axis=1, keepdims=True)
    if section.hours is None:
        busy = np.zeros(MINUTES_PER_DAY, dtype=np.bool_)
        for stretch in section.busy or ():
            busy[_minutes(stretch)] = True
        if busy.any() and not (busy & opened).any():
            faults.add((*path, "busy"), "lies outside the hours of the queue; name hours in which it is open")
        return np.asarray(opened * np.where(busy, section.busy_factor, 1.0), dtype=np.float64)
    if section.busy is not None:
        faults.add((*path, "busy"), "stands beside hours, which say it too; keep one of the two")
    weights = np.zeros(MINUTES_PER_DAY)
    for text, share in section.hours.items():
        try:
            minutes = _minutes(parse_stretch(text))
        except ValueError as error:
            faults.add((*path, "hours", text), str(error))
            continue
        weights[minutes] += share / minutes.size
    if not sum(section.hours.values()) > 0:
        faults.add((*path, "hours"), "gives no stretch of hours a share above 0; give at least one")
    return weights * alive


def _minutes(stretch: tuple[int, int]) -> NDArray[np.int64]:
    """Minutes of the day in a stretch, which may pass midnight."""
    return np.arange(stretch[0], stretch[1], dtype=np.int64) % MINUTES_PER_DAY


def _factors(weekdays: Mapping[str, float], path: KeyPath, faults: FaultList) -> NDArray[np.float64]:
    """Factor of each weekday; shape (7,)."""
    factors, named = np.ones(7), dict[int, str]()
    for text, factor in weekdays.items():
        try:
            chosen = parse_weekdays(text)
        except ValueError as error:
            faults.add((*path, text), str(error))
            continue
        for weekday in sorted(chosen):
            if weekday in named:
                message = Phrase(
                    "{day} is also in {key!r}; name each weekday once", day=Phrase(WEEKDAYS[weekday]), key=named[weekday]
                )
                faults.add((*path, text), message)
            named[weekday] = text
            factors[weekday] = factor
    return factors
