from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from scheduler.demand.expected_contacts import ExpectedContacts
from scheduler.demand.expected_forecast import expected_forecast
from scheduler.domain.calendar import Calendar, Campaign
from scheduler.domain.time_grid import TimeGrid

GRID = TimeGrid(date(2026, 12, 1), 14)
WEEK = np.repeat([[0.0] * 8 + [20.0] * 11 + [40.0] * 4 + [20.0]], 7, axis=0)


def expected(**queues: float) -> dict[str, ExpectedContacts]:
    return {queue: ExpectedContacts(WEEK * factor, 1.5) for queue, factor in queues.items()}


def test_every_day_is_like_its_weekday() -> None:
    week = WEEK * np.arange(1, 8)[:, None]
    forecast = expected_forecast({"chat": ExpectedContacts(week, 1.5)}, GRID, Calendar())
    np.testing.assert_allclose(forecast.mean[0].reshape(14, 24), week[[1, 2, 3, 4, 5, 6, 0] * 2])


def test_a_day_lies_within_the_factor_on_eight_days_of_ten() -> None:
    forecast = expected_forecast(expected(chat=1.0), GRID, Calendar())
    assert forecast.daily_quantiles is not None
    low, high = (forecast.daily_quantiles[forecast.levels.index(level), 0] for level in (0.1, 0.9))
    np.testing.assert_allclose(low.mean(), 400 / 1.5, rtol=0.05)
    np.testing.assert_allclose(high.mean(), 400 * 1.5, rtol=0.05)


def test_an_hour_is_less_sure_than_a_day() -> None:
    forecast = expected_forecast(expected(chat=1.0), GRID, Calendar())
    width = forecast.quantile(0.9)[0, 20] / forecast.quantile(0.1)[0, 20]
    assert width > 1.5**2 * 1.2
    assert forecast.quantile(0.9)[0, 3] == 0


def test_the_planners_uplift_multiplies_campaign_days() -> None:
    sale = Campaign("Sale", date(2026, 12, 11), date(2026, 12, 12), {"chat": 2.0}, "sale", keep_uplift=True)
    forecast = expected_forecast(expected(chat=1.0, phone=0.5), GRID, Calendar(campaigns=(sale,)))
    days = forecast.mean.reshape(2, 14, 24).sum(axis=2)
    np.testing.assert_allclose(days[0, 10:12], 800, rtol=0.01)
    np.testing.assert_allclose(days[1], 200, rtol=0.15)


def test_campaigns_before_the_horizon_teach_nothing() -> None:
    past = Campaign("Sale", date(2026, 11, 9), date(2026, 11, 11), {"chat": 2.0}, "sale")
    same = expected_forecast(expected(chat=1.0), GRID, Calendar())
    np.testing.assert_array_equal(expected_forecast(expected(chat=1.0), GRID, Calendar(campaigns=(past,))).mean, same.mean)


def test_each_queue_is_said_to_come_from_the_planner() -> None:
    findings = expected_forecast(expected(chat=1.0, phone=0.5), GRID, Calendar()).findings
    assert [item.code for item in findings] == ["forecast_from_expectation"] * 2
    assert findings[1].facts == {"queue": "phone", "contacts": 200, "low": 133, "high": 300}


def test_two_runs_are_equal_and_paths_fit_the_grid() -> None:
    grid = TimeGrid(date(2026, 12, 1), 3, 30)
    first, second = (expected_forecast(expected(chat=1.0), grid, Calendar()) for _ in range(2))
    np.testing.assert_array_equal(first.quantiles, second.quantiles)
    assert first.paths is not None
    assert first.paths.shape == (200, 1, 3 * 48)
    assert first.paths.sum(axis=2).mean() == pytest.approx(first.mean.sum(), rel=0.15)


def test_an_uplift_that_the_planner_does_not_insist_on_is_less_sure() -> None:
    def width(keep: bool) -> float:
        sale = Campaign("Sale", date(2026, 12, 11), date(2026, 12, 12), {"chat": 2.0}, "sale", keep_uplift=keep)
        daily = expected_forecast(expected(chat=1.0), GRID, Calendar(campaigns=(sale,))).daily_quantiles
        assert daily is not None
        return float((daily[-2] - daily[1])[0, 10])

    assert width(False) > 1.05 * width(True)
