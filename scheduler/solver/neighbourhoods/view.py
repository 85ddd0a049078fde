"""What a chooser of neighbourhoods sees of an incumbent."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["View"]


@dataclass(frozen=True, slots=True)
class View:
    """A roster as people by days.

    Parameters
    ----------
    open
        Whether anything can be decided for a person on a day, shape (people, days).
    alike
        Whether two people serve the same queues and can be given the same duties, shape (people, people).
    troubles
        (cost units, person-days that have a say in it) of every cost to be paid; person-days are ``person * days + day``.
    blame
        Each of these costs shared out among its person-days, shape (people, days).
    guide
        How undecided each person-day is, shape (people, days), none negative; None where nobody knows.
    """

    open: NDArray[np.bool_]
    alike: NDArray[np.bool_]
    troubles: tuple[tuple[int, NDArray[np.int64]], ...]
    blame: NDArray[np.float64]
    guide: NDArray[np.float64] | None = None

    @property
    def people(self) -> int:
        """How many people."""
        return int(self.open.shape[0])

    @property
    def days(self) -> int:
        """How many days."""
        return int(self.open.shape[1])
