"""Why heads are needed, as sentences and as the numbers behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["HeadsReason"]


@dataclass(frozen=True, slots=True)
class HeadsReason:
    """Why a queue, or queues that the same people serve, needs so many heads in an interval.

    Parameters
    ----------
    queue
        Id of the queue; of a pool the ids of its queues joined by ``+``.
    title
        Which queue, when and how many, as one line.
    sentences
        How the number came about, from the contacts to whole people; each loss once.
    record
        The numbers, as in `scheduler.staffing.trace_rows`.
    """

    queue: str
    title: str
    sentences: tuple[str, ...]
    record: Mapping[str, object]
