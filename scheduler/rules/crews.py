"""Crews that go round the shifts week by week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Forbid
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.shifts_named import shifts_named
from scheduler.rules.weeks import weeks_of

__all__ = ["Crews"]

_WEEK = 7
_ANY, _OFF = "any", "off"


@dataclass(frozen=True, slots=True)
class Crews:
    """Crews go round the shifts of a rotation, week by week, as shops do that are open day and night.

    In the week of `anchor` the first crew has the first shift of `rotation`, the second crew the second one, and so on;
    `weeks` weeks later each crew has the next shift. Four crews with ``[early, late, night, off]`` cover three shifts, and
    one crew is off; with ``any`` in place of ``off`` that crew is spare and steps in wherever somebody is missing.

    Notes
    -----
    Formula: 1 for each shift that somebody of a crew works other than the one whose turn it is.

    Edges: the size is in shifts. A shift belongs to the calendar week in which it starts. A name in the rotation is the
    shift of that id, or else every shift of that kind; in a week of ``any`` every shift may be worked, in a week of ``off``
    none, while standby is always allowed. Whoever is in no crew is free. Leave and days off are no breach, and where a shift
    of the rotation is not offered on a weekday, nobody has to work it.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    crews
        Ids of people by name of the crew, in the order in which they follow each other.
    rotation
        Shifts, kinds of shift, ``any`` or ``off``, in the order in which a crew works them.
    anchor
        A date; in its week the first crew has the first shift.
    weeks
        Weeks after which the crews move on.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per shift out of turn"})
    crews: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict, metadata={"help": "people by name of the crew", "values": "agents"}
    )
    rotation: tuple[str, ...] = field(
        default=(),
        metadata={
            "help": "shifts, kinds of shift, any or off, in the order in which a crew works them, week by week",
            "names": "shifts or kinds of shift, any or off",
        },
    )
    anchor: str | None = field(
        default=None, metadata={"help": "a date in the week in which the first crew has the first shift"}
    )
    weeks: int = field(default=1, metadata={"help": "weeks after which the crews move on"})

    def __post_init__(self) -> None:
        """Refuse crews that nobody could follow."""
        require_level(self.level, rising=False)
        require_whole("weeks", self.weeks, 1, 8)
        if not self.crews:
            return
        if not self.rotation:
            raise ValueError(Phrase("rotation is empty; write the shifts of a crew week by week: [early, late, night, off]"))
        if self.anchor is None:
            raise ValueError(Phrase("anchor is missing; write a date in the week in which the first crew starts"))
        try:
            date.fromisoformat(self.anchor)
        except ValueError as error:
            raise ValueError(Phrase("anchor is {date!r}; allowed is a date such as 2026-12-07", date=self.anchor)) from error
        seen: dict[str, str] = {}
        for crew, people in self.crews.items():
            for agent in people:
                if agent in seen:
                    message = "crews has {agent!r} in {first} and in {second}; keep one of the two"
                    raise ValueError(Phrase(message, agent=agent, first=seen[agent], second=crew))
                seen[agent] = crew

    def _turn(self, place: int, week: date, week_start: int) -> str:
        """What the crew at a place works in the week that starts on a date."""
        anchor = date.fromisoformat(self.anchor or "")
        first = anchor - timedelta(days=(anchor.weekday() - week_start) % _WEEK)
        moves = (week - first).days // _WEEK // self.weeks
        return self.rotation[(place + moves) % len(self.rotation)]

    def terms(self, problem: Problem) -> Iterator[Forbid]:
        """The shifts out of turn of every week, person by person."""
        strength = strength_of(self.limit, self.level)
        known = {agent.id for agent in problem.agents}
        for week in weeks_of(problem):
            for place, people in enumerate(self.crews.values()):
                turn = self._turn(place, week.first, problem.week_start)
                own = shifts_named(problem, turn)
                others = frozenset(Duty(DutyKind.WORK, shift.id) for shift in problem.shifts if shift.id not in own)
                for agent in people if others and turn != _ANY else ():
                    if agent in known:
                        yield Forbid(
                            name=f"{self.limit}/{agent}/{week.first}",
                            limit=self.limit,
                            agent=agent,
                            days=week.days,
                            duties=others,
                            strength=strength,
                        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift out of turn."""
        strength = strength_of(self.limit, self.level)
        places = {agent: place for place, people in enumerate(self.crews.values()) for agent in people}
        shifts = {shift.id for shift in problem.shifts}
        known = {agent.id for agent in problem.agents} & set(places)
        for item in roster.assignments:
            counts = item.works and item.agent in known and item.shift in shifts
            if not counts or not problem.grid.start <= item.date < problem.grid.end:
                continue
            week = item.date - timedelta(days=(item.date.weekday() - problem.week_start) % _WEEK)
            turn = self._turn(places[item.agent], week, problem.week_start)
            if turn == _ANY or item.shift in shifts_named(problem, turn):
                continue
            facts = {"crew": list(self.crews)[places[item.agent]], "shift": item.shift}
            if turn != _OFF:
                facts["kind"] = turn
            yield breach(
                "crews_off" if turn == _OFF else "crews_turn",
                self.limit,
                strength,
                1,
                "shifts",
                agent=item.agent,
                when=item.date,
                **facts,
            )
