"""History to forecast."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from scheduler.config.store import Store
from scheduler.demand.expected_forecast import expected_forecast
from scheduler.demand.forecast import make_forecast
from scheduler.demand.handle_time import handle_time
from scheduler.demand.join_expected import join_expected
from scheduler.domain.finding import Finding
from scheduler.domain.forecast import Forecast
from scheduler.errors import Fault, InputError, Phrase
from scheduler.jobs.history_of import history_of
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
    past = history_of(store, history)
    if past is None:
        untold = tuple(queue.id for queue in store.queues if queue.id not in store.expected)
        if untold:
            message = (
                "there is no history, and nothing under `expected` for {queues}; add `history: FILE` to the store file, "
                "give --history FILE, or write what you expect, such as `expected: {{{queue}: {{per_day: 400}}}}`"
            )
            raise InputError(Fault(Phrase(message, queues=untold, queue=untold[0]), file=str(store.path)))
        expected = expected_forecast(store.expected, store.grid, store.calendar, store.forecast)
    else:
        expected = make_forecast(past, store.grid, store.calendar, store.forecast, choices=KeptChoices())
        expected = join_expected(expected, store.expected, store.calendar, store.forecast)
    handled = handle_time(past, store.queues, store.grid, store.calendar, store.forecast)
    read = () if past is None else _told_once(past.findings, expected.findings)
    findings = (*read, *expected.findings, *handled.findings)
    return replace(expected, findings=findings, aht_seconds=handled.seconds)


def _told_once(read: Iterable[Finding], made: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings of reading, without hours that were added up there and left out of the forecast after all."""
    left_out = {(item.facts["date"], item.facts["time"]) for item in made if item.code == "clocks_changed"}
    return tuple(
        item
        for item in read
        if item.code != "history_hour_repeated" or (item.facts["date"], item.facts["time"]) not in left_out
    )
