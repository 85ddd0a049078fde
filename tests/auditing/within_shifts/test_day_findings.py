"""Breaks, meetings and work off chat in rosters as people make them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dayplan.day_plans import MEAL, at, planned_problem, session, work
from factories import NIGHT, make_agent, make_roster

from scheduler.auditing.audit import audit
from scheduler.auditing.presence import measure_presence
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.registry import build_rules
from scheduler.words.catalogue import sentence

BREAK, ON_CALL, MEETING, OFF_CHAT = (
    ActivityKind.BREAK,
    ActivityKind.ON_CALL_BREAK,
    ActivityKind.MEETING,
    ActivityKind.OFF_CHAT,
)
OURS = ("break", "session", "sessions", "work", "breaks")


def with_parts(problem: Problem, parts: dict[str, list[tuple[ActivityKind, float, float]]], **rows: str) -> Roster:
    roster = make_roster(problem, **(rows or dict.fromkeys(parts, "E")))
    items = [
        replace(item, activities=tuple(Activity(at(start), at(end), kind) for kind, start, end in parts.get(item.agent, ())))
        for item in roster.assignments
    ]
    return replace(roster, assignments=tuple(items))


def findings(problem: Problem, roster: Roster) -> list[Finding]:
    result = audit(problem, roster, build_rules({"eligibility": True}))
    found = [finding for finding in result.findings if finding.code.split("_")[0] in OURS]
    assert all(finding.cost == 0 and finding.severity in (Severity.WARNING, Severity.INFO) for finding in found)
    assert all(sentence(finding, language) for finding in found for language in ("en", "zh"))
    return found


def codes(problem: Problem, roster: Roster) -> list[str]:
    return sorted(finding.code for finding in findings(problem, roster) if finding.code != "breaks_short")


def audit_of_sessions(problem: Problem, roster: Roster) -> list[Finding]:
    return [finding for finding in findings(problem, roster) if finding.code.startswith("session")]


def meal(start: float, minutes: int = 30, kind: ActivityKind = BREAK) -> tuple[ActivityKind, float, float]:
    return kind, start, start + minutes / 60


@pytest.fixture
def problem() -> Problem:
    return planned_problem(breaks=(MEAL,), agents=3)


@pytest.mark.parametrize(
    ("start", "minutes", "expected", "size"),
    [
        (11, 30, None, 0),
        (13, 30, None, 0),
        (13, 45, None, 0),
        (12, 25, "break_short", 5),
        (10.75, 30, "break_early", 15),
        (13.25, 30, "break_late", 15),
    ],
)
def test_a_break_is_held_to_its_length_and_window(
    problem: Problem, start: float, minutes: int, expected: str | None, size: int
) -> None:
    roster = with_parts(problem, {"a1": [meal(start, minutes)], "a2": [meal(12)], "a3": [meal(11.5)]})
    found = [item for item in findings(problem, roster) if item.agent == "a1"]
    assert [(item.code, item.size) for item in found] == ([] if expected is None else [(expected, size)])


def test_a_missing_break_is_named_and_a_roster_without_any_is_one_finding(problem: Problem) -> None:
    roster = with_parts(problem, {"a1": [], "a2": [meal(12)], "a3": [meal(12.5)]})
    (finding,) = (item for item in findings(problem, roster) if item.code == "break_missing")
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "shift": "early", "pause": "meal", "minutes": 30}
    (finding,) = findings(problem, make_roster(problem, a1="E", a2="L"))
    assert (finding.code, finding.size) == ("breaks_unplanned", 2)


def test_a_store_without_breaks_asks_for_none() -> None:
    problem = planned_problem(agents=1)
    assert findings(problem, make_roster(problem, a1="E")) == []


def test_breaks_of_a_shift_are_told_apart_by_length_then_time() -> None:
    pauses = (BreakRule("one", 10, 60, 150), MEAL, BreakRule("two", 10, 330, 420))
    problem = planned_problem(breaks=pauses, agents=3)
    parts = [meal(9.5, 10), meal(11.5), meal(14, 10)]
    rows = {"a1": parts, "a2": [(kind, start + 0.5, end + 0.5) for kind, start, end in parts]}
    assert codes(problem, with_parts(problem, {**rows, "a3": [meal(9, 10), meal(13), meal(15, 10)]})) == []
    missing = with_parts(problem, {**rows, "a3": [meal(9, 10), meal(13)]})
    (finding,) = (item for item in findings(problem, missing) if item.code == "break_missing")
    assert finding.facts["pause"] == "two"


def test_breaks_need_time_on_duty_between_them() -> None:
    plan = DayPlanSettings(breaks=(BreakRule("pause", 10), MEAL), gap_minutes=60)
    problem = replace(planned_problem(agents=2), dayplan=plan)
    roster = with_parts(problem, {"a1": [meal(11, 10), meal(12)], "a2": [meal(9, 10), meal(12.5)]})
    (finding,) = (item for item in findings(problem, roster) if item.code == "breaks_close")
    assert (finding.agent, finding.size, finding.facts["minutes"]) == ("a1", 10, 50)


def test_all_of_a_queue_on_a_break_at_once_is_found(problem: Problem) -> None:
    roster = with_parts(problem, {"a1": [meal(12)], "a2": [meal(12.25)], "a3": []}, a1="E", a2="E", a3="L")
    found = [item for item in findings(problem, roster) if item.code == "breaks_at_once"]
    assert [(item.facts["queue"], item.facts["start"], item.facts["end"], item.size) for item in found] == [
        ("presales", "12:15", "12:30", 15),
        ("aftersales", "12:15", "12:30", 15),
    ]


def test_two_of_three_at_once_leave_somebody(problem: Problem) -> None:
    roster = with_parts(problem, {"a1": [meal(12)], "a2": [meal(12)], "a3": [meal(12.5)]})
    assert codes(problem, roster) == []


def test_whoever_is_in_a_meeting_is_no_company() -> None:
    problem = planned_problem(session(12, "a2", hours=1), breaks=(MEAL,), agents=2)
    roster = with_parts(problem, {"a1": [meal(12)], "a2": [(MEETING, 12, 13), meal(11)]})
    assert codes(problem, roster) == ["break_alone", "break_alone"]


def test_a_break_alone_should_be_on_call_and_on_call_breaks_are_listed_to_be_paid() -> None:
    problem = planned_problem(breaks=(MEAL,), agents=2, queues=["presales"])
    assert codes(problem, with_parts(problem, {"a1": [meal(12)]})) == ["break_alone"]
    (finding,) = findings(problem, with_parts(problem, {"a1": [meal(12, kind=ON_CALL)]}))
    assert (finding.code, finding.severity, finding.size) == ("breaks_on_call", Severity.INFO, 30)
    assert finding.facts == {"agent": "a1", "count": 1, "minutes": 30, "date": "2026-12-07", "time": "12:00"}


def test_a_break_in_a_closed_hour_or_of_somebody_who_serves_nobody_leaves_no_queue_alone() -> None:
    agents = [make_agent("a1"), make_agent("new", worth_percent=0)]
    problem = planned_problem(breaks=(MEAL,), agents=agents)
    assert codes(problem, with_parts(problem, {"a1": [meal(12, kind=ON_CALL)], "new": [meal(12)]})) == ["breaks_on_call"]
    night = planned_problem(breaks=(MEAL,), agents=1, shifts=(NIGHT,), operating=problem.operating, scored=problem.scored)
    assert codes(night, with_parts(night, {"a1": [meal(25)]}, a1="N")) == []


def test_who_is_at_work_and_stays_away_from_the_meeting_is_named() -> None:
    problem = planned_problem(session(9, "a1", "a2", "a3"), agents=4)
    roster = with_parts(problem, {"a1": [(MEETING, 9, 9.5)], "a2": []}, a1="E", a2="E", a3="L", a4="E")
    (finding,) = findings(problem, roster)
    assert (finding.code, finding.agent, finding.facts["start"]) == ("session_unattended", "a2", "09:00")


def test_work_that_is_not_done_is_found_with_the_minutes_missing() -> None:
    problem = planned_problem(work(14, 16, "a1", "a2", heads=2), agents=4)
    roster = with_parts(problem, {"a1": [(OFF_CHAT, 14, 16)], "a2": [(OFF_CHAT, 14, 14.5)]}, a1="E", a2="E", a3="E")
    (finding,) = findings(problem, roster)
    assert (finding.code, finding.size) == ("work_undone", 90)


def test_a_roster_that_plans_nothing_within_its_shifts_is_one_finding() -> None:
    problem = planned_problem(session(9, "a1"), work(14, 16, "a2"), agents=2)
    roster = make_roster(problem, a1="E", a2="E")
    (finding,) = audit_of_sessions(problem, roster)
    assert (finding.code, finding.size, finding.facts["date"]) == ("sessions_unplanned", 2, "2026-12-07")


def test_where_breaks_are_planned_a_meeting_that_nobody_could_attend_is_named() -> None:
    problem = planned_problem(session(9, "a1"), breaks=(MEAL,), agents=2)
    roster = with_parts(problem, {"a1": [meal(12, kind=ON_CALL)]}, a1="E")
    assert [finding.code for finding in findings(problem, roster)] == ["session_unattended", "breaks_on_call"]


def test_the_break_that_is_missing_is_named_and_not_another() -> None:
    pauses = (BreakRule("one", 10, 60, 150), MEAL, BreakRule("two", 15, 330, 420))
    problem = planned_problem(breaks=pauses, agents=3)
    rows = {"a1": [meal(9, 10), meal(14.5, 15)], "a2": [meal(10, 10), meal(12), meal(15, 15)]}
    found = findings(problem, with_parts(problem, {**rows, "a3": []}, a1="E", a2="E", a3="L"))
    mine = [(item.code, item.facts.get("pause")) for item in found if item.agent == "a1" and item.code != "breaks_short"]
    assert mine == [("break_missing", "meal")]


def test_what_breaks_cost_in_cover_is_told_in_minutes_and_costs_nothing() -> None:
    problem = planned_problem(breaks=(MEAL,), agents=2, queues=["presales"], required=2)
    roster = with_parts(problem, {"a1": [meal(12)], "a2": [meal(13)]})
    (finding,) = (item for item in findings(problem, roster) if item.code == "breaks_short")
    assert (finding.size, finding.facts["time"]) == (60, "12:00")
    enough = replace(problem, requirement=replace(problem.requirement, heads=problem.requirement.heads // 2))
    assert codes(enough, roster) == []
    assert not [item for item in findings(enough, roster) if item.code == "breaks_short"]


def test_presence_counts_breaks_as_work_and_meetings_as_absence() -> None:
    problem = planned_problem(agents=1, queues=["presales"])
    roster = with_parts(problem, {"a1": [meal(10), meal(11, kind=ON_CALL), (MEETING, 12, 12.5), (OFF_CHAT, 13, 14)]})
    (supply,) = measure_presence(problem, roster).supply.values()
    assert supply[8:16].tolist() == [100, 100, 100, 100, 50, 0, 100, 100]
