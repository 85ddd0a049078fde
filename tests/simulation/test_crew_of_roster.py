from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
from factories import MONDAY, NIGHT, make_agent, make_assignment, make_problem, make_roster
from made_workloads import make_queue

from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.problem import Problem
from scheduler.simulation.crew import Crew
from scheduler.simulation.crew_of_roster import crew_of_roster

AT = datetime.combine(MONDAY, datetime.min.time())


def stretches(crew: Crew) -> list[tuple[int, float, float, tuple[int, ...]]]:
    """Person, first and last hour, ranks."""
    columns = (crew.person.tolist(), (crew.start / 60).tolist(), (crew.end / 60).tolist(), map(tuple, crew.ranks.tolist()))
    return sorted(zip(*columns, strict=True))


def with_shift(problem: Problem, *activities: Activity, **changes: object) -> Crew:
    """The crew of one early shift of the first agent."""
    shift = replace(make_assignment(problem, "a1", 0, "early"), activities=activities, **changes)
    return crew_of_roster(problem, replace(make_roster(problem), assignments=(shift,)))


def at(hour: float) -> datetime:
    return AT + timedelta(hours=hour)


def test_a_shift_is_a_stretch_in_which_all_skills_are_served() -> None:
    problem = make_problem(agents=(make_agent("a1", skills=("aftersales",)), make_agent("a2")))
    crew = crew_of_roster(problem, make_roster(problem, a1="E......", a2=".L....."))
    assert stretches(crew) == [(0, 8, 16, (0, 1)), (1, 40, 48, (1, 1))]
    assert crew.people == 2


def test_breaks_meetings_and_other_work_interrupt_a_shift() -> None:
    kinds = (ActivityKind.BREAK, ActivityKind.MEETING, ActivityKind.OFF_CHAT)
    activities = [Activity(at(hour), at(hour + 0.5), kind) for hour, kind in zip((9, 11, 15.5), kinds, strict=True)]
    crew = with_shift(make_problem(agents=1), *activities)
    assert [item[1:3] for item in stretches(crew)] == [(8, 9), (9.5, 11), (11.5, 15.5)]


def test_whoever_takes_an_on_call_break_answers() -> None:
    crew = with_shift(make_problem(agents=1), Activity(at(9), at(9.5), ActivityKind.ON_CALL_BREAK))
    assert {item[1:3] for item in stretches(crew)} in ({(8, 16)}, {(8, 9), (9, 9.5), (9.5, 16)})


def test_a_break_within_a_meeting_does_not_end_it() -> None:
    meeting = Activity(at(9), at(12), ActivityKind.MEETING)
    crew = with_shift(make_problem(agents=1), meeting, Activity(at(10), at(10.5), ActivityKind.BREAK))
    assert [item[1:3] for item in stretches(crew)] == [(8, 9), (12, 16)]


def test_a_fixed_queue_is_the_only_own_one() -> None:
    crew = with_shift(make_problem(agents=1), Activity(at(8), at(12), ActivityKind.CHAT, "aftersales"))
    assert stretches(crew) == [(0, 8, 12, (0, 1)), (0, 12, 16, (1, 1))]


def test_a_fixed_queue_without_the_skill_is_not_served() -> None:
    problem = make_problem(agents=(make_agent("a1", skills=("presales",)),))
    assert stretches(with_shift(problem, Activity(at(8), at(12), ActivityKind.CHAT, "aftersales"))) == [(0, 12, 16, (1, 0))]


def test_people_of_a_queue_that_another_overflows_into_help_out() -> None:
    queues = (make_queue("presales", overflow_to=("aftersales",)), make_queue("aftersales"))
    problem = make_problem(
        queues=queues, agents=(make_agent("a1", skills=("aftersales",)), make_agent("a2", skills=("presales",)))
    )
    crew = crew_of_roster(problem, make_roster(problem, a1="E", a2="E"))
    assert [item[3] for item in stretches(crew)] == [(2, 1), (1, 0)]


