"""Names beside a picture, and how much room they take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from scheduler.report.fitted_names import fitted_names
from scheduler.words.text_width import text_width

__all__ = ["name_room"]

_COLUMN: Final = 0.62
"""Width of a Latin letter as a share of the size of its font; a Chinese character takes two."""
_POINTS_PER_INCH: Final = 72.0


def name_room(names: Sequence[str], size: float, most: float) -> tuple[list[str], float]:
    """Names cut to a width without making two alike.

    Parameters
    ----------
    names
        The names.
    size
        Of the font, in points.
    most
        Inches that they may take.

    Returns
    -------
    tuple of list of str and float
        The names, and the inches that the widest of them takes.
    """
    column = size * _COLUMN / _POINTS_PER_INCH
    cut = fitted_names(names, most / column, text_width)
    return cut, max(map(text_width, cut), default=0) * column
