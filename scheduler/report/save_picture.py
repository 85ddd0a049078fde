"""Pictures to bytes, without a window system and without matplotlib's global state."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from scheduler.errors import Fault, InputError, Phrase
from scheduler.tables.write_beside import write_beside

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

__all__ = ["picture_bytes", "save_picture"]

_DOTS_PER_INCH = 150
_SVG_DOTS: Final = 72
_ANY_FAMILY: Final = "sans-serif"
_FORMATS: Final = ("png", "svg")
_PNG: Final[dict[str, Any]] = {"Software": None}
_SVG: Final[dict[str, Any]] = {"Date": None, "Creator": None}
_SVG_SETTINGS: Final[Any] = {
    "svg.fonttype": "none",  # text stays text: it can be searched, and read aloud
    "svg.hashsalt": "shiftwright",  # ids are made of what they name and of this, not of chance
    "svg.image_inline": True,
}


def picture_bytes(
    drawn: Axes | Figure | SubFigure,
    *,
    format: str = "png",  # noqa: A002 - as matplotlib calls it
    dpi: int = _DOTS_PER_INCH,
) -> bytes:
    """A figure as a PNG or SVG file.

    Parameters
    ----------
    drawn
        The figure, or axes on it such as the plotting functions return.
    format
        ``png``, or ``svg``, in which texts stay texts.
    dpi
        Dots per inch of a PNG file.

    Returns
    -------
    bytes
        The same for the same picture: no date and no version is in it, and no id made by chance.

    Raises
    ------
    InputError
        There is no such format.
    """
    from matplotlib.figure import Figure

    if format not in _FORMATS:
        message = "is {seen!r}; allowed are {known}"
        raise InputError(Fault(Phrase(message, seen=format, known=_FORMATS), column="format"))
    figure = drawn if isinstance(drawn, Figure) else drawn.get_figure(root=True)
    if not isinstance(figure, Figure):
        raise ValueError("the axes are on no figure")
    stream = io.BytesIO()
    with _laid_out(figure, dpi if format == "png" else _SVG_DOTS):
        if format == "png":
            _write_png(figure, stream)
        else:
            _write_svg(figure, stream)
    return stream.getvalue()


@contextmanager
def _laid_out(figure: Figure, dpi: float) -> Iterator[None]:
    """A figure with its layout made at a resolution; afterwards it is as it was.

    `Figure.savefig` draws a figure with a layout twice, and large ones take seconds.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    engine, canvas, dots, colour = figure.get_layout_engine(), figure.canvas, figure.dpi, figure.get_facecolor()
    try:
        FigureCanvasAgg(figure)
        figure.set_dpi(dpi)
        figure.set_facecolor("white")
        if engine is not None:
            engine.execute(figure)
            figure.set_layout_engine("none")
        yield
    finally:
        figure.set_layout_engine(engine)
        figure.set_facecolor(colour)
        figure.set_dpi(dots)
        figure.set_canvas(canvas)


def _write_png(figure: Figure, stream: io.BytesIO) -> None:
    """The figure in dots."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas: Any = FigureCanvasAgg(figure)
    canvas.print_png(stream, metadata=_PNG)


def _write_svg(figure: Figure, stream: io.BytesIO) -> None:
    """The figure as lines and texts."""
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        if isinstance(text, Text) and _ANY_FAMILY not in text.get_fontfamily():
            # Where a reader's machine has none of the families.
            text.set_fontfamily([*text.get_fontfamily(), _ANY_FAMILY])
    with mpl.rc_context(_SVG_SETTINGS):
        canvas: Any = FigureCanvasSVG(figure)
        canvas.print_svg(stream, metadata=_SVG)


def save_picture(path: Path | str, drawn: Axes | Figure | SubFigure) -> None:
    """Write what a plotting function returned as a file.

    Parameters
    ----------
    path
        The file; its name ends in ``.png`` or ``.svg``, which says what is written.
    drawn
        The figure, or axes on it.

    Raises
    ------
    InputError
        The name ends in something else.
    DataError
        The file cannot be written.
    """
    ending = Path(path).suffix.lower().removeprefix(".")
    if ending not in _FORMATS:
        message = "a picture is a PNG or SVG file; let the name end in .png or .svg"
        raise InputError(Fault(Phrase(message), file=str(path)))
    write_beside(Path(path), picture_bytes(drawn, format=ending))
