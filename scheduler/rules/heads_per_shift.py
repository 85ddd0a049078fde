"""How many people work a shift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_heads, require_level

__all__ = ["HeadsPerShift"]


@dataclass(frozen=True, slots=True)
class HeadsPerShift:
    """At least, at most and about so many people work each shift.

    Counted are persons, whatever they are worth; the size is persons per shift and day. Days on which a shift is not
    offered, or on which the store is closed all through it, ask for nobody.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly `minimum` and `maximum` are meant.
    target_level
        How strongly `target` is meant.
    minimum, maximum, target
        People by shift id; shifts that are not named are free.
    """

    limit: str
    level: Level = field(
        default="must",
        metadata={"help": "how strongly minimum and maximum are meant: must, should, may or a price per person"},
    )
    target_level: Level = field(
        default="should", metadata={"help": "how strongly target is meant: must, should, may or a price per person"}
    )
    minimum: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": "people by shift that each day needs at least"}
    )
    maximum: Mapping[str, int] = field(default_factory=dict, metadata={"help": "people by shift that a day has at most"})
    target: Mapping[str, int] = field(default_factory=dict, metadata={"help": "people by shift that a day should have"})

    def __post_init__(self) -> None:
        """Refuse what is not a number of people, and limits that contradict each other."""
        require_level(self.level)
        require_level(self.target_level, name="target_level")
        for name, heads in (("minimum", self.minimum), ("maximum", self.maximum), ("target", self.target)):
            require_heads(name, heads)
        for shift, least in self.minimum.items():
            most = self.maximum.get(shift, least)
            if most < least:
                message = "shift {shift!r} has at least {least} and at most {most} people; lower one or raise the other"
                raise ValueError(Phrase(message, shift=shift, least=least, most=most))

    def _limits(self, shift: str) -> Iterator[tuple[str, int | None, int | None, Strength]]:
        """What is asked of a shift: name, at least, at most, strength."""
        least, most, target = self.minimum.get(shift), self.maximum.get(shift), self.target.get(shift)
        if least is not None or most is not None:
            yield "range", least, most, strength_of(self.limit, self.level)
        if target is not None:
            yield "target", target, target, strength_of(self.limit, self.target_level)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per shift, day and kind of limit."""
        who = tuple(agent.id for agent in problem.agents)
        for shift, day in _offered(problem):
            for name, least, most, strength in self._limits(shift):
                yield Count(
                    name=f"{self.limit}/{name}/{shift}/{problem.grid.date_of(day)}",
                    limit=self.limit,
                    who=who,
                    days=(day,),
                    duties=frozenset({Duty(DutyKind.WORK, shift)}),
                    at_least=least,
                    at_most=most,
                    strength=strength,
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift with too few or too many people."""
        working = Counter((item.shift, item.date) for item in roster.assignments if item.works)
        for shift, day in _offered(problem):
            when = problem.grid.date_of(day)
            people = working[shift, when]
            for name, least, most, strength in self._limits(shift):
                below, above = max(0, (least or 0) - people), max(0, people - (people if most is None else most))
                if below:
                    code, size, allowed = "heads_per_shift_below", below, least
                elif above:
                    code, size, allowed = "heads_per_shift_above", above, most
                else:
                    continue
                if name == "target":
                    code = "heads_per_shift_target"
                yield breach(
                    code, self.limit, strength, size, "heads", when=when, shift=shift, people=people, allowed=allowed or 0
                )


def _offered(problem: Problem) -> Iterator[tuple[str, int]]:
    """(shift id, day) of the shifts that start in the horizon while the store is open during them."""
    opened = problem.operating.open_intervals(problem.grid)
    for shift in problem.shifts:
        for day, when in enumerate(problem.grid.dates):
            covered = problem.intervals_of(shift, day)
            if when.weekday() in shift.weekdays and opened[covered.start : covered.stop].any():
                yield shift.id, day
