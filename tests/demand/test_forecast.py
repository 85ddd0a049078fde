from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE, WEEKDAYS, make_history

from scheduler.demand.forecast import make_forecast
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.finding import Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import ConfigError
from scheduler.words.catalogue import LANGUAGES, sentence

START = MONDAY + timedelta(days=140)


def forecast(days: int = 7, *, calendar: Calendar | None = None, seed: int | None = None, **grid: object) -> Forecast:
    layout = TimeGrid(START, days, **grid)  # type: ignore[arg-type]
    return make_forecast(make_history(140, queues=("a", "b"), seed=seed), layout, calendar or Calendar())


def test_the_tail_is_forecast_too() -> None:
    result = forecast(3, tail_days=1)
    assert result.mean.shape == (2, 96)
    assert (result.mean[:, 72:] > 0).all()


@pytest.mark.parametrize("minutes", [15, 30])
def test_shorter_intervals_share_their_hour_evenly(minutes: int) -> None:
    hourly, finer = forecast(seed=1), forecast(seed=1, interval_minutes=minutes)
    parts = 60 // minutes
    np.testing.assert_allclose(finer.mean.reshape(2, -1, parts).sum(axis=2), hourly.mean)
    np.testing.assert_allclose(finer.mean[:, 0::parts], finer.mean[:, 1::parts])
    np.testing.assert_allclose(finer.quantiles.reshape(7, 2, -1, parts).sum(axis=3), hourly.quantiles)


def test_the_hour_that_summer_time_skips_has_no_contacts() -> None:
    start = date(2026, 3, 28)
    history = make_history(82)
    result = make_forecast(history, TimeGrid(start, 3, timezone="Europe/Berlin"), Calendar())
    assert result.mean[0, 24 + 2] == 0
    assert (result.quantiles[:, 0, 24 + 2] == 0).all()
    assert (np.delete(result.mean[0], 24 + 2) > 0).all()


def test_days_between_the_history_and_the_horizon_keep_the_weekday() -> None:
    start = START + timedelta(days=4)
    result = make_forecast(make_history(140), TimeGrid(start, 1), Calendar())
    np.testing.assert_allclose(result.mean[0], SHAPE * WEEKDAYS[4], rtol=0.005)


def test_a_campaign_multiplies_the_mean_and_the_quantiles() -> None:
    sale = Campaign("Sale", START + timedelta(days=2), START + timedelta(days=2), {"a": 1.8}, keep_uplift=True)
    plain, lifted = forecast(seed=1), forecast(seed=1, calendar=Calendar(campaigns=(sale,)))
    np.testing.assert_allclose(lifted.mean[0, 48:72], 1.8 * plain.mean[0, 48:72])
    np.testing.assert_allclose(lifted.quantiles[:, 0, 48:72], 1.8 * plain.quantiles[:, 0, 48:72])
    np.testing.assert_allclose(lifted.mean[1], plain.mean[1])


def test_a_past_campaign_does_not_leak_into_ordinary_days() -> None:
    factors = np.ones(140)
    factors[130:133] = 3.0
    first = MONDAY + timedelta(days=130)
    calendar = Calendar(campaigns=(Campaign("Sale", first, first + timedelta(days=2), {"chat": 3.0}),))
    result = make_forecast(make_history(140, factors=factors), TimeGrid(START, 7), calendar)
    np.testing.assert_allclose(result.mean[0].reshape(7, 24), WEEKDAYS[:, None] * SHAPE, rtol=0.005)


def test_a_campaign_may_come_stronger_or_weaker_than_its_uplift() -> None:
    sale = Campaign("Sale", START + timedelta(days=2), START + timedelta(days=2), {"a": 1.8})
    plain, lifted = forecast(seed=1), forecast(seed=1, calendar=Calendar(campaigns=(sale,)))
    np.testing.assert_allclose(lifted.mean[0, 48:72], 1.8 * plain.mean[0, 48:72])
    evening = slice(48 + 18, 72)
    wide = np.diff(lifted.quantiles[:, 0, evening], axis=0).sum(axis=0)
    assert (wide > 1.1 * 1.8 * np.diff(plain.quantiles[:, 0, evening], axis=0).sum(axis=0)).all()
    np.testing.assert_allclose(lifted.quantiles[:, 0, :48], plain.quantiles[:, 0, :48])


def test_a_past_campaign_does_not_leak_into_the_intervals() -> None:
    factors = np.ones(140)
    factors[80:83], factors[110:113] = 3.0, 2.0
    campaigns = tuple(
        Campaign("Sale", MONDAY + timedelta(days=first), MONDAY + timedelta(days=first + 2)) for first in (80, 110)
    )
    told = make_forecast(make_history(140, factors=factors, seed=1), TimeGrid(START, 7), Calendar(campaigns=campaigns))
    without = make_forecast(make_history(140, seed=1), TimeGrid(START, 7), Calendar())
    assert told.mean.sum() == pytest.approx(without.mean.sum(), rel=0.03)
    busy = without.mean[0] > 10
    assert told.quantiles[-1, 0, busy].sum() < 1.05 * without.quantiles[-1, 0, busy].sum()
    assert told.daily_quantiles is not None
    assert without.daily_quantiles is not None
    assert told.daily_quantiles[-1].sum() < 1.05 * without.daily_quantiles[-1].sum()


