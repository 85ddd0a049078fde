"""Days off within any so many days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole

__all__ = ["DaysOffRolling"]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DaysOffRolling:
    """Everybody has so many days off within any so many days in a row, wherever one starts to count.

    Notes
    -----
    Formula: for each stretch of `within_days` days that ends in the horizon, ``max(0, days - days off)``; a finding adds up
    the stretches that follow each other.

    Edges: the size is in days, stretch by stretch. Standby is no day off, leave is one. A stretch reaches back into days
    before the horizon as far as they are known; where fewer days are known, what is there is one stretch, and the others
    are taken to be off. What can no longer be made up for is nobody's fault now. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    days
        Days off.
    within_days
        Days in a row that have them.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per day off missing and stretch"})
    days: int = field(default=4, metadata={"help": "days off"})
    within_days: int = field(default=14, metadata={"help": "days in a row among which they are"})

    def __post_init__(self) -> None:
        """Refuse what is no number of days, and more days off than there are days."""
        require_level(self.level, rising=False)
        require_whole("within_days", self.within_days, 2, 62)
        require_whole("days", self.days, 0, 62)
        if self.days > self.within_days:
            message = "within_days is {within}, fewer than the {days} days that are to be off"
            raise ValueError(Phrase(message, within=self.within_days, days=self.days))

    def _lasts(self, problem: Problem) -> range:
        """Days on which stretches of known days end; the last one where no stretch is known as a whole."""
        known = problem.carry_in_from
        earliest = 0 if known is None else min(problem.grid.day_of(known), 0)
        first = max(earliest + self.within_days - 1, 0)
        return range(min(first, problem.grid.days - 1), problem.grid.days)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of days on duty per person and stretch, where they could be too many."""
        strength = strength_of(self.limit, self.level)
        duties = frozenset(problem.duties)
        worked: defaultdict[str, set[int]] = defaultdict(set)
        for item in problem.carry_in:
            worked[item.agent].add(problem.grid.day_of(item.date))
        for agent in problem.agents:
            for last in self._lasts(problem) if not agent.pool else ():
                first = last + 1 - self.within_days
                base = sum(first <= day < 0 for day in worked[agent.id])
                inside = tuple(range(max(first, 0), last + 1))
                most = max(self.within_days - self.days, base)
                if base + len(inside) > most:
                    yield Count(
                        name=f"{self.limit}/{agent.id}/{last}",
                        limit=self.limit,
                        who=(agent.id,),
                        days=inside,
                        duties=duties,
                        base=base,
                        at_most=most,
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every time in which somebody has too few days off."""
        earlier, own = by_agent(problem.carry_in), by_agent(roster.assignments)
        for agent in problem.agents:
            if agent.pool:
                continue
            before = {item.date for item in earlier[agent.id]}
            on_duty = before | {item.date for item in own[agent.id]}
            together: list[tuple[date, int, int]] = []
            for last in map(problem.grid.date_of, self._lasts(problem)):
                stretch = {last - offset * _DAY for offset in range(self.within_days)}
                worked = len(stretch & on_duty)
                missing = worked - max(self.within_days - self.days, len(stretch & before))
                if missing > 0:
                    together.append((last, missing, self.within_days - worked))
                elif together:
                    yield self._finding(agent.id, together)
                    together = []
            if together:
                yield self._finding(agent.id, together)

    def _finding(self, agent: str, together: list[tuple[date, int, int]]) -> Finding:
        """Stretches one after the other with too few days off, as (last day, days missing, days off)."""
        return breach(
            "days_off_rolling",
            self.limit,
            strength_of(self.limit, self.level),
            sum(missing for _, missing, _ in together),
            "days",
            agent=agent,
            when=together[0][0] - (self.within_days - 1) * _DAY,
            end_date=together[-1][0],
            off=min(off for _, _, off in together),
            days=self.within_days,
            needed=self.days,
        )
