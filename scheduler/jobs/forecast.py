"""History to forecast."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scheduler.config.store import Store
from scheduler.demand.forecast import make_forecast
from scheduler.domain.forecast import Forecast
from scheduler.errors import DataError, Fault, InputError
from scheduler.tables.history_csv import read_history

__all__ = ["forecast"]


def forecast(store: Store, *, history: Path | str | None = None) -> Forecast:
    """Contacts expected per queue and interval of the store's horizon.

    Parameters
    ----------
    store
        The store.
    history
        Hourly history in place of the one that the store file names.

    Returns
    -------
    Forecast
        With what reading and cleaning the history had to do among its findings.

    Raises
    ------
    InputError
        No history is named, or the file cannot be read.
    """
    path = Path(history) if history is not None else store.history
    if path is None:
        message = "no history is named; add `history: FILE` to the store file or give --history FILE"
        raise InputError(Fault(message, file=str(store.path)))
    if not path.is_file():
        message = "there is no such history; `schedule import FILE...` makes it from exports, or name another with --history"
        raise DataError(Fault(message, file=str(path)))
    queues = tuple(queue.id for queue in store.queues)
    past = read_history(path, queues=queues, shares=store.shares, timezone=store.grid.timezone)
    expected = make_forecast(past, store.grid, store.calendar, store.forecast)
    return replace(expected, findings=(*past.findings, *expected.findings))
