from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

import numpy as np
from made_workloads import make_crew, make_queue
from numpy.typing import ArrayLike

from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew
from scheduler.simulation.draw_contacts import DrawnContacts
from scheduler.simulation.lay_out_crew import lay_out_crew
from scheduler.simulation.play_replication import PlayedContacts, play_replication

NEVER = math.inf
CHAT = (1.0, 0.85, 0.72)


def play(
    queues: Sequence[Queue],
    crew: Crew,
    when: Sequence[float],
    *,
    queue: ArrayLike = 0,
    work: ArrayLike = 10.0,
    gives_up: ArrayLike = NEVER,
    late: ArrayLike = False,
) -> PlayedContacts:
    """Contacts at exact minutes, with exact work and patience."""
    at = np.array(when, dtype=np.float64)
    contacts = DrawnContacts(
        when=at,
        queue=np.broadcast_to(np.asarray(queue, dtype=np.int64), at.shape),
        late=np.broadcast_to(np.asarray(late, dtype=bool), at.shape),
        interval=(at // 60).astype(np.int64),
        came=at,
        work=np.broadcast_to(np.asarray(work, dtype=np.float64), at.shape),
        gives_up=np.broadcast_to(np.asarray(gives_up, dtype=np.float64), at.shape),
    )
    grid = TimeGrid(date(2026, 12, 7), 1)
    laid_out = lay_out_crew(crew, tuple(queues), grid)
    return play_replication(contacts, laid_out, np.zeros(crew.draws, dtype=bool), crew.people, grid, None)


def one(first: float = 0, last: float = 24) -> Crew:
    return make_crew((0, first, last, (1,)))


def test_a_free_person_answers_at_once_and_the_next_contact_waits() -> None:
    told = play([make_queue()], one(), [60, 65, 67])
    assert told.answered.tolist() == [60, 70, 80]
    assert told.done.tolist() == [70, 80, 90]


def test_who_gives_up_is_not_answered_and_lets_the_next_one_through() -> None:
    told = play([make_queue()], one(), [60, 61, 62, 63], gives_up=[NEVER, 65, NEVER, 75])
    assert told.answered.tolist() == [60, NEVER, 70, NEVER]


def test_several_at_once_go_on_at_the_speed_of_their_number() -> None:
    told = play([make_queue(speeds=CHAT)], one(), [0, 0, 0, 1])
    assert told.answered.tolist()[:3] == [0, 0, 0]
    assert np.allclose(told.done[:3], 10 / 0.72)
    assert np.isclose(told.answered[3], 10 / 0.72)


def test_speed_changes_when_a_contact_comes_and_when_one_goes() -> None:
    told = play([make_queue(speeds=(1.0, 0.5))], one(), [0, 5], work=[10, 4])
    # 5 minutes alone, then both at half speed: 4 minutes of work take 8, in which the first gets 4 done; 1 is left.
    assert np.allclose(told.done, [14, 13])


def test_whoever_is_worth_more_is_done_sooner() -> None:
    crew = make_crew((0, 0, 24, (1,)), (1, 0, 24, (1,)), speeds=[0.5, 2.0])
    assert play([make_queue()], crew, [0, 0]).done.tolist() == [20, 5]


def test_the_least_loaded_takes_a_contact_then_the_longest_idle() -> None:
    crew = make_crew((0, 0, 24, (1,)), (1, 0, 24, (1,)), (2, 0, 24, (1,)), speeds=[1, 0.5, 0.25])
    told = play([make_queue(speeds=(1.0, 1.0))], crew, [0, 0, 0, 100, 101], work=1)
    # 0, 1 and 2 take one each, are done at 1, 2 and 4, and 0 and 1 are then idle longest.
    assert told.done.tolist() == [1, 2, 4, 101, 103]


def test_own_people_answer_before_helpers_even_when_they_have_more_to_do() -> None:
    queue = make_queue(speeds=(1.0, 1.0))
    crew = make_crew((0, 0, 24, (2, 1)), (1, 0, 24, (1, 0)), queues=2, speeds=[10, 1])
    told = play([queue, make_queue("other", speeds=(1.0, 1.0))], crew, [0, 1, 2])
    assert told.done.tolist() == [10, 11, 3]  # the third finds the own person full, and the helper ten times as fast


def test_who_serves_no_queue_of_it_takes_nothing() -> None:
    crew = make_crew((0, 0, 24, (0, 1)), queues=2)
    assert play([make_queue("a"), make_queue("b")], crew, [5]).answered.tolist() == [NEVER]


def test_a_freed_person_takes_own_queues_by_row_then_those_helped_out() -> None:
    crew = make_crew((0, 0, 24, (2, 1, 1)), queues=3)
    queues = [make_queue("a"), make_queue("b"), make_queue("c")]
    told = play(queues, crew, [0, 1, 2, 3, 4], queue=[1, 0, 2, 1, 1])
    assert told.answered.tolist() == [0, 40, 30, 10, 20]


def test_live_contacts_come_before_the_backlog_and_the_backlog_before_tickets() -> None:
    queues = [make_queue("chat"), make_queue("tickets", due_minutes=600)]
    crew = make_crew((0, 0, 24, (1, 1)), queues=2)
    told = play(queues, crew, [0, 1, 2, 3], queue=[0, 1, 0, 0], late=[False, False, True, False])
    assert told.answered.tolist() == [0, 30, 20, 10]


def test_what_may_wait_is_set_aside_for_a_live_contact_and_goes_on_where_it_was() -> None:
    queues = [make_queue("chat"), make_queue("tickets", due_minutes=600)]
    crew = make_crew((0, 0, 24, (1, 1)), queues=2)
    told = play(queues, crew, [0, 4], queue=[1, 0])
    assert told.answered.tolist() == [0, 4]
    assert told.done.tolist() == [20, 14]


def test_a_contact_of_the_backlog_makes_room_too_but_not_for_its_like() -> None:
    told = play([make_queue()], one(), [0, 3, 4], late=[True, True, False])
    assert told.answered.tolist() == [0, 20, 4]
    assert told.done.tolist() == [20, 30, 14]


def test_what_was_set_aside_is_first_in_its_line() -> None:
    queues = [make_queue("chat"), make_queue("tickets", due_minutes=600)]
    crew = make_crew((0, 0, 24, (1, 1)), queues=2)
    told = play(queues, crew, [0, 1, 2, 15, 16], queue=[1, 0, 1, 0, 1])
    assert told.answered.tolist() == [0, 1, 30, 15, 40]
    assert told.done.tolist() == [30, 11, 40, 25, 50]


def test_nothing_is_set_aside_while_somebody_has_room() -> None:
    queues = [make_queue("chat"), make_queue("tickets", due_minutes=600)]
    crew = make_crew((0, 0, 24, (1, 1)), (1, 0, 24, (1, 1)), queues=2)
    assert play(queues, crew, [0, 4], queue=[1, 0]).done.tolist() == [10, 14]


def test_as_much_of_the_backlog_is_set_aside_as_a_call_takes() -> None:
    queues = [make_queue("chat", speeds=(1.0, 1.0, 1.0)), make_queue("phone")]
    crew = make_crew((0, 0, 24, (1, 1)), queues=2)
    told = play(queues, crew, [0, 0, 0, 4], queue=[0, 0, 0, 1], late=[True, True, True, False])
    assert told.answered.tolist() == [0, 0, 0, 4]
    assert told.done.tolist() == [20, 20, 20, 14]


def test_a_waiting_call_is_not_passed_over_for_the_backlog() -> None:
    queues = [make_queue("chat", speeds=(1.0, 1.0)), make_queue("phone")]
    crew = make_crew((0, 0, 24, (1, 1)), queues=2)
    told = play(queues, crew, [0, 1, 2, 3], queue=[0, 0, 1, 0], late=[False, True, False, True])
    assert told.answered.tolist() == [0, 1, 10, 20]  # at 10 the chat is done, and what waited for the opening is set aside
    assert told.done.tolist() == [10, 21, 20, 30]


def test_what_was_set_aside_goes_to_somebody_who_has_room_for_it() -> None:
    queues = [make_queue("chat"), make_queue("tickets", due_minutes=600)]
    crew = make_crew((0, 0, 24, (1, 1)), (1, 0, 24, (0, 1)), queues=2)
    told = play(queues, crew, [0, 1, 12, 14], queue=[1, 1, 1, 0], work=[10, 10, 20, 10])
    # At 12 the first, idle longest, takes the third ticket; when a chat comes, the other one is free and goes on with it.
    assert told.answered.tolist() == [0, 1, 12, 14]
    assert told.done.tolist() == [10, 11, 32, 24]


def test_a_call_takes_a_whole_person_and_chats_a_part() -> None:
    queues = [make_queue("chat", speeds=(1.0, 1.0, 1.0)), make_queue("phone")]
    crew = make_crew((0, 0, 24, (1, 1)), queues=2)
    told = play(queues, crew, [0, 1, 2], queue=[0, 1, 0])
    assert told.answered.tolist() == [0, 12, 2]


def test_whoever_answers_calls_is_kept_free_of_chats_as_long_as_others_with_chats_have_room() -> None:
    queues = [make_queue("chat", speeds=(1.0, 1.0)), make_queue("phone")]
    crew = make_crew((0, 0, 24, (1, 1)), (1, 0, 24, (1, 1)), queues=2)
    told = play(queues, crew, [0, 1, 2, 3], queue=[0, 0, 1, 0])
    assert told.answered.tolist() == [0, 1, 2, 10]


def test_whoever_answers_no_calls_gets_the_first_chat() -> None:
    queues = [make_queue("chat", speeds=(1.0, 1.0)), make_queue("phone")]
    crew = make_crew((0, 0, 24, (1, 1)), (1, 0, 24, (1, 0)), queues=2, speeds=[1, 0.5])
    assert play(queues, crew, [0]).done.tolist() == [20]


def test_at_the_end_of_a_shift_nothing_new_is_taken_and_what_is_there_is_finished() -> None:
    told = play([make_queue()], one(0, 1), [55, 58])
    assert told.answered.tolist() == [55, NEVER]
    assert told.done[0] == 65
    assert told.present[:2].tolist() == [60, 5]
    assert told.busy[:2].tolist() == [5, 5]


def test_a_break_holds_new_contacts_back_until_it_is_over() -> None:
    crew = make_crew((0, 0, 1, (1,)), (0, 2, 3, (1,)))
    assert play([make_queue()], crew, [59, 70]).answered.tolist() == [59, 120]


def test_one_stretch_right_after_another_is_no_break() -> None:
    crew = make_crew((0, 0, 1, (1,)), (0, 1, 2, (1,)))
    told = play([make_queue()], crew, [55, 58])
    assert told.answered.tolist() == [55, 65]
    assert told.present[:3].tolist() == [60, 60, 0]


def test_what_somebody_still_has_goes_on_at_the_speed_of_the_new_stretch() -> None:
    crew = make_crew((0, 0, 1, (1,)), (0, 1, 2, (1,)), speeds=[1, 2])
    assert play([make_queue()], crew, [50], work=20).done.tolist() == [65]


def test_a_change_of_queues_takes_at_once_what_waits() -> None:
    crew = make_crew((0, 0, 1, (1, 0)), (0, 1, 2, (0, 1)), queues=2)
    assert play([make_queue("a"), make_queue("b")], crew, [10], queue=1).answered.tolist() == [60]


def test_those_who_come_together_share_what_waits() -> None:
    crew = make_crew((0, 1, 24, (1,)), (1, 1, 24, (1,)))
    told = play([make_queue(speeds=(1.0, 0.5, 0.4))], crew, [0, 0, 0, 0])
    assert told.done.tolist() == [80, 80, 80, 80]  # two each at half speed, not three and one


def test_minutes_are_counted_in_the_interval_in_which_they_pass() -> None:
    crew = make_crew((0, 0, 24, (1,)), (1, 0, 2, (1,)))
    told = play([make_queue(speeds=(1.0, 1.0))], crew, [50, 55, 56], work=[20, 10, 10])
    assert told.present[:3].tolist() == [120, 120, 60]
    assert told.busy[:2].tolist() == [15, 15]
    assert told.contacts[:2].tolist() == [19, 21]


def test_a_shift_that_began_before_the_first_midnight_is_there_from_the_first_minute() -> None:
    assert play([make_queue()], one(-3, 2), [0.0]).answered.tolist() == [0]
