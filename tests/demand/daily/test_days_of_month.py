from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from scheduler.demand.daily.days_of_month import days_of_month
from scheduler.demand.daily.whole_days import WholeDays

START = date(2026, 1, 1)


def factors(number: int, seed: int, *, pay_day: float = 1.0, ahead: int = 31) -> np.ndarray:
    """Learned factors of days of which the 9th to 12th of a month are busier, days ahead included."""
    noise = np.random.default_rng(seed).lognormal(0.0, 0.1, number)
    paid = np.array([9 <= (START + timedelta(days=day)).day <= 12 for day in range(number)])
    totals = 500.0 * noise * np.where(paid, pay_day, 1.0)
    days = WholeDays(totals[None], np.ones((1, number)), (START.weekday() + np.arange(number)) % 7)
    return days_of_month(days, np.ones((1, number)), START, ahead)[0]


def test_busy_days_of_the_month_are_found() -> None:
    learned = factors(304, 1, pay_day=1.4)[304:]
    assert learned[9:11].mean() / learned[20:28].mean() == pytest.approx(1.4, abs=0.08)  # from 1 November on


@pytest.mark.parametrize("seed", range(8))
def test_without_a_rhythm_every_factor_is_1_or_all_but_1(seed: int) -> None:
    np.testing.assert_allclose(factors(304, seed), 1.0, atol=0.02)


def test_most_histories_without_a_rhythm_have_none_at_all() -> None:
    assert sum(bool((factors(304, seed) == 1.0).all()) for seed in range(20)) >= 18


def test_two_months_say_nothing() -> None:
    assert (factors(75, 1, pay_day=2.0) == 1.0).all()
