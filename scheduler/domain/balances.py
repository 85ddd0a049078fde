"""What goes on from one roster to the next: work beyond a fair share, and credited days off.

Fair is what a person's contract and days there ask for. Of each sort of work by itself (`shared_work`: late and night
shifts, nights, shifts that start on the weekend or on a holiday, standby, hours), a share is

    all such work of the team x (contract x possible days) / (sum of this over the team)

where a possible day is one on which the person could have been given such work: on the roster, neither on leave nor on a
credited day off nor otherwise absent, and with the skill for it. So two weeks of leave are not made up for afterwards,
somebody who cannot work on Sundays bears no share of them, and somebody who came in the middle of the month is not behind.
The pool and the leads have no part in it. Work that somebody was called in for is work like any other. Of the requests that
were refused, a share is

    all refused requests of the team x own requests / all requests

Shares are rounded to whole shifts (hours, requests). People with the same contract and the same possible days have the same
share, so that the difference of their balances is always exactly what one worked more than the other, however many rosters
lie between; what the rounding leaves over stays in the balances and is shared out with the next roster, pro rata to the
contract. So over any number of rosters nothing is lost and nothing invented: what the balances gained is what was worked
less the shares, and their sum never strays from 0 by more than half a shift per person.

Late shifts, nights and weekends are always kept; the other sorts where the store shares them alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import floor
from typing import Final, get_args

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.calendar import Calendar
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.earned_days_off import earned_days_off
from scheduler.domain.is_granted import is_granted
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster
from scheduler.domain.shared_work import SharedWork, is_shared_work
from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.spend_days_off import SpendDaysOff, given_days_off
from scheduler.domain.with_told_requests import ASKED, REFUSED

__all__ = ["ALWAYS_KEPT", "BALANCES", "DAY_OFF", "REQUEST", "TOLD", "closing_balances", "opening_balances"]

DAY_OFF: Final = "day_off"
"""Credited days off that are left."""
REQUEST: Final = "request"
"""Requests refused beyond a fair share."""
ALWAYS_KEPT: Final[tuple[SharedWork, ...]] = ("late", "night", "weekend")
"""Sorts of work whose balance goes on in every store."""
_SORTS: Final[tuple[SharedWork, ...]] = get_args(SharedWork)
BALANCES: Final = (*_SORTS, REQUEST, DAY_OFF)
"""Names of balances, in the order in which they are shown."""
TOLD: Final = (ASKED, REFUSED)
"""What a roster tells of its own requests, beside the balances that people brought into it."""
_SECONDS_PER_HOUR: Final = 3600
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
    kept: Collection[str] = ALWAYS_KEPT,
    standby: Collection[str] = (),
    requests: Sequence[Request] | None = None,
    credit: CreditDaysOff | None = None,
    spend: SpendDaysOff | None = None,
    week_start: int = 0,
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
    kept
        Names of the balances that this roster changes, apart from credited days off; the others go on as they are.
    standby
        Ids of the people who may be put on standby.
    requests
        For the days of the roster; what the roster tells of them itself where None.
    credit, spend
        What earns a credited day off, and how many the roster gives beside those that are leave; None for nothing.
    week_start
        First weekday of a week, 0 is Monday.

    Returns
    -------
    dict
        By agent id, then as in `Agent.balances`; people and counts at 0 are left out. A credited day off is spent unless the
        person worked on it after all.
    """
    dates = tuple(when for when in roster.dates if before is None or when < before)
    there = {agent.id: _days_there(roster, agent.id, dates) for agent in agents if not agent.pool and agent.id not in leads}
    closing = {agent.id: dict(roster.balances.get(agent.id, {})) for agent in agents}
    for sort in (sort for sort in _SORTS if sort in kept):
        cells = [
            (when, shift)
            for when in dates
            for shift in shifts
            if is_shared_work(sort, shift.kind, when, calendar, works=sort != "standby")
        ]
        parts = []
        for agent in (agent for agent in agents if agent.id in there):
            own = _own(roster, agent.id, cells, works=sort != "standby")
            days = {item.date for item in own}
            if sort != "standby" or agent.id in standby:
                free = ((when, shift) for when, shift in cells if when in there[agent.id] and when not in days)
                days |= {when for when, shift in free if could_work is None or could_work(agent, shift, when)}
            contract = agent.contract_percent
            parts.append(_Part(agent.id, closing[agent.id].get(sort, 0), _amount(own, sort), contract * len(days), contract))
        _settle(closing, sort, parts)
    if REQUEST in kept:
        asked, refused = _told(roster, requests)
        team = [agent.id for agent in agents if not agent.pool]
        wished = [_Part(agent, closing[agent].get(REQUEST, 0), refused[agent], asked[agent], 1) for agent in team]
        _settle(closing, REQUEST, wished)
    credited = Counter({agent.id: closing[agent.id].get(DAY_OFF, 0) for agent in agents})
    credited.subtract(_spent(roster, agents, spend, dates))
    if credit is not None:
        credited.update(earned_days_off(roster, calendar, credit, dates, week_start))
    for agent_id, balances in closing.items():
        balances[DAY_OFF] = credited[agent_id]
    left = {agent: {name: own[name] for name in BALANCES if own.get(name)} for agent, own in closing.items()}
    return {agent: balances for agent, balances in left.items() if balances}


