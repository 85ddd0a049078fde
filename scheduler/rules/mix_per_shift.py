"""Who works together on a shift: grades, roles, levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.mix import Mix
from scheduler.rules.offered_shifts import offered_shifts
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level

__all__ = ["MixPerShift"]


@dataclass(frozen=True, slots=True)
class MixPerShift:
    """Each shift has at least and at most so many people of a grade, a role, a level or a list.

    Notes
    -----
    Formula: per entry, shift and day, ``minimum <= people at work <= maximum``; the size is people missing or too many, and
    the price of a wish is per person.

    Edges: counted are persons, whatever they are worth; standby does not count. Days on which a shift is not offered, or on
    which the store is closed all through it, ask for nobody. A newcomer before the test counts for a maximum and for no
    minimum.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    mixes
        Who, on which shifts, how many.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per person missing or too many"})
    mixes: tuple[Mix, ...] = field(
        default=(), metadata={"help": "entries such as {grades: [P3, P4], shifts: [late], minimum: 1}"}
    )

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per entry, shift, day and side."""
        for number, mix in enumerate(self.mixes):
            meant = tuple(agent for agent in problem.agents if mix.means(agent))
            for shift, day in offered_shifts(problem):
                if mix.shifts and shift not in mix.shifts:
                    continue
                when = problem.grid.date_of(day)
                counted = tuple(agent.id for agent in meant if counts_in_minimum(agent, when))
                for side, who, least, most in (
                    ("least", counted, mix.minimum, None),
                    ("most", tuple(agent.id for agent in meant), None, mix.maximum),
                ):
                    if least is not None or most is not None:
                        yield Count(
                            name=f"{self.limit}/{number}/{side}/{shift}/{when}",
                            limit=self.limit,
                            who=who,
                            days=(day,),
                            duties=frozenset({Duty(DutyKind.WORK, shift)}),
                            at_least=least,
                            at_most=most,
                            strength=strength_of(self.limit, self.level),
                        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift with too few or too many of some people."""
        strength = strength_of(self.limit, self.level)
        agents = {agent.id: agent for agent in problem.agents}
        for mix in self.mixes:
            meant = {agent.id for agent in problem.agents if mix.means(agent)}
            present: Counter[tuple[str, int]] = Counter()
            trained: Counter[tuple[str, int]] = Counter()
            for item in roster.assignments:
                if item.works and item.agent in meant:
                    key = (item.shift, problem.grid.day_of(item.date))
                    present[key] += 1
                    trained[key] += counts_in_minimum(agents[item.agent], item.date)
            for shift, day in offered_shifts(problem):
                if mix.shifts and shift not in mix.shifts:
                    continue
                missing = 0 if mix.minimum is None else mix.minimum - trained[shift, day]
                beyond = 0 if mix.maximum is None else present[shift, day] - mix.maximum
                for code, size, people, allowed in (
                    ("mix_per_shift_below", missing, trained[shift, day], mix.minimum),
                    ("mix_per_shift_above", beyond, present[shift, day], mix.maximum),
                ):
                    if size > 0:
                        yield breach(
                            code,
                            self.limit,
                            strength,
                            size,
                            "heads",
                            when=problem.grid.date_of(day),
                            shift=shift,
                            sort=mix.label,
                            people=people,
                            allowed=allowed or 0,
                        )
