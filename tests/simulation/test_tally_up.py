from __future__ import annotations

import math

import numpy as np
from made_workloads import make_queue, make_workload
from numpy.typing import ArrayLike

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.simulation.draw_contacts import DrawnContacts
from scheduler.simulation.play_replication import PlayedContacts
from scheduler.simulation.tally import Tally
from scheduler.simulation.tally_up import WAIT_EDGES, empty_tally, tally_up

NEVER = math.inf


def tallied(
    queue: Queue,
    came: list[float],
    answered: list[float],
    *,
    gives_up: ArrayLike = NEVER,
    late: bool = False,
    opening: float = 0.0,
    done: list[float] | None = None,
) -> Tally:
    workload = make_workload(queue, days=2)
    at = np.array(came)
    contacts = DrawnContacts(
        when=np.full(len(at), opening) if late else at,
        queue=np.zeros(len(at), dtype=np.int64),
        late=np.full(len(at), late),
        interval=(at // 60).astype(np.int64),
        came=at,
        work=np.ones(len(at)),
        gives_up=np.broadcast_to(np.asarray(gives_up, dtype=np.float64), at.shape),
    )
    nothing = np.zeros(48)
    played = PlayedContacts(np.array(answered), np.array(done or answered), nothing, nothing + 2, nothing + 1)
    tally = empty_tally(workload, 2, 1)
    tally_up(tally, workload, contacts, played, 1, 0)
    return tally


def test_contacts_count_in_the_interval_in_which_they_came() -> None:
    tally = tallied(make_queue(), [59.9, 60.0, 130.0], [61.0, 60.0, 130.2])
    assert tally.contacts[1, 0, :3].tolist() == [1, 1, 1]
    assert tally.answered[1, 0, :3].tolist() == [1, 1, 1]
    assert tally.in_time[1, 0, :3].tolist() == [0, 1, 1]
    assert np.allclose(tally.waited_seconds[1, 0, :3], [66, 0, 12])
    assert tally.contacts[0].sum() == 0


def test_an_answer_right_at_the_target_is_in_time() -> None:
    assert tallied(make_queue(), [1 / 3], [1 / 3 + 20 / 60]).in_time.sum() == 1


def test_who_gave_up_waited_until_then_and_who_still_waits_until_the_end() -> None:
    tally = tallied(make_queue(), [10.0, 2870.0], [NEVER, NEVER], gives_up=[12.0, 9999.0])
    assert tally.gave_up[1, 0, 0] == 1
    assert tally.gave_up.sum() == 1
    assert tally.waited_seconds[1, 0, [0, 47]].tolist() == [120, 600]
    assert tally.wait_histogram.sum() == 0


def test_waits_are_sorted_into_bins_and_the_first_holds_those_who_did_not_wait() -> None:
    seconds = np.array([0.0, 3.0, 29.0, 10 * 86_400.0])
    counted = tallied(make_queue(), [5.0] * 4, (5.0 + seconds / 60).tolist()).wait_histogram[0, 0, 0]
    bins = np.flatnonzero(counted)
    assert bins[0] == 0
    assert bins[-1] == len(WAIT_EDGES) - 2
    for place, waited in zip(bins[1:-1], seconds[1:-1], strict=True):
        assert WAIT_EDGES[place] <= waited < WAIT_EDGES[place + 1]
    assert (np.diff(WAIT_EDGES) > 0).all()


def test_the_backlog_is_cleared_when_its_last_contact_is_answered() -> None:
    queue = make_queue(hours=Hours.daily(Window(480, 1440)), backlog_clear_by_minute=540)
    tally = tallied(queue, [100.0, 200.0], [480.0, 512.5], late=True, opening=480.0)
    assert tally.cleared_at[1, 0, 0] == 512.5
    assert np.isnan(tally.cleared_at[1, 0, 1])
    assert tally.contacts.sum() == 0


def test_a_backlog_not_answered_that_day_is_never_cleared() -> None:
    queue = make_queue(hours=Hours.daily(Window(480, 1440)), backlog_clear_by_minute=540)
    for second in (1500.0, NEVER):
        assert np.isinf(tallied(queue, [1.0, 2.0], [480.0, second], late=True, opening=480.0).cleared_at[1, 0, 0])


def test_what_may_wait_is_late_when_it_is_done_after_it_was_due() -> None:
    queue = make_queue(due_minutes=120)
    tally = tallied(
        queue, [60.0, 61.0, 1500.0, 2850.0, 2800.0], [60.0, 70.0, NEVER, NEVER, 2801.0], done=[180, 182, NEVER, NEVER, 2860]
    )
    assert tally.late[:, 1, 0].tolist() == [[1, 1], [2, 2]]  # nobody knows yet of the one due after the end
    assert tally.contacts.sum() == 0


def test_minutes_are_kept() -> None:
    tally = tallied(make_queue(), [], [])
    assert (tally.busy_minutes[1].sum(), tally.present_minutes[1].sum(), tally.chat_minutes[1].sum()) == (0, 96, 48)
