"""Only what people can do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

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
