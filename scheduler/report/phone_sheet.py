"""A tall drawing in pixels."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from scheduler.report.pens import Pens

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

__all__ = ["PhoneSheet"]

_DOTS_PER_INCH = 72
"""So that a point, in which letters are measured, is a pixel."""
_DASHES = (0, (4, 2))
_ROUNDING = 9


class PhoneSheet:
    """Boxes, lines and texts at pixels from the upper left corner; how tall it is, is said at the end.

    Parameters
    ----------
    width
        In pixels.
    pens
        Fonts.
    """

    def __init__(self, width: int, pens: Pens) -> None:
        self._width, self._pens = width, pens
        self._artists: list[Artist] = []
        self._measured: dict[tuple[str, float], float] = {}

    def width(self, text: str, size: float) -> float:
        """Width of a text in pixels."""
        known = self._measured.get((text, size))
        if known is None:  # the same few codes and words come again and again
            font = self._pens.font(size)
            known = float(_renderer().get_text_width_height_descent(text, font, ismath=False)[0])
            self._measured[text, size] = known
        return known

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        align: Literal["left", "center", "right"] = "left",
    ) -> None:
        """A line of text whose middle is at `y`."""
        from matplotlib.text import Text

        written = Text(
            x,
            y,
            text,
            color=colour,
            verticalalignment="center_baseline",
            horizontalalignment=align,
            fontproperties=self._pens.font(size),
            parse_math=False,
            zorder=4,
        )
        self._artists.append(written)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        *,
        edge: str = "",
        dashed: bool = False,
        hatched: bool = False,
    ) -> None:
        """A rounded box."""
        from matplotlib.patches import FancyBboxPatch

        box = FancyBboxPatch(
            (x, y),
            width,
            height,
            boxstyle=f"round,pad=0,rounding_size={_ROUNDING}",
            facecolor=fill,
            edgecolor=edge or "none",
            linestyle=_DASHES if dashed else "-",
            linewidth=3 if dashed else 1.5 if edge else 0,
            hatch="//" if hatched else None,
            zorder=3,
        )
        self._artists.append(box)

    def shade(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A plain area behind everything."""
        from matplotlib.patches import Rectangle

        self._artists.append(Rectangle((x, y), width, height, facecolor=fill, edgecolor="none", zorder=0))

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, width: float) -> None:
        """A straight line."""
        from matplotlib.lines import Line2D

        self._artists.append(Line2D((x1, x2), (y1, y2), color=colour, linewidth=width, solid_capstyle="butt", zorder=1))

    def figure(self, height: int) -> Figure:
        """Everything on a figure of a height in pixels, at 72 dots per inch."""
        from matplotlib.figure import Figure

        figure = Figure(figsize=(self._width / _DOTS_PER_INCH, height / _DOTS_PER_INCH), dpi=_DOTS_PER_INCH)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, self._width)
        axes.set_ylim(height, 0)
        for artist in self._artists:
            axes.add_artist(artist)
        return figure


@lru_cache(maxsize=1)
def _renderer() -> Any:
    """Something that measures text."""
    from matplotlib.backends import backend_agg

    agg: Any = backend_agg.RendererAgg  # without types
    return agg(1, 1, _DOTS_PER_INCH)
