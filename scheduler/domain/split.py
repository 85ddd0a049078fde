"""Who serves which queue: the cheapest split of the people on duty in one interval."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.domain.price_curve import PriceCurve

__all__ = ["split_heads"]

_HEAD = 100


def split_heads(required: Mapping[str, int], supply: Mapping[frozenset[str], int], prices: PriceCurve) -> dict[str, int]:
    """Split people over the queues open in an interval so that what they fall short costs least.

    The splits that can be had are those in which every set of queues gets at most what people with a skill in the set
    provide. Such splits form a polymatroid, on which raising the queue with the dearest next piece of shortfall, again and
    again, is optimal for convex prices. What is left over then goes to the queues that have the smallest surplus for
    their size, so that everybody who can serve an open queue serves one.

    Parameters
    ----------
    required
        Hundredths of a head needed, by id of each open queue. Of equally dear
        queues the one that lacks the larger part comes first, then the one named first.
    supply
        Hundredths of a head on duty, by the set of queues that they can serve; queues that are not open are passed over.
    prices
        Price of the shortfall of a queue, the same for each queue.

    Returns
    -------
    dict of str to int
        Hundredths of a head on duty for each open queue. They sum to all supply with a skill in an open queue.

    Notes
    -----
    Greedy on polymatroids: Edmonds 1970; for separable convex costs Federgruen and Groenevelt 1986. Takes time in
    proportion to two to the power of the number of open queues.

    Examples
    --------
    >>> prices = PriceCurve.head_hours((100, 150), 60)
    >>> both, pre = frozenset({"pre", "after"}), frozenset({"pre"})
    >>> split_heads({"pre": 200, "after": 100}, {both: 100, pre: 100}, prices)
    {'pre': 100, 'after': 100}
    """
    split = _Split(tuple(required), supply)
    while True:
        dearest = max(
            (queue for queue in required if split.served[queue] < required[queue] and split.room(queue) > 0),
            key=lambda queue: _urgency(required[queue] - split.served[queue], required[queue], prices),
            default=None,
        )
        if dearest is None:
            break
        missing = required[dearest] - split.served[dearest]
        split.served[dearest] += min(missing - _breakpoint_below(missing, prices), split.room(dearest))
    while True:
        poorest = min(
            (queue for queue in required if split.room(queue) > 0),
            key=lambda queue: (split.served[queue] - required[queue]) / max(required[queue], _HEAD),
            default=None,
        )
        if poorest is None:
            return split.served
        split.served[poorest] += min(_HEAD, split.room(poorest))


class _Split:
    """What is served so far, and what each set of queues can get at most."""

    def __init__(self, queues: tuple[str, ...], supply: Mapping[frozenset[str], int]) -> None:
        self.served = dict.fromkeys(queues, 0)
        masks: dict[int, int] = {}
        for skills, hundredths in supply.items():
            mask = sum(1 << position for position, queue in enumerate(queues) if queue in skills)
            masks[mask] = masks.get(mask, 0) + hundredths
        self._sets = tuple(
            (
                frozenset(queue for position, queue in enumerate(queues) if chosen >> position & 1),
                sum(hundredths for mask, hundredths in masks.items() if mask & chosen),
            )
            for chosen in range(1, 1 << len(queues))
        )

    def room(self, queue: str) -> int:
        """By how much a queue can be raised while all others keep what they have."""
        return min(limit - sum(self.served[other] for other in queues) for queues, limit in self._sets if queue in queues)


def _position(missing: int, prices: PriceCurve) -> int:
    """Index of the piece of the curve in which the last unit of a shortfall lies."""
    return min((missing - 1) // prices.step, len(prices.marginals) - 1)


def _urgency(missing: int, required: int, prices: PriceCurve) -> tuple[int, float]:
    """Price of the last unit of a shortfall, then the part of the queue that is missing."""
    return prices.marginals[_position(missing, prices)], missing / required


def _breakpoint_below(missing: int, prices: PriceCurve) -> int:
    """Shortfall down to which each unit saves the same."""
    return _position(missing, prices) * prices.step
