"""How evenly late shifts and weekends are shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta

from scheduler.auditing.minutes import minute_slice, open_minutes
from scheduler.domain.agent import Agent, Unavailability
from scheduler.domain.is_new import is_new
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind
from scheduler.domain.skills_on import skills_on
from scheduler.domain.time_grid import MINUTES_PER_DAY

__all__ = ["late_spread", "weekend_spread"]

_LATE_KINDS = (ShiftKind.LATE, ShiftKind.NIGHT)


def late_spread(problem: Problem, roster: Roster) -> float:
    """Largest minus smallest count of late and night shifts, carried balance added, pro rata to contract.

    Over the people who could be given such a shift on some day; the pool and the leads are left out. 0.0 for fewer than two.
    """
    late = {shift.id for shift in problem.shifts if shift.kind in _LATE_KINDS}
    return _spread(problem, roster, "late", lambda shift, _: shift in late)


def weekend_spread(problem: Problem, roster: Roster) -> float:
    """The same for shifts that start on a weekend day."""
    return _spread(problem, roster, "weekend", lambda _, when: problem.calendar.is_weekend(when))


def _spread(problem: Problem, roster: Roster, balance: str, counts: Callable[[str, date], bool]) -> float:
    """Largest minus smallest of ``(balance + count) x 100 / contract percent``."""
    operating = open_minutes(problem.operating, problem.grid)
    opened = {queue.id: open_minutes(queue.hours, problem.grid) & operating for queue in problem.queues}
    offered = [
        (problem.grid.clock(day, shift.start_minute), problem.grid.clock(day, shift.end_minute))
        for day, when in enumerate(problem.grid.dates)
        for shift in problem.shifts
        if when.weekday() in shift.weekdays and counts(shift.id, when)
    ]
    times = [
        (
            start,
            end,
            frozenset(queue for queue, mask in opened.items() if mask[minute_slice(problem.grid, start, end)].any()),
        )
        for start, end in offered
    ]
    own = Counter(item.agent for item in roster.assignments if item.works and counts(item.shift, item.date))
    values = [
        (agent.balances.get(balance, 0) + own[agent.id]) * 100 / max(agent.contract_percent, 1)
        for agent in problem.agents
        if not agent.pool
        and agent.id not in problem.leads
        and not is_new(agent, problem.grid.start)
        and any(skills_on(agent, start.date()) & queues and not _is_away(agent, start, end) for start, end, queues in times)
    ]
    return round(max(values) - min(values), 4) if len(values) > 1 else 0.0


def _is_away(agent: Agent, start: datetime, end: datetime) -> bool:
    """Whether leave or another absence overlaps a time."""
    days = {start.date(), (end - timedelta(minutes=1)).date()}
    return bool(days & agent.leave) or any(_overlaps(absence, start, end) for absence in agent.unavailable)


def _overlaps(absence: Unavailability, start: datetime, end: datetime) -> bool:
    """Whether an absence, dated or by weekday, overlaps a time."""
    if absence.start is not None or absence.end is not None:
        return (absence.start or datetime.min) < end and start < (absence.end or datetime.max)
    for back in range(-(-absence.end_minute // MINUTES_PER_DAY) + 1):
        midnight = datetime.combine(end.date() - timedelta(days=back), datetime.min.time())
        begins = midnight + timedelta(minutes=absence.start_minute)
        ends = midnight + timedelta(minutes=absence.end_minute)
        if midnight.weekday() in absence.weekdays and begins < end and start < ends:
            return True
    return False
