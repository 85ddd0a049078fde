"""One replication: contacts, those who are there, and the event loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.draw_contacts import DrawnContacts
from scheduler.simulation.event_loop import play
from scheduler.simulation.lay_out_crew import LaidOutCrew
from scheduler.simulation.loop_state import COUNTS, Minutes, Moving, People

__all__ = ["PlayedContacts", "play_replication"]


@dataclass(frozen=True, slots=True)
class PlayedContacts:
    """What became of the contacts of one replication.

    Parameters
    ----------
    answered, done
        Real minutes after the first midnight, infinity where it did not happen, float, shape (contacts,).
    busy, present, contacts
        Minutes of people with contacts, of people there, and of contacts in service, float, shape (intervals,).
    """

    answered: NDArray[np.float64]
    done: NDArray[np.float64]
    busy: NDArray[np.float64]
    present: NDArray[np.float64]
    contacts: NDArray[np.float64]


def play_replication(
    contacts: DrawnContacts,
    laid_out: LaidOutCrew,
    absent: NDArray[np.bool_],
    people: int,
    grid: TimeGrid,
    loop: Callable[..., None] | None,
) -> PlayedContacts:
    """Play one replication.

    Parameters
    ----------
    contacts
        What comes.
    laid_out
        The crew.
    absent
        Whether each absence happens, bool, shape (draws,).
    people
        Number of people.
    grid
        The intervals.
    loop
        The compiled event loop, None to run it as it is.
    """
    shop, steps = laid_out.shop, laid_out.without(absent)
    lines = contacts.queue + np.where(contacts.late, shop.queues, 0)
    count = len(lines)
    moving = Moving(
        when=np.append(contacts.when, np.inf),
        line=lines,
        work=contacts.work.copy(),
        gives_up=contacts.gives_up,
        answered=np.full(count, np.inf),
        done=np.full(count, np.inf),
        follow=np.full(count, -1),
    )
    everybody = _everybody(people + 1, shop.most, shop.lines)
    minutes = Minutes(*(np.zeros(grid.interval_count) for _ in range(3)))
    if loop is not None:
        loop(shop, moving, everybody, steps, minutes)
    else:
        shop, moving, everybody, steps, minutes = (_as_lists(item) for item in (shop, moving, everybody, steps, minutes))
        play(shop, moving, everybody, steps, minutes)
    fields = (moving.answered, moving.done, minutes.busy, minutes.present, minutes.contacts)
    return PlayedContacts(*(np.asarray(field, dtype=np.float64) for field in fields))


def _everybody(people: int, most: int, lines: int) -> People:
    """Everybody, away and without contacts, and empty lines."""

    def whole(value: int, size: int) -> NDArray[np.int64]:
        return np.full(size, value, dtype=np.int64)

    return People(
        place=whole(-1, people),
        duty=whole(0, people),
        fresh=whole(0, people),
        profile=whole(0, people),
        speed=np.ones(people),
        used=whole(0, people),
        level=whole(0, people),
        since=np.zeros(people),
        moved=np.zeros(people),
        finish=np.full(people, np.inf),
        turns=np.arange(people, dtype=np.int64),
        spot=np.arange(people, dtype=np.int64),
        ends=whole(0, people),
        left=np.zeros(people * most),
        held=whole(0, people * most),
        kind=whole(0, people * most),
        head=whole(-1, lines),
        tail=whole(-1, lines),
        counts=whole(0, COUNTS),
    )


def _as_lists(state: Any) -> Any:
    """A named tuple with lists for arrays: the interpreter is several times quicker with them."""
    return type(state)(*(field.tolist() if isinstance(field, np.ndarray) else field for field in state))
