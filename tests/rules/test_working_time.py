"""Hours and shifts per week, month, horizon and run of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, MONDAY, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.terms import Count
from scheduler.rules.working_time import WorkingTime

WEEKLY = {"maximum_hours": 48}


def carried(problem, *days, since=None):
    """The problem with early shifts of a1 before it."""
    items = tuple(make_assignment(problem, "a1", day, "early") for day in days)
    return replace(problem, carry_in=items, carry_in_from=since)


def test_exactly_the_most_hours_cost_nothing():
    problem = make_problem(agents=1)
    assert findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEEE.")) == ()


def test_a_shift_too_many_is_found_in_minutes():
    problem = make_problem(agents=1)
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEEEE"))
    assert (finding.size, finding.unit) == (480, "minutes")
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "hours": 56.0, "allowed": 48.0}


def test_standby_has_no_hours_and_is_no_shift():
    problem = make_problem(agents=1, standby_agents=("a1",))
    roster = make_roster(problem, a1="EEEEEEe")
    assert findings_of("weekly_hours", problem, roster) == ()
    assert findings_of("weekly_shifts", problem, roster, maximum_shifts=6) == ()


def test_hours_before_the_horizon_count_in_the_week_that_it_cuts():
    problem = carried(make_problem(start=MONDAY.replace(day=9), days=5, agents=1), -2, -1)
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1="EEEEE"))
    assert finding.size == 480


def test_what_is_too_much_before_the_horizon_is_nobodys_fault_now():
    problem = carried(make_problem(start=MONDAY.replace(day=9), days=5, agents=1), -2, -1)
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1="E...."), maximum_hours=8)
    assert (finding.size, finding.facts["allowed"]) == (480, 16.0)


def test_the_night_to_winter_time_has_an_hour_more():
    problem = make_problem(start=date(2026, 10, 19), timezone="Europe/Berlin", agents=1, shifts=(NIGHT,))
    (finding,) = findings_of("weekly_hours", problem, make_roster(problem, a1=".NNNNNN"))
    assert finding.size == 60


def test_nothing_is_asked_where_nobody_can_work_too_much():
    assert terms_of("weekly_hours", make_problem(days=6)) == ()


def test_a_wish_is_priced_by_the_hour_and_by_the_shift():
    problem = make_problem(agents=1)
    roster = make_roster(problem, a1="EEEEEEE")
    assert findings_of("weekly_hours", problem, roster, level=10)[0].cost == 8 * 10 * 1200
    assert findings_of("weekly_shifts", problem, roster, level=10, maximum_shifts=5)[0].cost == 2 * 10 * 1200


@pytest.mark.parametrize("limit", ["monthly_hours", "rolling_hours", "horizon_hours", "monthly_shifts", "horizon_shifts"])
def test_nothing_is_asked_unless_set(limit):
    problem = make_problem(agents=1)
    assert terms_of(limit, problem) == ()
    assert findings_of(limit, problem, make_roster(problem, a1="EEEEEEE")) == ()


@pytest.mark.parametrize(
    ("days", "code", "size"),
    [("EE.....", "horizon_hours_under", 480), ("EEE....", None, 0), ("EEEE...", "horizon_hours_over", 480)],
)
def test_a_shift_beyond_a_limit_of_the_horizon_is_found_in_minutes(days, code, size):
    problem = make_problem(agents=1)
    found = findings_of("horizon_hours", problem, make_roster(problem, a1=days), minimum_hours=24, maximum_hours=24)
    assert [(finding.code, finding.size, finding.severity) for finding in found] == (
        [(code, size, Severity.MUST)] if code else []
    )


def test_the_fewest_hours_are_pro_rata_to_contract_and_leave():
    agents = [make_agent("a1", contract_percent=50), make_agent("a2", leave=frozenset({MONDAY})), make_agent("p", pool=True)]
    terms = terms_of("horizon_hours", make_problem(agents=agents), minimum_hours=28)
    assert [term.at_least for term in terms if isinstance(term, Count)] == [14 * 60, 24 * 60]


def test_a_calendar_month_ends_where_the_next_begins():
    problem = make_problem(start=date(2026, 11, 29), days=4, agents=1)
    roster = make_roster(problem, a1="EEEE")
    assert findings_of("monthly_shifts", problem, roster, maximum_shifts=2) == ()
    (first, second) = findings_of("monthly_shifts", problem, roster, maximum_shifts=1)
    assert (first.facts["date"], second.facts["date"]) == ("2026-11-01", "2026-12-01")


def test_a_month_counts_what_is_known_of_it_before_the_horizon():
    problem = carried(make_problem(start=date(2026, 12, 9), days=2, agents=1), -3, -2, -1)
    (finding,) = findings_of("monthly_shifts", problem, make_roster(problem, a1="EE"), maximum_shifts=4)
    assert (finding.facts["shifts"], finding.facts["allowed"], finding.size) == (5, 4, 1)


def test_a_cut_month_asks_for_its_fewest_pro_rata():
    problem = make_problem(start=date(2026, 12, 1), days=10, agents=1)
    roster = make_roster(problem, a1="EEEEE.....")
    (finding,) = findings_of("monthly_shifts", problem, roster, minimum_shifts=20)
    assert (finding.facts["allowed"], finding.size) == (6, 1)


def test_a_known_start_of_the_month_is_made_up_for_or_counted():
    problem = make_problem(start=date(2026, 12, 11), days=21, agents=1)
    roster = make_roster(problem, a1="EEEEEEEEEEEEE")
    lazy = carried(problem, since=date(2026, 12, 1))
    busy = carried(problem, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, since=date(2026, 11, 20))
    assert findings_of("monthly_shifts", problem, roster, minimum_shifts=20) == ()
    assert findings_of("monthly_shifts", lazy, roster, minimum_shifts=20) == ()
    (finding,) = findings_of("monthly_shifts", busy, make_roster(problem, a1="EEEEEEEEE"), minimum_shifts=20)
    assert (finding.facts["shifts"], finding.facts["allowed"]) == (19, 20)


def test_a_week_that_the_end_cuts_asks_for_no_fewest():
    problem = make_problem(days=8, agents=1)
    (finding,) = findings_of("weekly_shifts", problem, make_roster(problem, a1="EEE....."), minimum_shifts=4)
    assert (finding.facts["date"], finding.size) == ("2026-12-07", 1)


@pytest.mark.parametrize(("days", "asked"), [(6, False), (7, True)])
def test_a_week_asks_for_its_fewest_where_its_last_day_is_in_the_horizon(days, asked):
    assert bool(terms_of("weekly_shifts", make_problem(days=days, agents=1), minimum_shifts=4)) is asked


def test_a_week_that_the_start_cuts_asks_for_its_fewest_where_it_is_known():
    problem = make_problem(start=MONDAY.replace(day=9), days=5, agents=1)
    roster = make_roster(problem, a1="E....")
    assert findings_of("weekly_shifts", problem, roster, minimum_shifts=4) == ()
    known = carried(problem, -2, -1, since=MONDAY)
    (finding,) = findings_of("weekly_shifts", known, roster, minimum_shifts=4)
    assert (finding.facts["shifts"], finding.facts["allowed"]) == (3, 4)


def test_a_person_who_did_little_before_is_not_asked_for_more_than_her_share_of_the_days_left():
    problem = carried(make_problem(start=MONDAY.replace(day=12), days=2, agents=1), since=MONDAY)
    (finding,) = findings_of("weekly_shifts", problem, make_roster(problem, a1=".."), minimum_shifts=4)
    assert finding.size == 4 * 2 // 7


def test_any_so_many_days_are_looked_at_wherever_they_begin():
    problem = make_problem(agents=1)
    roster = make_roster(problem, a1=".EEE.E.")
    found = findings_of("rolling_shifts", problem, roster, within_days=3, maximum_shifts=2)
    assert [(f.facts["date"], f.facts["shifts"], f.facts["days"]) for f in found] == [("2026-12-08", 3, 3)]


def test_a_stretch_of_days_reaches_back_before_the_horizon():
    problem = carried(make_problem(days=3, agents=1), -2, -1)
    found = findings_of("rolling_hours", problem, make_roster(problem, a1="E.."), within_days=3, maximum_hours=16)
    assert [(f.facts["date"], f.size) for f in found] == [("2026-12-05", 480)]


def test_the_fewest_hours_of_a_stretch_are_asked_for_where_it_is_known():
    problem = make_problem(days=4, agents=1)
    found = findings_of("rolling_hours", problem, make_roster(problem, a1="E..E"), within_days=3, minimum_hours=16)
    assert [f.facts["date"] for f in found] == ["2026-12-07", "2026-12-08"]
    assert {f.size for f in found} == {480}


def test_somebody_of_the_pool_has_a_maximum_where_she_is_called_in():
    pool = make_agent("p", pool=True)
    problem = make_problem(agents=[pool])
    called = replace(problem, on_call=frozenset(("p", when) for when in problem.grid.dates))
    roster = make_roster(called, p="EEE....")
    (finding,) = findings_of("weekly_hours", called, roster, minimum_hours=10, maximum_hours=16)
    assert (finding.code, finding.size) == ("weekly_hours_over", 480)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"maximum_hours": 169}, "0 to 168"),
        ({"minimum_hours": 20, "maximum_hours": 10}, "maximum_hours is 10"),
        ({"minimum_shifts": 3, "maximum_shifts": 2}, "maximum_shifts is 2"),
        ({"minimum_shifts": -1}, "minimum_shifts is -1"),
        ({"within_days": 1}, "within_days is 1"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings, words):
    with pytest.raises(ValueError, match=words):
        WorkingTime(limit="weekly_hours", **settings)


@pytest.mark.parametrize(
    "settings",
    [
        {"minimum_hours": 0, "maximum_hours": 0},
        {"minimum_shifts": 0, "maximum_shifts": 0},
        {"within_days": 2},
        {"maximum_hours": 168},
    ],
)
def test_the_least_and_the_most_that_can_be_are_taken(settings):
    assert WorkingTime(limit="weekly_hours", **settings)


def test_a_short_and_a_long_shift_are_asked_for_their_own_hours():
    problem = make_problem(days=2, agents=1, shifts=(EARLY, make_shift("xlong", 9, 21)))
    assert findings_of("horizon_hours", problem, make_roster(problem, a1="EX"), maximum_hours=20) == ()
    (finding,) = findings_of("horizon_hours", problem, make_roster(problem, a1="XX"), maximum_hours=20)
    assert finding.size == 240


@pytest.mark.parametrize(
    ("limit", "settings", "least"),
    [
        ("monthly_hours", {"minimum_hours": 155}, 20.0),
        ("weekly_shifts", {"minimum_shifts": 7}, 4),
        ("horizon_hours", {"minimum_hours": 56}, 32.0),
    ],
)
def test_somebody_new_owes_nothing_for_the_days_before_the_first_one(limit, settings, least):
    new = Newcomer("a1", "a2", MONDAY.replace(day=10), MONDAY.replace(day=16), (50,), 0)
    agents = [make_agent("a1", newcomer=new), make_agent("a2", mentees=(new,))]
    problem = make_problem(agents=agents)
    roster = make_roster(problem, a1="...E...", a2="EEEEEEE")
    (finding,) = findings_of(limit, problem, roster, **settings)
    assert (finding.facts["agent"], finding.facts["allowed"]) == ("a1", least)
