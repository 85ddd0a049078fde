from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.response_target import ResponseTarget
from scheduler.queueing.queue_performance import queue_performance
from scheduler.queueing.required_agents import required_agents
from scheduler.queueing.required_heads import required_heads

CHAT = (1.0, 0.85, 0.72)
IN_TIME = ResponseTarget(target_seconds=30, service_level=0.8)
EVERYTHING = ResponseTarget(target_seconds=30, service_level=0.8, asa_seconds=20, abandonment=0.05, occupancy=0.85)


@pytest.mark.parametrize("target", [IN_TIME, EVERYTHING, ResponseTarget(asa_seconds=20), ResponseTarget(occupancy=0.7)])
def test_rounded_up_they_are_the_fewest_whole_people(target: ResponseTarget) -> None:
    contacts = np.array([0.0, 0.01, 1.0, 7.5, 38.0, 114.0, 500.0])
    heads = required_heads(contacts, 200, target, speeds=CHAT, patience_seconds=300)
    whole = required_agents(contacts, 200, target, speeds=CHAT, patience_seconds=300)
    assert np.ceil(heads - 1e-9).astype(int).tolist() == whole.tolist()


def test_the_mix_of_fewer_and_more_people_just_keeps_the_promise() -> None:
    heads = float(required_heads(90, 360, IN_TIME, speeds=CHAT, patience_seconds=240))
    below, part = int(heads), heads % 1
    levels = queue_performance(
        90, [below, below + 1], 360, target_seconds=30, speeds=CHAT, patience_seconds=240
    ).service_level
    assert 0 < part < 1
    assert levels[0] * (1 - part) + levels[1] * part == pytest.approx(0.8)


def test_where_fewer_people_would_be_overrun_a_mean_wait_asks_for_the_whole_person() -> None:
    heads = required_heads(36, 180, ResponseTarget(asa_seconds=3600))
    assert heads.tolist() == required_agents(36, 180, ResponseTarget(asa_seconds=3600)).tolist()


def test_a_limit_that_holds_by_far_with_fewer_people_asks_for_no_part_of_one_more() -> None:
    # Of 150 busy people nobody waits 3,000 s, with 166 or 167 alike: how busy they are decides alone.
    both = ResponseTarget(target_seconds=3000, service_level=0.8, occupancy=0.9)
    assert required_heads(3000, 180, both) == pytest.approx(required_heads(3000, 180, ResponseTarget(occupancy=0.9)))


def test_without_contacts_and_without_a_limit_nobody_is_needed() -> None:
    assert required_heads([0.0], 200, IN_TIME).tolist() == [0.0]
    assert required_heads([50.0], 200, ResponseTarget(target_seconds=30)).tolist() == [0.0]


@settings(max_examples=25, deadline=None)
@given(
    contacts=st.floats(0.01, 400),
    more=st.floats(1.0, 2.0),
    aht=st.floats(20, 1800),
    patience=st.one_of(st.none(), st.floats(10, 2000)),
)
def test_more_contacts_never_need_fewer_heads(contacts: float, more: float, aht: float, patience: float | None) -> None:
    few, many = required_heads([contacts, contacts * more], aht, EVERYTHING, speeds=CHAT, patience_seconds=patience)
    assert many >= few - 1e-9
