"""Axes without ornament: few ticks, no frame, a baseline at 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.report.pens import Pens
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plain_axes"]

_SMALL = 7.0


def plain_axes(axes: Axes, pens: Pens, quantity: str, *, top: float | None = None) -> None:
    """Make axes quiet.

    Parameters
    ----------
    axes
        With everything drawn.
    pens
        Fonts.
    quantity
        What the height says, empty for nothing.
    top
        Highest value; what is drawn decides where None.
    """
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.set_ylim(0, top)
    axes.set_ylabel(quantity, fontproperties=pens.font(_SMALL), color=palette.INK)
    axes.tick_params(axis="y", length=2, colors=palette.INK)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.6g}"))
    axes.grid(axis="y", color=palette.GRID, lw=0.6, zorder=0.6)
    axes.set_axisbelow(True)
    for text in axes.get_yticklabels():
        text.set_fontproperties(pens.font(_SMALL))
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(palette.MUTED)
