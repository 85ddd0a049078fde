"""Colours of the cells of a cover picture, and the legend that explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.report.coverage_table import CoverageTable
from scheduler.report.legend_under import legend_under
from scheduler.report.pens import Pens
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

__all__ = ["colour_step", "colour_step_of", "draw_legend", "hatch_closed", "legend_handles", "net_colours"]

_STEPS = len(palette.SHORT)
_SHARE = 10
"""In a large team one person more or less is not worth a colour: a step is about a tenth of the people needed."""
_ROUNDED = 1e-9
_HATCH = "////"
_FONT = 7.0
_LEGEND_POINTS = 20.0
"""Room for the hours below the days."""


def colour_step(table: CoverageTable) -> int:
    """People by which one colour differs from the next, at least 1."""
    needed = table.required[table.required > 0]
    return colour_step_of(float(np.median(needed)) if needed.size else 0.0)


def colour_step_of(needed: float) -> int:
    """The same where so many people are needed as a rule."""
    return max(1, round(needed / _SHARE))


def net_colours(net: NDArray[np.float64], step: int) -> NDArray[np.float64]:
    """Colour of each cell.

    Parameters
    ----------
    net
        People more or fewer than needed, NaN where nobody is needed or there; any shape.
    step
        See `colour_step`.

    Returns
    -------
    ndarray of float, shape (..., 4)
        Red, green, blue and opacity.
    """
    from matplotlib.colors import to_rgba

    known = np.nan_to_num(net)
    colours = np.empty((*net.shape, 4))
    colours[:] = to_rgba(palette.EXACT)
    steps = np.clip(np.ceil(np.abs(known) / step - _ROUNDED).astype(int), 0, _STEPS) - 1
    for scale, cells in ((palette.SHORT, known < 0), (palette.SURPLUS, known > 0)):
        coloured = cells & (steps >= 0)
        colours[coloured] = np.array([to_rgba(colour) for colour in scale])[steps[coloured]]
    colours[np.isnan(net)] = to_rgba(palette.CLOSED)
    return colours


def hatch_closed(axes: Axes, closed: NDArray[np.bool_], *, left: float, top: float) -> None:
    """Hatch the cells at which nobody is needed: their grey alone is near the palest blue.

    Parameters
    ----------
    axes
        With cells of 1 by 1.
    closed
        Shape (rows, columns).
    left, top
        Corner of the first cell.
    """
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import Rectangle

    boxes = []
    for row, cells in enumerate(closed):
        edges = np.flatnonzero(np.diff(np.concatenate([[False], cells, [False]]).astype(int)))
        boxes += [Rectangle((left + a, top + row), b - a, 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if boxes:
        hatched = PatchCollection(boxes, facecolor="none", edgecolor=palette.MUTED, hatch=_HATCH, linewidth=0, zorder=1.5)
        hatched.set_in_layout(False)
        axes.add_collection(hatched, autolim=False)


def legend_handles(pens: Pens, step: int, *, closed: bool, means: bool = False) -> list[Artist]:
    """What the colours mean, from much too few to much more than needed; of means, which are no whole numbers, as ranges."""
    from matplotlib.patches import Patch

    sizes = [f"≤ {(index + 1) * step}" if means and index < _STEPS - 1 else _size(index, step) for index in range(_STEPS)]
    handles: list[Artist] = [
        Patch(facecolor=palette.SHORT[index], label=f"{pens.word('short')} {sizes[index]}")
        for index in reversed(range(_STEPS))
    ]
    handles.append(Patch(facecolor=palette.EXACT, edgecolor=palette.GRID, label=pens.word("as_needed")))
    handles += [
        Patch(facecolor=palette.SURPLUS[index], label=f"{pens.word('surplus')} {sizes[index]}") for index in range(_STEPS)
    ]
    if closed:
        handles.append(
            Patch(facecolor=palette.CLOSED, edgecolor=palette.MUTED, hatch=_HATCH, lw=0, label=pens.word("nobody_needed"))
        )
    return handles


def draw_legend(axes: Axes, *, table: CoverageTable, pens: Pens, step: int, inches: float) -> None:
    """Explain the colours below the days, on as few lines as the picture is wide enough for."""
    handles = legend_handles(pens, step, closed=not bool(table.open.all()))
    words = [str(handle.get_label()) for handle in handles]
    legend_under(axes, handles, words, pens=pens, size=_FONT, inches=inches, points=_LEGEND_POINTS)


def _size(index: int, step: int) -> str:
    """People that a colour stands for."""
    if index == _STEPS - 1:
        return f"> {index * step}"
    return str(index + 1) if step == 1 else f"{index * step + 1}-{(index + 1) * step}"
