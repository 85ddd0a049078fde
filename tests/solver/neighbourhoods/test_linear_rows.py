"""A model as rows."""

from __future__ import annotations

from random import Random

import pytest
from ortools.sat.python import cp_model
from solver.neighbourhoods.models import solutions, solutions_of_rows

from scheduler.solver.neighbourhoods.linear_rows import linear_rows


def _literals(flags: list[cp_model.IntVar], dice: Random) -> list[cp_model.LiteralT]:
    return [flag if dice.random() < 0.6 else flag.negated() for flag in dice.sample(flags, 2)]


@pytest.mark.parametrize("seed", range(40))
def test_rows_have_the_solutions_of_the_model(seed: int) -> None:
    dice = Random(seed)
    model = cp_model.CpModel()
    flags = [model.new_bool_var("") for _ in range(4)]
    count = model.new_int_var(-1, 3, "")
    total = sum(dice.randint(-2, 2) * flag for flag in flags) + dice.choice((1, -1)) * count
    model.add_linear_constraint(total, dice.randint(-3, 0), dice.randint(0, 3))
    model.add(total + 2 * flags[0] <= 2).only_enforce_if(_literals(flags, dice))
    model.add(total >= 1).only_enforce_if(_literals(flags, dice))
    dice.choice((model.add_at_most_one, model.add_exactly_one, model.add_bool_or))(_literals(flags, dice))
    model.add_bool_or(_literals(flags, dice)).only_enforce_if(_literals(flags, dice))
    model.add_implication(*_literals(flags, dice))
    assert solutions_of_rows(linear_rows(model)) == solutions(model)


def test_a_model_without_constraints_has_no_rows() -> None:
    model = cp_model.CpModel()
    model.new_int_var(2, 5, "")
    rows = linear_rows(model)
    assert (rows.lower.tolist(), rows.upper.tolist(), len(rows.low), len(rows.row)) == ([2], [5], 0, 0)


def test_what_is_no_row_is_refused() -> None:
    model = cp_model.CpModel()
    first, second, third = (model.new_int_var(0, 5, "") for _ in range(3))
    model.add_multiplication_equality(third, [first, second])
    with pytest.raises(ValueError, match="no linear row"):
        linear_rows(model)


def test_limits_with_a_hole_are_refused() -> None:
    model = cp_model.CpModel()
    model.new_int_var_from_domain(cp_model.Domain.from_values([0, 2]), "")
    with pytest.raises(ValueError, match="interval"):
        linear_rows(model)
