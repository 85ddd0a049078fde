"""Work laid on top of other work as evenly as its times allow."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.staffing.even_work import even_work

PLACE = st.tuples(st.floats(0, 10), st.floats(0, 5), st.floats(0, 1))


def test_troughs_are_filled_to_one_level() -> None:
    base = np.array([5.0, 1.0, 2.0])
    work = even_work(base, np.array([0.0, 0.0, 4.0]), np.full(3, 4.0))
    assert (base + work).tolist() == [5.0, 3.5, 3.5]


def test_nothing_is_done_before_it_comes() -> None:
    assert even_work(np.zeros(3), np.array([0.0, 0.0, 6.0]), np.array([0.0, 2.0, 6.0])).tolist() == [0.0, 2.0, 4.0]


def test_nothing_is_done_after_it_is_due() -> None:
    assert even_work(np.zeros(3), np.array([4.0, 4.0, 6.0]), np.full(3, 6.0)).tolist() == [4.0, 1.0, 1.0]


def test_nothing_to_do_is_nothing_done() -> None:
    assert even_work(np.ones(3), np.zeros(3), np.zeros(3)).tolist() == [0.0, 0.0, 0.0]
    assert even_work(np.zeros(0), np.zeros(0), np.zeros(0)).tolist() == []


@settings(max_examples=80, deadline=None)
@given(st.lists(PLACE, min_size=1, max_size=9))
def test_limits_hold_and_no_shift_of_work_makes_it_more_even(places: list[tuple[float, float, float]]) -> None:
    base, comes, part = (np.array(column) for column in zip(*places, strict=True))
    most = np.cumsum(comes)
    least = np.maximum.accumulate(np.minimum(most, np.concatenate([[0.0], most[:-1]]) * part))
    work = even_work(base, least, most)
    running = np.cumsum(work)
    assert (work >= 0).all()
    assert (running <= most + 1e-6).all()
    assert (running >= least - 1e-6).all()
    level = base + work
    for source in range(len(work)):
        for goal in range(len(work)):
            low, high = min(source, goal), max(source, goal)
            room = (most - running if goal < source else running - least)[low:high]
            if source != goal and work[source] > 1e-6 and (room > 1e-6).all():
                assert level[goal] >= level[source] - 1e-6
