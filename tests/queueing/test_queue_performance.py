"""The balance of a team: against linear algebra on small chains, at its limits, and monotone."""

from __future__ import annotations

import itertools
import math
from dataclasses import astuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.queueing.erlang_c import erlang_c
from scheduler.queueing.queue_performance import QueuePerformance, queue_performance

Floats = npt.NDArray[np.float64]
CHAT = (1.0, 0.85, 0.72)
UNEVEN = (1.0, 0.5, 0.6)
"""A second contact adds nothing and a third much: 1, 1 and 1.8 in all."""
EXAMPLES = settings(max_examples=60, deadline=None)
CONTACTS = st.floats(0.01, 2000)
AGENTS = st.integers(0, 60)
AHT = st.floats(10, 1800)
PATIENCE = st.one_of(st.none(), st.floats(1, 5000))
SPEEDS = st.sampled_from([(1.0,), (1.0, 0.5), (1.0, 0.85), CHAT, (1.0, 0.85, 0.72, 0.61, 0.52)])
NUMERICAL = 1e-10


def rates(states: int, agents: int, aht: float, speeds: tuple[float, ...], patience: float | None) -> Floats:
    """Rate at which each state is left downwards, by handing the contacts out one by one."""
    found = np.zeros(states)
    for state in range(states):
        held = [0] * agents
        for contact in range(min(state, agents * len(speeds))):
            held[contact % agents] += 1
        found[state] = sum(level * speeds[level - 1] for level in held if level) / aht
        if patience is not None:
            found[state] += max(state - agents * len(speeds), 0) / patience
    return found


def balance(arrivals: float, leaving: Floats) -> Floats:
    """Chance of each state from the balance equations, solved as they stand."""
    size = leaving.size
    generator = np.diag(np.full(size - 1, arrivals), 1) + np.diag(leaving[1:], -1)
    generator -= np.diag(generator.sum(axis=1))
    equations = generator.T.copy()
    equations[-1] = 1.0
    return np.linalg.solve(equations, np.eye(size)[-1])


def answered_within(seconds: float, ahead: Floats, full_rate: float, patience: float | None) -> float:
    """Share answered within a time of those who find the team full, from how many wait before them.

    A Markov chain of one contact: those ahead leave one by one, it gives up itself, or it is answered; its states after the
    time by summing over the number of jumps (uniformization).
    """
    size = ahead.size
    gives_up = 0.0 if patience is None else 1 / patience
    generator = np.zeros((size + 2, size + 2))
    for before in range(size):
        generator[before, before - 1 if before else size] = full_rate + before * gives_up
        generator[before, size + 1] = gives_up
        generator[before, before] = -(full_rate + (before + 1) * gives_up)
    fastest = -generator.diagonal().min()
    jump = np.eye(size + 2) + generator / fastest
    jumps = fastest * seconds
    state, answered = np.append(ahead, (0.0, 0.0)), 0.0
    for number in range(int(jumps + 12 * math.sqrt(jumps) + 60)):
        weight = math.exp(number * math.log(jumps) - jumps - math.lgamma(number + 1)) if jumps else float(number == 0)
        answered += weight * float(state[size])
        state = state @ jump
    return answered


def by_hand(
    contacts: float, agents: int, aht: float, target: float, speeds: tuple[float, ...], patience: float | None
) -> tuple[float, ...]:
    """What `queue_performance` tells, from the balance of a chain cut off far out."""
    places = agents * len(speeds)
    arrivals = contacts / 3600
    leaving = rates(places + 160, agents, aht, speeds, patience)
    chance = balance(arrivals, leaving)
    state = np.arange(chance.size)
    waiting = float(chance @ np.maximum(state - places, 0))
    in_time = chance[:places].sum() + answered_within(target, chance[places:], leaving[places], patience)
    return (
        float(chance[places:].sum()),
        float(in_time),
        waiting / arrivals,
        0.0 if patience is None else waiting / patience / arrivals,
        float(chance @ np.minimum(state, agents)) / agents,
        float(chance @ np.minimum(state, places)),
    )


