"""What a search says, held to the check."""

from __future__ import annotations

import pytest
from factories import make_problem, make_roster

from scheduler.domain.outcome import Solution, Status
from scheduler.errors import AuditError
from scheduler.planning.audited import audited
from scheduler.rules.one_shift_a_day import OneShiftADay


def solution(objective: float, **rows: str) -> Solution:
    roster = make_roster(make_problem(agents=2), **rows)
    return Solution(Status.OPTIMAL, roster, objective, objective, 0.0, proven=True, interrupted=False)


def test_what_was_checked_is_returned_where_both_agree() -> None:
    found = audited(make_problem(agents=2), solution(0.0, a1="E......"), [OneShiftADay("one_shift_a_day")])
    assert found.cost == 0
    assert found.broken_musts == ()


def test_a_cost_that_is_another_is_an_error() -> None:
    with pytest.raises(AuditError, match=r"less than the 5\.000"):
        audited(make_problem(agents=2), solution(5.0, a1="E......"), [OneShiftADay("one_shift_a_day")])


def test_a_solution_without_roster_cannot_be_checked() -> None:
    nothing = Solution(Status.NONE, None, None, None, None, proven=False, interrupted=False)
    with pytest.raises(ValueError, match="without roster"):
        audited(make_problem(agents=2), nothing, [OneShiftADay("one_shift_a_day")])
