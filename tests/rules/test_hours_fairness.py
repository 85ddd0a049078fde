"""Hours shared alike."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.agent import Unavailability
from scheduler.domain.newcomer import Newcomer
from scheduler.rules.hours_fairness import HoursFairness


def hours(agents, tolerance=8, **rows):
    problem = make_problem(agents=agents, shifts=(EARLY, LATE))
    return findings_of("fairness_of_hours", problem, make_roster(problem, **rows), tolerance=tolerance)


def two(**settings):
    return [make_agent("a1"), make_agent("a2", **settings)]


def test_a_shift_of_difference_costs_nothing():
    assert hours(two(), a1="EEE....", a2="LL.....") == ()


def test_hours_beyond_the_tolerance_are_found():
    (finding,) = hours(two(), a1="EEE....", a2="L......")
    assert (finding.code, finding.size, finding.unit, finding.cost) == ("fairness_hours", 8, "hours", (5 + 7 * 10) * 1200)
    assert finding.facts == {"most_loaded": "a1", "most": 24.0, "least_loaded": "a2", "least": 8.0}


def test_half_a_contract_owes_half_the_hours():
    assert hours(two(contract_percent=50), tolerance=0, a1="EEEE...", a2="LL.....") == ()


def on_leave(days):
    return two(leave=frozenset(MONDAY + timedelta(days=day) for day in range(days)))


def test_days_of_leave_owe_no_hours():
    (finding,) = hours(on_leave(3), tolerance=0, a1="EEEEEEE", a2="....L..")
    assert (finding.facts["most"], finding.facts["least"]) == (56.0, 14.0)
    assert finding.size == 42
    assert hours(on_leave(3), tolerance=0, a1="EEEEEEE", a2="...LLLL") == ()


def test_whoever_is_away_for_more_than_half_of_the_days_is_left_out():
    assert hours(on_leave(4), a1="EEEEEEE") == ()


def test_a_carried_balance_counts():
    (finding,) = hours(two(balances={"hours": 20}), a1="E......", a2="E......")
    assert (finding.size, finding.facts["most_loaded"]) == (12, "a2")


def test_whoever_is_there_on_half_of_the_days_is_compared():
    problem = make_problem(days=2, agents=on_leave(1))
    (finding,) = findings_of("fairness_of_hours", problem, make_roster(problem, a1="EE"), tolerance=0)
    assert finding.size == 16


@pytest.mark.parametrize("settings", [{"skills": ()}, {"unavailable": (Unavailability(weekdays=frozenset(range(7))),)}])
def test_whoever_can_be_given_no_shift_is_left_out(settings):
    assert hours(two(**settings), a1="EEEEEEE") == ()


def test_standby_has_no_hours():
    problem = make_problem(agents=2, standby_agents=("a1",))
    assert findings_of("fairness_of_hours", problem, make_roster(problem, a1="eeeee..")) == ()


def test_a_night_on_which_clocks_go_back_is_an_hour_longer():
    problem = make_problem(start=date(2026, 10, 24), days=2, timezone="Europe/Berlin", agents=2, shifts=(NIGHT, LATE))
    (finding,) = findings_of("fairness_of_hours", problem, make_roster(problem, a1="N.", a2=".N"), tolerance=0)
    assert (finding.size, finding.facts["most_loaded"]) == (1, "a1")


def test_a_team_of_one_is_never_apart():
    assert terms_of("fairness_of_hours", make_problem(agents=1)) == ()


@pytest.mark.parametrize("settings", [{"tolerance": -1}, {"level": "never"}, {"tolerance": 1.5}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        HoursFairness(limit="fairness_of_hours", **settings)


def test_somebody_new_owes_no_hours_before_the_first_day():
    new = Newcomer("a2", "a1", MONDAY + timedelta(days=3), MONDAY + timedelta(days=9), (0,), 20)
    assert hours(two(newcomer=new), tolerance=0, a1="EEEEEEE", a2="...LLLL") == ()
