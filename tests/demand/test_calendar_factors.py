"""Generated truth: a shop whose holidays are known to do this and that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from demand.histories import SHAPE, WEEKDAYS, make_history

from scheduler.demand.calendar_factors import calendar_factors
from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_groups import day_groups
from scheduler.demand.day_series import DaySeries
from scheduler.demand.public_holidays import public_holidays
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.history import History

CHINA = Calendar(holidays=public_holidays("CN", range(2022, 2028)))
AMERICA = Calendar(holidays=public_holidays("US", range(2022, 2027)))
NEW_YEARS = (date(2023, 1, 22), date(2024, 2, 10), date(2025, 1, 29), date(2026, 2, 17))
START = date(2023, 3, 1)


def chinese_shop(when: date) -> float:
    """Quiet before the Spring Festival, shut down in it, slow after it; half a golden week; busy when it is over."""
    place = min(((when - feast).days for feast in NEW_YEARS), key=abs)
    if -8 <= place <= -2:
        return 0.7
    if -1 <= place <= 6:
        return 0.25
    if 7 <= place <= 11:
        return 0.8
    holiday = CHINA.holidays.get(when)
    if holiday is not None and holiday.make_up_workday:
        return 0.8
    if (when.month, when.day) >= (10, 1) and (when.month, when.day) <= (10, 7):
        return 0.6
    return 1.3 if (when.month, when.day) == (10, 8) and when.year != 2025 else 1.0


def sunday_shop(when: date) -> float:
    """Sundays at a quarter, and every public holiday like a Sunday."""
    sunday = when.weekday() == 6 or AMERICA.is_holiday(when)
    return 0.25 * WEEKDAYS[6] / WEEKDAYS[when.weekday()] if sunday else 1.0


def learned(
    truth: Callable[[date], float],
    end: date,
    days: int,
    *,
    start: date = START,
    calendar: Calendar = CHINA,
    spread: float = 0.06,
) -> Callable[[date], float]:
    """Factor per day as learned from the days before `end`, of a shop whose days differ by `spread` for no reason."""
    length = (end - start).days
    chance = np.random.default_rng(11)
    factors = np.array([truth(start + timedelta(days=day)) for day in range(length)])
    history = make_history(length, start=start, factors=factors * np.exp(chance.normal(0.0, spread, length)), seed=5)
    found = factors_of(history, days, calendar)
    weights = SHAPE / SHAPE.sum()

    def factor(when: date) -> float:
        return float(found[0, (when - start).days] @ weights)

    return factor


def factors_of(history: History, days: int, calendar: Calendar, **settings: object) -> np.ndarray:
    contacts = history.contacts.reshape(len(history.queues), -1, 24)
    start, total = history.start.date(), contacts.shape[1] + days
    series = DaySeries(start, contacts, day_effects(calendar, start, total), day_groups(calendar, start, total))
    return calendar_factors(series, days, ForecastSettings(**settings))  # type: ignore[arg-type]


def test_the_spring_festival_moves_with_the_moon_and_takes_its_quiet_weeks_along() -> None:
    factor = learned(chinese_shop, date(2026, 2, 1), 35)
    for first, last, expected in (
        (date(2026, 2, 9), date(2026, 2, 13), 0.7),
        (date(2026, 2, 16), date(2026, 2, 23), 0.25),
        (date(2026, 2, 25), date(2026, 2, 27), 0.8),
        (date(2026, 3, 5), date(2026, 3, 7), 1.0),
    ):
        days = [first + timedelta(days=day) for day in range((last - first).days + 1)]
        assert np.mean([factor(when) for when in days]) == pytest.approx(expected, abs=0.08)


def test_last_years_dates_of_the_spring_festival_are_ordinary_days_this_year() -> None:
    factor = learned(chinese_shop, date(2026, 1, 20), 20)
    assert factor(date(2026, 1, 29)) == pytest.approx(1.0, abs=0.02)


def test_a_golden_week_and_the_day_after_it_are_learned_from_the_years_before() -> None:
    factor = learned(chinese_shop, date(2026, 9, 20), 24)
    week = [factor(date(2026, 10, day)) for day in range(1, 8)]
    assert np.mean(week) == pytest.approx(0.6, abs=0.06)
    assert max(week) < 0.75
    assert factor(date(2026, 10, 8)) > 1.08


def test_a_make_up_saturday_is_learned_from_earlier_ones() -> None:
    assert learned(chinese_shop, date(2026, 9, 20), 24)(date(2026, 10, 10)) == pytest.approx(0.8, abs=0.08)


def test_a_holiday_that_the_shop_does_not_notice_does_nothing() -> None:
    factor = learned(chinese_shop, date(2026, 6, 10), 14)
    assert factor(date(2026, 6, 19)) == pytest.approx(1.0, abs=0.08)
    assert np.mean([factor(date(2026, 6, day)) for day in (18, 19, 20)]) == pytest.approx(1.0, abs=0.08)


def test_a_shop_that_notices_no_holiday_at_all_has_no_effects() -> None:
    factor = learned(lambda _: 1.0, date(2026, 9, 20), 24, spread=0.15)
    found = [factor(date(2026, 9, 20) + timedelta(days=day)) for day in range(24)]
    assert np.abs(np.array(found) - 1).mean() < 0.06


def test_a_monday_off_looks_like_a_sunday_and_a_sunday_off_stays_one() -> None:
    factor = learned(sunday_shop, date(2025, 12, 1), 40, start=date(2024, 12, 2), calendar=AMERICA)
    assert factor(date(2025, 12, 25)) == pytest.approx(0.25 * WEEKDAYS[6], abs=0.06)
    sunday = learned(sunday_shop, date(2022, 12, 20), 12, start=date(2022, 1, 3), calendar=AMERICA)
    assert sunday(date(2022, 12, 25)) == pytest.approx(1.0, abs=0.15)


def test_a_holiday_never_seen_is_like_the_others_of_its_kind() -> None:
    closed_on_holidays = learned(
        lambda when: 0.3 if AMERICA.is_holiday(when) else 1.0,
        date(2026, 6, 12),
        14,
        start=date(2025, 8, 1),
        calendar=AMERICA,
    )
    assert closed_on_holidays(date(2026, 6, 19)) == pytest.approx(0.3, abs=0.1)


def test_ordinary_days_have_factor_one() -> None:
    history = make_history(300, start=START, seed=3)
    found = factors_of(history, 14, CHINA)
    groups = day_groups(CHINA, START, 314)
    assert (found[:, ~groups.special] == 1).all()


def test_factors_are_finite_and_never_negative_on_odd_histories() -> None:
    history = make_history(200, start=START, queues=("chat", "phone"), seed=3)
    history.contacts[0, : 100 * 24] = np.nan
    history.contacts[1] = 0.0
    found = factors_of(history, 14, CHINA)
    assert np.isfinite(found).all()
    assert (found >= 0).all()


def test_scaling_the_contacts_up_leaves_the_factors_nearly_alone() -> None:
    factors = np.array([chinese_shop(START + timedelta(days=day)) for day in range(700)])
    history = make_history(700, start=START, factors=factors)
    large = History(history.start, history.queues, history.contacts * 10)
    assert factors_of(large, 30, CHINA) == pytest.approx(factors_of(history, 30, CHINA), abs=0.12)


def test_effects_can_be_switched_off() -> None:
    assert (factors_of(make_history(200, start=START), 14, CHINA, holiday_effects=False) == 1).all()


def test_a_week_of_history_teaches_no_effects() -> None:
    history = make_history(10, start=date(2025, 9, 29))
    assert (factors_of(history, 14, CHINA) == 1).all()


def test_special_days_of_a_weekday_that_was_never_ordinary_teach_nothing() -> None:
    monday = date(2026, 9, 7)
    holidays = {when: Holiday(when, "Feast") for when in (monday, monday + timedelta(days=7))}
    history = History(datetime(2026, 9, 1), ("chat",), np.full((1, 17 * 24), 28.0))
    assert factors_of(history, 14, Calendar(holidays=holidays)) == pytest.approx(1.0, abs=0.1)
