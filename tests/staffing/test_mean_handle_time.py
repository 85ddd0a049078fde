from __future__ import annotations

import numpy as np

from scheduler.staffing.mean_handle_time import mean_handle_time

SECONDS = np.array([[100.0, 200.0], [300.0, 600.0]])


def test_many_contacts_count_more_than_few() -> None:
    contacts = np.array([[3.0, 1.0], [0.0, 5.0]])
    assert mean_handle_time(SECONDS, contacts, axis=1).tolist() == [[125.0], [600.0]]
    assert mean_handle_time(SECONDS, contacts, axis=0).tolist() == [[100.0, 3200.0 / 6]]


def test_without_contacts_all_count_alike() -> None:
    assert mean_handle_time(SECONDS, np.zeros((2, 2)), axis=0).tolist() == [[200.0, 400.0]]