def test_speed_is_what_a_person_is_worth_and_whoever_is_worth_nothing_serves_nobody() -> None:
    agents = (make_agent("a1", worth_percent=50), make_agent("a2", worth_percent=0), make_agent("a3", worth_percent=110))
    problem = make_problem(agents=agents)
    crew = crew_of_roster(problem, make_roster(problem, a1="E", a2="E", a3="E"))
    assert crew.person.tolist() == [0, 2]
    assert crew.speed.tolist() == [0.5, 1.1]


def test_standby_is_not_there_unless_called() -> None:
    problem = make_problem(agents=1)
    assert stretches(crew_of_roster(problem, make_roster(problem, a1="e"))) == []
    assert stretches(with_shift(problem, called=True)) == [(0, 8, 16, (1, 1))]


def test_a_night_shift_carried_in_is_there_until_it_ends() -> None:
    problem = make_problem(agents=1, shifts=(NIGHT,))
    carried = make_assignment(problem, "a1", -1, "night")
    crew = crew_of_roster(replace(problem, carry_in=(carried,)), make_roster(problem, a1="N"))
    assert stretches(crew) == [(0, 0, 6, (1, 1)), (0, 22, 30, (1, 1))]


def test_shifts_long_before_the_horizon_are_nothing() -> None:
    problem = make_problem(agents=1)
    crew = crew_of_roster(replace(problem, carry_in=(make_assignment(problem, "a1", -4, "late"),)), make_roster(problem))
    assert stretches(crew) == []


def test_two_shifts_at_the_same_time_count_once() -> None:
    problem = make_problem(agents=1)
    first = make_assignment(problem, "a1", 0, "early")
    second = Assignment("a1", MONDAY, "late", at(14), at(22))
    crew = crew_of_roster(problem, replace(make_roster(problem), assignments=(first, second)))
    assert [item[1:3] for item in stretches(crew)] == [(8, 16), (16, 22)]


def test_the_same_person_and_day_share_their_absence_in_every_roster() -> None:
    problem = make_problem(agents=2)
    one = crew_of_roster(problem, make_roster(problem, a1="EE", a2=".E"))
    other = crew_of_roster(problem, make_roster(problem, a1="LL"))
    assert one.draws == other.draws
    assert one.draw[:2].tolist() == other.draw.tolist()
    assert len(np.unique(one.draw)) == 3


def test_a_shift_in_parts_has_one_absence() -> None:
    crew = with_shift(make_problem(agents=1), Activity(at(9), at(10), ActivityKind.BREAK))
    assert len(crew.draw) == 2
    assert len(np.unique(crew.draw)) == 1


def test_somebody_unknown_to_the_store_serves_nobody() -> None:
    problem = make_problem(agents=1)
    stranger = replace(make_assignment(problem, "a1", 0, "early"), agent="nobody")
    assert stretches(crew_of_roster(problem, replace(make_roster(problem), assignments=(stranger,)))) == []


def test_whoever_backs_up_a_queue_serves_it_on_the_days_for_it_alone() -> None:
    agent = make_agent("a1", skills=("aftersales",), backup_skills=frozenset({"presales"}), backup_dates=frozenset({MONDAY}))
    problem = make_problem(agents=(agent,))
    assert stretches(crew_of_roster(problem, make_roster(problem, a1="EE"))) == [(0, 8, 16, (1, 1)), (0, 32, 40, (0, 1))]


def test_a_newcomer_is_as_fast_as_the_ramp_says_and_the_mentor_slower() -> None:
    training = Newcomer("a1", "a2", MONDAY, MONDAY, (30,), 20)
    problem = make_problem(agents=(make_agent("a1", newcomer=training), make_agent("a2", mentees=(training,))))
    crew = crew_of_roster(problem, make_roster(problem, a1="EE", a2="EE"))
    assert crew.speed.tolist() == [0.3, 1.0, 0.8, 1.0]
