from __future__ import annotations

from itertools import combinations

import numpy as np

from scheduler.simulation.random_streams import random_stream

NAMES = ("counts", "times", "work", "patience", "absence")


def test_a_stream_is_the_same_every_time() -> None:
    assert random_stream(1, 2, "work").random() == random_stream(1, 2, "work").random()


def test_streams_of_other_figures_replications_and_seeds_are_others() -> None:
    drawn = [random_stream(seed, number, name).random(4) for seed in (1, 2) for number in (0, 1) for name in NAMES]
    assert not any(np.array_equal(one, other) for one, other in combinations(drawn, 2))


def test_a_longer_draw_begins_like_a_shorter_one() -> None:
    assert np.array_equal(random_stream(1, 0, "absence").random(9)[:5], random_stream(1, 0, "absence").random(5))
