"""Sums before the solve about hours, money, meetings, mentors, requests and single people: just inside and just outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem

from scheduler.auditing.before_solve import before_solve
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.pay import Pay
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.shift import Duty, DutyKind
from scheduler.rules.registry import build_rules
from scheduler.words.catalogue import LANGUAGES, sentence


def said(problem: Problem, **rules: dict[str, object] | bool) -> dict[str, Finding]:
    findings = before_solve(problem, build_rules(rules))
    assert all(finding.severity is Severity.WARNING for finding in findings)
    assert all(sentence(finding, language) for finding in findings for language in LANGUAGES)
    return {finding.code: finding for finding in findings}


def on(*days: int) -> frozenset[date]:
    return frozenset(MONDAY + timedelta(days=day) for day in days)


def pin(agent: str, day: int, shift: str | None) -> Pin:
    return Pin(agent, MONDAY + timedelta(days=day), None if shift is None else Duty(DutyKind.WORK, shift))


def heads(problem: Problem, row: int, hour: int, number: int) -> Problem:
    needed = np.zeros_like(problem.requirement.heads)
    needed[row, hour] = number
    return replace(problem, requirement=replace(problem.requirement, heads=needed))


class TestHours:
    def test_an_hour_that_needs_more_than_the_whole_team(self) -> None:
        problem = make_problem(agents=3, days=2)
        assert "hour_above_team" not in said(heads(problem, 0, 10, 3))
        finding = said(heads(problem, 0, 34, 4))["hour_above_team"]
        facts = {"date": "2026-12-08", "start": "10:00", "needed": 4, "possible": 3.0, "more": 1, "hours": 1.0}
        assert finding.facts == facts

    def test_an_hour_that_needs_more_than_are_trained(self) -> None:
        agents = [make_agent("a1"), make_agent("a2", skills=["presales"]), make_agent("a3", skills=["presales"])]
        problem = make_problem(agents=agents, days=2)
        assert "hour_above_trained" not in said(heads(problem, 1, 10, 1))
        finding = said(heads(problem, 1, 10, 2))["hour_above_trained"]
        assert (finding.facts["queue"], finding.facts["possible"], finding.facts["more"]) == ("aftersales", 1.0, 1)

    def test_leave_and_worth_count(self) -> None:
        agents = [make_agent("a1", worth_percent=50), make_agent("a2", leave=on(0)), make_agent("a3")]
        finding = said(heads(make_problem(agents=agents, days=2), 0, 10, 2))["hour_above_team"]
        assert finding.facts["possible"] == 1.5

    def test_after_midnight_those_of_the_day_before_may_be_there(self) -> None:
        agents = [make_agent("a1", leave=on(1)), make_agent("a2")]
        problem = make_problem(agents=agents, days=3, shifts=(EARLY, LATE, NIGHT))
        assert "hour_above_team" not in said(heads(problem, 0, 25, 2))


class TestPeriods:
    def test_weekends_that_too_few_may_work(self) -> None:
        problem = make_problem(agents=3, days=14)
        rules = {"days_off": False, "longest_run": False, "weekly_hours": False}
        once = {"weekends_worked": {"maximum": 1, "of_weekends": 2, "level": "must"}}
        twice = {"weekends_worked": {"maximum": 2, "of_weekends": 2, "level": "must"}}
        finding = said(problem, **rules, **once)["team_too_small"]
        assert (finding.facts["shifts"], finding.facts["possible"], finding.facts["most"]) == (8, 6, 2)
        assert "team_too_small" not in said(problem, **rules, **twice)

    def test_weekends_as_a_wish_ask_for_nothing(self) -> None:
        problem = make_problem(agents=3, days=14)
        assert "team_too_small" not in said(problem, weekends_worked={"maximum": 0, "level": "should"})

    def test_weekends_in_a_row(self) -> None:
        problem = make_problem(agents=3, days=14)
        finding = said(problem, days_off=False, weekends_in_a_row={"maximum": 1, "level": "must"})["team_too_small"]
        assert finding.facts["most"] == 2

    def test_days_off_in_any_two_weeks(self) -> None:
        problem = make_problem(agents=3, days=14)
        rules = {"days_off": False, "days_off_rolling": {"days": 6, "within_days": 14, "level": "must"}}
        assert said(problem, **rules)["team_too_small"].facts["possible"] == 24

    def test_shifts_in_a_month(self) -> None:
        problem = make_problem(agents=3, days=14)
        assert said(problem, monthly_shifts={"maximum_shifts": 9})["team_too_small"].facts["possible"] == 27
        assert "team_too_small" not in said(problem, monthly_shifts={"maximum_shifts": 10})


class TestMoney:
    def test_a_budget_below_the_least_wage(self) -> None:
        problem = replace(make_problem(agents=3, days=2), pay=Pay("CNY", {"a1": 2000, "a2": 3000, "a3": 3000}))
        assert "budget_below_need" not in said(problem, budget={"amount": 640})
        finding = said(problem, budget={"amount": 639})["budget_below_need"]
        assert finding.facts == {"currency": "CNY", "allowed": 639.0, "least": 640.0, "shifts": 4}

    def test_without_pay_or_budget_nothing_is_said(self) -> None:
        assert "budget_below_need" not in said(make_problem(agents=3, days=2), budget={"amount": 1})


class TestMentors:
    def problem(self, **settings: object) -> Problem:
        new = Newcomer("a1", "a2", MONDAY, MONDAY + timedelta(days=3), (0,), 20)
        agents = [make_agent("a1", newcomer=new), make_agent("a2", leave=on(1, 2, 6), mentees=(new,)), make_agent("a3")]
        return make_problem(agents=[*agents, make_agent("a4")], **settings)  # type: ignore[arg-type]

    def test_a_mentor_on_leave_during_the_training(self) -> None:
        finding = said(self.problem())["mentor_away"]
        facts = {"agent": "a1", "mentor": "a2", "date": "2026-12-08", "days": 2, "training": 4}
        assert finding.facts == facts

    def test_a_wish_leaves_the_newcomer_free_to_work(self) -> None:
        assert "mentor_away" not in said(self.problem(), mentor={"level": "should"})

    def test_a_newcomer_who_is_decided_to_work_then(self) -> None:
        finding = said(self.problem(pins=[pin("a1", 1, "early")]))["decided_alone"]
        assert (finding.facts["agent"], finding.facts["people"], finding.rule) == ("a1", "a2", "mentor")


class TestMeetings:
    def problem(self, needed: int, **settings: object) -> Problem:
        start = datetime.combine(MONDAY, datetime.min.time()) + timedelta(hours=10)
        block = Block("Team/1", "Team", ActivityKind.MEETING, start, start + timedelta(hours=1), 2, ("a1", "a2", "a3"))
        problem = make_problem(agents=3, days=2, required=0, **settings)  # type: ignore[arg-type]
        return replace(heads(problem, 0, 10, needed), blocks=(block,))

    def test_a_meeting_in_an_hour_that_needs_everybody(self) -> None:
        assert "meeting_without_slack" not in said(self.problem(1))
        finding = said(self.problem(2))["meeting_without_slack"]
        assert (finding.facts["aside"], finding.facts["needed"], finding.facts["people"]) == (2, 2, 3)

    def test_somebody_whose_decided_shift_misses_every_session(self) -> None:
        problem = self.problem(0, pins=[pin("a1", 0, "late")])
        finding = said(problem, meeting_attendance={"level": "must"})["must_out_of_reach_of_one"]
        assert (finding.agent, finding.facts["least"], finding.facts["possible"]) == ("a1", 1, 0)
        assert "must_out_of_reach_of_one" not in said(problem, meeting_attendance={"level": "should"})


class TestRequests:
    def asked(self, people: Sequence[str]) -> Problem:
        return make_problem(agents=4, requests=[Request(who, MONDAY + timedelta(days=1)) for who in people])

    def test_more_ask_for_a_day_off_than_it_can_spare(self) -> None:
        assert "requests_above_slack" not in said(self.asked(["a1", "a2"]), requests={"level": "must"})
        finding = said(self.asked(["a1", "a2", "a3"]), requests={"level": "must"})["requests_above_slack"]
        facts = {"date": "2026-12-08", "asked": 3, "people": 4, "needed": 2, "granted": 2, "days": 1}
        assert finding.facts == facts

    def test_wishes_may_go_unmet(self) -> None:
        assert "requests_above_slack" not in said(self.asked(["a1", "a2", "a3"]))


class TestOutOfReach:
    def test_hours_of_a_month_that_leave_makes_impossible(self) -> None:
        agents = [make_agent("a1", unavailable=()), make_agent("a2"), make_agent("a3")]
        problem = make_problem(agents=agents, pins=[pin("a1", day, None) for day in range(5)])
        rules = {"horizon_hours": {"minimum_hours": 24}}
        finding = said(problem, **rules)["must_out_of_reach_hours_of_one"]
        assert (finding.agent, finding.facts["least"], finding.facts["possible"]) == ("a1", 24.0, 16.0)
        assert "must_out_of_reach_hours_of_one" not in said(problem, horizon_hours={"minimum_hours": 16})

    def test_least_heads_when_the_others_are_decided_to_be_elsewhere(self) -> None:
        pins = [pin("a1", 1, "late"), pin("a2", 1, None)]
        problem = make_problem(agents=3, pins=pins)
        finding = said(problem, heads_per_shift={"minimum": {"early": 2}})["must_out_of_reach"]
        assert (finding.facts["date"], finding.facts["least"], finding.facts["possible"]) == ("2026-12-08", 2, 1)
        assert finding.facts["count"] == 1


class TestPins:
    @pytest.mark.parametrize(
        ("pins", "code"),
        [
            ([pin("a1", 0, "late"), pin("a1", 1, "early")], "rest_short"),
            ([pin("a1", day, "early") for day in range(7)], "longest_run"),
            ([pin("a2", 1, "early")], "availability_leave"),
            ([pin("a1", 0, "early"), pin("a3", 0, "early")], "pairs_apart_shift"),
        ],
    )
    def test_decided_cells_that_break_a_must_by_themselves(self, pins: list[Pin], code: str) -> None:
        agents = [make_agent("a1"), make_agent("a2", leave=on(1)), make_agent("a3"), make_agent("a4")]
        rules: dict[str, dict[str, object] | bool] = {"pairs_apart": {"pairs": (("a1", "a3"),)}}
        assert code in said(make_problem(agents=agents, pins=pins), **rules)
        assert code not in said(make_problem(agents=agents, pins=pins[1:-1]), **rules)
