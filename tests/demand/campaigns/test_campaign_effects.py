from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.campaign_truth import AFTERMATH, START, Sale, Truth, thursday_streams
from demand.histories import SHAPE
from numpy.typing import NDArray

from scheduler.domain.calendar import Campaign
from scheduler.domain.hours import Window

LAST_YEAR = Campaign("Double 11", date(2025, 11, 9), date(2025, 11, 11), {"presales": 1.7}, "double11")
THIS_YEAR = Campaign("双11", date(2026, 11, 9), date(2026, 11, 11), {"presales": 2.2})
SALES = (Sale(date(2025, 11, 9)), Sale(date(2026, 11, 9)))
TO_NOVEMBER = (date(2026, 11, 1) - START).days
STREAM = Campaign(
    "Live", START, date(2027, 1, 1), {"presales": 1.3}, weekdays=frozenset({3}), hours=(Window(20 * 60, 23 * 60),)
)


def log_error(found: NDArray[np.float64], true: NDArray[np.float64] | float) -> float:
    """Mean error of factors, 0.1 being about 10 %."""
    return float(np.abs(np.log(found) - np.log(true)).mean())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_uplift_of_last_year_is_expected_again(seed: int) -> None:
    truth = Truth(TO_NOVEMBER, SALES, seed=seed)
    factor = truth.effects((LAST_YEAR, THIS_YEAR)).factor[:, TO_NOVEMBER:]
    true = truth.factors()[:, TO_NOVEMBER:]
    assert log_error(factor[:, 8:11, 8:], true[:, 8:11, 8:]) < 0.1
    assert log_error(factor[1, 11:18, 8:], true[1, 11:18, 8:]) < 0.12
    assert factor[0, 8, :2] == pytest.approx([7.2, 7.2], rel=0.3)
    assert factor[0, 7, 18:] == pytest.approx([1.4] * 6, rel=0.15)
    assert np.abs(factor[0, 11:18] - 1).mean() < 0.08


def test_the_days_after_a_campaign_show_in_a_forecast_that_starts_with_them() -> None:
    over = (date(2026, 11, 12) - START).days
    truth = Truth(over, SALES, seed=4)
    factor = truth.effects((LAST_YEAR, THIS_YEAR)).factor[1, over:, 12]
    assert factor[:7] == pytest.approx(AFTERMATH, rel=0.2)
    assert factor[7:] == pytest.approx(1.0)


def test_a_campaign_that_is_under_way_goes_on_as_it_began() -> None:
    begun = (date(2026, 11, 11) - START).days
    truth = Truth(begun, (Sale(date(2026, 11, 9), shaped=False),), seed=5)
    effects = truth.effects((THIS_YEAR,))
    assert effects.factor[0, begun, 12] == pytest.approx(2.4, rel=0.1)


def test_a_campaign_of_many_weeks_is_measured_by_the_days_before_it() -> None:
    truth = Truth(300, (Sale(START + timedelta(days=255), 80, (1.5, 1.2), shaped=False),), seed=22)
    season = Campaign("Season", START + timedelta(days=255), START + timedelta(days=334))
    assert truth.effects((season,)).factor[0, 300:, 8:].mean() == pytest.approx(1.5, rel=0.08)


def test_a_campaign_that_began_before_the_history_is_measured_by_its_end() -> None:
    truth = Truth(80, (Sale(START, 4, shaped=False),), seed=6)
    early = Campaign("Sale", START - timedelta(days=5), START + timedelta(days=3))
    again = Campaign("Sale", truth.first, truth.first + timedelta(days=1))
    effects = truth.effects((early, again))
    assert np.isnan(effects.ordinary[:, :4]).all()
    assert effects.factor[0, 80:82, 12] == pytest.approx([2.4, 2.4], rel=0.1)


def test_one_day_now_learns_from_three_days_then() -> None:
    truth = Truth(TO_NOVEMBER, SALES[:1], seed=7)
    single = Campaign("DOUBLE-11 2026", date(2026, 11, 11), date(2026, 11, 11))
    factor = truth.effects((LAST_YEAR, single)).factor[:, TO_NOVEMBER:]
    assert factor[0, 10, 12] == pytest.approx(2.4, rel=0.1)
    assert factor[1, 13, 12] == pytest.approx(1.6, rel=0.2)
    assert factor[0, 9, 12] == 1.0


