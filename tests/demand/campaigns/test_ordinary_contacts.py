from __future__ import annotations

import numpy as np
import pytest
from demand.campaign_truth import START, Sale, Truth
from demand.histories import SHAPE

from scheduler.demand.campaigns.ordinary_contacts import day_noise, ordinary_contacts
from scheduler.demand.day_effects import DAY_EFFECTS
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings


def series_of(truth: Truth) -> DaySeries:
    return DaySeries(START, truth.contacts(), np.zeros(truth.days + truth.ahead, dtype=np.int64))


def test_what_was_usual_is_found_beside_a_campaign_in_a_store_that_grows() -> None:
    truth = Truth(300, seed=1)
    clean = np.ones((300, 24), dtype=np.bool_)
    clean[290:] = False
    series = series_of(truth)
    usual = ordinary_contacts(series, clean, ForecastSettings())
    assert usual[0, 290:].sum() == pytest.approx(series.contacts[0, 290:].sum(), rel=0.05)
    shape = usual[0, 294] / usual[0, 294].sum()
    assert np.abs(shape - SHAPE / SHAPE.sum()).sum() < 0.05


def test_an_hour_of_the_week_that_is_never_clean_is_the_weekday_times_the_hour() -> None:
    truth = Truth(140, seed=2)
    clean = np.ones((140, 24), dtype=np.bool_)
    clean[np.arange(140) % 7 == 3, 20:23] = False
    series = series_of(truth)
    usual = ordinary_contacts(series, clean, ForecastSettings())
    hidden = ~clean
    assert usual[0][hidden].sum() == pytest.approx(series.contacts[0][hidden].sum(), rel=0.06)


def test_an_hour_that_was_clean_in_old_weeks_only_grows_with_the_others() -> None:
    truth = Truth(360, seed=5)
    clean = np.ones((360, 24), dtype=np.bool_)
    clean[np.arange(360) % 7 == 3, 20:23] = False
    clean[:50] = True
    series = series_of(truth)
    usual = ordinary_contacts(series, clean, ForecastSettings())
    latest = ~clean
    latest[:250] = False
    assert usual[0][latest].sum() == pytest.approx(series.contacts[0][latest].sum(), rel=0.04)


def test_the_noise_of_days_is_told_from_chance() -> None:
    truth = Truth(200, seed=3)
    clean = np.ones((200, 24), dtype=np.bool_)
    series = series_of(truth)
    noise = day_noise(series, clean, ordinary_contacts(series, clean, ForecastSettings()))
    assert noise == pytest.approx([0.06, 0.06], abs=0.02)


def test_a_sale_that_is_not_clean_does_not_raise_what_is_usual() -> None:
    plain = Truth(120, seed=4)
    sold = Truth(120, (Sale(START.replace(month=12, day=10)),), seed=4)
    clean = sold.factors()[0, :120] == 1
    clean &= sold.factors()[1, :120] == 1
    first, second = (ordinary_contacts(series_of(truth), clean, ForecastSettings()) for truth in (plain, sold))
    assert second.sum() == pytest.approx(first.sum(), rel=0.005)


def test_a_campaign_on_a_holiday_is_compared_with_a_holiday() -> None:
    truth = Truth(400, seed=6)
    holiday = np.arange(400 + truth.ahead) % 50 == 20
    plain = series_of(truth)
    contacts = np.where(holiday[None, :400, None], np.round(plain.contacts * 0.4), plain.contacts)
    series = DaySeries(START, contacts, np.where(holiday, DAY_EFFECTS.index("holiday"), 0))
    clean = np.ones((400, 24), dtype=np.bool_)
    clean[370] = False
    usual = ordinary_contacts(series, clean, ForecastSettings())
    assert holiday[370]
    assert usual[0, 370].sum() == pytest.approx(contacts[0, 370].sum(), rel=0.15)
    assert usual[0, 371].sum() == pytest.approx(contacts[0, 371].sum(), rel=0.2)
