"""History to forecast."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scheduler.config.store import Store
from scheduler.demand.expected_forecast import expected_forecast
from scheduler.demand.forecast import make_forecast
from scheduler.demand.handle_time import handle_time
from scheduler.demand.join_expected import join_expected
from scheduler.domain.forecast import Forecast
from scheduler.errors import DataError, Fault, InputError, Phrase
from scheduler.tables.history_csv import read_history
from scheduler.tables.kept_choices import KeptChoices

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
        No history is named and the store file does not say what to expect, or the file cannot be read.
    """
    path = Path(history) if history is not None else store.history
    queues = tuple(queue.id for queue in store.queues)
    if path is None:
        untold = tuple(queue for queue in queues if queue not in store.expected)
        if untold:
            message = (
                "there is no history, and nothing under `expected` for {queues}; add `history: FILE` to the store file, "
                "give --history FILE, or write what you expect, such as `expected: {{{queue}: {{per_day: 400}}}}`"
            )
            raise InputError(Fault(Phrase(message, queues=untold, queue=untold[0]), file=str(store.path)))
        past = None
        expected = expected_forecast(store.expected, store.grid, store.calendar, store.forecast)
    else:
        if not path.is_file():
            message = (
                "there is no such history; `schedule import FILE...` makes it from exports, or name another with --history"
            )
            raise DataError(Fault(message, file=str(path)))
        past = read_history(path, queues=queues, shares=store.shares, timezone=store.grid.timezone)
        expected = make_forecast(past, store.grid, store.calendar, store.forecast, choices=KeptChoices())
        expected = join_expected(expected, store.expected, store.calendar, store.forecast)
    handled = handle_time(past, store.queues, store.grid, store.calendar, store.forecast)
    findings = (*(past.findings if past is not None else ()), *expected.findings, *handled.findings)
    return replace(expected, findings=findings, aht_seconds=handled.seconds)