def test_a_kind_never_seen_takes_the_uplift_of_the_planner_and_the_shape_of_others() -> None:
    truth = Truth(TO_NOVEMBER, SALES[:1], seed=8)
    other = Campaign("Brand day", date(2026, 11, 5), date(2026, 11, 6), {"presales": 1.6})
    factor = truth.effects((LAST_YEAR, other)).factor[:, TO_NOVEMBER:]
    assert factor[0, 4:6, 8:].mean() == pytest.approx(1.6, rel=0.05)
    assert 1.1 < factor[1, 8, 12] < 1.5


def test_the_planner_can_insist() -> None:
    truth = Truth(TO_NOVEMBER, SALES[:1], seed=9)
    held = Campaign("Double 11", date(2026, 11, 9), date(2026, 11, 11), {"presales": 1.5}, keep_uplift=True)
    effects = truth.effects((LAST_YEAR, held))
    assert effects.factor[0, TO_NOVEMBER + 8 : TO_NOVEMBER + 11] == pytest.approx(1.5)
    assert (effects.spread[0, TO_NOVEMBER + 8 : TO_NOVEMBER + 11] == 0).all()
    assert effects.spread[1, TO_NOVEMBER + 8, 12] > 0


def test_nothing_of_a_campaign_is_left_among_ordinary_days() -> None:
    truth = Truth(TO_NOVEMBER, SALES[:1], seed=10)
    ordinary = truth.effects((LAST_YEAR, THIS_YEAR)).ordinary
    moved = truth.factors()[:, :TO_NOVEMBER] > 1.1
    assert np.isnan(ordinary[moved]).all()
    untouched = Truth(TO_NOVEMBER, seed=10).contacts()
    assert np.isnan(ordinary).mean() < 0.04
    assert np.nansum(ordinary) == pytest.approx(untouched[~np.isnan(ordinary)].sum(), rel=0.02)


def test_a_campaign_without_any_effect_gets_none() -> None:
    truth = Truth(TO_NOVEMBER, seed=11)
    factor = truth.effects((LAST_YEAR, Campaign("Double 11", date(2026, 11, 9), date(2026, 11, 11)))).factor
    assert np.abs(np.log(np.average(factor[:, TO_NOVEMBER:], axis=2, weights=SHAPE))).max() < 0.1


def test_the_days_of_the_next_campaign_are_not_taken_for_days_after_the_last() -> None:
    brand = date(2025, 11, 14)
    truth = Truth(TO_NOVEMBER, (SALES[0], Sale(brand, 1, (3.0, 1.5), shaped=False)), seed=20)
    campaigns = (LAST_YEAR, Campaign("Brand day", brand, brand), THIS_YEAR)
    factor = truth.effects(campaigns).factor[0, TO_NOVEMBER + 11 : TO_NOVEMBER + 18]
    assert np.average(factor, axis=1, weights=SHAPE) == pytest.approx([1.0] * 7, abs=0.15)


def test_a_live_stream_is_measured_away_from_the_days_after_sales() -> None:
    days = [START + timedelta(days=day) for day in range(12, 110, 14)]
    streams = {(1, day, hour): factor for (_, day, hour), factor in thursday_streams(120, 1.5).items()}
    truth = Truth(120, tuple(Sale(day) for day in days), seed=21, extra=streams)
    sales = tuple(Campaign("Sale", day, day + timedelta(days=2)) for day in days)
    stream = Campaign("Live", START, date(2027, 1, 1), weekdays=frozenset({3}), hours=(Window(1200, 1380),))
    factor = truth.effects((*sales, stream)).factor[1, 120:, 21]
    assert factor[(120 + np.arange(28)) % 7 == 3] == pytest.approx(1.5, rel=0.06)


