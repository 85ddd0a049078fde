"""Shifts by what a setting calls them."""

from __future__ import annotations

import pytest
from factories import LATE, make_problem, make_shift

from scheduler.rules.shifts_named import shifts_named


@pytest.mark.parametrize(
    ("name", "shifts"),
    [("dawn", {"dawn"}), ("early", {"dawn", "morning"}), ("late", {"late"}), ("night", set()), ("off", set())],
)
def test_a_name_is_the_shift_of_that_id_or_else_a_kind(name: str, shifts: set[str]) -> None:
    problem = make_problem(shifts=(make_shift("dawn", 5, 13), make_shift("morning", 8, 16), LATE))
    assert shifts_named(problem, name) == shifts
