"""Whole people for work that can wait."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.staffing.whole_heads import whole_heads


def test_work_is_collected_until_a_head_is_full() -> None:
    assert whole_heads(np.full(5, 0.4), np.zeros(5), np.full(5, 2.0)).tolist() == [0.0, 0.0, 1.0, 0.0, 1.0]


def test_what_is_due_is_not_collected_any_longer() -> None:
    assert whole_heads(np.full(3, 0.3), np.array([0.3, 0.3, 0.9]), np.array([0.3, 0.6, 0.9])).tolist() == [1.0, 0.0, 1.0]


def test_people_who_are_there_anyway_do_it() -> None:
    planned, least, most = np.array([0.0, 0.0, 0.9]), np.array([0.0, 0.0, 0.9]), np.full(3, 0.9)
    assert whole_heads(planned, least, most).tolist() == [0.0, 0.0, 1.0]
    assert not whole_heads(planned, least, most, minimum=1).any()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 3), st.floats(0, 1)), min_size=1, max_size=12))
def test_everything_is_done_by_the_time_it_is_due(places: list[tuple[float, float]]) -> None:
    comes, part = (np.array(column) for column in zip(*places, strict=True))
    most = np.cumsum(comes)
    least = np.maximum.accumulate(np.minimum(most, np.concatenate([[0.0], most[:-1]]) * part))
    done = 0.0
    for place, people in enumerate(whole_heads(comes, least, most)):
        done += min(people, most[place] - done)
        assert done >= least[place] - 1e-6
