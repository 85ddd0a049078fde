from __future__ import annotations

from dataclasses import replace

from dayplan.day_plans import at, parts_of, planned_problem, session
from factories import LATE, MONDAY, make_agent, make_requirement, make_roster

from scheduler.dayplan.plan_days import plan_days
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

MEETING = ActivityKind.MEETING
TEAM = ("a1", "a2", "a3", "a4")


def planned(problem: Problem, **rows: str) -> Roster:
    never = BreakRule("never", 5, from_minutes=1440)
    problem = replace(problem, dayplan=DayPlanSettings(breaks=(never,)))
    return plan_days(problem, make_roster(problem, **rows))


def starts(roster: Roster, agent: str) -> list[float]:
    return [part.start.hour + part.start.minute / 60 for part in parts_of(roster, agent, MEETING)]


def test_everybody_attends_one_session_and_sessions_are_filled_alike() -> None:
    sessions = [session(hour, *TEAM, heads=2) for hour in (9, 11)]
    roster = planned(planned_problem(*sessions, agents=4), a1="E", a2="E", a3="E", a4="E")
    attended = sorted(start for agent in TEAM for start in starts(roster, agent))
    assert attended == [9, 9, 11, 11]


def test_a_quiet_session_is_not_filled_beyond_its_share() -> None:
    sessions = [session(hour, *TEAM, heads=2) for hour in (9, 11)]
    problem = planned_problem(*sessions, agents=6)
    heads = problem.requirement.heads.copy()
    heads[:, 11] = 3
    problem = replace(problem, requirement=make_requirement(problem.grid, problem.queues, problem.operating, heads))
    roster = planned(problem, **dict.fromkeys((*TEAM, "a5", "a6"), "E"))
    assert sorted(start for agent in TEAM for start in starts(roster, agent)) == [9, 9, 11, 11]


def test_nobody_is_sent_to_a_session_that_takes_the_time_of_the_meal_where_there_is_another() -> None:
    meal = BreakRule("meal", 30, 180, 240)
    sessions = [session(hour, "a1", hours=1.75, heads=1) for hour in (10.5, 13.5)]
    problem = planned_problem(*sessions, agents=3)
    heads = problem.requirement.heads.copy()
    heads[:, 13:16] = 3
    problem = replace(
        problem,
        requirement=make_requirement(problem.grid, problem.queues, problem.operating, heads),
        dayplan=DayPlanSettings(breaks=(meal,)),
    )
    roster = plan_days(problem, make_roster(problem, a1="E", a2="E", a3="E"))
    assert starts(roster, "a1") == [13.5]
    assert len(parts_of(roster, "a1", ActivityKind.BREAK)) == 1


def test_whoever_works_late_attends_the_late_session() -> None:
    sessions = [session(hour, *TEAM, heads=2) for hour in (9, 18)]
    roster = planned(planned_problem(*sessions, agents=6), a1="E", a2="L", a3="E", a4="L", a5="E", a6="L")
    assert [starts(roster, agent) for agent in TEAM] == [[9], [18], [9], [18]]


def test_whoever_is_off_attends_nothing_and_neither_does_standby() -> None:
    problem = planned_problem(session(9, *TEAM), agents=4, standby_agents=["a2"])
    roster = planned(problem, a1=".", a2="e", a3="E", a4="E")
    assert (starts(roster, "a1"), starts(roster, "a2")) == ([], [])


def test_a_session_that_does_not_fit_into_the_shift_is_no_choice() -> None:
    problem = planned_problem(session(15.75, "a1"), agents=2)
    assert starts(planned(problem, a1="E", a2="E"), "a1") == []


def test_somebody_stays_on_every_open_queue() -> None:
    roster = planned(planned_problem(session(9, "a1", "a2", heads=2), agents=2), a1="E", a2="E")
    assert sorted(starts(roster, "a1") + starts(roster, "a2")) == [9]


def test_whoever_serves_nobody_can_always_go() -> None:
    agents = [make_agent("a1"), make_agent("new", worth_percent=0)]
    roster = planned(planned_problem(session(9, "new"), agents=agents), a1="E", new="E")
    assert starts(roster, "new") == [9]


def test_nobody_is_in_two_meetings_at_once() -> None:
    problem = planned_problem(session(9, *TEAM, heads=4), session(9, *TEAM, heads=4, series="other/1"), agents=5)
    roster = planned(problem, a1="E", a2="E", a3="E", a4="E", a5="E")
    assert all(len(starts(roster, agent)) <= 1 for agent in TEAM)


def test_somebody_gives_up_a_place_for_whom_there_is_no_other() -> None:
    # a1 has both queues; with a2 gone from presales only one of a1 and p1 can leave at 9, and p1 can only leave then.
    agents = [make_agent("a1"), make_agent("p1", skills=["presales"]), make_agent("x", skills=["aftersales"])]
    blocks = [session(9, "a1", "p1", heads=2), session(18, "a1", heads=2)]
    both = replace(LATE, id="long", code="X", start_minute=8 * 60, end_minute=24 * 60)
    problem = planned_problem(*blocks, agents=agents, shifts=(LATE, both), required=0)
    short = replace(LATE, id="short", code="S", start_minute=8 * 60, end_minute=12 * 60)
    problem = replace(problem, shifts=(*problem.shifts, short))
    roster = planned(problem, a1="X", p1="S", x="X")
    assert starts(roster, "p1") == [9]


def test_what_was_attended_already_counts() -> None:
    problem = planned_problem(session(9, "a1"), session(11, "a1"), agents=3)
    problem = replace(problem, dayplan=DayPlanSettings(fix_queue=True))
    roster = make_roster(problem, a1="E", a2="E", a3="E")
    told = replace(roster.assignments[0], activities=(Activity(at(11), at(11.5), MEETING),))
    roster = replace(roster, assignments=(told, *roster.assignments[1:]))
    assert starts(plan_days(problem, roster, [("a1", MONDAY)]), "a1") == [11]
