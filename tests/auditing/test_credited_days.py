"""Credited days off against those that people have."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.auditing.credited_days import credited_days
from scheduler.domain.finding import Finding
from scheduler.domain.roster import Roster

DAYS = frozenset(("a1", MONDAY + timedelta(days=day)) for day in range(3))


def _findings(left: int, days: frozenset[tuple[str, object]] = DAYS, row: str = ".......") -> list[Finding]:
    problem = make_problem(agents=[make_agent("a1", balances={"day_off": left}), make_agent("a2")])
    roster: Roster = replace(make_roster(problem, a1=row), leave=days, credited=days)
    return list(credited_days(problem, roster))


def test_as_many_as_she_has_are_fine() -> None:
    assert _findings(3) == []


@pytest.mark.parametrize(("left", "told", "over"), [(2, 2, 1), (0, 0, 3), (-1, 0, 3)])
def test_one_more_is_a_warning(left: int, told: int, over: int) -> None:
    (finding,) = _findings(left)
    assert (finding.code, finding.severity, finding.agent) == ("credited_days_overdrawn", "warning", "a1")
    assert finding.facts == {"agent": "a1", "spent": 3, "left": told}
    assert (finding.size, finding.unit) == (over, "days")


def test_a_day_worked_after_all_or_outside_the_roster_is_not_spent() -> None:
    assert _findings(2, row="E......") == []
    assert _findings(0, frozenset({("a1", MONDAY - timedelta(days=1))})) == []


def test_the_audit_tells_it() -> None:
    problem = make_problem()
    roster = replace(make_roster(problem), leave=DAYS, credited=DAYS)
    assert "credited_days_overdrawn" in {finding.code for finding in audit(problem, roster, ()).findings}
