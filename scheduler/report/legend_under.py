"""What the colours and lines of one axes mean, a set distance under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.report.pens import Pens
from scheduler.report.width_of import width_of
from scheduler.words.text_width import text_width

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

__all__ = ["legend_under"]

_POINTS_PER_INCH = 72.0
_LETTER = 0.6
"""Width of a Latin letter as a share of the size of its font."""
_HANDLE_POINTS = 36.0
"""What stands around a word: the handle and the space to the next one."""


def legend_under(
    axes: Axes,
    handles: Sequence[Artist],
    words: Sequence[str],
    *,
    pens: Pens,
    size: float,
    inches: float | None = None,
    points: float = 6.0,
) -> None:
    """Draw a legend under axes, as many entries side by side as have room.

    Parameters
    ----------
    axes
        The axes, of any size.
    handles, words
        What is drawn, and what it means.
    pens
        Fonts.
    size
        Of the font, in points.
    inches
        Room from left to right; the width of the axes where None.
    points
        Distance from the axes down to it: what the labels below them take.
    """
    from matplotlib.transforms import ScaledTranslation

    figure = axes.get_figure(root=True)
    if figure is None or not handles:
        return
    columns = _columns([text_width(word) for word in words], size, inches or width_of(axes))
    order = [index for column in range(columns) for index in range(column, len(handles), columns)]
    axes.legend(
        handles=[handles[index] for index in order],
        labels=[words[index] for index in order],
        loc="upper left",
        bbox_to_anchor=(0.0, 0.0),
        bbox_transform=axes.transAxes + ScaledTranslation(0, -points / _POINTS_PER_INCH, figure.dpi_scale_trans),
        ncols=columns,
        frameon=False,
        prop=pens.font(size),
        handlelength=1.4,
        columnspacing=1.4,
        borderaxespad=0.0,
    )


def _columns(widths: Sequence[int], size: float, inches: float) -> int:
    """Entries side by side, as many on each line as on the next, on as few lines as they fit on."""
    for lines in range(1, len(widths)):
        columns = -(-len(widths) // lines)
        widest = [max(widths[column::columns]) for column in range(columns)]
        if sum(wide * size * _LETTER + _HANDLE_POINTS for wide in widest) <= inches * _POINTS_PER_INCH:
            return columns
    return 1
