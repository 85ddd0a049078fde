"""Whether what a shift is given leaves time for its breaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from scheduler.dayplan.day_board import Place
from scheduler.domain.assignment import Activity
from scheduler.domain.dayplan_settings import DayPlanSettings

__all__ = ["room_for_breaks"]

_MINUTE = timedelta(minutes=1)


def room_for_breaks(settings: DayPlanSettings, place: Place, extra: Activity) -> bool:
    """Whether a shift keeps room for all the breaks that it has room for, if it is given one thing more.

    Only clock times count: each break as early as its window, the breaks before it and what the shift has allow. Who else is
    on duty is the business of `place_breaks`.

    Parameters
    ----------
    settings
        For the breaks, the time between them and the clock times at which they begin.
    place
        The shift.
    extra
        What it would be given.

    Returns
    -------
    bool
        True also where some break has no room as it is.
    """
    taken = sorted((part.start, part.end) for part in place.activities)
    return _fit(settings, place, sorted([*taken, (extra.start, extra.end)])) or not _fit(settings, place, taken)


def _fit(settings: DayPlanSettings, place: Place, taken: Sequence[tuple[datetime, datetime]]) -> bool:
    """Whether all breaks of a shift fit between what it has, one after the other, each as early as can be."""
    item = place.item
    minutes = (item.end - item.start) // _MINUTE
    after = 0
    for rule in settings.breaks:
        if not rule.applies_to(minutes):
            continue
        earliest, latest = rule.window(minutes)
        start = _first_free(item.start + max(earliest, after) * _MINUTE, rule.minutes, taken, settings.step_minutes)
        after = (start - item.start) // _MINUTE
        if after > latest:
            return False
        after += rule.minutes + settings.gap_minutes
    return True


def _first_free(start: datetime, minutes: int, taken: Iterable[tuple[datetime, datetime]], step: int) -> datetime:
    """The first clock time from one on, a multiple of the step, at which so many minutes are free of what is taken."""
    start = _rounded_up(start, step)
    for begin, end in taken:
        if start < end and begin < start + minutes * _MINUTE:
            start = _rounded_up(end, step)
    return start


def _rounded_up(when: datetime, step: int) -> datetime:
    """The next multiple of so many minutes after midnight."""
    midnight = datetime.combine(when.date(), datetime.min.time())
    return midnight + -(-(when - midnight) // (step * _MINUTE)) * step * _MINUTE
