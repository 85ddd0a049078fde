"""Several queues as one stream."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from loads import make_load, queue

from scheduler.domain.hours import Hours, Window
from scheduler.domain.response_target import ResponseTarget
from scheduler.staffing.merged_load import merged_load

CHAT = queue("chat", speeds=(1.0, 0.9, 0.7), patience_seconds=100.0, response=ResponseTarget(30.0, 0.9, asa_seconds=40.0))
PHONE = queue("phone", speeds=(1.0, 0.8), patience_seconds=300.0, response=ResponseTarget(20.0, 0.8, occupancy=0.9))
TWO = np.stack([np.full(24, 30.0), np.full(24, 10.0)])


def test_contacts_add_up_and_the_work_stays_the_same() -> None:
    load = make_load((CHAT, PHONE), TWO)
    merged = merged_load(replace(load, aht_seconds=np.stack([np.full(24, 100.0), np.full(24, 300.0)])), [0, 1])
    assert merged is not None
    assert merged.contacts[0, 0] == 40.0
    assert merged.aht_seconds[0, 0] == pytest.approx((30 * 100 + 10 * 300) / 40)


def test_the_fewest_at_once_and_the_strictest_promise_hold() -> None:
    merged = merged_load(make_load((CHAT, PHONE), TWO), [0, 1])
    assert merged is not None
    (one,) = merged.queues
    assert one.speeds == (1.0, 0.8)
    assert one.response == ResponseTarget(20.0, 0.9, 40.0, None, 0.9)
    assert one.patience_seconds == 300.0


def test_nobody_gives_up_where_the_buyers_of_one_queue_do_not() -> None:
    merged = merged_load(make_load((CHAT, replace(PHONE, patience_seconds=None)), TWO), [0, 1])
    assert merged is not None
    assert merged.queues[0].patience_seconds is None


def test_the_shortest_patience_counts_where_a_share_that_gives_up_is_promised() -> None:
    strict = replace(PHONE, response=ResponseTarget(abandonment=0.05))
    merged = merged_load(make_load((CHAT, strict), TWO), [0, 1])
    assert merged is not None
    assert merged.queues[0].patience_seconds == 100.0


def test_a_closed_queue_brings_no_contacts() -> None:
    morning = replace(PHONE, hours=Hours.daily(Window(480, 720)))
    merged = merged_load(make_load((CHAT, morning), TWO), [0, 1])
    assert merged is not None
    assert merged.contacts[0, [7, 8]].tolist() == [30.0, 40.0]
    assert merged.served.all()


def test_work_that_can_wait_is_left_out() -> None:
    tickets = queue("tickets", due_minutes=600)
    merged = merged_load(make_load((CHAT, tickets), TWO), [0, 1])
    assert merged is not None
    assert merged.contacts[0, 0] == 30.0
    assert merged_load(make_load((tickets,), TWO[:1]), [0]) is None
