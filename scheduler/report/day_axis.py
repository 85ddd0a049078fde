"""An axis of days: weekends and events shaded, names of events above, weeks marked below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.domain.calendar import Calendar
from scheduler.report.banner import Banner
from scheduler.report.event_lanes import event_lanes
from scheduler.report.pens import Pens
from scheduler.tables import palette
from scheduler.words.dates import day_month
from scheduler.words.text_width import text_width

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch

__all__ = ["DayAxis"]

_LETTER_INCHES = 0.062
"""Width of a Latin letter in the small font; a Chinese character takes two."""
_LANE_POINTS = 11.0
_SMALL = 7.0
_SHADES = {"weekend": (palette.WEEKEND, 1.0), "holiday": (palette.HOLIDAY, 0.55), "campaign": (palette.CAMPAIGN, 0.3)}
_DENSEST_WEEKS = 9


@dataclass(frozen=True, slots=True)
class DayAxis:
    """Days from left to right; day 0 reaches from 0 to 1.

    Parameters
    ----------
    start, days
        The days of the picture.
    calendar
        Weekend, holidays and campaigns.
    pens
        Words and fonts.
    inches
        Width of the axes, about.
    """

    start: date
    days: int
    calendar: Calendar
    pens: Pens
    inches: float

    @property
    def events(self) -> Sequence[Banner]:
        """Holidays and campaigns with places for their names."""
        per_inch = self.days / self.inches
        return event_lanes(
            self.calendar,
            self.start,
            self.days,
            name=self.pens.event,
            width=lambda text: text_width(text) * _LETTER_INCHES * per_inch,
            widest=self.inches * 0.25 * per_inch,
        )

    def shade(self, axes: Axes) -> None:
        """Weekends and events behind the curves."""
        for day in range(self.days):
            if self.calendar.is_weekend(self.start + timedelta(days=day)):
                axes.axvspan(day, day + 1, color=palette.WEEKEND, lw=0, zorder=0)
        for event in self.events:
            colour, opacity = _SHADES.get(event.kind, (None, 0.0))
            if colour is not None:
                axes.axvspan(event.first, event.first + event.days, color=colour, alpha=opacity, lw=0, zorder=0.5)

    def name_events(self, axes: Axes) -> float:
        """Names of events above the axes, each with a bar over its days; points that they take."""
        lanes = 0
        for event in self.events:
            if not event.text:
                continue
            lanes = max(lanes, event.lane + 1)
            axes.annotate(
                event.text,
                (event.left, 1.0),
                xycoords=("data", "axes fraction"),
                xytext=(0, 3 + event.lane * _LANE_POINTS),
                textcoords="offset points",
                fontproperties=self.pens.font(_SMALL),
                color=palette.INK,
                annotation_clip=False,
            )
        return lanes * _LANE_POINTS

    def mark_weeks(self, axes: Axes, *, named: bool) -> None:
        """A tick at each Monday, with its date where `named`."""
        mondays = [day for day in range(self.days) if (self.start + timedelta(days=day)).weekday() == 0]
        step = max(1, -(-len(mondays) // _DENSEST_WEEKS))
        shown = mondays[::step]
        axes.set_xticks(shown, [self._monday(day) for day in shown] if named else [""] * len(shown))
        axes.set_xlim(0, self.days)
        axes.tick_params(axis="x", length=3 if named else 0, pad=2, color=palette.MUTED, labelcolor=palette.INK)
        for text in axes.get_xticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))
            text.set_horizontalalignment("left")

    def legend_handles(self) -> list[Patch]:
        """What the shades mean, of those that are there."""
        from matplotlib.patches import Patch

        there = {event.kind for event in self.events}
        dates = (self.start + timedelta(days=day) for day in range(self.days))
        if any(self.calendar.is_weekend(when) for when in dates):
            there.add("weekend")
        return [
            Patch(facecolor=colour, alpha=opacity, label=self.pens.word(kind))
            for kind, (colour, opacity) in _SHADES.items()
            if kind in there
        ]

    def _monday(self, day: int) -> str:
        """Date of a tick."""
        return day_month(self.start + timedelta(days=day), self.pens.language)
