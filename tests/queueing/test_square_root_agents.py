"""The square-root rule."""

from __future__ import annotations

import pytest

from scheduler.queueing.square_root_agents import square_root_agents


def test_the_roots_of_the_load_are_added_and_rounded_up() -> None:
    assert square_root_agents([[100.0], [90.0]], [0.0, 0.5, 1.0]).tolist() == [[100, 105, 110], [90, 95, 100]]


def test_a_sum_that_is_whole_on_paper_stays_whole() -> None:
    assert square_root_agents(0.09, 3.0 - 0.3) == 1


def test_without_load_nobody_is_needed() -> None:
    assert square_root_agents(0.0, 2.0) == 0


@pytest.mark.parametrize(("load", "beta", "field"), [(-1.0, 1.0, "load"), (1.0, -1.0, "beta")])
def test_a_bad_number_is_refused_by_name(load: float, beta: float, field: str) -> None:
    with pytest.raises(ValueError, match=field):
        square_root_agents(load, beta)
