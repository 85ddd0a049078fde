"""What goes on from one roster to the next: work beyond a fair share, and credited days off.

Fair is what a person's contract and days there ask for. Of the late and night shifts, of the nights, and of the shifts that
start on the weekend, each taken by itself, a share is

    all such shifts of the team x (contract x possible days) / (sum of this over the team)

where a possible day is one on which the person could have been given such a shift: on the roster, neither on leave nor on a
credited day off nor otherwise absent, and with the skill for it. So two weeks of leave are not made up for afterwards,
somebody who cannot work on Sundays bears no share of them, and somebody who came in the middle of the month is not behind.
The pool and the leads have no part in it. Work that somebody was called in for is work like any other.

Shares are rounded to whole shifts. People with the same contract and the same possible days have the same share, so that the
difference of their balances is always exactly what one worked more than the other, however many rosters lie between; what
the rounding leaves over stays in the balances and is shared out with the next roster, pro rata to the contract. So over
any number of rosters nothing is lost and nothing invented: what the balances gained is what was worked less the shares, and
their sum never strays from 0 by more than half a shift per person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import floor
from types import MappingProxyType
from typing import Final

from scheduler.domain.agent import Agent
from scheduler.domain.calendar import Calendar
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind, ShiftTemplate

__all__ = ["BALANCES", "DAY_OFF", "closing_balances", "opening_balances"]

DAY_OFF: Final = "day_off"
"""Credited days off that are left."""
_KINDS: Final = MappingProxyType(
    {
        "late": frozenset({ShiftKind.LATE, ShiftKind.NIGHT}),
        "night": frozenset({ShiftKind.NIGHT}),
        "weekend": frozenset(ShiftKind),
    }
)
BALANCES: Final = (*_KINDS, DAY_OFF)
"""Names of balances, in the order in which they are shown."""
_LONGEST_FREE: Final = 7
"""Days without shift, standby or leave that a person on the roster may have in a row: after a longer stretch nobody was off,
the person was not there (came later, left, or had no contract then)."""


def opening_balances(agents: Iterable[Agent]) -> dict[str, dict[str, int]]:
    """Balances that people bring into a roster, as `Roster.balances` has them: people and counts at 0 are left out."""
    kept = {agent.id: {name: agent.balances[name] for name in BALANCES if agent.balances.get(name)} for agent in agents}
    return {agent: balances for agent, balances in kept.items() if balances}


def closing_balances(
    roster: Roster,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    calendar: Calendar,
    *,
    leads: Collection[str] = (),
    before: date | None = None,
    could_work: Callable[[Agent, ShiftTemplate, date], bool] | None = None,
) -> dict[str, dict[str, int]]:
    """Balances after a roster: what each person brought into it, and what it added.

    Parameters
    ----------
    roster
        With its opening balances.
    agents
        Of the store, as they are now: somebody who has left is passed over, together with what she worked.
    shifts, calendar
        Which shifts are late or nights, and which days are weekend.
    leads
        Ids of the people who lead.
    before
        Only days before this one count; all of them where None.
    could_work
        Where somebody could not be given a shift; whoever is there can, where None.

    Returns
    -------
    dict
        By agent id, then as in `Agent.balances`; people and counts at 0 are left out. A credited day off is spent unless the
        person worked on it after all.
    """
    dates = tuple(when for when in roster.dates if before is None or when < before)
    there = {agent.id: _days_there(roster, agent.id, dates) for agent in agents if not agent.pool and agent.id not in leads}
    closing = {agent.id: dict(roster.balances.get(agent.id, {})) for agent in agents}
    for name, kinds in _KINDS.items():
        counted = tuple(shift for shift in shifts if shift.kind in kinds)
        days = tuple(when for when in dates if name != "weekend" or calendar.is_weekend(when))
        parts = []
        for agent in agents:
            worked = _worked(roster, agent.id, days, counted)
            free = (when for when in days if when in there.get(agent.id, ()) and when not in worked)
            able = sum(could_work is None or any(could_work(agent, shift, when) for shift in counted) for when in free)
            part = _Part(agent, closing[agent.id].get(name, 0), worked.total(), len(worked) + able)
            if agent.id in there and (part.possible or part.opening):
                parts.append(part)
        for part, share in zip(parts, _shares(parts), strict=True):
            closing[part.agent.id][name] = part.opening + part.own - share
    for agent_id, when in roster.credited:
        if agent_id in closing and when in dates and not any(item.works for item in roster.on(agent_id, when)):
            closing[agent_id][DAY_OFF] = closing[agent_id].get(DAY_OFF, 0) - 1
    kept = {agent: {name: own[name] for name in BALANCES if own.get(name)} for agent, own in closing.items()}
    return {agent: balances for agent, balances in kept.items() if balances}


@dataclass(frozen=True, slots=True)
class _Part:
    """One person's part in one sort of work: balance before, shifts worked, and days on which there could have been one."""

    agent: Agent
    opening: int
    own: int
    possible: int


def _shares(parts: Sequence[_Part]) -> list[int]:
    """Whole shifts: each person's share of what was worked, and of what the rounding of last time left over."""
    total = sum(part.own for part in parts)
    left_over = sum(part.opening for part in parts)
    weights = [part.agent.contract_percent * part.possible for part in parts]
    contracts = sum(part.agent.contract_percent for part in parts)
    return [
        floor(
            Fraction(total * weight, sum(weights) or 1)
            + Fraction(left_over * part.agent.contract_percent, contracts)
            + Fraction(1, 2)
        )
        for part, weight in zip(parts, weights, strict=True)
    ]


def _days_there(roster: Roster, agent: str, dates: Sequence[date]) -> frozenset[date]:
    """Days on which a person could have worked; none for somebody of whom the roster says nothing."""
    away = {when for when in dates if (agent, when) in roster.leave}
    told = [day for day, when in enumerate(dates) if when in away or roster.on(agent, when)]
    if not told:
        return frozenset()
    absent: set[date] = set()
    for last, following in pairwise((-1, *told, len(dates))):
        if following - last - 1 > _LONGEST_FREE:
            absent.update(dates[last + 1 : following])
    return frozenset(dates) - away - absent


def _worked(roster: Roster, agent: str, days: Sequence[date], counted: Sequence[ShiftTemplate]) -> Counter[date]:
    """How many of some shifts a person worked, by the days on which there was one."""
    ids = {shift.id for shift in counted}
    return Counter(item.date for when in days for item in roster.on(agent, when) if item.works and item.shift in ids)