CHAINS = [
    *itertools.product((1, 4), (0.4, 0.8), (0.0, 40.0), ((1.0,), CHAT, UNEVEN), (None,)),
    *itertools.product((1, 4), (0.4, 1.3), (0.0, 40.0), ((1.0,), CHAT, UNEVEN), (30.0, 400.0)),
]


@pytest.mark.parametrize(("agents", "share", "target", "speeds", "patience"), CHAINS)
def test_the_balance_equations_of_a_small_team_give_the_same(
    agents: int, share: float, target: float, speeds: tuple[float, ...], patience: float | None
) -> None:
    contacts = share * agents * len(speeds) * speeds[-1] * 3600 / 200
    found = queue_performance(contacts, agents, 200, target_seconds=target, speeds=speeds, patience_seconds=patience)
    expected = by_hand(contacts, agents, 200, target, speeds, patience)
    np.testing.assert_allclose([float(value) for value in astuple(found)], expected, rtol=1e-9, atol=1e-11)


def test_inputs_are_broadcast() -> None:
    found = queue_performance(np.full((3, 1), 90.0), [4, 5], 360, speeds=CHAT, patience_seconds=240)
    alone = queue_performance(90, 5, 360, speeds=CHAT, patience_seconds=240)
    assert found.wait_probability.shape == (3, 2)
    assert found.wait_probability[2, 1] == pytest.approx(float(alone.wait_probability), rel=1e-13)


