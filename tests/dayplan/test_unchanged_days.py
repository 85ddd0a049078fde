from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dayplan.day_plans import MEAL, parts_of, planned_problem
from factories import MONDAY, make_roster

from scheduler.dayplan.plan_days import plan_days
from scheduler.dayplan.unchanged_days import unchanged_days

TUESDAY = MONDAY + timedelta(days=1)


def test_days_on_which_nobody_changed_are_kept_whole() -> None:
    problem = planned_problem(breaks=(MEAL,), days=2, agents=2)
    known = plan_days(problem, make_roster(problem, a1="EE", a2="LL"))
    problem = replace(problem, reference=known)
    new = make_roster(problem, a1="EL", a2="LL")
    assert unchanged_days(problem, new) == {("a1", MONDAY), ("a2", MONDAY)}


def test_without_a_known_plan_nothing_is_kept() -> None:
    problem = planned_problem(breaks=(MEAL,), agents=2)
    roster = make_roster(problem, a1="E", a2="L")
    assert unchanged_days(problem, roster) == frozenset()
    assert unchanged_days(replace(problem, reference=roster), roster) == frozenset()


def test_kept_days_have_the_breaks_that_people_know() -> None:
    problem = planned_problem(breaks=(MEAL,), days=2, agents=2)
    known = plan_days(problem, make_roster(problem, a1="EE", a2="LL"))
    problem = replace(problem, reference=known)
    again = plan_days(problem, known, unchanged_days(problem, known))
    assert again == known
    assert parts_of(again, "a1")
