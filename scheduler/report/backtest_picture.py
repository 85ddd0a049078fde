"""A backtest as a picture: what came beside what was expected, and the error by hour, weekday and kind of day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.backtest import Backtest
from scheduler.report.backtest_errors import BacktestErrors, error_share
from scheduler.report.dates import day_month, title
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot_backtest"]

_WIDTH_INCHES, _DAYS_INCHES, _ERRORS_INCHES, _MARGIN_INCHES = 13.5, 1.75, 1.9, 1.1
_SHARES = (24, 9, 15)
"""Widths of the three panels of errors."""
_SMALL, _HEAD = 7.0, 9.0
_MOST_TICKS = 10


def plot_backtest(
    backtest: Backtest,
    *,
    method: str | None = None,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
) -> Figure:
    """Draw how good a method would have been.

    Parameters
    ----------
    backtest
        What the methods would have forecast.
    method
        Name of the method, the default one where None.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the method and the days.

    Returns
    -------
    matplotlib.figure.Figure
        For each queue contacts per day, as they came and as they were expected, with the range of 8 in 10 days; below, the
        error in percent of the contacts by hour of the day, by weekday and by kind of day, marked with that of taking the
        same hour of the week before.

    Raises
    ------
    KeyError
        The backtest has no such method.
    """
    name = method or backtest.default
    shown = backtest.methods[name]
    queues = [(names or {}).get(queue, queue) for queue in backtest.queues]
    first, days = backtest.start, len(backtest.dates)

    def heading(spoken: str) -> str:
        return title_text or title("picture_backtest_title", first, days, spoken, method=_method_word(name, spoken))

    pens, headed = headed_pens(heading, queues, language)
    return _Drawing(backtest, BacktestErrors(backtest, shown, pens), queues, pens).draw(headed)


def _method_word(name: str, language: str) -> str:
    """A method as it is called."""
    from scheduler.words.catalogue import label

    return label(f"method_{name}", language)


class _Drawing:
    """Two rows of panels per queue."""

    def __init__(self, backtest: Backtest, errors: BacktestErrors, queues: list[str], pens: Pens) -> None:
        self.backtest, self.errors, self.pens = backtest, errors, pens
        self.queues = [pens.text(name, queue) for name, queue in zip(queues, backtest.queues, strict=True)]

    def draw(self, heading: str) -> Figure:
        """Everything."""
        from matplotlib.figure import Figure

        count = len(self.queues)
        height = count * (_DAYS_INCHES + _ERRORS_INCHES) + _MARGIN_INCHES
        figure = Figure(figsize=(_WIDTH_INCHES, height), layout="constrained")
        rows = figure.add_gridspec(2 * count, 1, height_ratios=[_DAYS_INCHES, _ERRORS_INCHES] * count)
        handles, words = [], []
        for row in range(count):
            days = figure.add_subplot(rows[2 * row])
            self._draw_days(days, row)
            below = rows[2 * row + 1].subgridspec(1, 3, width_ratios=_SHARES)
            panels = [figure.add_subplot(below[column]) for column in range(3)]
            self.errors.draw(panels, row)
            if row == 0:
                found = [axes.get_legend_handles_labels() for axes in (days, panels[0])]
                handles, words = ([item for part in parts for item in part] for parts in zip(*found, strict=True))
        figure.suptitle(heading, x=0.01, ha="left", fontproperties=self.pens.font(11.0), color=palette.INK)
        legend_below(figure, handles, words, columns=9, font=self.pens.font(_SMALL))
        return figure

    def _draw_days(self, axes: Axes, row: int) -> None:
        """Contacts per day, as they came and as they were expected of the same hours."""
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
        said = self.pens.word("picture_queue_error" if len(self.queues) > 1 else "picture_only_error")
        told = said.format(
            queue=self.queues[row],
            percent=self._percent(error_share(backtest.actual[row], shown.mean[row])),
            naive=self._percent(error_share(backtest.actual[row], backtest.naive[row])),
        )
        axes.set_title(told, loc="left", fontproperties=self.pens.font(_HEAD), color=palette.INK, pad=4)

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
