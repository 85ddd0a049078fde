"""What the parts of a search tell each other: the best roster and the best bound."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable

from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.solver.incumbent import Incumbent

__all__ = ["Board"]


class Board:
    """Best roster and bound of one search, shared by its parts, which may run side by side.

    Parameters
    ----------
    gap
        Fraction from the bound at which the search is done.
    unit
        Every cost is a multiple of so many cost units, so that a bound is rounded up to one.
    seconds
        Wall-clock limit.
    on_change
        Called, under the lock and on the thread of the part, after each better roster or bound; must only enqueue.

    Attributes
    ----------
    unit
        As given.
    bounded_by
        Name of the part of the search that the bound comes from.
    """

    def __init__(
        self,
        *,
        gap: float,
        unit: int = 1,
        seconds: float,
        on_change: Callable[[Board], None] | None = None,
    ) -> None:
        self.unit = max(1, unit)
        self._gap = gap
        self._ends = time.monotonic() + seconds
        self._on_change = on_change
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._incumbent: Incumbent | None = None
        self._bound: int | None = None
        self.bounded_by = ""

    @property
    def incumbent(self) -> Incumbent | None:
        """Best roster so far."""
        return self._incumbent

    @property
    def bound(self) -> int | None:
        """Best bound so far in cost units; None while there is none."""
        return self._bound

    @property
    def seconds_left(self) -> float:
        """Wall-clock seconds until the limit."""
        return self._ends - time.monotonic()

    @property
    def is_over(self) -> bool:
        """Whether all parts should end: the gap is reached, the time is up or somebody stopped the search."""
        return self._stopped.is_set() or self.seconds_left <= 0 or self.is_proven

    @property
    def is_proven(self) -> bool:
        """Whether the best roster is within the gap of the bound."""
        incumbent, bound = self._incumbent, self._bound
        if incumbent is None or bound is None:
            return False
        return incumbent.cost - bound <= self._gap * max(COST_UNITS_PER_PRICE, incumbent.cost) + 1e-9

    @property
    def cutoff(self) -> float:
        """Least bound in cost units, as a part computes it, that proves the best roster; infinite without a roster."""
        incumbent = self._incumbent
        if incumbent is None:
            return math.inf
        return min(float(incumbent.cost), incumbent.cost - self.unit + 2.0 * slack(incumbent.cost))

    def stop(self) -> None:
        """Ask all parts to end."""
        self._stopped.set()

    def offer(self, incumbent: Incumbent) -> bool:
        """Hand in a roster; True where it is better than the best so far."""
        with self._lock:
            if self._incumbent is not None and incumbent.cost >= self._incumbent.cost:
                return False
            self._incumbent = incumbent
            if self._on_change is not None:
                self._on_change(self)
            return True

    def raise_bound(self, bound: float, found_by: str) -> bool:
        """Hand in a bound in cost units, rounded up to the next possible cost; True where it is better.

        What is not finite says nothing about a cost, and is passed over.
        """
        if not math.isfinite(bound):
            return False
        whole = -(-round_up(bound) // self.unit) * self.unit
        with self._lock:
            if self._bound is not None and whole <= self._bound:
                return False
            self._bound = whole
            self.bounded_by = found_by
            if self._on_change is not None:
                self._on_change(self)
            return True


def round_up(bound: float) -> int:
    """Least whole number not below a bound that was computed in floating point, less what it may be too high."""
    return math.ceil(bound - slack(bound))


def slack(bound: float) -> float:
    """What a sum of many numbers may be off."""
    return 1e-3 + 1e-9 * abs(bound)
