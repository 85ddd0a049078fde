"""What last period's roster did to fairness."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.calendar import Calendar
from scheduler.domain.shift import ShiftKind, ShiftTemplate

__all__ = ["with_carried_balances"]

_LATE_KINDS = (ShiftKind.LATE, ShiftKind.NIGHT)


def with_carried_balances(
    agents: Sequence[Agent],
    carry_in: Sequence[Assignment],
    shifts: Sequence[ShiftTemplate],
    calendar: Calendar,
    leads: Collection[str],
) -> tuple[Agent, ...]:
    """Agents whose balances contain the late, night and weekend shifts of last period beyond a fair share.

    The share is that of the people on last period's roster, pro rata to contract, pool and leads left out. Somebody who was
    not on it starts level with the others. A balance from the store file is added.

    Parameters
    ----------
    agents
        Of the store.
    carry_in
        Last period's assignments.
    shifts, calendar
        Which shifts are late and which days are weekend.
    leads
        Ids of the people who lead.

    Returns
    -------
    tuple of Agent
        In the same order.
    """
    kinds = {shift.id: shift.kind for shift in shifts}
    there = {item.agent for item in carry_in}
    sharing = [agent for agent in agents if agent.id in there and not agent.pool and agent.id not in leads]
    counted: dict[str, Callable[[Assignment], bool]] = {
        "late": lambda item: kinds.get(item.shift) in _LATE_KINDS,
        "night": lambda item: kinds.get(item.shift) is ShiftKind.NIGHT,
        "weekend": lambda item: calendar.is_weekend(item.date),
    }
    gained: dict[str, dict[str, int]] = {agent.id: {} for agent in sharing}
    whole = sum(agent.contract_percent for agent in sharing)
    for name, counts in counted.items():
        own = {
            agent.id: sum(item.works and item.agent == agent.id and counts(item) for item in carry_in) for agent in sharing
        }
        total = sum(own.values())
        for agent in sharing:
            gained[agent.id][name] = round(own[agent.id] - total * agent.contract_percent / whole) if whole else 0
    return tuple(_added(agent, gained.get(agent.id, {})) for agent in agents)


def _added(agent: Agent, gained: dict[str, int]) -> Agent:
    """An agent with balances raised by what was gained."""
    names = sorted({*agent.balances, *gained})
    balances = {name: agent.balances.get(name, 0) + gained.get(name, 0) for name in names}
    return replace(agent, balances={name: value for name, value in balances.items() if value != 0})
