from __future__ import annotations

import numpy as np
from demand.errors_of import LEVELS, errors_of, ordinary_week, poisson_history
from demand.histories import make_history

from scheduler.demand.intervals.daily_quantiles import daily_quantiles

NOISE = np.exp(np.random.default_rng(1).normal(0, 0.15, 364))


def test_daily_totals_have_wider_quantiles_where_hours_err_together() -> None:
    wide, narrow = (
        daily_quantiles(errors_of(poisson_history(364, 2, factors))[0], ordinary_week(), LEVELS) for factors in (NOISE, 1.0)
    )
    assert (wide[5] - wide[1] > 2 * (narrow[5] - narrow[1])).all()


def test_daily_quantiles_cover_new_days_as_often_as_they_say() -> None:
    past, _ = errors_of(poisson_history(364, 2, NOISE))
    quantiles = daily_quantiles(past, ordinary_week(), LEVELS)[:, 0]
    random = np.random.default_rng(9)
    draws = random.poisson(ordinary_week()[0].sum(axis=1) * np.exp(random.normal(0, 0.15, (2000, 1))))
    assert 0.75 < ((draws >= quantiles[1]) & (draws <= quantiles[5])).mean() < 0.87


def test_closed_days_have_no_uncertainty() -> None:
    mean = ordinary_week()
    mean[0, 3] = 0.0
    assert (daily_quantiles(errors_of(poisson_history(140, 1))[0], mean, LEVELS)[:, 0, 3] == 0).all()


def test_with_little_history_days_are_at_least_as_unsure_as_independent_buyers() -> None:
    totals = ordinary_week().sum(axis=2)
    quantiles = daily_quantiles(errors_of(make_history(21), 7)[0], ordinary_week(), LEVELS)
    assert (quantiles[5] >= totals + 1.28 * np.sqrt(totals)).all()
    assert (quantiles[1] <= totals - 1.28 * np.sqrt(totals)).all()


def test_a_queue_without_past_errors_has_rising_quantiles() -> None:
    history = make_history(70, queues=("old", "new"), seed=1)
    history.contacts[1, : 63 * 24] = np.nan
    assert (np.diff(daily_quantiles(errors_of(history, 7)[0], ordinary_week(2), LEVELS)[:, 1], axis=0) > 0).all()
