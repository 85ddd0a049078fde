"""Heads that keep what is promised although each of them may be absent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import Phrase
from scheduler.queueing.queue_performance import queue_performance
from scheduler.queueing.required_agents import required_agents
from scheduler.queueing.required_heads import required_heads

__all__ = ["heads_with_absences"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_TAIL: Final = 5.0
"""Standard deviations of those present that are looked at: fewer are there once in three million times."""
_HALF_A_DAY: Final = 12 * 3600.0
_RARE: Final = 6.0
"""People fewer who are looked at besides: few absent are no bell curve, and where nobody is left the wait is long."""
_FINE: Final = 2.0
"""Looks per standard deviation at least, with which a sum over a bell curve is right to many digits."""


def heads_with_absences(
    contacts_per_hour: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    target: ResponseTarget,
    *,
    absence: float,
    interval_hours: float = 1.0,
    speeds: Sequence[float] = (1.0,),
    patience_seconds: float | None = None,
) -> Floats:
    """Heads on the roster with whom every limit on waiting holds on the mean of all days, each head absent on some.

    Of n heads a number is there that is chance (binomial): two of two absent is rare, but then nobody is answered. So it
    takes more than the heads needed over the share who are there: what one more does for buyers is less than what one fewer
    does to them.

    Parameters
    ----------
    contacts_per_hour, aht_seconds, target, speeds, patience_seconds
        As for `scheduler.queueing.required_agents.required_agents`; a ceiling on how busy people are is not looked at.
    absence
        Chance with which each head is absent, independent of the others, from 0 to below 1.
    interval_hours
        For how long so many come. Where more come than those present get done and nobody gives up, they wait for half of it;
        and for half a day where nobody is present: an absence lasts for the day.

    Returns
    -------
    ndarray of float
        Shape to which the inputs broadcast; 0 where nobody comes or no wait is promised. Parts of a head are those of
        `scheduler.queueing.required_heads.required_heads`.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Examples
    --------
    >>> needed = heads_with_absences([10, 200], 180, ResponseTarget(target_seconds=20, service_level=0.8), absence=0.1)
    >>> needed.round(2).tolist()
    [1.9, 14.91]
    """
    if not 0 <= absence < 1:
        raise ValueError(Phrase("absence is {absence:g}; allowed is a share from 0 to below 1", absence=absence))
    waiting = target.waiting
    if absence == 0:
        return required_heads(contacts_per_hour, aht_seconds, waiting, speeds=speeds, patience_seconds=patience_seconds)
    contacts, aht = np.broadcast_arrays(
        np.asarray(contacts_per_hour, dtype=np.float64), np.asarray(aht_seconds, dtype=np.float64)
    )
    enough = required_agents(contacts, aht, waiting, speeds=speeds, patience_seconds=patience_seconds)
    needed = np.zeros(contacts.shape)
    cells = np.flatnonzero(enough > 0)
    fewest, reach = enough.reshape(-1), 1.0
    while cells.size:
        span = fewest[cells] + np.ceil(reach * (1 + fewest[cells] * absence + np.sqrt(fewest[cells])) / (1 - absence))
        looks = _Looks.of(fewest[cells], span.astype(np.int64), absence)
        seen = queue_performance(
            contacts.reshape(-1)[cells][looks.cell],
            looks.present,
            aht.reshape(-1)[cells][looks.cell],
            target_seconds=waiting.target_seconds or 0.0,
            speeds=speeds,
            patience_seconds=patience_seconds,
        )
        limits: list[tuple[Floats, float]] = []
        if waiting.service_level is not None:
            limits.append((1 - seen.service_level, 1 - waiting.service_level))
        if waiting.abandonment is not None:
            limits.append((seen.abandonment, waiting.abandonment))
        if waiting.asa_seconds is not None:
            limits.append((_waits(seen.asa_seconds, looks.present, 1800 * interval_hours), waiting.asa_seconds))
        found = looks.fewest(limits)
        needed.reshape(-1)[cells] = found
        cells, reach = cells[np.isnan(found)], 2 * reach
    return needed


def _waits(seconds: Floats, present: Ints, longest: float) -> Floats:
    """Mean waits, those of a line without end (NaN) included, which ends with the interval or, without anybody, the day."""
    without_end = np.isnan(seconds)
    waits = np.minimum(np.where(without_end, longest, seconds), longest)
    return np.where(without_end & (present == 0), _HALF_A_DAY, waits)


@dataclass(frozen=True, slots=True)
class _Looks:
    """Numbers of people present at which cells are looked at, and how likely they are with so many on the roster.

    Parameters
    ----------
    least, most
        Heads on the roster between which the answer is sought, int, shape (cells,).
    first
        Where the looks of each cell begin, int, shape (cells,).
    cell, present
        Cell of each look and people who are there, int, shape (looks,).
    logs
        Logarithms of the factorials.
    absence
        Chance with which each head is absent.
    """

    least: Ints
    most: Ints
    first: Ints
    cell: Ints
    present: Ints
    logs: Floats
    absence: float

    @classmethod
    def of(cls, least: Ints, most: Ints, absence: float) -> _Looks:
        """Every number that has some chance; where these are many, evenly spaced ones."""
        spread = np.sqrt(least * absence * (1 - absence))
        low = np.maximum(np.floor((least - 1) * (1 - absence) - _TAIL * spread - _RARE), 0).astype(np.int64)
        step = np.maximum(spread // _FINE, 1).astype(np.int64)
        count = (most - low) // step + 1
        first = np.append(0, np.cumsum(count)[:-1])
        cell = np.repeat(np.arange(len(least)), count)
        present = low[cell] + (np.arange(len(cell)) - first[cell]) * step[cell]
        logs = np.append(0.0, np.cumsum(np.log(np.arange(1, int(most.max()) + 1))))
        return cls(least, most, first, cell, present, logs, absence)

    def fewest(self, limits: Sequence[tuple[Floats, float]]) -> Floats:
        """Heads on the roster, parts included, with which the mean of each figure keeps its limit; NaN where `most` do not.

        Parameters
        ----------
        limits
            A figure of each look, and what it may be at most.
        """
        low, high = self.least - 1, self.most.copy()
        beyond = ~self._kept(high, limits)
        while (high - low > 1).any():
            middle = (high + low) // 2
            kept = self._kept(middle, limits)
            high, low = np.where(kept, middle, high), np.where(kept, low, middle)
        parts = np.zeros(len(high))
        for figure, limit in limits:
            under, over = self._mean(figure, high - 1), self._mean(figure, high)
            fall = under - over
            part = np.divide(under - limit, fall, out=np.zeros_like(fall), where=fall > 0)
            parts = np.maximum(parts, np.clip(part, 0.0, 1.0))
        return np.where(beyond, np.nan, high - 1 + parts)

    def _kept(self, heads: Ints, limits: Sequence[tuple[Floats, float]]) -> npt.NDArray[np.bool_]:
        """Whether every limit is kept with so many on the roster, shape (cells,)."""
        kept = [self._mean(figure, heads) <= limit for figure, limit in limits]
        return np.asarray(np.all(kept, axis=0), dtype=np.bool_)

    def _mean(self, figure: Floats, heads: Ints) -> Floats:
        """Mean of a figure of the looks over who is there of so many on the roster, shape (cells,)."""
        roster = heads[self.cell]
        missing = roster - self.present
        chance = self.logs[roster] - self.logs[self.present] - self.logs[np.maximum(missing, 0)]
        chance += self.present * np.log1p(-self.absence) + missing * np.log(self.absence)
        weight = np.where(missing >= 0, np.exp(np.where(missing >= 0, chance, 0.0)), 0.0)
        mean: Floats = np.add.reduceat(weight * figure, self.first) / np.add.reduceat(weight, self.first)
        return mean
