from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.campaign_truth import START, Sale, Truth

from scheduler.demand.campaigns.campaign_outlook import CampaignOutlook
from scheduler.demand.campaigns.learn_outlooks import learn_outlooks
from scheduler.demand.campaigns.marked_campaign import mark_campaigns
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign


def outlooks(truth: Truth, *campaigns: Campaign) -> tuple[CampaignOutlook, ...]:
    settings = ForecastSettings()
    days = truth.days + truth.ahead
    series = DaySeries(START, truth.contacts(), np.zeros(days, dtype=np.int64))
    marked = mark_campaigns(Calendar(campaigns=campaigns), START, days, settings)
    return learn_outlooks(series, marked, ("presales", "aftersales"), settings)


def sale(day: int, days: int = 1, name: str = "Sale", **more: object) -> Campaign:
    first = START + timedelta(days=day)
    return Campaign(name, first, first + timedelta(days=days - 1), **more)  # type: ignore[arg-type]


def sales(*days: int, uplift: tuple[float, float] = (2.0, 1.2)) -> tuple[Sale, ...]:
    return tuple(Sale(START + timedelta(days=day), 1, uplift, shaped=False) for day in days)


def test_several_campaigns_of_a_kind_count_together() -> None:
    truth = Truth(200, sales(40, 90, 150), seed=1)
    *_, ahead = outlooks(truth, sale(40), sale(90), sale(150), sale(210))
    assert ahead.lesson.times.tolist() == [3, 3]
    assert ahead.lesson.last == START + timedelta(days=150)
    assert np.exp(ahead.main) == pytest.approx([2.0, 1.2], rel=0.06)
    (one,) = (item for item in outlooks(truth, sale(40), sale(210)) if item.marked.first > 200)
    assert ahead.spread.max() < one.spread.max()


def test_two_that_hide_one_another_are_left_to_the_planner() -> None:
    truth = Truth(120, sales(60, uplift=(3.0, 1.0)), seed=2)
    first = sale(60, name="A", uplift={"presales": 2.0})
    second = sale(60, name="B", uplift={"presales": 1.5})
    found = outlooks(truth, first, second)
    assert [item.measured for item in found] == [None, None]
    assert np.exp([item.main[0] for item in found]) == pytest.approx([2.0, 1.5])


def test_nothing_is_learned_from_a_history_that_is_all_campaign() -> None:
    truth = Truth(20, seed=3)
    (item,) = outlooks(truth, sale(0, 12, uplift={"presales": 1.4}))
    assert item.measured is None
    assert np.exp(item.main) == pytest.approx([1.4, 1.0])


def test_days_after_count_as_ordinary_where_little_else_is_left() -> None:
    truth = Truth(30, sales(5, 12, 19), seed=4)
    found = outlooks(truth, sale(5, name="A"), sale(12, name="B"), sale(19, name="C"))
    assert all(item.measured is not None for item in found)
    assert np.exp(found[0].main[0]) == pytest.approx(2.0, rel=0.15)
    assert (found[0].effect[:, found[0].marked.parts >= 8] == 0).all()


def test_dates_before_the_history_teach_nothing() -> None:
    (item,) = outlooks(Truth(60, seed=5), Campaign("Sale", date(2026, 1, 1), date(2026, 1, 2)))
    assert item.measured is None
    assert (item.main == 0).all()
