"""What the roster may cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.group_terms import Excess, Total
from scheduler.domain.labour_cost import labour_cost
from scheduler.domain.overtime_basis import OvertimeKind
from scheduler.domain.pay import Pay
from scheduler.domain.pay_step import pay_step
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.overtime_sums import OvertimeSums
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number

__all__ = ["Budget"]

_CENTS = 100
_MOST = 1_000_000_000.0


@dataclass(frozen=True, slots=True)
class Budget:
    """Wages, overtime and standby of the whole roster cost at most so much.

    Notes
    -----
    Formula: ``sum of (minutes x wage / 60) + sum of (minutes of overtime x wage x (percent - 100) / 6000) + standbys x price
    <= amount``, with the rates of the section ``pay``. A shift's wage is rounded to the cent; overtime is paid in steps of
    an hour, or of the longest time that all shifts are multiples of, each rounded to the cent. The size is cents beyond the
    amount; the price of a wish is per unit of the currency.

    Edges: duties that start in the horizon count, those of the pool included. Overtime of a week that the horizon's start
    cuts counts as far as it is worked in the horizon. Without the section ``pay`` nothing is asked.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    amount
        Most that the roster may cost, in the currency of ``pay``; None for no limit.
    """

    limit: str
    level: Level = field(
        default="should", metadata={"help": "must, should, may or a price per unit of the currency beyond the amount"}
    )
    amount: float | None = field(
        default=None, metadata={"help": "most that wages, overtime and standby of the roster may cost"}
    )

    def __post_init__(self) -> None:
        """Refuse amounts that are none."""
        require_level(self.level)
        if self.amount is not None:
            require_number("amount", self.amount, 0, _MOST)

    @property
    def cents(self) -> int | None:
        """Most cents, None for no limit."""
        return None if self.amount is None else round(self.amount * _CENTS)

    def _strength(self) -> Strength:
        """How strongly it is meant."""
        return strength_of(self.limit, self.level, _CENTS)

    def terms(self, problem: Problem) -> Iterator[Total]:
        """One total over everybody."""
        pay = problem.pay
        if pay is None or self.cents is None:
            return
        called = {agent for agent, _ in problem.on_call | problem.settled}
        weights: dict[tuple[str, int, Duty], int] = {}
        excesses: list[Excess] = []
        step = pay_step(problem.shifts, pay.overtime)
        sums = OvertimeSums(problem, pay.overtime, step)
        earlier = by_agent(problem.carry_in)
        for agent in problem.agents:
            if pay.standby_cents:
                cells = product(range(problem.grid.days), problem.standby_duties)
                weights |= {(agent.id, day, duty): pay.standby_cents for day, duty in cells}
            if agent.pool and agent.id not in called:
                continue
            weights |= _wages(pay, agent.id, sums, step)
            rate = pay.extra(agent.id, pay.overtime.kind_beyond, step)
            for stretch in sums.stretches if rate else ():
                base = sums.carried(stretch, earlier[agent.id]) // step
                regular = {cell: minutes // step for cell, minutes in sums.regular(stretch).items()}
                above = max(stretch.allowance // step, base)
                excesses.append(Excess(agent=agent.id, weights=regular, above=above, rate=rate, base=base))
        yield Total(
            name=self.limit,
            limit=self.limit,
            weights=weights,
            excesses=tuple(excesses),
            at_most=self.cents,
            strength=self._strength(),
        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """The roster, where it costs too much."""
        cost = labour_cost(problem, roster)
        if cost is None or problem.pay is None or self.cents is None or cost.total <= self.cents:
            return
        beyond = cost.total - self.cents
        yield breach(
            "budget_over",
            self.limit,
            self._strength(),
            beyond,
            "cents",
            currency=problem.pay.currency,
            total=f"{cost.total / _CENTS:,.2f}",
            allowed=f"{self.cents / _CENTS:,.2f}",
            beyond=f"{beyond / _CENTS:,.2f}",
        )


def _wages(pay: Pay, agent: str, sums: OvertimeSums, step: int) -> dict[tuple[str, int, Duty], int]:
    """Cents that each shift of a person costs by itself: the wage, and what a long day or a holiday costs on top."""
    long_day, holiday = (pay.extra(agent, kind, step) for kind in (OvertimeKind.WORKDAY, OvertimeKind.HOLIDAY))
    return {
        (agent, day, duty): pay.wage(agent, sums.minutes[day, duty])
        + split.beyond_day // step * long_day
        + split.holiday // step * holiday
        for (day, duty), split in sums.splits.items()
    }
