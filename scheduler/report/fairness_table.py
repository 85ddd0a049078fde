"""Who works how much of what people share: what the picture of fairness shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from scheduler.domain.agent import Agent
from scheduler.domain.balances import closing_balances
from scheduler.domain.by_agent import by_agent
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shared_work import SharedWork, is_shared_work
from scheduler.domain.shift import ShiftKind
from scheduler.rules.could_work import CouldWork

__all__ = ["FairnessPart", "FairnessRow", "fairness_rows"]

_MINUTES_PER_HOUR: Final = 60
_DAYS_PER_WEEK: Final = 7
_SORTS: Final[tuple[SharedWork, ...]] = ("late", "night", "weekend")


@dataclass(frozen=True, slots=True)
class FairnessPart:
    """A person's part in a sort of work.

    Parameters
    ----------
    own
        Shifts worked in this roster.
    carried
        Balance brought into it: shifts above a fair share so far, below 0 for fewer.
    balance
        Balance after it, which goes on to the next one.
    """

    own: int
    carried: int
    balance: int

    @property
    def share(self) -> int:
        """Fair share, with what there is to make up for: carried and own shifts together should be as many."""
        return self.carried + self.own - self.balance

    @property
    def fair_own(self) -> int:
        """Shifts in this roster that would be fair: the fair share less what was carried into it, never below none."""
        return max(self.share - self.carried, 0)


@dataclass(frozen=True, slots=True)
class FairnessRow:
    """What one person works.

    Parameters
    ----------
    agent, name
        Id, and name on the screen.
    hours
        On duty.
    contract
        Hours that the contract asks for on these days, leave taken off; None where it names none.
    parts
        By sort of work: ``late``, ``night`` where the store has such shifts, ``weekend``.
    apart
        Whether the person leads: lates and weekends are shared among the others alone.
    """

    agent: str
    name: str
    hours: float
    contract: float | None
    parts: Mapping[SharedWork, FairnessPart]
    apart: bool


def fairness_rows(roster: Roster, problem: Problem) -> tuple[FairnessRow, ...]:
    """What everybody works, those with the most above a fair share first, people who lead last.

    Parameters
    ----------
    roster
        With the balances that people brought into it.
    problem
        Gives names, contracts, shifts and the calendar. The reserve pool has no part in fairness and is left out.
    """
    kinds = {shift.kind for shift in problem.shifts}
    sorts = tuple(sort for sort in _SORTS if sort != "night" or ShiftKind.NIGHT in kinds)
    closing = closing_balances(
        roster,
        problem.agents,
        problem.shifts,
        problem.calendar,
        leads=problem.leads,
        could_work=CouldWork(problem.queues, problem.operating),
        kept=sorts,
    )
    there = set(roster.agents)
    own = _own(roster, problem, sorts)
    worked = by_agent(roster.assignments)
    rows = [
        FairnessRow(
            agent.id,
            agent.name,
            sum(problem.grid.elapsed_minutes(item.start, item.end) for item in worked[agent.id] if item.works)
            / _MINUTES_PER_HOUR,
            _contract(agent, roster),
            {
                sort: FairnessPart(
                    own[agent.id, sort],
                    roster.balances.get(agent.id, {}).get(sort, 0),
                    closing.get(agent.id, {}).get(sort, 0),
                )
                for sort in sorts
            },
            agent.id in problem.leads,
        )
        for agent in problem.agents
        if agent.id in there and not agent.pool
    ]
    return tuple(
        sorted(rows, key=lambda row: (row.apart, 0 if row.apart else -sum(part.balance for part in row.parts.values())))
    )


def _own(roster: Roster, problem: Problem, sorts: tuple[SharedWork, ...]) -> Counter[tuple[str, SharedWork]]:
    """Shifts of each sort by person."""
    kinds = {shift.id: shift.kind for shift in problem.shifts}
    return Counter(
        (item.agent, sort)
        for item in roster.assignments
        for sort in sorts
        if is_shared_work(sort, kinds[item.shift], item.date, problem.calendar, works=item.works)
    )


def _contract(agent: Agent, roster: Roster) -> float | None:
    """Hours that a contract asks for on the days of a roster, as the limit on contract hours counts them."""
    if agent.weekly_minutes is None:
        return None
    first = roster.start if agent.newcomer is None else agent.newcomer.first_day
    days = sum(when >= first and when not in agent.leave for when in roster.dates)
    return agent.weekly_minutes * days / _DAYS_PER_WEEK / _MINUTES_PER_HOUR
