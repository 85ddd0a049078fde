from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from dayplan.day_plans import MEAL, at, parts_of, planned_problem, session
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_assignment, make_requirement, make_roster, make_shift

from scheduler.auditing.within_shifts.breaks_taken import breaks_taken
from scheduler.auditing.within_shifts.rest_at_once import rest_at_once
from scheduler.dayplan.plan_days import plan_days
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.newcomer import Newcomer

BREAK, ON_CALL = ActivityKind.BREAK, ActivityKind.ON_CALL_BREAK
PAUSES = (BreakRule("pause", 10, 60, 150), MEAL, BreakRule("pause", 10, 330, 420))


def test_a_roster_of_a_store_without_day_plan_stays_as_it_is() -> None:
    problem = planned_problem()
    roster = make_roster(problem, a1="E")
    assert plan_days(problem, roster) is roster


def test_a_break_begins_in_its_window_and_the_shift_does_not_change() -> None:
    problem = planned_problem(breaks=(MEAL,))
    roster = make_roster(problem, a1="E", a2="E")
    planned = plan_days(problem, roster)
    for agent in ("a1", "a2"):
        (meal,) = parts_of(planned, agent)
        assert at(11) <= meal.start <= at(13)
        assert meal.end - meal.start == timedelta(minutes=30)
    assert [(item.start, item.end, item.duty) for item in planned.assignments] == [
        (item.start, item.end, item.duty) for item in roster.assignments
    ]


def test_two_on_a_queue_never_have_a_break_at_once() -> None:
    problem = planned_problem(breaks=(replace(MEAL, latest_minutes=210),))
    planned = plan_days(problem, make_roster(problem, a1="E", a2="E"))
    one, other = parts_of(planned, "a1") + parts_of(planned, "a2")
    assert one.end <= other.start or other.end <= one.start
    assert one.kind is other.kind is BREAK


def test_of_two_who_could_only_go_at_the_same_time_one_goes_without() -> None:
    problem = planned_problem(breaks=(replace(MEAL, latest_minutes=180),))
    planned = plan_days(problem, make_roster(problem, a1="E", a2="E"))
    assert len(parts_of(planned, "a1") + parts_of(planned, "a2")) == 1
    assert [finding.code for finding in breaks_taken(problem, planned)] == ["break_missing"]


