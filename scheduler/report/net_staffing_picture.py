"""People more or fewer than needed as a heatmap of weekdays and hours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.coverage import Coverage
from scheduler.report.check_arguments import check_arguments
from scheduler.report.coverage_marks import colour_step_of, hatch_closed, legend_handles, net_colours
from scheduler.report.dates import title
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_under import legend_under
from scheduler.report.net_staffing_table import NetStaffing, net_staffing
from scheduler.report.pens import Pens
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

__all__ = ["plot_net_staffing"]

_CELL_INCHES = (0.42, 0.3)
_LEAST_INCHES, _MARGIN_INCHES = 5.5, (0.8, 1.5)
_GAP = 1.3
"""Between two queues, in rows; the name of the lower one stands in it."""
_FONT, _SMALL, _HEAD = 8.0, 7.0, 9.0
_CORNER = 0.24
"""Size of the corner that marks hours at which people are short on some days, in cells."""
_LEGEND_POINTS = 20.0
_NEARLY = 0.05
"""Below half a tenth a mean is written as none."""


def plot_net_staffing(
    coverage: Coverage,
    *,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw at which hours of the week there are too few and too many people.

    Parameters
    ----------
    coverage
        Heads per queue and interval.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the days.
    font
        Family or font file to use before all others.
    ax
        Axes to draw on; a new figure of a fitting size by default.

    Returns
    -------
    matplotlib.axes.Axes
        One block of weekdays by hours per queue, one below the other. The number is the mean of people on duty less people
        needed; orange is short, blue has more than needed. A dark corner marks hours at which people are enough on average
        and short on some of the days.

    Raises
    ------
    InputError
        An argument is of the wrong kind.
    """
    check_arguments(
        {"coverage": (coverage, Coverage)}, language=language, title_text=title_text, font=font, ax=ax, names=names
    )
    table = net_staffing(coverage)
    queues = [(names or {}).get(queue, queue) for queue in coverage.queues]

    def heading(spoken: str) -> str:
        return title("net_title", coverage.grid.start, coverage.grid.days, spoken) if title_text is None else title_text

    pens, headed = headed_pens(heading, queues, language, font)
    texts = [pens.text(name, queue) for name, queue in zip(queues, coverage.queues, strict=True)]
    drawing = _Drawing(table, texts, pens)
    axes = drawing.new_axes() if ax is None else ax
    drawing.draw(axes, headed, own=ax is None)
    return without_formulas(axes, own=ax is None)


class _Drawing:
    """Where everything goes: a cell is 1 by 1, the first hour of the first weekday at (0, 0), y grows downwards."""

    def __init__(self, table: NetStaffing, queues: list[str], pens: Pens) -> None:
        self.table, self.queues, self.pens = table, queues, pens
        self.rows, self.columns = len(table.weekdays), len(table.hours)
        self.bottom = len(queues) * (self.rows + _GAP) - _GAP
        self.step = colour_step_of(table.median_needed)

    def new_axes(self) -> Axes:
        """Axes on a new figure in which every number is legible."""
        from matplotlib.figure import Figure

        width = max(self.columns * _CELL_INCHES[0], _LEAST_INCHES) + _MARGIN_INCHES[0]
        height = self.bottom * _CELL_INCHES[1] + _MARGIN_INCHES[1]
        return Figure(figsize=(width, height), layout="constrained").add_subplot()

    def top(self, queue: int) -> float:
        """Where the block of a queue begins."""
        return queue * (self.rows + _GAP)

    def draw(self, axes: Axes, heading: str, *, own: bool) -> None:
        """Everything."""
        colours = net_colours(np.round(self.table.net, 1), self.step)
        for queue, name in enumerate(self.queues):
            top = self.top(queue)
            box = (0, self.columns, top + self.rows, top)
            axes.imshow(colours[queue], extent=box, aspect="auto", interpolation="nearest", zorder=1)
            hatch_closed(axes, np.isnan(self.table.net[queue]), left=0, top=top)
            axes.vlines(np.arange(1, self.columns), top, top + self.rows, color="white", lw=0.8, zorder=2)
            axes.hlines(top + np.arange(1, self.rows), 0, self.columns, color="white", lw=0.8, zorder=2)
            self._numbers(axes, queue)
            axes.annotate(
                name,
                (0, top),
                xytext=(0, 4),
                textcoords="offset points",
                fontproperties=self.pens.font(_HEAD),
                color=palette.INK,
                annotation_clip=False,
            )
        axes.set_xlim(0, self.columns)
        axes.set_ylim(self.bottom, 0)
        self._ticks(axes)
        axes.set_title(heading, loc="left", pad=24, fontproperties=self.pens.font(11.0), color=palette.INK)
        handles = self._legend()
        words = [str(handle.get_label()) for handle in handles]
        room = max(self.columns * _CELL_INCHES[0], _LEAST_INCHES) if own else None
        legend_under(axes, handles, words, pens=self.pens, size=_SMALL, inches=room, points=_LEGEND_POINTS)

    def _numbers(self, axes: Axes, queue: int) -> None:
        """The mean in each cell, and a corner where people are short on some days."""
        from matplotlib.patches import Polygon

        font, top = self.pens.font(_FONT, "+-.0123456789"), self.top(queue)
        net = self.table.net[queue]
        for row, column in np.argwhere(np.isfinite(net)).tolist():
            mean = float(net[row, column])
            ink = "white" if abs(mean) > 2 * self.step else palette.INK
            if abs(mean) >= _NEARLY:
                text = axes.text(
                    column + 0.5,
                    top + row + 0.53,
                    _signed(mean),
                    ha="center",
                    va="center",
                    color=ink,
                    fontproperties=font,
                    zorder=4,
                )
                text.set_in_layout(False)
            if self.table.hidden_short[queue, row, column]:
                x, y = column + 1.0, top + row
                corner = Polygon([(x - _CORNER, y), (x, y), (x, y + _CORNER * 1.4)], facecolor=palette.INK, lw=0, zorder=5)
                corner.set_in_layout(False)
                axes.add_patch(corner)

    def _ticks(self, axes: Axes) -> None:
        """Weekdays at the left, hours below."""
        axes.set_xticks([column + 0.5 for column in range(self.columns)], [str(hour) for hour in self.table.hours])
        places = [
            (self.top(queue) + row + 0.5, self.pens.word(f"weekday_{weekday}"))
            for queue in range(len(self.queues))
            for row, weekday in enumerate(self.table.weekdays)
        ]
        axes.set_yticks([y for y, _ in places], [word for _, word in places])
        axes.tick_params(length=0, pad=3, labelcolor=palette.INK)
        for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
            text.set_fontproperties(self.pens.font(_SMALL))
        for spine in axes.spines.values():
            spine.set_visible(False)

    def _legend(self) -> list[Artist]:
        """What colours and corners mean."""
        from matplotlib.lines import Line2D

        handles: list[Artist] = legend_handles(self.pens, self.step, closed=bool(np.isnan(self.table.net).any()), means=True)
        if self.table.hidden_short.any():
            word = self.pens.word("net_hidden_short")
            handles.append(Line2D([], [], marker="^", ms=5, lw=0, color=palette.INK, label=word))
        return handles


def _signed(net: float) -> str:
    """A mean with its sign and one decimal."""
    return f"{net:+.0f}" if abs(net - round(net)) < _NEARLY else f"{net:+.1f}"
