from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_workloads import make_crew, make_queue, make_workload

from scheduler.domain.hours import Hours, Window
from scheduler.errors import ProblemError
from scheduler.queueing.queue_performance import queue_performance
from scheduler.simulation.crew import Crew
from scheduler.simulation.simulate_crew import simulate_crew
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

CHAT = (1.0, 0.85, 0.72)


def always(people: int, hours: float = 24.0) -> Crew:
    return make_crew(*((person, 0, hours, (1,)) for person in range(people)))


def played(workload: Workload, crew: Crew, **changes: object) -> Tally:
    options: dict[str, object] = {"replications": 3, "seed": 5, "absence_rate": 0.0, "fast": False} | changes
    return simulate_crew(workload, crew, **options)  # type: ignore[arg-type]


def busy_shop(seed: int) -> tuple[Workload, Crew]:
    """Chat, phone and tickets, people of all kinds, shifts that follow each other, a backlog in the morning."""
    stream = np.random.default_rng(seed)
    day = Hours.daily(Window(480, 1440))
    chat = make_queue("chat", hours=day, speeds=CHAT, patience_seconds=200.0, backlog_clear_by_minute=540)
    phone = make_queue("phone", hours=Hours.daily(Window(540, 1080)), patience_seconds=90.0, overflow_to=("chat",))
    tickets = make_queue("tickets", hours=day, due_minutes=600)
    rates = np.array([[70.0], [25.0], [6.0]])[None] * np.ones((2, 1, 48))
    workload = make_workload(chat, phone, tickets, contacts=rates, waiting=[[30, 0, 4]], days=2, aht_seconds=300.0)
    ranks = ([1, 2, 0], [1, 1, 1], [0, 1, 1], [1, 2, 2])
    crew = make_crew(
        *(
            (person, 24 * day + first, 24 * day + first + 8, ranks[stream.integers(4)])
            for person in range(14)
            for day, first in ((0, int(stream.integers(6, 17))), (1, int(stream.integers(7, 17))))
        ),
        queues=3,
        speeds=stream.uniform(0.5, 1.2, 28).tolist(),
    )
    return workload, crew


def equal(one: Tally, other: Tally) -> bool:
    pairs = ((getattr(one, field.name), getattr(other, field.name)) for field in fields(Tally))
    return all(np.allclose(mine, theirs, rtol=1e-12, atol=1e-9, equal_nan=True) for mine, theirs in pairs)


@pytest.mark.parametrize("seed", [1, 2])
def test_compiled_and_plain_count_the_same(seed: int) -> None:
    pytest.importorskip("numba")
    workload, crew = busy_shop(seed)
    fast, plain = (played(workload, crew, absence_rate=0.2, fast=fast) for fast in (True, False))
    assert fast.contacts.sum() > 1000
    assert np.array_equal(fast.in_time, plain.in_time)
    assert np.array_equal(fast.wait_histogram, plain.wait_histogram)
    assert equal(fast, plain)


def test_the_same_seed_counts_the_same_and_another_does_not() -> None:
    workload, crew = busy_shop(3)
    assert equal(played(workload, crew), played(workload, crew))
    assert not equal(played(workload, crew), played(workload, crew, seed=6))


def test_every_contact_is_answered_gone_or_waiting_at_the_end() -> None:
    workload, crew = busy_shop(4)
    tally = played(workload, crew, absence_rate=0.3)
    assert (tally.answered + tally.gave_up <= tally.contacts).all()
    assert (tally.in_time <= tally.answered).all()
    assert tally.wait_histogram.sum() == tally.answered.sum()
    chat = tally.contacts[:, 0] - tally.answered[:, 0] - tally.gave_up[:, 0]
    assert chat.sum() < 20  # only those of the last minutes before the end


def test_the_same_contacts_come_whoever_works() -> None:
    workload, crew = busy_shop(5)
    half = make_crew((0, 8, 16, (1, 1, 1)), queues=3)
    assert np.array_equal(played(workload, crew).contacts, played(workload, half).contacts)


