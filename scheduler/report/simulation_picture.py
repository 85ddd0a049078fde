"""A simulation as a picture: answers in time by hour with their band and the target, and every hour of every day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.dates import title
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.report.service_strip import ServiceStrip
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot_simulation"]

_WIDTH_INCHES, _LEAST_INCHES, _DAY_INCHES, _MARGIN_INCHES = 13.5, 2.6, 0.2, 1.0
_SHARES = (5, 6)
_SMALL, _HEAD = 7.0, 9.0
_RAISED, _ROOM = 50, 10
"""Percent at which the axis begins where everything is well above it."""


def plot_simulation(
    result: SimulationResult,
    *,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
) -> Figure:
    """Draw what buyers get.

    Parameters
    ----------
    result
        What `scheduler.simulate` returned.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the days.

    Returns
    -------
    matplotlib.figure.Figure
        For each queue with contacts, at the left the share answered in time by hour of the day with its band and the target;
        at the right every hour of every day, coloured by how far it is above or below the target.
    """
    rows = [row for row in range(len(result.queues)) if result.day_hours.contacts[row].sum() > 0]
    queues = [(names or {}).get(queue, queue) for queue in result.queues]

    def heading(spoken: str) -> str:
        return title_text or title("simulate_picture_title", result.grid.start, result.grid.days, spoken)

    pens, headed = headed_pens(heading, queues, language)
    texts = [pens.text(name, queue) for name, queue in zip(queues, result.queues, strict=True)]
    return _draw(result, rows, texts, pens, headed)


def _draw(result: SimulationResult, rows: list[int], queues: list[str], pens: Pens, headed: str) -> Figure:
    """A row of two panels per queue."""
    from matplotlib.figure import Figure

    each = max(_LEAST_INCHES, result.grid.days * _DAY_INCHES + 0.6)
    figure = Figure(figsize=(_WIDTH_INCHES, max(1, len(rows)) * each + _MARGIN_INCHES), layout="constrained")
    grid = figure.add_gridspec(max(1, len(rows)), 2, width_ratios=_SHARES)
    strip = ServiceStrip(result, pens)
    handles: dict[str, Artist] = {}
    for place, row in enumerate(rows):
        by_hour, by_day = figure.add_subplot(grid[place, 0]), figure.add_subplot(grid[place, 1])
        _draw_hours(by_hour, result, row, queues[row], pens)
        strip.draw(by_day, row)
        drawn, words = by_hour.get_legend_handles_labels()
        handles.update(zip(words, drawn, strict=True))
    handles.update(strip.legend())
    figure.suptitle(headed, x=0.01, ha="left", fontproperties=pens.font(11.0), color=palette.INK)
    legend_below(figure, [*handles.values()], [*handles], columns=6, font=pens.font(_SMALL))
    return figure


def _draw_hours(axes: Axes, result: SimulationResult, row: int, queue: str, pens: Pens) -> None:
    """Answers in time by hour of the day, with band and target."""
    figures, target = result.day_hours.service_level, result.targets[row]
    value, low, high = (100 * part[row] for part in (figures.value, figures.low, figures.high))
    edges = np.arange(25)
    shown = np.flatnonzero(np.isfinite(value))
    low, high = np.where(np.isfinite(low), low, value), np.where(np.isfinite(high), high, value)
    best_worst = _worst_and_best(result, row)
    axes.stairs(
        best_worst[1],
        edges,
        baseline=best_worst[0],
        fill=True,
        color=palette.WEEKEND,
        label=pens.word("simulate_picture_worst_best"),
    )
    axes.stairs(high, edges, baseline=low, fill=True, color=palette.SURPLUS[1], label=pens.word("simulate_picture_band"))
    axes.stairs(value, edges, baseline=None, color=palette.INK, lw=1.4, label=pens.word("simulate_picture_value"))
    if target.service_level is not None:
        wanted = 100 * target.service_level
        axes.axhline(wanted, color=palette.SHORT[2], lw=1.2, ls=(0, (5, 2)), label=pens.word("simulate_picture_target"))
    seconds = f"{target.target_seconds or 0:g}"
    plain_axes(axes, pens, pens.word("simulate_picture_share").format(seconds=seconds), top=101)
    lowest = np.append(best_worst[0][shown], 100 * (target.service_level or 1.0)).min()
    bottom = _RAISED if lowest > _RAISED + _ROOM else 0
    axes.set_ylim(bottom, 101)
    axes.set_yticks(range(bottom, 101, 10))
    axes.set_xlim(shown[0] if shown.size else 0, shown[-1] + 1 if shown.size else 24)
    first, last = (int(shown[0]), int(shown[-1]) + 1) if shown.size else (0, 24)
    step = 1 if last - first <= 16 else 2
    ticks = list(range(first, last + 1, step))
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.tick_params(axis="x", length=2, colors=palette.INK)
    for text in axes.get_xticklabels():
        text.set_fontproperties(pens.font(_SMALL))
    head = f"{queue}: {pens.word('simulate_picture_by_hour')}"
    axes.set_title(head, loc="left", fontproperties=pens.font(_HEAD), color=palette.INK)


def _worst_and_best(result: SimulationResult, row: int) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest share in time of each hour over the days, in percent, NaN where there is none."""
    by_day = 100 * result.hours.service_level.value[row].reshape(-1, 24)
    there = np.isfinite(by_day)
    lowest = np.where(there, by_day, np.inf).min(axis=0)
    highest = np.where(there, by_day, -np.inf).max(axis=0)
    some = there.any(axis=0)
    return np.where(some, lowest, np.nan), np.where(some, highest, np.nan)
