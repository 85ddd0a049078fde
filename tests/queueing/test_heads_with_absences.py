"""Heads that keep what is promised although each of them may be absent."""

from __future__ import annotations

from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.response_target import ResponseTarget
from scheduler.queueing.heads_with_absences import heads_with_absences
from scheduler.queueing.queue_performance import queue_performance
from scheduler.queueing.required_heads import required_heads

PROMISE = ResponseTarget(target_seconds=30, service_level=0.8)
LIMITS = (PROMISE, ResponseTarget(asa_seconds=20), ResponseTarget(abandonment=0.05))


def in_time(contacts: float, heads: int, absence: float) -> float:
    """Share answered within 30 s at 180 s of handle time, by the definition: over all numbers that may be there."""
    there = np.arange(heads + 1)
    chance = np.array([comb(heads, count) * (1 - absence) ** count * absence ** (heads - count) for count in there])
    return float(chance @ queue_performance(contacts, there, 180, target_seconds=30).service_level)


@pytest.mark.parametrize("contacts", [0.01, 5, 20, 200])
@pytest.mark.parametrize("absence", [0.06, 0.3])
def test_the_fewest_heads_with_whom_the_mean_over_who_is_there_keeps_the_promise(contacts: float, absence: float) -> None:
    heads = int(np.ceil(heads_with_absences(contacts, 180, PROMISE, absence=absence)))
    assert in_time(contacts, heads, absence) >= 0.8 > in_time(contacts, heads - 1, absence)


def test_two_of_whom_one_is_often_away_are_too_few_where_the_mean_number_would_do() -> None:
    assert required_heads(5, 180, PROMISE) / 0.7 < 2 < heads_with_absences(8, 180, PROMISE, absence=0.3)
    assert in_time(8, 2, 0.3) < 0.8


def test_where_hardly_anybody_is_absent_it_is_what_is_needed_anyway() -> None:
    contacts = np.array([1.0, 20.0, 300.0])
    with_absences = heads_with_absences(contacts, 180, PROMISE, absence=1e-9)
    assert with_absences == pytest.approx(required_heads(contacts, 180, PROMISE), abs=1e-6)


def test_nobody_comes_or_nothing_is_promised_about_waiting_asks_for_nobody() -> None:
    assert heads_with_absences([0.0], 180, PROMISE, absence=0.1).tolist() == [0.0]
    assert heads_with_absences([50.0], 180, ResponseTarget(occupancy=0.8), absence=0.1).tolist() == [0.0]


def test_a_mean_wait_is_held_though_on_some_days_more_come_than_those_there_get_done() -> None:
    without = required_heads(60, 180, LIMITS[1]) / 0.9
    needed = heads_with_absences(60, 180, LIMITS[1], absence=0.1)
    assert without < needed < without + 3


def test_a_limit_that_holds_by_far_with_fewer_people_asks_for_no_part_of_one_more() -> None:
    quick = ResponseTarget(asa_seconds=1e-9)
    both = ResponseTarget(target_seconds=80_000, service_level=0.8, asa_seconds=1e-9)
    assert heads_with_absences(60, 180, both, absence=1e-6) == pytest.approx(
        heads_with_absences(60, 180, quick, absence=1e-6)
    )


def test_on_a_day_without_anybody_the_wait_lasts_for_half_of_it() -> None:
    needed = heads_with_absences(5, 180, ResponseTarget(asa_seconds=25), absence=0.1)
    assert 43_200 * 0.1**4 < 25 < 43_200 * 0.1**3
    assert 3 < needed <= 4


def test_a_crowd_takes_hardly_more_than_those_missing_on_the_mean() -> None:
    needed = heads_with_absences(10_000, 180, PROMISE, absence=0.1)
    assert needed == pytest.approx(required_heads(10_000, 180, PROMISE) / 0.9, rel=0.015)


def test_the_rare_hour_without_anybody_counts_however_many_are_needed_in_the_others() -> None:
    quick = ResponseTarget(target_seconds=300, service_level=0.8, asa_seconds=1)
    needed = heads_with_absences([76, 96, 120, 150], 20, quick, absence=0.01)
    assert (np.diff(needed) >= 0).all()


@settings(max_examples=25, deadline=None)
@given(
    contacts=st.floats(0.01, 120),
    more=st.floats(0, 30),
    absence=st.floats(0.001, 0.5),
    further=st.floats(0, 0.3),
    limit=st.sampled_from(LIMITS),
)
def test_more_contacts_or_more_absence_never_take_fewer(
    contacts: float, more: float, absence: float, further: float, limit: ResponseTarget
) -> None:
    def needed(come: float, away: float) -> float:
        return float(heads_with_absences(come, 180, limit, absence=away, patience_seconds=300))

    assert needed(contacts + more, absence) >= needed(contacts, absence) - 1e-6
    assert needed(contacts, absence + further) >= needed(contacts, absence) - 1e-6


@settings(max_examples=15, deadline=None)
@given(contacts=st.floats(0.01, 120), absence=st.floats(0.001, 0.5))
def test_one_more_chat_at_once_never_takes_more(contacts: float, absence: float) -> None:
    fewer, more = (
        float(heads_with_absences(contacts, 180, PROMISE, absence=absence, speeds=speeds))
        for speeds in ((1.0, 0.85), (1.0, 0.85, 0.72))
    )
    assert more <= fewer + 1e-6


def test_with_nobody_absent_they_are_the_heads_that_are_needed() -> None:
    target = ResponseTarget(target_seconds=20, service_level=0.8)
    needed = heads_with_absences([10, 200], 180, target, absence=0.0)
    assert needed.tolist() == required_heads([10, 200], 180, target).tolist()


@pytest.mark.parametrize("absence", [-0.1, 1.0, float("nan")])
def test_a_share_that_cannot_be_is_refused_by_name(absence: float) -> None:
    with pytest.raises(ValueError, match=r"absence is .*; allowed is a share from 0 to below 1"):
        heads_with_absences(10, 180, ResponseTarget(asa_seconds=20), absence=absence)
