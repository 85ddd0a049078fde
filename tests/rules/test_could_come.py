"""Whether somebody could come on a day at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_problem, make_queue

from scheduler.domain.agent import Agent, Unavailability
from scheduler.domain.hours import Hours, Window
from scheduler.rules.could_come import CouldCome

MORNINGS = Unavailability(weekdays=frozenset({2}), start_minute=0, end_minute=720)
ALL_DAY = Unavailability(start=datetime(2026, 12, 9), end=datetime(2026, 12, 10))
WEDNESDAY_CLOSED = Hours(((Window(480, 1440),),) * 7, {date(2026, 12, 9): ()})


@pytest.mark.parametrize(
    ("agent", "comes"),
    [
        (make_agent("a"), True),
        (make_agent("a", leave=frozenset({date(2026, 12, 9)})), False),
        (make_agent("a", leave=frozenset({date(2026, 12, 10)})), True),
        (make_agent("a", unavailable=(MORNINGS,)), True),
        (make_agent("a", unavailable=(ALL_DAY,)), False),
    ],
)
def test_one_shift_for_which_the_person_is_not_away_is_enough(agent: Agent, comes: bool) -> None:
    assert CouldCome(make_problem(agents=[agent]))(agent, 2) is comes


def test_a_night_into_the_leave_is_none() -> None:
    agent = make_agent("a", leave=frozenset({date(2026, 12, 10)}))
    assert not CouldCome(make_problem(agents=[agent], shifts=[NIGHT]))(agent, 2)


def test_only_the_shifts_that_are_asked_about_count() -> None:
    agent = make_agent("a", leave=frozenset({date(2026, 12, 10)}))
    problem = make_problem(agents=[agent], shifts=[EARLY, NIGHT])
    assert CouldCome(problem)(agent, 2)
    assert not CouldCome(problem, [NIGHT])(agent, 2)


def test_a_shift_that_is_not_offered_on_the_weekday_is_none() -> None:
    agent = make_agent("a")
    shifts = [replace(shift, weekdays=frozenset({0})) for shift in (EARLY, LATE)]
    could_come = CouldCome(make_problem(agents=[agent], shifts=shifts))
    assert [could_come(agent, day) for day in (-7, -1, 0, 1)] == [True, False, True, False]


def test_nobody_comes_while_the_store_is_closed() -> None:
    problem = make_problem(agents=[make_agent("a"), make_agent("b")], operating=WEDNESDAY_CLOSED, leads=("b",))
    could_come = CouldCome(problem)
    assert [[could_come(agent, day) for day in (1, 2, 3)] for agent in problem.agents] == [[True, False, True]] * 2


def test_nobody_comes_while_each_queue_of_the_person_is_closed_but_leads_do() -> None:
    queues = [make_queue("chat"), make_queue("phone", hours=WEDNESDAY_CLOSED)]
    agents = [make_agent("a", skills=("phone",)), make_agent("b", skills=("phone",)), make_agent("c", skills=("chat",))]
    problem = make_problem(agents=agents, queues=queues, leads=("b",))
    could_come = CouldCome(problem)
    assert [could_come(agent, 2) for agent in agents] == [False, True, True]
