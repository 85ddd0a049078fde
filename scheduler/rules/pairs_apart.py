"""People who do not work together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.coverers import coverers_of
from scheduler.rules.level import Level
from scheduler.rules.presence import presence
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_pairs
from scheduler.rules.stretches import stretches

__all__ = ["PairsApart"]

_HOUR = 60


@dataclass(frozen=True, slots=True)
class PairsApart:
    """Some people never work the same shift, or are never at work at the same time.

    Notes
    -----
    Formula: of the people of a pair at most one works a shift on a day; the size is the people beyond one, per shift and
    day. With `overlapping` at most one of them is at work at any time; the size is then minutes beyond one person, and the
    price of a wish is per hour.

    Edges: standby does not count. With `overlapping`, what began before the horizon counts where it reaches into it, and
    time is looked at in whole intervals.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    pairs
        Lists of two or more people who are kept apart.
    overlapping
        Whether different shifts that overlap are not allowed either.
    """

    limit: str
    level: Level = field(
        default="must", metadata={"help": "must, should, may or a price per shift together (per hour if overlapping)"}
    )
    pairs: tuple[tuple[str, ...], ...] = field(
        default=(), metadata={"help": "people who are kept apart, as lists of two or more", "names": "agents"}
    )
    overlapping: bool = field(
        default=False, metadata={"help": "true: not even in different shifts that overlap; false: not on the same shift"}
    )

    def __post_init__(self) -> None:
        """Refuse levels and pairs that are none."""
        require_level(self.level, rising=not self.overlapping)
        require_pairs("pairs", self.pairs)

    def _groups(self) -> tuple[tuple[str, ...], ...]:
        """The lists without doubles."""
        return tuple(dict.fromkeys(tuple(sorted(set(pair))) for pair in self.pairs))

    def _strength(self) -> Strength:
        """Per shift, or per hour where time counts."""
        return strength_of(self.limit, self.level, _HOUR if self.overlapping else 1)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per list, shift and day, or per stretch of time that the same shifts cover."""
        for group in self._groups():
            yield from self._by_time(problem, group) if self.overlapping else self._by_shift(problem, group)

    def _by_shift(self, problem: Problem, group: tuple[str, ...]) -> Iterator[Count]:
        """At most one person per shift and day."""
        for day, when in enumerate(problem.grid.dates):
            for shift in problem.shifts:
                if when.weekday() in shift.weekdays:
                    yield Count(
                        name=f"{self.limit}/{','.join(group)}/{shift.id}/{when}",
                        limit=self.limit,
                        who=group,
                        days=(day,),
                        duties=frozenset({Duty(DutyKind.WORK, shift.id)}),
                        at_most=1,
                        strength=self._strength(),
                    )

    def _by_time(self, problem: Problem, group: tuple[str, ...]) -> Iterator[Count]:
        """At most one person per interval."""
        grid, coverers = problem.grid, coverers_of(problem)
        alike: dict[tuple[tuple[tuple[int, str], ...], int], list[int]] = defaultdict(list)
        for interval, starts in enumerate(coverers.starts):
            carried = sum(item.works and item.agent in group for item in coverers.carried[interval])
            if starts or carried > 1:
                alike[starts, carried].append(interval)
        for (starts, carried), intervals in alike.items():
            cells = coverers.cells(starts, DutyKind.WORK)
            yield Count(
                name=f"{self.limit}/{','.join(group)}/{grid.start_of(intervals[0]):%Y-%m-%dT%H:%M}",
                limit=self.limit,
                who=group,
                days=cells.days,
                duties=cells.duties,
                weights=cells.weights,
                base=carried,
                at_most=1,
                unit_size=len(intervals) * grid.interval_minutes,
                strength=self._strength(),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift, or stretch of time, that people kept apart share."""
        for group in self._groups():
            yield from (
                self._same_time(problem, roster, group) if self.overlapping else self._same_shift(problem, roster, group)
            )

    def _same_shift(self, problem: Problem, roster: Roster, group: tuple[str, ...]) -> Iterator[Finding]:
        """Shifts with more than one of a list."""
        offered = {shift.id: shift.weekdays for shift in problem.shifts}
        people: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
        for item in roster.assignments:
            if item.works and item.agent in group and item.date.weekday() in offered.get(item.shift, ()):
                people[problem.grid.day_of(item.date), item.shift][item.agent] += 1
        for (day, shift), there in people.items():
            size = there.total() - 1
            if size > 0 and 0 <= day < problem.grid.days:
                one, other = (*there.elements(),)[:: there.total() - 1]
                yield breach(
                    "pairs_apart_shift",
                    self.limit,
                    self._strength(),
                    size,
                    "people",
                    agent=one,
                    when=problem.grid.date_of(day),
                    shift=shift,
                    other=other,
                )

    def _same_time(self, problem: Problem, roster: Roster, group: tuple[str, ...]) -> Iterator[Finding]:
        """Stretches with more than one of a list."""
        together: dict[int, tuple[str, ...]] = {}
        for interval, there in enumerate(presence(problem, roster)):
            people = sorted(item.agent for item in there if item.works and item.agent in group)
            if len(people) > 1:
                together[interval] = tuple(people)
        for stretch in stretches(problem.grid, together):
            yield breach(
                "pairs_apart_time",
                self.limit,
                self._strength(),
                (len(stretch.value) - 1) * stretch.minutes,
                "minutes",
                agent=stretch.value[0],
                when=stretch.date,
                other=stretch.value[-1],
                start=stretch.start,
                end=stretch.end,
            )
