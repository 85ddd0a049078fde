from __future__ import annotations

import numpy as np
import pytest
from demand.histories import SHAPE, make_history

from scheduler.demand.daily.hours_of_day import HoursOfDay, hours_of_day

FLAT = np.ones(24) / 24


def learn(counts: np.ndarray) -> HoursOfDay:
    """Of days from a Monday on, all of them known."""
    weekdays = np.arange(counts.shape[1]) % 7
    return hours_of_day(counts, np.ones(counts.shape), counts.sum(axis=2), weekdays)


def weeks(number: int, *, busy: float = 1.0, seed: int | None = None) -> np.ndarray:
    return make_history(7 * number, factors=busy, seed=seed).contacts.reshape(1, -1, 24)


def test_the_hours_of_every_weekday_sum_to_1() -> None:
    np.testing.assert_allclose(learn(weeks(3, seed=1)).shares.sum(axis=2), 1.0)


def test_weekdays_that_look_alike_share_their_shape() -> None:
    together = learn(weeks(2, busy=0.2, seed=2)).shares[0]
    alone = weeks(2, busy=0.2, seed=2).reshape(2, 7, 24).sum(axis=0)
    alone /= alone.sum(axis=1, keepdims=True)
    truth = SHAPE / SHAPE.sum()
    assert np.abs(together - truth).sum() < 0.55 * np.abs(alone - truth).sum()


def test_a_weekday_of_another_shape_keeps_it_even_after_two_weeks() -> None:
    counts = weeks(2, seed=3)
    counts[:, 6::7] = np.random.default_rng(3).poisson(FLAT * 700.0, (2, 24))
    learned = learn(counts)
    np.testing.assert_allclose(learned.shares[0, 6], FLAT, atol=0.016)
    assert learned.unlike[0, 6, 0] > 1.0 > learned.unlike[0, 1, 0]


def test_a_single_hour_of_a_weekday_keeps_its_height() -> None:
    counts = weeks(8, seed=4)
    counts[:, 3::7, 10] *= 3.0
    shares = learn(counts).shares[0]
    assert shares[3, 10] / shares[2, 10] == pytest.approx(3.0, rel=0.2)


def test_an_hour_leans_on_its_neighbours_where_nothing_but_chance_parts_them() -> None:
    counts = np.random.default_rng(5).poisson(4.0, (1, 14, 24)).astype(float)
    raw = counts.sum(axis=(0, 1)) / counts.sum()
    smooth = learn(counts).shares[0].mean(axis=0)
    assert np.abs(smooth - FLAT).sum() < 0.9 * np.abs(raw - FLAT).sum()


def test_a_sharp_peak_of_busy_hours_stays_sharp() -> None:
    means = np.full(24, 100.0)
    means[12] = 300.0
    counts = np.random.default_rng(6).poisson(means, (1, 56, 24)).astype(float)
    assert learn(counts).shares[0, 0, 12] == pytest.approx(300 / 2600, rel=0.03)


def test_an_hour_without_anybody_where_many_were_due_is_closed() -> None:
    counts = weeks(4, seed=7)
    counts[:, 4::7, 15:] = 0.0
    shares = learn(counts).shares[0]
    assert (shares[4, 15:] == 0).all()
    assert (shares[3, 15:] > 0).all()


def test_without_contacts_there_are_no_shares() -> None:
    assert (learn(np.zeros((1, 14, 24))).shares == 0).all()
