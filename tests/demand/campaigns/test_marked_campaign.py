from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from scheduler.demand.campaigns.marked_campaign import (
    AFTER,
    EVENING_BEFORE,
    FIRST_DAY,
    INNER_DAY,
    LAST_DAY,
    ONLY_DAY,
    RUNNING,
    RUSH,
    MarkedCampaign,
    mark_campaigns,
)
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign
from scheduler.domain.hours import Window

MONDAY = date(2026, 1, 5)


def marked(*campaigns: Campaign, days: int = 60) -> tuple[MarkedCampaign, ...]:
    return mark_campaigns(Calendar(campaigns=campaigns), MONDAY, days, ForecastSettings(campaign_days_after=2))


def sale(first: int, days: int, name: str = "Sale") -> Campaign:
    return Campaign(name, MONDAY + timedelta(days=first), MONDAY + timedelta(days=first + days - 1))


def test_a_sale_has_an_evening_before_a_rush_and_days_after() -> None:
    (item,) = marked(sale(10, 3))
    assert item.first == 9
    assert item.parts[:, 12].tolist() == [0, FIRST_DAY, INNER_DAY, LAST_DAY, AFTER, AFTER + 1]
    assert item.parts[0].tolist() == [0] * 18 + [EVENING_BEFORE] * 6
    assert item.parts[1].tolist() == [RUSH] * 2 + [FIRST_DAY] * 22
    assert not item.recurring


def test_a_single_day_is_a_part_of_its_own() -> None:
    (item,) = marked(sale(10, 1))
    assert item.parts[:, 12].tolist() == [0, ONLY_DAY, AFTER, AFTER + 1]


def test_a_sale_is_cut_where_the_days_begin_and_end() -> None:
    early, late = marked(sale(-2, 3, "Early"), sale(58, 5, "Late"))
    assert (early.first, early.parts[:, 12].tolist()) == (0, [LAST_DAY, AFTER, AFTER + 1])
    assert (late.first, late.parts[:, 12].tolist()) == (57, [0, FIRST_DAY, INNER_DAY])
    assert marked(sale(-10, 3), sale(70, 2)) == ()


def test_hours_and_weekdays_run_without_eve_and_days_after() -> None:
    live = Campaign(
        "Live", MONDAY, MONDAY + timedelta(days=20), weekdays=frozenset({3}), hours=(Window(20 * 60 + 30, 23 * 60),)
    )
    (item,) = marked(live)
    assert item.recurring
    days, hours = np.nonzero(item.parts)
    assert sorted(set(days + item.first)) == [3, 10, 17]
    assert sorted(set(hours)) == [20, 21, 22]
    assert set(np.unique(item.parts)) == {0, RUNNING}


def test_hours_over_midnight_reach_into_the_next_day() -> None:
    (item,) = marked(Campaign("Live", MONDAY, MONDAY, hours=(Window(23 * 60, 26 * 60),)))
    assert np.argwhere(item.parts == RUNNING).tolist() == [[0, 23], [1, 0], [1, 1]]


def test_what_comes_every_week_under_one_name_recurs() -> None:
    weekly = [sale(7 * week, 1, "Member day") for week in range(5)]
    assert all(item.recurring for item in marked(*weekly))
    yearly = [sale(0, 1, "双11"), sale(50, 1, "Double 11"), sale(400, 1, "double-11")]
    assert [item.recurring for item in marked(*yearly)] == [False, False]
    assert {item.kind for item in marked(*yearly)} == {"double11"}
