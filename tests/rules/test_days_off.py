"""Days off per calendar week."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import MONDAY, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.terms import Count
from scheduler.rules.days_off import DaysOff


def test_one_day_off_in_the_week_is_enough():
    problem = make_problem(agents=1)
    assert findings_of("days_off", problem, make_roster(problem, a1="EEEEEE.")) == ()


def test_a_week_without_day_off_is_found():
    problem = make_problem(agents=1)
    (finding,) = findings_of("days_off", problem, make_roster(problem, a1="EEEEEEE"))
    assert (finding.code, finding.size, finding.unit) == ("days_off_missing", 1, "days")
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "worked": 7, "allowed": 6}


def test_two_days_off_are_counted_as_days_on_duty():
    problem = make_problem(agents=1)
    (term,) = terms_of("days_off", problem, per_week=2)
    assert isinstance(term, Count)
    assert (term.days, term.base, term.at_most) == (tuple(range(7)), 0, 5)


def test_days_worked_before_the_horizon_count_in_the_week_that_it_cuts():
    problem = make_problem(start=MONDAY.replace(day=10), days=4, agents=1)
    problem = replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "early") for day in (-3, -2, -1)))
    assert findings_of("days_off", problem, make_roster(problem, a1="EEE.")) == ()
    (finding,) = findings_of("days_off", problem, make_roster(problem, a1="EEEE"))
    assert (finding.size, finding.facts["date"]) == (1, "2026-12-07")


def test_days_of_the_week_before_do_not_count():
    problem = make_problem(agents=1)
    problem = replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "early") for day in range(-7, 0)))
    assert findings_of("days_off", problem, make_roster(problem, a1="EEEEEE.")) == ()


def test_days_off_lost_before_the_horizon_are_not_asked_for_again():
    problem = make_problem(start=MONDAY.replace(day=12), days=2, agents=1)
    problem = replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "early") for day in range(-5, 0)))
    assert findings_of("days_off", problem, make_roster(problem, a1=".."), per_week=3) == ()
    (finding,) = findings_of("days_off", problem, make_roster(problem, a1="E."), per_week=3)
    assert finding.size == 1


def test_in_the_week_that_the_end_cuts_the_day_off_may_come_later():
    problem = make_problem(days=13, agents=1)
    assert findings_of("days_off", problem, make_roster(problem, a1="EEEEEE.EEEEEE")) == ()
    assert len(terms_of("days_off", problem)) == 1


def test_weeks_start_where_the_store_says():
    problem = make_problem(days=14, agents=1, week_start=6)
    assert len(findings_of("days_off", problem, make_roster(problem, a1="......EEEEEEE."))) == 1
    assert findings_of("days_off", problem, make_roster(problem, a1="EEEEEE.EEEEEE.")) == ()
    (term,) = terms_of("days_off", problem)
    assert isinstance(term, Count)
    assert term.days == tuple(range(6, 13))


def test_standby_is_no_day_off():
    problem = make_problem(agents=1, standby_agents=("a1",))
    (finding,) = findings_of("days_off", problem, make_roster(problem, a1="EEEEEEe"))
    assert finding.size == 1


def test_a_wish_costs_its_price():
    problem = make_problem(agents=1)
    (finding,) = findings_of("days_off", problem, make_roster(problem, a1="EEEEEEE"), per_week=2, level=(5, 15))
    assert (finding.size, finding.cost) == (2, 20 * 1200)


@pytest.mark.parametrize("settings", [{"per_week": 8}, {"per_week": -1}, {"level": ()}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        DaysOff(limit="days_off", **settings)
