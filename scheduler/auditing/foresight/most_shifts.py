"""Stretches of days on which nobody works more than so many shifts, beside weeks and runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.auditing.foresight.outlook import Period
from scheduler.domain.problem import Problem
from scheduler.rules.days_off_rolling import DaysOffRolling
from scheduler.rules.periods import periods_of
from scheduler.rules.rule import Rule
from scheduler.rules.weekends_in_a_row import WeekendsInARow
from scheduler.rules.weekends_of import weekends_of
from scheduler.rules.weekends_worked import WeekendsWorked
from scheduler.rules.working_time import WorkingTime

__all__ = ["most_shifts"]


def most_shifts(problem: Problem, rules: Sequence[Rule]) -> tuple[Period, ...]:
    """What musts on weekends, months and rolling stretches leave of a person's days; what was worked before is left aside.

    Parameters
    ----------
    problem
        The problem.
    rules
        The store's rules; wishes ask for nothing here.
    """
    musts = [rule for rule in rules if getattr(rule, "level", None) == "must"]
    return tuple(period for rule in musts for period in _periods(problem, rule) if period.most_shifts < len(period.days))


def _periods(problem: Problem, rule: Rule) -> Iterator[Period]:
    """Those of one rule."""
    match rule:
        case WeekendsWorked():
            yield from _weekends(problem, rule.maximum, rule.of_weekends)
        case WeekendsInARow():
            yield from _weekends(problem, rule.maximum, rule.maximum + 1)
        case DaysOffRolling():
            for first in range(problem.grid.days - rule.within_days + 1):
                days = tuple(range(first, first + rule.within_days))
                yield Period(days, rule.within_days - rule.days)
        case WorkingTime():
            most = _most(problem, rule)
            if most is not None:
                for stretch in periods_of(problem, rule.period, rule.within_days):
                    yield Period(stretch.days, min(most, len(stretch.days)))


def _weekends(problem: Problem, maximum: int, among: int | None) -> Iterator[Period]:
    """Rows of weekends, each with the days of the longest of them; a weekend that is cut by an end has fewer."""
    grid = problem.grid
    inside = [tuple(grid.day_of(when) for when in days if when in grid.dates) for days in weekends_of(problem)]
    length = min(among or len(inside), len(inside))
    for first in range(len(inside) - length + 1) if length else ():
        row = inside[first : first + length]
        longest = sorted((len(days) for days in row), reverse=True)
        yield Period(tuple(day for days in row for day in days), sum(longest[:maximum]))


def _most(problem: Problem, rule: WorkingTime) -> int | None:
    """Most shifts in a stretch, as many of the shortest as its hours allow."""
    if rule.maximum is None:
        return None
    return rule.maximum if rule.unit == "shifts" else rule.maximum // min(shift.minutes for shift in problem.shifts)
