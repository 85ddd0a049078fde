"""What last period's roster did to balances."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from scheduler.config.people_section import People
from scheduler.domain.agent import Agent
from scheduler.domain.balances import ALWAYS_KEPT, BALANCES, DAY_OFF, REQUEST, closing_balances
from scheduler.domain.calendar import Calendar
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind, ShiftTemplate
from scheduler.domain.spend_days_off import SpendDaysOff
from scheduler.rules.could_work import CouldWork

__all__ = ["Balanced", "with_carried_balances"]

_CODES: Final = MappingProxyType(
    {
        "late": ("carried_lates", "shifts"),
        "night": ("carried_nights", "shifts"),
        "weekend": ("carried_weekends", "shifts"),
        "holiday": ("carried_holidays", "shifts"),
        "standby": ("carried_standbys", "shifts"),
        "hours": ("carried_hours", "hours"),
        REQUEST: ("carried_requests", "requests"),
    }
)
"""Finding code of each balance, and the fact that is its number."""


@dataclass(frozen=True, slots=True)
class Balanced:
    """The people with their opening balances, and what to say about them."""

    agents: tuple[Agent, ...]
    findings: tuple[Finding, ...] = ()


def with_carried_balances(
    people: People,
    carried: Roster | None,
    shifts: Sequence[ShiftTemplate],
    calendar: Calendar,
    start: date,
    could_work: CouldWork,
    *,
    kept: Collection[str] = ALWAYS_KEPT,
    credit: CreditDaysOff | None = None,
    spend: SpendDaysOff | None = None,
    week_start: int = 0,
) -> Balanced:
    """Opening balances: those after last period's roster, and on top of them what the store file writes.

    Parameters
    ----------
    people
        Of the store.
    carried
        Last period's roster, None where nothing is known; only its days before `start` count.
    shifts, calendar
        Which shifts are late and which days are weekend.
    start
        First day of the horizon.
    could_work
        Who could be given which shift.
    kept
        Names of the balances that the roster changes.
    credit, spend
        What earns a credited day off, and how many a roster gives.
    week_start
        First weekday of a week, 0 is Monday.

    Returns
    -------
    Balanced
        The people in the same order. It is a warning where the store file adds to a roster that has balances already: what
        is written there was perhaps counted in it.
    """
    if carried is None:
        return Balanced(people.agents)
    closing = closing_balances(
        carried,
        people.agents,
        shifts,
        calendar,
        leads=people.leads,
        before=start,
        could_work=could_work,
        kept=kept,
        standby=people.standby_agents,
        credit=credit,
        spend=spend,
        week_start=week_start,
    )
    agents = tuple(_added(agent, closing.get(agent.id, {})) for agent in people.agents)
    findings = list(_told(agents, closing, nights=any(shift.kind is ShiftKind.NIGHT for shift in shifts)))
    written = [agent.id for agent in people.agents if any(agent.balances.values())]
    if written and carried.balances:
        facts: dict[str, Fact] = {"people": len(written), "agent": written[0]}
        findings.append(Finding("balances_on_top", Severity.WARNING, facts))
    return Balanced(agents, tuple(findings))


def _added(agent: Agent, carried: Mapping[str, int]) -> Agent:
    """An agent with what was carried on and what is written."""
    balances = {name: agent.balances.get(name, 0) + carried.get(name, 0) for name in BALANCES}
    return replace(agent, balances={name: value for name, value in balances.items() if value != 0})


def _told(agents: Sequence[Agent], carried: Mapping[str, Mapping[str, int]], *, nights: bool) -> Iterator[Finding]:
    """What was carried on: whose balance is the largest of each sort, and the credited days off."""
    for name, (plain, counted) in _CODES.items():
        code = "carried_lates_and_nights" if nights and name == "late" else plain
        held = {agent.id: carried[agent.id][name] for agent in agents if name in carried.get(agent.id, {})}
        most = max(held, key=lambda agent: held[agent], default=None)
        if most is not None and held[most] > 0:
            yield Finding(code, Severity.INFO, {"people": len(held), "agent": most, counted: held[most]})
    days = [carried[agent.id][DAY_OFF] for agent in agents if carried.get(agent.id, {}).get(DAY_OFF, 0) > 0]
    if days:
        yield Finding("carried_days_off", Severity.INFO, {"people": len(days), "days": sum(days)})
