"""A forecast as a picture: what came so far and what is expected, by day and by hour, with its range and the events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.calendar import Calendar
from scheduler.domain.daily_range import daily_range
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.report.dates import title
from scheduler.report.day_axis import DayAxis
from scheduler.report.forecast_hours import ForecastHours
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot_forecast"]

_PAST_DAYS = 28
_DAYS_INCHES, _HOURS_INCHES, _ROW_INCHES, _MARGIN_INCHES = 9.6, 3.6, 2.0, 1.3
_SMALL, _HEAD = 7.0, 9.0


def plot_forecast(
    forecast: Forecast,
    *,
    history: History | None = None,
    calendar: Calendar | None = None,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
) -> Figure:
    """Draw contacts expected.

    Parameters
    ----------
    forecast
        Contacts per queue and interval.
    history
        Contacts of the past; its last four weeks before the forecast are drawn.
    calendar
        Weekend, holidays and campaigns to mark.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the days.

    Returns
    -------
    matplotlib.figure.Figure
        A row per queue: at the left days, with the range that holds 8 of 10 of them, holidays and campaigns shaded and
        named; at the right the hours of a mean day and of the busiest one.
    """
    grid = forecast.grid
    calendar = calendar or Calendar()
    queues = [(names or {}).get(queue, queue) for queue in forecast.queues]
    events = [item.name for item in calendar.holidays.values()] + [item.name for item in calendar.campaigns]

    def heading(spoken: str) -> str:
        return title_text or title("picture_forecast_title", grid.start, grid.days, spoken)

    pens, headed = headed_pens(heading, (*queues, *events), language)
    return _Drawing(forecast, history, calendar, queues, pens).draw(headed)


class _Drawing:
    """The panels of all queues; day 0 of the axis of days is the first one of the past that is drawn."""

    def __init__(
        self, forecast: Forecast, history: History | None, calendar: Calendar, queues: list[str], pens: Pens
    ) -> None:
        self.forecast, self.pens = forecast, pens
        self.queues = [pens.text(name, queue) for name, queue in zip(queues, forecast.queues, strict=True)]
        self.past = _past(forecast, history)
        self.lead = self.past.shape[1]
        start = forecast.grid.date_of(-self.lead)
        self.axis = DayAxis(start, self.lead + forecast.grid.days, calendar, pens, _DAYS_INCHES)

    def draw(self, heading: str) -> Figure:
        """A row of two panels per queue."""
        from matplotlib.figure import Figure

        rows = len(self.queues)
        size = (_DAYS_INCHES + _HOURS_INCHES + 1.0, rows * _ROW_INCHES + _MARGIN_INCHES)
        figure = Figure(figsize=size, layout="constrained")
        panels = figure.subplots(rows, 2, squeeze=False, width_ratios=(_DAYS_INCHES, _HOURS_INCHES), sharex="col")
        hours = ForecastHours(self.forecast, self.past, self.pens)
        raised = self.axis.name_events(panels[0, 0])
        for row in range(rows):
            last = row == rows - 1
            self._draw_days(panels[row, 0], row, last=last)
            panels[row, 0].set_title(
                self.queues[row],
                loc="left",
                fontproperties=self.pens.font(_HEAD),
                color=palette.INK,
                pad=4 + (0 if row else raised),
            )
            hours.draw(panels[row, 1], row, last=last)
        figure.suptitle(heading, x=0.01, ha="left", fontproperties=self.pens.font(11.0), color=palette.INK)
        handles, words = panels[0, 0].get_legend_handles_labels()
        more, told = panels[0, 1].get_legend_handles_labels()
        shades = self.axis.legend_handles()
        legend_below(
            figure,
            [*handles, *shades, *more],
            [*words, *(str(shade.get_label()) for shade in shades), *told],
            columns=9,
            font=self.pens.font(_SMALL),
        )
        return figure

    def _draw_days(self, axes: Axes, row: int, *, last: bool) -> None:
        """Days of the past, then those expected with their range."""
        expected = daily_range(self.forecast)
        past = np.where(np.isnan(self.past[row]).all(axis=1), np.nan, np.nansum(self.past[row], axis=1))
        ahead = self.lead + np.arange(expected.mean.shape[1]) + 0.5
        low, high = expected.low[row], expected.high[row]
        self.axis.shade(axes)
        if self.lead:
            axes.plot(
                np.arange(self.lead) + 0.5,
                past,
                color=palette.INK,
                lw=1.1,
                marker="o",
                ms=2.4,
                zorder=4,
                label=self.pens.word("picture_history"),
            )
            axes.axvline(self.lead, color=palette.MUTED, lw=0.9, ls=(0, (4, 2)), zorder=2)
        axes.plot(
            ahead,
            expected.mean[row],
            color=palette.SURPLUS[2],
            lw=1.6,
            marker="s",
            ms=3.0,
            zorder=5,
            label=self.pens.word("picture_forecast"),
        )
        if np.isfinite(low).all():
            axes.bar(
                ahead,
                high - low,
                0.62,
                low,
                color=palette.SURPLUS[1],
                alpha=0.75,
                zorder=3,
                label=self.pens.word("picture_range_days"),
            )
        plain_axes(axes, self.pens, self.pens.word("picture_per_day") if row == 0 else "")
        self.axis.mark_weeks(axes, named=last)


def _past(forecast: Forecast, history: History | None) -> NDArray[np.float64]:
    """Contacts of the last weeks before the forecast, NaN where unknown; shape (queues, days, 24), no days without data."""
    shown = np.full((len(forecast.queues), _PAST_DAYS, 24), np.nan)
    if history is None:
        return shown[:, :0]
    hourly = history.contacts.reshape(len(history.queues), -1, 24)
    first = (forecast.grid.start - history.start.date()).days - _PAST_DAYS
    inside = range(max(first, 0), min(first + _PAST_DAYS, hourly.shape[1]))
    if not inside:
        return shown[:, :0]
    for row, queue in enumerate(forecast.queues):
        if queue in history.queues:
            cells = hourly[history.queues.index(queue), inside.start : inside.stop]
            shown[row, inside.start - first : inside.stop - first] = cells
    known = np.flatnonzero(~np.isnan(shown).all(axis=(0, 2)))
    return shown[:, known[0] :] if known.size else shown[:, :0]
