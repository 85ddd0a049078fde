"""A part of a roster to be decided anew, and what chooses one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["Chooser", "Neighbourhood"]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is freed around an incumbent.

    Parameters
    ----------
    name
        Name of the chooser.
    free
        Person-days to be decided anew, shape (people, days).
    """

    name: str
    free: NDArray[np.bool_]


class Chooser(Protocol):
    """One way to choose a neighbourhood."""

    @property
    def name(self) -> str:
        """A word for it."""

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """About `size` person-days to be decided anew, shape (people, days); None where this way does not help here."""
