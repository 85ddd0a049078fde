from __future__ import annotations

from dataclasses import replace

import pytest
from dayplan.day_plans import MEAL, at, planned_problem, session
from factories import make_roster

from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.words.within_shift import activity_name, within_shift

PLAN = DayPlanSettings(
    breaks=(MEAL, BreakRule("pause", 10), BreakRule("pause", 10, 300), BreakRule("tea", 15), BreakRule("rest", 15))
)


def part(kind: ActivityKind, start: float, minutes: int, queue: str | None = None) -> Activity:
    return Activity(at(start), at(start + minutes / 60), kind, queue)


@pytest.mark.parametrize(
    ("given", "english", "chinese"),
    [
        (part(ActivityKind.BREAK, 12, 30), "meal", "meal"),
        (part(ActivityKind.BREAK, 12, 10), "pause", "pause"),
        (part(ActivityKind.BREAK, 12, 15), "break", "休息"),
        (part(ActivityKind.ON_CALL_BREAK, 12, 30), "meal (on call)", "meal（待命）"),
        (part(ActivityKind.ON_CALL_BREAK, 12, 20), "on-call break", "待命休息"),
        (part(ActivityKind.MEETING, 9, 30), "talk", "talk"),
        (part(ActivityKind.MEETING, 10, 30), "meeting", "开会"),
        (part(ActivityKind.TRAINING, 9, 30), "training", "培训"),
        (part(ActivityKind.OFF_CHAT, 9, 30), "work off chat", "其他工作"),
    ],
)
def test_the_store_s_own_name_where_only_one_can_be_meant(given: Activity, english: str, chinese: str) -> None:
    blocks = (session(9, "a1"),)
    assert activity_name(given, PLAN, blocks, "en") == english
    assert activity_name(given, PLAN, blocks, "zh") == chinese


def test_a_shift_is_told_in_order_of_time_without_its_chat() -> None:
    problem = planned_problem(session(9, "a1"))
    (item,) = make_roster(problem, a1="L").assignments
    parts = (
        part(ActivityKind.BREAK, 23.5, 30),
        part(ActivityKind.CHAT, 16, 60, "presales"),
        part(ActivityKind.BREAK, 18, 10),
    )
    item = replace(item, activities=parts)
    assert within_shift(item, PLAN, problem.blocks, "en") == "pause 18:00-18:10, meal 23:30-24:00"
    assert within_shift(item, PLAN, problem.blocks, "zh") == "pause 18:00-18:10、meal 23:30-24:00"
    assert within_shift(replace(item, activities=()), PLAN, problem.blocks, "en") == ""
