"""Contacts that come elsewhere while their queue is closed."""

from __future__ import annotations

import numpy as np
from loads import queue

from scheduler.staffing.fold_closed import fold_closed

CHAT, PHONE = queue("chat"), queue("phone", outside_hours_to="chat")
OPENED = np.array([[True, True, False], [True, False, False]])


def test_closed_hours_of_the_phone_come_as_chats_also_where_the_chat_is_closed_too() -> None:
    folded = fold_closed(np.array([[10.0, 20.0, 30.0], [1.0, 2.0, 3.0]]), (CHAT, PHONE), OPENED)
    assert folded.tolist() == [[10.0, 22.0, 33.0], [1.0, 0.0, 0.0]]


def test_what_is_given_stays_as_it_was() -> None:
    contacts = np.ones((2, 3))
    fold_closed(contacts, (CHAT, PHONE), OPENED)
    assert (contacts == 1).all()


def test_every_course_is_folded_by_itself() -> None:
    courses = np.random.default_rng(3).random((5, 2, 3)).astype(np.float32)
    folded = fold_closed(courses, (CHAT, PHONE), OPENED)
    assert folded.dtype == np.float32
    assert np.array_equal(folded[4], fold_closed(courses[4], (CHAT, PHONE), OPENED))


def test_a_queue_that_is_not_there_gets_nothing() -> None:
    contacts = np.ones((1, 3))
    assert np.array_equal(fold_closed(contacts, (PHONE,), OPENED[1:]), contacts)
