"""Why so many heads are needed for queues that the same people serve."""

from __future__ import annotations

from datetime import datetime

import pytest
from staffed import made, make_store

from scheduler.config.store import Store
from scheduler.explaining.why_heads import why_heads

EIGHT = datetime(2026, 12, 5, 20)
POOL = {
    "cells": {
        "presales": {"contacts": 96, "saturation": 2.56, "response": 4.0, "heads": 5, "shared_heads": 4},
        "aftersales": {"contacts": 48, "saturation": 2.4, "response": 3.0, "heads": 4, "shared_heads": 3},
    },
    "pools": {("presales", "aftersales"): {"saturation": 4.96, "response": 6.0, "heads": 7}},
    "shared_heads": True,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return make_store(tmp_path_factory.mktemp("store"))


def test_queues_of_the_same_people_are_told_together(store: Store) -> None:
    reason = why_heads(store, made(store, **POOL), EIGHT)[-1]
    assert reason.queue == "presales+aftersales"
    assert reason.title == "Presales and Aftersales together, Sat 5 Dec 20:00-21:00: 7 people"
    assert reason.sentences == (
        "144 buyers are staffed for (enough on 8 of 10 days).",
        "It takes 4.96 people to serve no more an hour than is good; 6 people to keep what buyers are promised.",
        "The answer time decides: 6.",
        "6 of 100 are absent unplanned, so it takes 6.38, rounded up 7.",
        "By themselves the queues need 5 + 4 = 9. The same people serve them all, so 7 are enough.",
    )


def test_a_queue_of_a_pool_says_what_the_roster_has_to_bring_for_it(store: Store) -> None:
    reasons = why_heads(store, made(store, **POOL), EIGHT, "presales")
    assert [reason.queue for reason in reasons] == ["presales", "presales+aftersales"]
    assert reasons[0].sentences[-1] == (
        "The same people also serve Aftersales: of those needed together, the roster has to bring 4 for this queue."
    )


@pytest.mark.parametrize(
    ("response", "heads", "said"),
    [
        (1.0, 5, "Never fewer than one of the queues needs by itself: 5."),
        (12.0, 9, "Never more than the queues need by themselves: 9."),
    ],
)
def test_a_pool_lies_between_its_largest_queue_and_all_of_them(store: Store, response: float, heads: int, said: str) -> None:
    pools = {("presales", "aftersales"): {"response": response, "heads": heads}}
    sentences = why_heads(store, made(store, **{**POOL, "pools": pools}), EIGHT)[-1].sentences
    assert sentences[-2] == said
    assert not any("somebody changed" in sentence for sentence in sentences)


def test_a_repaired_pool_says_by_how_much(store: Store) -> None:
    pools = {("presales", "aftersales"): {"response": 6.0, "heads": 8, "repair": 1}}
    sentences = why_heads(store, made(store, **{**POOL, "pools": pools}), EIGHT)[-1].sentences
    assert "A simulation showed that this is too few: 1 more, 8." in sentences


def test_queues_of_a_repaired_pool_limited_it_by_what_they_needed_before(store: Store) -> None:
    cells = {
        "presales": {"contacts": 96, "response": 4.0, "heads": 8, "repair": 3},
        "aftersales": {"contacts": 48, "response": 3.0, "heads": 3, "repair": -1},
    }
    pools = {("presales", "aftersales"): {"response": 1.0, "heads": 9, "repair": 4}}
    sentences = why_heads(store, made(store, cells, pools=pools, repair=True, shared_heads=True), EIGHT)[-1].sentences
    assert sentences[-3:] == (
        "Never fewer than one of the queues needs by itself: 5.",
        "A simulation showed that this is too few: 4 more, 9.",
        "By themselves the queues need 8 + 3 = 11. The same people serve them all, so 9 are enough.",
    )


def test_a_pool_that_saves_nobody_says_so(store: Store) -> None:
    pools = {("presales", "aftersales"): {"response": 8.4, "heads": 9}}
    sentences = why_heads(store, made(store, **{**POOL, "pools": pools}), EIGHT)[-1].sentences
    assert sentences[-1] == "By themselves the queues need 5 + 4 = 9. Sharing saves nobody here."


def test_work_that_can_wait_is_told_apart_in_a_pool(store: Store) -> None:
    cells = {"presales": {"contacts": 30, "heads": 1, "shared_heads": 1}, "tickets": {"contacts": 12, "heads": 2}}
    pools = {("presales", "tickets"): {"saturation": 0.8, "deferred": 2.5, "heads": 3}}
    sentences = why_heads(store, made(store, cells, pools=pools, shared_heads=True), EIGHT, "tickets")[-1].sentences
    assert sentences[:3] == (
        "30 buyers are staffed for (enough on 8 of 10 days).",
        "Besides, 12 cases come in that can wait.",
        "It takes 0.8 people to serve no more an hour than is good; 2.5 people to do that and the work that can wait.",
    )
