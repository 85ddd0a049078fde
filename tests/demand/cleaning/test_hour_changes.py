from __future__ import annotations

import numpy as np
import pytest
from demand.histories import make_history
from numpy.typing import NDArray

from scheduler.demand.cleaning.hour_changes import Change, HourChange, find_hour_changes


def days_of(days: int, seed: int = 1) -> NDArray[np.float64]:
    return make_history(days, seed=seed).contacts.reshape(1, -1, 24)


def found(contacts: NDArray[np.float64], ordinary: NDArray[np.bool_] | None = None) -> tuple[HourChange, ...]:
    ordinary = np.ones(contacts.shape[1], dtype=np.bool_) if ordinary is None else ordinary
    return find_hour_changes(contacts, ordinary, 0, 20)


@pytest.mark.parametrize("silence", [0.0, np.nan])
def test_two_evening_hours_that_closed_are_one_change(silence: float) -> None:
    contacts = days_of(200)
    contacts[0, 100:, 22:] = silence
    (change,) = found(contacts)
    assert (change.change, change.day) == (Change.CLOSED, 100)
    np.testing.assert_array_equal(np.flatnonzero(change.hours.all(axis=0)), [22, 23])
    assert change.hours.sum() == 14


@pytest.mark.parametrize("silence", [0.0, np.nan])
def test_a_new_sunday_is_one_change_on_its_first_sunday(silence: float) -> None:
    contacts = days_of(200)
    contacts[0, 6:100:7] = silence
    (change,) = found(contacts)
    assert (change.change, change.day) == (Change.OPENED, 104)
    np.testing.assert_array_equal(np.flatnonzero(change.hours.any(axis=1)), [6])


def test_a_sunday_that_is_given_up_is_closed() -> None:
    contacts = days_of(200)
    contacts[0, 104::7] = 0
    (change,) = found(contacts)
    assert (change.change, change.day) == (Change.CLOSED, 104)


def test_evenings_that_pause_for_a_season_are_told_with_both_ends() -> None:
    contacts = days_of(200)
    contacts[0, 60:120, 22:] = 0
    (change,) = found(contacts)
    assert (change.change, change.day, change.end) == (Change.PAUSED, 60, 120)


def test_hours_that_have_always_been_closed_are_no_change() -> None:
    contacts = days_of(200)
    contacts[0, :, :8] = 0
    contacts[0, 6::7] = np.nan
    assert found(contacts) == ()


def test_a_week_without_anybody_is_an_outage_and_no_change_of_hours() -> None:
    contacts = days_of(200)
    contacts[0, 100:114] = 0
    assert found(contacts) == ()


def test_five_silent_evenings_are_too_few() -> None:
    contacts = days_of(200)
    contacts[0, 195:, 22:] = 0
    assert found(contacts) == ()


def test_rows_that_are_missing_here_and_there_are_no_closed_hours() -> None:
    contacts = days_of(140)
    contacts[np.random.default_rng(1).random(contacts.shape) < 0.3] = np.nan
    assert found(contacts) == ()


def test_contacts_at_night_on_campaign_days_do_not_open_the_night() -> None:
    contacts = days_of(200)
    contacts[0, :, :8] = 0
    contacts[0, 100:103, :8] = 200
    ordinary = np.ones(200, dtype=np.bool_)
    ordinary[100:103] = False
    assert found(contacts, ordinary) == ()
    assert found(contacts) == ()


def test_clean_histories_of_any_size_have_no_change() -> None:
    for seed, level in enumerate((0.02, 0.1, 0.5, 2.0)):
        contacts = make_history(364, factors=level, seed=seed).contacts.reshape(1, -1, 24)
        assert found(contacts) == ()


def test_two_silent_weeks_of_an_evening_are_enough() -> None:
    contacts = days_of(200)
    contacts[0, 185:, 20:] = 0
    (change,) = found(contacts)
    assert (change.change, change.day) == (Change.CLOSED, 185)


def test_a_campaign_in_hours_that_have_closed_does_not_open_them() -> None:
    contacts = days_of(200)
    ordinary = np.ones(200, dtype=np.bool_)
    ordinary[150:153] = False
    contacts[0, 100:150, 22:] = contacts[0, 153:, 22:] = 0
    (change,) = found(contacts, ordinary)
    assert (change.change, change.day, change.hours.sum()) == (Change.CLOSED, 100, 14)