def test_cells_of_different_size_do_not_touch_each_other() -> None:
    contacts, agents = np.array([2000.0, 3.0, 0.0, 400.0, 90.0]), np.array([300, 1, 4, 0, 12])
    together = queue_performance(contacts, agents, 300, target_seconds=20, speeds=CHAT, patience_seconds=90)
    for cell in range(5):
        one = queue_performance(contacts[cell], agents[cell], 300, target_seconds=20, speeds=CHAT, patience_seconds=90)
        for many, single in zip(astuple(together), astuple(one), strict=True):
            assert many[cell] == pytest.approx(float(single), rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("patience", [None, 60.0])
@pytest.mark.parametrize("agents", [0, 3])
def test_without_contacts_nobody_waits(agents: int, patience: float | None) -> None:
    found = queue_performance(0, agents, 180, target_seconds=10, patience_seconds=patience)
    assert astuple(found) == (0, 1, 0, 0, 0, 0)


@pytest.mark.parametrize("contacts", [60.0, 61.0, 6000.0])
def test_more_than_people_can_do_is_never_answered_in_time_where_nobody_gives_up(contacts: float) -> None:
    found = queue_performance(contacts, 3, 180, target_seconds=30)
    assert found.wait_probability == 1
    assert found.service_level == 0
    assert np.isnan(found.asa_seconds)
    assert found.occupancy == 1
    assert found.abandonment == 0
    assert found.concurrent == 3


def test_nobody_at_work_and_endless_patience_is_more_than_people_can_do() -> None:
    found = queue_performance(10, 0, 180, target_seconds=30)
    assert (found.wait_probability, found.service_level, found.occupancy) == (1, 0, 1)
    assert np.isnan(found.asa_seconds)


def test_nobody_at_work_loses_everyone_after_their_patience() -> None:
    found = queue_performance(10, 0, 180, target_seconds=30, patience_seconds=90)
    assert found.abandonment == pytest.approx(1)
    assert found.asa_seconds == pytest.approx(90)
    assert found.service_level == pytest.approx(0, abs=1e-12)
    assert found.concurrent == 0


def test_far_beyond_capacity_the_rest_gives_up() -> None:
    found = queue_performance(100_000, 10, 360, target_seconds=30, patience_seconds=600)
    assert found.abandonment == pytest.approx(1 - 100 / 100_000, abs=1e-12)
    assert found.service_level == pytest.approx(0, abs=1e-12)
    assert found.concurrent == pytest.approx(10)


def test_the_service_level_far_beyond_capacity_joins_the_one_near_it() -> None:
    """Two ways of working out the line meet where one hands over to the other."""
    contacts = np.linspace(900, 1200, 3001)
    found = queue_performance(contacts, 10, 360, target_seconds=2300, patience_seconds=1000)
    assert 0.01 < found.service_level.min() < found.service_level.max() < 0.11
    assert np.abs(np.diff(found.service_level, 2)).max() < 1e-7
    assert np.abs(np.diff(found.asa_seconds, 2)).max() < 1e-3


def test_a_target_of_no_time_is_whether_one_waits_at_all() -> None:
    found = queue_performance([80.0, 100.0, 150.0], 5, 180, patience_seconds=60)
    np.testing.assert_allclose(found.service_level, 1 - found.wait_probability, atol=1e-14)


def test_with_all_the_time_in_the_world_all_who_stay_are_answered() -> None:
    found = queue_performance([80.0, 100.0, 150.0], 5, 180, target_seconds=80_000, patience_seconds=60)
    np.testing.assert_allclose(found.service_level, 1 - found.abandonment, atol=1e-14)


def test_a_very_long_patience_is_as_none() -> None:
    endless = queue_performance(95, 5, 180, target_seconds=20)
    long = queue_performance(95, 5, 180, target_seconds=20, patience_seconds=1e9)
    for one, other in zip(astuple(endless), astuple(long), strict=True):
        assert float(one) == pytest.approx(float(other), rel=1e-4, abs=1e-6)


def test_waiting_without_patience_is_erlangs_formula() -> None:
    agents = np.arange(11, 40)
    found = queue_performance(200, agents, 180)
    np.testing.assert_allclose(found.wait_probability, erlang_c(agents, 10.0), rtol=1e-12)


def test_ten_thousand_contacts_an_hour_are_worked_out() -> None:
    found = queue_performance(10_000, [834, 850], 300, target_seconds=20)
    assert 0 < found.service_level[0] < found.service_level[1] < 1
    assert found.concurrent == pytest.approx([2500 / 3, 2500 / 3], rel=1e-9)


def test_a_contact_in_four_days_is_worked_out() -> None:
    found = queue_performance(0.01, 1, 300, target_seconds=20, patience_seconds=60)
    assert 0 < found.wait_probability < 1e-3


def test_a_team_far_too_large_has_no_wait() -> None:
    found = queue_performance(12, 50_000, 300, target_seconds=20, patience_seconds=60)
    assert (found.wait_probability, found.service_level, found.abandonment) == (0, 1, 0)
    assert found.concurrent == pytest.approx(1)


def test_states_far_below_the_load_may_be_left_out() -> None:
    """Alone, a large team starts half way up; beside a small one, at the bottom."""
    alone = queue_performance(12_000, 1010, 300, patience_seconds=60)
    beside = queue_performance([12_000, 1.0], [1010, 1], 300, patience_seconds=60)
    for one, two in zip(astuple(alone), astuple(beside), strict=True):
        assert float(one) == pytest.approx(two[0], rel=1e-13)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("contacts_per_hour", -1.0),
        ("contacts_per_hour", math.nan),
        ("contacts_per_hour", math.inf),
        ("agents", -1),
        ("agents", 2.5),
        ("agents", math.nan),
        ("agents", math.inf),
        ("agents", 1_000_000),
        ("aht_seconds", 0.0),
        ("aht_seconds", -180.0),
        ("aht_seconds", math.nan),
        ("target_seconds", -1.0),
        ("target_seconds", math.inf),
        ("patience_seconds", 0.0),
        ("patience_seconds", -60.0),
        ("patience_seconds", math.inf),
        ("speeds", (0.5,)),
        ("speeds", (1.0, 0.4)),
        ("speeds", ()),
    ],
)
def test_a_bad_number_is_refused_by_name(field: str, value: object) -> None:
    good: dict[str, object] = {"contacts_per_hour": 90.0, "agents": 5, "aht_seconds": 180.0}
    with pytest.raises(ValueError, match=field):
        queue_performance(**(good | {field: value}))  # type: ignore[arg-type]


