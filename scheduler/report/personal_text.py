"""A roster for one person as a short text to paste into a chat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from scheduler.domain.assignment import Assignment
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.report.dates import stretches, title
from scheduler.words.catalogue import label
from scheduler.words.dates import day_month, span
from scheduler.words.duty_hours import duty_hours
from scheduler.words.number import Number
from scheduler.words.within_shift import within_shift

__all__ = ["personal_text"]

_DAYS_PER_WEEK = 7


def personal_text(roster: Roster, problem: Problem, agent: str, *, language: str) -> str:
    """What one person has to do on which day.

    Parameters
    ----------
    roster
        The roster.
    problem
        Gives names, shifts and the calendar.
    agent
        Id of the person.
    language
        Language of the words.

    Returns
    -------
    str
        Name, days of the roster, per week of the store one line for each shift and standby (and another for its breaks and
        meetings) and one for the days off and the leave, and sums; lines end with a line feed. Somebody of the reserve pool
        has no days off to list.
    """
    return "\n".join((*_Person(roster, problem, agent, language).lines(), ""))


class _Person:
    """One person's part of a roster."""

    def __init__(self, roster: Roster, problem: Problem, agent: str, language: str) -> None:
        self.roster, self.problem, self.agent, self.language = roster, problem, agent, language
        known = next((someone for someone in problem.agents if someone.id == agent), None)
        self.name = known.name if known else agent
        self.pool = bool(known and known.pool)
        self.shifts = {shift.id: shift.name for shift in problem.shifts}
        self.duties = [item for item in roster.of(agent) if item.date in roster.dates]

    def lines(self) -> Iterator[str]:
        """The lines of the text."""
        store = self.problem.store_name or self.problem.store
        yield self.word("handout_person", name=self.name, store=store)
        yield title("handout_span", self.roster.start, self.roster.days, self.language)
        weeks = [list(days) for _, days in groupby(self.roster.dates, self._week)]
        for days in weeks:
            told = list(self._week_lines(days))
            if told:
                yield from ("", self.word("handout_week", span=span(days[0], days[-1], self.language)), *told)
        yield from ("", self._totals())

    def word(self, key: str, **facts: object) -> str:
        """A label with its facts."""
        return label(key, self.language).format(**facts)

    def _week(self, when: date) -> date:
        """First day of the store's week that a date lies in."""
        return when - timedelta(days=(when.weekday() - self.problem.week_start) % _DAYS_PER_WEEK)

    def _week_lines(self, days: Sequence[date]) -> Iterator[str]:
        """Shifts and standbys, then what is free."""
        for item in (item for when in days for item in self.roster.on(self.agent, when)):
            yield self.word("handout_line", day=self._day(item.date), shift=self._shift(item), hours=self._hours(item))
            parts = within_shift(item, self.problem.dayplan, self.problem.blocks, self.language)
            if parts:
                yield self.word("handout_within", parts=parts)
        for key in ("off", "leave", "credited"):
            free = self._free(key, days)
            if free:
                yield self.word(f"handout_{key}", days=self.word("list_comma").join(self._spans(free)))

    def _free(self, key: str, days: Sequence[date]) -> list[date]:
        """Days without shift or standby that are off, leave, or a credited day off."""
        return [when for when in days if not self.roster.on(self.agent, when) and self._kind(when) == key]

    def _kind(self, when: date) -> str:
        """What a day without shift or standby is."""
        cell = (self.agent, when)
        if cell in self.roster.credited:
            return "credited"
        if cell in self.roster.leave:
            return "leave"
        return "" if self.pool else "off"

    def _spans(self, days: Sequence[date]) -> Iterator[str]:
        """Days in a row put together."""
        for _, first, last in stretches((when, "") for when in days):
            yield self._day(first) if first == last else span(first, last, self.language)

    def _day(self, when: date) -> str:
        """A date with its weekday."""
        weekday = self.word(f"weekday_{when.weekday()}")
        return self.word("handout_day", weekday=weekday, day=day_month(when, self.language))

    def _shift(self, item: Assignment) -> str:
        """A shift by name, with what is special about it."""
        name = self.shifts.get(item.shift, item.shift)
        if not item.works:
            return self.word("handout_standby", shift=name)
        return self.word("handout_called", shift=name) if item.called else name

    def _hours(self, item: Assignment) -> str:
        """Clock times of an assignment."""
        return duty_hours(item, self.language)

    def _totals(self) -> str:
        """Sums of the roster; what is 0 is left out but for shifts and hours of the team."""
        worked = [item for item in self.duties if item.works]
        minutes = sum(self.problem.grid.elapsed_minutes(item.start, item.end) for item in worked)
        free = {key: len(self._free(key, self.roster.dates)) for key in ("off", "leave", "credited")}
        counts: list[tuple[str, int | float]] = [
            ("shifts", len(worked)),
            ("hours", minutes / 60),
            ("weekends", sum(self.problem.calendar.is_weekend(item.date) for item in worked)),
            ("standby", len(self.duties) - len(worked)),
            *free.items(),
        ]
        always = () if self.pool else ("shifts", "hours")
        parts = [self.word(f"handout_total_{key}", count=Number(count)) for key, count in counts if count or key in always]
        if not parts:
            return self.word("handout_nothing")
        return self.word("handout_total", parts=self.word("list_comma").join(parts))
