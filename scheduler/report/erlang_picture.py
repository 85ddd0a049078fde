"""Waiting by number of people as a picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.erlang_result import ErlangResult
from scheduler.domain.erlang_row import ErlangRow
from scheduler.report.check_arguments import check_arguments
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.legend_under import legend_under
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette
from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_erlang"]

_WIDTH_INCHES, _HEIGHT_INCHES = 8.5, 7.4
_HEIGHTS = (5, 4, 4)
_SMALL, _HEAD = 7.5, 10.5
_TOP_PERCENT = 110.0
_BELOW_POINTS = 32.0
"""Room for numbers and words below the axes."""
_FEW = 30
"""Numbers of people up to which each has a dot."""


def plot_erlang(
    result: ErlangResult,
    *,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how it goes with fewer and more people.

    Parameters
    ----------
    result
        What `scheduler.erlang` returned.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default contacts and handle time.
    font
        Family or font file to use before all others.
    ax
        Axes for the share answered in time alone; by default a new figure with everything.

    Returns
    -------
    matplotlib.axes.Axes
        The axes given, or the first of the figure: by number of people at work, the share answered in time, the mean wait,
        and the shares of busy people and of those who give up. What is promised is a dashed line, the fewest people who keep
        it an upright one; numbers of people with whom the line grows without end are shaded.

    Raises
    ------
    InputError
        An argument is of the wrong kind.
    """
    check_arguments({"result": (result, ErlangResult)}, language=language, title_text=title_text, font=font, ax=ax)
    question = result.question

    def heading(spoken: str) -> str:
        facts = {"contacts": f"{question.contacts_per_hour:,.10g}", "aht": f"{question.aht_seconds:g}"}
        return label("picture_erlang_title", spoken).format(**facts) if title_text is None else title_text

    pens, headed = headed_pens(heading, (), language, font)
    drawing = _Drawing(result, pens)
    if ax is None:
        return without_formulas(drawing.draw(headed), own=True)
    drawing.draw_on(ax, headed)
    return without_formulas(ax, own=False)


