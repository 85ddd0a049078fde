from __future__ import annotations

import pytest
from dayplan.day_plans import MEAL, at, planned_problem
from factories import NIGHT, make_roster

from scheduler.dayplan.day_board import Board, Place
from scheduler.dayplan.room_for_breaks import room_for_breaks
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings

PLAN = DayPlanSettings(breaks=(BreakRule("pause", 10, 60, 150), MEAL), gap_minutes=60, step_minutes=15)


def place_of(row: str = "E", **settings: object) -> Place:
    problem = planned_problem(agents=1, **settings)
    (item,) = make_roster(problem, a1=row).assignments
    return Board(problem).seat(item, problem.agents[0], free=True)


def work(start: float, end: float) -> Activity:
    return Activity(at(start), at(end), ActivityKind.OFF_CHAT)


@pytest.mark.parametrize(
    ("start", "end", "room"),
    [
        (11, 13, True),
        (11, 13.25, False),
        (13, 16, True),
        (10.75, 13, True),
        (11.25, 16, False),
        (8, 10.5, True),
        (8, 10.75, False),
    ],
)
def test_what_takes_the_whole_window_of_a_break_leaves_no_room(start: float, end: float, room: bool) -> None:
    assert room_for_breaks(PLAN, place_of(), work(start, end)) is room


def test_breaks_keep_their_distance_and_begin_at_steps() -> None:
    late_pause = work(8, 10.5)  # the pause is at 10:30, so the meal begins no earlier than 11:45
    assert room_for_breaks(PLAN, place_of(), late_pause)
    place = place_of()
    place.activities.append(late_pause)
    assert room_for_breaks(PLAN, place, work(12.25, 14))
    assert not room_for_breaks(PLAN, place, work(11.75, 13.25))
    assert not room_for_breaks(PLAN, place, work(12, 13.25))


def test_where_a_break_has_no_room_as_it_is_nothing_more_is_asked() -> None:
    place = place_of()
    place.activities.append(work(11, 13.5))
    assert room_for_breaks(PLAN, place, work(9, 10.75))


def test_short_shifts_and_stores_without_breaks_always_have_room() -> None:
    assert room_for_breaks(DayPlanSettings(), place_of(), work(8, 16))
    long_only = DayPlanSettings(breaks=(BreakRule("meal", 30, 180, 300, from_minutes=600),))
    assert room_for_breaks(long_only, place_of(), work(8, 16))


def test_a_night_shift_is_looked_at_across_midnight() -> None:
    place = place_of("N", shifts=(NIGHT,))
    first = (place.item.start - at(0)).total_seconds() / 3600
    meal_only = DayPlanSettings(breaks=(MEAL,))
    assert not room_for_breaks(meal_only, place, work(first + 2.75, first + 5.25))
    assert room_for_breaks(meal_only, place, work(first + 3, first + 5))
