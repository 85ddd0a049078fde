"""Colours of the cells of a cover picture, and the legend that explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.report.coverage_table import CoverageTable
from scheduler.report.pens import Pens
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["cell_colours", "colour_step", "draw_legend"]

_STEPS = len(palette.SHORT)
_SHARE = 10
"""In a large team one person more or less is not worth a colour: a step is about a tenth of the people needed."""
_ONE_LINE_INCHES = 9.0
_FONT = 7.0


def colour_step(table: CoverageTable) -> int:
    """People by which one colour differs from the next, at least 1."""
    needed = table.required[table.required > 0]
    return max(1, round(float(np.median(needed)) / _SHARE)) if needed.size else 1


def cell_colours(table: CoverageTable, step: int) -> NDArray[np.float64]:
    """Colour of each cell.

    Parameters
    ----------
    table
        The cover.
    step
        See `colour_step`.

    Returns
    -------
    ndarray of float, shape (queues, dates, minutes, 4)
        Red, green, blue and opacity.
    """
    from matplotlib.colors import to_rgba

    colours = np.empty((*table.net.shape, 4))
    colours[:] = to_rgba(palette.EXACT)
    steps = np.clip(np.ceil(np.abs(table.net) / step).astype(int), 1, _STEPS) - 1
    for scale, cells in ((palette.SHORT, table.net < 0), (palette.SURPLUS, table.net > 0)):
        colours[cells] = np.array([to_rgba(colour) for colour in scale])[steps[cells]]
    colours[~table.open] = to_rgba(palette.CLOSED)
    return colours


def draw_legend(axes: Axes, *, table: CoverageTable, pens: Pens, step: int, inches: float) -> None:
    """Explain the colours below the days, on one line if the picture is wide enough, else on two."""
    from matplotlib.patches import Patch

    handles = [
        Patch(facecolor=palette.SHORT[index], label=f"{pens.word('short')} {_size(index, step)}")
        for index in reversed(range(_STEPS))
    ]
    handles.append(Patch(facecolor=palette.EXACT, edgecolor=palette.GRID, label=pens.word("as_needed")))
    handles += [
        Patch(facecolor=palette.SURPLUS[index], label=f"{pens.word('surplus')} {_size(index, step)}")
        for index in range(_STEPS)
    ]
    if not table.open.all():
        handles.append(Patch(facecolor=palette.CLOSED, label=pens.word("nobody_needed")))
    columns = len(handles) if inches > _ONE_LINE_INCHES else -(-len(handles) // 2)
    axes.legend(
        handles=[handle for column in range(columns) for handle in handles[column::columns]],
        loc="upper left",
        bbox_to_anchor=(0.0, -0.9 / max(len(table.dates), 8)),
        ncols=columns,
        frameon=False,
        prop=pens.font(_FONT),
        handlelength=1.4,
        columnspacing=1.4,
    )


def _size(index: int, step: int) -> str:
    """People that a colour stands for."""
    if index == _STEPS - 1:
        return f"> {index * step}"
    return str(index + 1) if step == 1 else f"{index * step + 1}-{(index + 1) * step}"
