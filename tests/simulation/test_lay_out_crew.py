from __future__ import annotations

from datetime import date

import numpy as np
from made_workloads import make_crew, make_queue

from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.lay_out_crew import lay_out_crew
from scheduler.simulation.loop_state import EDGE, OFF, ON
from scheduler.simulation.serving import serving

GRID = TimeGrid(date(2026, 12, 7), 1)
A, B, TICKETS = make_queue("a"), make_queue("b"), make_queue("tickets", due_minutes=60)


def test_those_who_stop_come_before_those_who_begin_and_intervals_end_after_both() -> None:
    steps = lay_out_crew(make_crew((0, 0, 8, (1,)), (1, 8, 9, (1,))), (A,), GRID).steps
    assert [what for at, what in zip(steps.at, steps.what, strict=True) if at == 480] == [OFF, ON, EDGE]
    assert np.isinf(steps.at[-1])


def test_the_absent_neither_come_nor_go() -> None:
    laid_out = lay_out_crew(make_crew((0, 0, 8, (1,)), (1, 8, 9, (1,))), (A,), GRID)
    steps = laid_out.without(np.array([True, False]))
    assert {who for who, what in zip(steps.who, steps.what, strict=True) if what != EDGE} == {1}
    assert (np.asarray(steps.what) == EDGE).sum() == 24 + 1


def test_stretches_outside_the_grid_or_without_a_queue_are_left_out() -> None:
    crew = make_crew((0, -9, -1, (1,)), (1, 30, 40, (1,)), (2, 5, 6, (0,)))
    assert len(lay_out_crew(crew, (A,), GRID).draw) == 24


def test_lines_are_taken_from_live_first_then_backlogs_then_tickets_own_before_helped() -> None:
    shop = lay_out_crew(make_crew((0, 0, 8, (2, 1, 1)), queues=3), (A, B, TICKETS), GRID).shop
    # lines 0 to 2 are the queues, 3 to 5 what waited for their opening
    assert np.asarray(shop.order).tolist() == [1, 0, 4, 3, 2, 5]


def test_contacts_take_parts_of_a_person_that_fit_together() -> None:
    chat = make_queue("chat", speeds=(1.0, 0.9, 0.8))
    mail = make_queue("mail", speeds=(1.0, 0.6))
    shop = lay_out_crew(make_crew((0, 0, 8, (1, 1, 1)), queues=3), (chat, mail, A), GRID).shop
    assert (shop.whole, np.asarray(shop.units[:3]).tolist()) == (6, [2, 3, 6])
    assert np.allclose(np.asarray(shop.pace).reshape(3, 3), [[1, 0.9, 0.8], [1, 0.6, 0.6], [1, 1, 1]])


def test_whoever_serves_a_queue_that_another_overflows_into_helps_there() -> None:
    queues = (make_queue("a", overflow_to=("b", "c")), make_queue("b"), make_queue("c"))
    assert serving({"c"}, queues) == (2, 0, 1)
    assert serving({"a", "b"}, queues) == (1, 1, 0)
    assert serving((), queues) == (0, 0, 0)
