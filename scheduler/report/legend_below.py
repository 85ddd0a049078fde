"""What the colours and lines of a picture mean, below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

__all__ = ["legend_below"]


def legend_below(
    figure: Figure, handles: Sequence[Artist], words: Sequence[str], *, columns: int, font: FontProperties
) -> None:
    """Draw one legend for all panels of a figure with constrained layout.

    Parameters
    ----------
    figure
        The figure.
    handles, words
        What is drawn, and what it means.
    columns
        Most entries side by side.
    font
        Of the words.
    """
    figure.legend(
        handles=list(handles),
        labels=list(words),
        loc="outside lower left",
        ncols=columns,
        frameon=False,
        prop=font,
        handlelength=1.4,
        columnspacing=1.4,
    )
