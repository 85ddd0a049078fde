"""How many weekends somebody works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

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

__all__ = ["WeekendsWorked"]

Weekend = tuple[date, ...]


@dataclass(frozen=True, slots=True)
class WeekendsWorked:
    """Nobody is on duty, standby included, on more than so many weekends of any so many in a row; the others are free.

    Notes
    -----
    Formula: w weekends with a duty among `of_weekends` weekends in a row cost ``max(0, w - maximum)``, for each such row
    that ends in the horizon; where `of_weekends` is none, for all weekends of the horizon together.

    Edges: the size is in weekends. A weekend is the days in a row that the calendar calls weekend, and a duty belongs to the
    day on which it starts: a Friday night is no weekend worked. Weekends before the horizon count as far as they are known;
    what is already too much there is nobody's fault now. A weekend that the horizon's end cuts counts by its days before it.
    Leave is free time. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    maximum
        Weekends worked.
    of_weekends
        Of how many in a row; None for all of the horizon.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per weekend too many"})
    maximum: int = field(default=2, metadata={"help": "most weekends with a duty"})
    of_weekends: int | None = field(
        default=4, metadata={"help": "among so many weekends in a row; none: among all weekends of the roster"}
    )

    def __post_init__(self) -> None:
        """Refuse what is no number of weekends."""
        require_level(self.level)
        require_whole("maximum", self.maximum, 0, 53)
        if self.of_weekends is not None:
            require_whole("of_weekends", self.of_weekends, 1, 53)

    def _rows(self, problem: Problem) -> Iterator[Sequence[Weekend]]:
        """Weekends that are counted together; all of them where fewer are known."""
        if self.of_weekends is None:
            if weekends := weekends_of(problem):
                yield weekends
            return
        known = min(problem.carry_in_from or problem.grid.start, problem.grid.start)
        weekends = tuple(days for days in weekends_of(problem, self.of_weekends - 1) if days[-1] >= known)
        if weekends and len(weekends) < self.of_weekends:
            yield weekends
        for last in range(self.of_weekends, len(weekends) + 1):
            yield weekends[last - self.of_weekends : last]

    def terms(self, problem: Problem) -> Iterator[Free]:
        """One term per person and row of weekends, where they could be too many."""
        strength = strength_of(self.limit, self.level)
        duties = frozenset(problem.duties)
        worked = {(item.agent, item.date) for item in problem.carry_in}
        days = range(problem.grid.days)
        for row in self._rows(problem):
            inside = {weekend: tuple(problem.grid.day_of(when) for when in weekend) for weekend in row}
            for agent in problem.agents:
                if agent.pool:
                    continue
                before = [weekend for weekend in row if any((agent.id, when) in worked for when in weekend)]
                windows = [
                    window
                    for weekend in row
                    if weekend not in before and (window := tuple(day for day in inside[weekend] if day in days))
                ]
                most = max(self.maximum, len(before))
                if len(before) + len(windows) > most:
                    yield Free(
                        name=f"{self.limit}/{agent.id}/{row[-1][0]}",
                        limit=self.limit,
                        agent=agent.id,
                        windows=tuple(windows),
                        duties=duties,
                        at_least=len(before) + len(windows) - most,
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every row of weekends of which somebody works too many."""
        strength = strength_of(self.limit, self.level)
        rows = tuple(self._rows(problem))
        earlier, own = by_agent(problem.carry_in), by_agent(roster.assignments)
        for agent in problem.agents:
            if agent.pool:
                continue
            before = {item.date for item in earlier[agent.id]}
            on_duty = before | {item.date for item in own[agent.id] if item.date < problem.grid.end}
            for row in rows:
                already = sum(not before.isdisjoint(weekend) for weekend in row)
                count = sum(not on_duty.isdisjoint(weekend) for weekend in row)
                allowed = max(self.maximum, already)
                if count > allowed:
                    yield breach(
                        "weekends_worked",
                        self.limit,
                        strength,
                        count - allowed,
                        "weekends",
                        agent=agent.id,
                        when=row[0][0],
                        end_date=row[-1][-1],
                        count=count,
                        allowed=allowed,
                    )
