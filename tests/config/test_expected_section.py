"""What to expect of a queue while there is no history."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from scheduler.config.load import load_store
from scheduler.errors import InputError

Writer = Callable[..., Path]
HORIZON = "horizon: {start: 2026-12-01, days: 14}"


def expecting(text: str) -> tuple[str, str]:
    """The change that tells the small store what to expect, on lines 3 and 4 of the file."""
    return HORIZON, f"{HORIZON}\nexpected:\n  {text}"


def week_of(write_store: Writer, text: str) -> NDArray[np.float64]:
    return load_store(write_store(expecting(text))).expected["presales"].hours


def test_the_buyers_of_a_day_come_evenly_while_the_queue_is_open(write_store: Writer) -> None:
    week = week_of(write_store, "presales: {per_day: 400}")
    np.testing.assert_allclose(week[:, :8], 0)
    np.testing.assert_allclose(week[:, 8:], 25)


def test_busy_hours_bring_twice_as_many_as_others(write_store: Writer) -> None:
    week = week_of(write_store, 'presales: {per_day: 400, busy: "19:30-23:00"}')
    np.testing.assert_allclose(week[0, 20:23] / week[0, 10], 2)
    assert week[0, 19] / week[0, 10] == pytest.approx(1.5)
    np.testing.assert_allclose(week.sum(axis=1), 400)


def test_shares_of_the_day_may_reach_into_the_night(write_store: Writer) -> None:
    week = week_of(write_store, 'presales: {per_day: 400, hours: {"08:00-24:00": 90, "00:00-08:00": 10}}')
    assert week[0, :8].sum() == pytest.approx(40)


def test_a_weekend_may_be_busier(write_store: Writer) -> None:
    week = week_of(write_store, "presales: {per_day: 400, weekdays: {sat-sun: 1.5}}")
    np.testing.assert_allclose(week.sum(axis=1), [400] * 5 + [600] * 2)


def test_a_closed_weekday_has_no_buyers(write_store: Writer) -> None:
    closed = ("operating: 08:00-24:00", "operating: {mon-sat: 08:00-24:00, sun: closed}")
    scored = ("scored: 09:00-23:00", "scored: {mon-sat: 09:00-23:00, sun: closed}")
    store = load_store(write_store(expecting("presales: {per_day: 400}"), closed, scored))
    np.testing.assert_allclose(store.expected["presales"].hours.sum(axis=1), [400] * 6 + [0])


def test_queues_stand_in_the_order_of_the_store(write_store: Writer) -> None:
    text = "aftersales: {per_day: 100}\n  presales: {per_day: 400}"
    assert tuple(load_store(write_store(expecting(text))).expected) == ("presales", "aftersales")


def test_how_sure_it_is_is_assumed_unless_said(write_store: Writer) -> None:
    assert "expected.presales.within_factor" in load_store(write_store(expecting("presales: {per_day: 400}"))).assumed
    said = load_store(write_store(expecting("presales: {per_day: 400, within_factor: 2}")))
    assert said.expected["presales"].within_factor == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("presal: {per_day: 400}", "did you mean 'presales'"),
        ("presales: {per_day: 0}", "greater than 0|above 0|more than 0"),
        ('presales: {per_day: 9, busy: "02:00-04:00"}', "lies outside the hours of the queue"),
        ('presales: {per_day: 9, busy: "20:00-22:00", hours: {"08:00-24:00": 1}}', "keep one of the two"),
        ('presales: {per_day: 9, hours: {"08:00-24:00": 0}}', "a share above 0"),
        ("presales: {per_day: 9, hours: {evening: 1}}", "write start and end"),
        ("presales: {per_day: 9, weekdays: {sat-sun: 2, sun: 1}}", "name each weekday once"),
        ("presales: {per_day: 9, weekdays: {someday: 2}}", "someday"),
    ],
)
def test_what_means_nothing_is_refused_at_its_line(write_store: Writer, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        load_store(write_store(expecting(text)))
    assert [fault.line for fault in caught.value.faults] == [4]
