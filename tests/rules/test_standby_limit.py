"""How often people stand by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from factories import EARLY, LATE, MONDAY, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.rules.registry import build_rules
from scheduler.rules.standby_limit import StandbyLimit
from scheduler.rules.standby_need import standby_need


def make(**settings):
    return make_problem(agents=[make_agent("a1"), make_agent("p", pool=True)], standby_agents=("a1", "p"), **settings)


def weekly(problem, **rows):
    findings = findings_of("standby_limit", problem, make_roster(problem, **rows))
    return [(finding.agent, finding.size) for finding in findings if finding.code == "standby_limit_week"]


def test_the_team_stands_by_once_a_week_and_the_pool_on_six_days():
    assert weekly(make(), a1="e......", p="eeeeee.") == []


def test_each_standby_beyond_is_found():
    assert weekly(make(), a1="el.....", p="eeeeeee") == [("a1", 1), ("p", 1)]


def test_standby_before_the_horizon_counts_in_the_week_that_it_cuts():
    problem = make(start=MONDAY.replace(day=9), days=5)
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "early", standby=True),))
    assert weekly(problem, a1="e....") == [("a1", 1)]


def test_nobody_stands_by_where_no_reserve_is_asked_for():
    problem = make()
    findings = findings_of("standby_limit", problem, make_roster(problem, a1="e......", p="e......"))
    assert [(f.code, f.size, f.cost) for f in findings] == [("standby_limit_spare", 2, (2 + 4) * 1200)]


def test_as_many_as_the_reserve_needs_cost_nothing():
    problem = make(days=1, required={"presales": 2})
    assert findings_of("standby_limit", problem, make_roster(problem, a1="e", p="l"), ratio=1.5) == ()


def busier(problem, heads):
    requirement = problem.requirement
    return replace(problem, requirement=replace(requirement, reserve_heads=np.where(requirement.heads > 0, heads, 0)))


def test_a_reserve_for_busier_days_needs_as_many_standbys_as_these_need_heads():
    problem = busier(make_problem(days=1, queues=("presales",), required=2), 4)
    assert standby_need(problem, 1.0) == (4,)
    assert standby_need(problem, 2.5) == (6,)
    assert standby_need(problem, None) == (0,)


def test_standby_for_busier_days_costs_nothing_where_the_reserve_asks_for_it():
    problem = busier(make(days=1, required={"presales": 1}), 2)
    (limit,) = [rule for rule in build_rules({"reserve": {}}) if rule.limit == "standby_limit"]
    assert tuple(limit.check(problem, make_roster(problem, a1="e", p="l"))) == ()
    (limit,) = [rule for rule in build_rules({}) if rule.limit == "standby_limit"]
    assert [finding.size for finding in limit.check(problem, make_roster(problem, a1="e", p="l"))] == [2]


def test_a_store_without_standby_is_asked_nothing():
    assert terms_of("standby_limit", make_problem()) == ()


@pytest.mark.parametrize(
    ("shifts", "need"),
    [
        ((EARLY, LATE), 2),
        ((EARLY, LATE, make_shift("mid", 12, 20, code="M")), 2),
        ((make_shift("whole", 8, 24), EARLY, LATE), 1),
    ],
)
def test_the_need_is_the_fewest_shifts_that_reach_through_the_day(shifts, need):
    assert standby_need(make(days=1, shifts=shifts, required={"presales": 2}), 1.5) == (need,)


def test_the_need_grows_with_the_ratio():
    assert standby_need(make(days=1, required={"presales": 2}), 2.0) == (4,)
    assert standby_need(make(days=1, required={"presales": 2}), None) == (0,)


@pytest.mark.parametrize("settings", [{"team_per_week": 8}, {"pool_per_week": -1}, {"ratio": 0.5}, {"spare_level": "must"}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        StandbyLimit(limit="standby_limit", **settings)


def monthly(problem, **rows):
    found = findings_of("standby_limit", problem, make_roster(problem, **rows), team_per_week=7, team_per_month=2)
    return [(finding.code, finding.facts["date"], finding.size) for finding in found if finding.agent == "a1"]


def test_a_month_has_its_own_limit():
    assert monthly(make(), a1="ee.....") == []
    assert monthly(make(), a1="eee....") == [("standby_limit_month", "2026-12-01", 1)]


def test_each_calendar_month_counts_by_itself():
    problem = make(start=MONDAY.replace(day=29), days=7)
    assert monthly(problem, a1="ee.ee..") == []
    assert monthly(problem, a1="eee.ee.") == [("standby_limit_month", "2026-12-01", 1)]


def test_standby_before_the_horizon_counts_in_the_month_that_it_cuts():
    problem = make()
    problem = replace(
        problem, carry_in=tuple(make_assignment(problem, "a1", -day, "early", standby=True) for day in (1, 6, 7))
    )
    assert monthly(problem, a1=".......") == []
    assert monthly(problem, a1="e......") == [("standby_limit_month", "2026-12-01", 1)]


def test_the_pool_has_no_limit_per_month_unless_it_is_given():
    problem = make(days=14)
    roster = make_roster(problem, p="eeeeee.eeeeee.")
    assert [f for f in findings_of("standby_limit", problem, roster, team_per_month=0) if f.agent == "p"] == []
    (found,) = (f for f in findings_of("standby_limit", problem, roster, pool_per_month=10) if f.agent == "p")
    assert (found.code, found.size) == ("standby_limit_month", 2)
