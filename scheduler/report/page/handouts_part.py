"""Hand-outs: each person's own days as a calendar, with the sums and the wishes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from scheduler.domain.assignment import Assignment
from scheduler.domain.is_granted import is_granted
from scheduler.domain.request import Request
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech
from scheduler.report.page.wish_words import wish_words
from scheduler.tables.roster_table import DayHead, PersonRow, RosterTable
from scheduler.words.duty_hours import duty_hours
from scheduler.words.within_shift import within_shift

__all__ = ["HandoutsPart", "handouts_part"]

_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Box:
    """A day of a calendar.

    Parameters
    ----------
    day
        Of the month, with the month where it begins; empty for a day outside the roster.
    lines
        What the person does.
    look
        Classes of its colours.
    """

    day: str = ""
    lines: tuple[str, ...] = ()
    look: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """A person's own days: weeks of boxes, the sums, and the wishes."""

    agent: str
    name: str
    weeks: tuple[tuple[Box, ...], ...]
    sums: str
    wishes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoutsPart:
    """Hand-outs, with the weekdays at the head of each calendar."""

    weekdays: tuple[str, ...]
    people: tuple[Handout, ...]


def handouts_part(content: PageContent, table: RosterTable, speech: Speech) -> HandoutsPart:
    """Lay out a calendar for everybody who has anything on the roster.

    Parameters
    ----------
    content
        What the page shows.
    table
        Its roster, as people by days.
    speech
        Its words.
    """
    wishes: defaultdict[str, list[Request]] = defaultdict(list)
    for request in sorted(content.problem.requests, key=lambda request: request.date):
        wishes[request.agent].append(request)
    maker = _Maker(content, table, speech)
    people = tuple(
        Handout(row.agent, row.name, tuple(maker.weeks(row)), maker.sums(row), tuple(maker.wishes(wishes[row.agent])))
        for row in (*table.team, *table.pool)
        if not row.pool or any(cell.mark != "off" for cell in row.cells)
    )
    first = content.problem.week_start
    weekdays = tuple(speech.say(f"weekday_{(first + day) % _WEEK}") for day in range(_WEEK))
    return HandoutsPart(weekdays, people)


class _Maker:
    """Makes calendars."""

    def __init__(self, content: PageContent, table: RosterTable, speech: Speech) -> None:
        self.content, self.table, self.speech = content, table, speech
        start = content.roster.start
        lead = (start.weekday() - content.problem.week_start) % _WEEK
        self.first = start - timedelta(days=lead)
        self.weeks_shown = -(-(lead + content.roster.days) // _WEEK)

    def weeks(self, row: PersonRow) -> Iterator[tuple[Box, ...]]:
        """Weeks of a person."""
        for week in range(self.weeks_shown):
            yield tuple(self._box(row, self.first + timedelta(days=week * _WEEK + day)) for day in range(_WEEK))

    def sums(self, row: PersonRow) -> str:
        """Sums of a person; what is 0 is left out but for hours."""
        totals, speech = row.totals, self.speech
        shifts = sum(totals.shifts.values())
        numbers: list[tuple[str, float]] = [("shifts", shifts), ("hours", totals.hours), ("weekends", totals.weekend)]
        numbers += [("standby", totals.standby)]
        numbers += [] if row.pool else [("off", totals.off - totals.credited), ("credited", totals.credited)]
        return speech.listed(speech.say(f"handout_total_{key}", count=number) for key, number in numbers if number)

    def wishes(self, requests: list[Request]) -> Iterator[str]:
        """Wishes and what came of them."""
        for request in requests:
            granted = is_granted(request, self.content.roster)
            day = self.speech.weekday_date(request.date)
            wish = self.speech.say("page_wish_on", day=day, wish=wish_words(request, self.speech))
            yield self.speech.say("page_wish_granted" if granted else "page_wish_refused", wish=wish)

    def _box(self, row: PersonRow, when: date) -> Box:
        """A day."""
        index = (when - self.content.roster.start).days
        if not 0 <= index < len(self.table.days):
            return Box(look="outside")
        cell, head = row.cells[index], self.table.days[index]
        day = self.speech.day_month(when) if index == 0 or when.day == 1 else str(when.day)
        given = self.content.roster.on(row.agent, when)
        if given:
            lines = tuple(line for item in given for line in self._duty(item))
            kind = "" if cell.kind is None else f"k-{cell.kind.value}"
            look = f"k-standby {kind}" if cell.mark == "standby" else kind
        else:
            lines = () if row.pool and cell.mark == "off" else (self._free(cell.mark),)
            look = f"k-{cell.mark}"
        return Box(day, (*lines, *self._special(head)), look)

    def _duty(self, item: Assignment) -> Iterator[str]:
        """A shift or standby, its times, and what is within it."""
        speech = self.speech
        name = speech.name(item.shift)
        yield name if item.works else speech.say("handout_standby", shift=name)
        yield duty_hours(item, speech.language)
        if item.called:
            yield speech.say("called")
        parts = within_shift(item, self.content.problem.dayplan, self.content.problem.blocks, speech.language)
        if parts:
            yield parts

    def _free(self, mark: str) -> str:
        """A day without duty."""
        return self.speech.say("day_off" if mark == "off" else mark)

    def _special(self, head: DayHead) -> tuple[str, ...]:
        """Holiday and campaigns of a day."""
        return (*((head.name,) if head.name else ()), *head.campaigns)
