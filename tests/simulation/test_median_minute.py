from __future__ import annotations

import numpy as np

from scheduler.simulation.median_minute import median_minute


def test_it_is_the_middle_one_with_its_range() -> None:
    minutes = np.random.default_rng(1).permutation(np.arange(500.0, 601.0))[:, None]
    assert median_minute(minutes, 101).at(0) == (550.0, 540.0, 560.0)


def test_replications_of_one_course_say_little_more_than_one() -> None:
    minutes = np.random.default_rng(1).permutation(np.arange(500.0, 601.0))[:, None]
    _, low, high = median_minute(minutes, 25).at(0)
    assert high - low > 35


def test_days_on_which_it_is_never_done_are_the_latest() -> None:
    minutes = np.array([[500.0], [np.inf], [np.inf]])
    assert median_minute(minutes, 3).value[0] == np.inf


def test_replications_without_anything_to_do_do_not_count() -> None:
    minutes = np.array([[500.0], [np.nan], [520.0], [np.nan], [510.0]])
    assert median_minute(minutes, 5).value[0] == 510.0


def test_with_nothing_to_do_at_all_it_is_no_number() -> None:
    assert np.isnan(median_minute(np.full((3, 1), np.nan), 3).at(0)).all()
