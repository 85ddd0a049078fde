from __future__ import annotations

import numpy as np
from demand.histories import make_history

from scheduler.demand.cleaning.queue_spans import QueueSpan, find_queue_spans


def spans(contacts: np.ndarray) -> tuple[QueueSpan, ...]:
    return find_queue_spans(contacts, np.ones(contacts.shape[1], dtype=np.bool_), 20)


def days_of(days: int) -> np.ndarray:
    return make_history(days, seed=1).contacts.reshape(1, -1, 24)


def test_zeros_before_the_first_contact_tell_of_a_queue_that_opened() -> None:
    contacts = days_of(120)
    contacts[0, :60] = 0
    assert spans(contacts) == (QueueSpan(0, 60, None),)


def test_zeros_for_four_weeks_to_the_end_tell_of_a_queue_that_closed() -> None:
    contacts = days_of(120)
    contacts[0, 90:] = 0
    assert spans(contacts) == (QueueSpan(0, None, 90),)


def test_zeros_for_two_weeks_to_the_end_may_be_an_outage() -> None:
    contacts = days_of(120)
    contacts[0, 106:] = 0
    assert spans(contacts) == ()


def test_days_without_rows_need_no_word() -> None:
    contacts = days_of(120)
    contacts[0, :60] = np.nan
    assert spans(contacts) == ()


def test_a_closed_weekend_at_the_start_is_no_opening() -> None:
    contacts = days_of(120)
    contacts[0, :2] = 0
    assert spans(contacts) == ()


def test_a_few_trials_before_the_opening_open_no_queue() -> None:
    contacts = days_of(120)
    contacts[0, :90] = 0
    contacts[0, 20, 14], contacts[0, 60, 15] = 2, 1
    assert spans(contacts) == (QueueSpan(0, 90, None),)


def test_a_stray_contact_after_the_closure_does_not_reopen_a_queue() -> None:
    contacts = days_of(120)
    contacts[0, 80:] = 0
    contacts[0, 112, 10] = 1
    assert spans(contacts) == (QueueSpan(0, None, 80),)


def test_a_small_queue_with_silent_days_has_always_been_open() -> None:
    contacts = np.random.default_rng(1).poisson(0.02, (1, 364, 24)).astype(float)
    assert (contacts.sum(axis=2) == 0).any()
    assert spans(contacts) == ()
