"""For terms: what each shift counts towards overtime, and the weeks or months in which it is added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scheduler.domain.assignment import Assignment
from scheduler.domain.overtime import known_days
from scheduler.domain.overtime_basis import OvertimeBasis, SplitShift
from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.rules.work_minutes import work_minutes

__all__ = ["OvertimeSums", "Stretch"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A week or month in which minutes are added up.

    Parameters
    ----------
    first, last
        Its first and last day.
    days
        Indices of its days in the horizon.
    allowance
        Minutes that are no overtime.
    """

    first: date
    last: date
    days: frozenset[int]
    allowance: int

    @property
    def month(self) -> date:
        """First day of the calendar month that its overtime belongs to, that in which it ends."""
        return self.last.replace(day=1)


class OvertimeSums:
    """Overtime of a problem, apart from who works.

    Parameters
    ----------
    problem
        The problem.
    basis
        What counts.
    step
        Minutes of a shift are counted in whole steps of so many.
    """

    def __init__(self, problem: Problem, basis: OvertimeBasis, step: int = 1) -> None:
        self._problem, self._basis, self._step = problem, basis, step
        self.minutes = work_minutes(problem)
        self.splits: Mapping[tuple[int, Duty], SplitShift] = {
            (day, duty): self._split(problem.grid.date_of(day), minutes) for (day, duty), minutes in self.minutes.items()
        }
        days: dict[tuple[date, date], set[int]] = {}
        for day, when in enumerate(problem.grid.dates):
            days.setdefault(basis.stretch(when, problem.week_start), set()).add(day)
        self.stretches = tuple(
            Stretch(first, last, frozenset(found), basis.allowance(known_days(problem, first, last)) // step * step)
            for (first, last), found in days.items()
        )

    def regular(self, stretch: Stretch) -> dict[tuple[int, Duty], int]:
        """What each shift counts in a stretch, by (day, duty)."""
        return {cell: split.regular for cell, split in self.splits.items() if cell[0] in stretch.days}

    def carried(self, stretch: Stretch, items: Iterable[Assignment]) -> int:
        """What a person's duties before the horizon count in a stretch."""
        inside = (item for item in items if item.works and stretch.first <= item.date <= stretch.last)
        return sum(self.split_of(item).regular for item in inside)

    def split_of(self, item: Assignment) -> SplitShift:
        """What a duty before the horizon counts."""
        return self._split(item.date, self._problem.grid.elapsed_minutes(item.start, item.end))

    def _split(self, when: date, minutes: int) -> SplitShift:
        """What minutes on a day count."""
        statutory = self._problem.calendar.is_statutory(when)
        return self._basis.split(minutes // self._step * self._step, statutory=statutory)
