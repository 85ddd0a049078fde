"""Holidays and campaigns above a picture of days, laid out so that no two names overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from scheduler.domain.calendar import Calendar, Holiday
from scheduler.report.banner import Banner
from scheduler.report.dates import stretches
from scheduler.report.fitted_names import fitted

__all__ = ["event_lanes"]

_MOST_LANES = 4
_GAP = 0.6


def event_lanes(
    calendar: Calendar,
    start: date,
    days: int,
    *,
    name: Callable[[str, str], str],
    width: Callable[[str], float],
    widest: float,
) -> tuple[Banner, ...]:
    """Events of a stretch of days.

    Parameters
    ----------
    calendar
        Holidays and campaigns.
    start, days
        The days of the picture.
    name
        What to write for a kind and a name.
    width
        Width of a text in days of the picture.
    widest
        Room for one name, in days of the picture.

    Returns
    -------
    tuple of Banner
        In order of their first day. Names stand at their first day, or end with the picture; an event without room for its
        name in the first four lanes has none.
    """
    reached = [-1.0] * _MOST_LANES
    placed = []
    for kind, called, first, last in sorted(_named(calendar, start, days), key=lambda item: (item[2], item[3])):
        at, length = (first - start).days, (last - first).days + 1
        text = fitted(name(kind, called), widest, width)
        left = max(0.0, min(float(at), days - width(text)))
        lane = next((index for index, edge in enumerate(reached) if edge <= left), None)
        if lane is None:
            placed.append(Banner(kind, "", at, length, float(at), 0))
            continue
        reached[lane] = left + width(text) + _GAP
        placed.append(Banner(kind, text, at, length, left, lane))
    return tuple(placed)


def _named(calendar: Calendar, start: date, days: int) -> Iterable[tuple[str, str, date, date]]:
    """Kind, name, first and last day of everything in the calendar."""
    dates = [start + timedelta(days=day) for day in range(days)]
    marked = [calendar.holidays[when] for when in dates if when in calendar.holidays]
    for kind, dated in (
        ("holiday", _named_as_first([item for item in marked if not item.make_up_workday])),
        ("make_up_workday", [(item.date, item.name) for item in marked if item.make_up_workday]),
        ("campaign", [(when, item.name) for when in dates for item in calendar.campaigns_on(when)]),
    ):
        yield from ((kind, called, first, last) for called, first, last in stretches(dated))


def _named_as_first(holidays: Sequence[Holiday]) -> list[tuple[date, str]]:
    """Holidays in a row under the name of their first day, whose others are often only called days off in lieu of it."""
    dated: list[tuple[date, str]] = []
    for item in holidays:
        follows = bool(dated) and item.date - dated[-1][0] == timedelta(days=1)
        dated.append((item.date, dated[-1][1] if follows else item.name))
    return dated
