"""Which column of handle times belongs to which column of buyers served."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.tables.exports.columns import HANDLE, Column
from scheduler.tables.exports.handle_time_cell import handle_time_unit
from scheduler.tables.exports.queue_names import QueueNames

__all__ = ["handle_columns"]


def handle_columns(
    columns: Sequence[Column], taken: Sequence[Column], names: QueueNames
) -> Mapping[int, tuple[Column, float]]:
    """Column of handle times, and seconds of its unit, by the place of the column of numbers that it tells of.

    Parameters
    ----------
    columns
        All columns of a table.
    taken
        Those with the numbers of buyers: one, or one per queue. Where hours or days run across, no column tells of an hour.
    names
        The queues.

    Returns
    -------
    Mapping
        The first that names the same queue; one that names no queue belongs to the only column of numbers.
    """
    timed: list[tuple[Column, float]] = []
    for column in columns:
        units = [handle_time_unit(text, names) for text in column.header] if column.role == HANDLE else []
        timed += [(column, unit) for unit in units if unit is not None][:1]
    found: dict[int, tuple[Column, float]] = {}
    for number in taken:
        if number.hour is not None or number.date is not None:
            continue
        for column, unit in timed:
            named = column.label.queue == number.label.queue
            if named if len(taken) > 1 else named or column.label.queue is None:
                found.setdefault(number.at, (column, unit))
    return found
