from __future__ import annotations

import numpy as np
from demand.histories import make_history

from scheduler.demand.daily.whole_days import mean_day, whole_days

COUNTS = make_history(14).contacts.reshape(1, 14, 24)
WEEKDAYS = np.arange(14) % 7


def test_known_days_are_summed() -> None:
    known = np.ones(COUNTS.shape, dtype=bool)
    days = whole_days(COUNTS, known, mean_day(COUNTS, known), WEEKDAYS)
    np.testing.assert_allclose(days.totals, COUNTS.sum(axis=2))
    assert (days.seen == 1).all()


def test_unknown_hours_are_made_up_by_their_usual_share() -> None:
    known = np.ones(COUNTS.shape, dtype=bool)
    known[0, 3, 12:18] = False
    counts = np.where(known, COUNTS, 0.0)
    days = whole_days(counts, known, mean_day(counts, known), WEEKDAYS)
    np.testing.assert_allclose(days.totals, COUNTS.sum(axis=2), rtol=0.01)
    assert 0 < days.seen[0, 3] < 1


def test_a_day_with_next_to_nothing_known_does_not_count() -> None:
    known = np.ones(COUNTS.shape, dtype=bool)
    known[0, 3, 4:] = False
    days = whole_days(np.where(known, COUNTS, 0.0), known, mean_day(COUNTS, known), WEEKDAYS)
    assert days.totals[0, 3] == days.seen[0, 3] == 0
