"""Who could fill a gap in a roster, and why the others cannot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.hour_on_duty import HourOnDuty

__all__ = ["GapStory", "NoFiller"]


@dataclass(frozen=True, slots=True)
class NoFiller:
    """Somebody who cannot fill a gap.

    Parameters
    ----------
    agent
        Id of the person.
    reason
        ``untrained``: serves none of the queues asked about. ``learning``: is new and counts for nothing yet.
        ``no_shift``: no shift covers the time. ``barred``: what `choice` breaks is never given up.
    choice
        The choice that comes nearest, for ``barred``.
    """

    agent: str
    reason: str
    choice: CellChoice | None = None


@dataclass(frozen=True, slots=True)
class GapStory:
    """An hour of a roster, who is there, and who could come.

    Parameters
    ----------
    moment
        The time asked about, local clock.
    queues
        Ids of the queues that somebody is looked for.
    hours
        Need and people of every queue open then.
    there, standing_by
        Ids of those on duty who serve the queues, and of those on standby.
    fillers
        A choice for each person who could fill it and breaks nothing that must hold, the cheapest first.
    breakers
        A choice for each person who could fill it only by breaking a must that can be given up, the least bad first.
    others
        Everybody else, each with the reason.
    """

    moment: datetime
    queues: tuple[str, ...]
    hours: tuple[HourOnDuty, ...]
    there: tuple[str, ...] = ()
    standing_by: tuple[str, ...] = ()
    fillers: tuple[CellChoice, ...] = ()
    breakers: tuple[CellChoice, ...] = ()
    others: tuple[NoFiller, ...] = ()
