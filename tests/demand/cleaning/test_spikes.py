from __future__ import annotations

import numpy as np
import pytest
from demand.histories import make_history
from numpy.typing import NDArray

from scheduler.demand.cleaning.spikes import find_spikes


def days_of(days: int, seed: int = 1) -> NDArray[np.float64]:
    return make_history(days, seed=seed).contacts.reshape(1, -1, 24)


def everywhere(contacts: NDArray[np.float64]) -> NDArray[np.bool_]:
    return np.ones(contacts.shape[1], dtype=np.bool_)


def test_an_hour_of_a_robot_is_a_spike_with_its_exact_time() -> None:
    contacts = days_of(70)
    contacts[0, 30, 15] = 900
    (spike,) = find_spikes(contacts, everywhere(contacts), 20)
    assert (spike.first_hour, spike.end_hour, spike.contacts) == (30 * 24 + 15, 30 * 24 + 16, 900)
    assert 25 <= spike.usual_contacts <= 50


def test_hours_in_a_row_are_one_spike() -> None:
    contacts = days_of(70)
    contacts[0, 30, [12, 13, 15]] = 700
    (spike,) = find_spikes(contacts, everywhere(contacts), 20)
    assert (spike.first_hour % 24, spike.end_hour % 24) == (12, 16)


def test_a_live_stream_of_every_week_is_usual() -> None:
    contacts = days_of(140)
    contacts[0, 3::7, 20:23] *= 8
    assert find_spikes(contacts, everywhere(contacts), 20) == ()


def test_days_that_are_not_looked_at_have_no_spike() -> None:
    contacts = days_of(70)
    contacts[0, 30] *= 6
    ordinary = everywhere(contacts)
    assert find_spikes(contacts, ordinary, 20) != ()
    ordinary[30] = False
    assert find_spikes(contacts, ordinary, 20) == ()


def test_what_has_only_begun_may_be_here_to_stay() -> None:
    contacts = days_of(70)
    contacts[0, -1, 20:] *= 8
    assert find_spikes(contacts, everywhere(contacts), 20) == ()


def test_a_level_that_trebles_is_no_spike() -> None:
    contacts = days_of(140)
    contacts[:, 70:] *= 3
    assert find_spikes(contacts, everywhere(contacts), 20) == ()


def test_clean_histories_have_none_however_restless() -> None:
    random = np.random.default_rng(5)
    for _ in range(4):
        means = make_history(364).contacts.reshape(1, -1, 24) * random.gamma(10, 0.1, (1, 364, 1))
        contacts = random.poisson(means * random.gamma(8, 1 / 8, means.shape)).astype(float)
        assert find_spikes(contacts, everywhere(contacts), 20) == ()


def test_a_quiet_hour_with_three_buyers_is_chance() -> None:
    contacts = np.random.default_rng(1).poisson(0.4, (1, 364, 24)).astype(float)
    assert find_spikes(contacts, everywhere(contacts), 20) == ()


def test_a_stream_of_every_third_week_is_seen_in_other_weeks_too() -> None:
    contacts = days_of(140)
    contacts[0, 3::21, 20:23] *= 8
    days = {spike.first_hour // 24 for spike in find_spikes(contacts, everywhere(contacts), 20)}
    assert days <= {3, 129}  # at the ends only one other week shows it


@pytest.mark.parametrize("ago", [3, 5, 8])
@pytest.mark.parametrize("factor", [3.5, 8])
@pytest.mark.parametrize("hours", [slice(0, 24), slice(9, 18)])
def test_days_that_are_high_to_the_end_are_no_spikes_one_by_one(factor: float, ago: int, hours: slice) -> None:
    contacts = np.zeros((1, 140, 24))
    contacts[:, :, hours] = days_of(140)[:, :, hours]
    contacts[:, -ago:] *= factor
    assert find_spikes(contacts, everywhere(contacts), 20) == ()


def test_high_days_with_their_nights_are_one_spike_where_the_level_came_back() -> None:
    contacts = days_of(140)
    contacts[0, 100:103, 9:] *= 8
    contacts[0, 101:103, :9] *= 8
    (spike,) = find_spikes(contacts, everywhere(contacts), 20)
    assert (spike.first_hour, spike.end_hour) == (100 * 24 + 9, 103 * 24)


def test_a_robot_of_four_nights_is_four_spikes_and_the_days_between_stay() -> None:
    contacts = days_of(140)
    contacts[0, 100:104, 3] = 500
    assert [spike.end_hour - spike.first_hour for spike in find_spikes(contacts, everywhere(contacts), 20)] == [1] * 4
