"""Only what people can do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.terms import Forbid
from scheduler.rules.registry import LIMITS

MORNING = Queue(id="morning", name="Morning", contacts_per_hour=10, hours=Hours.daily(Window(480, 720)))


def make():
    agents = [
        make_agent("team", skills=("chat",)),
        make_agent("bench", skills=("chat",), pool=True),
        make_agent("caller", skills=("morning",)),
        make_agent("lead", skills=()),
    ]
    weekday = make_shift("workday", 9, 17, code="W", weekdays=range(5))
    return make_problem(
        agents=agents,
        queues=("chat", MORNING),
        shifts=(EARLY, LATE, weekday),
        leads=("lead",),
        standby_agents=("bench",),
    )


def codes(**rows):
    problem = make()
    findings = LIMITS["eligibility"].build({}).check(problem, make_roster(problem, **rows))
    return [finding.code.removeprefix("eligibility_") for finding in findings]


def test_what_people_can_do_costs_nothing():
    assert codes(team="ELW", bench="el", caller="EW", lead="L") == []


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ({"bench": "E"}, "pool"),
        ({"team": "e"}, "standby"),
        ({"team": ".....W"}, "weekday"),
        ({"caller": "L"}, "skill"),
    ],
)
def test_what_they_cannot_do_is_found(rows, code):
    assert codes(**rows) == [code]


def test_each_cell_that_cannot_be_is_barred_for_good():
    problem = make()
    terms = [term for term in terms_of("eligibility", problem) if isinstance(term, Forbid)]
    barred = {(t.agent, day, duty.kind.value, duty.shift) for t in terms for day in t.days for duty in t.duties}
    assert all(term.strength.is_hard for term in terms)
    assert ("bench", 0, "work", "early") in barred
    assert ("team", 0, "standby", "early") in barred
    assert ("team", 5, "work", "workday") in barred
    assert ("caller", 0, "work", "late") in barred
    assert ("team", 0, "work", "late") not in barred
    assert ("bench", 0, "standby", "late") not in barred


def test_the_size_is_one_per_duty():
    problem = make()
    assert [finding.size for finding in findings_of("eligibility", problem, make_roster(problem, caller="LL"))] == [1, 1]


def test_a_closed_day_bars_everybody_but_leads():
    hours = Hours(weekly=((Window(480, 1440),),) * 7, exceptions={MONDAY: ()})
    problem = make_problem(days=1, agents=2, operating=hours, leads=("a2",))
    assert {term.agent for term in terms_of("eligibility", problem) if isinstance(term, Forbid)} == {"a1"}


def test_what_does_not_fit_the_store_is_found():
    problem = make()
    good = make_assignment(problem, "team", 0, "early")
    items = {
        "unknown_agent": replace(good, agent="ghost"),
        "unknown_shift": replace(good, shift="dusk", date=MONDAY + timedelta(days=1)),
        "outside_horizon": make_assignment(problem, "team", 9, "early"),
        "times": replace(good, end=good.end + timedelta(minutes=30), date=good.date),
        "activity": replace(
            make_assignment(problem, "team", 3, "early"),
            activities=(Activity(good.start, good.end, ActivityKind.CHAT, "morning"),),
        ),
    }
    for reason, item in items.items():
        roster = replace(make_roster(problem), assignments=(item,))
        (finding,) = LIMITS["eligibility"].build({}).check(problem, roster)
        assert finding.code == f"eligibility_{reason}"


def called(problem, known=".......", **settings):
    """Findings on work of the pool on the first day that says that it was called."""
    (item,) = make_roster(problem, bench="E").assignments
    roster = replace(make_roster(problem), assignments=(replace(item, called=True, **settings),))
    problem = problem if known is None else replace(problem, reference=make_roster(problem, bench=known))
    return [finding.code for finding in LIMITS["eligibility"].build({}).check(problem, roster)]


def test_work_of_the_pool_that_says_that_it_was_called_is_believed_where_nothing_tells_otherwise():
    assert called(make(), None) == []


def test_work_of_the_pool_is_found_where_nobody_stood_by_before_though_it_says_that_it_was_called():
    assert called(make(), ".......") == ["eligibility_pool"]
    assert called(make(), "e......") == []


def test_work_that_was_called_before_is_called():
    problem = make()
    before = make_roster(problem, bench="E")
    before = replace(before, assignments=tuple(replace(item, called=True) for item in before.assignments))
    assert list(LIMITS["eligibility"].build({}).check(replace(problem, reference=before), before)) == []


def test_who_is_called_may_come_later_than_the_shift_begins_and_stays_to_its_end():
    nine, end = datetime.combine(MONDAY, datetime.min.time()).replace(hour=9), datetime(2026, 12, 7, 16)
    assert called(make(), None, start=nine) == []
    assert called(make(), None, start=nine.replace(hour=7)) == ["eligibility_times"]
    assert called(make(), None, start=nine, end=end.replace(hour=15)) == ["eligibility_times"]


def test_on_call_somebody_of_the_pool_may_work_on_that_day_only():
    problem = replace(make(), on_call=frozenset({("bench", MONDAY)}))
    barred = {
        (day, duty.shift)
        for term in terms_of("eligibility", problem)
        if term.agent == "bench"
        for day in term.days
        for duty in term.duties
        if duty.kind.value == "work"
    }
    assert (0, "early") not in barred
    assert (1, "early") in barred
    codes = [f.code for f in findings_of("eligibility", problem, make_roster(problem, bench="EE"))]
    assert codes == ["eligibility_pool"]


def test_what_has_begun_before_people_are_told_is_given_to_nobody_new():
    problem = replace(make(), told_at=datetime(2026, 12, 8, 9))
    roster = make_roster(problem, team="EE.....", lead=".L.....")
    assert [(f.code, f.date.day) for f in findings_of("eligibility", problem, roster)] == [
        ("eligibility_past", 7),
        ("eligibility_past", 8),
    ]
    known = replace(problem, reference=roster, settled=frozenset({("team", MONDAY), ("team", MONDAY + timedelta(days=1))}))
    assert findings_of("eligibility", known, roster) == ()


def test_who_still_stands_by_may_come_to_the_shift_under_way():
    problem = replace(make(), told_at=datetime(2026, 12, 7, 9), on_call=frozenset({("bench", MONDAY)}))
    problem = replace(problem, reference=make_roster(problem, bench="e......"))
    assert findings_of("eligibility", problem, make_roster(problem, bench="E......")) == ()
    over = replace(problem, told_at=datetime(2026, 12, 7, 16))
    assert len(findings_of("eligibility", over, make_roster(problem, bench="E......"))) == 1


def test_each_is_barred_from_what_has_begun_but_for_the_own_standby():
    agents = [make_agent("one", pool=True), make_agent("two", pool=True)]
    problem = make_problem(agents=agents, shifts=(EARLY, LATE, make_shift("mid", 8, 20, code="M")))
    known = make_roster(problem, one="e......", two="m......")
    problem = replace(problem, reference=known, told_at=datetime(2026, 12, 7, 9))
    assert findings_of("eligibility", problem, known) == ()
    assert len(findings_of("eligibility", problem, make_roster(problem, one="m......", two="e......"))) == 2
