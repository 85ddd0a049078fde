"""Days in a row that end on the day before the horizon."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import make_agent, make_problem

from scheduler.rules.carried_run import carried_run
from scheduler.rules.could_come import CouldCome


def run(marked: tuple[int, ...], *, known: int | None = 9, leave: tuple[int, ...] = (), absent: bool = False) -> int | None:
    problem = make_problem()
    days = [problem.grid.date_of(day) for day in marked]
    agent = make_agent("a", leave=frozenset(problem.grid.date_of(day) for day in leave))
    problem = replace(problem, carry_in_from=None if known is None else problem.grid.date_of(-known))
    return carried_run(problem, CouldCome(problem), agent, set(days), absent=absent, enough=4)


@pytest.mark.parametrize(("marked", "length"), [((), 0), ((-1, -2), 2), ((-2,), 0), ((-1, -2, -3, -4, -5), 4)])
def test_days_in_a_row_are_counted_as_far_as_they_matter(marked: tuple[int, ...], length: int) -> None:
    assert run(marked) == length


def test_days_without_are_counted_likewise() -> None:
    assert run((-3,), absent=True) == 2
    assert run((), absent=True) == 4


def test_a_run_that_begins_on_unknown_days_is_unknown() -> None:
    assert run((-1, -2), known=2) is None
    assert run((-1, -2), known=3) == 2
    assert run((-1, -2), known=None) is None
    assert run((-1, -2, -3, -4), known=None) == 4
    assert run((), known=1, absent=True) is None


def test_a_run_beside_leave_is_nobodys_choice() -> None:
    assert run((-1,), leave=(-2,)) is None
    assert run((-1,), leave=(-3,)) == 1
