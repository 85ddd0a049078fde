"""So many shifts of a kind in a week, a month or the horizon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.assignment import Assignment
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Fact, Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.fewest_in import fewest_in
from scheduler.rules.level import Level
from scheduler.rules.periods import Period, PeriodKind, periods_of
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_heads, require_level, require_order

__all__ = ["ShiftsOfKind"]

_WHAT = "of a kind (early, mid, late, night) or of a shift"
_NAMES = "shifts or kinds of shift"
_WHOLE = ("minimum", "maximum")


@dataclass(frozen=True, slots=True)
class ShiftsOfKind:
    """Everybody works between a fewest and a most number of shifts of a kind, in a calendar week, a month or the horizon.

    Notes
    -----
    Formula: ``minimum x contract x days without leave / days of the stretch <= shifts worked of the kind <= maximum`` for
    every person, stretch and kind that has a number. A name stands for all shifts of that kind; where no kind is called
    so, for the one shift of that id. Standby is no shift. The size is shifts below the minimum or beyond the maximum.

    Edges: shifts before the horizon count in the week or month that its start cuts, as far as they are known; what is
    already too much there is nobody's fault now. The minimum is rounded down; a month that the horizon cuts asks for it
    pro rata, a week only where it ends in the horizon and is known from its first day on. Days before the first one of a
    newcomer are taken off like leave. People of the pool have no minimum, and a maximum where they are called in.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per shift.
    maximum_per_week, maximum_per_month, maximum, minimum_per_week, minimum_per_month, minimum
        Shifts by kind or shift id, in a calendar week, in a calendar month, in the horizon.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per shift"})
    maximum_per_week: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": f"most shifts {_WHAT} in a calendar week", "names": _NAMES}
    )
    maximum_per_month: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": f"most shifts {_WHAT} in a calendar month", "names": _NAMES}
    )
    maximum: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": f"most shifts {_WHAT} in the roster", "names": _NAMES}
    )
    minimum_per_week: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": f"fewest shifts {_WHAT} in a calendar week", "names": _NAMES}
    )
    minimum_per_month: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": f"fewest shifts {_WHAT} in a calendar month", "names": _NAMES}
    )
    minimum: Mapping[str, int] = field(
        default_factory=dict, metadata={"help": f"fewest shifts {_WHAT} in the roster", "names": _NAMES}
    )

    def __post_init__(self) -> None:
        """Refuse numbers that are none, and limits that contradict each other."""
        require_level(self.level)
        for name in ("maximum_per_week", "maximum_per_month", "maximum", "minimum_per_week", "minimum_per_month", "minimum"):
            require_heads(name, getattr(self, name))
        for low, high in (("minimum_per_week", "maximum_per_week"), ("minimum_per_month", "maximum_per_month"), _WHOLE):
            least, most = getattr(self, low), getattr(self, high)
            for kind in least:
                require_order((f"{low}.{kind}", least[kind]), (f"{high}.{kind}", most.get(kind)))

    def _asked(self) -> Iterator[tuple[PeriodKind, str, int | None, int | None]]:
        """(stretch, kind or shift id, fewest, most) of everything that has a number."""
        sides: tuple[tuple[PeriodKind, Mapping[str, int], Mapping[str, int]], ...] = (
            ("week", self.minimum_per_week, self.maximum_per_week),
            ("month", self.minimum_per_month, self.maximum_per_month),
            ("horizon", self.minimum, self.maximum),
        )
        for period, minimum, maximum in sides:
            for name in dict.fromkeys((*minimum, *maximum)):
                yield period, name, minimum.get(name), maximum.get(name)

    def _strength(self) -> Strength:
        """How strongly it is meant."""
        return strength_of(self.limit, self.level)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per person, stretch and kind, where it could be too many or too few."""
        called = {agent for agent, _ in problem.on_call | problem.settled}
        team = tuple(agent for agent in problem.agents if not agent.pool or agent.id in called)
        earlier = by_agent(problem.carry_in)
        for kind, name, minimum, maximum in self._asked():
            shifts = _shifts(problem, name)
            for period in periods_of(problem, kind):
                for agent in team:
                    base = 0 if kind == "horizon" else _worked(earlier[agent.id], period, shifts)
                    least = fewest_in(problem, agent, kind, period, minimum, base)
                    most = None if maximum is None else max(maximum, base)
                    if most is not None and base + len(period.days) <= most:
                        most = None
                    if least is not None or most is not None:
                        yield Count(
                            name=f"{self.limit}/{agent.id}/{name}/{kind} {period.first}",
                            limit=self.limit,
                            who=(agent.id,),
                            days=period.days,
                            duties=frozenset(Duty(DutyKind.WORK, shift) for shift in shifts),
                            base=base,
                            at_least=least,
                            at_most=most,
                            strength=self._strength(),
                        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch in which somebody has too many or too few."""
        earlier, own = by_agent(problem.carry_in), by_agent(roster.assignments)
        for kind, name, minimum, maximum in self._asked():
            shifts = _shifts(problem, name)
            for period in periods_of(problem, kind):
                for agent in problem.agents:
                    base = 0 if kind == "horizon" else _worked(earlier[agent.id], period, shifts)
                    worked = base + _worked(own[agent.id], period, shifts)
                    least = fewest_in(problem, agent, kind, period, minimum, base)
                    most = None if maximum is None else max(maximum, base)
                    if least is not None and worked < least:
                        yield self._breach(f"{kind}_under", agent.id, period.first, name, worked, least)
                    if most is not None and worked > most:
                        yield self._breach(f"{kind}_over", agent.id, period.first, name, worked, most)

    def _breach(self, code: str, agent: str, first: date, name: str, worked: int, allowed: int) -> Finding:
        """One stretch with too many or too few."""
        facts: dict[str, Fact] = {"kind": name, "shifts": worked, "allowed": allowed}
        return breach(
            f"shifts_of_kind_{code}",
            self.limit,
            self._strength(),
            abs(worked - allowed),
            "shifts",
            agent=agent,
            when=None if code.startswith("horizon") else first,
            **facts,
        )


def _shifts(problem: Problem, name: str) -> frozenset[str]:
    """Ids of the shifts that a name stands for."""
    if name in set(ShiftKind):
        return frozenset(shift.id for shift in problem.shifts if shift.kind == name)
    return frozenset(shift.id for shift in problem.shifts if shift.id == name)


def _worked(items: list[Assignment], period: Period, shifts: frozenset[str]) -> int:
    """How many of some shifts a person works in a stretch."""
    return sum(item.works and item.shift in shifts and period.holds(item.date) for item in items)
