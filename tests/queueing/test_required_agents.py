"""The fewest people for a promise."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.response_target import ResponseTarget
from scheduler.queueing.erlang_c import erlang_c
from scheduler.queueing.queue_performance import QueuePerformance, queue_performance
from scheduler.queueing.required_agents import required_agents
from scheduler.queueing.speeds import usual_speeds

CHAT = (1.0, 0.85, 0.72)
UNEVEN = (1.0, 0.5, 0.9)
"""A second contact adds nothing and a third much: one more agent may do less."""
USUAL = ResponseTarget(target_seconds=30, service_level=0.8)
EXAMPLES = settings(max_examples=30, deadline=None)
CONTACTS = st.floats(0.01, 300)
AHT = st.floats(20, 900)
PATIENCE = st.one_of(st.none(), st.floats(5, 2000))
SPEEDS = st.sampled_from([(1.0,), (1.0, 0.5), (1.0, 0.85), CHAT, UNEVEN])
TARGETS = st.sampled_from(
    [
        USUAL,
        ResponseTarget(target_seconds=0, service_level=0.95),
        ResponseTarget(asa_seconds=15),
        ResponseTarget(occupancy=0.85),
        ResponseTarget(target_seconds=60, service_level=0.9, asa_seconds=40, occupancy=0.9),
    ]
)


def agents(
    contacts: object, target: ResponseTarget, speeds: tuple[float, ...] = (1.0,), patience: float | None = None
) -> int:
    return int(required_agents(contacts, 300, target, speeds=speeds, patience_seconds=patience))  # type: ignore[call-overload]


def keeps(found: QueuePerformance, target: ResponseTarget, cell: int) -> bool:
    kept = not math.isnan(found.asa_seconds[cell])
    if target.service_level is not None:
        kept &= found.service_level[cell] >= target.service_level
    if target.asa_seconds is not None:
        kept &= found.asa_seconds[cell] <= target.asa_seconds
    if target.abandonment is not None:
        kept &= found.abandonment[cell] <= target.abandonment
    if target.occupancy is not None:
        kept &= found.occupancy[cell] <= target.occupancy
    return kept


@EXAMPLES
@given(CONTACTS, AHT, SPEEDS, PATIENCE, TARGETS)
def test_it_is_the_first_number_with_which_every_limit_holds(
    contacts: float, aht: float, speeds: tuple[float, ...], patience: float | None, target: ResponseTarget
) -> None:
    if target.occupancy is not None:
        patience = None
    fewest = int(required_agents(contacts, aht, target, speeds=speeds, patience_seconds=patience))
    found = queue_performance(
        contacts,
        np.arange(fewest + 1),
        aht,
        target_seconds=target.target_seconds or 0.0,
        speeds=speeds,
        patience_seconds=patience,
    )
    assert [keeps(found, target, cell) for cell in range(fewest + 1)] == [False] * fewest + [True]


@pytest.mark.parametrize("limit", [0.3, 0.05, 0.001])
def test_a_limit_on_giving_up_is_kept_with_as_few_as_can_be(limit: float) -> None:
    fewest = agents(120, ResponseTarget(abandonment=limit), CHAT, 90)
    lost = queue_performance(120, [fewest - 1, fewest], 300, speeds=CHAT, patience_seconds=90).abandonment
    assert lost[1] <= limit < lost[0]


def test_a_limit_on_how_busy_people_are_is_kept_even_if_nobody_gives_up() -> None:
    assert agents(120, ResponseTarget(occupancy=0.8), patience=20) == agents(120, ResponseTarget(occupancy=0.8)) == 13


def test_nobody_is_needed_where_nobody_comes_or_nothing_is_promised() -> None:
    assert required_agents([0, 0], 300, USUAL).tolist() == [0, 0]
    assert agents(100, ResponseTarget()) == 0
    assert agents(100, ResponseTarget(target_seconds=30)) == 0


def test_no_hours_need_no_agents() -> None:
    assert required_agents(np.zeros((0, 3)), 300, USUAL).shape == (0, 3)


def test_handle_time_and_patience_may_differ_by_hour() -> None:
    many = required_agents([[60.0], [90.0]], [200.0, 400.0], USUAL, speeds=CHAT, patience_seconds=[60.0, 120.0])
    assert many.tolist() == [
        [int(required_agents(contacts, aht, USUAL, speeds=CHAT, patience_seconds=patience)) for aht, patience in columns]
        for contacts in (60.0, 90.0)
        for columns in [((200.0, 60.0), (400.0, 120.0))]
    ]


@pytest.mark.parametrize("patience", [None, 120.0])
def test_a_contact_in_four_days_needs_one(patience: float | None) -> None:
    assert agents(0.01, USUAL, patience=patience) == 1


def test_ten_thousand_contacts_an_hour_need_little_more_than_they_keep_busy() -> None:
    fewest = agents(10_000, USUAL)
    team = np.array([fewest - 1, fewest])
    late = erlang_c(team, 10_000 / 12) * np.exp(-(team - 10_000 / 12) * 30 / 300)
    assert late[1] <= 0.2 < late[0]
    assert agents(10_000, USUAL, CHAT, 120) < 10_000 / 12 / (3 * 0.72)


def test_with_speeds_that_drop_and_recover_the_fewest_is_still_found() -> None:
    """Two agents at 1 and 2 contacts do less than one at 3, so the search may not jump."""
    contacts = 2.4 * 3600 / 300
    level = queue_performance(contacts, [1, 2], 300, target_seconds=60, speeds=UNEVEN, patience_seconds=300).service_level
    assert level[1] > level[0]
    target = ResponseTarget(target_seconds=60, service_level=float(level[0]) - 1e-6)
    assert agents(contacts, target, UNEVEN, 300) == 1


def test_more_contacts_than_a_hundred_thousand_people_serve_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="contacts_per_hour is 1e\\+07 with an aht_seconds of 300, "):
        required_agents([1e7, 1e8], 300, USUAL)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("contacts_per_hour", -0.1),
        ("contacts_per_hour", math.inf),
        ("contacts_per_hour", [3.0, math.nan]),
        ("aht_seconds", 0),
        ("aht_seconds", math.nan),
        ("patience_seconds", -1),
        ("patience_seconds", 0),
        ("speeds", (1.0, 0.3)),
    ],
)
def test_a_bad_number_is_refused_by_name(field: str, value: object) -> None:
    good: dict[str, object] = {"contacts_per_hour": 90.0, "aht_seconds": 180.0, "target": USUAL}
    with pytest.raises(ValueError, match=field):
        required_agents(**(good | {field: value}))  # type: ignore[arg-type]


@EXAMPLES
@given(st.lists(CONTACTS, min_size=2, max_size=30), AHT, SPEEDS, PATIENCE, TARGETS)
def test_more_contacts_never_need_fewer(
    contacts: list[float], aht: float, speeds: tuple[float, ...], patience: float | None, target: ResponseTarget
) -> None:
    found = required_agents(sorted(contacts), aht, target, speeds=speeds, patience_seconds=patience)
    assert (np.diff(found) >= 0).all()


@EXAMPLES
@given(CONTACTS, AHT, PATIENCE, TARGETS, st.booleans())
def test_more_contacts_at_once_never_need_more(
    contacts: float, aht: float, patience: float | None, target: ResponseTarget, flat: bool
) -> None:
    speeds = [tuple(1 / level for level in range(1, most + 1)) if flat else usual_speeds(most) for most in range(1, 6)]
    found = [int(required_agents(contacts, aht, target, speeds=each, patience_seconds=patience)) for each in speeds]
    assert found == sorted(found, reverse=True)


@EXAMPLES
@given(CONTACTS, AHT, SPEEDS, PATIENCE)
def test_a_stricter_promise_never_needs_fewer(
    contacts: float, aht: float, speeds: tuple[float, ...], patience: float | None
) -> None:
    levels = [ResponseTarget(target_seconds=30, service_level=level) for level in (0.5, 0.8, 0.95, 0.999)]
    found = [int(required_agents(contacts, aht, level, speeds=speeds, patience_seconds=patience)) for level in levels]
    assert found == sorted(found)
