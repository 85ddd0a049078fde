"""The contacts of the past that a store forecasts from."""

from __future__ import annotations

from pathlib import Path

from scheduler.config.store import Store
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault
from scheduler.tables.history_csv import read_history

__all__ = ["history_of"]


def history_of(store: Store, history: Path | str | None = None) -> History | None:
    """Read the hourly contacts of a store.

    Parameters
    ----------
    store
        The store, whose queues, shares and time zone the file is read with.
    history
        A file in place of the one that the store file names.

    Returns
    -------
    History or None
        None where no history is named.

    Raises
    ------
    InputError
        The file is not there or cannot be read.
    """
    path = Path(history) if history is not None else store.history
    if path is None:
        return None
    if not path.is_file():
        message = "there is no such history; `schedule import FILE...` makes it from exports, or name another with --history"
        raise DataError(Fault(message, file=str(path)))
    queues = tuple(queue.id for queue in store.queues)
    return read_history(path, queues=queues, shares=store.shares, timezone=store.grid.timezone)
