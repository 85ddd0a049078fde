"""Days off within any so many days."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.rules.days_off_rolling import DaysOffRolling


def test_as_many_days_off_as_asked_for_cost_nothing():
    problem = make_problem(agents=1, days=8)
    roster = make_roster(problem, a1="EE.EE.EE")
    assert findings_of("days_off_rolling", problem, roster, days=1, within_days=3) == ()


def test_stretches_with_too_few_days_off_are_one_finding_as_far_as_they_follow_each_other():
    problem = make_problem(agents=1, days=14)
    roster = make_roster(problem, a1="EEEE.EEEEE....")
    first, second = findings_of("days_off_rolling", problem, roster, days=1, within_days=4, level=7)
    assert (first.size, second.size, second.cost) == (1, 2, 14 * 1200)
    assert second.facts == {
        "agent": "a1",
        "date": "2026-12-12",
        "end_date": "2026-12-16",
        "off": 0,
        "days": 4,
        "needed": 1,
    }


def test_days_before_the_horizon_count_as_they_were():
    problem = make_problem(agents=1, days=3)
    before = tuple(make_assignment(problem, "a1", day, "early") for day in (-1, -2))
    problem = replace(problem, carry_in=before, carry_in_from=problem.grid.date_of(-3))
    (finding,) = findings_of("days_off_rolling", problem, make_roster(problem, a1="E.."), days=2, within_days=4)
    assert (finding.size, finding.facts["date"], finding.facts["off"]) == (2, "2026-12-04", 1)
    assert findings_of("days_off_rolling", problem, make_roster(problem, a1="..."), days=3, within_days=4) == ()


def test_with_fewer_known_days_what_is_there_is_one_stretch():
    problem = make_problem(agents=1, days=5)
    (finding,) = findings_of("days_off_rolling", problem, make_roster(problem, a1="EEEEE"), days=4, within_days=7)
    assert (finding.size, finding.facts["date"], finding.facts["off"]) == (2, "2026-12-05", 2)


def test_standby_is_no_day_off():
    problem = make_problem(agents=1, days=3, standby_agents=("a1",))
    (finding,) = findings_of("days_off_rolling", problem, make_roster(problem, a1="Ee."), days=2, within_days=3)
    assert finding.size == 1


def test_the_pool_is_left_out():
    problem = make_problem(agents=[make_agent("a1", pool=True)])
    assert terms_of("days_off_rolling", problem, days=6, within_days=7) == ()
    assert findings_of("days_off_rolling", problem, make_roster(problem, a1="eeeeeee"), days=6, within_days=7) == ()


@pytest.mark.parametrize("settings", [{"within_days": 1}, {"days": -1}, {"days": 9, "within_days": 8}, {"level": (1, 2)}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match=r"allowed is|fewer than"):
        DaysOffRolling(limit="days_off_rolling", **settings)
