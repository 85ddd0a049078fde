"""How many people work a shift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.offered_shifts import offered_shifts
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_heads, require_level

__all__ = ["HeadsPerShift"]


@dataclass(frozen=True, slots=True)
class HeadsPerShift:
    """At least, at most and about so many people work each shift.

    Notes
    -----
    Formula: ``minimum - people`` or ``people - maximum`` per shift and day, never below 0, and the distance from `target`
    either way.

    Edges: the size is persons, whatever they are worth. A newcomer before the test counts for `maximum` alone. Days on which
    a shift is not offered, or on which the store is closed all through it, ask for nobody. Standby is not counted.

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
        if least is not None:
            yield "minimum", least, None, strength_of(self.limit, self.level)
        if most is not None:
            yield "maximum", None, most, strength_of(self.limit, self.level)
        if target is not None:
            yield "target", target, target, strength_of(self.limit, self.target_level)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per shift, day and kind of limit."""
        for shift, day in offered_shifts(problem):
            when = problem.grid.date_of(day)
            for name, least, most, strength in self._limits(shift):
                yield Count(
                    name=f"{self.limit}/{name}/{shift}/{when}",
                    limit=self.limit,
                    who=tuple(agent.id for agent in problem.agents if name == "maximum" or counts_in_minimum(agent, when)),
                    days=(day,),
                    duties=frozenset({Duty(DutyKind.WORK, shift)}),
                    at_least=least,
                    at_most=most,
                    strength=strength,
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift with too few or too many people."""
        agents = {agent.id: agent for agent in problem.agents}
        working: Counter[tuple[str, date]] = Counter()
        trained: Counter[tuple[str, date]] = Counter()
        for item in roster.assignments:
            if item.works:
                working[item.shift, item.date] += 1
                agent = agents.get(item.agent)
                trained[item.shift, item.date] += agent is None or counts_in_minimum(agent, item.date)
        for shift, day in offered_shifts(problem):
            when = problem.grid.date_of(day)
            for name, least, most, strength in self._limits(shift):
                people = working[shift, when] if name == "maximum" else trained[shift, when]
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