def test_the_peak_within_a_long_campaign_is_told_from_it() -> None:
    peak = (date(2025, 11, 11) - START).days
    extra = {(0, peak, hour): 2.0 for hour in range(24)}
    truth = Truth(TO_NOVEMBER, (Sale(date(2025, 11, 1), 11, (1.4, 1.1), shaped=False),), seed=12, extra=extra)
    whole = Campaign("Double 11", date(2025, 11, 1), date(2025, 11, 11))
    day = Campaign("Peak day", date(2025, 11, 11), date(2025, 11, 11))
    again = Campaign("Peak day", date(2026, 11, 11), date(2026, 11, 11))
    factor = truth.effects((whole, day, again)).factor[0, :, 12]
    assert factor[peak - 5] == pytest.approx(1.4, rel=0.1)
    assert factor[TO_NOVEMBER + 10] == pytest.approx(2.0, rel=0.12)


def test_a_campaign_on_a_holiday_is_not_blamed_for_the_holiday() -> None:
    from scheduler.demand.campaigns.campaign_effects import campaign_effects
    from scheduler.demand.day_effects import day_effects
    from scheduler.demand.day_series import DaySeries
    from scheduler.demand.settings import ForecastSettings
    from scheduler.domain.calendar import Calendar, Holiday

    days = [START + timedelta(days=day) for day in range(20, 300, 20)]
    holidays = {day: Holiday(day, "Holiday") for day in days}
    on_holiday = (days[5] - START).days
    extra = {(row, (day - START).days, hour): 0.5 for day in days for row in (0, 1) for hour in range(24)}
    truth = Truth(310, (Sale(days[5], 1, (2.0, 1.0), shaped=False),), seed=13, extra=extra)
    again = Campaign("Sale", truth.first + timedelta(days=3), truth.first + timedelta(days=3))
    calendar = Calendar(holidays=holidays, campaigns=(Campaign("Sale", days[5], days[5]), again))
    series = DaySeries(START, truth.contacts(), day_effects(calendar, START, 338))
    effects = campaign_effects(series, ("presales", "aftersales"), truth.first, calendar, ForecastSettings())
    assert effects.factor[0, 313, 12] == pytest.approx(2.0, rel=0.2)
    assert np.isnan(effects.ordinary[0, on_holiday]).all()


@pytest.mark.parametrize("begin", [0, 200])
def test_a_weekly_live_stream_is_learned_and_eats_no_history(begin: int) -> None:
    truth = Truth(340, seed=14, extra=thursday_streams(340, 1.8, begin))
    effects = truth.effects((STREAM if not begin else Campaign(**_from(begin)),))
    on = (340 + np.arange(28) + START.weekday()) % 7 == 3
    ahead = effects.factor[0, 340:]
    assert ahead[on][:, 20:23] == pytest.approx(1.8, rel=0.1)
    assert (ahead[~on] == 1).all()
    assert (ahead[on][:, :20] == 1).all()
    known = ~np.isnan(effects.ordinary)
    assert known.mean() > 0.985
    assert known.any(axis=1).all()
    usual = Truth(340, seed=14).contacts()
    assert np.nansum(effects.ordinary) == pytest.approx(usual[known].sum(), rel=0.02)


def _from(begin: int) -> dict[str, object]:
    """The stream that began later."""
    return {
        "name": "Live",
        "start": START + timedelta(days=begin),
        "end": STREAM.end,
        "weekdays": STREAM.weekdays,
        "hours": STREAM.hours,
    }


def test_a_live_stream_on_every_day_stays_what_it_always_was() -> None:
    truth = Truth(140, seed=24)
    daily = Campaign("Live", START, date(2027, 1, 1), {"presales": 1.5}, hours=(Window(20 * 60, 23 * 60),))
    effects = truth.effects((daily,))
    back = effects.ordinary * effects.factor[:, :140]
    np.testing.assert_allclose(back, truth.contacts())
    assert effects.factor[0, 140:, 20:23] == pytest.approx(1.5)


