"""The first days of somebody new."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from factories import make_agent

from scheduler.domain.can_answer import can_answer
from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.skills_on import skills_on
from scheduler.domain.worth import worth_percent

FIRST = date(2026, 12, 7)
TRAINING = Newcomer("new", "old", FIRST, FIRST + timedelta(days=3), (0, 50), 20, frozenset({FIRST + timedelta(days=2)}))


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def test_worth_rises_day_by_day_and_is_full_after_the_test():
    new = make_agent("new", worth_percent=80, newcomer=TRAINING)
    assert [worth_percent(new, day(number)) for number in (-1, 0, 1, 2, 3, 4)] == [0, 0, 40, 40, 40, 80]


@pytest.mark.parametrize(
    ("worth", "values"), [(90, [10, 25, 90]), (92, [10, 30, 92]), (100, [10, 30, 100]), (50, [5, 15, 50])]
)
def test_worth_on_the_way_is_in_steps_of_five(worth, values):
    ramp = Newcomer("new", "old", FIRST, FIRST, (10, 30), 0)
    assert [
        worth_percent(make_agent("new", worth_percent=worth, newcomer=ramp), day(number)) for number in range(3)
    ] == values


def test_a_ramp_that_outlasts_the_test_goes_on():
    ramp = Newcomer("new", "old", FIRST, FIRST, (0, 30, 60), 0)
    assert [ramp.share_percent(day(number)) for number in range(4)] == [0, 30, 60, 100]


def test_the_mentor_loses_a_share_on_every_day_of_the_training_but_leave():
    old = make_agent("old", worth_percent=110, mentees=(TRAINING,))
    assert [worth_percent(old, day(number)) for number in (-1, 0, 1, 2, 3, 4)] == [110, 90, 90, 110, 90, 110]


def test_two_newcomers_cost_twice_and_never_less_than_nothing_is_left():
    half = make_agent("old", worth_percent=30, mentees=(TRAINING, TRAINING))
    assert worth_percent(half, FIRST) == 0


def test_nobody_counts_in_a_minimum_until_the_day_after_the_test():
    new = make_agent("new", newcomer=TRAINING)
    assert [counts_in_minimum(new, day(number)) for number in (0, 3, 4)] == [False, False, True]
    assert counts_in_minimum(make_agent("old", mentees=(TRAINING,)), FIRST)


@pytest.mark.parametrize(("days", "ramp"), [(1, (0,)), (2, (0, 50)), (7, (0, 10, 30, 40, 60, 70, 90))])
def test_an_even_ramp_starts_at_nothing_and_ends_below_full(days, ramp):
    assert Newcomer.even_ramp(days) == ramp


def test_backup_skills_are_there_on_their_dates_alone():
    agent = make_agent("a", skills=("aftersales",), backup_skills=frozenset({"presales"}), backup_dates=frozenset({FIRST}))
    assert skills_on(agent, FIRST) == {"aftersales", "presales"}
    assert skills_on(agent, day(1)) == {"aftersales"}


def test_a_queue_is_answered_by_who_has_the_skill_counts_and_is_worth_something():
    agent = make_agent("a", skills=("presales",))
    assert can_answer("presales", agent, FIRST)
    assert not can_answer("aftersales", agent, FIRST)
    assert not can_answer("presales", make_agent("b", newcomer=TRAINING), FIRST)
    assert not can_answer("presales", make_agent("c", worth_percent=0), FIRST)


def test_a_level_is_one_unless_given_and_nothing_without_the_skill():
    agent = make_agent("a", skills=("presales",), backup_skills=frozenset({"aftersales"}), levels={"aftersales": 3})
    assert [agent.level(queue) for queue in ("presales", "aftersales", "phone")] == [1, 3, 0]
