"""A backtest as a picture: what came beside what was expected, and the error by hour, weekday and kind of day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.backtest import Backtest
from scheduler.errors import Fault, InputError, Phrase
from scheduler.report.backtest_errors import BacktestErrors, error_share
from scheduler.report.check_arguments import check_arguments
from scheduler.report.dates import title
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.legend_under import legend_under
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette
from scheduler.words.catalogue import label
from scheduler.words.dates import day_month

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_backtest"]

_WIDTH_INCHES, _DAYS_INCHES, _ERRORS_INCHES, _MARGIN_INCHES = 13.5, 1.75, 1.9, 1.1
_SHARES = (24, 9, 15)
"""Widths of the three panels of errors."""
_SMALL, _HEAD = 7.0, 9.0
_MOST_TICKS = 10
_BELOW_POINTS = 18.0


def plot_backtest(
    backtest: Backtest,
    *,
    method: str | None = None,
    queue: str | None = None,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how good a method would have been.

    Parameters
    ----------
    backtest
        What the methods would have forecast.
    method
        Name of the method, the default one where None.
    queue
        Id of the one to draw; all of them where None, on `ax` that with the most contacts.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the method and the days.
    font
        Family or font file to use before all others.
    ax
        Axes for the days of one queue alone; by default a new figure that also has its errors.

    Returns
    -------
    matplotlib.axes.Axes
        The axes given, or the first of the figure: for each queue contacts per day, as they came and as they were expected,
        with the range of 8 in 10 days; below, the error in percent of the contacts by hour of the day, by weekday and by
        kind of day, marked with that of taking the same hour of the week before.

    Raises
    ------
    InputError
        An argument is of the wrong kind, or the backtest has no such method or queue.
    """
    check_arguments(
        {"backtest": (backtest, Backtest)},
        language=language,
        title_text=title_text,
        font=font,
        ax=ax,
        names=names,
        queue=queue,
        queues=getattr(backtest, "queues", ()),
    )
    name = method or backtest.default
    if name not in backtest.methods:
        message = "there is no method {name!r} in it; there are {known}"
        raise InputError(Fault(Phrase(message, name=name, known=tuple(backtest.methods)), column="method"))
    rows = list(range(len(backtest.queues)))
    if queue is not None:
        rows = [backtest.queues.index(queue)]
    elif ax is not None:
        rows = [int(np.argmax(np.nansum(backtest.actual, axis=(1, 2))))]
    queues = {row: (names or {}).get(backtest.queues[row], backtest.queues[row]) for row in rows}

    def heading(spoken: str) -> str:
        if title_text is not None:
            return title_text
        method_word = label(f"method_{name}", spoken)
        return title("picture_backtest_title", backtest.start, len(backtest.dates), spoken, method=method_word)

    pens, headed = headed_pens(heading, queues.values(), language, font)
    drawing = _Drawing(backtest, BacktestErrors(backtest, backtest.methods[name], pens), queues, pens)
    if ax is None:
        return without_formulas(drawing.draw(headed), own=True)
    drawing.draw_on(ax, headed)
    return without_formulas(ax, own=False)


