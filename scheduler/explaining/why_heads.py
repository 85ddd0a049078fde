"""Why so many heads are needed at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from scheduler.config.store import Store
from scheduler.domain.clock_text import clock_text
from scheduler.domain.heads_reason import HeadsReason
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.errors import Fault, InputError, Phrase
from scheduler.explaining.head_words import HeadWords
from scheduler.explaining.heads import Heads
from scheduler.staffing.opening import served_intervals
from scheduler.staffing.trace_rows import trace_rows
from scheduler.words.called import Called
from scheduler.words.dates import short_day

__all__ = ["why_heads"]


def why_heads(
    store: Store, requirement: Requirement, when: datetime, queue: str | None = None, *, own: bool = True
) -> tuple[HeadsReason, ...]:
    """Say for each queue how the heads of an interval came about, each loss once.

    Parameters
    ----------
    store
        The store, on the days of the requirement.
    requirement
        Made by `scheduler.staff`, or read from a file.
    when
        Local clock time; the interval that it lies in is explained.
    queue
        Id or name of one queue; all of them where None.
    own
        Whether the requirement was made with the settings of the store as they are; of one that was read from a file it is
        not known how busy a day it is for.

    Returns
    -------
    tuple of HeadsReason
        In the store's language: the queues in order, then the groups of queues that the same people serve.

    Raises
    ------
    InputError
        The time lies outside the days of the requirement, or there is no such queue.
    ProblemError
        The requirement is of other days, intervals or queues than the store.
    """
    teller = _Teller(store, requirement, own)
    wanted = teller.asked(when, queue)
    interval = requirement.grid.interval_at(when)
    records = trace_rows(requirement, store.queues, store.operating, intervals=(interval,))
    told = (teller.told(record, interval) for record in records)
    return tuple(reason for reason in told if wanted & set(teller.parts[reason.queue]))


class _Teller:
    """Says the records of one requirement."""

    def __init__(self, store: Store, requirement: Requirement, own: bool) -> None:
        self.store, self.requirement = store, requirement
        self.problem: Problem = store.problem(requirement)
        levels = (store.staffing.level, store.staffing.reserve_level) if own else None
        self.words = HeadWords(store.language, store.names, levels)
        self.queues = {queue.id: queue for queue in store.queues}
        grid = requirement.grid
        self.served = {queue.id: served_intervals(queue, store.operating, grid) for queue in store.queues}
        self.parts: dict[str, tuple[str, ...]] = {queue: (queue,) for queue in self.queues}
        self.parts |= {pool.id: pool.queues for pool in requirement.pools}

    def asked(self, when: datetime, queue: str | None) -> set[str]:
        """Ids of the queues asked for; InputError with everything that cannot be answered."""
        grid, faults = self.requirement.grid, []
        if not 0 <= grid.interval_at(when) < grid.interval_count:
            message = (
                "{when:%Y-%m-%d %H:%M} is not on the days of the roster, {start} to {end}; ask for a time on them, or name "
                "other days with --start and --days"
            )
            faults.append(Fault(Phrase(message, when=when, start=grid.start, end=grid.date_of(grid.days - 1))))
        found = tuple(self.queues)
        if queue is not None:
            found = Called({item.id: (item.name,) for item in self.store.queues}).find(queue)
            if not found:
                message = "there is no queue {queue!r}; there are {known}"
                faults.append(Fault(Phrase(message, queue=queue, known=tuple(self.queues))))
        if faults:
            raise InputError(faults)
        return set(found)

    def told(self, record: dict[str, Any], interval: int) -> HeadsReason:
        """One record in words."""
        parts = self.parts[record["queue"]]
        title = "heads_title"
        if len(parts) > 1:
            name = self.words.say("heads_together", queues=self.words.together(parts))
            rows = [self.requirement.queues.index(part) for part in parts]
            apart = self.requirement.heads[rows, interval]
            before = apart if self.requirement.repair is None else apart - self.requirement.repair[rows, interval]
            closed = not any(self.served[part][interval] for part in parts)
            due = [row for row, part in zip(rows, parts, strict=True) if self.queues[part].due_minutes is not None]
            cases = float(self.requirement.contacts[due, interval].sum())
            sentences: tuple[str, ...] = (
                ()
                if closed and not record["heads"]
                else tuple(self.words.of_pool(record, cases, apart.tolist(), before.tolist()))
            )
        else:
            queue = self.queues[parts[0]]
            name, closed = self.words.name(queue.id), not self.served[queue.id][interval]
            sentences = tuple(self._open(queue, record, interval))
        if not record["heads"] and closed:
            title = "heads_title_closed"
            sentences = tuple(self._closed(parts, record, interval))
        elif not record["heads"] and not self.requirement.grid.real_minutes(interval):
            title, sentences = "heads_clocks_skip_title", ()
        return HeadsReason(record["queue"], self._title(title, name, record), sentences, record)

    def _open(self, queue: Queue, record: dict[str, Any], interval: int) -> Iterator[str]:
        """How the heads of an open queue came about."""
        folded = [
            other.id
            for other in self.store.queues
            if other.outside_hours_to == queue.id and not self.served[other.id][interval]
        ]
        shared = [other for pool in self.requirement.pools if queue.id in pool.queues for other in pool.queues]
        return self.words.of_queue(queue, record, folded, [other for other in shared if other != queue.id])

    def _closed(self, parts: tuple[str, ...], record: dict[str, Any], interval: int) -> Iterator[str]:
        """When a closed queue is open, and what becomes of who comes then."""
        if len(parts) > 1:
            return
        queue = self.queues[parts[0]]
        hours = self._hours(queue, interval)
        yield self.words.say("heads_open_that_day", hours=hours) if hours else self.words.say("heads_not_open_that_day")
        contacts = self.words.contacts(record["contacts"])
        if queue.outside_hours_to is not None:
            yield self.words.say("heads_closed_elsewhere", queue=self.words.name(queue.outside_hours_to))
        elif record["contacts"] > 0:
            waits = queue.backlog_clear_by_minute is not None or queue.due_minutes is not None
            yield self.words.say("heads_closed_waits" if waits else "heads_closed_lost", contacts=contacts)

    def _hours(self, queue: Queue, interval: int) -> str:
        """When a queue is open on the day of an interval."""
        grid = self.requirement.grid
        first = grid.day_of_interval(interval) * grid.intervals_per_day
        served = self.served[queue.id][first : first + grid.intervals_per_day]
        edges = np.flatnonzero(np.diff(served.astype(np.int8), prepend=0, append=0))
        clocks = [clock_text(int(edge) * grid.interval_minutes) for edge in edges]
        return self.words.say("list_comma").join(
            f"{start}-{end}" for start, end in zip(clocks[::2], clocks[1::2], strict=True)
        )

    def _title(self, key: str, name: str, record: dict[str, Any]) -> str:
        """Which queue, when and how many."""
        start, date = record["start"], record["date"]
        begin = start.hour * 60 + start.minute
        length = (record["end"] - start) // timedelta(minutes=1)
        return self.words.say(
            key,
            queue=name,
            date=short_day(date, self.words.language),
            start=clock_text(begin),
            end=clock_text(begin + length),
            count=Heads(record["heads"]),
        )
