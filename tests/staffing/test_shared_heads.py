from __future__ import annotations

import numpy as np

from scheduler.domain.requirement import PoolHeads
from scheduler.staffing.shared_heads import shared_heads

QUEUES = ("chat", "desk", "phone")
OPEN = np.ones((3, 2), dtype=bool)
LEAST = np.zeros((3, 2), dtype=np.int64)


def test_a_pool_brings_its_heads_and_queues_outside_keep_theirs() -> None:
    heads, exact = np.array([[3, 1], [9, 9], [2, 1]]), np.array([[2.4, 0.5], [8.1, 8.1], [1.2, 0.5]])
    shared = shared_heads([PoolHeads(("chat", "phone"), np.array([4, 1]))], QUEUES, heads, exact, LEAST, OPEN)
    assert shared[[0, 2]].sum(axis=0).tolist() == [4, 1]
    assert shared[:, 0].tolist() == [3, 9, 1]
    assert shared[1].tolist() == [9, 9]
    assert heads[0].tolist() == [3, 1]


def test_nobody_gets_fewer_than_the_least_and_closed_queues_get_nobody() -> None:
    least, served = LEAST.copy(), OPEN.copy()
    least[2], served[0, 1] = 1, False
    pool = PoolHeads(("chat", "phone"), np.array([3, 2]))
    exact = np.array([[2.9, 0.0], [0.0, 0.0], [0.0, 1.5]])
    assert shared_heads([pool], QUEUES, LEAST, exact, least, served)[[0, 2]].tolist() == [[2, 0], [1, 2]]
