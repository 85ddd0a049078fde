"""How often people stand by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.by_agent import by_agent
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number, require_whole
from scheduler.rules.standby_need import standby_need
from scheduler.rules.weeks import weeks_of

__all__ = ["StandbyLimit"]


@dataclass(frozen=True, slots=True)
class StandbyLimit:
    """Nobody stands by too often in a calendar week, and on no day more people than the reserve needs.

    The size is standbys beyond. In the week that the horizon's start cuts, standbys before it count as far as they are
    known. What a day needs is `standby_need`; without the limit ``reserve`` it is nobody.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly `team_per_week` and `pool_per_week` are meant.
    team_per_week, pool_per_week
        Standbys per person and calendar week, of the team and of the reserve pool.
    spare_level
        How strongly it is meant that nobody stands by who is not needed.
    ratio
        People on duty and on standby per head required; that of ``reserve`` unless given, 1 where that has none.
    """

    limit: str
    level: Level = field(
        default="must",
        metadata={"help": "how strongly the limits per week are meant: must, should, may or a price per standby"},
    )
    team_per_week: int = field(default=1, metadata={"help": "standbys per week of a person of the team"})
    pool_per_week: int = field(default=6, metadata={"help": "standbys per week of a person of the reserve pool"})
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
        if self.ratio is not None:
            require_number("ratio", self.ratio, 1, 10)

    def _strengths(self) -> tuple[Strength, Strength]:
        """Strength of the limits per week, and of needing nobody beyond."""
        return strength_of(self.limit, self.level), strength_of(self.limit, self.spare_level)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per person and week where it could be too many, and one per day."""
        weekly, spare = self._strengths()
        duties = frozenset(problem.standby_duties)
        able = problem.standby_agents | {agent for agent, _ in problem.settled}
        who = tuple(agent.id for agent in problem.agents if agent.id in able)
        for week in weeks_of(problem):
            before = Counter(item.agent for item in week.among(problem.carry_in) if not item.works)
            for agent in problem.agents:
                base = before[agent.id]
                most = max(self.pool_per_week if agent.pool else self.team_per_week, base)
                if agent.id in able and base + len(week.days) > most:
                    yield Count(
                        name=f"{self.limit}/{agent.id}/{week.first}",
                        limit=self.limit,
                        who=(agent.id,),
                        days=week.days,
                        duties=duties,
                        base=base,
                        at_most=most,
                        strength=weekly,
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
        weekly, spare = self._strengths()
        weeks = weeks_of(problem)
        pool = {agent.id for agent in problem.agents if agent.pool}
        standbys = [item for item in roster.assignments if item.kind is DutyKind.STANDBY]
        earlier = by_agent(item for item in problem.carry_in if item.kind is DutyKind.STANDBY)
        for agent, own in by_agent(standbys).items():
            for week in weeks:
                before = len(week.among(earlier[agent]))
                count = before + len(week.among(own))
                allowed = max(self.pool_per_week if agent in pool else self.team_per_week, before)
                if count > allowed:
                    yield breach(
                        "standby_limit_week",
                        self.limit,
                        weekly,
                        count - allowed,
                        "shifts",
                        agent=agent,
                        when=week.first,
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
