"""Which way to choose a neighbourhood comes next: what helped lately, at the size that it can cope with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scheduler.solver.neighbourhoods.neighbourhood import Chooser, Neighbourhood
from scheduler.solver.neighbourhoods.view import View

__all__ = ["Choice"]

_MEMORY = 0.8
"""What is left of what was known about a chooser after one more trial."""
_LEAST_SHARE = 0.25
"""Part of the trials that is shared out evenly, however the choosers fare: what fails now may help at another roster."""
_SMALLER = 0.8
_LARGER = 2.0
"""What a size is multiplied by where a sub-problem was too hard, and at most where it was too easy."""
_EASY = 0.5
_POWER = 0.2
"""Part of the effort allowed below which a sub-problem that was solved to proof is taken for too small, and to which
power its size grows with that."""


@dataclass(slots=True)
class _Record:
    """What is known of a chooser: the cost it takes off per unit of effort, and the person-days that it frees."""

    chooser: Chooser
    gain: float
    effort: float
    size: float

    @property
    def rate(self) -> float:
        """Gain per effort."""
        return self.gain / self.effort if self.effort > 0 else 0.0


class Choice:
    """Adaptive choice among some choosers.

    Parameters
    ----------
    choosers
        The ways there are.
    size, most
        Person-days freed at first, and how many there are.
    rng
        Where all chance comes from.
    """

    def __init__(self, choosers: Sequence[Chooser], size: float, most: float, rng: np.random.Generator) -> None:
        self._most = most
        self._records = [_Record(chooser, 0.0, 0.0, size) for chooser in choosers]
        self._rng = rng
        self._untried = list(range(len(choosers)))
        self._barren = 0

    def next(self, view: View) -> tuple[int, Neighbourhood]:
        """A neighbourhood and the position of who chose it; each is tried once before success counts.

        Raises
        ------
        ValueError
            Where none can help at this view; one that frees random people always can.
        """
        open_to = list(range(len(self._records)))
        while open_to:
            position = self._draw(open_to)
            record = self._records[position]
            free = record.chooser.choose(view, max(1, round(record.size)), self._rng)
            if free is not None and (free & view.open).any():
                return position, Neighbourhood(record.chooser.name, free & view.open)
            open_to.remove(position)
        raise ValueError("nothing can be freed")

    def _draw(self, among: Sequence[int]) -> int:
        """One of some positions: untried ones in a random order first, then by what they gain per effort."""
        untried = [position for position in self._untried if position in among]
        if untried:
            chosen = int(self._rng.choice(untried))
            self._untried.remove(chosen)
            return chosen
        rates = np.array([self._records[position].rate for position in among])
        even = np.full(len(among), 1.0 / len(among))
        shares = even if rates.sum() <= 0 else _LEAST_SHARE * even + (1 - _LEAST_SHARE) * rates / rates.sum()
        return among[int(self._rng.choice(len(among), p=shares / shares.sum()))]

    def learn(self, position: int, *, gain: float, effort: float, used: float, proven: bool) -> None:
        """Note how a trial went.

        Parameters
        ----------
        position
            Who chose.
        gain
            Cost taken off.
        effort
            What the trial took, in one unit for all trials.
        used
            Part of what it was allowed that the sub-problem took.
        proven
            Whether the sub-problem was solved to proof.
        """
        record = self._records[position]
        record.gain = _MEMORY * record.gain + gain
        record.effort = _MEMORY * record.effort + effort
        self._barren = 0 if gain > 0 else self._barren + 1
        if self._barren >= len(self._records):
            # A round without success: what helped before tells nothing any more.
            for other in self._records:
                other.gain = 0.0
        if not proven:
            record.size = max(record.size * _SMALLER, 2.0)
        elif used < _EASY:
            # Effort grows with a high power of the size.
            record.size = min(record.size * min(_LARGER, (_EASY / max(used, 1e-9)) ** _POWER), self._most)
