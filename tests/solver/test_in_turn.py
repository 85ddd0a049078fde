"""Parts one after the other: turns, limits and interrupts."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from solver.made_parts import MadeParts, incumbent

from scheduler.solver.board import Board
from scheduler.solver.in_turn import in_turn


def board_of(seconds: float = 30.0) -> Board:
    return Board(gap=0.0, unit=1, seconds=seconds)


def run(
    parts: MadeParts,
    board: Board,
    *,
    limit: float | None = 20.0,
    ends_without: float | None = None,
    pass_on: Callable[[], None] = lambda: None,
) -> bool:
    return in_turn(parts, board, limit, ends_without, pass_on)  # type: ignore[arg-type]


def offering(cost: int) -> Callable[[Board], Any]:
    return lambda board: board.offer(incumbent(cost))


def press(board: Board) -> None:
    raise KeyboardInterrupt


def test_a_first_roster_comes_before_the_bound_and_neighbourhoods_after_it() -> None:
    parts = MadeParts(first=offering(9), bound=lambda board: True)
    run(parts, board_of())
    assert parts.ran[:4] == ["first", "bound", "dive", "improve"]


def test_a_roster_to_begin_with_saves_the_search_for_one() -> None:
    board = board_of()
    board.offer(incumbent(9))
    parts = MadeParts()
    run(parts, board)
    assert "first" not in parts.ran


def test_the_deterministic_limit_ends_it() -> None:
    parts = MadeParts(first=offering(9))
    run(parts, board_of(), limit=10.0)
    assert len(parts.ran) < 12


def test_with_a_deterministic_limit_the_clock_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []
    for step in (0.0, 1000.0):
        ticks = count()
        clock = time.monotonic
        with monkeypatch.context() as patched:
            patched.setattr(time, "monotonic", lambda clock=clock, step=step, ticks=ticks: clock() + step * next(ticks))
            parts = MadeParts(first=offering(9), bound=lambda board: True)
            run(parts, board_of(seconds=1e12), limit=20.0)
        ran.append(parts.ran)
        assert min(parts.seconds) > 1e10
    assert ran[0] == ran[1]


@pytest.mark.parametrize("name", ["first", "bound", "dive", "improve"])
def test_ctrl_c_in_any_part_keeps_the_best_roster(name: str) -> None:
    board = board_of()
    board.offer(incumbent(60)) if name != "first" else None
    deeds = {"first": offering(50), "bound": lambda board: True, name: press}
    assert run(MadeParts(**deeds), board)
    assert board.is_over
    assert board.incumbent == (None if name == "first" else incumbent(60))


def test_ctrl_c_while_news_are_told_keeps_the_best_roster_and_tells_the_rest() -> None:
    board = board_of()
    told: list[int] = []

    def pass_on() -> None:
        told.append(1)
        if len(told) == 1:
            raise KeyboardInterrupt

    assert run(MadeParts(first=offering(50)), board, pass_on=pass_on)
    assert board.incumbent == incumbent(50)
    assert len(told) == 2


def test_a_second_ctrl_c_is_not_caught() -> None:
    def pass_on() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(MadeParts(), board_of(), pass_on=pass_on)


def test_ctrl_c_that_a_part_has_caught_is_told() -> None:
    def pressed(board: Board) -> None:
        parts.interrupted = True
        board.stop()

    parts = MadeParts(first=pressed)
    assert run(parts, board_of())
    assert parts.ran == ["first"]


def test_an_error_reaches_the_caller() -> None:
    def fail(board: Board) -> None:
        raise ValueError("no numbers")

    with pytest.raises(ValueError, match="no numbers"):
        run(MadeParts(first=offering(1), bound=fail), board_of())


def test_parts_that_find_nothing_end_it() -> None:
    board = board_of()
    assert not run(MadeParts(), board, limit=None)
    assert board.incumbent is None
    assert not board.is_over


def test_where_the_time_is_up_no_patterns_are_made() -> None:
    parts = MadeParts()
    run(parts, board_of(seconds=-1.0))
    assert parts.patterns is None
