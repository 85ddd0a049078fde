"""Cover as a picture: for each day and hour how many people more or fewer than needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.coverage import Coverage
from scheduler.report.check_arguments import check_arguments
from scheduler.report.coverage_marks import colour_step, draw_legend, hatch_closed, net_colours
from scheduler.report.coverage_table import CoverageTable, coverage_table
from scheduler.report.dates import title
from scheduler.report.headed_pens import headed_pens
from scheduler.report.pens import Pens
from scheduler.report.width_of import width_of
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_coverage"]

_ROW_INCHES = 0.23
_WIDEST_CELL, _NARROWEST_CELL = 0.29, 0.1
_LEGIBLE_CELL = 0.2
_MATRIX_INCHES = 14.0
_PROFILE_INCHES = 1.4
_MARGIN_INCHES = (1.3, 1.7)
_GAP = 1.0
"""Between two queues, in cells."""
_SHORT_INCHES = 0.85
"""Width of the column of hours short."""
_FONT, _SMALL = 8.0, 7.0


def plot_coverage(
    coverage: Coverage,
    *,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw people on duty against people needed.

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
        Axes for the days alone; by default a new figure that also has the mean over the days above them.

    Returns
    -------
    matplotlib.axes.Axes
        Rows are days, columns the times of the day at which anybody is needed or there, one block per queue. Orange cells
        are short of people, blue ones have more than needed, pale ones exactly as many; the number is the difference.
        Hours short of people per day stand at the right.

    Raises
    ------
    InputError
        An argument is of the wrong kind.
    """
    check_arguments(
        {"coverage": (coverage, Coverage)}, language=language, title_text=title_text, font=font, ax=ax, names=names
    )
    table = coverage_table(coverage)
    queues = [(names or {}).get(queue, queue) for queue in coverage.queues]

    def heading(spoken: str) -> str:
        return title("coverage_title", coverage.grid.start, coverage.grid.days, spoken) if title_text is None else title_text

    pens, headed = headed_pens(heading, queues, language, font)
    drawing = _Drawing(table, pens, headed, queues, None if ax is None else width_of(ax))
    if ax is not None:
        drawing.draw_days(ax)
        drawing.name_queues(ax)
        drawing.draw_title(ax)
        return without_formulas(ax, own=False)
    return without_formulas(drawing.draw_figure(), own=True)


