"""Rest between two duties."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.shift import ShiftKind
from scheduler.domain.terms import Follow, Forbid
from scheduler.rules.rest import Rest

LATE_THEN_EARLY = "LE....."


def test_rest_of_exactly_the_hours_asked_for_costs_nothing():
    problem = make_problem(agents=1)
    assert findings_of("rest", problem, make_roster(problem, a1=LATE_THEN_EARLY), hours=8) == ()


def test_an_hour_too_little_is_found_in_minutes():
    problem = make_problem(agents=1)
    (finding,) = findings_of("rest", problem, make_roster(problem, a1=LATE_THEN_EARLY), hours=9)
    assert (finding.code, finding.size, finding.unit, finding.severity) == ("rest_short", 60, "minutes", Severity.MUST)
    assert finding.facts == {"agent": "a1", "date": "2026-12-08", "rest": 8.0, "needed": 9.0}


def test_a_wish_is_priced_by_the_hour():
    problem = make_problem(agents=1)
    (finding,) = findings_of("rest", problem, make_roster(problem, a1=LATE_THEN_EARLY), level=30)
    assert (finding.size, finding.cost) == (180, 3 * 30 * 1200)


def test_below_the_floor_it_is_never_given_up():
    problem = make_problem(agents=1)
    (finding,) = findings_of("rest", problem, make_roster(problem, a1=LATE_THEN_EARLY), floor_hours=8.5, level="should")
    assert (finding.code, finding.severity, finding.cost) == ("rest_floor", Severity.MUST, 0)
    (term,) = terms_of("rest", problem, floor_hours=8.5)
    assert isinstance(term, Follow)
    assert term.strength.is_hard


def test_between_the_floor_and_the_hours_it_is_a_must_with_a_turn():
    (term,) = terms_of("rest", make_problem(agents=1))
    assert isinstance(term, Follow)
    assert term.strength.give_up == "rest"
    assert [(first.shift, second.shift, size) for first, second, size in term.pairs] == [("late", "early", 180)]


def test_a_day_off_between_is_rest():
    problem = make_problem(agents=1)
    assert findings_of("rest", problem, make_roster(problem, a1="L.E....")) == ()


def test_a_night_that_ends_in_the_morning_needs_rest_before_the_evening():
    problem = make_problem(agents=1, shifts=(EARLY, LATE, NIGHT))
    (finding,) = findings_of("rest", problem, make_roster(problem, a1="NL....."))
    assert finding.size == 60


def test_what_was_worked_before_the_horizon_bars_the_first_morning():
    problem = make_problem(agents=1)
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "late"),))
    (finding,) = findings_of("rest", problem, make_roster(problem, a1="E......"))
    assert (finding.size, finding.date) == (180, problem.grid.start)
    assert [term.days for term in terms_of("rest", problem) if isinstance(term, Forbid)] == [(0,)]


def test_a_carried_shift_that_the_store_no_longer_has_counts_by_its_clock_times():
    problem = make_problem(agents=1)
    late = make_assignment(problem, "a1", -1, "late")
    problem = replace(problem, carry_in=(replace(late, shift="old", end=late.end + timedelta(hours=3)),))
    (finding,) = findings_of("rest", problem, make_roster(problem, a1="E......"), floor_hours=6)
    assert (finding.code, finding.size) == ("rest_floor", 360)


def test_a_shift_of_a_whole_day_reaches_two_days_ahead():
    watch = make_shift("watch", 20, 44, ShiftKind.NIGHT)
    problem = make_problem(agents=1, shifts=(EARLY, watch))
    (finding,) = findings_of("rest", problem, make_roster(problem, a1="W.E...."), hours=16)
    assert finding.size == 4 * 60


@pytest.mark.parametrize(
    ("day", "minutes"), [(date(2026, 3, 28), 4 * 60), (date(2026, 10, 24), 2 * 60), (date(2026, 6, 6), 3 * 60)]
)
def test_rest_is_shorter_in_the_night_to_summer_time_and_longer_in_that_to_winter_time(day, minutes):
    problem = make_problem(start=day, days=2, timezone="Europe/Berlin", agents=1)
    (finding,) = findings_of("rest", problem, make_roster(problem, a1="LE"), floor_hours=0)
    assert finding.size == minutes


def test_standby_counts_as_work():
    problem = make_problem(agents=1, standby_agents=("a1",))
    (finding,) = findings_of("rest", problem, make_roster(problem, a1="lE....."))
    assert finding.size == 180


def test_people_of_the_pool_have_pairs_of_standby_only():
    problem = make_problem(agents=[make_agent("p", pool=True)])
    (term,) = terms_of("rest", problem)
    assert isinstance(term, Follow)
    assert {duty.kind.value for pair in term.pairs for duty in pair[:2]} == {"standby"}


@pytest.mark.parametrize("settings", [{"hours": -1}, {"hours": 8, "floor_hours": 9}, {"level": "perhaps"}, {"hours": True}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match=r"allowed is|lower one"):
        Rest(limit="rest", **settings)


def test_after_a_night_more_rest_can_be_asked_for():
    problem = make_problem(agents=1, shifts=(EARLY, LATE, NIGHT))
    roster = make_roster(problem, a1="N.E.L..")
    assert findings_of("rest", problem, roster) == ()
    (finding,) = findings_of("rest", problem, roster, after_night_hours=30, level="should")
    assert (finding.size, finding.facts["needed"], finding.facts["rest"]) == (4 * 60, 30.0, 26.0)


def test_from_one_night_to_the_next_the_usual_rest_is_enough():
    problem = make_problem(agents=1, shifts=(EARLY, NIGHT))
    assert findings_of("rest", problem, make_roster(problem, a1="NNN...E"), after_night_hours=48) == ()


def test_a_night_before_the_horizon_asks_for_more_rest_too():
    problem = make_problem(agents=1, shifts=(EARLY, NIGHT))
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "night"),))
    sizes = [f.size for f in findings_of("rest", problem, make_roster(problem, a1=".E....."), after_night_hours=30)]
    assert sizes == [4 * 60]


def test_the_floor_is_the_same_after_a_night():
    problem = make_problem(agents=1, shifts=(EARLY, NIGHT))
    codes = [f.code for f in findings_of("rest", problem, make_roster(problem, a1="NE....."), after_night_hours=30)]
    assert codes == ["rest_floor"]
    codes = [f.code for f in findings_of("rest", problem, make_roster(problem, a1="N.E...."), after_night_hours=30)]
    assert codes == ["rest_short"]


@pytest.mark.parametrize("hours", [10.5, 97])
def test_less_rest_after_a_night_than_otherwise_is_refused(hours):
    with pytest.raises(ValueError, match="after_night_hours is"):
        Rest(limit="rest", after_night_hours=hours)
