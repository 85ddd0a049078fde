from __future__ import annotations

import numpy as np
import pytest
from demand.histories import SHAPE, WEEKDAYS, make_history, make_series

from scheduler.demand.day_effects import DAY_EFFECTS
from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.methods.with_calendar import WithCalendar
from scheduler.demand.settings import ForecastSettings


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
