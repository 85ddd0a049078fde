"""Weekends worked one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import Free
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.weekends_of import weekends_of

__all__ = ["WeekendsInARow"]


@dataclass(frozen=True, slots=True)
class WeekendsInARow:
    """Nobody is on duty, standby included, on more than so many weekends in a row.

    Notes
    -----
    Formula: w weekends in a row with a duty cost ``max(0, w - maximum)``.

    Edges: the size is in weekends, of which only those of the horizon count. A weekend is the days in a row that the
    calendar calls weekend, and a duty belongs to the day on which it starts. Weekends before the horizon lengthen the row as
    far as they are known; a weekend that the horizon's start cuts and that was worked already is nobody's fault now. A
    weekend that its end cuts counts by its days before it. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    maximum
        Weekends in a row.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per weekend beyond"})
    maximum: int = field(default=2, metadata={"help": "most weekends in a row with a duty"})

    def __post_init__(self) -> None:
        """Refuse what is no number of weekends."""
        require_level(self.level, rising=False)
        require_whole("maximum", self.maximum, 1, 53)

    def terms(self, problem: Problem) -> Iterator[Free]:
        """One term per person and weekend that could be one too many: it or one of those before it is free."""
        strength = strength_of(self.limit, self.level)
        duties = frozenset(problem.duties)
        weekends = weekends_of(problem, self.maximum)
        worked = {(item.agent, item.date) for item in problem.carry_in}
        for agent in problem.agents:
            if agent.pool:
                continue
            before = [any((agent.id, when) in worked for when in weekend) for weekend in weekends]
            windows = [
                tuple(day for day in map(problem.grid.day_of, weekend) if 0 <= day < problem.grid.days)
                for weekend in weekends
            ]
            for last in range(self.maximum, len(weekends)):
                row = range(last - self.maximum, last + 1)
                # A weekend that nothing can make worked any more breaks the row, one that was worked does not.
                open_ones = tuple(windows[place] for place in row if not before[place])
                if open_ones and all(open_ones) and windows[last] and not before[last]:
                    yield Free(
                        name=f"{self.limit}/{agent.id}/{weekends[last][0]}",
                        limit=self.limit,
                        agent=agent.id,
                        windows=open_ones,
                        duties=duties,
                        at_least=1,
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every row of weekends that is too long."""
        strength = strength_of(self.limit, self.level)
        weekends = weekends_of(problem, self.maximum)
        earlier, own = by_agent(problem.carry_in), by_agent(roster.assignments)
        for agent in problem.agents:
            if agent.pool:
                continue
            before = {item.date for item in earlier[agent.id]}
            on_duty = before | {item.date for item in own[agent.id] if item.date < problem.grid.end}
            length = beyond = 0
            for place, weekend in enumerate(weekends):
                if on_duty.isdisjoint(weekend):
                    length = beyond = 0
                    continue
                length += 1
                beyond += length > self.maximum and before.isdisjoint(weekend)
                ends = place + 1 == len(weekends) or on_duty.isdisjoint(weekends[place + 1])
                if beyond and ends:
                    yield breach(
                        "weekends_in_a_row",
                        self.limit,
                        strength,
                        beyond,
                        "weekends",
                        agent=agent.id,
                        when=weekends[place - length + 1][0],
                        count=length,
                        allowed=self.maximum,
                    )
