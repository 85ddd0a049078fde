"""The section ``dayplan``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from scheduler.config.defaults import defaults_text
from scheduler.config.load import load_store
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.hours import Window
from scheduler.errors import ConfigError

Write = Callable[..., Path]


def _plan(write_store: Write, *lines: str) -> DayPlanSettings:
    text = "\n".join(["dayplan:", *(f"  {line}" for line in lines), "rules:"])
    return load_store(write_store(("rules:", text))).dayplan


def _faults(write_store: Write, *lines: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        _plan(write_store, *lines)
    return str(caught.value).splitlines()


def test_a_store_without_the_section_plans_nothing(write_store: Write) -> None:
    assert load_store(write_store()).dayplan == DayPlanSettings()
    assert load_store(write_store()).dayplan.empty


def test_breaks_are_read_in_hours_and_minutes(write_store: Write) -> None:
    plan = _plan(
        write_store,
        "breaks:",
        "  - {name: meal, minutes: 45, earliest_hours: 2.5, latest_hours: 4, shifts_from_hours: 6, shifts_below_hours: 10}",
        "  - {minutes: 10, earliest_hours: 5.5}",
        "break_gap_minutes: 30",
        "break_step_minutes: 5",
    )
    assert plan.breaks == (BreakRule("meal", 45, 150, 240, 360, 600), BreakRule("break", 10, 330))
    assert (plan.gap_minutes, plan.step_minutes, plan.empty) == (30, 5, False)


def test_a_meeting_is_for_the_whole_team_every_week_where_nothing_else_is_said(write_store: Write) -> None:
    (meeting,) = _plan(write_store, "meetings: [{name: Team, minutes: 30}]").meetings
    assert (meeting.who, meeting.weekly, meeting.kind) == (("ann", "bob", "cy"), True, ActivityKind.MEETING)
    assert (meeting.windows, meeting.weekdays, meeting.sessions) == ((), frozenset(range(7)), None)


def test_a_training_is_read_with_everything(write_store: Write) -> None:
    (meeting,) = _plan(
        write_store,
        "meetings:",
        "  - {name: 新品, kind: training, minutes: 60, every: once, days: 2026-12-02..2026-12-09, weekdays: mon-fri,",
        "     hours: [10:00-12:00, 14:00-18:00], sessions: 3, at_once: 2, queues: aftersales}",
    ).meetings
    assert (meeting.kind, meeting.weekly, meeting.who) == (ActivityKind.TRAINING, False, ("ann", "cy"))
    assert (meeting.first, meeting.last) == (date(2026, 12, 2), date(2026, 12, 9))
    assert meeting.windows == (Window(600, 720), Window(840, 1080))
    assert (meeting.sessions, meeting.most_at_once, meeting.weekdays) == (3, 2, frozenset(range(5)))


def test_times_that_are_set_are_read(write_store: Write) -> None:
    (meeting,) = _plan(write_store, "meetings: [{name: T, minutes: 30, every: once, times: [2026-12-08 14:00]}]").meetings
    assert meeting.times == (datetime(2026, 12, 8, 14),)


def test_people_are_named_by_id_role_grade_or_queue(write_store: Write) -> None:
    works = _plan(
        write_store,
        "off_chat:",
        "  - {name: a, hours: 14:00-17:00, agents: [bob, cy], heads: 2}",
        "  - {name: b, hours: 14:00-17:00, roles: leader}",
        "  - {name: c, hours: 14:00-17:00, grades: [P2], agents: bob}",
        "  - {name: d, hours: 14:00-17:00, queues: presales, weekdays: mon-fri}",
    ).off_chat
    assert [work.who for work in works] == [("bob", "cy"), ("ann",), ("ann", "bob"), ("ann", "bob")]
    assert (works[0].heads, works[3].weekdays) == (2, frozenset(range(5)))


def test_the_reserve_pool_is_never_asked(write_store: Write) -> None:
    (line,) = _faults(write_store, "meetings: [{name: T, minutes: 30, agents: [pia]}]")
    assert "there is no agent 'pia'" in line
    assert "dayplan.meetings[0].agents" in line


@pytest.mark.parametrize(
    ("lines", "places", "words"),
    [
        (["breaks: [{minutes: 7}]"], ["dayplan.breaks[0].minutes"], ["5"]),
        (["breaks: [{name: meal}]"], ["dayplan.breaks[0]"], ["minutes"]),
        (["breaks: [{minutes: 30, earliest_hours: 5, latest_hours: 4}]"], ["latest_hours"], ["swap the two"]),
        (["breaks: [{minutes: 30, earliest_hours: 7.75}]"], ["dayplan.breaks[0]"], ["has no room for"]),
        (
            [
                "breaks:",
                "  - {minutes: 60, earliest_hours: 6.5}",
                "  - {minutes: 30, name: late, earliest_hours: 1, latest_hours: 2}",
            ],
            ["dayplan.breaks"],
            ["no room for the break late after the breaks before it"],
        ),
        (["meetings: [{name: T, minutes: 485}]"], ["dayplan.meetings[0].minutes"], ["480"]),
        (["meetings: [{name: T, minutes: 30, times: [2026-12-08 14:00]}]"], ["times"], ["needs every: once"]),
        (["meetings: [{name: T, minutes: 30, every: once, times: [noon]}]"], ["times[0]"], ["2026-12-08 14:00"]),
        (["meetings: [{name: T, minutes: 30, every: once, times: [2026-12-08 14:07]}]"], ["times[0]"], ["quarters"]),
        (["meetings: [{name: T, minutes: 30, roles: [boss]}]"], ["meetings[0].roles"], ["no role 'boss'"]),
        (["meetings: [{name: T, minutes: 30, roles: [agent]}]"], ["meetings[0]"], ["names nobody of the team"]),
        (["off_chat: [{name: W, hours: closed}]"], ["off_chat[0].hours"], ["is closed"]),
        (["off_chat: [{name: W, hours: 14:00-15:00, heads: 3, agents: [bob, cy]}]"], ["off_chat[0].heads"], ["2 people"]),
        (
            ["meetings: [{name: T, minutes: 30}]", "off_chat: [{name: T, hours: 14:00-15:00}]"],
            ["off_chat[0].name"],
            ["another meeting or work"],
        ),
        (["lunch: 30"], ["dayplan"], ["lunch"]),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_stands(
    write_store: Write, lines: list[str], places: list[str], words: list[str]
) -> None:
    (line,) = _faults(write_store, *lines)
    assert "store.yaml:" in line
    assert all(part in line for part in (*places, *words)), line


def test_everything_wrong_is_said_at_once(write_store: Write) -> None:
    assert len(_faults(write_store, "breaks: [{minutes: 7}]", "meetings: [{name: T, minutes: 30, roles: [boss]}]")) == 2


def test_defaults_of_the_section_are_written_out_and_read_as_the_same(write_store: Write, tmp_path: Path) -> None:
    lines = ["dayplan:", "  breaks: [{minutes: 30}]", "  meetings: [{name: T, minutes: 30, weekdays: tue}]", "rules:"]
    path = write_store(("rules:", "\n".join(lines)))
    text = defaults_text(path)
    assert "break_gap_minutes: 60" in text
    again = tmp_path / "again.yaml"
    again.write_text(text, encoding="utf-8")
    assert load_store(again).dayplan == load_store(path).dayplan
