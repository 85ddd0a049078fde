"""What staffing has to say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from loads import ALWAYS, TUESDAY, flat, queue

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings
from scheduler.words.catalogue import sentence

GRID = TimeGrid(TUESDAY, 2)
PLAIN = StaffingSettings(level=None, shrinkage=0.0)
PROMISE = ResponseTarget(target_seconds=30.0, service_level=0.8)
DAYTIME = Hours.daily(Window(480, 1080))


def said(*queues: Queue, **contacts: float) -> dict[str, dict[str, object]]:
    need = make_requirement(flat(GRID, **contacts), queues, ALWAYS, PLAIN)
    return {finding.code: dict(finding.facts) for finding in need.findings}


def test_a_phone_that_comes_as_chat_while_closed_is_told() -> None:
    phone = queue("phone", hours=DAYTIME, outside_hours_to="chat")
    facts = said(queue(), phone, chat=10.0, phone=2.0)
    assert facts == {"closed_hours_contacts_moved": {"queue": "phone", "other": "chat", "contacts": 56, "days": 2}}


def test_a_handle_time_that_follows_from_the_capacity_is_told_once_for_the_queue() -> None:
    chat = queue(contacts_per_hour=36.0, response=PROMISE, speeds=(1.0, 0.8))
    assert said(chat, chat=10.0) == {"handle_time_assumed": {"queue": "chat", "seconds": 160, "rate": 36.0}}


@pytest.mark.parametrize("chat", [queue(), queue(aht_seconds=100.0, response=PROMISE)])
def test_a_handle_time_that_decides_nothing_or_is_known_needs_no_words(chat: Queue) -> None:
    assert said(chat, chat=10.0) == {}


def test_a_long_handle_time_is_warned_of_where_an_answer_is_promised() -> None:
    slow = queue(contacts_per_hour=3.0, aht_seconds=1200.0, response=PROMISE)
    assert said(slow, chat=2.0) == {"handle_time_long": {"queue": "chat", "minutes": 20}}
    assert said(replace(slow, response=None), chat=2.0) == {}
    assert said(replace(slow, aht_seconds=880.0), chat=2.0) == {}


def test_more_an_hour_than_the_handle_time_allows_is_warned_of() -> None:
    chat = queue(contacts_per_hour=30.0, aht_seconds=180.0)
    facts = {"queue": "chat", "rate": 30.0, "possible": 20.0, "seconds": 180}
    assert said(chat, chat=10.0) == {"capacity_above_handle_time": facts}
    assert said(queue(contacts_per_hour=20.0, aht_seconds=180.0), chat=10.0) == {}


def test_work_that_comes_and_is_due_while_closed_is_warned_of() -> None:
    tickets = queue("tickets", hours=DAYTIME, due_minutes=240)
    assert said(tickets, tickets=1.0) == {"due_while_closed": {"queue": "tickets", "contacts": 20, "hours": 4.0}}


def test_a_pool_is_called_by_the_names_of_its_queues() -> None:
    forecast = flat(GRID, chat=36.0, phone=36.0)
    settings = StaffingSettings(level=None, shrinkage=0.0, pooled=(("chat", "phone"),))
    need = make_requirement(forecast, (queue("chat"), queue("phone")), ALWAYS, settings)
    names = {"chat": "Live chat", "phone": "Hotline"}
    assert sentence(need.findings[0], "en", names).startswith("Live chat + Hotline: the same people serve these queues")
    assert sentence(need.findings[0], "zh", names).startswith("Live chat + Hotline：由同一批人接待")


def test_no_contacts_are_no_findings() -> None:
    assert said(queue(response=PROMISE), queue("t", due_minutes=60), chat=0.0, t=0.0) == {}


def test_handle_times_that_the_forecast_knows_in_part_are_assumed_for_the_rest() -> None:
    known = np.full((1, 48), 100.0)
    forecast = replace(flat(GRID, chat=10.0), aht_seconds=known)
    assert make_requirement(forecast, (queue(response=PROMISE),), ALWAYS, PLAIN).findings == ()
    known[0, 30] = np.nan
    (finding,) = make_requirement(forecast, (queue(response=PROMISE),), ALWAYS, PLAIN).findings
    assert finding.code == "handle_time_assumed"
