"""Which broken musts no roster may have."""

from __future__ import annotations

from datetime import timedelta

from factories import MONDAY, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.finding import Finding, Severity
from scheduler.explaining.never_given_up import never_given_up
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

PROBLEM = make_problem(days=14, agents=2, give_up_order=GIVE_UP_ORDER)


def codes(**rows: str) -> dict[str, bool]:
    """Whether each broken must of a roster is never given up, by code."""
    rules = build_rules({"rest": {"hours": 14, "floor_hours": 11}, "longest_run": {"days": 6, "absolute_days": 8}})
    broken = audit(PROBLEM, make_roster(PROBLEM, **rows), rules).broken_musts
    return {finding.code: never_given_up(PROBLEM, finding) for finding in broken}


def test_the_floor_of_rest_is_never_given_up_and_rest_is() -> None:
    assert codes(a1="LE")["rest_floor"]
    assert not codes(a1="EEEEEEEE")["longest_run"]


def test_the_longest_run_of_all_is_never_given_up() -> None:
    assert codes(a1="EEEEEEEEEE")["longest_run_absolute"]


def test_a_limit_without_a_turn_is_never_given_up() -> None:
    must = Finding("pins_off", Severity.MUST, {"agent": "a1", "date": str(MONDAY)}, rule="pins", size=1)
    assert never_given_up(PROBLEM, must)


def test_a_wish_is_no_must() -> None:
    wish = Finding("requests_off", Severity.SHOULD, {"agent": "a1", "date": str(MONDAY + timedelta(1))}, rule="requests")
    assert not never_given_up(PROBLEM, wish)
