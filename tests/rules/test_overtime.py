"""The limit on overtime: its price, and the most of a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, LATE, MONDAY, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.finding import Severity
from scheduler.domain.group_terms import Total
from scheduler.rules.overtime import Overtime

LONG = make_shift("xlong", 9, 19)


def test_the_hours_of_the_week_cost_nothing():
    problem = make_problem(agents=1)
    assert findings_of("overtime", problem, make_roster(problem, a1="EEEEE..")) == ()


def test_a_sixth_day_costs_its_eight_hours():
    problem = make_problem(agents=1)
    (finding,) = findings_of("overtime", problem, make_roster(problem, a1="EEEEEE."), price_per_hour=4)
    assert (finding.code, finding.size, finding.unit) == ("overtime_week", 480, "minutes")
    assert (finding.severity, finding.cost) == (Severity.SHOULD, 8 * 4 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "hours": 8.0, "worked": 48.0}


def test_long_days_and_holidays_are_told_month_by_month():
    feast = date(2026, 12, 10)
    calendar = Calendar(holidays={feast: Holiday(feast, "feast")})
    problem = make_problem(agents=1, shifts=(EARLY, LONG), calendar=calendar)
    found = findings_of("overtime", problem, make_roster(problem, a1="XX.E..."))
    assert {finding.code: finding.size for finding in found} == {"overtime_days": 240, "overtime_holidays": 480}


def test_a_holiday_that_was_only_moved_is_no_statutory_one():
    moved = date(2026, 12, 10)
    calendar = Calendar(holidays={moved: Holiday(moved, "day off", statutory=False)})
    problem = make_problem(agents=1, calendar=calendar)
    assert findings_of("overtime", problem, make_roster(problem, a1="...E...")) == ()


def test_the_most_of_a_month_is_a_must_in_minutes():
    problem = make_problem(agents=1, days=14)
    roster = make_roster(problem, a1="EEEEEE.EEEEEE.")
    settings = {"price_per_hour": 0, "maximum_hours_per_month": 16}
    assert findings_of("overtime", problem, roster, **settings) == ()
    (finding,) = findings_of("overtime", problem, roster, **{**settings, "maximum_hours_per_month": 15.5})
    assert (finding.code, finding.size, finding.severity) == ("overtime_over", 30, Severity.MUST)
    assert finding.facts == {"agent": "a1", "date": "2026-12-01", "hours": 16.0, "allowed": 15.5}


def test_the_most_of_a_month_as_a_wish_is_priced_by_the_hour():
    problem = make_problem(agents=1)
    roster = make_roster(problem, a1="EEEEEE.")
    (finding,) = findings_of("overtime", problem, roster, price_per_hour=0, maximum_hours_per_month=6, level=10)
    assert finding.cost == 2 * 10 * 1200


def test_overtime_before_the_horizon_counts_in_its_month_and_costs_nothing():
    problem = make_problem(agents=1, start=MONDAY.replace(day=14))
    worked = tuple(make_assignment(problem, "a1", day, "early") for day in range(-7, -1))
    problem = replace(problem, carry_in=worked)
    roster = make_roster(problem, a1="EEEEEE.")
    found = findings_of("overtime", problem, roster, maximum_hours_per_month=10)
    assert {finding.code: finding.size for finding in found} == {"overtime_week": 480, "overtime_over": 360}


def test_too_much_overtime_before_the_horizon_is_nobodys_fault_now():
    problem = make_problem(agents=1, start=MONDAY.replace(day=14))
    worked = tuple(make_assignment(problem, "a1", day, "early") for day in range(-7, 0))
    problem = replace(problem, carry_in=worked)
    assert findings_of("overtime", problem, make_roster(problem, a1="EEEEE.."), maximum_hours_per_month=8) == ()


def test_a_week_that_the_start_cuts_has_used_up_what_was_worked_in_it():
    problem = make_problem(agents=1, start=MONDAY.replace(day=12), days=2)
    problem = replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "late") for day in range(-5, 0)))
    (finding,) = findings_of("overtime", problem, make_roster(problem, a1="L."))
    assert (finding.size, finding.facts["worked"]) == (480, 48.0)


def test_people_of_the_pool_are_asked_where_they_are_called_in():
    problem = make_problem(agents=[make_agent("p", pool=True)], shifts=(EARLY, LATE))
    assert terms_of("overtime", problem) == ()
    assert terms_of("overtime", replace(problem, on_call=frozenset({("p", MONDAY)})))


def test_no_most_of_a_month_asks_for_no_total():
    terms = terms_of("overtime", make_problem(), maximum_hours_per_month=None)
    assert terms
    assert not any(isinstance(term, Total) for term in terms)


def test_long_days_count_in_their_own_month():
    problem = make_problem(start=date(2026, 11, 29), days=3, agents=1, shifts=(EARLY, LONG))
    totals = [term for term in terms_of("overtime", problem) if isinstance(term, Total)]
    days = {term.name.rpartition(" ")[2]: {day for _, day, _ in term.weights} for term in totals}
    assert days == {"2026-11-01": {0, 1}, "2026-12-01": {2}}


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"price_per_hour": -1}, "price_per_hour is -1"),
        ({"daily_hours": 25}, "daily_hours is 25"),
        ({"weekly_hours": 0}, "weekly_hours is 0"),
        ({"maximum_hours_per_month": -1}, "maximum_hours_per_month is -1"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings, words):
    with pytest.raises(ValueError, match=words):
        Overtime(limit="overtime", **settings)
