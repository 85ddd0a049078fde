"""When meetings and work off chat are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
from factories import ALWAYS, EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_requirement, make_roster, make_shift

from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.heads_aside import heads_aside
from scheduler.domain.hours import Window
from scheduler.domain.meeting import Meeting
from scheduler.domain.off_chat import OffChat
from scheduler.domain.problem import Problem
from scheduler.staffing.aside.blocks_of import blocks_of
from scheduler.staffing.aside.expected_slack import expected_slack

TEAM = ("a1", "a2", "a3", "a4")


def with_plan(*meetings: Meeting, off_chat: tuple[OffChat, ...] = (), **settings: object) -> Problem:
    problem = make_problem(**{"agents": 4, **settings})  # type: ignore[arg-type]
    return replace(problem, dayplan=DayPlanSettings(meetings=meetings, off_chat=off_chat))


def times(blocks: tuple[Block, ...]) -> list[str]:
    return [f"{block.start:%a %H:%M}" for block in blocks]


def test_a_store_without_meetings_has_no_blocks() -> None:
    assert blocks_of(make_problem()) == ()


def test_early_and_late_each_have_a_session() -> None:
    blocks = blocks_of(with_plan(Meeting("talk", 30, TEAM)))
    assert len(blocks) == 2
    assert {block.start.hour < 16 for block in blocks} == {True, False}
    assert {block.heads for block in blocks} == {2}
    assert len({block.series for block in blocks}) == 1


def test_one_session_does_where_shifts_overlap_and_somebody_else_can_stay() -> None:
    blocks = blocks_of(with_plan(Meeting("talk", 30, TEAM[:3]), shifts=(EARLY, make_shift("long", 12, 24)), required=2))
    assert len(blocks) == 1
    assert 12 <= blocks[0].start.hour < 16


def test_nobody_could_stay_if_the_whole_team_went_at_once() -> None:
    shifts = (EARLY, make_shift("long", 12, 24))
    assert [block.heads for block in blocks_of(with_plan(Meeting("talk", 30, TEAM), shifts=shifts))] == [2, 2]
    agents = [
        make_agent("a1", skills=["presales"]),
        make_agent("a2", skills=["presales"]),
        make_agent("a3"),
        make_agent("a4"),
    ]
    for who, count in ((("a1", "a2"), 1), (("a3", "a4"), 2), (("a2", "a3", "a4"), 2)):
        blocks = blocks_of(with_plan(Meeting("talk", 30, who), shifts=shifts, agents=agents))
        assert len(blocks) == count
    assert len(blocks_of(with_plan(Meeting("talk", 30, TEAM, sessions=1), shifts=shifts))) == 1


def test_no_more_are_away_at_once_than_are_likely_to_be_to_spare() -> None:
    team = tuple(f"a{n}" for n in range(1, 13))
    meeting = Meeting("talk", 30, team)
    shifts = (EARLY, make_shift("mid", 12, 20), LATE)
    tight = blocks_of(with_plan(meeting, agents=12, shifts=(EARLY, LATE), required={"presales": 3}))
    assert {block.heads for block in tight} == {2}
    roomy = blocks_of(with_plan(meeting, agents=12, shifts=(EARLY, make_shift("long", 12, 24)), required={"presales": 4}))
    assert {block.heads for block in roomy} == {4}
    for sessions, heads in ((2, 6), (3, 4)):
        blocks = blocks_of(with_plan(replace(meeting, sessions=sessions), agents=12, shifts=shifts))
        assert [block.heads for block in blocks] == [heads] * sessions
    assert {block.heads for block in blocks_of(with_plan(replace(meeting, most_at_once=6), agents=12, shifts=shifts))} == {6}


def test_whoever_is_on_leave_on_all_days_of_the_sessions_takes_no_room_in_them() -> None:
    agents = [make_agent(name) for name in TEAM]
    agents[0] = replace(agents[0], leave=frozenset(MONDAY + timedelta(days=day) for day in range(7)))
    assert [block.heads for block in blocks_of(with_plan(Meeting("talk", 30, TEAM, sessions=1), agents=agents))] == [3]


def test_there_are_as_many_sessions_as_the_planner_wants() -> None:
    assert len(blocks_of(with_plan(Meeting("talk", 30, TEAM, sessions=4)))) == 4


def test_so_many_sessions_that_no_more_than_some_are_away_at_once() -> None:
    blocks = blocks_of(with_plan(Meeting("talk", 30, TEAM, most_at_once=1)))
    assert [block.heads for block in blocks] == [1, 1, 1, 1]
    assert len({block.start.date() for block in blocks}) == 4


def test_sessions_lie_in_their_hours_and_weekdays() -> None:
    meeting = Meeting("talk", 60, TEAM, weekdays=frozenset({2}), windows=(Window(14 * 60, 18 * 60),))
    assert times(blocks_of(with_plan(meeting))) == ["Wed 14:00", "Wed 16:00"]


def test_a_session_goes_where_fewest_heads_are_needed() -> None:
    problem = with_plan(Meeting("talk", 60, TEAM, weekdays=frozenset({0}), sessions=1), shifts=(make_shift("all", 8, 24),))
    heads = problem.requirement.heads.copy() * 2
    heads[:, 19] = 1
    problem = replace(problem, requirement=make_requirement(problem.grid, problem.queues, problem.operating, heads))
    assert times(blocks_of(problem)) == ["Mon 19:00"]


def test_meetings_leave_room_for_each_other() -> None:
    one, two = Meeting("one", 60, TEAM, sessions=1), Meeting("two", 60, TEAM[:3], sessions=1)
    problem = with_plan(*(replace(item, weekdays=frozenset({0})) for item in (one, two)), shifts=(make_shift("all", 8, 24),))
    first, second = blocks_of(problem)
    assert first.end <= second.start


def test_times_that_the_planner_has_set_are_kept_where_a_shift_contains_them() -> None:
    set_times = (datetime(2026, 12, 8, 14), datetime(2026, 12, 8, 15, 45), datetime(2027, 1, 5, 14))
    meeting = Meeting("talk", 30, TEAM, weekly=False, times=set_times)
    assert times(blocks_of(with_plan(meeting))) == ["Tue 14:00"]


def test_a_night_shift_has_its_session_after_midnight() -> None:
    night_only = Meeting("talk", 30, TEAM, weekdays=frozenset({1}), windows=(Window(0, 360),))
    blocks = blocks_of(with_plan(night_only, shifts=(EARLY, NIGHT)))
    assert blocks
    assert all(block.start.hour < 6 for block in blocks)


def test_each_week_has_the_meeting_and_a_shared_week_the_roster_with_more_of_its_days() -> None:
    meeting = Meeting("talk", 30, TEAM, sessions=1)
    whole = blocks_of(with_plan(meeting, days=14))
    assert [block.series for block in whole] == ["talk/2026-12-07", "talk/2026-12-14"]
    for days in range(1, 7):
        before = blocks_of(with_plan(meeting, days=days))
        after = blocks_of(with_plan(meeting, start=MONDAY + timedelta(days=days), days=7 - days))
        assert len(before) + len(after) == 1


def test_a_meeting_of_one_weekday_is_in_the_roster_that_has_the_day() -> None:
    meeting = Meeting("talk", 30, TEAM, sessions=1, weekdays=frozenset({0}))
    assert len(blocks_of(with_plan(meeting, days=1))) == 1
    assert blocks_of(with_plan(meeting, start=MONDAY + timedelta(days=1), days=6)) == ()


def test_of_two_equal_halves_of_a_week_the_first_has_the_meeting() -> None:
    meeting = Meeting("talk", 30, TEAM, sessions=1, weekdays=frozenset({0, 1}))
    assert len(blocks_of(with_plan(meeting, days=1))) == 1
    assert blocks_of(with_plan(meeting, start=MONDAY + timedelta(days=1), days=6)) == ()


def test_a_training_that_is_held_once_is_in_the_roster_in_which_it_can_begin() -> None:
    training = Meeting(
        "course", 60, TEAM, ActivityKind.TRAINING, weekly=False, first=date(2026, 12, 6), last=date(2026, 12, 9)
    )
    assert blocks_of(with_plan(training)) == ()
    blocks = blocks_of(with_plan(replace(training, first=MONDAY)))
    assert {block.kind for block in blocks} == {ActivityKind.TRAINING}
    assert all(block.start.date() <= date(2026, 12, 9) for block in blocks)


def test_sessions_that_people_know_stay_where_they_are() -> None:
    problem = with_plan(Meeting("talk", 30, TEAM))
    roster = make_roster(problem, a1="EEEE...", a2="LLLL...")
    known = {("a1", 3): 13, ("a2", 2): 20}
    items = []
    for item in roster.assignments:
        hour = known.get((item.agent, problem.grid.day_of(item.date)))
        start = item.start.replace(hour=hour or 0)
        part = Activity(start, start + timedelta(minutes=30), ActivityKind.MEETING)
        items.append(replace(item, activities=(part,)) if hour else item)
    assert times(blocks_of(problem, replace(roster, assignments=tuple(items)))) == ["Wed 20:00", "Thu 13:00"]
    assert times(blocks_of(problem)) != ["Wed 20:00", "Thu 13:00"]


def test_a_session_that_nobody_attends_stays_where_the_roster_was_made_for_it() -> None:
    problem = with_plan(Meeting("talk", 30, TEAM, sessions=4))
    planned = blocks_of(problem)
    for attended in planned:
        roster = make_roster(problem, a1="EEEEEEE", a2="LLLLLLL")
        part = Activity(attended.start, attended.end, ActivityKind.MEETING)
        items = [
            replace(item, activities=(part,)) if item.start <= part.start and part.end <= item.end else item
            for item in roster.assignments
        ]
        assert blocks_of(problem, replace(roster, assignments=tuple(items))) == planned


def test_work_off_chat_is_on_its_weekdays_and_not_while_the_store_is_closed() -> None:
    work = OffChat("returns", (Window(14 * 60, 17 * 60),), TEAM[:2], heads=2, weekdays=frozenset({0, 1, 2, 3, 4}))
    problem = with_plan(off_chat=(work,))
    closed = replace(problem.operating, exceptions={MONDAY: ()})
    blocks = blocks_of(replace(problem, operating=closed))
    assert times(blocks) == ["Tue 14:00", "Wed 14:00", "Thu 14:00", "Fri 14:00"]
    assert {(block.heads, block.kind, block.who) for block in blocks} == {(2, ActivityKind.OFF_CHAT, ("a1", "a2"))}


def test_half_an_hour_of_a_meeting_takes_as_many_heads_as_a_whole_one() -> None:
    problem = make_problem(agents=4)
    start = problem.grid.clock(0, 9 * 60)
    meeting = Block("talk/1", "talk", ActivityKind.MEETING, start, start + timedelta(minutes=30), 3, TEAM)
    work = Block("w", "w", ActivityKind.OFF_CHAT, start, start + timedelta(minutes=90), 1, TEAM)
    aside = heads_aside(replace(problem, blocks=(meeting, work)))
    assert aside[8:12].tolist() == [0, 4, 1, 0]
    later = replace(meeting, start=meeting.end, end=meeting.end + timedelta(minutes=30))
    assert heads_aside(replace(problem, blocks=(meeting, later)))[8:11].tolist() == [0, 3, 0]
    finer = replace(problem, grid=replace(problem.grid, interval_minutes=30))
    assert heads_aside(replace(finer, blocks=(meeting,)))[18:20].tolist() == [3, 0]


def test_hours_that_another_roster_answers_for_need_nobody() -> None:
    problem = make_problem(agents=4, shifts=(EARLY, NIGHT))
    start = problem.grid.clock(0, 60)
    block = Block("talk/1", "talk", ActivityKind.MEETING, start, start + timedelta(hours=1), 3, TEAM)
    assert not heads_aside(replace(problem, blocks=(block,))).any()


def test_expected_slack_is_where_shifts_overlap() -> None:
    problem = make_problem(days=2, shifts=(EARLY, make_shift("mid", 12, 20), LATE), required={"presales": 1})
    slack = expected_slack(problem)
    assert slack.shape == (48,)
    assert (slack[8:24] >= 0).all()
    heads = np.zeros((2, 48), dtype=np.int64)
    heads[0, 8:20] = 2
    problem = replace(problem, requirement=make_requirement(problem.grid, problem.queues, ALWAYS, heads))
    slack = expected_slack(problem)
    assert slack[12:16].max() > 0
    assert slack[8:12].max() == 0
