"""Queues that the same people serve."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from loads import ALWAYS, TUESDAY, flat, queue

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.queueing.required_agents import required_agents
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings

GRID = TimeGrid(TUESDAY, 1)
PROMISE = ResponseTarget(target_seconds=20.0, service_level=0.8)
CHAT = queue("chat", aht_seconds=180.0, response=PROMISE, minimum_heads=1)
PHONE = queue("phone", aht_seconds=180.0, response=PROMISE, minimum_heads=1)
TOGETHER = StaffingSettings(level=None, shrinkage=0.0, pooled=(("chat", "phone"),))


def staffed(*queues: object, settings: StaffingSettings = TOGETHER, **contacts: float) -> tuple[Requirement, PoolHeads]:
    need = make_requirement(flat(GRID, **contacts), queues, ALWAYS, settings)
    return need, need.pools[0]


def test_two_queues_in_one_line_need_what_one_queue_of_both_needs() -> None:
    need, pool = staffed(CHAT, PHONE, chat=100.0, phone=100.0)
    assert need.heads[:, 12].tolist() == [8, 8]
    assert pool.queues == ("chat", "phone")
    assert pool.heads[12] == 14 == required_agents(200.0, 180.0, PROMISE)
    assert pool.binding is not None
    assert pool.binding[12] == "response"


def test_the_pools_heads_are_shared_out_by_what_each_queue_needs() -> None:
    need, _ = staffed(CHAT, PHONE, chat=180.0, phone=20.0)
    assert need.heads[:, 12].tolist() == [12, 3]
    assert need.shared_heads is not None
    assert need.shared_heads[:, 12].tolist() == [12, 2]
    assert np.array_equal(need.to_cover, need.shared_heads)


def test_work_adds_up_and_is_rounded_once() -> None:
    need, pool = staffed(queue("chat"), queue("phone"), chat=36.0, phone=36.0)
    assert need.heads[:, 12].tolist() == [2, 2]
    assert pool.heads[12] == 3
    assert pool.bounds["saturation"][12] == pytest.approx(2.4)


def test_while_one_queue_is_closed_the_others_share_as_if_it_did_not_exist() -> None:
    chat, other = (
        queue(name, 30.0, aht_seconds=240.0, speeds=(1.0, 0.9, 0.8), response=PROMISE) for name in ("chat", "other")
    )
    phone = replace(PHONE, hours=Hours.daily(Window(540, 1080)), minimum_heads=0)
    three = replace(TOGETHER, pooled=(("chat", "other", "phone"),))
    _, with_phone = staffed(chat, other, phone, settings=three, chat=30.0, other=30.0, phone=5.0)
    _, without = staffed(chat, other, settings=replace(TOGETHER, pooled=(("chat", "other"),)), chat=30.0, other=30.0)
    assert with_phone.heads[20] == without.heads[20]
    assert with_phone.bounds["response"][20] == pytest.approx(without.bounds["response"][20])
    assert with_phone.bounds["response"][12] > without.bounds["response"][12]


def test_a_pool_never_needs_more_than_its_queues_apart() -> None:
    # One at a time on the phone, three in chat: as one line with one at a time it would take far more.
    chat = queue("chat", 30.0, aht_seconds=240.0, speeds=(1.0, 0.9, 0.8), response=PROMISE)
    need, pool = staffed(chat, PHONE, chat=200.0, phone=5.0)
    assert pool.heads[12] == need.heads[:, 12].sum()
    assert pool.binding is not None
    assert pool.binding[12] == "rows"


def test_a_pool_is_never_fewer_than_one_of_its_queues_needs_alone() -> None:
    # Many quick calls beside few long chats: of all of them nearly every one is answered in time, of the chats not.
    chat = queue("chat", 2.0, aht_seconds=1800.0, response=PROMISE)
    quick = queue("phone", 3600.0, aht_seconds=1.0)
    need, pool = staffed(chat, quick, chat=2.0, phone=1000.0)
    assert need.heads[:, 12].tolist() == [3, 1]
    assert 1 < pool.bounds["response"][12] < 2
    assert pool.heads[12] == 3
    assert pool.binding is not None
    assert pool.binding[12] == "rows"


def test_minimums_of_pooled_queues_are_all_kept() -> None:
    need, pool = staffed(CHAT, PHONE, chat=0.0, phone=0.0)
    assert pool.heads[12] == 2
    assert pool.binding is not None
    assert pool.binding[12] == "minimum"
    assert need.shared_heads is not None
    assert need.shared_heads[:, 12].tolist() == [1, 1]


def test_where_one_queue_is_closed_the_other_needs_what_it_needs_alone() -> None:
    morning = queue("phone", aht_seconds=180.0, response=PROMISE, hours=Hours.daily(Window(480, 720)))
    need, pool = staffed(CHAT, morning, chat=100.0, phone=100.0)
    assert pool.heads[[7, 8]].tolist() == [8, 14]
    assert need.shared_heads is not None
    assert need.shared_heads[:, 7].tolist() == [8, 0]


def test_a_night_of_one_queue_is_worked_off_beside_the_contacts_of_the_other() -> None:
    hours = Hours.daily(Window(480, 1440))
    chat = queue("chat", hours=hours, backlog_clear_by_minute=540)
    need, pool = staffed(chat, queue("phone", hours=hours), chat=6.0, phone=12.0)
    assert need.backlog[0, 8] == 48.0
    assert pool.bounds["backlog"][8] == pytest.approx((6 + 48) / 30 + 12 / 30)
    assert pool.bounds["backlog"][9] == 0.0


def test_tickets_come_on_top_of_those_who_answer_buyers() -> None:
    settings = StaffingSettings(level=None, shrinkage=0.0, pooled=(("chat", "tickets"),))
    tickets = queue("tickets", 10.0, due_minutes=1440)
    need, pool = staffed(CHAT, tickets, settings=settings, chat=100.0, tickets=4.0)
    assert need.bounds["deferred"][1, 12] == pytest.approx(0.4)
    assert pool.bounds["deferred"][12] == pytest.approx(pool.bounds["response"][12] + 0.4)
    assert pool.heads[12] == 8  # 7.4 who answer buyers and 0.4 for the tickets


def test_a_day_of_a_pool_is_that_of_all_its_queues() -> None:
    chat, phone = queue("chat", 40.0, contacts_per_day=160.0), queue("phone", 40.0)
    _, pool = staffed(chat, phone, chat=40.0, phone=40.0)
    assert pool.bounds["day"][12] == pytest.approx(3.0)  # two heads for chat, one for the phone
    assert pool.heads[12] == 3


def test_a_reserve_of_a_pool_is_that_of_the_pool_and_never_below_those_on_duty() -> None:
    settings = StaffingSettings(level=0.5, shrinkage=0.0, reserve_level=0.8, pooled=(("chat", "phone"),))
    need, _ = staffed(CHAT, PHONE, settings=settings, chat=100.0, phone=100.0)
    assert need.reserve_heads is not None
    assert need.reserve_heads[:, 12].sum() == required_agents(400.0, 180.0, PROMISE)
    assert (need.reserve_heads >= need.to_cover).all()


def test_a_reserve_keeps_every_queues_own_share_of_those_on_duty() -> None:
    settings = StaffingSettings(level=0.5, shrinkage=0.0, reserve_level=0.8, pooled=(("chat", "phone"),))
    usual = np.array([np.full(24, 100.0), np.full(24, 0.0)])
    busy = np.array([np.full(24, 100.0), np.linspace(0.0, 1000.0, 24)])
    forecast = Forecast(GRID, ("chat", "phone"), usual, (0.5, 0.8), np.stack([usual, busy]), "test")
    need = make_requirement(forecast, (CHAT, replace(PHONE, minimum_heads=0)), ALWAYS, settings)
    assert need.reserve_heads is not None
    assert (need.reserve_heads[0] >= 8).all()
    assert (need.to_cover[0] == 8).all()


def test_queues_outside_the_pool_keep_their_heads() -> None:
    need, _ = staffed(CHAT, PHONE, queue("desk"), chat=100.0, phone=100.0, desk=31.0)
    assert need.shared_heads is not None
    assert need.shared_heads[2, 12] == need.heads[2, 12] == 2


def test_what_the_pool_saves_is_said_with_its_best_hour() -> None:
    need, _ = staffed(CHAT, PHONE, chat=100.0, phone=100.0)
    (finding,) = [item for item in need.findings if item.code == "pool_saves_hours"]
    assert finding.facts == {
        "queue": "chat+phone",
        "hours": 48,
        "days": 1,
        "people": 2,
        "date": "2026-12-01",
        "start": "00:00",
    }
