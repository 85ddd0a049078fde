from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.report.banner import Banner
from scheduler.report.event_lanes import event_lanes

START = date(2026, 12, 1)
WIDTH = 0.4


def lay(*campaigns: tuple[str, int, int], holidays: tuple[tuple[int, str], ...] = (), days: int = 31) -> tuple[Banner, ...]:
    calendar = Calendar(
        holidays={START + timedelta(days=day): Holiday(START + timedelta(days=day), name) for day, name in holidays},
        campaigns=tuple(
            Campaign(name, START + timedelta(days=first), START + timedelta(days=last)) for name, first, last in campaigns
        ),
    )
    return event_lanes(
        calendar, START, days, name=lambda kind, name: name, width=lambda text: len(text) * WIDTH, widest=10.0
    )


def test_holidays_in_a_row_are_one_event_of_the_first_name() -> None:
    (event,) = lay(holidays=((0, "National Day"), (1, "National Day"), (2, "Day off (substituted)")))
    assert (event.text, event.first, event.days) == ("National Day", 0, 3)


def test_a_campaign_that_has_begun_before_is_cut_at_the_edge() -> None:
    (event,) = lay(("Sale", -5, 2))
    assert (event.first, event.days, event.left) == (0, 3, 0.0)


def test_a_name_at_the_end_stands_inside_the_picture() -> None:
    (event,) = lay(("Long campaign", 30, 30))
    assert event.left + len(event.text) * WIDTH == pytest.approx(31)


@given(st.lists(st.tuples(st.sampled_from(["Sale", "Double 12 presale", "直播"]), st.integers(-3, 30), st.integers(0, 5))))
@settings(max_examples=60, deadline=None)
def test_no_two_names_of_a_lane_overlap(found: list[tuple[str, int, int]]) -> None:
    events = [event for event in lay(*((name, first, first + days) for name, first, days in found)) if event.text]
    for one, other in combinations(events, 2):
        if one.lane == other.lane:
            left, right = sorted((one, other), key=lambda event: event.left)
            assert left.left + len(left.text) * WIDTH < right.left
