"""Contacts that come in another queue while their own is closed."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue

__all__ = ["fold_closed"]

_Kind = TypeVar("_Kind", bound=np.floating[Any])


def fold_closed(contacts: NDArray[_Kind], queues: tuple[Queue, ...], opened: NDArray[np.bool_]) -> NDArray[_Kind]:
    """Move the contacts of closed hours to the queue in which they come instead, such as from the phone to chat.

    Parameters
    ----------
    contacts
        Per interval, float, shape (..., queues, intervals): leading axes, such as possible courses, stay.
    queues
        In the order of the rows; where `Queue.outside_hours_to` names none of them, nothing moves.
    opened
        Whether the queue is open, bool, shape (queues, intervals).

    Returns
    -------
    ndarray of float, the shape of `contacts`
        The other queue may be closed too: there they wait for its opening like its own.
    """
    ids = [queue.id for queue in queues]
    folded = contacts.copy()
    for row, queue in enumerate(queues):
        if queue.outside_hours_to in ids:
            # From what came, not from what was folded: contacts move once.
            moved = np.where(opened[row], np.zeros((), contacts.dtype), contacts[..., row, :])
            folded[..., ids.index(queue.outside_hours_to), :] += moved
            folded[..., row, :] -= moved
    return folded
