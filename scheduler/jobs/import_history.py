"""Exports of chat platforms to a history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from scheduler.config.store import Store
from scheduler.errors import Fault, InputError
from scheduler.tables.exports.found import ImportOptions
from scheduler.tables.exports.imported import Imported
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.read_exports import read_exports
from scheduler.tables.nearest import not_in_store

__all__ = ["import_history"]


def import_history(
    files: Sequence[Path | str],
    *,
    store: Store | None = None,
    queue: str | None = None,
    shop: str | None = None,
    column: str | None = None,
    year: int | None = None,
    dates: str | None = None,
    hours: str | None = None,
) -> Imported:
    """Read exports of hourly contacts in whatever shape they are.

    Parameters
    ----------
    files
        Workbooks (``.xlsx``) and text files; one per shop, group or month is fine.
    store
        A store: queues are its queues, time stamps that say how far from UTC they are become its clock.
    queue
        Queue of files that tell none, by id or name.
    shop
        The only shop to take, where the files have several; otherwise all are summed.
    column
        Header of the numbers to take, instead of the one found.
    year
        Of days without one.
    dates
        ``month-first`` or ``day-first``, where 1/11 can be both.
    hours
        ``start`` or ``end``: which end of its hour a bare time such as 9:00 names.

    Returns
    -------
    Imported
        Hourly contacts and how they were understood; `write_history` writes them.

    Raises
    ------
    InputError
        Cells that cannot be read, and what cannot be told, all at once.
    """
    if not files:
        raise InputError("no file is named; name the exports to read")
    names = QueueNames({each.id: each.name for each in store.queues} if store is not None else {})
    named = names.called(queue) if queue is not None else None
    if queue is not None and named is None:
        raise InputError(Fault(not_in_store("queue", queue, names.known), column="--queue"))
    zone = ZoneInfo(store.grid.timezone) if store is not None and store.grid.timezone else None
    options = ImportOptions(names, named, shop, column, year, dates, hours, zone)
    return read_exports(list(dict.fromkeys(Path(file) for file in files)), options)