class _Drawing:
    """Three panels, one above the other."""

    def __init__(self, result: ErlangResult, pens: Pens) -> None:
        self.result, self.pens = result, pens
        self.people = np.array([row.agents for row in result.curve])

    def draw(self, heading: str) -> Axes:
        """Everything; the first panel."""
        from matplotlib.figure import Figure

        figure = Figure(figsize=(_WIDTH_INCHES, _HEIGHT_INCHES), layout="constrained")
        panels = figure.subplots(3, 1, sharex=True, height_ratios=_HEIGHTS)
        self._draw_in_time(panels[0])
        self._draw_wait(panels[1])
        self._draw_busy(panels[2])
        for axes in panels:
            self._mark(axes)
        self._label_people(panels[-1])
        figure.suptitle(heading, x=0.01, ha="left", fontproperties=self.pens.font(_HEAD), color=palette.INK)
        handles = {text: handle for axes in panels for handle, text in zip(*axes.get_legend_handles_labels(), strict=True)}
        legend_below(figure, [*handles.values()], [*handles], columns=4, font=self.pens.font(_SMALL))
        first: Axes = panels[0]
        return first

    def draw_on(self, axes: Axes, heading: str) -> None:
        """The share answered in time alone."""
        self._draw_in_time(axes)
        self._mark(axes)
        self._label_people(axes)
        axes.set_title(heading, loc="left", fontproperties=self.pens.font(_HEAD), color=palette.INK)
        found = dict(zip(*reversed(axes.get_legend_handles_labels()), strict=True))
        legend_under(axes, [*found.values()], [*found], pens=self.pens, size=_SMALL, points=_BELOW_POINTS)

    def _draw_in_time(self, axes: Axes) -> None:
        """Share answered in time."""
        question = self.result.question
        seconds = f"{question.target_seconds:g}"
        values = self._values(lambda row: row.service_level * 100)
        self._line(axes, values, palette.SURPLUS[2], self.pens.word("picture_erlang_line_in_time").format(seconds=seconds))
        self._percent_axes(axes, self.pens.word("picture_erlang_in_time").format(seconds=seconds))
        self._promise(axes, None if question.limits is None else question.limits.service_level, 100)
        for number, value in self._told(values):
            told = self.pens.word("percent").format(value=f"{value:.1f}")
            axes.annotate(
                told,
                (number, value),
                xytext=(-5, 4),
                textcoords="offset points",
                ha="right",
                fontproperties=self.pens.font(_SMALL),
                color=palette.INK,
            )

    def _draw_wait(self, axes: Axes) -> None:
        """Mean wait; what waits much longer than the rest would flatten everything else, and leaves the panel."""
        limits = self.result.question.limits
        values = self._values(lambda row: np.nan if row.asa_seconds is None else row.asa_seconds)
        self._line(axes, values, palette.SHORT[2], self.pens.word("picture_erlang_line_asa"))
        known = values[np.isfinite(values)]
        promised = 0.0 if limits is None or limits.asa_seconds is None else limits.asa_seconds
        usual = 8 * float(np.median(known)) if known.size else 0.0
        top = max(1.0, min(float(known.max(initial=0.0)), max(usual, 2 * self.result.question.target_seconds)), promised)
        plain_axes(axes, self.pens, self.pens.word("picture_erlang_asa"), top=1.08 * top)
        self._promise(axes, promised or None, 1)

    def _draw_busy(self, axes: Axes) -> None:
        """Shares of busy people and of contacts that give up."""
        question = self.result.question
        busy = self._values(lambda row: row.occupancy * 100)
        self._line(axes, busy, palette.INK, self.pens.word("picture_erlang_line_occupancy"))
        if question.patience_seconds is not None:
            lost = self._values(lambda row: row.abandonment * 100)
            self._line(axes, lost, palette.CAMPAIGN, self.pens.word("picture_erlang_line_abandonment"))
        self._percent_axes(axes, self.pens.word("picture_erlang_busy"))
        if question.limits is not None:
            self._promise(axes, question.limits.occupancy, 100)
            self._promise(axes, question.limits.abandonment, 100)

    def _percent_axes(self, axes: Axes, quantity: str) -> None:
        """Axes from 0 to 100 % with room for a number above."""
        plain_axes(axes, self.pens, quantity, top=_TOP_PERCENT)
        axes.set_yticks(range(0, 101, 25))
        for text in axes.get_yticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))

    def _values(self, figure_of: Callable[[ErlangRow], float]) -> np.ndarray:
        """A figure by number of people."""
        return np.array([figure_of(row) for row in self.result.curve])

    def _line(self, axes: Axes, values: np.ndarray, colour: str, word: str) -> None:
        """A figure by number of people, with a dot for each where there are few."""
        marker = "o" if self.people.size <= _FEW else ""
        axes.plot(self.people, values, color=colour, lw=1.6, marker=marker, ms=3.5, label=word, zorder=3)

    def _promise(self, axes: Axes, value: float | None, scale: float) -> None:
        """What is promised, as a dashed line."""
        if value is not None:
            word = self.pens.word("picture_erlang_promised")
            axes.axhline(value * scale, color=palette.CALLED, lw=1.1, ls=(0, (5, 3)), label=word, zorder=2)

    def _mark(self, axes: Axes) -> None:
        """The fewest people who are enough, and those who can never keep up."""
        required = self.result.required
        if required is not None and self.people[0] <= required <= self.people[-1]:
            word = self.pens.word("picture_erlang_required").format(agents=f"{required:,}")
            axes.axvline(required, color=palette.MUTED, lw=1.1, label=word, zorder=1)
        lost = [row.agents for row in self.result.curve if row.asa_seconds is None]
        if lost:
            word = self.pens.word("picture_erlang_overload")
            axes.axvspan(lost[0] - 0.5, lost[-1] + 0.5, color=palette.SHORT[0], lw=0, label=word, zorder=0)

    def _label_people(self, axes: Axes) -> None:
        """Whole numbers of people below the lowest panel."""
        from matplotlib.ticker import FuncFormatter, MaxNLocator

        axes.set_xlim(self.people[0] - 0.5, self.people[-1] + 0.5)
        axes.xaxis.set_major_locator(MaxNLocator(nbins=14, integer=True))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
        axes.set_xlabel(self.pens.word("picture_erlang_people"), fontproperties=self.pens.font(_SMALL), color=palette.INK)
        for text in axes.get_xticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))

    def _told(self, values: np.ndarray) -> list[tuple[int, float]]:
        """The numbers of people whose share is written beside the dot: the answer."""
        answer = self.result.answer
        if answer is None or not self.people[0] <= answer.agents <= self.people[-1]:
            return []
        return [(answer.agents, float(values[answer.agents - self.people[0]]))]
