from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from scheduler.config.defaults import defaults_text
from scheduler.config.load import load_store
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import ConfigError

Write = Callable[..., Path]
PRESALES = "presales: {contacts_per_hour: 30}"


def _presales(write_store: Write, more: str) -> Queue:
    return load_store(write_store((PRESALES, f"presales: {{contacts_per_hour: 30, {more}}}"))).queues[0]


def _fault(write_store: Write, more: str) -> str:
    with pytest.raises(ConfigError) as caught:
        _presales(write_store, more)
    (line,) = str(caught.value).splitlines()
    assert "store.yaml:7" in line
    return line


def test_a_chat_is_three_at_once_and_a_phone_one_where_nothing_is_said(write_store: Write) -> None:
    assert _presales(write_store, "channel: chat").speeds == (1.0, 0.85, 0.72)
    assert _presales(write_store, "channel: phone").speeds == (1.0,)


def test_the_number_at_once_follows_from_the_speeds_and_the_speeds_from_the_number(write_store: Write) -> None:
    assert _presales(write_store, "speeds: [1, 0.9]").concurrency == 2
    assert _presales(write_store, "concurrency: 2").speeds == (1.0, 0.85)


def test_usual_speeds_of_many_at_once_never_make_all_together_slower(write_store: Write) -> None:
    speeds = _presales(write_store, "concurrency: 20").speeds
    together = [speed * (level + 1) for level, speed in enumerate(speeds)]
    assert all(later >= earlier - 1e-9 for earlier, later in pairwise(together))


def test_a_promise_by_the_second_is_for_eight_of_ten_where_no_share_is_given(write_store: Write) -> None:
    queue = _presales(write_store, "response: {target_seconds: 30, occupancy: 0.9}")
    assert queue.response == ResponseTarget(target_seconds=30, service_level=0.8, occupancy=0.9)


def test_everything_else_of_a_queue_is_read(write_store: Write) -> None:
    queue = _presales(
        write_store,
        "contacts_per_day: 300, aht_seconds: 200, aht_at_concurrency: 2, patience_seconds: 240, overflow_to: [aftersales], "
        "outside_hours_to: aftersales",
    )
    assert (queue.contacts_per_day, queue.patience_seconds, queue.overflow_to) == (300, 240, ("aftersales",))
    assert queue.outside_hours_to == "aftersales"
    assert queue.aht_alone(200) == pytest.approx(170)
    assert _presales(write_store, "due_within_hours: 24").due_minutes == 1440


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("speeds: [1, 0.4]", "slower than 1 (0.8 against 1); allowed is 0.5 or more"),
        ("speeds: [0.9, 0.8]", "the speed with one contact is 1"),
        ("speeds: [1, 0.9], concurrency: 3", "has 2 numbers for a concurrency of 3"),
        ("aht_at_concurrency: 4", "is 4; allowed is 1 to the 3 buyers"),
        ("response: {service_level: 0.8}", "needs target_seconds"),
        ("response: {abandonment: 0.05}", "nobody gives up while patience_seconds"),
        ("due_within_hours: 8, response: {target_seconds: 30}", "has no promise by the second"),
        ("overflow_to: [aftersale]", "did you mean 'aftersales'?"),
        ("overflow_to: [presales]", "there is no queue 'presales'"),
        ("outside_hours_to: vip", "there is no queue 'vip'"),
        ("outside_hours_to: aftersales, clear_backlog_by: 09:00", "leave out this or clear_backlog_by"),
        ("patience_seconds: -1", "is -1; allowed is more than 0"),
        ("response: {target_seconds: 30, service_level: 1}", "is 1; allowed is less than 1"),
    ],
)
def test_what_makes_no_sense_is_told_at_its_line(write_store: Write, more: str, said: str) -> None:
    assert said in _fault(write_store, more)


def test_two_queues_cannot_send_their_buyers_to_each_other(write_store: Write) -> None:
    path = write_store(
        (PRESALES, "presales: {contacts_per_hour: 30, outside_hours_to: aftersales}"),
        ("aftersales: {contacts_per_hour: 15}", "aftersales: {contacts_per_hour: 15, outside_hours_to: presales}"),
    )
    with pytest.raises(ConfigError, match="whose buyers go elsewhere too"):
        load_store(path)


def test_defaults_show_what_is_guessed_of_chat_and_nothing_where_the_file_says_it(write_store: Write) -> None:
    guessed = defaults_text(write_store())
    assert "speeds: [1.0, 0.85, 0.72]" in guessed
    said = load_store(write_store((PRESALES, "presales: {contacts_per_hour: 30, speeds: [1, 0.9]}"))).assumed
    assert "queues.presales.speeds" not in said
    assert "queues.presales.concurrency" not in said
    assert "queues.aftersales.speeds" in said


def test_a_filled_in_promise_reads_as_the_same_queue(write_store: Write, tmp_path: Path) -> None:
    path = write_store((PRESALES, "presales: {contacts_per_hour: 30, response: {target_seconds: 30}, channel: phone}"))
    filled = tmp_path / "filled.yaml"
    filled.write_text(defaults_text(path), encoding="utf-8")
    assert load_store(filled).queues == load_store(path).queues
