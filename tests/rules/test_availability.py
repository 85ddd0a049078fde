"""Leave and other absence."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.agent import Unavailability
from scheduler.domain.terms import Forbid

TUESDAY = MONDAY + timedelta(days=1)


def check(days, **settings):
    agent = make_agent("a1", **settings)
    problem = make_problem(agents=[agent], shifts=(EARLY, LATE, NIGHT), standby_agents=("a1",))
    return [finding.code for finding in findings_of("availability", problem, make_roster(problem, a1=days))]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (".E", ["availability_leave"]),
        (".e", ["availability_leave"]),
        ("L.", []),
        ("N.", ["availability_leave"]),
        ("..E", []),
    ],
)
def test_leave_lasts_from_midnight_to_midnight(days, found):
    assert check(days, leave=frozenset({TUESDAY})) == found


@pytest.mark.parametrize(("days", "found"), [("E", []), ("L", ["availability_time"]), ("N", [])])
def test_a_dated_absence_bars_what_overlaps_it(days, found):
    evening = Unavailability(start=datetime(2026, 12, 7, 16), end=datetime(2026, 12, 7, 22))
    assert check(days, unavailable=(evening,)) == found


@pytest.mark.parametrize(
    ("days", "found"), [("L", ["availability_time"]), ("N", ["availability_time"]), (".E", ["availability_time"])]
)
def test_a_recurring_absence_may_run_over_midnight(days, found):
    night = Unavailability(weekdays=frozenset({0}), start_minute=23 * 60, end_minute=33 * 60)
    assert check(days, unavailable=(night,)) == found


def test_a_recurring_absence_ends_when_it_says():
    night = Unavailability(weekdays=frozenset({0}), start_minute=23 * 60, end_minute=32 * 60)
    assert check(".E", unavailable=(night,)) == []


def test_a_recurring_absence_begun_before_the_horizon_counts():
    sunday_night = Unavailability(weekdays=frozenset({6}), start_minute=23 * 60, end_minute=33 * 60)
    assert check("E", unavailable=(sunday_night,)) == ["availability_time"]


def test_an_absence_without_end_goes_on():
    assert check("E..E", unavailable=(Unavailability(start=datetime(2026, 12, 9)),)) == ["availability_time"]


def test_it_is_never_given_up_and_says_nothing_of_people_who_are_always_there():
    problem = make_problem(agents=[make_agent("a1"), make_agent("a2", leave=frozenset({TUESDAY}))])
    (term,) = terms_of("availability", problem)
    assert isinstance(term, Forbid)
    assert (term.agent, term.days, term.strength.is_hard) == ("a2", (1,), True)


def test_a_fact_is_not_asked_about_leave_that_came_after_it():
    agent = make_agent("a1", leave=frozenset({TUESDAY}))
    problem = make_problem(agents=[agent], shifts=(EARLY, LATE, NIGHT))
    settled = replace(problem, settled=frozenset({("a1", MONDAY)}))
    assert findings_of("availability", settled, make_roster(problem, a1="N.")) == ()
    assert len(findings_of("availability", settled, make_roster(problem, a1="NE"))) == 1
