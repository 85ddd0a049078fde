"""Values as pandas data frames, for notebooks; pandas is loaded on the first call."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import singledispatch
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.coverage import Coverage
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.domain.time_grid import TimeGrid

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["to_frame"]


@singledispatch
def to_frame(value: object) -> pd.DataFrame:
    """A value as a data frame in long form: one row per queue and interval, or per assignment.

    Parameters
    ----------
    value
        A History, Forecast, Requirement, Coverage or Roster.

    Returns
    -------
    pandas.DataFrame
        Columns ``start`` (local clock time) and ``queue`` with the figures of the value: ``contacts``; ``mean`` and
        quantiles such as ``p80``, both with ``aht_seconds`` where it is known; ``contacts``, ``backlog``, ``aht_seconds``,
        ``load_...``, ``binding``, ``repair``, ``heads``, ``reserve_heads`` and ``shared_heads`` as far as there are any (the
        shared heads of the queues of a pool add up to what it needs); ``required``, ``on_duty``, ``net`` (own intervals
        only). A roster has ``date``, ``agent``, ``kind`` (work or standby), ``shift``, ``start``, ``end``, ``hours``, and
        ``called`` where somebody was called in.

    Raises
    ------
    TypeError
        For anything else.
    """
    allowed = "History, Forecast, Requirement, Coverage and Roster"
    raise TypeError(f"a {type(value).__name__} has no data frame; allowed are {allowed}")


@to_frame.register(History)
def _history(value: History) -> pd.DataFrame:
    hours = [value.start + timedelta(hours=hour) for hour in range(value.contacts.shape[1])]
    return _long(hours, value.queues, {"contacts": value.contacts, **_handled(value.aht_seconds)})


@to_frame.register(Forecast)
def _forecast(value: Forecast) -> pd.DataFrame:
    quantiles = {f"p{level * 100:.10g}": value.quantiles[row] for row, level in enumerate(value.levels)}
    return _long(_starts(value.grid), value.queues, {"mean": value.mean, **quantiles, **_handled(value.aht_seconds)})


@to_frame.register(Requirement)
def _requirement(value: Requirement) -> pd.DataFrame:
    columns: dict[str, NDArray[np.generic] | None] = {
        "contacts": value.contacts,
        "backlog": value.backlog,
        "aht_seconds": value.aht_seconds,
        **{f"load_{name}": bound for name, bound in value.bounds.items()},
        "binding": None if value.binding is None else value.binding.astype(object),
        "repair": value.repair,
        "heads": value.heads,
        "reserve_heads": value.reserve_heads,
        "shared_heads": value.shared_heads,
    }
    there = {name: values for name, values in columns.items() if values is not None}
    return _long(_starts(value.grid), value.queues, there)


@to_frame.register(Coverage)
def _coverage(value: Coverage) -> pd.DataFrame:
    columns: dict[str, NDArray[np.generic]] = {"required": value.required, "on_duty": value.on_duty}
    columns["net"] = value.on_duty - value.required
    own = np.flatnonzero(value.owned)
    starts = _starts(value.grid)
    return _long([starts[index] for index in own], value.queues, {name: array[:, own] for name, array in columns.items()})


@to_frame.register(Roster)
def _roster(value: Roster) -> pd.DataFrame:
    import pandas as pd

    columns = ["date", "agent", "kind", "shift", "start", "end", "hours", "called"]
    rows = [
        (
            item.date,
            item.agent,
            item.kind.value,
            item.shift,
            item.start,
            item.end,
            (item.end - item.start) / timedelta(hours=1),
            item.called,
        )
        for item in value.assignments
    ]
    frame = pd.DataFrame(rows, columns=columns)
    for column in ("date", "start", "end"):
        frame[column] = pd.to_datetime(frame[column])
    return frame


def _handled(seconds: NDArray[np.float64] | None) -> dict[str, NDArray[np.float64]]:
    """The column of handle times, where they are known."""
    return {} if seconds is None else {"aht_seconds": seconds}


def _starts(grid: TimeGrid) -> list[datetime]:
    """Local clock times at which the intervals start."""
    return [grid.start_of(interval) for interval in range(grid.interval_count)]


def _long(starts: list[datetime], queues: tuple[str, ...], columns: dict[str, NDArray[np.generic]]) -> pd.DataFrame:
    """Arrays of shape (queues, intervals) as rows in order of time and then of queue."""
    import pandas as pd

    frame = pd.DataFrame({"start": np.repeat(np.array(starts, dtype="datetime64[s]"), len(queues))})
    frame["queue"] = list(queues) * len(starts)
    return frame.assign(**{name: array.T.reshape(-1) for name, array in columns.items()})
