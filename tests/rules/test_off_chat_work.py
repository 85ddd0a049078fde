"""Enough of the people who can do the work off chat are at work in its hours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dayplan.day_plans import planned_problem, session, work
from factories import EARLY, NIGHT, make_assignment, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.rules.off_chat_work import OffChatWork


def found(problem: Problem, **rows: str) -> tuple[Finding, ...]:
    return findings_of("off_chat_work", problem, make_roster(problem, **rows))


def test_as_many_as_are_wanted_cost_nothing_and_others_do_not_count() -> None:
    problem = planned_problem(work(14, 16, "a1", "a2"), agents=3)
    assert found(problem, a2="E") == ()
    (finding,) = found(problem, a3="E")
    assert (finding.code, finding.size, finding.cost, finding.severity) == (
        "off_chat_unmanned",
        120,
        2 * 20 * 1200,
        Severity.SHOULD,
    )
    assert finding.facts == {
        "work": "returns",
        "date": "2026-12-07",
        "start": "14:00",
        "end": "16:00",
        "people": 0,
        "needed": 1,
    }


def test_each_person_missing_counts() -> None:
    problem = planned_problem(work(14, 15, "a1", "a2", "a3", heads=3), agents=3)
    assert [finding.size for finding in found(problem, a1="E")] == [120]


def test_each_shift_has_to_bring_somebody_where_the_work_goes_on() -> None:
    problem = planned_problem(work(14, 18, "a1", "a2"), agents=2)
    assert found(problem, a1="E", a2="L") == ()
    assert [(finding.size, finding.facts["start"]) for finding in found(problem, a1="E", a2="E")] == [(120, "16:00")]


def test_part_of_an_hour_asks_for_the_hour() -> None:
    problem = planned_problem(work(13.5, 14.25, "a1"), agents=2)
    assert [finding.size for finding in found(problem)] == [120]


def test_standby_does_no_work() -> None:
    problem = planned_problem(work(14, 15, "a1"), agents=2, standby_agents=["a1"])
    assert len(found(problem, a1="e")) == 1


def test_a_shift_from_before_the_roster_counts_where_it_reaches_into_it() -> None:
    problem = planned_problem(work(9, 10, "a1"), agents=2, shifts=(EARLY, NIGHT))
    long = replace(make_assignment(problem, "a1", -1, "night"), end=problem.grid.clock(0, 600))
    assert len(found(problem)) == 1
    assert found(replace(problem, carry_in=(long,))) == ()


def test_meetings_are_not_its_business() -> None:
    assert terms_of("off_chat_work", planned_problem(session(9, "a1"), agents=1)) == ()


def test_a_level_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="level is 'often'"):
        OffChatWork("off_chat_work", level="often")  # type: ignore[arg-type]
