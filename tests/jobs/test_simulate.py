"""A roster played through: what `simulate` and `compare_rosters` return."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from scheduler import InputError, Roster, Store, compare_rosters, forecast, load_store, read_roster, simulate, staff
from scheduler.domain.forecast import Forecast
from scheduler.domain.missed_hour import MissReason


@pytest.fixture(scope="module")
def shop(made_once: Path) -> tuple[Store, Roster, Forecast]:
    store = load_store(made_once / "store.yaml")
    roster = read_roster(made_once / "made" / "roster.json", agents=store.agents, shifts=store.shifts)
    return store, roster, forecast(store)


def without_late(roster: Roster, day: int) -> Roster:
    when = roster.dates[day]
    return replace(
        roster, assignments=tuple(item for item in roster.assignments if (item.date, item.shift) != (when, "late"))
    )


def test_the_same_seed_gives_the_same_figures(shop) -> None:
    store, roster, expected = shop
    first, again = (simulate(store, roster, forecast=expected, replications=5, gains=False) for _ in range(2))
    assert first.record() == again.record()
    other = simulate(store, roster, forecast=expected, replications=5, seed=2, gains=False)
    assert other.record() != first.record()


def test_every_day_and_scored_hour_is_told(shop) -> None:
    store, roster, expected = shop
    result = simulate(store, roster, forecast=expected, replications=5, gains=False)
    assert result.scored_hours == 7 * 14
    assert result.days.contacts.shape == (1, 7)
    assert result.days.contacts.min() > 200
    assert result.gains is None
    assert result.absence == store.staffing.shrinkage


def test_hours_without_anybody_are_told_and_one_more_person_would_help_there(shop) -> None:
    store, roster, expected = shop
    result = simulate(store, without_late(roster, 2), forecast=expected, replications=10, absence=0.0)
    empty = [hour.start for hour in result.missed if hour.reason is MissReason.NOBODY]
    assert sorted(f"{start:%d %H}" for start in empty) == [f"09 {hour}" for hour in range(16, 23)]
    assert result.hours.service_level.value[0, 2 * 24 + 18] == 0.0
    assert result.gains is not None
    assert (result.gains[0].date.day, result.gains[0].shift) == (9, "late")
    assert result.gains[0].low > 20
    assert len(result.gains) == 2 * 7


def test_more_absence_serves_buyers_worse(shop) -> None:
    store, roster, expected = shop
    all_there, half = (
        simulate(store, roster, forecast=expected, replications=200, absence=rate, gains=False) for rate in (0.0, 0.5)
    )
    assert half.total.service_level.value[-1] < all_there.total.service_level.value[-1] - 0.1
    assert half.present.value.sum() == pytest.approx(all_there.present.value.sum() / 2, rel=0.15)


def test_the_same_roster_twice_differs_in_nothing(shop) -> None:
    store, roster, expected = shop
    compared = compare_rosters(store, roster, roster, forecast=expected, replications=5)
    assert compared.service_level.high.tolist() == [0.0, 0.0]


def test_only_the_days_that_differ_change(shop) -> None:
    store, roster, expected = shop
    compared = compare_rosters(store, roster, without_late(roster, 2), forecast=expected, replications=10)
    days = compared.days.value[0]
    assert days[2] < -0.1
    assert np.abs(days[:2]).max() == 0.0
    assert compared.service_level.high[-1] < 0


def test_a_roster_of_other_days_cannot_be_played(shop) -> None:
    store, roster, expected = shop
    later = replace(roster, start=date(2027, 1, 4), assignments=())
    with pytest.raises(InputError, match="the roster has the days 2027-01-04 to 2027-01-10; none of them is among"):
        simulate(store, later, forecast=expected, replications=2)


def test_numbers_that_cannot_be_are_told_all_at_once(shop) -> None:
    store, roster, expected = shop
    with pytest.raises(InputError) as caught:
        simulate(store, roster, forecast=expected, replications=1, seed=-1, absence=1.5)
    assert [fault.message.split()[0] for fault in caught.value.faults] == ["replications", "seed", "absence"]


def test_more_contacts_than_can_be_are_told(shop) -> None:
    store, roster, expected = shop
    with pytest.raises(InputError, match="contacts would come"):
        simulate(store, roster, forecast=expected.times(1e6), requirement=staff(store, expected), replications=2)