class _Drawing:
    """Where everything goes: a cell is 1 by 1, the first time of the first day at (0, 0), y grows downwards."""

    def __init__(self, table: CoverageTable, pens: Pens, heading: str, queues: list[str], inches: float | None) -> None:
        self.table, self.pens, self.heading = table, pens, heading
        self.queues = [pens.text(name, queue) for name, queue in zip(queues, table.queues, strict=True)]
        self.days, self.times = len(table.dates), len(table.minutes)
        self.matrix_right = len(queues) * (self.times + _GAP) - _GAP
        if inches is None:
            self.cell = float(np.clip(_MATRIX_INCHES / self.matrix_right, _NARROWEST_CELL, _WIDEST_CELL))
        else:
            self.cell = max(inches - _SHORT_INCHES, inches / 2) / self.matrix_right
        self.right = self.matrix_right + _SHORT_INCHES / self.cell
        self.step = colour_step(table)

    def draw_figure(self) -> Axes:
        """The profile above, the days below."""
        from matplotlib.figure import Figure

        rows = self.days * _ROW_INCHES
        size = (self.right * self.cell + _MARGIN_INCHES[0], rows + _PROFILE_INCHES + _MARGIN_INCHES[1])
        figure = Figure(figsize=size, layout="constrained")
        above: Axes
        below: Axes
        above, below = figure.subplots(2, 1, sharex=True, height_ratios=(_PROFILE_INCHES, rows))
        self.draw_days(below)
        self.draw_profile(above)
        self.name_queues(above)
        self.draw_title(above)
        return below

    def draw_title(self, axes: Axes) -> None:
        """The heading above the names of the queues."""
        axes.set_title(self.heading, loc="left", pad=22, fontproperties=self.pens.font(11.0), color=palette.INK)

    def left(self, queue: int) -> float:
        """Where the block of a queue begins."""
        return queue * (self.times + _GAP)

    def name_queues(self, axes: Axes) -> None:
        """Names of the queues above their blocks."""
        for queue, name in enumerate(self.queues):
            axes.annotate(
                name,
                (self.left(queue), 1.0),
                xycoords=("data", "axes fraction"),
                xytext=(0, 5),
                textcoords="offset points",
                fontproperties=self.pens.font(9.0),
                color=palette.INK,
            )

    def draw_days(self, axes: Axes) -> None:
        """The days as rows of coloured cells."""
        table = self.table
        colours = net_colours(np.where(table.open, table.net, np.nan), self.step)
        for queue in range(len(self.queues)):
            box = (self.left(queue), self.left(queue) + self.times, self.days, 0)
            axes.imshow(colours[queue], extent=box, aspect="auto", interpolation="nearest", zorder=1)
            hatch_closed(axes, ~table.open[queue], left=self.left(queue), top=0)
            self._lines(axes, queue)
            if self.cell >= _LEGIBLE_CELL:
                self._numbers(axes, queue)
        for inside in axes.texts:
            inside.set_in_layout(False)
        axes.set_xlim(-0.1, self.right)
        axes.set_ylim(self.days, 0)
        self._hours_short(axes)
        self._ticks(axes)
        draw_legend(axes, table=table, pens=self.pens, step=self.step, inches=self.right * self.cell)

    def draw_profile(self, axes: Axes) -> None:
        """Mean over the days: needed as a line, on duty as a filled curve, what is short between them."""
        from matplotlib.ticker import MaxNLocator

        table = self.table
        for queue in range(len(self.queues)):
            edges = self.left(queue) + np.arange(self.times + 1)
            on_duty, needed = table.mean_on_duty[queue], table.mean_required[queue]
            axes.stairs(on_duty, edges, fill=True, color=palette.SURPLUS[0], zorder=1)
            axes.stairs(needed, edges, baseline=np.minimum(on_duty, needed), fill=True, color=palette.SHORT[0], zorder=1)
            axes.stairs(on_duty, edges, color=palette.SURPLUS[2], lw=1.2, zorder=2, label=self.pens.word("on_duty"))
            axes.stairs(needed, edges, color=palette.INK, lw=1.6, zorder=3, label=self.pens.word("needed"))
        handles, words = axes.get_legend_handles_labels()
        axes.legend(
            handles[:2],
            words[:2],
            loc="center left",
            bbox_to_anchor=(self.matrix_right / self.right, 0.5),
            frameon=False,
            prop=self.pens.font(_SMALL),
            handlelength=1.2,
        )
        axes.set_ylim(bottom=0)
        axes.set_ylabel(self.pens.word("mean_heads"), fontproperties=self.pens.font(_SMALL), color=palette.INK)
        axes.tick_params(axis="x", length=0, labelbottom=False)
        axes.tick_params(axis="y", length=2, colors=palette.INK)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
        for text in axes.get_yticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))
        for side in ("top", "right", "bottom"):
            axes.spines[side].set_visible(False)

    def _lines(self, axes: Axes, queue: int) -> None:
        """White lines between hours and days, darker ones between weeks."""
        left = self.left(queue)
        hours = [index for index, minute in enumerate(self.table.minutes) if minute % 60 == 0 and index]
        axes.vlines(left + np.array(hours), 0, self.days, color="white", lw=0.6, zorder=2)
        axes.hlines(np.arange(1, self.days), left, left + self.times, color="white", lw=0.6, zorder=2)
        weeks = [day for day, when in enumerate(self.table.dates) if when.weekday() == 0 and day]
        axes.hlines(weeks, left, left + self.times, color=palette.MUTED, lw=0.9, zorder=3)

    def _numbers(self, axes: Axes, queue: int) -> None:
        """The difference in each cell that is not as needed."""
        font = self.pens.font(min(_SMALL, self.cell * 24), "+-.0123456789")
        for day, time in np.argwhere((self.table.net[queue] != 0) & self.table.open[queue]).tolist():
            net = float(self.table.net[queue, day, time])
            dark = net < -2 * self.step or net > 2 * self.step
            x, y = self.left(queue) + time + 0.5, day + 0.53
            colour = "white" if dark else palette.INK
            axes.text(x, y, _signed(net), ha="center", va="center", color=colour, fontproperties=font, zorder=4)

    def _hours_short(self, axes: Axes) -> None:
        """Hours short of people per day, at the right."""
        x, font = (self.matrix_right + self.right) / 2, self.pens.font(_FONT)
        for day, hours in enumerate(self.table.hours_short.tolist()):
            text, colour = (f"{hours:.1f}", palette.SHORT[2]) if hours else ("-", palette.MUTED)
            axes.text(x, day + 0.53, text, ha="center", va="center", color=colour, fontproperties=font)
        word = self.pens.word("hours_short")
        axes.text(x, self.days + 0.35, word, ha="center", va="top", color=palette.INK, fontproperties=self.pens.font(_SMALL))

    def _ticks(self, axes: Axes) -> None:
        """Days at the left, times of the day below."""
        per_label = max(1, round(0.2 / self.cell))
        shown = [
            (self.left(queue) + index + 0.5, _clock(minute))
            for queue in range(len(self.queues))
            for index, minute in enumerate(self.table.minutes)
            if minute % 60 == 0 and minute // 60 % per_label == 0
        ]
        axes.set_xticks([x for x, _ in shown], [name for _, name in shown])
        axes.set_yticks([day + 0.5 for day in range(self.days)], [self._day_name(day) for day in range(self.days)])
        axes.tick_params(length=0, pad=3, labelcolor=palette.INK)
        for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
            text.set_fontproperties(self.pens.font(_SMALL))
        for spine in axes.spines.values():
            spine.set_visible(False)

    def _day_name(self, day: int) -> str:
        """Weekday and day, with the month where it begins."""
        when = self.table.dates[day]
        month = f"{self.pens.word(f'month_{when.month}')}  " if day == 0 or when.day == 1 else ""
        return f"{month}{self.pens.word(f'weekday_short_{when.weekday()}')} {when.day:>2}"


def _signed(net: float) -> str:
    """A difference with its sign, with one decimal where it is no whole number."""
    return f"{net:+.0f}" if net == round(net) else f"{net:+.1f}"


def _clock(minute: int) -> str:
    """The hour of a time of the day."""
    return f"{minute // 60}"
