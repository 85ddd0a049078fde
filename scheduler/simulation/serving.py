"""Which queues somebody serves."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from scheduler.domain.queue import Queue

__all__ = ["serving"]


def serving(own: Collection[str], queues: Sequence[Queue]) -> tuple[int, ...]:
    """Rank of each queue for somebody whose own queues are known.

    Parameters
    ----------
    own
        Ids of the own queues.
    queues
        All queues.

    Returns
    -------
    tuple of int
        As in `Crew.ranks`: 1 for own queues, 2 for those that overflow into an own one, 0 for the rest.
    """
    return tuple(
        1 if queue.id in own else 2 if any(helping in own for helping in queue.overflow_to) else 0 for queue in queues
    )
