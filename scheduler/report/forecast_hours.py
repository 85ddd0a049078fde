"""The hours of a mean day and of the busiest day of a forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.forecast import Forecast
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.tables import palette
from scheduler.words.dates import day_month
from scheduler.words.number import Number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["ForecastHours"]

_SMALL = 7.0
_LOW, _HIGH = 0.1, 0.9


class ForecastHours:
    """Panels of hours.

    Parameters
    ----------
    forecast
        Contacts per queue and interval.
    past
        Contacts of the days before, shape (queues, days, 24), NaN where unknown; maybe no days.
    pens
        Words and fonts.
    """

    def __init__(self, forecast: Forecast, past: NDArray[np.float64], pens: Pens) -> None:
        self.grid, self.pens, self.past = forecast.grid, pens, past
        self.mean = self._hours(forecast.mean)
        inside = forecast.levels[0] <= _LOW and forecast.levels[-1] >= _HIGH
        self.range = [self._hours(forecast.quantile(level)) for level in (_LOW, _HIGH)] if inside else []
        self.busiest = int(np.argmax(self.mean.sum(axis=(0, 2))))

    def draw(self, axes: Axes, row: int, *, last: bool, first: bool) -> None:
        """Hours of a queue: mean of the days with its range, what they were so far, and the busiest day."""
        edges = np.arange(25)
        if self.range:
            low, high = (bound[row].mean(axis=0) for bound in self.range)
            word = self.pens.word("picture_range_hours")
            axes.stairs(high, edges, baseline=low, fill=True, color=palette.SURPLUS[0], zorder=1, label=word)
        axes.stairs(self.mean[row].mean(axis=0), edges, baseline=None, color=palette.SURPLUS[2], lw=1.8, zorder=3)
        known = ~np.isnan(self.past[row])
        if known.any():
            hours = np.where(known, self.past[row], 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
            word = self.pens.word("picture_history_mean").format(days=Number(int(known.any(axis=1).sum())))
            axes.stairs(hours, edges, baseline=None, color=palette.INK, lw=0.9, zorder=4, label=word)
        when = day_month(self.grid.date_of(self.busiest), self.pens.language)
        word = self.pens.word("picture_busiest").format(day=when)
        dashed = (0, (3, 1.5))
        axes.stairs(
            self.mean[row, self.busiest],
            edges,
            baseline=None,
            color=palette.SHORT[2],
            lw=1.2,
            ls=dashed,
            zorder=2,
            label=word,
        )
        plain_axes(axes, self.pens, self.pens.word("picture_per_hour") if first else "")
        shown = range(0, 25, 3)
        axes.set_xticks(list(shown), [str(hour) for hour in shown] if last else [""] * len(shown))
        axes.set_xlim(0, 24)
        axes.tick_params(axis="x", length=3, color=palette.MUTED, labelcolor=palette.INK)
        for text in axes.get_xticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))

    def _hours(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Values per interval as shape (queues, days of the horizon, 24)."""
        per_hour = 60 // self.grid.interval_minutes
        hours = values.reshape(values.shape[0], -1, 24, per_hour).sum(axis=-1)
        return np.asarray(hours[:, : self.grid.days], dtype=np.float64)
