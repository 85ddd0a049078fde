"""A roster as it stands on a sheet: people, days, and the text of every cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.tables.roster_table import PersonRow, RosterTable, roster_table
from scheduler.tables.roster_xlsx.codes import Codes
from scheduler.tables.roster_xlsx.formulas import Total, person_totals
from scheduler.words.catalogue import label

__all__ = ["DATE_ROW", "FIRST_DAY", "FIRST_PERSON", "Matrix", "matrix_of"]

DATE_ROW, FIRST_PERSON = 4, 6
"""Rows: title, holidays, campaigns, months, dates, weekdays, then people; counted from 0."""
FIRST_DAY = 2
"""Columns: id (hidden), name, then days; counted from 0."""

Cell = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Everything that is on the sheet of a roster, before it has a form.

    Parameters
    ----------
    roster, problem
        The roster and its store.
    language
        Language of the words.
    codes
        The codes of the store.
    table
        Days and people of the sheet.
    texts
        Text of every cell of the roster.
    """

    roster: Roster
    problem: Problem
    language: str
    codes: Codes
    table: RosterTable
    texts: Mapping[Cell, str]

    def word(self, key: str, **facts: object) -> str:
        """A label."""
        return label(key, self.language).format(**facts)

    @property
    def people(self) -> tuple[PersonRow, ...]:
        """Everybody, the pool last."""
        return (*self.table.team, *self.table.pool)

    @property
    def has_standby(self) -> bool:
        """Whether anybody may be on standby, or is."""
        return bool(self.problem.standby_agents) or self.table.has_standby

    @property
    def has_credited(self) -> bool:
        """Whether the store knows credited days off."""
        balances = any("day_off" in agent.balances or agent.credited for agent in self.problem.agents)
        return balances or bool(self.roster.credited)

    @property
    def last_day(self) -> int:
        """Column of the last day."""
        return FIRST_DAY + len(self.table.days) - 1

    @property
    def first_pool(self) -> int:
        """Row of the first person of the pool; the heading of the pool is above it."""
        return FIRST_PERSON + len(self.table.team) + 1

    @property
    def last_person(self) -> int:
        """Row of the last person."""
        return FIRST_PERSON + len(self.people) - 1 + bool(self.table.pool)

    def totals(self, dates: str) -> tuple[Total, ...]:
        """What is summed for every person; `dates` is the range of cells with the dates."""
        days, calendar = self.table.days, self.problem.calendar
        return person_totals(self.codes, days, calendar, dates, standby=self.has_standby)

    def texts_of(self, row: PersonRow) -> tuple[str, ...]:
        """Texts of a person's row."""
        return tuple(self.texts[row.agent, day.date] for day in self.table.days)

    def months(self, longest: int) -> tuple[Matrix, ...]:
        """The roster, cut by calendar months where it has more days than `longest`."""
        days = self.table.days
        if len(days) <= longest:
            return (self,)
        months = dict.fromkeys((day.date.year, day.date.month) for day in days)
        parts = [[index for index, day in enumerate(days) if (day.date.year, day.date.month) == month] for month in months]
        return tuple(replace(self, table=_cut(self.table, slice(part[0], part[-1] + 1))) for part in parts)


def matrix_of(roster: Roster, problem: Problem, language: str) -> Matrix:
    """Lay a roster out for a sheet.

    Parameters
    ----------
    roster
        The roster.
    problem
        Gives names, shifts and the calendar.
    language
        Language of the words, ``en`` or ``zh``.
    """
    codes = Codes(problem.shifts, language)
    table = roster_table(roster, problem)
    texts = {
        (row.agent, when): codes.of_cell(roster, row.agent, when, pool=row.pool)
        for row in (*table.team, *table.pool)
        for when in roster.dates
    }
    return Matrix(roster, problem, language, codes, table, texts)


def _cut(table: RosterTable, days: slice) -> RosterTable:
    """Some of the days of a table; sums over people are made anew on each sheet."""
    return replace(
        table,
        days=table.days[days],
        team=tuple(replace(row, cells=row.cells[days]) for row in table.team),
        pool=tuple(replace(row, cells=row.cells[days]) for row in table.pool),
        on_duty={shift: counts[days] for shift, counts in table.on_duty.items()},
        standby=table.standby[days],
    )
