from __future__ import annotations

from datetime import date, timedelta

from factories import MONDAY, make_problem, make_roster

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.report.banner import Banner
from scheduler.report.banners import banners
from scheduler.report.pens import pens
from scheduler.tables.roster_table import roster_table


def drawn(calendar: Calendar, days: int = 14) -> tuple[Banner, ...]:
    problem = make_problem(days=days, calendar=calendar)
    return banners(roster_table(make_roster(problem), problem).days, pens((), "en"))


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_days_in_a_row_of_one_holiday_are_one_banner() -> None:
    calendar = Calendar(holidays={day(number): Holiday(day(number), "Feast") for number in (2, 3, 7)})
    assert [(item.text, item.first, item.days, item.lane) for item in drawn(calendar)] == [
        ("Feast", 2, 2, 0),
        ("Feast", 7, 1, 0),
    ]


def test_banners_whose_names_would_overlap_take_different_lanes() -> None:
    calendar = Calendar(
        campaigns=(
            Campaign("A very long name of a sale", day(0), day(0)),
            Campaign("Other", day(2), day(3)),
            Campaign("Late", day(12), day(13)),
        )
    )
    assert [item.lane for item in drawn(calendar)] == [0, 1, 0]


def test_a_campaign_that_began_before_the_horizon_starts_with_it() -> None:
    (banner,) = drawn(Calendar(campaigns=(Campaign("Sale", day(-3), day(1)),)))
    assert (banner.first, banner.days) == (0, 2)
