"""Requests for and against days and shifts."""

from __future__ import annotations

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.request import Request
from scheduler.domain.terms import Count

OFF = Request("a1", MONDAY)
WORK = Request("a1", MONDAY, against=True)
EARLY = Request("a1", MONDAY, shift="early")
NOT_EARLY = Request("a1", MONDAY, shift="early", against=True)


def check(request, days, **settings):
    problem = make_problem(agents=1, standby_agents=("a1",), requests=[request])
    return findings_of("requests", problem, make_roster(problem, a1=days), **settings)


@pytest.mark.parametrize(
    ("request_made", "first_day"),
    [(OFF, "."), (WORK, "E"), (WORK, "L"), (EARLY, "E"), (NOT_EARLY, "L"), (NOT_EARLY, "."), (NOT_EARLY, "l")],
)
def test_a_granted_request_costs_nothing(request_made, first_day):
    assert check(request_made, first_day) == ()


@pytest.mark.parametrize(
    ("request_made", "first_day", "code"),
    [
        (OFF, "E", "requests_off"),
        (OFF, "e", "requests_off"),
        (WORK, ".", "requests_work"),
        (WORK, "e", "requests_work"),
        (EARLY, "L", "requests_shift"),
        (EARLY, "e", "requests_shift"),
        (EARLY, ".", "requests_shift"),
        (NOT_EARLY, "E", "requests_against"),
        (NOT_EARLY, "e", "requests_against"),
    ],
)
def test_a_request_that_is_not_granted_is_one_person_day(request_made, first_day, code):
    (finding,) = check(request_made, first_day)
    assert (finding.code, finding.size, finding.unit, finding.cost) == (code, 1, "requests", 20 * 1200)


def test_a_request_is_as_dear_as_its_weight():
    (finding,) = check(Request("a1", MONDAY, weight=3), "E")
    assert finding.cost == 3 * 20 * 1200


def test_a_day_of_leave_grants_the_day_off():
    problem = make_problem(agents=[make_agent("a1", leave=frozenset({MONDAY}))], requests=[OFF])
    assert findings_of("requests", problem, make_roster(problem)) == ()


def test_as_a_must_it_has_a_turn():
    (term,) = terms_of("requests", make_problem(requests=[OFF]), level="must")
    assert isinstance(term, Count)
    assert term.strength.give_up == "requests"
