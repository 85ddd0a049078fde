from __future__ import annotations

from dataclasses import replace

from dayplan.day_plans import MEAL, parts_of, planned_problem
from factories import make_agent, make_roster

from scheduler.auditing.presence import measure_presence
from scheduler.auditing.uncovered import uncovered_minutes
from scheduler.dayplan.plan_days import plan_days
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.problem import Problem

CHAT = ActivityKind.CHAT


def queues(problem: Problem, **rows: str) -> dict[str, set[str | None]]:
    before = make_roster(problem, **rows)
    roster = plan_days(problem, before)
    empty, empty_before = (uncovered_minutes(problem, measure_presence(problem, each)) for each in (roster, before))
    assert (empty == empty_before).all()
    return {agent: {part.queue for part in parts_of(roster, agent, CHAT)} for agent in rows}


def test_each_person_with_two_skills_gets_one_queue_and_both_are_served() -> None:
    problem = planned_problem(fix_queue=True, agents=2, scored=None)
    found = queues(problem, a1="E", a2="E")
    assert sorted(queue for own in found.values() for queue in own if queue) == ["aftersales", "presales"]


def test_the_both_skilled_goes_where_the_single_skilled_cannot() -> None:
    agents = [make_agent("both"), make_agent("pre", skills=["presales"])]
    found = queues(planned_problem(fix_queue=True, agents=agents), both="E", pre="E")
    assert found == {"both": {"aftersales"}, "pre": set()}


def test_people_are_shared_as_the_queues_need_them() -> None:
    problem = planned_problem(fix_queue=True, agents=4, required={"presales": 3, "aftersales": 1})
    found = queues(problem, a1="E", a2="E", a3="E", a4="E")
    served = [queue for own in found.values() for queue in own]
    assert (served.count("presales"), served.count("aftersales")) == (3, 1)


def test_whoever_is_alone_stays_on_all_queues() -> None:
    assert queues(planned_problem(fix_queue=True, agents=1), a1="E") == {"a1": set()}


def test_a_break_keeps_the_queue_so_that_cover_does_not_jump() -> None:
    problem = replace(planned_problem(agents=4), dayplan=DayPlanSettings(breaks=(MEAL,), fix_queue=True))
    roster = plan_days(problem, make_roster(problem, a1="E", a2="E", a3="E", a4="E"))
    for agent in ("a1", "a2", "a3", "a4"):
        parts = parts_of(roster, agent)
        assert len({part.queue for part in parts}) == 1
        assert [part.kind for part in parts] == [CHAT, ActivityKind.BREAK, CHAT]
