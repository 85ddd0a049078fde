"""Answers in time by hour of the day, with their band, their worst and best day and the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_service_hours"]

_SMALL = 7.0
_RAISED, _ROOM = 50, 10
"""Percent at which the axis begins where everything is well above it."""
_MOST_HOURS = 16
"""Hours up to which each has its number."""


def draw_service_hours(axes: Axes, result: SimulationResult, row: int, pens: Pens) -> None:
    """Draw the hours of a queue.

    Parameters
    ----------
    axes
        Where to draw.
    result
        A simulation.
    row
        Of the queue.
    pens
        Words and fonts.
    """
    figures, target = result.day_hours.service_level, result.targets[row]
    value, low, high = (100 * part[row] for part in (figures.value, figures.low, figures.high))
    edges = np.arange(25)
    shown = np.flatnonzero(np.isfinite(value))
    low, high = np.where(np.isfinite(low), low, value), np.where(np.isfinite(high), high, value)
    worst, best = _worst_and_best(result, row)
    word = pens.word("simulate_picture_worst_best")
    axes.stairs(best, edges, baseline=worst, fill=True, color=palette.GRID, label=word)
    axes.stairs(high, edges, baseline=low, fill=True, color=palette.SURPLUS[1], label=pens.word("simulate_picture_band"))
    axes.stairs(value, edges, baseline=None, color=palette.INK, lw=1.4, label=pens.word("simulate_picture_value"))
    if target.service_level is not None:
        wanted = 100 * target.service_level
        axes.axhline(wanted, color=palette.SHORT[2], lw=1.2, ls=(0, (5, 2)), label=pens.word("simulate_picture_target"))
    seconds = f"{target.target_seconds or 0:g}"
    plain_axes(axes, pens, pens.word("simulate_picture_share").format(seconds=seconds), top=101)
    lowest = np.append(worst[shown], 100 * (target.service_level or 1.0)).min()
    bottom = _RAISED if lowest > _RAISED + _ROOM else 0
    axes.set_ylim(bottom, 101)
    axes.set_yticks(range(bottom, 101, 10))
    _label_hours(axes, shown, pens)


def _label_hours(axes: Axes, shown: NDArray[np.intp], pens: Pens) -> None:
    """Hours of the day below, of those with contacts."""
    first, last = (int(shown[0]), int(shown[-1]) + 1) if shown.size else (0, 24)
    axes.set_xlim(first, last)
    ticks = list(range(first, last + 1, 1 if last - first <= _MOST_HOURS else 2))
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.tick_params(axis="x", length=2, colors=palette.INK)
    for text in axes.get_xticklabels():
        text.set_fontproperties(pens.font(_SMALL))


def _worst_and_best(result: SimulationResult, row: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Lowest and highest share in time of each hour over the days, in percent, NaN where there is none."""
    by_day = 100 * result.hours.service_level.value[row].reshape(-1, 24)
    there = np.isfinite(by_day)
    lowest = np.where(there, by_day, np.inf).min(axis=0)
    highest = np.where(there, by_day, -np.inf).max(axis=0)
    some = there.any(axis=0)
    return np.where(some, lowest, np.nan), np.where(some, highest, np.nan)
