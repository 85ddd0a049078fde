"""Hours of work per calendar week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import MONDAY, NIGHT, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.rules.weekly_hours import WeeklyHours


def test_exactly_the_most_hours_cost_nothing():
    problem = make_problem(agents=1)
    assert findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEEE.")) == ()


def test_a_shift_too_many_is_found_in_minutes():
    problem = make_problem(agents=1)
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEEEE"))
    assert (finding.size, finding.unit) == (480, "minutes")
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "hours": 56.0, "allowed": 48.0}


def test_standby_has_no_hours():
    problem = make_problem(agents=1, standby_agents=("a1",))
    assert findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEEEe")) == ()


def test_hours_before_the_horizon_count_in_the_week_that_it_cuts():
    problem = make_problem(start=MONDAY.replace(day=9), days=5, agents=1)
    problem = replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "early") for day in (-2, -1)))
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEE"))
    assert finding.size == 480


def test_the_night_to_winter_time_has_an_hour_more():
    problem = make_problem(start=date(2026, 10, 19), timezone="Europe/Berlin", agents=1, shifts=(NIGHT,))
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1=".NNNNNN"))
    assert finding.size == 60


def test_nothing_is_asked_where_nobody_can_work_too_much():
    assert terms_of("weekly_hours", make_problem(days=6)) == ()


def test_a_wish_is_priced_by_the_hour():
    problem = make_problem(agents=1)
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEEEE"), level=10)
    assert finding.cost == 8 * 10 * 1200


def test_settings_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="0 to 168"):
        WeeklyHours(limit="weekly_hours", maximum_hours=169)