class _Drawing:
    """Two rows of panels per queue."""

    def __init__(self, backtest: Backtest, errors: BacktestErrors, queues: Mapping[int, str], pens: Pens) -> None:
        self.backtest, self.errors, self.pens = backtest, errors, pens
        self.queues = {row: pens.text(name, backtest.queues[row]) for row, name in queues.items()}

    def draw(self, heading: str) -> Axes:
        """Everything; the first panel."""
        from matplotlib.figure import Figure

        count = len(self.queues)
        height = count * (_DAYS_INCHES + _ERRORS_INCHES) + _MARGIN_INCHES
        figure = Figure(figsize=(_WIDTH_INCHES, height), layout="constrained")
        rows = figure.add_gridspec(2 * count, 1, height_ratios=[_DAYS_INCHES, _ERRORS_INCHES] * count)
        handles, words = [], []
        for place, row in enumerate(self.queues):
            days = figure.add_subplot(rows[2 * place])
            told = self._draw_days(days, row)
            days.set_title(told, loc="left", fontproperties=self.pens.font(_HEAD), color=palette.INK, pad=4)
            below = rows[2 * place + 1].subgridspec(1, 3, width_ratios=_SHARES)
            panels = [figure.add_subplot(below[column]) for column in range(3)]
            self.errors.draw(panels, row)
            if place == 0:
                found = [axes.get_legend_handles_labels() for axes in (days, panels[0])]
                handles, words = ([item for part in parts for item in part] for parts in zip(*found, strict=True))
        figure.suptitle(heading, x=0.01, ha="left", fontproperties=self.pens.font(11.0), color=palette.INK)
        legend_below(figure, handles, words, columns=9, font=self.pens.font(_SMALL))
        return figure.axes[0]

    def draw_on(self, axes: Axes, heading: str) -> None:
        """The days of the one queue alone."""
        told = self._draw_days(axes, next(iter(self.queues)))
        above = "\n".join(filter(None, (heading, told)))
        axes.set_title(above, loc="left", fontproperties=self.pens.font(_HEAD), color=palette.INK, pad=4)
        legend_under(axes, *axes.get_legend_handles_labels(), pens=self.pens, size=_SMALL, points=_BELOW_POINTS)

    def _draw_days(self, axes: Axes, row: int) -> str:
        """Contacts per day, as they came and as they were expected of the same hours; the error in words."""
        backtest, shown = self.backtest, self.errors.method
        known = ~np.isnan(backtest.actual[row])
        has_data = known.any(axis=1)
        came = np.where(has_data, np.where(known, backtest.actual[row], 0.0).sum(axis=1), np.nan)
        expected = np.where(has_data, np.where(known, shown.mean[row], 0.0).sum(axis=1), np.nan)
        _, low, high, _ = shown.daily_quantiles[:, row]
        days = np.arange(came.size)
        axes.fill_between(
            np.append(days, days.size),
            np.append(low, low[-1]),
            np.append(high, high[-1]),
            step="post",
            color=palette.SURPLUS[0],
            lw=0,
            zorder=1,
            label=self.pens.word("picture_range_days"),
        )
        axes.stairs(
            expected, baseline=None, color=palette.SURPLUS[2], lw=1.3, zorder=3, label=self.pens.word("picture_forecast")
        )
        axes.plot(days + 0.5, came, "o", color=palette.INK, ms=2.4, zorder=4, label=self.pens.word("picture_actual"))
        self._mark_days(axes)
        plain_axes(axes, self.pens, self.pens.word("picture_per_day"))
        # The only queue of a history may have no name but one that the program gave it.
        said = self.pens.word("picture_queue_error" if len(backtest.queues) > 1 else "picture_only_error")
        return said.format(
            queue=self.queues[row],
            percent=self._percent(error_share(backtest.actual[row], shown.mean[row])),
            naive=self._percent(error_share(backtest.actual[row], backtest.naive[row])),
        )

    def _mark_days(self, axes: Axes) -> None:
        """Shades of the days that are not ordinary, and a line and a date at each origin."""
        backtest = self.backtest
        shades = {"weekend": palette.WEEKEND, "holiday": palette.HOLIDAY, "campaign": palette.CAMPAIGN}
        for kind, colour in shades.items():
            marked = [day for day, found in enumerate(backtest.day_types) if found == kind]
            for place, day in enumerate(marked):
                word = self.pens.word(kind) if place == 0 else "_"
                opacity = 1.0 if kind == "weekend" else 0.5
                axes.axvspan(day, day + 1, color=colour, alpha=opacity, lw=0, zorder=0, label=word)
        step = max(1, -(-backtest.origins // _MOST_TICKS))
        shown = [origin * backtest.horizon for origin in range(0, backtest.origins, step)]
        axes.vlines(shown[1:], 0, 1, transform=axes.get_xaxis_transform(), color=palette.MUTED, lw=0.6, ls=(0, (4, 2)))
        axes.set_xticks(shown, [day_month(backtest.dates[day], self.pens.language) for day in shown])
        axes.set_xlim(0, len(backtest.dates))
        axes.tick_params(axis="x", length=3, pad=2, color=palette.MUTED, labelcolor=palette.INK)
        for text in axes.get_xticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))
            text.set_horizontalalignment("left")

    def _percent(self, share: float) -> str:
        """A share in percent."""
        if np.isnan(share):
            return self.pens.word("backtest_unknown")
        return self.pens.word("percent").format(value=f"{share * 100:.0f}")
