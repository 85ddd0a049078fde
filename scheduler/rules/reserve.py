"""People on duty and on standby for each head required."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.skills_on import skills_on
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.coverers import Coverers, coverers_of
from scheduler.rules.level import Level
from scheduler.rules.presence import presence
from scheduler.rules.prices import strength_of
from scheduler.rules.reserve_need import reserve_need
from scheduler.rules.settings import require_level, require_number
from scheduler.rules.stretches import stretches

__all__ = ["Reserve"]

_HOUR = 60
_MOST_RATIO = 10.0
Key = tuple[tuple[tuple[int, str], ...], tuple[str, ...], int, int]


@dataclass(frozen=True, slots=True)
class Reserve:
    """In every interval with heads required, people on duty and on standby are enough for a busier day or a rush.

    Notes
    -----
    Formula: the minutes of every interval times ``max(ceil(ratio x heads of all queues), heads that the days of
    staffing.reserve_for would need) - people on duty and on standby``, never below 0; rounded once.

    Edges: the size is person-minutes missing. Counted are persons, whatever they are worth, who can serve a queue that is
    open then, newcomers before the test left out. ``staffing: {reserve_for: busiest}`` in the store file puts the limit in
    force, too. What began before the horizon counts where it reaches into it.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per person and hour.
    ratio
        People per head required; None asks for no more than the requirement's `reserve_heads`, if it has any.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per person and hour missing"})
    ratio: float | None = field(
        default=None, metadata={"help": "people on duty and on standby per head required, for example 1.5; off unless set"}
    )

    def __post_init__(self) -> None:
        """Refuse ratios that are none."""
        require_level(self.level, rising=False)
        if self.ratio is not None:
            require_number("ratio", self.ratio, 1, _MOST_RATIO)

    def _asked(self, problem: Problem) -> Iterator[tuple[int, frozenset[str], int]]:
        """(interval, queues open or in need all the same, people needed) of each interval with heads required."""
        requirement = problem.requirement
        if self.ratio is None and requirement.reserve_heads is None:
            return
        owned = problem.owned
        store_open = problem.operating.open_intervals(problem.grid)
        opened = {queue.id: store_open & queue.hours.open_intervals(problem.grid) for queue in problem.queues}
        people = reserve_need(requirement, self.ratio).tolist()
        for interval, column in enumerate(requirement.to_cover.T.tolist()):
            if people[interval] > 0 and owned[interval]:
                needs = zip(requirement.queues, column, strict=True)
                queues = frozenset(queue for queue, need in needs if need > 0 or opened[queue][interval])
                yield interval, queues, people[interval]

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per group of intervals that the same shifts cover and that need as many of the same people."""
        grid = problem.grid
        coverers = coverers_of(problem)
        for (starts, who, base, need), intervals in self._groups(problem, coverers).items():
            about = {min(grid.day_of_interval(interval), grid.days - 1) for interval in intervals}
            cells = coverers.cells(starts, DutyKind.WORK, DutyKind.STANDBY, about=about)
            yield Count(
                name=f"{self.limit}/{grid.start_of(intervals[0]):%Y-%m-%dT%H:%M}",
                limit=self.limit,
                who=who,
                days=cells.days,
                duties=cells.duties,
                weights=cells.weights,
                base=base,
                at_least=need,
                unit_size=len(intervals) * grid.interval_minutes,
                strength=strength_of(self.limit, self.level, _HOUR),
            )

    def _groups(self, problem: Problem, coverers: Coverers) -> dict[Key, list[int]]:
        """Intervals by shifts that cover them, people who count, people carried in and people needed."""
        known: dict[tuple[date, frozenset[str]], tuple[str, ...]] = {}
        groups: dict[Key, list[int]] = defaultdict(list)
        for interval, queues, need in self._asked(problem):
            when = problem.grid.date_of(problem.grid.day_of_interval(interval))
            if (when, queues) not in known:
                known[when, queues] = _able(problem, queues, when)
            who = known[when, queues]
            base = sum(item.agent in who for item in coverers.carried[interval])
            groups[coverers.starts[interval], who, base, need].append(interval)
        return groups

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch with too few people on duty and on standby."""
        there = presence(problem, roster)
        known: dict[tuple[date, frozenset[str]], tuple[str, ...]] = {}
        short: dict[int, tuple[int, int]] = {}
        for interval, queues, need in self._asked(problem):
            when = problem.grid.date_of(problem.grid.day_of_interval(interval))
            if (when, queues) not in known:
                known[when, queues] = _able(problem, queues, when)
            people = sum(item.agent in known[when, queues] for item in there[interval])
            if people < need:
                short[interval] = (people, need)
        for stretch in stretches(problem.grid, short):
            people, need = stretch.value
            yield breach(
                "reserve_short",
                self.limit,
                strength_of(self.limit, self.level, _HOUR),
                (need - people) * stretch.minutes,
                "minutes",
                when=stretch.date,
                start=stretch.start,
                end=stretch.end,
                people=people,
                needed=need,
            )


def _able(problem: Problem, queues: frozenset[str], when: date) -> tuple[str, ...]:
    """Ids of those who count in the hours of a date while some queues are open."""
    return tuple(agent.id for agent in problem.agents if skills_on(agent, when) & queues and counts_in_minimum(agent, when))