def test_an_outage_in_the_last_days_does_not_lower_the_forecast() -> None:
    history = make_history(140)
    history.contacts[0, 138 * 24 + 9 : 139 * 24 + 23] = 0
    result = make_forecast(history, TimeGrid(START, 7), Calendar())
    np.testing.assert_allclose(result.mean[0].reshape(7, 24), WEEKDAYS[:, None] * SHAPE, rtol=0.04)


def test_a_campaign_ahead_without_uplift_is_pointed_out() -> None:
    calendar = Calendar(campaigns=(Campaign("Sale", START, START),))
    (finding,) = forecast(calendar=calendar).findings
    assert (finding.code, finding.severity) == ("campaign_without_uplift", Severity.WARNING)


def test_a_holiday_ahead_that_the_history_cannot_teach_is_pointed_out() -> None:
    day = START + timedelta(days=3)
    (finding,) = forecast(calendar=Calendar(holidays={day: Holiday(day, "Long Day")})).findings
    assert (finding.code, finding.facts["holiday"]) == ("holiday_unseen", "Long Day")


def test_every_method_of_the_registry_forecasts() -> None:
    for name in METHODS:
        result = make_forecast(make_history(70, seed=1), TimeGrid(START, 7), Calendar(), ForecastSettings(method=name))
        assert result.method == name
        assert METHODS[name](ForecastSettings()).name == name
        assert np.isfinite(result.mean).all()


def test_an_unknown_method_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match=r"there are auto, .*profile, .*seasonal_naive"):
        make_forecast(make_history(70), TimeGrid(START, 7), Calendar(), ForecastSettings(method="magic"))


def test_quantiles_rise_and_hold_80_and_90_percent() -> None:
    result = forecast(seed=2)
    assert {0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95} <= set(result.levels)
    assert (np.diff(result.quantiles, axis=0) >= 0).all()


@pytest.mark.parametrize("days", [14, 15, 20, 28, 45, 800])
def test_histories_of_any_length_work(days: int) -> None:
    start = MONDAY + timedelta(days=days)
    result = make_forecast(make_history(days, seed=1), TimeGrid(start, 28), Calendar())
    assert result.mean.sum() == pytest.approx(make_history(28, start=start).contacts.sum(), rel=0.06)


def test_missing_hours_change_little() -> None:
    history = make_history(140, seed=1)
    base = make_forecast(history, TimeGrid(START, 7), Calendar()).mean
    history.contacts[np.random.default_rng(1).random(history.contacts.shape) < 0.3] = np.nan
    assert np.abs(make_forecast(history, TimeGrid(START, 7), Calendar()).mean - base).sum() < 0.1 * base.sum()


def test_all_nan_in_one_queue_leaves_the_other_alone() -> None:
    history = make_history(140, queues=("a", "b"))
    history.contacts[1] = np.nan
    result = make_forecast(history, TimeGrid(START, 7), Calendar())
    assert result.mean[1].sum() == 0
    assert np.isfinite(result.quantiles).all()


def test_every_finding_has_a_sentence_in_every_language() -> None:
    history = make_history(20, queues=("a", "b"))
    history.contacts[1] = 0
    day = START + timedelta(days=1)
    calendar = Calendar(holidays={day: Holiday(day, "Long Day")}, campaigns=(Campaign("Sale", START, START),))
    result = make_forecast(history, TimeGrid(START, 7), calendar)
    assert len(result.findings) == 5
    for finding in result.findings:
        for language in LANGUAGES:
            assert "{" not in sentence(finding, language)


def without_rows_on_sundays(days: int) -> History:
    history = make_history(days)
    history.contacts.reshape(1, -1, 24)[:, 6::7] = np.nan
    return history


def test_a_weekday_that_the_file_never_has_is_closed() -> None:
    forecast = make_forecast(without_rows_on_sundays(56), TimeGrid(MONDAY + timedelta(days=56), 8), Calendar())
    by_day = forecast.mean.reshape(8, 24).sum(axis=1)
    assert np.flatnonzero(by_day == 0).tolist() == [6]
    assert not forecast.quantiles[:, 0, 6 * 24 : 7 * 24].any()


def test_a_make_up_workday_opens_a_weekday_that_is_closed_otherwise() -> None:
    sunday = MONDAY + timedelta(days=62)
    calendar = Calendar(holidays={sunday: Holiday(sunday, "Make-up workday", make_up_workday=True)})
    forecast = make_forecast(without_rows_on_sundays(56), TimeGrid(MONDAY + timedelta(days=56), 7), calendar)
    assert forecast.mean.reshape(7, 24)[6].sum() == pytest.approx(SHAPE.sum(), rel=0.2)


def test_a_weekday_missing_in_a_short_history_is_not_taken_as_closed() -> None:
    forecast = make_forecast(without_rows_on_sundays(21), TimeGrid(MONDAY + timedelta(days=21), 7), Calendar())
    assert forecast.mean.reshape(7, 24)[6].sum() > 0.5 * SHAPE.sum()


def test_a_weekday_that_is_always_a_campaign_is_not_taken_as_closed() -> None:
    sundays = [MONDAY + timedelta(days=day) for day in range(6, 63, 7)]
    campaigns = tuple(Campaign("Member day", day, day, {"chat": 1.5}) for day in sundays)
    forecast = make_forecast(make_history(56), TimeGrid(MONDAY + timedelta(days=56), 7), Calendar(campaigns=campaigns))
    assert forecast.mean.reshape(7, 24)[6].sum() > SHAPE.sum()
