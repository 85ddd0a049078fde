"""Parts on threads of their own: interrupts, failures and ends."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from solver.made_parts import MadeParts, incumbent

from scheduler.solver.board import Board
from scheduler.solver.side_by_side import side_by_side


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) == before


def board_of(seconds: float = 30.0) -> Board:
    return Board(gap=0.0, unit=1, seconds=seconds)


def run(
    parts: MadeParts,
    board: Board,
    *,
    threads: int = 2,
    ends_without: float | None = None,
    pass_on: Callable[[], None] = lambda: None,
) -> bool:
    return side_by_side(parts, board, threads, ends_without, pass_on)  # type: ignore[arg-type]


def offering(cost: int) -> Callable[[Board], Any]:
    return lambda board: board.offer(incumbent(cost))


def bounding(bound: int) -> Callable[[Board], Any]:
    return lambda board: board.raise_bound(bound, "test")


def pressing(times: int) -> Callable[[], None]:
    presses = iter(range(times))

    def pass_on() -> None:
        if next(presses, None) is not None:
            raise KeyboardInterrupt

    return pass_on


def test_it_ends_when_the_best_roster_is_proven() -> None:
    board = board_of()
    parts = MadeParts(first=offering(50), bound=bounding(50))
    assert not run(parts, board)
    assert board.is_proven
    assert parts.threads == {"search"}


def test_ctrl_c_keeps_the_best_roster() -> None:
    board = board_of()
    assert run(MadeParts(first=offering(50)), board, pass_on=pressing(1))
    board = board_of()
    board.offer(incumbent(50))
    assert run(MadeParts(), board, pass_on=pressing(1))
    assert board.incumbent == incumbent(50)


def test_a_second_ctrl_c_is_not_caught_and_leaves_no_thread() -> None:
    with pytest.raises(KeyboardInterrupt):
        run(MadeParts(), board_of(), pass_on=pressing(2))


def test_ctrl_c_while_the_threads_start_starts_no_more_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    start = threading.Thread.start
    started: list[threading.Thread] = []

    def pressed(thread: threading.Thread) -> None:
        start(thread)
        started.append(thread)
        raise KeyboardInterrupt

    monkeypatch.setattr(threading.Thread, "start", pressed)
    assert run(MadeParts(), board_of(), threads=4)
    assert len(started) == 1


def test_ctrl_c_that_a_part_has_caught_is_told() -> None:
    def pressed(board: Board) -> None:
        parts.interrupted = True
        board.stop()

    parts = MadeParts(first=pressed)
    assert run(parts, board_of())


def test_an_error_while_news_are_told_ends_all_threads_before_it_is_passed_on() -> None:
    def fail() -> None:
        raise RuntimeError("no screen")

    with pytest.raises(RuntimeError, match="no screen"):
        run(MadeParts(), board_of(), threads=3, pass_on=fail)


@pytest.mark.parametrize("name", ["first", "bound", "improve", "explore", "turn"])
def test_an_error_in_a_part_ends_the_others_and_reaches_the_caller(name: str) -> None:
    def fail(board: Board) -> None:
        raise ValueError(name)

    deeds = {"first": offering(9), "bound": lambda board: True, name: fail}
    with pytest.raises(ValueError, match=name):
        run(MadeParts(**deeds), board_of(), threads=3)


def test_parts_that_find_nothing_end_when_the_time_is_up() -> None:
    board = board_of(seconds=0.3)
    assert not run(MadeParts(), board)
    assert board.incumbent is None


def test_without_a_roster_it_ends_earlier_where_that_is_asked_for() -> None:
    began = time.monotonic()
    board = board_of()
    assert not run(MadeParts(), board, ends_without=began)
    assert board.is_over
    assert board.seconds_left > 0


def test_with_a_roster_it_goes_on() -> None:
    board = board_of()
    parts = MadeParts(first=offering(5), improve=lambda board: len(parts.ran) > 20 and board.raise_bound(5, "test"))
    run(parts, board, ends_without=time.monotonic() - 1.0)
    assert board.is_proven or board.incumbent is None


def test_the_last_news_are_passed_on() -> None:
    board = board_of()
    passed: list[int | None] = []
    run(MadeParts(first=offering(50), bound=bounding(50)), board, pass_on=lambda: passed.append(board.bound))
    assert passed[-1] == 50


def test_without_patterns_the_whole_model_is_searched() -> None:
    board = board_of()
    parts = MadeParts(with_patterns=False, first=offering(50), whole=bounding(50))
    run(parts, board)
    assert "whole" in parts.ran
    assert "bound" not in parts.ran


def test_patterns_dive_where_there_is_more_to_look_for_and_then_take_turns() -> None:
    board = board_of()
    parts = MadeParts(first=offering(50), bound=lambda board: True, turn=bounding(50))
    run(parts, board)
    patterns = [name for name in parts.ran if name in ("bound", "explore", "turn")]
    assert patterns[:3] == ["bound", "explore", "turn"]


def test_where_the_bound_has_not_ended_there_are_no_dives() -> None:
    parts = MadeParts(first=offering(50), turn=bounding(50))
    run(parts, board_of())
    assert "explore" not in parts.ran


def test_after_the_end_no_patterns_are_made() -> None:
    parts = MadeParts()
    board = board_of(seconds=-1.0)
    run(parts, board)
    assert parts.patterns is None
