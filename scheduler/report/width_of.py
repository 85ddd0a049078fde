"""How wide axes are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["width_of"]


def width_of(axes: Axes) -> float:
    """Width of axes on their figure in inches, as they stand before any layout."""
    figure = axes.get_figure(root=True)
    wide = axes.get_position().width
    return float(wide if figure is None else wide * figure.get_figwidth())
