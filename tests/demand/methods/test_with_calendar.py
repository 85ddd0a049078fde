from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE, WEEKDAYS, make_history, make_series

from scheduler.demand.day_effects import DAY_EFFECTS, day_effects
from scheduler.demand.day_groups import day_groups
from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.methods.with_calendar import WithCalendar
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Holiday


def profile(settings: ForecastSettings) -> WithCalendar:
    return WithCalendar(DecayedProfile(settings), settings)


METHOD = profile(ForecastSettings())


def holiday_series(factor: float, seed: int | None = None) -> tuple[np.ndarray, float]:
    """Forecast of a week whose Wednesday is a holiday like the monthly ones of the past, and that day's usual total."""
    codes = np.zeros(287, dtype=np.int64)
    codes[16::30] = DAY_EFFECTS.index("holiday")
    codes[280:] = 0
    codes[282] = DAY_EFFECTS.index("holiday")
    factors = np.where(codes[:280] > 0, factor, 1.0)
    series = make_series(make_history(280, factors=factors, seed=seed), effects=codes)
    return METHOD.predict(series, 7)[0], float(SHAPE.sum() * WEEKDAYS[2])


@pytest.mark.parametrize("factor", [0.0, 0.5, 1.4])
def test_a_holiday_has_the_ratio_of_past_holidays(factor: float) -> None:
    forecast, usual = holiday_series(factor, seed=3)
    assert forecast[2].sum() == pytest.approx(factor * usual, rel=0.06, abs=0.02 * usual)


def test_past_holidays_do_not_pull_down_ordinary_days() -> None:
    forecast, _ = holiday_series(0.1)
    assert forecast[0].sum() == pytest.approx(SHAPE.sum(), rel=0.01)


def test_holiday_effects_can_be_switched_off() -> None:
    codes = np.zeros(147, dtype=np.int64)
    codes[[100, 142]] = DAY_EFFECTS.index("holiday")
    factors = np.ones(140)
    factors[100] = 0.2
    series = make_series(make_history(140, factors=factors), effects=codes)
    plain, aware = (
        profile(ForecastSettings(holiday_effects=switch)).predict(series, 7)[0, 2].sum() for switch in (False, True)
    )
    usual = SHAPE.sum() * WEEKDAYS[2]
    assert aware < 0.3 * usual
    assert plain == pytest.approx(usual, rel=0.1)


def test_a_holiday_of_a_year_of_growth_is_compared_with_the_days_around_it() -> None:
    codes = np.zeros(371, dtype=np.int64)
    codes[[20, 366]] = DAY_EFFECTS.index("holiday")
    factors = np.linspace(1.0, 3.0, 364)
    factors[20] *= 0.5
    series = make_series(make_history(364, factors=factors), effects=codes)
    forecast = METHOD.predict(series, 7)[0]
    assert forecast[2].sum() / forecast[1].sum() == pytest.approx(0.5 * 0.95, rel=0.1)


@dataclass
class Spy:
    """A method that remembers what it was shown, and expects one contact an hour."""

    shown: list[DaySeries] = field(default_factory=list)
    name: str = "spy"

    def predict(self, series: DaySeries, days: int) -> np.ndarray:
        self.shown.append(series)
        return np.ones((series.contacts.shape[0], days, 24))


def labelled(days: int, ahead: int, factors: np.ndarray, holidays: dict[date, Holiday]) -> DaySeries:
    calendar = Calendar(holidays=holidays)
    contacts = make_history(days, factors=factors).contacts.reshape(1, -1, 24)
    codes = day_effects(calendar, MONDAY, days + ahead)
    return DaySeries(MONDAY, contacts, codes, day_groups(calendar, MONDAY, days + ahead))


def every_30_days(count: int) -> dict[date, Holiday]:
    """A feast every thirty days, from the third Wednesday on."""
    dates = [MONDAY + timedelta(days=16 + 30 * number) for number in range(count)]
    return {when: Holiday(when, f"Feast {number}") for number, when in enumerate(dates)}


def test_holidays_are_left_out_and_the_days_beside_them_are_seen_as_ordinary_ones() -> None:
    factors = np.ones(200)
    factors[15::30], factors[16::30] = 0.8, 0.3
    spy = Spy()
    WithCalendar(spy, ForecastSettings()).predict(labelled(200, 7, factors, every_30_days(7)), 7)
    shown = spy.shown[0].contacts[0]
    assert np.isnan(shown[16::30]).all()
    usual = SHAPE * WEEKDAYS[(np.arange(200) % 7)][:, None]
    assert shown[15::30].sum(axis=1) == pytest.approx(usual[15::30].sum(axis=1), rel=0.05)


def test_a_method_sees_the_latest_days_while_holidays_are_learned_from_all() -> None:
    factors = np.ones(220)
    factors[16:106:30] = 0.2
    holidays = every_30_days(3)
    next_one = MONDAY + timedelta(days=223)
    spy = Spy()
    settings = ForecastSettings(train_days=100)
    forecast = WithCalendar(spy, settings).predict(
        labelled(220, 7, factors, holidays | {next_one: Holiday(next_one, "Feast 9")}), 7
    )[0]
    assert spy.shown[0].days == 100
    assert spy.shown[0].start == MONDAY + timedelta(days=120)
    assert forecast[3].mean() == pytest.approx(0.2, abs=0.08)
    assert forecast[5].mean() == 1.0


def test_without_effects_a_method_sees_no_more_days_either() -> None:
    spy = Spy()
    WithCalendar(spy, ForecastSettings(train_days=50, holiday_effects=False)).predict(labelled(80, 7, np.ones(80), {}), 7)
    assert spy.shown[0].days == 50


def two_weeks(holidays: list[int], factor: float, days: int = 14) -> np.ndarray:
    """What a method sees of some days from a Tuesday on, some of which are holidays, all weekdays being alike."""
    tuesday = MONDAY + timedelta(days=1)
    calendar = Calendar(
        holidays={(when := tuesday + timedelta(days=day)): Holiday(when, f"Feast {day}") for day in holidays}
    )
    contacts = np.full((1, days, 24), 28.0)
    contacts[:, holidays] *= factor
    spy = Spy()
    WithCalendar(spy, ForecastSettings()).predict(
        DaySeries(tuesday, contacts, day_effects(calendar, tuesday, days + 7), day_groups(calendar, tuesday, days + 7)), 7
    )
    return spy.shown[0].contacts[0].sum(axis=1)


@pytest.mark.parametrize("days", [14, 17])
def test_a_weekday_that_was_a_holiday_both_times_is_unknown_where_it_was_unlike_other_days(days: int) -> None:
    seen = two_weeks([6, 13], 0.02, days)
    assert np.isnan(seen[[6, 13]]).all()
    assert np.delete(seen, [6, 13]) == pytest.approx(28.0 * 24, rel=0.05)


def test_a_short_history_keeps_holidays_that_were_like_other_days() -> None:
    assert two_weeks([6, 13], 1.0) == pytest.approx(28.0 * 24, rel=0.05)


@pytest.mark.parametrize("factor", [0.02, 3.0])
def test_a_week_of_holidays_in_a_short_history_is_unknown_where_it_was_unlike_the_days_beside_it(factor: float) -> None:
    seen = two_weeks(list(range(4, 12)), factor)
    assert np.isnan(seen[4:12]).all()
    assert np.delete(seen, np.arange(4, 12)) == pytest.approx(28.0 * 24, rel=0.05)
