"""Pictures to bytes, without a window system and without matplotlib's global state."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.tables.write_beside import write_beside

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

__all__ = ["picture_bytes", "save_picture"]

_DOTS_PER_INCH = 150


def picture_bytes(drawn: Axes | Figure | SubFigure, *, dpi: int = _DOTS_PER_INCH) -> bytes:
    """A figure as a PNG file.

    Parameters
    ----------
    drawn
        The figure, or axes on it such as the plotting functions return.
    dpi
        Dots per inch.

    Returns
    -------
    bytes
        The same for the same picture: no date and no version is in it.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = drawn if isinstance(drawn, Figure) else drawn.get_figure(root=True)
    if not isinstance(figure, Figure):
        raise ValueError("the axes are on no figure")
    stream = io.BytesIO()
    FigureCanvasAgg(figure)
    figure.savefig(stream, format="png", dpi=dpi, facecolor="white", metadata={"Software": None})
    return stream.getvalue()


def save_picture(path: Path | str, drawn: Axes | Figure | SubFigure) -> None:
    """Write what a plotting function returned as a PNG file.

    Parameters
    ----------
    path
        The file.
    drawn
        The figure, or axes on it.

    Raises
    ------
    DataError
        The file cannot be written.
    """
    write_beside(Path(path), picture_bytes(drawn))
