"""What happens within shifts as CSV, in order of time: for the supervisor, who sends people to their breaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from scheduler.domain.assignment import ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.roster import Roster
from scheduler.tables.clock_text import format_clock
from scheduler.tables.csv_text import csv_bytes
from scheduler.words.within_shift import activity_name

__all__ = ["dayplan_csv_bytes"]

COLUMNS: Final = ("date", "start", "end", "what", "activity", "agent", "name", "shift", "queue")


def dayplan_csv_bytes(
    roster: Roster, plan: DayPlanSettings, blocks: Sequence[Block], *, names: Mapping[str, str], language: str
) -> bytes:
    """Breaks, meetings, trainings, work off chat and fixed queues, one row each.

    Parameters
    ----------
    roster
        The roster.
    plan, blocks
        For the store's names of breaks, meetings and work.
    names
        Names on the screen by id.
    language
        Language of the column ``what``.

    Returns
    -------
    bytes
        Columns as in `COLUMNS`; by day of the shift, then by time, people in the order of the roster. Stretches on chat are
        in it only with their queue.
    """
    order = {agent: position for position, agent in enumerate(roster.agents)}
    parts = [
        (item.date, part.start, order.get(item.agent, len(order)), item, part)
        for item in roster.assignments
        for part in item.activities
        if part.kind is not ActivityKind.CHAT or part.queue is not None
    ]
    rows = (
        (
            item.date.isoformat(),
            format_clock(part.start),
            format_clock(part.end),
            activity_name(part, plan, blocks, language),
            part.kind.value,
            item.agent,
            names.get(item.agent, item.agent),
            item.shift,
            part.queue,
        )
        for _, _, _, item, part in sorted(parts, key=lambda entry: entry[:3])
    )
    return csv_bytes(COLUMNS, rows)
