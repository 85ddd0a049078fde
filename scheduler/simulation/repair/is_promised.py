"""Whether there is anything to keep."""

from __future__ import annotations

from scheduler.domain.queue import Queue

__all__ = ["is_promised"]


def is_promised(queue: Queue) -> bool:
    """Whether buyers of a queue are promised anything about their waiting: work that can wait is another matter.

    A ceiling on how busy people are is no promise about waiting; it is a bound of its own, which no simulation moves.
    """
    return queue.response is not None and queue.response.limits_waiting and queue.due_minutes is None
