from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dayplan.day_plans import at, parts_of, planned_problem, session, work
from factories import EARLY, LATE, make_agent, make_roster, make_shift

from scheduler.auditing.within_shifts.sessions_attended import sessions_attended
from scheduler.dayplan.plan_days import plan_days
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

OFF_CHAT = ActivityKind.OFF_CHAT
SETTINGS = DayPlanSettings(breaks=(BreakRule("never", 5, from_minutes=1440),))


def planned(problem: Problem, **rows: str) -> Roster:
    problem = replace(problem, dayplan=SETTINGS)
    return plan_days(problem, make_roster(problem, **rows))


def hours(roster: Roster, agent: str) -> list[tuple[int, int]]:
    return [(part.start.hour, part.end.hour) for part in parts_of(roster, agent, OFF_CHAT)]


def test_as_many_people_as_are_wanted_do_the_work() -> None:
    roster = planned(planned_problem(work(14, 16, "a1", "a2", "a3", heads=2), agents=4), a1="E", a2="E", a3="E", a4="E")
    assert sum(len(hours(roster, agent)) for agent in ("a1", "a2", "a3", "a4")) == 2


def test_only_those_named_do_it() -> None:
    roster = planned(planned_problem(work(14, 16, "a2"), agents=3), a1="E", a2="E", a3="E")
    assert (hours(roster, "a1"), hours(roster, "a2")) == ([], [(14, 16)])


def test_somebody_takes_over_where_a_shift_ends() -> None:
    mid = make_shift("mid", 12, 20)
    problem = planned_problem(work(14, 18, "a1", "a2"), agents=4, shifts=(EARLY, LATE, mid))
    roster = planned(problem, a1="E", a2="L", a3="M", a4="M")
    assert (hours(roster, "a1"), hours(roster, "a2")) == ([(14, 16)], [(16, 18)])


def test_whoever_can_stay_to_the_end_goes_before_whoever_has_to_hand_over() -> None:
    problem = planned_problem(work(14, 18, "a1", "a2"), agents=4, shifts=(EARLY, LATE, make_shift("mid", 12, 20)))
    roster = planned(problem, a1="E", a2="M", a3="L", a4="M")
    assert (hours(roster, "a1"), hours(roster, "a2")) == ([], [(14, 18)])


def test_the_last_person_on_a_queue_is_not_taken_away() -> None:
    problem = planned_problem(work(14, 16, "a1"), agents=1)
    roster = planned(problem, a1="E")
    assert hours(roster, "a1") == []


def test_work_begins_when_a_meeting_is_over() -> None:
    problem = planned_problem(session(14, "a1", hours=1), work(14, 16, "a1"), agents=3)
    assert hours(planned(problem, a1="E", a2="E", a3="E"), "a1") == [(15, 16)]


def test_the_work_of_a_week_is_shared_alike() -> None:
    days = [work(14, 16, "a1", "a2", "a3") for _ in range(6)]
    blocks = [
        replace(block, series=f"returns/{day}", start=block.start + timedelta(days=day), end=block.end + timedelta(days=day))
        for day, block in enumerate(days)
    ]
    roster = planned(planned_problem(*blocks, agents=4, days=6), **{f"a{n}": "E" * 6 for n in range(1, 5)})
    assert [len(hours(roster, agent)) for agent in ("a1", "a2", "a3")] == [2, 2, 2]


def test_nobody_does_the_work_for_so_long_that_no_time_is_left_for_a_meal() -> None:
    mid = make_shift("mid", 11, 19)
    settings = DayPlanSettings(breaks=(BreakRule("meal", 30, 180, 300),))
    problem = replace(planned_problem(work(14, 16.5, "a1", "a2"), agents=4, shifts=(EARLY, LATE, mid)), dayplan=settings)
    roster = plan_days(problem, make_roster(problem, a1="M", a2="M", a3="E", a4="M"))
    assert all(len(parts_of(roster, agent, ActivityKind.BREAK)) == 1 for agent in ("a1", "a2", "a3", "a4"))
    assert not list(sessions_attended(problem, roster))


def test_a_meal_comes_before_the_last_of_the_work_where_nobody_else_can_do_it() -> None:
    mid = make_shift("mid", 11, 19)
    settings = DayPlanSettings(breaks=(BreakRule("meal", 30, 180, 300),))
    problem = replace(planned_problem(work(14, 17, "a1"), agents=3, shifts=(EARLY, LATE, mid)), dayplan=settings)
    roster = plan_days(problem, make_roster(problem, a1="M", a2="M", a3="M"))
    assert [(part.start, part.end) for part in parts_of(roster, "a1", ActivityKind.BREAK)] == [(at(16), at(16.5))]
    assert sum((part.end - part.start).seconds for part in parts_of(roster, "a1", OFF_CHAT)) == 150 * 60


def test_whoever_is_missed_least_does_it() -> None:
    agents = [make_agent("pre", skills=["presales"]), make_agent("after", skills=["aftersales"]), make_agent("both")]
    more = [make_agent("after2", skills=["aftersales"])]
    problem = planned_problem(
        work(14, 16, "pre", "after"), agents=[*agents, *more], required={"presales": 2, "aftersales": 1}
    )
    roster = planned(problem, pre="E", after="E", both="E", after2="E")
    assert hours(roster, "after") == [(14, 16)]


def test_what_nobody_can_do_is_found_with_its_minutes() -> None:
    problem = replace(planned_problem(work(14, 18, "a1"), agents=3), dayplan=SETTINGS)
    roster = plan_days(problem, make_roster(problem, a1="E", a2="E", a3="L"))
    (finding,) = sessions_attended(problem, roster)
    assert (finding.code, finding.size, finding.facts["start"], finding.facts["end"]) == (
        "work_undone",
        120,
        "14:00",
        "18:00",
    )
    assert at(14).date() == finding.date
