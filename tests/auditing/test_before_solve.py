"""Sums before the solve, each just inside and just outside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_assignment, make_problem, make_shift

from scheduler.auditing.before_solve import before_solve
from scheduler.domain.agent import Unavailability
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.hours import Hours, Window
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.request import Pin
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.rules.registry import build_rules
from scheduler.words.catalogue import LANGUAGES, sentence


def said(problem: Problem, **rules: dict[str, object] | bool) -> dict[str, Finding]:
    findings = before_solve(problem, build_rules(rules))
    assert all(finding.severity is Severity.WARNING for finding in findings)
    return {finding.code: finding for finding in findings}


def leave_on(*days: int) -> frozenset[date]:
    return frozenset(MONDAY + timedelta(days=day) for day in days)


class TestTeamAgainstShifts:
    def test_two_people_cannot_fill_fourteen_shifts_a_week_and_three_would_do(self) -> None:
        finding = said(make_problem(agents=2))["team_too_small"]
        assert finding.facts == {
            "date": "2026-12-07",
            "days": 7,
            "shifts": 14,
            "people": 2,
            "possible": 12,
            "most": 6,
            "enough": 3,
        }

    def test_three_people_can(self) -> None:
        assert "team_too_small" not in said(make_problem(agents=3))

    def test_without_the_limits_that_give_days_off_two_can_as_well(self) -> None:
        assert "team_too_small" not in said(make_problem(agents=2), days_off=False, longest_run=False, weekly_hours=False)

    def test_a_longest_run_asks_for_the_same_in_a_week_that_calendar_weeks_cut(self) -> None:
        problem = make_problem(agents=2, start=MONDAY + timedelta(days=1))
        finding = said(problem)["team_too_small"]
        assert (finding.facts["shifts"], finding.facts["possible"], finding.facts["enough"]) == (14, 12, 3)

    def test_two_days_off_a_week_need_more(self) -> None:
        assert said(make_problem(agents=2), days_off={"per_week": 2})["team_too_small"].facts["enough"] == 3
        assert "team_too_small" not in said(make_problem(agents=3), days_off={"per_week": 2})
        finding = said(make_problem(agents=2), days_off={"per_week": 3})["team_too_small"]
        assert finding.facts["enough"] == 4

    def test_round_the_clock_takes_four_people_a_seat_at_six_days_and_five_at_five(self) -> None:
        shifts = (make_shift("day", 6, 14), make_shift("evening", 14, 22, ShiftKind.LATE, code="V"), NIGHT)
        for off, enough in ((1, 4), (2, 5)):
            finding = said(make_problem(agents=1, shifts=shifts, days=14), days_off={"per_week": off})["team_too_small"]
            assert finding.facts["shifts"] == 21
            assert finding.facts["enough"] == enough

    def test_leave_takes_away_what_a_person_can_work(self) -> None:
        agents = [make_agent("a1"), make_agent("a2"), make_agent("a3", leave=leave_on(0, 1, 2, 3, 4, 5))]
        finding = said(make_problem(agents=agents))["team_too_small"]
        assert finding.facts["possible"] == 13
        assert finding.facts["enough"] == 4

    def test_least_heads_per_shift_count_where_they_ask_for_more_than_the_window(self) -> None:
        problem = make_problem(agents=3)
        finding = said(problem, heads_per_shift={"minimum": {"early": 2, "late": 1}})["team_too_small"]
        assert finding.facts["shifts"] == 21
        assert "team_too_small" not in said(problem, heads_per_shift={"minimum": {"early": 2}, "level": "should"})

    def test_hours_a_week_limit_shifts_too(self) -> None:
        assert said(make_problem(agents=3), weekly_hours={"maximum_hours": 32})["team_too_small"].facts["most"] == 4

    def test_pool_people_do_not_work_shifts(self) -> None:
        agents = [make_agent("a1"), make_agent("a2"), make_agent("p", pool=True)]
        assert said(make_problem(agents=agents))["team_too_small"].facts["people"] == 2

    def test_pool_people_who_may_be_called_in_are_people_who_could_work(self) -> None:
        agents = [make_agent("a1"), make_agent("a2"), make_agent("p", pool=True)]
        problem = replace(make_problem(agents=agents), on_call=frozenset({("p", MONDAY)}))
        assert "team_too_small" not in said(problem)


class TestSkillsAndLeads:
    def test_a_queue_with_two_trained_people_says_that_three_would_do(self) -> None:
        agents = [make_agent("a1"), make_agent("a2"), *(make_agent(f"b{n}", skills=["presales"]) for n in range(4))]
        found = said(make_problem(agents=agents))
        assert found["trained_too_few"].facts["queue"] == "aftersales"
        assert (found["trained_too_few"].facts["people"], found["trained_too_few"].facts["enough"]) == (2, 3)
        assert "team_too_small" not in found

    def test_a_queue_open_half_the_day_takes_one_shift(self) -> None:
        phone = Queue("phone", "Phone", 10.0, Hours.daily(Window(540, 960)))
        chat = Queue("chat", "Chat", 30.0, Hours.daily(Window(480, 1440)))
        agents = [make_agent("a", skills=["phone", "chat"]), *(make_agent(f"b{n}", skills=["chat"]) for n in range(4))]
        problem = make_problem(agents=agents, queues=[phone, chat])
        assert said(problem)["trained_too_few"].facts["shifts"] == 7

    def test_leads_are_summed_over_all_open_hours(self) -> None:
        finding = said(make_problem(agents=5, leads=["a1", "a2"]))["leads_too_few"]
        assert (finding.facts["shifts"], finding.facts["people"], finding.facts["enough"]) == (14, 2, 3)
        assert "leads_too_few" not in said(make_problem(agents=5, leads=["a1", "a2", "a3"]))

    def test_a_store_without_leads_is_not_asked_for_one(self) -> None:
        assert "leads_too_few" not in said(make_problem(agents=5))


class TestHours:
    def test_contracts_below_the_required_hours_say_how_many_more(self) -> None:
        agents = [make_agent(f"a{n}", weekly_minutes=2400) for n in range(4)]
        problem = make_problem(agents=agents, queues=["presales"], required=2)
        finding = said(problem)["team_hours_too_few"]
        # 16 hours x 2 heads x 7 days against 4 x 40.
        assert finding.facts == {
            "date": "2026-12-07",
            "needed": 224.0,
            "possible": 160.0,
            "people": 4,
            "more": 2,
            "weeks": 1,
        }

    def test_hours_that_just_suffice_say_nothing(self) -> None:
        agents = [make_agent(f"a{n}", skills=["presales"], weekly_minutes=1680) for n in range(4)]
        assert "team_hours_too_few" not in said(make_problem(agents=agents, queues=["presales"], required=1))

    def test_a_person_at_half_worth_gives_half(self) -> None:
        agents = [make_agent(f"a{n}", weekly_minutes=1680, worth_percent=50) for n in range(4)]
        finding = said(make_problem(agents=agents, queues=["presales"], required=1))["team_hours_too_few"]
        assert finding.facts["possible"] == 56.0

    def test_leave_lowers_what_a_contract_gives(self) -> None:
        agents = [make_agent(f"a{n}", weekly_minutes=1680) for n in range(3)]
        agents.append(make_agent("away", weekly_minutes=1680, leave=leave_on(*range(7))))
        finding = said(make_problem(agents=agents, queues=["presales"], required=1))["team_hours_too_few"]
        assert finding.facts["possible"] == 84.0


class TestReserve:
    def problem(self, people: int, required: int = 2) -> Problem:
        agents = [make_agent(f"a{n}") for n in range(people)]
        ids = [agent.id for agent in agents]
        return make_problem(agents=agents, queues=["presales"], required=required, standby_agents=ids)

    def test_more_people_than_there_are_at_the_peak(self) -> None:
        finding = said(self.problem(2), reserve={"ratio": 1.5})["reserve_peak_too_high"]
        assert (finding.facts["wanted"], finding.facts["people"], finding.facts["more"]) == (3, 2, 1)

    def test_more_hours_than_the_week_has(self) -> None:
        # 3 people x 16 hours x 7 days = 336; one person has 6 x 8 = 48, so 7 just do.
        finding = said(self.problem(6), reserve={"ratio": 1.5})["reserve_week_too_thin"]
        assert (finding.facts["needed"], finding.facts["possible"], finding.facts["more"]) == (336.0, 288.0, 1)
        assert "reserve_week_too_thin" not in said(self.problem(7), reserve={"ratio": 1.5})

    def test_a_ratio_that_is_off_asks_for_nothing(self) -> None:
        assert not {"reserve_week_too_thin", "reserve_peak_too_high"} & said(self.problem(1)).keys()


class TestHoursWithoutShift:
    def test_the_first_stretch_is_named_and_the_rest_counted(self) -> None:
        problem = make_problem(agents=4, shifts=(EARLY, make_shift("late", 18, 24, ShiftKind.LATE)))
        assert said(problem)["hours_without_shift"].facts == {
            "hours": 14.0,
            "date": "2026-12-07",
            "start": "16:00",
            "end": "18:00",
            "days": 7,
        }

    def test_a_stretch_until_midnight_ends_at_24(self) -> None:
        assert said(make_problem(agents=4, shifts=(EARLY,)))["hours_without_shift"].facts["end"] == "24:00"

    def test_a_shift_that_is_not_offered_on_a_weekday_covers_nothing_then(self) -> None:
        problem = make_problem(agents=4, shifts=(EARLY, make_shift("late", 16, 24, ShiftKind.LATE, weekdays=range(6))))
        finding = said(problem)["hours_without_shift"]
        assert (finding.facts["date"], finding.facts["days"]) == ("2026-12-13", 1)

    def test_hours_that_need_nobody_may_be_without_a_shift(self) -> None:
        problem = make_problem(agents=4, shifts=(EARLY,), required=0, scored=Hours.daily(Window(540, 960)))
        assert "hours_without_shift" not in said(problem)

    def test_what_is_carried_in_is_covered(self) -> None:
        owl = make_shift("owl", 4, 12, ShiftKind.EARLY, code="O")
        required = np.zeros((1, 48), dtype=np.int64)
        required[0, :6] = 1
        problem = make_problem(
            days=1, agents=1, queues=["presales"], shifts=(owl, NIGHT), required=required, scored=Hours(((),) * 7)
        )
        problem = replace(problem, shifts=(owl, replace(NIGHT, weekdays=frozenset({0}))))
        carried = make_assignment(problem, "a1", -1, "night")
        assert said(problem)["hours_without_shift"].facts["hours"] == 4.0
        assert "hours_without_shift" not in said(replace(problem, carry_in=(carried,)))


class TestPeopleOnADay:
    def test_least_heads_above_the_people_who_are_there(self) -> None:
        agents = [make_agent("a1", leave=leave_on(2)), *(make_agent(f"b{n}") for n in range(3))]
        problem = make_problem(agents=agents)
        finding = said(problem, heads_per_shift={"minimum": {"early": 2, "late": 2}})["minimum_above_people"]
        assert finding.facts == {"date": "2026-12-09", "needed": 4, "people": 3, "away": 1, "days": 1}

    def test_nobody_left_for_a_queue(self) -> None:
        agents = [make_agent("a1", leave=leave_on(2, 3)), *(make_agent(f"b{n}", skills=["presales"]) for n in range(4))]
        finding = said(make_problem(agents=agents))["nobody_left_for_queue"]
        assert finding.facts == {"queue": "aftersales", "date": "2026-12-09", "days": 2, "people": 1}

    def test_somebody_who_cannot_work_any_shift_of_the_day_is_away(self) -> None:
        absent = Unavailability(weekdays=frozenset({0}), start_minute=600, end_minute=1200)
        agents = [make_agent("a1", skills=["aftersales"], unavailable=(absent,)), make_agent("a2", skills=["presales"])]
        assert said(make_problem(agents=agents))["nobody_left_for_queue"].facts["days"] == 1

    def test_a_closed_day_needs_nobody(self) -> None:
        week = ((Window(480, 1440),),) * 6 + ((),)
        agents = [make_agent(f"a{n}", leave=leave_on(6)) for n in range(4)]
        problem = make_problem(agents=agents, operating=Hours(week), scored=Hours(week))
        assert "nobody_left_for_queue" not in said(problem)

    def test_no_lead_left(self) -> None:
        agents = [make_agent("boss", leave=leave_on(0)), *(make_agent(f"b{n}") for n in range(3))]
        finding = said(make_problem(agents=agents, leads=["boss"]))["no_lead_left"]
        assert finding.facts == {"date": "2026-12-07", "days": 1, "people": 1}


def test_a_well_staffed_store_hears_nothing() -> None:
    agents = [make_agent(f"a{n}", weekly_minutes=2400) for n in range(8)]
    assert said(make_problem(days=28, agents=agents, leads=["a0", "a1", "a2"])) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(language: str) -> None:
    agents = [make_agent("a1", leave=leave_on(2), weekly_minutes=2400), make_agent("a2", skills=["presales"])]
    problem = make_problem(agents=agents, shifts=(EARLY, make_shift("late", 18, 24, ShiftKind.LATE)), leads=["a1"])
    problem = replace(problem, standby_agents=frozenset({"a1", "a2"}))
    rules = build_rules({"heads_per_shift": {"minimum": {"early": 2}}, "reserve": {"ratio": 1.5}})
    findings = before_solve(problem, rules)
    assert len({finding.code for finding in findings}) == 12
    assert all("{" not in sentence(finding, language) for finding in findings)


class TestPinsAgainstFloors:
    def test_fixed_cells_below_the_rest_floor_are_named_and_those_above_it_are_not(self) -> None:
        work = {shift.id: Duty(DutyKind.WORK, shift.id) for shift in (EARLY, LATE)}
        pins = [Pin("a1", MONDAY, work["late"]), Pin("a1", MONDAY + timedelta(days=1), work["early"])]
        problem = make_problem(agents=3, pins=pins)
        finding = said(problem, rest={"hours": 11, "floor_hours": 9})["rest_floor"]
        assert (finding.agent, finding.facts["rest"]) == ("a1", 8.0)
        assert "rest_floor" not in said(problem, rest={"hours": 11, "floor_hours": 8})

    def test_fixed_cells_beyond_the_absolute_run_count_what_was_worked_before(self) -> None:
        work = Duty(DutyKind.WORK, "early")
        pins = [Pin("a1", MONDAY + timedelta(days=day), work) for day in range(3)]
        empty = make_problem(agents=3)
        worked = [make_assignment(empty, "a1", -day, "early") for day in (1, 2)]
        rule = {"days": 3, "absolute_days": 4}
        assert "longest_run_absolute" not in said(make_problem(agents=3, pins=pins), longest_run=rule)
        carried = make_problem(agents=3, pins=pins, carry_in=worked, carry_in_from=MONDAY - timedelta(days=2))
        assert said(carried, longest_run=rule)["longest_run_absolute"].facts["days"] == 5
