"""Decided cells."""

from __future__ import annotations

import pytest
from factories import MONDAY, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.request import Pin
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Fix

EARLY = Duty(DutyKind.WORK, "early")
STANDBY = Duty(DutyKind.STANDBY, "late")


def check(duty, day):
    problem = make_problem(agents=1, standby_agents=("a1",), pins=[Pin("a1", MONDAY, duty)])
    return [(finding.code, finding.size) for finding in findings_of("pins", problem, make_roster(problem, a1=day))]


@pytest.mark.parametrize(("duty", "day"), [(EARLY, "E"), (STANDBY, "l"), (None, ".")])
def test_a_kept_pin_costs_nothing(duty, day):
    assert check(duty, day) == []


@pytest.mark.parametrize(
    ("duty", "day", "code"),
    [
        (EARLY, ".", "pins_work"),
        (EARLY, "L", "pins_work"),
        (EARLY, "e", "pins_work"),
        (STANDBY, "L", "pins_standby"),
        (None, "E", "pins_off"),
    ],
)
def test_a_changed_pin_is_found(duty, day, code):
    assert check(duty, day) == [(code, 1)]


def test_a_pin_is_a_fixed_cell():
    (term,) = terms_of("pins", make_problem(pins=[Pin("a1", MONDAY.replace(day=9), EARLY)]))
    assert isinstance(term, Fix)
    assert (term.agent, term.day, term.duty) == ("a1", 2, EARLY)
