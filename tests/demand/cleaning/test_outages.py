from __future__ import annotations

import numpy as np
import pytest
from demand.histories import make_history

from scheduler.demand.cleaning.outages import find_outages
from scheduler.demand.nearby_weeks import nearby_weeks


def days_of(days: int, seed: int = 1) -> np.ndarray:
    return make_history(days, seed=seed).contacts.reshape(1, -1, 24)


def ordinary(contacts: np.ndarray) -> np.ndarray:
    return np.ones(contacts.shape[1], dtype=bool)


def test_silence_in_a_busy_evening_is_an_outage_with_its_exact_hours() -> None:
    contacts = days_of(70)
    contacts[0, 30, 18:22] = 0
    (outage,) = find_outages(contacts, ordinary(contacts), 20)
    assert (outage.first_hour, outage.end_hour) == (30 * 24 + 18, 30 * 24 + 22)
    assert outage.usual_contacts == pytest.approx(260, rel=0.15)


def test_an_outage_across_midnight_is_one() -> None:
    contacts = days_of(70)
    contacts[0, 30, 20:] = 0
    contacts[0, 31, :12] = 0
    (outage,) = find_outages(contacts, ordinary(contacts), 20)
    assert (outage.first_hour, outage.end_hour) == (30 * 24 + 20, 31 * 24 + 12)


def test_the_quiet_night_after_an_outage_is_not_counted_in() -> None:
    contacts = days_of(70)
    contacts[0, 30, 18:] = 0
    contacts[0, 31, :7] = 0
    (outage,) = find_outages(contacts, ordinary(contacts), 20)
    assert (outage.first_hour, outage.end_hour) == (30 * 24 + 18, 31 * 24)


def test_an_outage_of_two_weeks_is_found() -> None:
    contacts = days_of(100)
    contacts[0, 40:54] = 0
    (outage,) = find_outages(contacts, ordinary(contacts), 20)
    assert outage.end_hour - outage.first_hour > 13 * 24


def test_quiet_nights_are_no_outage() -> None:
    contacts = days_of(70)
    contacts[:, :, :7] = 0
    assert find_outages(contacts, ordinary(contacts), 20) == ()


def test_a_weekday_that_is_always_closed_is_no_outage() -> None:
    contacts = days_of(70)
    contacts[:, 5::7] = 0
    assert find_outages(contacts, ordinary(contacts), 20) == ()


def test_silence_on_a_holiday_is_no_outage() -> None:
    contacts = days_of(70)
    contacts[0, 30] = 0
    flags = ordinary(contacts)
    flags[30] = False
    assert find_outages(contacts, flags, 20) == ()


def test_a_silent_hour_of_a_small_store_is_chance() -> None:
    contacts = np.random.default_rng(1).poisson(3.0, (1, 364, 24)).astype(float)
    assert (contacts == 0).any()
    assert find_outages(contacts, ordinary(contacts), 20) == ()


def test_only_the_queue_that_was_down_is_named() -> None:
    contacts = np.repeat(days_of(70), 2, axis=0)
    contacts[1, 30, 18:22] = 0
    assert [outage.queue for outage in find_outages(contacts, ordinary(contacts), 20)] == [1]


def test_a_queue_that_opens_late_in_the_history_had_no_outage_before() -> None:
    contacts = days_of(120)
    contacts[0, :60] = 0
    found = find_outages(contacts, ordinary(contacts), 20)
    assert all(outage.first_hour >= 28 * 24 for outage in found)


def test_missing_hours_are_no_outage() -> None:
    contacts = days_of(70)
    contacts[0, 30, 18:22] = np.nan
    assert find_outages(contacts, ordinary(contacts), 20) == ()


def test_nearby_weeks_are_the_same_weekday_before_and_after() -> None:
    contacts = np.arange(35.0).reshape(1, 35, 1).repeat(24, axis=2)
    around = nearby_weeks(contacts, reach=2)
    np.testing.assert_array_equal(around[:, 0, 14, 0], [0, 7, 21, 28])
    np.testing.assert_array_equal(around[:, 0, 0, 0], [7, 14, np.nan, np.nan])


def test_a_store_without_any_restlessness_is_judged_by_what_was_usual() -> None:
    contacts = np.full((1, 70, 24), 3.0)
    contacts[0, 30, 8:16] = 0
    (outage,) = find_outages(contacts, ordinary(contacts), 20)
    assert (outage.first_hour, outage.end_hour) == (30 * 24 + 8, 30 * 24 + 16)
    assert find_outages(contacts, ordinary(contacts), 25) == ()


@pytest.mark.parametrize("share", [0.02, 0.08])
@pytest.mark.parametrize(("first", "end"), [(30 * 24 + 8, 33 * 24), (66 * 24 + 8, 70 * 24)])
def test_a_few_contacts_that_slip_through_do_not_break_an_outage_up(share: float, first: int, end: int) -> None:
    contacts = days_of(70)
    hours = contacts.reshape(-1)
    hours[first:end] = np.random.default_rng(1).binomial(hours[first:end].astype(int), share)
    (outage,) = find_outages(contacts, ordinary(contacts), 20)
    assert abs(outage.first_hour - first) <= 1
    assert abs(outage.end_hour - end) <= 1
    assert outage.contacts == pytest.approx(hours[first:end].sum(), abs=8)


@pytest.mark.parametrize("ago", [10, 14, 20, 28])
def test_a_level_that_fell_to_a_tenth_and_stays_there_is_no_outage(ago: int) -> None:
    factors = np.where(np.arange(200) >= 200 - ago, 0.1, 1.0)
    contacts = make_history(200, factors=factors, seed=1).contacts.reshape(1, -1, 24)
    assert sum(outage.end_hour - outage.first_hour for outage in find_outages(contacts, ordinary(contacts), 20)) <= 2


def test_restless_days_of_an_eighth_are_no_outage() -> None:
    busy = np.random.default_rng(3).gamma(4, 1 / 4, 364)
    contacts = make_history(364, factors=busy, seed=3).contacts.reshape(1, -1, 24)
    assert busy.min() < 0.13
    assert find_outages(contacts, ordinary(contacts), 20) == ()


@pytest.mark.parametrize("days", [16, 22, 27])
@pytest.mark.parametrize("ago", [0, 15])
def test_a_silence_of_weeks_is_not_its_own_yardstick(days: int, ago: int) -> None:
    contacts = days_of(200)
    contacts[0, 200 - ago - days : 200 - ago] = 0
    (outage,) = find_outages(contacts, ordinary(contacts), 20)
    assert outage.first_hour == pytest.approx((200 - ago - days) * 24 + 8, abs=1)
    assert outage.end_hour == (200 - ago) * 24


def test_a_holiday_inside_an_outage_does_not_part_it() -> None:
    contacts = days_of(70)
    contacts[0, 30:33] = 0
    flags = ordinary(contacts)
    flags[31] = False
    (outage,) = find_outages(contacts, flags, 20)
    assert (outage.first_hour // 24, outage.end_hour // 24) == (30, 33)


def test_two_evenings_with_live_nights_between_stay_two_outages() -> None:
    contacts = days_of(70)
    contacts[0, 30:32, 20:] = 0
    assert len(find_outages(contacts, ordinary(contacts), 20)) == 2
