"""Errors of a backtest by hour of the day, weekday and kind of day."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.backtest import Backtest
from scheduler.domain.backtested_method import BacktestedMethod
from scheduler.domain.day_type import DAY_TYPES
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["BacktestErrors", "error_share"]

_SMALL = 7.0
_TELLING_SHARE = 0.01
"""A group with fewer of the contacts may be off the scale: its errors do not matter."""
_HEADROOM = 1.18


def error_share(actual: NDArray[np.float64], mean: NDArray[np.float64]) -> float:
    """Sum of absolute errors over the sum of contacts, where these are known; NaN where none came."""
    known = ~np.isnan(actual)
    total = float(actual[known].sum())
    return float(np.abs(mean - actual)[known].sum()) / total if total > 0 else math.nan


class BacktestErrors:
    """Three panels of errors per queue.

    Parameters
    ----------
    backtest
        What came.
    method
        What was expected.
    pens
        Words and fonts.
    """

    def __init__(self, backtest: Backtest, method: BacktestedMethod, pens: Pens) -> None:
        self.backtest, self.method, self.pens = backtest, method, pens
        self.weekdays = np.array([when.weekday() for when in backtest.dates])
        self.types = [kind for kind in DAY_TYPES if kind in backtest.day_types]

    def draw(self, panels: Sequence[Axes], row: int) -> None:
        """Errors of a queue: bars of the method, and a mark where the same hour of the week before stands."""
        hours = [np.s_[:, hour] for hour in range(24)]
        weekdays = [np.s_[np.flatnonzero(self.weekdays == weekday)] for weekday in range(7)]
        kinds = np.array(self.backtest.day_types)
        types = [np.s_[np.flatnonzero(kinds == kind)] for kind in self.types]
        groups = [self._errors(row, found) for found in (hours, weekdays, types)]
        top = _HEADROOM * max((self._highest(row, *group) for group in groups), default=1.0)
        words = (
            [str(hour) for hour in range(24)],
            [self.pens.word(f"weekday_short_{weekday}") for weekday in range(7)],
            [self._type_word(kind, int((kinds == kind).sum())) for kind in self.types],
        )
        keys = ("picture_by_hour", "picture_by_weekday", "picture_by_day_type")
        for axes, group, ticks, key in zip(panels, groups, words, keys, strict=True):
            self._bars(axes, *group[:2], top)
            axes.set_xticks(range(len(ticks)), ticks)
            axes.set_xlim(-0.6, len(ticks) - 0.4)
            axes.set_title(self.pens.word(key), loc="left", fontproperties=self.pens.font(_SMALL), color=palette.INK, pad=3)
            axes.tick_params(axis="x", length=0, pad=3, labelcolor=palette.INK)
            plain_axes(axes, self.pens, self.pens.word("picture_error") if key == keys[0] else "", top=top)
            for text in axes.get_xticklabels():
                text.set_fontproperties(self.pens.font(_SMALL))

    def _errors(
        self, row: int, groups: Sequence[object]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Errors in percent of the method and of the week before, and the contacts, of each group of cells."""
        actual, mean, naive = self.backtest.actual[row], self.method.mean[row], self.backtest.naive[row]
        return (
            np.array([100 * error_share(actual[cells], mean[cells]) for cells in groups]),
            np.array([100 * error_share(actual[cells], naive[cells]) for cells in groups]),
            np.array([float(np.nansum(actual[cells])) for cells in groups]),
        )

    def _highest(
        self, row: int, errors: NDArray[np.float64], naive: NDArray[np.float64], contacts: NDArray[np.float64]
    ) -> float:
        """The highest error of a group that matters."""
        matters = contacts >= _TELLING_SHARE * max(float(np.nansum(self.backtest.actual[row])), 1e-9)
        high = np.concatenate([errors[matters], naive[matters]])
        return float(high.max()) if high.size and np.isfinite(high).all() else 1.0

    def _bars(self, axes: Axes, errors: NDArray[np.float64], naive: NDArray[np.float64], top: float) -> None:
        """Bars with their numbers, and marks; a triangle for a mark that is off the scale."""
        places = np.arange(errors.size)
        bars = np.minimum(errors, top)
        axes.bar(places, bars, 0.72, color=palette.SURPLUS[1], zorder=2, label=self.pens.word("picture_forecast_error"))
        inside = naive <= top
        axes.hlines(
            naive[inside],
            places[inside] - 0.36,
            places[inside] + 0.36,
            color=palette.INK,
            lw=1.6,
            zorder=3,
            label=self.pens.word("method_seasonal_naive"),
        )
        above = naive > top
        axes.plot(places[above], np.full(int(above.sum()), 0.96 * top), "^", color=palette.INK, ms=3.0, zorder=3)
        font = self.pens.font(_SMALL)
        for place, error in zip(places.tolist(), errors.tolist(), strict=True):
            if math.isfinite(error):
                height = min(error, top) * 0.04
                axes.text(place, height, f"{error:.0f}", ha="center", va="bottom", color=palette.INK, fontproperties=font)

    def _type_word(self, kind: str, days: int) -> str:
        """A kind of day and how many there were, a word to a line."""
        word = self.pens.word(f"day_type_{kind}").replace(" ", "\n")
        return self.pens.word("picture_several_days").format(type=word, count=days)
