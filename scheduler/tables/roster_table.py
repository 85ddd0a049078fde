"""A roster laid out as people by days, with totals: what its picture, its text and its sheet have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.domain.assignment import Assignment
from scheduler.domain.calendar import DayKind
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind, ShiftTemplate

__all__ = ["DayCell", "DayHead", "PersonRow", "RosterTable", "Totals", "roster_table"]


@dataclass(frozen=True, slots=True)
class DayHead:
    """A day of the horizon.

    Parameters
    ----------
    date
        The day.
    weekend, holiday, make_up
        What kind of day it is; a holiday on a weekend is both.
    name
        Name of the holiday or make-up workday, empty for other days.
    campaigns
        Names of the campaigns that it is part of.
    week_start
        Whether a week of the store begins on it.
    """

    date: date
    weekend: bool
    holiday: bool
    make_up: bool
    name: str
    campaigns: tuple[str, ...]
    week_start: bool


@dataclass(frozen=True, slots=True)
class DayCell:
    """What a person does on a day.

    Parameters
    ----------
    mark
        ``work``, ``standby``, ``leave``, ``credited`` or ``off``.
    shifts
        Shifts worked or stood by for; none for leave and days off, more than one only in a roster made by hand.
    called
        Whether the person was called in to work.
    """

    mark: str
    shifts: tuple[ShiftTemplate, ...] = ()
    called: bool = False

    @property
    def kind(self) -> ShiftKind | None:
        """Part of the day of the first shift, None for leave and days off."""
        return self.shifts[0].kind if self.shifts else None


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the horizon for one person.

    Parameters
    ----------
    shifts
        Shifts worked by part of the day.
    standby, off
        Days on standby and days off. A credited day off that is taken is a day off; leave is neither.
    weekend
        Shifts worked that start on a day of the weekend.
    hours
        Hours on duty.
    credited
        How many of the days off were taken out of the credited ones.
    """

    shifts: Mapping[ShiftKind, int]
    standby: int
    off: int
    weekend: int
    hours: float
    credited: int = 0


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person's days and totals."""

    agent: str
    name: str
    pool: bool
    cells: tuple[DayCell, ...]
    totals: Totals


@dataclass(frozen=True, slots=True)
class RosterTable:
    """A roster as people by days.

    Parameters
    ----------
    days
        The days.
    team, pool
        The people, the reserve pool apart.
    shifts
        The shifts of the store.
    on_duty
        People who work each shift, by shift id, one number per day.
    standby
        People on standby, one number per day.
    """

    days: tuple[DayHead, ...]
    team: tuple[PersonRow, ...]
    pool: tuple[PersonRow, ...]
    shifts: tuple[ShiftTemplate, ...]
    on_duty: Mapping[str, tuple[int, ...]]
    standby: tuple[int, ...]

    @property
    def kinds(self) -> tuple[ShiftKind, ...]:
        """Parts of the day for which the store has a shift."""
        present = {shift.kind for shift in self.shifts}
        return tuple(kind for kind in ShiftKind if kind in present)

    @property
    def has_standby(self) -> bool:
        """Whether anybody is ever on standby."""
        return any(self.standby)

    @property
    def has_leave(self) -> bool:
        """Whether anybody is ever on leave."""
        return any(cell.mark == "leave" for cell in self._cells)

    @property
    def has_credited(self) -> bool:
        """Whether anybody takes a credited day off."""
        return any(cell.mark == "credited" for cell in self._cells)

    @property
    def has_called(self) -> bool:
        """Whether anybody was called in."""
        return any(cell.called for cell in self._cells)

    @property
    def _cells(self) -> Iterator[DayCell]:
        """Every day of everybody."""
        return (cell for row in (*self.team, *self.pool) for cell in row.cells)


def roster_table(roster: Roster, problem: Problem) -> RosterTable:
    """Lay a roster out.

    Parameters
    ----------
    roster
        The roster.
    problem
        Gives names, shifts and the calendar; the days are the roster's own.
    """
    dates = tuple(date.fromordinal(roster.start.toordinal() + day) for day in range(roster.days))
    agents = {agent.id: agent for agent in problem.agents}
    rows = []
    for agent_id in roster.agents:
        agent = agents.get(agent_id)
        cells = tuple(_cell(roster, problem, agent_id, when) for when in dates)
        totals = _totals(roster, problem, agent_id, dates, cells)
        rows.append(PersonRow(agent_id, agent.name if agent else agent_id, bool(agent and agent.pool), cells, totals))
    return RosterTable(
        days=tuple(_head(problem, when) for when in dates),
        team=tuple(row for row in rows if not row.pool),
        pool=tuple(row for row in rows if row.pool),
        shifts=problem.shifts,
        on_duty={shift.id: tuple(_count(roster.assignments, when, shift.id) for when in dates) for shift in problem.shifts},
        standby=tuple(sum(item.date == when and not item.works for item in roster.assignments) for when in dates),
    )


def _head(problem: Problem, when: date) -> DayHead:
    """A day of the calendar."""
    kind = problem.calendar.kind(when)
    holiday = problem.calendar.holidays.get(when)
    return DayHead(
        date=when,
        weekend=problem.calendar.is_weekend(when),
        holiday=kind is DayKind.HOLIDAY,
        make_up=kind is DayKind.MAKE_UP_WORKDAY,
        name=holiday.name if holiday else "",
        campaigns=tuple(campaign.name for campaign in problem.calendar.campaigns_on(when)),
        week_start=when.weekday() == problem.week_start,
    )


def _cell(roster: Roster, problem: Problem, agent: str, when: date) -> DayCell:
    """What a person does on a day; work is shown before standby, and both before leave."""
    given = roster.on(agent, when)
    chosen = [item for item in given if item.works] or list(given)
    if chosen:
        shifts = tuple(problem.shift(item.shift) for item in chosen)
        return DayCell(chosen[0].kind.value, shifts, any(item.called for item in chosen))
    if (agent, when) in roster.credited:
        return DayCell("credited")
    return DayCell("leave" if (agent, when) in roster.leave else "off")


def _totals(roster: Roster, problem: Problem, agent: str, dates: Sequence[date], cells: Sequence[DayCell]) -> Totals:
    """Sums for one person."""
    worked = [item for item in roster.of(agent) if item.works and item.date in dates]
    shifts = dict.fromkeys(ShiftKind, 0)
    for item in worked:
        shifts[problem.shift(item.shift).kind] += 1
    return Totals(
        shifts=shifts,
        standby=sum(cell.mark == "standby" for cell in cells),
        off=sum(cell.mark in ("off", "credited") for cell in cells),
        weekend=sum(problem.calendar.is_weekend(item.date) for item in worked),
        hours=sum(problem.grid.elapsed_minutes(item.start, item.end) for item in worked) / 60,
        credited=sum(cell.mark == "credited" for cell in cells),
    )


def _count(assignments: Sequence[Assignment], when: date, shift: str) -> int:
    """People who work a shift that starts on a day."""
    return sum(item.date == when and item.shift == shift and item.works for item in assignments)
