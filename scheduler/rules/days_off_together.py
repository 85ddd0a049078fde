"""Two days off together."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import Free
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.weeks import weeks_of

__all__ = ["DaysOffTogether"]

_WEEK = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DaysOffTogether:
    """Everybody has a few days off in a row, two as a rule, in each calendar week or within any so many days.

    Notes
    -----
    Formula: 1 for each person and week (or stretch of `within_days` days) in which no `days` days in a row are off.

    Edges: the size is in weeks, or in stretches. Leave is a day off, standby is none. Days off that begin in a week and end
    in the next one count for the first of the two. In a week that the horizon's start cuts, days before it count as they
    were and unknown ones as days off; where nothing can be changed any more, nothing is asked. A week that its end cuts asks
    for nothing, since the days off may fall after it; a stretch lies in days that are known. People of the reserve pool are
    left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    days
        Days off in a row.
    within_days
        Length of the stretches, each of which has them; None for calendar weeks.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per week without"})
    days: int = field(default=2, metadata={"help": "days off in a row"})
    within_days: int | None = field(
        default=None, metadata={"help": "within any so many days; calendar weeks where it is not given"}
    )

    def __post_init__(self) -> None:
        """Refuse what is no number of days, and more days off than there are days."""
        require_level(self.level)
        require_whole("days", self.days, 1, _WEEK)
        if self.within_days is not None:
            require_whole("within_days", self.within_days, 2, 62)
            if self.within_days < self.days:
                message = "within_days is {within}, fewer than the {days} days that are to be off"
                raise ValueError(Phrase(message, within=self.within_days, days=self.days))

    def _spans(self, problem: Problem) -> tuple[tuple[date, date], ...]:
        """First day and last day of each week or stretch, and of the days in which its days off may lie."""
        start, end = problem.grid.start, problem.grid.end
        if self.within_days is None:
            firsts = (week.first for week in weeks_of(problem))
            longer = (self.days - 1) * _DAY
            return tuple(
                (first, min(first + (_WEEK - 1) * _DAY + longer, end - _DAY))
                for first in firsts
                if first + _WEEK * _DAY <= end
            )
        length = self.within_days
        known = start if problem.carry_in_from is None else min(problem.carry_in_from, start)
        lasts = (end - offset * _DAY for offset in range(problem.grid.days, 0, -1))
        return tuple((last - (length - 1) * _DAY, last) for last in lasts if last - (length - 1) * _DAY >= known)

    def terms(self, problem: Problem) -> Iterator[Free]:
        """One term per person and week or stretch in which something can still be done."""
        strength = strength_of(self.limit, self.level)
        duties = frozenset(problem.duties)
        worked = {(item.agent, problem.grid.day_of(item.date)) for item in problem.carry_in}
        spans = [(problem.grid.day_of(first), problem.grid.day_of(last)) for first, last in self._spans(problem)]
        for agent in problem.agents:
            if agent.pool:
                continue
            for first, last in spans:
                windows = set()
                for begin in range(first, last - self.days + 2):
                    window = range(begin, begin + self.days)
                    if not any((agent.id, day) in worked for day in window if day < 0):
                        windows.add(tuple(day for day in window if day >= 0))
                if windows and () not in windows:
                    yield Free(
                        name=f"{self.limit}/{agent.id}/{first}",
                        limit=self.limit,
                        agent=agent.id,
                        windows=tuple(sorted(windows)),
                        duties=duties,
                        at_least=1,
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every week or stretch without days off together."""
        strength = strength_of(self.limit, self.level)
        spans = self._spans(problem)
        earlier, own = by_agent(problem.carry_in), by_agent(roster.assignments)
        for agent in problem.agents:
            if agent.pool:
                continue
            before = {item.date for item in earlier[agent.id]}
            on_duty = before | {item.date for item in own[agent.id]}
            for first, last in spans:
                had = _together(on_duty, first, last) >= self.days
                could = _together(before, first, last) >= self.days
                if could and not had:
                    yield breach(
                        "days_off_together",
                        self.limit,
                        strength,
                        1,
                        "weeks" if self.within_days is None else "",
                        agent=agent.id,
                        when=first,
                        days=self.days,
                        end_date=first + (_WEEK - 1) * _DAY if self.within_days is None else last,
                    )


def _together(on_duty: Set[date], first: date, last: date) -> int:
    """Most days in a row without duty from one day to another."""
    longest = length = 0
    when = first
    while when <= last:
        length = 0 if when in on_duty else length + 1
        longest = max(longest, length)
        when += _DAY
    return longest
