from __future__ import annotations

from dataclasses import replace

from factories import make_problem

from scheduler.auditing.before_solve import before_solve
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.finding import Finding
from scheduler.domain.hours import Window
from scheduler.domain.meeting import Meeting
from scheduler.staffing.aside.blocks_of import blocks_of
from scheduler.words.catalogue import sentence


def found(meeting: Meeting, **settings: object) -> list[Finding]:
    problem = make_problem(agents=4, days=14, **settings)  # type: ignore[arg-type]
    problem = replace(problem, dayplan=DayPlanSettings(meetings=(meeting,)))
    problem = replace(problem, blocks=blocks_of(problem))
    return [item for item in before_solve(problem, ()) if item.code == "meeting_without_time"]


def test_a_meeting_across_the_change_of_shifts_finds_no_time() -> None:
    (finding,) = found(Meeting("talk", 60, ("a1",), windows=(Window(15 * 60 + 30, 16 * 60 + 30),)))
    assert (finding.size, finding.facts["date"], finding.facts["minutes"]) == (2, "2026-12-07", 60)
    assert "2 meetings" in sentence(finding, "en")
    assert "60 分钟" in sentence(finding, "zh")


def test_a_meeting_within_a_shift_is_nothing_to_speak_of() -> None:
    assert found(Meeting("talk", 60, ("a1",), windows=(Window(15 * 60, 16 * 60),))) == []
