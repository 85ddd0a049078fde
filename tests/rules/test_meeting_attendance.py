"""Everybody can attend a session of each meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.agent import Unavailability
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.rules.meeting_attendance import MeetingAttendance


def session(
    problem: Problem, day: int, hour: float, *who: str, series: str = "talk/1", kind: ActivityKind | None = None
) -> Block:
    start = problem.grid.clock(day, int(hour * 60))
    return Block(series, "talk", kind or ActivityKind.MEETING, start, start + timedelta(minutes=30), 1, who)


def asked(*sessions: tuple[int, float], who: tuple[str, ...] = ("a1",), **settings: object) -> Problem:
    problem = make_problem(**{"agents": 2, **settings})  # type: ignore[arg-type]
    return replace(problem, blocks=tuple(session(problem, day, hour, *who) for day, hour in sessions))


def found(problem: Problem, row: str, **settings: object) -> tuple[Finding, ...]:
    return findings_of("meeting_attendance", problem, make_roster(problem, a1=row), **settings)


def test_a_shift_with_a_session_costs_nothing() -> None:
    assert found(asked((0, 8)), "E......") == ()
    assert found(asked((0, 15.5)), "E......") == ()


def test_a_session_that_runs_over_the_end_of_the_shift_is_missed_at_its_price() -> None:
    (finding,) = found(asked((0, 15.75)), "E......")
    assert (finding.code, finding.size, finding.unit, finding.severity) == ("meeting_missed", 1, "meetings", Severity.SHOULD)
    assert finding.cost == 40 * 1200
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "meeting": "talk", "sessions": 1, "time": "15:45"}


def test_one_of_several_sessions_will_do() -> None:
    problem = asked((0, 9), (1, 17), (3, 9))
    assert found(problem, "...E...") == ()
    assert [finding.facts["sessions"] for finding in found(problem, "L.E....")] == [3]


def test_each_meeting_is_asked_for_by_itself() -> None:
    problem = asked((0, 9))
    problem = replace(problem, blocks=(*problem.blocks, session(problem, 1, 9, "a1", series="talk/2")))
    assert [finding.date for finding in found(problem, "E......")] == [MONDAY + timedelta(days=1)]


def test_only_those_who_are_asked_have_to_come_and_never_the_pool() -> None:
    agents = [make_agent("a1"), make_agent("p", pool=True)]
    assert [finding.agent for finding in found(asked((0, 9), who=("a1", "p", "gone"), agents=agents), ".......")] == ["a1"]


def test_whoever_is_away_at_every_session_is_not_asked() -> None:
    on_leave = make_agent("a1", leave=frozenset({MONDAY}))
    assert found(asked((0, 9), agents=[on_leave]), ".......") == ()
    assert len(found(asked((0, 9), (1, 9), agents=[on_leave]), ".......")) == 1
    away = make_agent("a1", unavailable=(Unavailability(weekdays=frozenset({0}), start_minute=540, end_minute=550),))
    assert found(asked((0, 9), agents=[away]), ".......") == ()


def test_standby_does_not_attend() -> None:
    problem = asked((0, 9), standby_agents=["a1"])
    assert len(found(problem, "e......")) == 1


def test_a_night_shift_attends_after_midnight_and_so_does_one_from_before_the_roster() -> None:
    problem = asked((1, 2), shifts=(EARLY, LATE, NIGHT))
    assert found(problem, "N......") == ()
    first = asked((0, 2), shifts=(EARLY, LATE, NIGHT))
    assert len(found(first, ".......")) == 1
    assert found(replace(first, carry_in=(make_assignment(first, "a1", -1, "night"),)), ".......") == ()


def test_work_off_chat_is_no_meeting() -> None:
    problem = make_problem(agents=1)
    problem = replace(problem, blocks=(session(problem, 0, 9, "a1", kind=ActivityKind.OFF_CHAT),))
    assert found(problem, ".......") == ()


def test_it_can_be_a_must() -> None:
    (finding,) = found(asked((0, 9)), ".......", level="must")
    assert (finding.severity, finding.cost) == (Severity.MUST, 0)


def test_without_meetings_there_are_no_terms() -> None:
    assert terms_of("meeting_attendance", make_problem()) == ()


def test_a_level_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="level is 'often'"):
        MeetingAttendance("meeting_attendance", level="often")  # type: ignore[arg-type]