@dataclass(frozen=True, slots=True)
class _Part:
    """One person's part in a sort of work: balance before, what was done, weight of the share and of what was left over."""

    agent: str
    opening: int
    own: int
    weight: int
    contract: int


def _settle(closing: dict[str, dict[str, int]], name: str, parts: Sequence[_Part]) -> None:
    """Enter a balance after the roster: opening and own, less whole shares of it all and of what was left over last time."""
    parts = [part for part in parts if part.weight or part.opening]
    total = sum(part.own for part in parts)
    left_over = sum(part.opening for part in parts)
    weights = sum(part.weight for part in parts) or 1
    contracts = sum(part.contract for part in parts) or 1
    for part in parts:
        share = Fraction(total * part.weight, weights) + Fraction(left_over * part.contract, contracts)
        closing[part.agent][name] = part.opening + part.own - floor(share + Fraction(1, 2))


def _spent(roster: Roster, agents: Sequence[Agent], spend: SpendDaysOff | None, dates: Sequence[date]) -> Counter[str]:
    """Credited days off by person that were leave, unless the person worked all the same, or that the roster gave."""
    taken = Counter(
        agent for agent, when in roster.credited if when in dates and not any(item.works for item in roster.on(agent, when))
    )
    if spend is not None:
        opening = {agent: own.get(DAY_OFF, 0) for agent, own in roster.balances.items()}
        taken.update(given_days_off(roster, agents, spend, dates, opening))
    return taken


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


def _own(roster: Roster, agent: str, pairs: Iterable[tuple[date, ShiftTemplate]], *, works: bool) -> tuple[Assignment, ...]:
    """Duties of one kind that a person has on some days and shifts."""
    cells = {(when, shift.id) for when, shift in pairs}
    return tuple(item for item in roster.of(agent) if item.works is works and (item.date, item.shift) in cells)


def _amount(items: Sequence[Assignment], sort: SharedWork) -> int:
    """How many there are; of hours, how many are worked, to the nearest one."""
    if sort != "hours":
        return len(items)
    return round(sum((item.end - item.start).total_seconds() for item in items) / (_SECONDS_PER_HOUR))


def _told(roster: Roster, requests: Sequence[Request] | None) -> tuple[Counter[str], Counter[str]]:
    """Requests by person, and those of them that are refused."""
    if requests is None:
        asked = Counter({agent: own[ASKED] for agent, own in roster.balances.items() if ASKED in own})
        return asked, Counter({agent: own[REFUSED] for agent, own in roster.balances.items() if REFUSED in own})
    refused = (request.agent for request in requests if not is_granted(request, roster))
    return Counter(request.agent for request in requests), Counter(refused)
