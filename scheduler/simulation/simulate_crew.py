"""A crew played through, many times."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.simulation.crew import Crew
from scheduler.simulation.draw_contacts import draw_contacts
from scheduler.simulation.fast_loop import fast_loop
from scheduler.simulation.lay_out_crew import lay_out_crew
from scheduler.simulation.play_replication import play_replication
from scheduler.simulation.random_streams import random_stream
from scheduler.simulation.tally import Tally
from scheduler.simulation.tally_up import empty_tally, tally_up
from scheduler.simulation.workload import Workload

__all__ = ["simulate_crew"]

_MOST_CONTACTS: Final = 50_000_000
"""In one replication: whoever asks for more has slipped with the pen, and memory would end before the answer came."""


def simulate_crew(
    workload: Workload,
    crew: Crew,
    *,
    replications: int,
    seed: int,
    absence_rate: float,
    batches: int = 20,
    fast: bool | None = None,
) -> Tally:
    """Play a crew through contact by contact, from the first midnight to the end of the grid without a break.

    A contact goes to somebody who has room for it: the queue's own people before helpers, least loaded first, then
    longest idle; but whoever answers calls, too, gets a first chat only when those who have some are full. Otherwise it
    waits, and may give up. Whoever has room takes own queues in the order of the rows, then those helped out, in each
    the one that waits longest; then what waited for the opening, then what may wait (tickets). Of these last two as much
    is set aside as is in the way of a contact that finds nobody else; it goes on where it was, with whoever has room
    first. A contact of a queue takes up one part in so many of a person as the person may have of it at once, and goes
    on at the speed of that many contacts. At the end of a stretch people take nothing new and finish what they have.

    The same seed gives the same contacts, in work and patience too, whatever the crew, and the same absences by
    `Crew.draw`: two crews are compared on the same days.

    Parameters
    ----------
    workload
        What comes; replication ``r`` takes course ``r mod paths``.
    crew
        Who is there when.
    replications
        How many times, at least 1.
    seed
        Of the random numbers, 0 or more.
    absence_rate
        Probability of each absence, 0 to below 1.
    batches
        Groups of replications in a row for `Tally.wait_histogram`; never more than replications. Replication ``r`` is in
        group ``r * batches // replications``.
    fast
        Whether the event loop is compiled, which needs numba and takes some seconds the first time on a machine. None
        compiles where numba is installed. The counts are the same.

    Returns
    -------
    Tally

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it and what is allowed.
    ProblemError
        More contacts would come than can be simulated.
    ImportError
        `fast` is True and numba cannot be imported.
    """
    _refuse(workload, replications, seed, absence_rate, batches)
    loop = None if fast is False else fast_loop(required=fast is True)
    laid_out = lay_out_crew(crew, workload.queues, workload.grid)
    groups = min(batches, replications)
    tally = empty_tally(workload, replications, groups)
    for replication in range(replications):
        contacts = draw_contacts(workload, replication, seed)
        absent = random_stream(seed, replication, "absence").random(crew.draws) < absence_rate
        played = play_replication(contacts, laid_out, absent, crew.people, workload.grid, loop)
        tally_up(tally, workload, contacts, played, replication, replication * groups // replications)
    return tally


def _refuse(workload: Workload, replications: int, seed: int, absence_rate: float, batches: int) -> None:
    """Raise ValueError for a number outside its range, ProblemError for contacts without end."""
    for name, value, least in (("replications", replications, 1), ("seed", seed, 0), ("batches", batches, 1)):
        if value < least:
            message = "{name} is {value}; allowed is a whole number from {least}"
            raise ValueError(Phrase(message, name=name, value=value, least=least))
    if not 0 <= absence_rate < 1:
        message = "absence_rate is {rate}; allowed is a share from 0 to below 1, such as 0.06"
        raise ValueError(Phrase(message, rate=absence_rate))
    most = _most_contacts(workload.paths)
    if not (math.isfinite(most) and most <= _MOST_CONTACTS):
        message = "{contacts:.3g} contacts would come; at most {most:,} can be simulated at once: check the forecast"
        raise ProblemError([Fault(Phrase(message, contacts=most, most=_MOST_CONTACTS))])
    if not (np.isfinite(workload.aht_seconds).all() and (workload.aht_seconds > 0).all()):
        raise ValueError(Phrase("aht_seconds has a value that is not above 0; every contact takes some time"))


def _most_contacts(paths: NDArray[np.float32]) -> float:
    """Contacts of the busiest course."""
    return float(paths.sum(axis=(1, 2), dtype=np.float64).max())
