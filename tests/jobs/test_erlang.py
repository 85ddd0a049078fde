from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler import erlang
from scheduler.errors import InputError
from scheduler.queueing.queue_performance import queue_performance


def test_the_known_answer_of_the_trade() -> None:
    found = erlang(200, 180, target_seconds=20, service_level=0.8, shrinkage=0.3)
    answer = found.answer
    assert answer is not None
    assert (found.required, answer.agents, answer.scheduled) == (14, 14, 20)
    assert answer.service_level == pytest.approx(0.8883500191794669, abs=1e-9)
    assert answer.wait_probability == pytest.approx(0.1741319335950498, abs=1e-9)


def test_the_fewest_come_with_one_fewer_and_one_more() -> None:
    found = erlang(200, 180, target_seconds=20, service_level=0.8)
    assert [(row.agents, row.meets) for row in found.rows] == [(13, False), (14, True), (15, True)]


def test_one_number_of_people_is_answered_alone_with_the_fewest_beside() -> None:
    found = erlang(200, 180, target_seconds=20, agents=12, service_level=0.8)
    assert [row.agents for row in found.rows] == [12]
    assert found.answer == found.rows[0]
    assert found.required == 14
    assert not found.rows[0].meets


def test_without_a_promise_nothing_is_enough_or_not() -> None:
    found = erlang(200, 180, agents=12)
    assert (found.required, found.rows[0].meets) == (None, None)


def test_several_numbers_of_people_are_a_table_and_the_fewest_the_answer() -> None:
    found = erlang(200, 180, target_seconds=20, agents=(15, 18), service_level=0.8)
    assert [row.agents for row in found.rows] == [15, 16, 17, 18]
    assert found.answer is not None
    assert found.answer.agents == 14
    assert erlang(200, 180, agents="15-18").answer is None


def test_a_picture_has_more_people_around_one_answer_and_those_of_a_table() -> None:
    around = [row.agents for row in erlang(200, 180, target_seconds=20, service_level=0.8).curve]
    assert around == list(range(8, 21))
    assert [row.agents for row in erlang(10, 180, agents=1).curve] == [0, 1, 2, 3, 4, 5]
    table = erlang(200, 180, agents=(11, 13))
    assert table.curve == table.rows


def test_chat_with_patience_is_the_birth_death_chain() -> None:
    answer = erlang(90, 360, agents=5, speeds=(1, 0.85, 0.72), patience_seconds=240).answer
    assert answer is not None
    assert answer.wait_probability == pytest.approx(0.1797, abs=5e-4)
    assert answer.abandonment == pytest.approx(0.0419, abs=5e-4)


def test_a_line_without_end_has_no_mean_wait_and_keeps_nothing() -> None:
    row = erlang(200, 180, agents=10, occupancy=1.0).rows[0]
    assert (row.wait_probability, row.service_level, row.asa_seconds, row.occupancy) == (1, 0, None, 1)
    assert row.meets is False


@pytest.mark.parametrize("name", ["service_level", "asa_seconds", "abandonment", "occupancy"])
def test_each_promise_is_kept_by_the_fewest_and_not_by_one_fewer(name: str) -> None:
    limits = {"service_level": 0.8, "asa_seconds": 20, "abandonment": 0.02, "occupancy": 0.7}
    found = erlang(200, 180, patience_seconds=300, **{name: limits[name]})
    fewer, fewest, more = found.rows
    assert (fewer.meets, fewest.meets, more.meets) == (False, True, True)
    value = getattr(fewer, name), limits[name]
    assert value[0] < value[1] if name == "service_level" else value[0] > value[1]


def test_no_contacts_need_nobody() -> None:
    found = erlang(0, 180, service_level=0.8, shrinkage=0.1)
    assert found.answer is not None
    assert (found.answer.agents, found.answer.scheduled, found.answer.service_level) == (0, 0, 1)


@pytest.mark.parametrize("contacts", [0.01, 10_000])
def test_tiny_and_huge_numbers_of_contacts_are_worked_out(contacts: float) -> None:
    found = erlang(contacts, 180, service_level=0.8)
    assert found.required is not None
    assert found.required > contacts * 180 / 3600


def test_as_many_people_as_can_be_worked_out_are_an_answer_without_one_more() -> None:
    found = erlang(200, 180, occupancy=0.0001)
    assert found.required == 100_000
    assert [row.agents for row in found.rows] == [99_999, 100_000]


def test_a_promise_out_of_reach_is_wrong_input() -> None:
    with pytest.raises(InputError, match="not enough"):
        erlang(1000, 180, occupancy=1e-6)


@settings(max_examples=25, deadline=None)
@given(
    contacts=st.floats(0.01, 500),
    aht=st.floats(10, 900),
    level=st.floats(0.5, 0.99),
    patience=st.none() | st.floats(20, 900),
    concurrency=st.integers(1, 4),
)
def test_the_answer_is_that_of_the_formulas(
    contacts: float, aht: float, level: float, patience: float | None, concurrency: int
) -> None:
    found = erlang(contacts, aht, service_level=level, patience_seconds=patience, concurrency=concurrency)
    people = np.array([row.agents for row in found.rows])
    question = found.question
    exact = queue_performance(contacts, people, aht, target_seconds=30, speeds=question.speeds, patience_seconds=patience)
    assert [row.service_level for row in found.rows] == pytest.approx(exact.service_level.tolist())
    assert [row.meets for row in found.rows] == [bool(row.agents >= (found.required or 0)) for row in found.rows]
