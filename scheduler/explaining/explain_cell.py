"""Why a person's day on a roster is as it is, and what it would cost otherwise."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.cell_story import CellStory
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.hour_on_duty import HourOnDuty
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.skills_on import skills_on
from scheduler.domain.solver_settings import SolverSettings
from scheduler.explaining.cell_choice import cell_choice, choice_rank
from scheduler.explaining.days_around import days_around
from scheduler.explaining.given_day import given_day
from scheduler.explaining.hours_on_duty import hours_on_duty
from scheduler.explaining.is_barred import is_barred
from scheduler.explaining.never_given_up import never_given_up
from scheduler.explaining.rest_free import rest_free
from scheduler.explaining.without_activities import without_activities
from scheduler.rules.rule import Rule
from scheduler.staffing.aside.as_told import as_told

__all__ = ["explain_cell"]

_AROUND: Final = 3
"""Days before and after that are told: what a rule on runs or rest is about lies within them as a rule."""


def explain_cell(
    problem: Problem,
    rules: Sequence[Rule],
    roster: Roster,
    cell: Cell,
    asked: DayOf | None = None,
    *,
    reported: tuple[float | None, float | None] = (None, None),
    settings: SolverSettings | None = None,
) -> CellStory:
    """Tell why a day is so, what each other day would break or cost, and what the best roster with another day costs.

    A pin or a decision by hand of the day itself is told and then left aside, so that its price is known; decisions by hand
    of other days stay.

    Parameters
    ----------
    problem, rules
        The store on the days of the roster.
    roster
        The roster.
    cell
        Who and when.
    asked
        What the day might be instead; None, or what the day is, for anything else.
    reported
        Objective and bound of the search that made the roster, as prices; None where unknown.
    settings
        Of the search with the rest free; None to leave it out.

    Returns
    -------
    CellStory
    """
    agent, when = cell
    bare = without_activities(roster)
    known = as_told(problem, roster)
    decided = tuple(_decided(known, roster, cell))
    own = replace(known, pins=tuple(pin for pin in known.pins if (pin.agent, pin.date) != cell))
    checked = audit(own, bare, rules)
    day = DayOf.on(bare, cell)
    if asked is not None and asked.duties == day.duties:
        asked = None
    choices = tuple(_choices(own, rules, bare, cell, asked, checked))
    free = None
    if settings is not None and not (asked is not None and is_barred(own, rules, cell, asked)):
        bound = None if decided else _bound(reported, checked)
        held = _held(own, roster, checked)
        free = rest_free(
            own,
            rules,
            bare,
            cell,
            asked,
            checked,
            bound=bound,
            settings=settings,
            held=held,
            known=[_changed(bare, choice) for choice in choices[:1] if not choice.broken],
        )
    return CellStory(
        cell=cell,
        day=DayOf.on(roster, cell),
        around=tuple(days_around(own, roster, cell, _AROUND)),
        decided=decided,
        requests=tuple(item for item in own.requests if (item.agent, item.date) == (agent, when)),
        hours=tuple(_tightest(own, checked, cell, day)),
        asked=asked,
        choices=choices,
        free=free,
    )


def _choices(
    problem: Problem, rules: Sequence[Rule], roster: Roster, cell: Cell, asked: DayOf | None, checked: Audit
) -> Iterator[CellChoice]:
    """The day asked about, and the day off that a duty is weighed against; every other day, best first, for none."""
    day = DayOf.on(roster, cell)
    if asked is None:
        found = (cell_choice(problem, rules, roster, cell, other, checked) for other in _other_days(problem, cell, day))
        yield from sorted(found, key=lambda item: choice_rank(problem, item))
        return
    yield cell_choice(problem, rules, roster, cell, asked, checked)
    if day.given and asked.given:
        yield cell_choice(problem, rules, roster, cell, DayOf(), checked)


def _other_days(problem: Problem, cell: Cell, day: DayOf) -> Iterator[DayOf]:
    """A day off, and every duty that the person may have by the sort of it; not what the day is."""
    if day.given:
        yield DayOf()
    agent, when = cell
    offered = {shift.id for shift in problem.shifts if when.weekday() in shift.weekdays}
    person = problem.agent(agent)
    for duty in problem.duties:
        may = not person.pool if duty in problem.work_duties else agent in problem.standby_agents
        if duty.shift in offered and duty not in day.duties and may:
            yield given_day(problem, cell, duty)


def _decided(problem: Problem, roster: Roster, cell: Cell) -> Iterator[str]:
    """Why nothing could be chosen."""
    if cell in roster.leave:
        yield "leave"
    if any((pin.agent, pin.date) == cell for pin in problem.pins):
        yield "pin"
    elif cell in roster.decided:
        yield "hand"


def _changed(roster: Roster, choice: CellChoice) -> Roster:
    """The roster with another day and everything else as it is."""
    others = (item for item in roster.assignments if (item.agent, item.date) != choice.cell)
    return replace(roster, assignments=(*others, *choice.after.given))


def _bound(reported: tuple[float | None, float | None], checked: Audit) -> int | None:
    """Least cost units of any roster, where the search that proved it told the cost that the check finds, too."""
    objective, bound = reported
    if objective is None or bound is None or round(objective * COST_UNITS_PER_PRICE) != checked.cost:
        return None
    return math.ceil(bound * COST_UNITS_PER_PRICE - 1e-6)


def _held(problem: Problem, roster: Roster, checked: Audit) -> frozenset[Cell]:
    """Days set by hand that stay, without those that break what is never given up, which no roster could have."""
    wrong = {(finding.agent, finding.date) for finding in checked.broken_musts if never_given_up(problem, finding)}
    return frozenset(cell for cell in roster.decided if cell not in wrong)


def _tightest(problem: Problem, checked: Audit, cell: Cell, day: DayOf) -> Iterator[HourOnDuty]:
    """For each queue that the person serves, the hour of the shift in which the fewest are to spare."""
    agent, when = cell
    skills = skills_on(problem.agent(agent), when)
    for item in day.given:
        if not item.works:
            continue
        intervals = problem.intervals_of(problem.shift(item.shift), problem.grid.day_of(when))
        hours = [hour for hour in hours_on_duty(checked.coverage, intervals) if hour.queue in skills]
        for queue in dict.fromkeys(hour.queue for hour in hours):
            yield min((hour for hour in hours if hour.queue == queue), key=lambda hour: hour.on_duty - hour.required)
