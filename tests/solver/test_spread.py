"""`Spread` in the model."""

from __future__ import annotations

import pytest
from factories import make_problem
from solver.solving import LATE_WORK, exactly, should, solved

from scheduler.domain.terms import Spread, SpreadMember


def _spread(*members: SpreadMember, unit: int = 1, tolerance: int = 1) -> Spread:
    return Spread(
        name="lates",
        limit="lates",
        members=members,
        days=tuple(range(4)),
        duties=frozenset({LATE_WORK}),
        unit=unit,
        tolerance=tolerance,
        strength=should(10, 20),
    )


@pytest.mark.parametrize(("first", "second", "price"), [("L...", "....", 0), ("LL..", "....", 10), ("LLL.", "....", 30)])
def test_only_what_is_beyond_the_tolerance_costs(first: str, second: str, price: int) -> None:
    problem = make_problem(agents=2, days=4)
    spread = _spread(SpreadMember("a1"), SpreadMember("a2"))
    assert solved(problem, [spread, *exactly(problem, a1=first, a2=second)]).objective == price


def test_balances_and_part_time_are_weighed() -> None:
    problem = make_problem(agents=2, days=4)
    carried = _spread(SpreadMember("a1", base=2), SpreadMember("a2"))
    assert solved(problem, [carried, *exactly(problem, a1="LL..", a2="LLL.")]).objective == 0
    part_time = _spread(SpreadMember("a1", scale=100), SpreadMember("a2", scale=200), unit=100)
    assert solved(problem, [part_time, *exactly(problem, a1="LL..", a2="L...")]).objective == 0
    assert solved(problem, [part_time, *exactly(problem, a1="LL..", a2="LL..")]).objective == 10


def test_lates_are_shared_when_nothing_else_decides() -> None:
    problem = make_problem(agents=2, days=4)
    solution = solved(problem, [_spread(SpreadMember("a1"), SpreadMember("a2")), *exactly(problem, a1="LLL.")])
    assert solution.objective == 0
    assert solution.roster is not None
    assert sum(item.shift == "late" for item in solution.roster.of("a2")) >= 2
