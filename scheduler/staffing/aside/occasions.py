"""When a meeting can be held: the days of each of its weeks, or its days as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.domain.meeting import Meeting
from scheduler.domain.problem import Problem

__all__ = ["Occasion", "occasions"]

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Occasion:
    """One time that a meeting is held, in one or several sessions.

    Parameters
    ----------
    series
        Its name among all occasions.
    days
        Days on which sessions may be, in order of time.
    times
        Clock times of the sessions where the planner has set them.
    """

    series: str
    days: tuple[date, ...]
    times: tuple[datetime, ...] = ()


def occasions(problem: Problem, meeting: Meeting) -> Iterator[Occasion]:
    """The occasions of a meeting in this roster.

    A week that the roster shares with another one belongs to the roster with most of the days on which the meeting may be;
    of two equal halves the first. A meeting that is held once belongs to the roster in which its first possible day lies,
    and times that the planner has set to the roster that they lie in.
    """
    grid = problem.grid
    if meeting.times:
        inside = tuple(sorted(when for when in meeting.times if grid.start <= when.date() < grid.end))
        if inside:
            yield Occasion(f"{meeting.name}/{inside[0].date()}", tuple(sorted({when.date() for when in inside})), inside)
        return
    if not meeting.weekly:
        first, last = meeting.first or grid.start, meeting.last or grid.dates[-1]
        days = [when for when in _between(first, last) if when.weekday() in meeting.weekdays]
        inside_days = tuple(when for when in days if grid.start <= when < grid.end)
        if inside_days and days[0] == inside_days[0]:
            yield Occasion(f"{meeting.name}/{inside_days[0]}", inside_days)
        return
    monday = grid.start - timedelta(days=(grid.start.weekday() - problem.week_start) % _WEEK)
    while monday < grid.end:
        week = [monday + timedelta(days=day) for day in range(_WEEK)]
        days = [when for when in week if when.weekday() in meeting.weekdays and _held(meeting, when)]
        inside_days = tuple(when for when in days if grid.start <= when < grid.end)
        ours = 2 * len(inside_days)
        if inside_days and (ours > len(days) or (ours == len(days) and days[0] == inside_days[0])):
            yield Occasion(f"{meeting.name}/{monday}", inside_days)
        monday += timedelta(days=_WEEK)


def _held(meeting: Meeting, when: date) -> bool:
    """Whether a meeting is held on a day at all."""
    return (meeting.first is None or meeting.first <= when) and (meeting.last is None or when <= meeting.last)


def _between(first: date, last: date) -> list[date]:
    """All days of a range, both ends included."""
    return [first + timedelta(days=day) for day in range((last - first).days + 1)]
