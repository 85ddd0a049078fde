"""What the parts of a search tell each other."""

from __future__ import annotations

import math
import threading
from random import Random

import pytest

from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent


def make(unit: int = 60, gap: float = 0.0, seconds: float = 60.0) -> Board:
    return Board(gap=gap, unit=unit, seconds=seconds)


def roster(cost: int) -> Incumbent:
    return Incumbent((1, 0), cost, "test")


def test_a_bound_is_rounded_up_to_the_next_possible_cost() -> None:
    board = make(unit=60)
    assert board.raise_bound(61.0, "test")
    assert board.bound == 120
    assert board.bounded_by == "test"


@pytest.mark.parametrize("seed", range(50))
def test_a_bound_that_is_off_by_little_is_not_rounded_to_above_the_cost(seed: int) -> None:
    dice = Random(seed)
    unit = dice.choice((1, 5, 60, 1200))
    cost = unit * dice.randint(-5, 10 ** dice.randint(1, 9))
    board = make(unit=unit)
    board.raise_bound(cost * (1.0 + dice.uniform(-1e-10, 1e-10)) + dice.uniform(-1e-4, 1e-4), "test")
    assert board.bound is not None
    assert cost - unit <= board.bound <= cost


def test_a_worse_bound_is_not_taken() -> None:
    board = make(unit=1)
    assert board.raise_bound(10.0, "one")
    assert not board.raise_bound(9.5, "other")
    assert not board.raise_bound(10.0, "other")
    assert (board.bound, board.bounded_by) == (10, "one")


@pytest.mark.parametrize("bound", [math.inf, -math.inf, math.nan])
def test_what_is_not_finite_is_no_bound(bound: float) -> None:
    board = make()
    assert not board.raise_bound(bound, "test")
    assert board.bound is None


def test_only_better_rosters_are_taken() -> None:
    board = make()
    assert board.offer(roster(600))
    assert not board.offer(roster(600))
    assert not board.offer(roster(660))
    assert board.offer(roster(540))
    assert board.incumbent == roster(540)


def test_each_better_roster_and_bound_is_told_once() -> None:
    told: list[tuple[int | None, int | None]] = []

    def note(board: Board) -> None:
        told.append((None if board.incumbent is None else board.incumbent.cost, board.bound))

    board = Board(gap=0.0, unit=1, seconds=60.0, on_change=note)
    board.offer(roster(9))
    board.offer(roster(9))
    board.raise_bound(3.0, "test")
    board.raise_bound(2.0, "test")
    assert told == [(9, None), (9, 3)]


def test_a_search_is_proven_within_the_gap() -> None:
    board = make(unit=1, gap=0.01)
    board.offer(roster(100_000))
    assert not board.is_proven
    board.raise_bound(98_000.0, "test")
    assert not board.is_over
    board.raise_bound(99_000.5, "test")
    assert board.is_proven
    assert board.is_over


def test_a_roster_that_costs_nothing_is_proven_by_a_bound_of_nothing() -> None:
    board = make()
    board.offer(roster(0))
    assert not board.is_proven
    board.raise_bound(0.0, "test")
    assert board.is_proven


def test_a_search_ends_when_it_is_stopped_and_when_the_time_is_up() -> None:
    board = make()
    assert not board.is_over
    board.stop()
    assert board.is_over
    assert make(seconds=-1.0).is_over


@pytest.mark.parametrize("unit", [1, 5, 1200])
@pytest.mark.parametrize("cost", [0, 1200, 123_600, 10**6 * 1200])
def test_a_bound_at_the_cutoff_proves_the_roster_and_is_not_above_it(unit: int, cost: int) -> None:
    board = make(unit=unit)
    assert board.cutoff == math.inf
    board.offer(roster(cost))
    assert cost - unit < board.cutoff <= cost
    board.raise_bound(board.cutoff, "test")
    assert board.bound is not None
    assert board.bound <= cost
    if unit > 2 or cost < 10**8:
        assert board.is_proven


def test_many_threads_leave_the_best_roster_and_bound() -> None:
    board = make(unit=1)

    def offer(seed: int) -> None:
        dice = Random(seed)
        for _ in range(200):
            board.offer(roster(dice.randint(500, 1000)))
            board.raise_bound(float(dice.randint(0, 499)), "test")

    threads = [threading.Thread(target=offer, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    drawn = [Random(seed) for seed in range(4)]
    pairs = [(dice.randint(500, 1000), dice.randint(0, 499)) for dice in drawn for _ in range(200)]
    assert board.incumbent is not None
    assert board.incumbent.cost == min(cost for cost, _ in pairs)
    assert board.bound is not None
    assert board.bound == pytest.approx(max(bound for _, bound in pairs))
