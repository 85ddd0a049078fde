"""One run of CP-SAT under the eyes of a board."""

from __future__ import annotations

import math
from random import Random

import pytest
from ortools.sat.python import cp_model

from scheduler.solver.board import Board
from scheduler.solver.neighbourhoods.watched import watched


def _easy() -> cp_model.CpModel:
    model = cp_model.CpModel()
    first, second = model.new_int_var(0, 9, ""), model.new_int_var(0, 9, "")
    model.add(first + second >= 5)
    model.minimize(2 * first + second)
    return model


def _hopeless() -> cp_model.CpModel:
    """A market to be split in halves of five sorts of goods at once: nothing helps but trying."""
    dice = Random(1)
    model = cp_model.CpModel()
    mine = [model.new_bool_var("") for _ in range(40)]
    off = [model.new_int_var(0, 5000, "") for _ in range(10)]
    for number in range(5):
        goods = [dice.randint(1, 100) for _ in mine]
        total = cp_model.LinearExpr.weighted_sum(mine, goods)
        model.add(total + off[2 * number] - off[2 * number + 1] == sum(goods) // 2)
    model.minimize(sum(off))
    return model


def test_the_best_values_come_back() -> None:
    answer = watched(_easy(), None, seed=1, seconds=60.0, work=math.inf)
    assert (answer.status, answer.values) == ("OPTIMAL", (0, 5))


def test_what_is_impossible_has_no_values() -> None:
    model = _easy()
    model.add(model.get_int_var_from_proto_index(0) <= -1)
    assert watched(model, None, seed=1, seconds=60.0, work=math.inf).values == ()


def test_a_limit_of_work_ends_it() -> None:
    answer = watched(_hopeless(), None, seed=1, seconds=600.0, work=0.05)
    assert answer.status in ("FEASIBLE", "UNKNOWN")
    assert answer.work < 5.0


def test_the_end_of_the_board_ends_it() -> None:
    board = Board(gap=0.0, seconds=600)
    board.stop()
    assert watched(_hopeless(), board, seed=1, seconds=600.0, work=math.inf).status in ("FEASIBLE", "UNKNOWN")


def test_a_model_that_is_not_valid_is_told() -> None:
    model = _easy()
    model.proto.constraints.add().linear.vars.extend([99])
    with pytest.raises(ValueError, match="not valid"):
        watched(model, None, seed=1, seconds=60.0, work=math.inf)
