"""What is left to decide when somebody is absent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster

from scheduler.domain.absence import Absence
from scheduler.domain.request import Pin, Request
from scheduler.domain.shift import Duty, DutyKind
from scheduler.errors import ProblemError
from scheduler.planning.with_absences import with_absences

EARLY_WORK = Duty(DutyKind.WORK, "early")
NOON = datetime(2026, 12, 9, 12)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def make(**settings):
    agents = [make_agent("a1"), make_agent("a2"), make_agent("p", pool=True)]
    return make_problem(agents=agents, shifts=(EARLY, LATE, NIGHT), standby_agents=("a2", "p"), **settings)


def known(problem):
    return make_roster(problem, a1="EELLNN.", a2="LE.elEE", p="eleeee.")


def absent(problem, first=3, last=3, agent="a1", told=None):
    return with_absences(problem, known(problem), [Absence(agent, day(first), day(last))], told)


def pins_of(problem):
    return {(pin.agent, (pin.date - MONDAY).days): pin.duty for pin in problem.pins}


def test_days_before_people_are_told_are_facts_days_off_included():
    problem = absent(make(), told=datetime(2026, 12, 9, 0, 0))
    assert problem.settled == {*((who, day(n)) for who in ("a1", "a2", "p") for n in (0, 1)), ("a1", day(3))}
    assert pins_of(problem)["a1", 0] == EARLY_WORK
    assert pins_of(problem)["p", 1] == Duty(DutyKind.STANDBY, "late")


def test_on_the_day_itself_only_what_has_begun_is_a_fact():
    problem = absent(make(), told=NOON)
    assert {who for who, when in problem.settled if when == day(1)} == {"a1", "a2", "p"}
    assert {who for who, when in problem.settled if when == day(2)} == set()
    assert {who for who, when in absent(make(), 3, 3, "a2", told=datetime(2026, 12, 8, 8, 1)).settled if when == day(1)} == {
        "a1",
        "a2",
    }
    assert {who for who, when in absent(make(), 3, 3, "a2", told=datetime(2026, 12, 8, 8, 0)).settled} == {"a1", "a2", "p"}


def test_standby_is_a_fact_only_when_it_is_over():
    assert ("p", day(2)) not in absent(make(), told=datetime(2026, 12, 9, 15, 59)).settled
    assert ("p", day(2)) in absent(make(), told=datetime(2026, 12, 9, 16)).settled


def test_the_night_before_is_a_fact_while_it_lasts():
    problem = absent(make(), 5, 5, told=datetime(2026, 12, 11, 23))
    assert pins_of(problem)["a1", 4] == Duty(DutyKind.WORK, "night")


def test_where_no_time_is_given_people_are_told_at_the_midnight_of_the_first_absence():
    problem = absent(make(), 2, 3)
    assert problem.told_at == datetime(2026, 12, 9)
    assert {when for _, when in problem.settled} == {day(n) for n in (0, 1, 2, 3)}


def test_told_before_the_roster_begins_only_the_absence_is_a_fact():
    problem = absent(make(), told=datetime(2026, 11, 1))
    assert problem.settled == {("a1", day(3))}


def test_the_absent_are_on_leave_and_off_and_their_wishes_of_these_days_are_gone():
    requests = [Request("a1", day(3)), Request("a1", day(4)), Request("a2", day(3))]
    pins = [Pin("a1", day(3), EARLY_WORK), Pin("a2", day(6), EARLY_WORK)]
    problem = absent(make(requests=requests, pins=pins))
    assert problem.agent("a1").leave == {day(3)}
    assert [(request.agent, request.date) for request in problem.requests] == [("a1", day(4)), ("a2", day(3))]
    assert pins_of(problem)["a1", 3] is None
    assert pins_of(problem)["a2", 6] == EARLY_WORK


def test_pins_that_contradict_facts_give_way_to_them():
    night = Duty(DutyKind.WORK, "night")
    pins = [Pin("a2", day(0), EARLY_WORK), Pin("a2", day(2), EARLY_WORK), Pin("a1", day(2), night)]
    problem = absent(make(pins=pins), told=NOON)
    assert pins_of(problem)["a2", 0] == Duty(DutyKind.WORK, "late")
    assert ("a2", 2) not in pins_of(problem)
    assert ("a1", 2) not in pins_of(problem)


def test_leave_that_the_roster_records_counts_too():
    problem = make()
    roster = replace(known(problem), leave=frozenset({("a2", day(6))}), credited=frozenset({("a2", day(6))}))
    problem = with_absences(problem, roster, [Absence("a1", day(3), day(3))])
    assert problem.agent("a2").leave == problem.agent("a2").credited == {day(6)}


def test_standby_may_be_called_on_the_days_on_which_work_is_lost():
    assert absent(make()).on_call == {("a2", day(3)), ("p", day(3))}
    assert absent(make(), agent="p").on_call == set()


def test_only_those_who_stand_by_during_the_hours_that_are_lost_are_called_where_they_are_enough():
    problem = make()
    roster = make_roster(problem, a1="EL.....", a2="el.....", p="le.....")
    made = with_absences(problem, roster, [Absence("a1", day(0), day(1))])
    assert made.on_call == {("a2", day(0)), ("a2", day(1))}


def test_whoever_stands_by_that_day_may_be_called_where_too_few_stand_by_for_the_hours_that_are_lost():
    problem = make()
    roster = make_roster(problem, a1="EE.....", a2="ll.....", p=".e.....")
    made = with_absences(problem, roster, [Absence("a1", day(0), day(1))])
    assert made.on_call == {("a2", day(0)), ("p", day(1))}


def test_standby_that_is_over_is_not_counted():
    problem = make()
    roster = make_roster(problem, a1="L......", a2="e......", p="l......")
    made = with_absences(problem, roster, [Absence("a1", day(0), day(0))], datetime(2026, 12, 7, 17))
    assert made.on_call == {("p", day(0))}


def test_opening_balances_are_those_of_the_roster():
    problem = make()
    roster = replace(known(problem), balances={"a2": {"late": 3}})
    made = with_absences(problem, roster, [Absence("a1", day(3), day(3))])
    assert made.agent("a2").balances == {"late": 3}


def test_a_night_that_runs_into_the_absence_is_lost_work_of_the_day_before():
    problem = absent(make(), 5, 5, told=datetime(2026, 12, 7))
    assert problem.on_call == {("a2", day(4)), ("p", day(4)), ("p", day(5))}


def test_work_that_was_called_in_before_stays_possible():
    problem = make()
    roster = known(problem)
    items = tuple(replace(item, called=item.agent == "a2" and item.date == day(5)) for item in roster.assignments)
    problem = with_absences(problem, replace(roster, assignments=items), [Absence("a1", day(3), day(3))])
    assert ("a2", day(5)) in problem.on_call


def test_the_roster_is_the_reference():
    problem = make()
    assert absent(problem).reference == known(problem)
    assert absent(problem).released == set()


@pytest.mark.parametrize(
    ("absences", "told", "said"),
    [
        ((), None, "nobody is absent"),
        ((Absence("ghost", day(1), day(1)),), None, "nobody 'ghost'"),
        ((Absence("a1", day(2), day(1)),), None, "earlier day first"),
        ((Absence("a1", day(-1), day(1)),), None, "the roster has the days"),
        ((Absence("a1", day(6), day(7)),), None, "the roster has the days"),
        ((Absence("a1", day(1), day(1)),), datetime(2026, 12, 14), "the roster is over"),
    ],
)
def test_what_makes_no_sense_is_an_error(absences, told, said):
    problem = make()
    with pytest.raises(ProblemError, match=said):
        with_absences(problem, known(problem), absences, told)


def test_all_that_is_wrong_is_said_at_once():
    problem = make()
    with pytest.raises(ProblemError) as caught:
        with_absences(problem, known(problem), [Absence("ghost", day(2), day(1)), Absence("a1", day(9), day(9))])
    assert len(caught.value.faults) == 3


def test_a_roster_of_another_store_is_an_error():
    problem = make()
    roster = known(problem)
    item = replace(roster.assignments[0], agent="ghost", shift="dusk")
    with pytest.raises(ProblemError) as caught:
        with_absences(
            problem, replace(roster, days=6, assignments=(item,)), [Absence("a1", day(3), day(3))], datetime(2026, 12, 7)
        )
    assert [str(fault) for fault in caught.value.faults] == [
        "the roster has 6 days from 2026-12-07; the store's are 7 from 2026-12-07",
        "the roster has the shift 'dusk', which the store does not have",
        "'ghost' is on the roster and not in the store",
    ]


def test_what_somebody_set_by_hand_stays():
    problem = make()
    by_hand = {("a2", day(0)), ("a2", day(2)), ("a2", day(3)), ("a1", day(3))}
    roster = replace(known(problem), decided=frozenset(by_hand))
    around = with_absences(problem, roster, [Absence("a1", day(3), day(3))], None)
    assert pins_of(around)["a2", 2] is None
    assert pins_of(around)["a1", 3] is None
    assert ("a2", 3) not in pins_of(around), "whoever stands by may still be called"