def test_courses_are_taken_in_turn() -> None:
    workload = make_workload(make_queue(), contacts=np.array([2.0, 5.0])[:, None, None] * np.ones((1, 1, 24)))
    tally = played(workload, always(9), replications=4)
    assert tally.contacts.sum(axis=(1, 2)).tolist() == [48, 120, 48, 120]


def test_batches_are_replications_in_a_row() -> None:
    workload = make_workload(make_queue(), contacts=np.array([2.0, 5.0])[:, None, None] * np.ones((1, 1, 24)))
    tally = played(workload, always(9), replications=4, batches=2)
    assert tally.wait_histogram.sum(axis=(1, 2, 3)).tolist() == tally.answered.reshape(2, -1).sum(axis=1).tolist()
    assert len(played(workload, always(9), replications=2, batches=20).wait_histogram) == 2


@pytest.mark.parametrize(
    ("rate", "agents", "patience", "times"),
    [(200.0, 14, None, 40), (200.0, 14, 300.0, 40), (2880.0, 50, 120.0, 12)],
    ids=["nobody leaves", "some leave", "many people"],
)
def test_one_contact_at_once_agrees_with_the_exact_queue(
    rate: float, agents: int, patience: float | None, times: int
) -> None:
    aht = 180.0 if rate < 1000 else 60.0
    workload = make_workload(make_queue(patience_seconds=patience), contacts=rate, aht_seconds=aht, poisson=True)
    tally = played(workload, always(agents), replications=times, batches=times, fast=None)
    exact = queue_performance(rate, agents, aht, target_seconds=20.0, patience_seconds=patience)
    total = tally.contacts[:, 0, 6:].sum(axis=1)
    for known, count in (
        (exact.wait_probability, total - tally.wait_histogram[:, 0, 6:, 0].sum(axis=1)),
        (exact.service_level, tally.in_time[:, 0, 6:].sum(axis=1)),
        (exact.abandonment, tally.gave_up[:, 0, 6:].sum(axis=1)),
    ):
        share = count.sum() / total.sum()
        error = np.sqrt(((count - share * total) ** 2).sum() * times / (times - 1)) / total.sum()
        assert abs(share - float(known)) <= 3 * error + 1e-12
    busy = tally.busy_minutes[:, 6:].sum() / tally.present_minutes[:, 6:].sum()
    assert busy == pytest.approx(float(exact.occupancy), rel=0.01)


@pytest.mark.parametrize(("rate", "agents"), [(90.0, 5), (230.0, 12)])
def test_chat_agrees_with_the_birth_death_chain(rate: float, agents: int) -> None:
    queue = make_queue(patience_seconds=240.0, speeds=CHAT)
    workload = make_workload(queue, contacts=rate, days=4, aht_seconds=360.0, poisson=True)
    tally = played(workload, always(agents, 96), replications=30, fast=None)
    exact = queue_performance(rate, agents, 360.0, speeds=CHAT, patience_seconds=240.0)
    kept = slice(3, None)
    total = tally.contacts[:, 0, kept].sum()
    waited = 1 - tally.wait_histogram[:, 0, kept, 0].sum() / total
    assert waited == pytest.approx(float(exact.wait_probability), rel=0.07)
    assert tally.gave_up[:, 0, kept].sum() / total == pytest.approx(float(exact.abandonment), rel=0.07)
    in_service = tally.chat_minutes[:, kept].mean() / 60
    assert in_service == pytest.approx(float(exact.concurrent), rel=0.07)


@pytest.mark.parametrize(("agents", "backlog", "minutes"), [(4, 60, 27.8), (6, 120, 39.4)])
def test_a_backlog_is_answered_as_the_fluid_formula_says(agents: int, backlog: int, minutes: float) -> None:
    queue = make_queue(hours=Hours.daily(Window(480, 1440)), backlog_clear_by_minute=540, speeds=CHAT)
    workload = make_workload(queue, waiting=backlog, aht_seconds=300.0)
    tally = played(workload, always(agents), replications=150)
    assert tally.cleared_at.mean() - 480 == pytest.approx(minutes, abs=1.0)


