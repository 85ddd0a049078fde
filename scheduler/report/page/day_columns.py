"""The days at the head of the roster, and the holidays and campaigns above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduler.report.dates import stretches
from scheduler.report.page.speech import Speech
from scheduler.tables.roster_table import DayHead
from scheduler.words.text_width import text_width

__all__ = ["DayColumn", "EventLane", "day_columns", "event_lanes"]

_CELLS_PER_LETTER = 0.24
"""Width of a Latin letter in columns; a Chinese character takes two."""


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A day.

    Parameters
    ----------
    weekday, day
        As printed in the head.
    month
        Name of the month where it begins, else empty.
    full
        The whole date, with what is special about the day.
    look
        Classes of its column.
    """

    weekday: str
    day: int
    month: str
    full: str
    look: str


@dataclass(frozen=True, slots=True)
class Event:
    """A stretch of a lane: so many columns, and what they say; without a kind they are empty."""

    days: int
    kind: str = ""
    text: str = ""


EventLane = tuple[Event, ...]
"""Events side by side, filled up so that they cover all days."""


def day_columns(heads: Sequence[DayHead], speech: Speech) -> tuple[DayColumn, ...]:
    """The days."""
    return tuple(
        DayColumn(
            weekday=speech.say(f"weekday_short_{head.date.weekday()}"),
            day=head.date.day,
            month=speech.say(f"month_{head.date.month}") if number == 0 or head.date.day == 1 else "",
            full=speech.listed((speech.weekday_date(head.date), *((head.name,) if head.name else ()), *head.campaigns)),
            look=_look(head, first=number == 0),
        )
        for number, head in enumerate(heads)
    )


def _look(head: DayHead, *, first: bool) -> str:
    """Classes of a column."""
    kind = "d-holiday" if head.holiday else "d-weekend" if head.weekend and not head.make_up else ""
    week = "d-week" if head.week_start and not first else ""
    return f"{kind} {week}".strip()


def event_lanes(heads: Sequence[DayHead], speech: Speech) -> tuple[EventLane, ...]:
    """Holidays, make-up workdays and campaigns in as few lanes as they need without their names running into each other."""
    start = heads[0].date
    named = []
    for kind, dated in (
        ("holiday", [(head.date, head.name) for head in heads if head.holiday]),
        ("make_up_workday", [(head.date, head.name) for head in heads if head.make_up]),
        ("campaign", [(head.date, name) for head in heads for name in head.campaigns]),
    ):
        for name, first, last in stretches(dated):
            named.append(((first - start).days, (last - first).days + 1, kind, name or speech.say(kind)))
    lanes: list[list[Event]] = []
    reached: list[tuple[int, float]] = []
    for at, days, kind, text in sorted(named):
        wide = max(float(days), text_width(text) * _CELLS_PER_LETTER + 0.5)
        lane = next((index for index, (_, until) in enumerate(reached) if until <= at), len(reached))
        if lane == len(reached):
            reached.append((0, 0.0))
            lanes.append([])
        gap = at - reached[lane][0]
        lanes[lane] += [*([Event(gap)] if gap else []), Event(days, kind, text)]
        reached[lane] = (at + days, at + wide)
    for lane, (until, _) in enumerate(reached):
        if until < len(heads):
            lanes[lane].append(Event(len(heads) - until))
    return tuple(tuple(lane) for lane in lanes)
