"""What plain sums say before a search begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from scheduler.auditing.foresight.budget_against_need import budget_against_need
from scheduler.auditing.foresight.check import Check
from scheduler.auditing.foresight.hours_against_need import hours_against_need
from scheduler.auditing.foresight.hours_without_shift import hours_without_shift
from scheduler.auditing.foresight.leads_against_shifts import leads_against_shifts
from scheduler.auditing.foresight.meetings_against_people import meetings_against_people
from scheduler.auditing.foresight.meetings_without_time import meetings_without_time
from scheduler.auditing.foresight.mentors_away import mentors_away
from scheduler.auditing.foresight.minimum_against_people import minimum_against_people
from scheduler.auditing.foresight.most_shifts import most_shifts
from scheduler.auditing.foresight.musts_out_of_reach import musts_out_of_reach
from scheduler.auditing.foresight.nobody_left import nobody_left
from scheduler.auditing.foresight.outlook import Outlook
from scheduler.auditing.foresight.people_against_hours import people_against_hours
from scheduler.auditing.foresight.pins_against_floors import pins_against_floors
from scheduler.auditing.foresight.requests_against_need import requests_against_need
from scheduler.auditing.foresight.reserve_against_need import reserve_against_need
from scheduler.auditing.foresight.skills_against_shifts import skills_against_shifts
from scheduler.auditing.foresight.team_against_shifts import team_against_shifts
from scheduler.auditing.limits_in_force import limits_in_force
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.rules.rule import Rule

__all__ = ["before_solve"]

_CHECKS: Final[tuple[Check, ...]] = (
    hours_without_shift,
    nobody_left,
    team_against_shifts,
    leads_against_shifts,
    skills_against_shifts,
    minimum_against_people,
    hours_against_need,
    people_against_hours,
    reserve_against_need,
    requests_against_need,
    meetings_against_people,
    meetings_without_time,
    mentors_away,
    budget_against_need,
)


def before_solve(problem: Problem, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Say in well under a second what no roster can do, with the numbers and what would do.

    Every check is a bound that is too kind rather than too strict: what it says cannot be done cannot be done, and a
    problem about which it says nothing may still be hard.

    Parameters
    ----------
    problem
        The problem.
    rules
        The store's rules; a limit that is off is not asked for.

    Returns
    -------
    tuple of Finding
        All of severity WARNING, in the order of the checks.
    """
    outlook = Outlook(problem, limits_in_force(problem, rules), most_shifts(problem, rules))
    sums = (finding for check in _CHECKS for finding in check(outlook))
    return (*sums, *musts_out_of_reach(outlook, rules), *pins_against_floors(problem, rules))
