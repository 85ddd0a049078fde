from __future__ import annotations

from datetime import timedelta

import pytest
from factories import MONDAY

from scheduler.report.page.day_columns import day_columns, event_lanes
from scheduler.report.page.speech import Speech
from scheduler.tables.roster_table import DayHead

ENGLISH = Speech("en", {})


def heads(days: int = 7, **campaigns: range) -> list[DayHead]:
    """Days from Monday 7 December, with campaigns by name."""
    return [
        DayHead(
            MONDAY + timedelta(days=day),
            weekend=day % 7 > 4,
            holiday=False,
            make_up=False,
            name="",
            campaigns=tuple(name for name, on in campaigns.items() if day in on),
            week_start=day % 7 == 0,
        )
        for day in range(days)
    ]


def lanes(days: list[DayHead]) -> list[list[tuple[str, int]]]:
    return [[(event.text, event.days) for event in lane] for lane in event_lanes(days, ENGLISH)]


def test_days_without_events_have_no_lane() -> None:
    assert lanes(heads()) == []


def test_a_lane_is_filled_up_to_all_days() -> None:
    assert lanes(heads(Sale=range(2, 4))) == [[("", 2), ("Sale", 2), ("", 3)]]


def test_campaigns_at_a_time_get_lanes_of_their_own() -> None:
    assert lanes(heads(Sale=range(4), Live=range(3, 5))) == [[("Sale", 4), ("", 3)], [("", 3), ("Live", 2), ("", 2)]]


def test_a_name_longer_than_its_days_keeps_the_next_one_out_of_its_lane() -> None:
    names = {"Winter_clearance_sale": range(1), "Live": range(2, 3)}
    assert len(lanes(heads(14, **names))) == 2


def test_a_later_one_has_room_in_the_same_lane() -> None:
    assert lanes(heads(14, Sale=range(2), Live=range(7, 8))) == [[("Sale", 2), ("", 5), ("Live", 1), ("", 6)]]


def test_months_stand_where_they_begin_and_weeks_are_parted() -> None:
    columns = day_columns(heads(26), ENGLISH)
    assert [(column.day, column.month) for column in columns if column.month] == [(7, "Dec"), (1, "Jan")]
    assert [number for number, column in enumerate(columns) if "d-week" in column.look.split()] == [7, 14, 21]


@pytest.mark.parametrize(("language", "weekday", "full"), [("en", "Mo", "Mon 7 Dec"), ("zh", "一", "12月7日（周一）")])
def test_days_are_named_in_a_language(language: str, weekday: str, full: str) -> None:
    column = day_columns(heads(), Speech(language, {}))[0]
    assert (column.weekday, column.full) == (weekday, full)
