"""Enough heads on every queue in every interval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from scheduler.domain.finding import Finding
from scheduler.domain.heads_aside import heads_aside
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.skills_on import skills_on
from scheduler.domain.split import split_heads
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Cover as CoverTerm
from scheduler.domain.worth import worth_percent
from scheduler.rules.breach import breach
from scheduler.rules.level import Level, level_marginals
from scheduler.rules.presence import presence
from scheduler.rules.prices import SHOULD_PRICES
from scheduler.rules.settings import require_level
from scheduler.rules.stretches import stretches

__all__ = ["Cover"]

_ASIDE = ""
"""Stands for a queue that everybody can serve: meetings, trainings and work off chat; no queue has an empty id."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Standard heads on duty meet the requirement of each queue; what is short is priced, two heads at once dearer than one.

    Notes
    -----
    Formula: the sum over queues and intervals of the price of ``heads required - heads on duty``, never below 0; each person
    counts with what the person is worth, in hundredths of a head, and is divided over the open queues of the own skills in
    the cheapest way. The first, second and further heads short at one time have a price each, per hour.

    Edges: the size is hundredths of a head per queue and interval. Always a wish: with too few people something is short,
    and the prices decide where. What began before the horizon counts where it reaches into it. Meetings, trainings and work
    off chat need heads besides, whoever they are: they are asked for in the same way, and whoever the day plan gives them to
    is not taken off again. Breaks do not lower cover: what a person serves in a day is counted with the breaks in it.
    Standby is no cover.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        Prices per head and hour, for the first, second, ... head short.
    """

    limit: str
    level: Level = field(
        default="should",
        metadata={"help": "what one head short for an hour costs: should, may, a price, or prices per further head"},
    )

    def __post_init__(self) -> None:
        """Refuse a must."""
        require_level(self.level, must=False)

    def _strength(self, problem: Problem) -> Strength:
        """Price of hundredths of a head short in one interval."""
        marginals = level_marginals(self.level, SHOULD_PRICES[self.limit]) or ()
        return Strength.should(PriceCurve.head_hours(marginals, problem.grid.interval_minutes))

    def terms(self, problem: Problem) -> Iterator[CoverTerm]:
        """One cover per interval in which heads are required."""
        strength = self._strength(problem)
        requirement = problem.requirement
        owned = problem.owned
        asides = heads_aside(problem).tolist()
        for interval, column in enumerate(requirement.to_cover.T.tolist()):
            heads = tuple((queue, need) for queue, need in zip(requirement.queues, column, strict=True) if need > 0)
            aside = asides[interval]
            if (heads or aside) and owned[interval]:
                name = f"{self.limit}/{problem.grid.start_of(interval):%Y-%m-%dT%H:%M}"
                yield CoverTerm(name=name, limit=self.limit, interval=interval, heads=heads, aside=aside, strength=strength)

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch in which a queue is short."""
        strength = self._strength(problem)
        short = _shortfalls(problem, roster, strength)
        for queue in (*problem.requirement.queues, _ASIDE):
            found = {interval: missing[queue] for interval, missing in short.items() if missing.get(queue)}
            for stretch in stretches(problem.grid, found):
                finding = breach(
                    "cover_aside_short" if queue == _ASIDE else "cover_short",
                    self.limit,
                    strength,
                    stretch.value,
                    "hundredth_heads",
                    when=stretch.date,
                    start=stretch.start,
                    end=stretch.end,
                    heads=stretch.value / 100,
                    **({} if queue == _ASIDE else {"queue": queue}),
                )
                yield _times(finding, stretch.intervals)


def _shortfalls(problem: Problem, roster: Roster, strength: Strength) -> dict[int, dict[str, int]]:
    """Hundredths of a head short by queue, for each interval that is short of somebody."""
    agents = {agent.id: agent for agent in problem.agents}
    requirement = problem.requirement
    owned = problem.owned
    asides = heads_aside(problem)
    short: dict[int, dict[str, int]] = {}
    known: dict[tuple[object, object], dict[str, int]] = {}
    for interval, there in enumerate(presence(problem, roster)):
        column = requirement.to_cover[:, interval].tolist()
        required = {queue: need * 100 for queue, need in zip(requirement.queues, column, strict=True) if need > 0}
        if asides[interval]:
            required[_ASIDE] = int(asides[interval]) * 100
        if not required or not owned[interval]:
            continue
        supply: Counter[frozenset[str]] = Counter()
        for item in there:
            if item.works and item.agent in agents:
                agent = agents[item.agent]
                supply[(skills_on(agent, item.date) | {_ASIDE}).intersection(required)] += worth_percent(agent, item.date)
        key = (tuple(required.items()), frozenset(supply.items()))
        if key not in known and strength.price is not None:
            split = split_heads(required, supply, strength.price)
            known[key] = {queue: need - split[queue] for queue, need in required.items() if need > split[queue]}
        short[interval] = known[key]
    return short


def _times(finding: Finding, intervals: int) -> Finding:
    """The finding of one interval for several in a row: as many heads short, at the price of all of them."""
    return replace(finding, cost=finding.cost * intervals)
