"""Every hour of every day as a coloured cell: how far answers in time are above or below the target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.pens import Pens
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch

__all__ = ["ServiceStrip"]

_SMALL, _HEAD = 7.0, 9.0
_STEPS: Final = (0.05, 0.15)
"""Shares of the contacts below the target from which on a cell is darker."""
_MOST_DAYS: Final = 62
_LEGIBLE_DAYS: Final = 35


class ServiceStrip:
    """Panels of days by hours.

    Parameters
    ----------
    result
        A simulation.
    pens
        Words and fonts.
    """

    def __init__(self, result: SimulationResult, pens: Pens) -> None:
        self.result, self.pens = result, pens
        self.days = min(result.grid.days, _MOST_DAYS)

    def draw(self, axes: Axes, row: int) -> None:
        """The hours of a queue."""
        result, pens = self.result, self.pens
        contacts = result.hours.contacts[row].reshape(-1, 24)[: self.days]
        there = np.flatnonzero(contacts.sum(axis=0) > 0)
        first, last = (int(there[0]), int(there[-1]) + 1) if there.size else (0, 24)
        colours = self._colours(row)[:, first:last]
        axes.imshow(colours, extent=(first, last, self.days, 0), aspect="auto", interpolation="nearest", zorder=1)
        axes.vlines(np.arange(first + 1, last), 0, self.days, color="white", lw=0.6, zorder=2)
        axes.hlines(np.arange(1, self.days), first, last, color="white", lw=0.6, zorder=2)
        if self.days <= _LEGIBLE_DAYS:
            self._numbers(axes, row, first, last)
        axes.set_xlim(first, last)
        axes.set_ylim(self.days, 0)
        hours = [hour for hour in range(first, last) if (hour - first) % (1 if last - first <= 17 else 2) == 0]
        axes.set_xticks([hour + 0.5 for hour in hours], [str(hour) for hour in hours])
        step = max(1, -(-self.days // _LEGIBLE_DAYS))
        shown = range(0, self.days, step)
        axes.set_yticks([day + 0.5 for day in shown], [self._day_name(day) for day in shown])
        axes.tick_params(length=0, pad=3, labelcolor=palette.INK)
        for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
            text.set_fontproperties(pens.font(_SMALL))
        for spine in axes.spines.values():
            spine.set_visible(False)
        head = pens.word("simulate_picture_by_day")
        axes.set_title(head, loc="left", fontproperties=pens.font(_HEAD), color=palette.INK)

    def legend(self) -> dict[str, Patch]:
        """What the colours mean."""
        from matplotlib.patches import Patch

        return {
            self.pens.word("simulate_picture_met"): Patch(facecolor=palette.SURPLUS[0]),
            self.pens.word("simulate_picture_missed"): Patch(facecolor=palette.SHORT[1]),
        }

    def _colours(self, row: int) -> NDArray[np.float64]:
        """Colour of each cell, shape (days, 24, 3)."""
        from matplotlib.colors import to_rgb

        result = self.result
        met = result.met[row].reshape(-1, 24)[: self.days]
        contacts = result.hours.contacts[row].reshape(-1, 24)[: self.days] > 0
        shades = np.array([to_rgb(colour) for colour in palette.SHORT])
        colours = np.where(met[..., None], np.array(to_rgb(palette.SURPLUS[0])), shades[self._degree(row)])
        return np.asarray(np.where(contacts[..., None], colours, np.array(to_rgb(palette.EXACT))))

    def _degree(self, row: int) -> NDArray[np.int64]:
        """How far below its target each hour is, 0 to 2, shape (days, 24)."""
        level = self.result.targets[row].service_level
        value = self.result.hours.service_level.value[row].reshape(-1, 24)[: self.days]
        below = np.nan_to_num((value if level is None else level) - value)
        return np.asarray((below[..., None] >= np.array(_STEPS)).sum(axis=-1))

    def _numbers(self, axes: Axes, row: int, first: int, last: int) -> None:
        """Percent answered in time in each cell."""
        value = self.result.hours.service_level.value[row].reshape(-1, 24)[: self.days]
        met = self.result.met[row].reshape(-1, 24)[: self.days]
        dark = (self._degree(row) == len(_STEPS)) & ~met
        # Rounded down where the promise is missed: 79.6 would stand as 80 in the colour of a miss.
        shown = np.where(met, np.rint(100 * value), np.floor(100 * value + 1e-9))
        font = self.pens.font(6.5)
        for day, hour in np.argwhere(np.isfinite(value)).tolist():
            if first <= hour < last:
                text = axes.text(
                    hour + 0.5,
                    day + 0.53,
                    f"{shown[day, hour]:.0f}",
                    ha="center",
                    va="center",
                    color="white" if dark[day, hour] else palette.INK,
                    fontproperties=font,
                    zorder=4,
                )
                text.set_in_layout(False)

    def _day_name(self, day: int) -> str:
        """Weekday and day, with the month where it begins."""
        when = self.result.grid.date_of(day)
        month = f"{self.pens.word(f'month_{when.month}')}  " if day == 0 or when.day == 1 else ""
        return f"{month}{self.pens.word(f'weekday_short_{when.weekday()}')} {when.day:>2}"
