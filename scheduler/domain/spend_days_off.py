"""How credited days off are given back to people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.roster import Roster

__all__ = ["SpendDaysOff", "given_days_off"]

_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class SpendDaysOff:
    """How many credited days off a roster gives.

    Parameters
    ----------
    keep
        Credited days off that people keep for later.
    most
        Most that one roster gives a person.
    days_off_per_week
        Days off that a full contract has in any week.
    """

    keep: int = 0
    most: int = 2
    days_off_per_week: int = 1

    def due(self, balance: int, planned: int) -> int:
        """Days that a roster should give somebody, beside those that are planned as credited days off already."""
        return max(0, min(self.most, balance - self.keep) - planned)

    def usual_days(self, contract_percent: int, days: int) -> int:
        """Days on duty that a contract means within so many days without leave, rounded down."""
        return days * (_DAYS_PER_WEEK - self.days_off_per_week) * contract_percent // (100 * _DAYS_PER_WEEK)


def given_days_off(
    roster: Roster,
    agents: Iterable[Agent],
    spend: SpendDaysOff,
    dates: Collection[date],
    balances: Mapping[str, int],
) -> Counter[str]:
    """Credited days off that a roster gives, by agent id: people are on duty on fewer days than their contract means.

    Parameters
    ----------
    roster
        With its leave.
    agents
        People who can have some; the pool has none.
    spend
        How many are due.
    dates
        Days of the roster that count.
    balances
        Credited days off at the start, by agent id.
    """
    given: Counter[str] = Counter()
    for agent in agents:
        if agent.pool:
            continue
        away = sum((agent.id, when) in roster.leave for when in dates)
        planned = sum((agent.id, when) in roster.credited for when in dates)
        on_duty = sum(bool(roster.on(agent.id, when)) for when in dates)
        if on_duty:
            spare = spend.usual_days(agent.contract_percent, len(dates) - away) - on_duty
            given[agent.id] = max(0, min(spend.due(balances.get(agent.id, 0), planned), spare))
    return +given
