"""Overtime: what an hour of it costs, and how much of it a month may have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scheduler.domain.assignment import Assignment
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.group_terms import Excess, Total
from scheduler.domain.overtime import OvertimePart, overtime
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.overtime_sums import OvertimeSums
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number, require_whole

__all__ = ["Overtime"]

_HOUR = 60
_HIGHEST_PRICE = 10_000


@dataclass(frozen=True, slots=True)
class Overtime:
    """Every hour of overtime costs something, and nobody has more than so many hours of it in a calendar month.

    Notes
    -----
    Formula: with `basis` standard, overtime is the minutes of a shift beyond `daily_hours`, and of what is left of a
    calendar week's shifts the minutes beyond `weekly_hours`; with weekly, the minutes of a calendar week beyond
    `weekly_hours`; with monthly, the minutes of a calendar month beyond `weekly_hours` for every seven of its days. With
    `holidays`, every minute of a shift that starts on a statutory holiday is overtime and counts nowhere else. Standby has
    none. Sizes are minutes: of overtime, at `price_per_hour`, and of what a month has beyond `maximum_hours_per_month`, at
    `level`.

    Edges: a week belongs to the month in which it ends. In a week that the horizon's start cuts, hours worked before it
    count as far as they are known, and what is overtime before the horizon costs nothing now, but counts in its month. A
    week that the end cuts has its whole allowance; a month is pro rata to the days of it that are known. Neither leave
    nor a part-time contract lowers what is allowed. People of the pool have overtime like others where they are called in.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly the most hours per month are meant; the price of a wish is per hour beyond.
    basis
        What counts as overtime.
    price_per_hour
        Price of every hour of overtime; 0 where only the month is limited.
    maximum_hours_per_month
        Most hours of overtime in a calendar month; None for no limit.
    daily_hours, weekly_hours
        Hours that are no overtime.
    holidays
        Whether work on a statutory holiday is overtime.
    """

    limit: str
    level: Level = field(
        default="must",
        metadata={"help": "how strongly maximum_hours_per_month is meant: must, should, may or a price per hour"},
    )
    basis: Literal["standard", "weekly", "monthly"] = field(
        default="standard",
        metadata={
            "help": "standard: beyond the day's and the week's hours; weekly or monthly: beyond the week's on average"
        },
    )
    price_per_hour: int = field(default=5, metadata={"help": "price of every hour of overtime; one person short costs 100"})
    maximum_hours_per_month: float | None = field(
        default=36.0, metadata={"help": "most hours of overtime in a calendar month; null for no limit"}
    )
    daily_hours: float = field(default=8.0, metadata={"help": "hours of a shift that are no overtime"})
    weekly_hours: float = field(default=40.0, metadata={"help": "hours of a week that are no overtime"})
    holidays: bool = field(default=True, metadata={"help": "whether all work on a statutory holiday is overtime"})

    def __post_init__(self) -> None:
        """Refuse hours and prices that are none."""
        require_level(self.level)
        require_whole("price_per_hour", self.price_per_hour, 0, _HIGHEST_PRICE)
        require_number("daily_hours", self.daily_hours, 1, 24)
        require_number("weekly_hours", self.weekly_hours, 1, 168)
        if self.maximum_hours_per_month is not None:
            require_number("maximum_hours_per_month", self.maximum_hours_per_month, 0, 744)

    @property
    def counting(self) -> OvertimeBasis:
        """What counts as overtime."""
        daily, weekly = round(self.daily_hours * _HOUR), round(self.weekly_hours * _HOUR)
        return OvertimeBasis(self.basis, daily, weekly, self.holidays)

    @property
    def _most(self) -> int | None:
        """Most minutes in a month."""
        return None if self.maximum_hours_per_month is None else round(self.maximum_hours_per_month * _HOUR)

    def _price(self) -> Strength:
        """Price of overtime as such."""
        return Strength.should(PriceCurve.counted((self.price_per_hour,), _HOUR))

    def terms(self, problem: Problem) -> Iterator[Count | Total]:
        """Counts of what costs by the hour, and a total per person and month."""
        sums = OvertimeSums(problem, self.counting)
        earlier = by_agent(problem.carry_in)
        called = {agent for agent, _ in problem.on_call | problem.settled}
        for agent in problem.agents:
            if agent.pool and agent.id not in called:
                continue
            if self.price_per_hour:
                yield from self._priced(problem, sums, agent.id, earlier[agent.id])
            if self._most is not None:
                yield from self._capped(problem, sums, agent.id, earlier[agent.id])

    def _priced(self, problem: Problem, sums: OvertimeSums, agent: str, earlier: Sequence[Assignment]) -> Iterator[Count]:
        """What every hour of overtime costs."""
        duties = frozenset(problem.work_duties)
        for stretch in sums.stretches:
            base = sums.carried(stretch, earlier)
            yield Count(
                name=f"{self.limit}/{agent}/{stretch.first}",
                limit=self.limit,
                who=(agent,),
                days=tuple(sorted(stretch.days)),
                duties=duties,
                weights=sums.regular(stretch),
                base=base,
                at_most=max(stretch.allowance, base),
                strength=self._price(),
            )
        extra = {cell: split.beyond_day + split.holiday for cell, split in sums.splits.items()}
        days = tuple(sorted({day for (day, _), minutes in extra.items() if minutes}))
        if days:
            yield Count(
                name=f"{self.limit}/{agent}/days",
                limit=self.limit,
                who=(agent,),
                days=days,
                duties=duties,
                weights=extra,
                at_most=0,
                strength=self._price(),
            )

    def _capped(self, problem: Problem, sums: OvertimeSums, agent: str, earlier: Sequence[Assignment]) -> Iterator[Total]:
        """Most overtime of each month."""
        before: dict[date, int] = {}
        for part in overtime(problem, self.counting, earlier, ()):
            before[part.month] = before.get(part.month, 0) + part.before
        months = {stretch.month for stretch in sums.stretches} | {when.replace(day=1) for when in problem.grid.dates}
        for month in sorted(months):
            base = before.get(month, 0)
            excesses = []
            for stretch in sums.stretches:
                if stretch.month == month:
                    carried = sums.carried(stretch, earlier)
                    above = max(stretch.allowance, carried)
                    excesses.append(Excess(agent=agent, weights=sums.regular(stretch), above=above, base=carried))
            yield Total(
                name=f"{self.limit}/{agent}/month {month}",
                limit=self.limit,
                weights={
                    (agent, day, duty): split.beyond_day + split.holiday
                    for (day, duty), split in sums.splits.items()
                    if split.beyond_day + split.holiday and problem.grid.date_of(day).replace(day=1) == month
                },
                excesses=tuple(excesses),
                base=base,
                at_most=max(self._most or 0, base),
                strength=strength_of(self.limit, self.level, _HOUR),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """All overtime where it costs something, and every month with too much of it."""
        earlier, own = by_agent(problem.carry_in), by_agent(roster.assignments)
        for agent in problem.agents:
            parts = overtime(problem, self.counting, earlier[agent.id], own[agent.id])
            if self.price_per_hour:
                yield from self._found(agent.id, parts)
            if self._most is not None:
                yield from self._too_much(agent.id, parts, self._most)

    def _found(self, agent: str, parts: Sequence[OvertimePart]) -> Iterator[Finding]:
        """What costs by the hour: a finding per week or month, and one per month on long days and on holidays."""
        single: dict[tuple[str, date], int] = {}
        for part in parts:
            code = f"overtime_{'month' if self.basis == 'monthly' else 'week'}"
            if part.stretch and part.minutes:
                yield breach(
                    code,
                    self.limit,
                    self._price(),
                    part.minutes,
                    "minutes",
                    agent=agent,
                    when=part.first,
                    hours=part.minutes / _HOUR,
                    worked=part.worked / _HOUR,
                )
            elif part.minutes:
                key = ("overtime_holidays" if part.kind is OvertimeKind.HOLIDAY else "overtime_days", part.month)
                single[key] = single.get(key, 0) + part.minutes
        for (code, month), minutes in single.items():
            yield breach(code, self.limit, self._price(), minutes, "minutes", agent=agent, when=month, hours=minutes / _HOUR)

    def _too_much(self, agent: str, parts: Sequence[OvertimePart], most: int) -> Iterator[Finding]:
        """Months with more overtime than they may have."""
        months: dict[date, list[int]] = {}
        for part in parts:
            sums = months.setdefault(part.month, [0, 0])
            sums[0] += part.before
            sums[1] += part.minutes
        for month, (before, here) in months.items():
            allowed = max(most, before)
            if before + here > allowed:
                yield breach(
                    "overtime_over",
                    self.limit,
                    strength_of(self.limit, self.level, _HOUR),
                    before + here - allowed,
                    "minutes",
                    agent=agent,
                    when=month,
                    hours=(before + here) / _HOUR,
                    allowed=allowed / _HOUR,
                )
