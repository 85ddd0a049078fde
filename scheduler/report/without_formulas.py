"""Names with dollar signs in them are names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["without_formulas"]


def without_formulas(axes: Axes, *, own: bool) -> Axes:
    """Axes whose texts are drawn as they are: matplotlib takes what stands between two dollar signs for a formula.

    Parameters
    ----------
    axes
        With everything drawn.
    own
        Whether the whole figure is ours, with its title and legend.

    Returns
    -------
    matplotlib.axes.Axes
        The same axes.
    """
    from matplotlib.text import Text

    figure = axes.get_figure(root=True)
    for text in (figure if own and figure is not None else axes).findobj(Text):
        if isinstance(text, Text):
            text.set_parse_math(False)
    return axes