def test_one_bad_number_among_many_is_named_with_its_value() -> None:
    with pytest.raises(ValueError, match="aht_seconds is -3; allowed is a number above 0"):
        queue_performance(90, 5, [[180.0, -3.0]])


def assert_never_falls(values: Floats) -> None:
    assert (np.diff(values) >= -NUMERICAL).all(), values


def performance(
    contacts: object, agents: object, aht: object, speeds: tuple[float, ...], patience: object, target: float = 20.0
) -> QueuePerformance:
    return queue_performance(
        contacts,  # type: ignore[arg-type]
        agents,  # type: ignore[arg-type]
        aht,  # type: ignore[arg-type]
        target_seconds=target,
        speeds=speeds,
        patience_seconds=patience,  # type: ignore[arg-type]
    )


@EXAMPLES
@given(CONTACTS, AHT, SPEEDS, PATIENCE, st.floats(0, 300))
def test_more_agents_never_lower_the_service_level_and_never_raise_waiting(
    contacts: float, aht: float, speeds: tuple[float, ...], patience: float | None, target: float
) -> None:
    found = performance(contacts, np.arange(61), aht, speeds, patience, target)
    assert_never_falls(found.service_level)
    assert_never_falls(-found.wait_probability)
    assert_never_falls(-found.abandonment)
    if patience is None or len(speeds) == 1:  # with one more place fewer are lost, and it may be busier with chats
        assert_never_falls(-found.occupancy)
    waits = found.asa_seconds[~np.isnan(found.asa_seconds)]
    assert (np.diff(waits) <= NUMERICAL * np.maximum(waits[:-1], 1)).all()


@EXAMPLES
@given(CONTACTS, AGENTS, AHT, SPEEDS, st.lists(st.floats(1, 1e5), min_size=2, max_size=9))
def test_higher_patience_never_raises_abandonment_and_never_lowers_waiting(
    contacts: float, agents: int, aht: float, speeds: tuple[float, ...], patience: list[float]
) -> None:
    found = performance(contacts, agents, aht, speeds, sorted(patience))
    assert_never_falls(-found.abandonment)
    assert_never_falls(found.wait_probability)


@EXAMPLES
@given(st.lists(CONTACTS, min_size=2, max_size=9), AGENTS, AHT, SPEEDS, PATIENCE)
def test_more_contacts_never_raise_the_service_level(
    contacts: list[float], agents: int, aht: float, speeds: tuple[float, ...], patience: float | None
) -> None:
    found = performance(sorted(contacts), agents, aht, speeds, patience)
    assert_never_falls(-found.service_level)
    assert_never_falls(found.wait_probability)
    assert_never_falls(found.occupancy)


@EXAMPLES
@given(CONTACTS, AGENTS, AHT, SPEEDS, PATIENCE, st.floats(0, 300))
def test_every_share_is_a_share_and_whoever_is_not_served_gave_up(
    contacts: float, agents: int, aht: float, speeds: tuple[float, ...], patience: float | None, target: float
) -> None:
    found = performance(contacts, agents, aht, speeds, patience, target)
    for share in (found.wait_probability, found.service_level, found.abandonment, found.occupancy):
        assert 0 <= share <= 1 + NUMERICAL
    assert 1 - found.wait_probability <= found.service_level + NUMERICAL
    if len(speeds) == 1 and (patience is not None or not np.isnan(found.asa_seconds)):
        assert float(found.concurrent) == pytest.approx(
            contacts * aht / 3600 * (1 - float(found.abandonment)), rel=1e-9, abs=1e-9
        )
