"""How often people stand by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.periods import Period, periods_of
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number, require_whole
from scheduler.rules.standby_need import standby_need

__all__ = ["StandbyLimit"]


@dataclass(frozen=True, slots=True)
class StandbyLimit:
    """Nobody stands by too often in a calendar week or month, and on no day more people than the reserve needs.

    Notes
    -----
    Formula: ``standbys of a person in a calendar week - team_per_week`` (of the reserve pool: ``pool_per_week``), the same
    for the calendar month, and ``people on standby on a day - people needed``, each never below 0. The people needed are the
    fewest who, besides the heads required on duty, make up ``ratio x heads required``, or the heads of
    ``staffing.reserve_for``, in every interval.

    Edges: the size is standbys beyond. In the week and the month that the horizon's start cuts, standbys before it count as
    far as they are known; what is already too much there is nobody's fault now. Without the limit ``reserve`` a day needs
    nobody on standby. Facts count: somebody who has stood by without being asked is counted too.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly the limits per week and month are meant.
    team_per_week, pool_per_week
        Standbys per person and calendar week, of the team and of the reserve pool.
    team_per_month, pool_per_month
        Standbys per person and calendar month; no limit where None.
    spare_level
        How strongly it is meant that nobody stands by who is not needed.
    ratio
        People on duty and on standby per head required; that of ``reserve`` unless given, 1 where that has none.
    """

    limit: str
    level: Level = field(
        default="must",
        metadata={"help": "how strongly the limits per person are meant: must, should, may or a price per standby"},
    )
    team_per_week: int = field(default=1, metadata={"help": "standbys per week of a person of the team"})
    pool_per_week: int = field(default=6, metadata={"help": "standbys per week of a person of the reserve pool"})
    team_per_month: int | None = field(
        default=None, metadata={"help": "standbys per calendar month of a person of the team; no limit where not given"}
    )
    pool_per_month: int | None = field(
        default=None, metadata={"help": "standbys per calendar month of a person of the pool; no limit where not given"}
    )
    spare_level: Level = field(
        default="may", metadata={"help": "how strongly standby beyond need is avoided: should, may or a price per standby"}
    )
    ratio: float | None = field(
        default=None, metadata={"help": "people on duty and on standby per head required; that of reserve unless given"}
    )

    def __post_init__(self) -> None:
        """Refuse numbers that are none."""
        require_level(self.level)
        require_level(self.spare_level, must=False, name="spare_level")
        require_whole("team_per_week", self.team_per_week, 0, 7)
        require_whole("pool_per_week", self.pool_per_week, 0, 7)
        if self.team_per_month is not None:
            require_whole("team_per_month", self.team_per_month, 0, 31)
        if self.pool_per_month is not None:
            require_whole("pool_per_month", self.pool_per_month, 0, 31)
        if self.ratio is not None:
            require_number("ratio", self.ratio, 1, 10)

    def _strengths(self) -> tuple[Strength, Strength]:
        """Strength of the limits per person, and of needing nobody beyond."""
        return strength_of(self.limit, self.level), strength_of(self.limit, self.spare_level)

    def _limits(self, problem: Problem) -> Iterator[tuple[str, Period, dict[bool, int]]]:
        """Finding code and stretch of each limit, and the most standbys by whether a person is of the pool."""
        weekly = {False: self.team_per_week, True: self.pool_per_week}
        yield from (("standby_limit_week", week, weekly) for week in periods_of(problem, "week"))
        monthly = {False: self.team_per_month, True: self.pool_per_month}
        given = {pool: most for pool, most in monthly.items() if most is not None}
        yield from (("standby_limit_month", month, given) for month in periods_of(problem, "month") if given)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per person and week or month where it could be too many, and one per day."""
        strength, spare = self._strengths()
        duties = frozenset(problem.standby_duties)
        able = problem.standby_agents | {agent for agent, _ in problem.settled}
        who = tuple(agent.id for agent in problem.agents if agent.id in able)
        for code, period, allowed in self._limits(problem):
            before = Counter(item.agent for item in problem.carry_in if not item.works and period.holds(item.date))
            for agent in problem.agents:
                base, limit = before[agent.id], allowed.get(agent.pool)
                most = base + len(period.days) if limit is None else max(limit, base)
                if agent.id in able and base + len(period.days) > most:
                    yield Count(
                        name=f"{code}/{agent.id}/{period.first}",
                        limit=self.limit,
                        who=(agent.id,),
                        days=period.days,
                        duties=duties,
                        base=base,
                        at_most=most,
                        strength=strength,
                    )
        if not who:
            return
        for day, need in enumerate(standby_need(problem, self.ratio)):
            yield Count(
                name=f"{self.limit}/spare/{day}",
                limit=self.limit,
                who=who,
                days=(day,),
                duties=duties,
                at_most=need,
                strength=spare,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Everybody who stands by too often, and every day with more standby than it needs."""
        strength, spare = self._strengths()
        pool = {agent.id for agent in problem.agents if agent.pool}
        standbys = [item for item in roster.assignments if item.kind is DutyKind.STANDBY]
        earlier = by_agent(item for item in problem.carry_in if item.kind is DutyKind.STANDBY)
        own = by_agent(standbys)
        for code, period, limits in self._limits(problem):
            for agent, items in own.items():
                before = sum(period.holds(item.date) for item in earlier[agent])
                count = before + sum(period.holds(item.date) for item in items)
                most = limits.get(agent in pool)
                if most is None or count <= max(most, before):
                    continue
                allowed = max(most, before)
                yield breach(
                    code,
                    self.limit,
                    strength,
                    count - allowed,
                    "shifts",
                    agent=agent,
                    when=period.first,
                    count=count,
                    allowed=allowed,
                )
        people = Counter(item.date for item in standbys)
        for day, need in enumerate(standby_need(problem, self.ratio)):
            when = problem.grid.date_of(day)
            if people[when] > need:
                yield breach(
                    "standby_limit_spare",
                    self.limit,
                    spare,
                    people[when] - need,
                    "shifts",
                    when=when,
                    count=people[when],
                    needed=need,
                )
