"""Why nobody is needed: closed queues, and hours that there are not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from staffed import STORE, made, make_store

from scheduler.config.store import Store
from scheduler.explaining.why_heads import why_heads

EIGHT = datetime(2026, 12, 5, 20)
NIGHT = datetime(2026, 12, 5, 3)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return make_store(tmp_path_factory.mktemp("store"))


def test_a_closed_queue_says_when_it_is_open_and_what_waits(store: Store) -> None:
    requirement = made(store, {"presales": {"contacts": 4}}, hour=3)
    reason = why_heads(store, requirement, NIGHT, "presales")[0]
    assert reason.title == "Presales, Sat 5 Dec 03:00-04:00: closed, nobody is needed"
    assert reason.sentences == (
        "That day it is open 08:00-24:00.",
        "Who comes then (4 buyers) waits for the opening and is counted there.",
    )


def test_buyers_of_a_closed_phone_go_where_the_store_says(store: Store) -> None:
    assert why_heads(store, made(store, {}), EIGHT, "phone")[0].sentences == (
        "That day it is open 09:00-18:00.",
        "Who comes then goes to Presales and is counted there.",
    )


def test_buyers_who_do_not_wait_for_the_opening_are_told(store: Store) -> None:
    sentences = why_heads(store, made(store, {"desk": {"contacts": 1}}), EIGHT, "desk")[0].sentences
    assert sentences[1] == "Who comes then (1 buyer) does not wait, so nobody is planned for it."


def test_a_pool_of_closed_queues_is_closed(store: Store) -> None:
    pools = {("presales", "aftersales"): {"response": 0.0, "heads": 0}}
    reason = why_heads(store, made(store, {}, pools=pools, hour=3, shared_heads=True), NIGHT)[-1]
    assert reason.title == "Presales and Aftersales together, Sat 5 Dec 03:00-04:00: closed, nobody is needed"
    assert reason.sentences == ()


def test_a_day_without_opening_says_so(tmp_path: Path) -> None:
    text = STORE.replace("hours: 09:00-18:00, outside", "hours: {mon-fri: 09:00-18:00}, outside")
    store = make_store(tmp_path, text=text)
    assert why_heads(store, made(store, {}), EIGHT, "phone")[0].sentences[0] == "That day it does not open."


def test_an_hour_that_the_clocks_skip_is_told(tmp_path: Path) -> None:
    text = STORE.replace("store: {", "timezone: Europe/Berlin\nstore: {").replace(
        "08:00-24:00, scored", "00:00-24:00, scored"
    )
    store = make_store(tmp_path, text=text.replace("2026-12-05", "2026-03-29"))
    reason = why_heads(store, made(store, {}, hour=2), datetime(2026, 3, 29, 2), "presales")[0]
    assert reason.title.endswith("the clocks skip this time, nobody is needed")
    assert reason.sentences == ()
