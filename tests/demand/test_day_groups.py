from __future__ import annotations

from datetime import date

import numpy as np

from scheduler.demand.day_effects import DAY_EFFECTS
from scheduler.demand.day_groups import DayGroups, day_groups, groups_of_codes
from scheduler.demand.public_holidays import public_holidays
from scheduler.domain.calendar import Calendar, Holiday

START = date(2024, 1, 1)
CHINA = Calendar(holidays=public_holidays("CN", range(2023, 2027)))
FEAST, WEEKDAY, BRIDGE, PLACE, AROUND, AROUND_PLACE = 1, 2, 3, 4, 5, 6


def groups(calendar: Calendar = CHINA, days: int = 3 * 365) -> DayGroups:
    return day_groups(calendar, START, days)


def at(when: date) -> int:
    return (when - START).days


def test_a_place_in_the_feast_is_the_same_group_whatever_the_date() -> None:
    place = groups().levels[PLACE]
    assert place[at(date(2025, 1, 29))] == place[at(date(2026, 2, 17))] == place[at(date(2024, 2, 10))] >= 0
    assert place[at(date(2025, 1, 29))] != place[at(date(2025, 1, 30))]


def test_ordinary_days_are_in_no_group() -> None:
    found = groups()
    assert not found.special[at(date(2025, 7, 15))]
    assert (found.levels[:, ~found.special] == -1).all()


def test_the_quiet_days_around_a_festival_are_told_from_both_sides() -> None:
    found = groups()
    before, after = at(date(2026, 2, 10)), at(date(2026, 2, 26))
    assert found.levels[0, [before, after]].tolist() == [-1, -1]
    assert found.levels[AROUND, before] == found.levels[AROUND, at(date(2025, 1, 22))] >= 0
    assert found.levels[AROUND, before] != found.levels[AROUND, after]
    assert found.levels[AROUND_PLACE, before] == found.levels[AROUND_PLACE, at(date(2025, 1, 22))] >= 0
    assert found.near[[before, after]].all()


def test_a_single_day_off_has_no_quiet_days_around_it() -> None:
    assert not groups().special[at(date(2026, 6, 12))]


def test_a_workday_between_days_off_is_a_bridge_beside_its_own_kind() -> None:
    calendar = Calendar(holidays={date(2024, 5, 9): Holiday(date(2024, 5, 9), "Ascension")})
    bridges = day_groups(calendar, START, 200).levels[BRIDGE]
    assert np.flatnonzero(bridges >= 0).tolist() == [at(date(2024, 5, 10))]


def test_only_days_off_may_look_like_the_weekend() -> None:
    found = groups()
    codes = found.levels[0]
    assert found.like_rest[at(date(2026, 6, 19))]
    assert not found.like_rest[at(date(2026, 6, 18))]
    assert not found.like_rest[codes < 0].any()


def test_the_day_to_look_like_is_the_last_of_the_weekend() -> None:
    assert groups().rest_weekday == 6
    assert day_groups(Calendar(weekend_days=frozenset({4, 5})), START, 7).rest_weekday == 5
    assert day_groups(Calendar(weekend_days=frozenset({6, 0})), START, 7).rest_weekday == 0


def test_codes_alone_make_groups_of_kind_and_weekday() -> None:
    codes = np.array([0, DAY_EFFECTS.index("eve"), DAY_EFFECTS.index("holiday")])
    found = groups_of_codes(codes, np.array([0, 1, 2]))
    assert found.special.tolist() == [False, True, True]
    assert found.levels.shape == (2, 3)
    assert (found.levels[:, 0] == -1).all()


def test_days_before_can_be_cut_off() -> None:
    cut = groups().since(100)
    assert np.array_equal(cut.levels, groups().levels[:, 100:])
    assert np.array_equal(cut.special, groups().special[100:])