def test_rather_a_pause_is_left_out_than_a_meal() -> None:
    plan = DayPlanSettings(breaks=(BreakRule("one", 10, 60, 150), MEAL, BreakRule("two", 10, 200, 320)), gap_minutes=60)
    problem = replace(planned_problem(session(11, "a1", hours=1.75), agents=3), dayplan=plan)
    planned = plan_days(problem, make_roster(problem, a1="E", a2="E", a3="E"))
    assert [(part.end - part.start).seconds // 60 for part in parts_of(planned, "a1", BREAK)] == [10, 30]


def test_whoever_is_alone_on_a_queue_takes_an_on_call_break() -> None:
    agents = [make_agent("pre", skills=["presales"]), make_agent("after", skills=["aftersales"])]
    problem = planned_problem(breaks=(MEAL,), agents=agents)
    planned = plan_days(problem, make_roster(problem, pre="E", after="E"))
    assert [part.kind for agent in ("pre", "after") for part in parts_of(planned, agent)] == [ON_CALL, ON_CALL]


def test_a_break_during_which_the_other_one_goes_home_is_on_call() -> None:
    short = make_shift("short", 8, 12)
    meal = BreakRule("meal", 30, 225, 225, from_minutes=300)
    problem = planned_problem(breaks=(meal,), agents=2, shifts=(EARLY, short))
    (part,) = parts_of(plan_days(problem, make_roster(problem, a1="E", a2="S")), "a1")
    assert (part.start, part.kind) == (at(11.75), ON_CALL)


def test_nobody_counts_as_company_who_watches_or_sits_in_a_meeting() -> None:
    agents = [make_agent("a"), make_agent("b"), make_agent("new", worth_percent=0)]
    problem = planned_problem(session(11, "b", hours=3), breaks=(MEAL,), agents=agents)
    roster = make_roster(problem, a="E", b="E", new="E")
    planned = plan_days(problem, roster)
    assert parts_of(planned, "a", BREAK, ON_CALL)[0].kind is ON_CALL


def test_newcomers_before_their_test_are_no_company_and_backups_are_on_their_days() -> None:
    training = Newcomer("new", "a", MONDAY, MONDAY, (50,), 0)
    for other, kind in (
        (make_agent("new", newcomer=training), ON_CALL),
        (make_agent("new", skills=["aftersales"]), ON_CALL),
        (make_agent("new", skills=["aftersales"], backup_skills=frozenset({"presales"}), backup_dates={MONDAY}), BREAK),
    ):
        problem = planned_problem(breaks=(MEAL,), agents=[make_agent("a"), other])
        planned = plan_days(problem, make_roster(problem, a="E", new="E"))
        assert parts_of(planned, "a")[0].kind is kind


def test_breaks_are_where_most_people_are_to_spare() -> None:
    mid = make_shift("mid", 12, 20)
    problem = planned_problem(breaks=(MEAL,), agents=4, shifts=(EARLY, mid), required={"presales": 2})
    planned = plan_days(problem, make_roster(problem, a1="E", a2="E", a3="M", a4="M"))
    assert all(part.start >= at(12) for agent in ("a1", "a2") for part in parts_of(planned, agent))


def test_breaks_avoid_the_hour_that_has_nobody_to_spare() -> None:
    problem = planned_problem(breaks=(MEAL,), agents=3, queues=["presales"], required=1)
    heads = problem.requirement.heads.copy()
    heads[0, 12] = 3
    problem = replace(problem, requirement=make_requirement(problem.grid, problem.queues, problem.operating, heads))
    planned = plan_days(problem, make_roster(problem, a1="E", a2="E", a3="E"))
    for agent in ("a1", "a2", "a3"):
        (meal,) = parts_of(planned, agent)
        assert meal.end <= at(12) or meal.start >= at(13)


def test_breaks_keep_their_order_and_their_distance() -> None:
    problem = planned_problem(breaks=PAUSES)
    planned = plan_days(problem, make_roster(problem, a1="E", a2="E", a3="E"))
    for agent in ("a1", "a2", "a3"):
        parts = parts_of(planned, agent)
        assert [(part.end - part.start).seconds // 60 for part in parts] == [10, 30, 10]
        assert all(after.start - before.end >= timedelta(minutes=60) for before, after in pairwise(parts))


def test_short_shifts_have_no_meal() -> None:
    short = make_shift("short", 8, 12)
    problem = planned_problem(breaks=(replace(MEAL, from_minutes=300, earliest_minutes=60),), shifts=(short, LATE))
    planned = plan_days(problem, make_roster(problem, a1="S", a2="L"))
    assert parts_of(planned, "a1") == []
    assert len(parts_of(planned, "a2")) == 1


def test_a_night_shift_has_its_break_after_midnight() -> None:
    problem = planned_problem(breaks=(MEAL,), shifts=(EARLY, NIGHT), days=2)
    planned = plan_days(problem, make_roster(problem, a1="N.", a2="N."))
    (meal,) = parts_of(planned, "a1")
    assert at(0) + timedelta(hours=25) <= meal.start <= at(0) + timedelta(hours=27)


def test_standby_has_no_breaks() -> None:
    problem = planned_problem(breaks=(MEAL,), standby_agents=["a1"])
    assert parts_of(plan_days(problem, make_roster(problem, a1="e")), "a1") == []


def test_the_same_roster_gets_the_same_plan_and_a_plan_is_made_anew() -> None:
    problem = planned_problem(breaks=PAUSES, days=3)
    roster = make_roster(problem, a1="EEL", a2="ELL", a3="LE.")
    once = plan_days(problem, roster)
    assert plan_days(problem, roster) == once == plan_days(problem, once)


def test_what_is_kept_stays_and_the_others_go_around_it() -> None:
    problem = planned_problem(breaks=(replace(MEAL, latest_minutes=210),))
    roster = make_roster(problem, a1="E", a2="E")
    told = tuple(
        replace(item, activities=(Activity(at(11.5), at(12), BREAK),)) if item.agent == "a1" else item
        for item in roster.assignments
    )
    planned = plan_days(problem, replace(roster, assignments=told), [("a1", MONDAY)])
    assert [part.start for part in parts_of(planned, "a1")] == [at(11.5)]
    assert [part.start for part in parts_of(planned, "a2")] == [at(11)]


def test_facts_stay_as_they_were() -> None:
    problem = replace(planned_problem(breaks=(MEAL,)), settled=frozenset({("a1", MONDAY)}))
    assert parts_of(plan_days(problem, make_roster(problem, a1="E")), "a1") == []


@pytest.mark.parametrize("seed", range(25))
def test_on_any_roster_nobody_is_missed_and_every_break_that_is_there_is_right(seed: int) -> None:
    dice = Random(seed)
    skills = (("presales",), ("aftersales",), ("presales", "aftersales"))
    agents = [make_agent(f"p{n}", skills=dice.choice(skills), worth_percent=dice.choice((100, 50, 0))) for n in range(7)]
    problem = planned_problem(
        breaks=PAUSES, agents=agents, days=3, shifts=(EARLY, LATE, NIGHT), required=2, interval_minutes=30
    )
    rows = {agent.id: "".join(dice.choice("ELN.") for _ in range(3)) for agent in agents}
    roster = make_roster(problem, **rows)
    if dice.random() < 0.5:
        problem = replace(problem, carry_in=(make_assignment(problem, "p0", -1, "night"),))
    planned = plan_days(problem, roster)
    codes = {finding.code for finding in (*breaks_taken(problem, planned), *rest_at_once(problem, planned))}
    assert codes <= {"break_missing", "breaks_on_call", "breaks_unplanned"}
    assert [replace(item, activities=()) for item in planned.assignments] == list(roster.assignments)


def test_a_large_team_has_all_its_breaks() -> None:
    agents = [make_agent(f"p{n}") for n in range(60)]
    problem = replace(
        planned_problem(agents=agents, days=7, required=20), dayplan=DayPlanSettings(breaks=PAUSES, fix_queue=True)
    )
    dice = np.random.default_rng(1)
    rows = {agent.id: "".join(dice.choice(list("EEL."), 7)) for agent in agents}
    planned = plan_days(problem, make_roster(problem, **rows))
    assert not list(breaks_taken(problem, planned))
