from __future__ import annotations

import numpy as np

from scheduler.demand.cleaning.runs import runs


def test_runs_at_both_ends_are_whole() -> None:
    assert runs(np.array([True, True, False, True])) == [(0, 2), (3, 4)]


def test_nothing_has_no_runs() -> None:
    assert runs(np.zeros(3, dtype=np.bool_)) == []
