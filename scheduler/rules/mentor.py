"""Newcomers work with their mentor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.finding import Finding
from scheduler.domain.group_terms import Needs
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.able_days import able_days
from scheduler.rules.away import away
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level

__all__ = ["Mentor"]


@dataclass(frozen=True, slots=True)
class Mentor:
    """Until the test a newcomer works only shifts that the mentor works too, and if possible all of them.

    Notes
    -----
    Formula: the shifts from the first day to the test, both included, that a newcomer works and the mentor does not; and,
    meant as strongly as `learning_level` says, those that the mentor works and the newcomer does not. The size is 1 per
    shift, and the price of a wish is per such shift.

    Edges: leave of the mentor is no excuse: the newcomer is off too, or has another mentor. A shift of the mentor that the
    newcomer cannot work because of leave or another absence is nobody's fault. Standby does not count, neither of the one
    nor of the other. Nothing is asked of a store without `newcomers`.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant that the newcomer is never there without the mentor.
    learning_level
        How strongly it is meant that the newcomer is there whenever the mentor is.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per shift without the mentor"})

    learning_level: Level = field(
        default="should",
        metadata={"help": "must, should, may or a price per shift of the mentor that the newcomer misses"},
    )

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level)
        require_level(self.learning_level, name="learning_level")

    def terms(self, problem: Problem) -> Iterator[Needs]:
        """Per newcomer one for each way."""
        for agent in problem.agents:
            if agent.newcomer is None:
                continue
            days = tuple(day for day, when in enumerate(problem.grid.dates) if agent.newcomer.in_training(when))
            if days:
                yield Needs(
                    name=f"{self.limit}/{agent.id}",
                    limit=self.limit,
                    who=(agent.id,),
                    others=(agent.newcomer.mentor,),
                    days=days,
                    duties=frozenset(problem.work_duties),
                    strength=strength_of(self.limit, self.level),
                )
            for number, (duties, learning) in enumerate(able_days(problem, agent.id, days).items()):
                yield Needs(
                    name=f"{self.limit}/{agent.id}/learning/{number}",
                    limit=self.limit,
                    who=(agent.newcomer.mentor,),
                    others=(agent.id,),
                    days=learning,
                    duties=duties,
                    strength=strength_of(self.limit, self.learning_level),
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift of a newcomer without the mentor, and of the mentor without the newcomer."""
        shifts = {shift.id: shift for shift in problem.shifts}
        days = {when: day for day, when in enumerate(problem.grid.dates)}
        worked = {(item.agent, item.date, item.shift): None for item in roster.assignments if item.works}
        for agent in problem.agents:
            newcomer = agent.newcomer
            if newcomer is None:
                continue
            for who, when, shift in worked:
                if when not in days or shift not in shifts or not newcomer.in_training(when):
                    continue
                if who == agent.id and (newcomer.mentor, when, shift) not in worked:
                    yield self._finding("mentor_absent", self.level, newcomer, when, shift)
                alone = who == newcomer.mentor and (agent.id, when, shift) not in worked
                if alone and away(agent, *problem.clock_times(shifts[shift], days[when])) is None:
                    yield self._finding("newcomer_absent", self.learning_level, newcomer, when, shift)

    def _finding(self, code: str, level: Level, newcomer: Newcomer, when: date, shift: str) -> Finding:
        """One shift that only one of two has."""
        return breach(
            code,
            self.limit,
            strength_of(self.limit, level),
            1,
            "shifts",
            agent=newcomer.agent,
            when=when,
            shift=shift,
            mentor=newcomer.mentor,
        )