@settings(max_examples=12, deadline=None)
@given(people=st.integers(1, 8), rate=st.floats(1, 60), seed=st.integers(0, 1000))
def test_one_more_head_never_makes_anybody_wait_longer(people: int, rate: float, seed: int) -> None:
    workload = make_workload(make_queue(), contacts=rate, aht_seconds=400.0)
    fewer, more = (played(workload, always(count), seed=seed) for count in (people, people + 1))
    assert (more.waited_seconds <= fewer.waited_seconds + 1e-6).all()
    assert (more.in_time >= fewer.in_time).all()


@settings(max_examples=8, deadline=None)
@given(rate=st.floats(0.01, 0.99), seed=st.integers(0, 1000))
def test_more_absence_never_brings_more_people(rate: float, seed: int) -> None:
    workload = make_workload(make_queue(), contacts=1.0)
    there = [
        played(workload, always(9), seed=seed, absence_rate=share).present_minutes.sum() for share in (0.0, rate / 2, rate)
    ]
    assert there[0] == 3 * 9 * 1440
    assert there == sorted(there, reverse=True)


def test_absence_comes_at_its_rate() -> None:
    workload = make_workload(make_queue(), contacts=0.0)
    tally = played(workload, always(50), replications=200, absence_rate=0.06)
    assert tally.present_minutes.sum() / (200 * 50 * 1440) == pytest.approx(0.94, abs=0.01)


@pytest.mark.parametrize("rate", [0.0, 0.01])
def test_next_to_nothing_can_come(rate: float) -> None:
    tally = played(make_workload(make_queue(), contacts=rate), always(1), replications=20)
    assert tally.contacts.sum() == tally.in_time.sum() <= 20


def test_nobody_at_all_leaves_everybody_waiting() -> None:
    tally = played(make_workload(make_queue(), contacts=1.0), make_crew())
    assert (tally.answered.sum(), tally.gave_up.sum(), tally.present_minutes.sum()) == (0, 0, 0.0)
    patient = make_workload(make_queue(patience_seconds=60.0), contacts=1.0)
    gone = played(patient, make_crew())
    assert gone.gave_up.sum() >= 3 * 23
    assert played(make_workload(make_queue(), contacts=1.0), make_crew(), fast=None).answered.sum() == 0


def test_ten_thousand_an_hour_can_come() -> None:
    grid_hours = np.zeros((1, 1, 24))
    grid_hours[..., 9] = 10_000
    tally = played(make_workload(make_queue(), contacts=grid_hours), always(560), replications=1, fast=None)
    assert tally.in_time.sum() > 9_900


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"replications": 0}, "replications is 0"),
        ({"seed": -1}, "seed is -1"),
        ({"batches": 0}, "batches is 0"),
        ({"absence_rate": 1.0}, "absence_rate is 1"),
        ({"absence_rate": -0.1}, "absence_rate is -0.1"),
        ({"absence_rate": float("nan")}, "absence_rate is nan"),
    ],
)
def test_a_number_out_of_range_is_named(changes: dict[str, float], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        played(make_workload(make_queue(), contacts=1.0), always(1), **changes)


def test_contacts_without_end_are_refused() -> None:
    for contacts in (1e9, np.inf, np.nan):
        with pytest.raises(ProblemError, match="contacts would come"):
            played(make_workload(make_queue(), contacts=contacts), always(1))


def test_a_handle_time_of_nothing_is_refused() -> None:
    workload = make_workload(make_queue(), contacts=1.0)
    for seconds in (0.0, -3.0, np.nan, np.inf):
        with pytest.raises(ValueError, match="aht_seconds"):
            played(replace(workload, aht_seconds=np.full((1, 24), seconds)), always(1))
