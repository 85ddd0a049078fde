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
from scheduler.report.check_arguments import check_arguments
from scheduler.report.dates import title
from scheduler.report.day_axis import DayAxis
from scheduler.report.forecast_hours import ForecastHours
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.legend_under import legend_under
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.report.width_of import width_of
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_forecast"]

_PAST_DAYS = 28
_DAYS_INCHES, _HOURS_INCHES, _ROW_INCHES, _MARGIN_INCHES = 9.6, 3.6, 2.0, 1.3
_SMALL, _HEAD = 7.0, 9.0
_BELOW_POINTS = 18.0


def plot_forecast(
    forecast: Forecast,
    *,
    history: History | None = None,
    calendar: Calendar | None = None,
    queue: str | None = None,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw contacts expected.

    Parameters
    ----------
    forecast
        Contacts per queue and interval.
    history
        Contacts of the past; its last four weeks before the forecast are drawn.
    calendar
        Weekend, holidays and campaigns to mark.
    queue
        Id of the one to draw; all of them where None, on `ax` that with the most contacts.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the days.
    font
        Family or font file to use before all others.
    ax
        Axes for the days of one queue alone; by default a new figure that also has its hours.

    Returns
    -------
    matplotlib.axes.Axes
        The axes given, or the first of the figure, which has a row per queue: at the left days, with the range that holds 8
        of 10 of them, holidays and campaigns shaded and named; at the right the hours of a mean day and of the busiest one.

    Raises
    ------
    InputError
        An argument is of the wrong kind, or there is no such queue.
    """
    check_arguments(
        {
            "forecast": (forecast, Forecast),
            "history": (history, (History, type(None))),
            "calendar": (calendar, (Calendar, type(None))),
        },
        language=language,
        title_text=title_text,
        font=font,
        ax=ax,
        names=names,
        queue=queue,
        queues=getattr(forecast, "queues", ()),
    )
    grid = forecast.grid
    calendar = calendar or Calendar()
    rows = list(range(len(forecast.queues)))
    if queue is not None:
        rows = [forecast.queues.index(queue)]
    elif ax is not None:
        rows = [int(np.argmax(forecast.mean.sum(axis=1)))]
    queues = {row: (names or {}).get(forecast.queues[row], forecast.queues[row]) for row in rows}
    events = [item.name for item in calendar.holidays.values()] + [item.name for item in calendar.campaigns]

    def heading(spoken: str) -> str:
        return title("picture_forecast_title", grid.start, grid.days, spoken) if title_text is None else title_text

    pens, headed = headed_pens(heading, (*queues.values(), *events), language, font)
    inches = _DAYS_INCHES if ax is None else width_of(ax)
    drawing = _Drawing(forecast, history, calendar, queues, pens, inches)
    if ax is None:
        return without_formulas(drawing.draw(headed), own=True)
    if title_text is None and len(forecast.queues) > 1:
        headed = pens.word("picture_of").format(name=drawing.queues[rows[0]], what=headed)
    drawing.draw_on(ax, headed)
    return without_formulas(ax, own=False)


class _Drawing:
    """The panels of all queues; day 0 of the axis of days is the first one of the past that is drawn."""

    def __init__(
        self,
        forecast: Forecast,
        history: History | None,
        calendar: Calendar,
        queues: Mapping[int, str],
        pens: Pens,
        inches: float,
    ) -> None:
        self.forecast, self.pens = forecast, pens
        self.queues = {row: pens.text(name, forecast.queues[row]) for row, name in queues.items()}
        self.past = _past(forecast, history)
        self.lead = self.past.shape[1]
        start = forecast.grid.date_of(-self.lead)
        self.axis = DayAxis(start, self.lead + forecast.grid.days, calendar, pens, inches)

    def draw(self, heading: str) -> Axes:
        """A row of two panels per queue; the first of them."""
        from matplotlib.figure import Figure

        count = len(self.queues)
        size = (_DAYS_INCHES + _HOURS_INCHES + 1.0, count * _ROW_INCHES + _MARGIN_INCHES)
        figure = Figure(figsize=size, layout="constrained")
        panels = figure.subplots(count, 2, squeeze=False, width_ratios=(_DAYS_INCHES, _HOURS_INCHES), sharex="col")
        hours = ForecastHours(self.forecast, self.past, self.pens)
        raised = self.axis.name_events(panels[0, 0])
        for place, (row, name) in enumerate(self.queues.items()):
            last = place == count - 1
            self._draw_days(panels[place, 0], row, last=last, first=place == 0)
            panels[place, 0].set_title(
                name,
                loc="left",
                fontproperties=self.pens.font(_HEAD),
                color=palette.INK,
                pad=4 + (0 if place else raised),
            )
            hours.draw(panels[place, 1], row, last=last, first=place == 0)
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
        first: Axes = panels[0, 0]
        return first

    def draw_on(self, axes: Axes, heading: str) -> None:
        """The days of the one queue alone."""
        raised = self.axis.name_events(axes)
        self._draw_days(axes, next(iter(self.queues)), last=True, first=True)
        axes.set_title(heading, loc="left", fontproperties=self.pens.font(_HEAD), color=palette.INK, pad=4 + raised)
        handles, words = axes.get_legend_handles_labels()
        shades = self.axis.legend_handles()
        legend_under(
            axes,
            [*handles, *shades],
            [*words, *(str(shade.get_label()) for shade in shades)],
            pens=self.pens,
            size=_SMALL,
            points=_BELOW_POINTS,
        )

    def _draw_days(self, axes: Axes, row: int, *, last: bool, first: bool) -> None:
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
        plain_axes(axes, self.pens, self.pens.word("picture_per_day") if first else "")
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