def test_a_sale_on_the_day_of_a_live_stream_is_left_out_all_the_same() -> None:
    sale = (date(2026, 6, 18) - START).days
    truth = Truth(340, (Sale(date(2026, 6, 18), 1, (2.0, 1.0), shaped=False),), seed=23, extra=thursday_streams(340, 1.8))
    effects = truth.effects((STREAM, Campaign("618", date(2026, 6, 18), date(2026, 6, 18))))
    assert np.isnan(effects.ordinary[0, sale]).all()
    assert not np.isnan(effects.ordinary[0, sale + 7]).any()


def test_two_weeks_that_are_mostly_campaign_are_divided_by_the_planner_s_uplift() -> None:
    truth = Truth(15, (Sale(START, 7, (2.0, 1.0), shaped=False),), seed=15)
    effects = truth.effects((Campaign("Long", START, START + timedelta(days=6), {"presales": 2.0}),))
    contacts = truth.contacts()
    np.testing.assert_allclose(effects.ordinary[0, :7], contacts[0, :7] / 2)
    np.testing.assert_array_equal(effects.ordinary[0, 7:], contacts[0, 7:])
    assert [finding.code for finding in effects.findings] == ["campaign_kept"]


def test_without_any_history_the_planner_is_believed() -> None:
    effects = Truth(0).effects((Campaign("Sale", START + timedelta(days=2), START + timedelta(days=3), {"presales": 2.0}),))
    assert effects.ordinary.shape == (2, 0, 24)
    assert effects.factor[:, :5, 12] == pytest.approx(np.array([[1, 1, 2, 2, 1], [1, 1, 1, 1, 1]]))


def test_campaigns_beside_all_days_change_nothing() -> None:
    truth = Truth(28)
    later = Campaign("Later", date(2027, 1, 1), date(2027, 1, 1), {"presales": 2.0})
    effects = truth.effects((later,))
    np.testing.assert_array_equal(effects.ordinary, truth.contacts())
    assert (effects.factor == 1).all()
    assert effects.findings == ()


def test_a_breakdown_under_the_rush_does_not_hide_the_uplift() -> None:
    begin = (date(2025, 11, 9) - START).days
    truth = Truth(TO_NOVEMBER, SALES[:1], seed=16, extra={(0, begin + 1, hour): 0.0 for hour in range(10, 16)})
    factor = truth.effects((LAST_YEAR, Campaign("Double 11", date(2026, 11, 9), date(2026, 11, 11)))).factor
    assert factor[0, TO_NOVEMBER + 9, 19] == pytest.approx(2.4, rel=0.1)


def test_queues_in_another_order_give_the_same() -> None:
    from scheduler.demand.campaigns.campaign_effects import campaign_effects
    from scheduler.demand.day_effects import day_effects
    from scheduler.demand.day_series import DaySeries
    from scheduler.demand.settings import ForecastSettings
    from scheduler.domain.calendar import Calendar

    truth = Truth(TO_NOVEMBER, SALES[:1], seed=17)
    calendar = Calendar(campaigns=(LAST_YEAR, THIS_YEAR))
    series = DaySeries(START, truth.contacts()[::-1], day_effects(calendar, START, TO_NOVEMBER + 28))
    turned = campaign_effects(series, ("aftersales", "presales"), truth.first, calendar, ForecastSettings())
    np.testing.assert_allclose(turned.factor[::-1], truth.effects((LAST_YEAR, THIS_YEAR)).factor)


def test_ten_times_the_contacts_have_the_same_effects() -> None:
    small, large = (Truth(TO_NOVEMBER, SALES[:1], seed=18, size=size) for size in (5.0, 50.0))
    campaigns = (LAST_YEAR, THIS_YEAR)
    assert log_error(small.effects(campaigns).factor, large.effects(campaigns).factor) < 0.01


def test_few_contacts_make_careful() -> None:
    bounds = {}
    for size in (0.004, 1.0):
        factors = [
            Truth(TO_NOVEMBER, SALES[:1], seed=seed, size=size)
            .effects((LAST_YEAR, Campaign("Double 11", date(2026, 11, 9), date(2026, 11, 11))))
            .factor[0, TO_NOVEMBER + 9, 12]
            for seed in range(5)
        ]
        bounds[size] = float(np.mean(np.log(factors)))
    assert 0 < bounds[0.004] < 0.9 * bounds[1.0]
