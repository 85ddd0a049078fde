from __future__ import annotations

import numpy as np
import pytest
from factories import EARLY, LATE, make_shift
from tallies import make_promise, make_tally, make_workload

from scheduler.simulation.head_gains import head_gains
from scheduler.simulation.tally import Tally

WORKLOAD = make_workload(days=2)
BEFORE = make_tally(WORKLOAD, 10, 5, gave_up=2)


def with_more(*intervals: int, in_time: int = 6, gave_up: int = 2, replications: int = 4) -> Tally:
    good, gone = np.full(48, 5), np.full(48, 2)
    good[list(intervals)], gone[list(intervals)] = in_time, gave_up
    return make_tally(WORKLOAD, 10, good, gave_up=gone, replications=replications, batches=2)


def test_a_gain_belongs_to_the_day_and_shift_that_made_it() -> None:
    gains = head_gains(BEFORE, with_more(16, 17, 40, in_time=8), make_promise(WORKLOAD), LATE, WORKLOAD.grid, 4)
    assert [(gain.date.day, gain.shift, gain.in_time) for gain in gains] == [(7, "late", 6.0), (8, "late", 3.0)]


def test_what_a_late_shift_leaves_undone_no_more_counts_on_the_next_morning() -> None:
    gains = head_gains(BEFORE, with_more(32), make_promise(WORKLOAD), LATE, WORKLOAD.grid, 4)
    assert [gain.in_time for gain in gains] == [1.0, 0.0]


def test_those_who_no_longer_give_up_are_counted() -> None:
    gains = head_gains(BEFORE, with_more(9, gave_up=0), make_promise(WORKLOAD), EARLY, WORKLOAD.grid, 4)
    assert [gain.gave_up for gain in gains] == [2.0, 0.0]


def test_fewer_replications_are_held_against_the_first_of_the_others() -> None:
    good = np.full((4, 1, 48), 5)
    good[2:] = 9
    before = make_tally(WORKLOAD, 10, good, gave_up=0)
    after = with_more(9, in_time=6, gave_up=0, replications=2)
    gains = head_gains(before, after, make_promise(WORKLOAD), EARLY, WORKLOAD.grid, 2)
    assert [gain.in_time for gain in gains] == [1.0, 0.0]


def test_the_range_of_a_gain_may_reach_below_nothing() -> None:
    good = np.full((4, 1, 48), 5)
    good[:, 0, 9] = [5, 9, 5, 1]
    after = make_tally(WORKLOAD, 10, good, gave_up=2)
    gain = head_gains(BEFORE, after, make_promise(WORKLOAD), EARLY, WORKLOAD.grid, 4)[0]
    assert gain.in_time == 0.0
    assert gain.low == pytest.approx(-gain.high)
    assert gain.low < 0


def test_a_shift_of_no_day_gains_nothing() -> None:
    weekend = make_shift("weekend", 8, 16, weekdays=(5, 6))
    assert head_gains(BEFORE, with_more(9), make_promise(WORKLOAD), weekend, WORKLOAD.grid, 4) == ()
