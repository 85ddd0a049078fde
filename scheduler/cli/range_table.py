"""Contacts per day with their range, as a table and as data."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from scheduler.cli.text_table import text_table
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label
from scheduler.words.dates import full_day

if TYPE_CHECKING:
    from scheduler.domain.daily_range import DailyRange
    from scheduler.domain.forecast import Forecast

__all__ = ["range_records", "range_table"]

Row = Sequence[float]


def range_table(forecast: Forecast, days: DailyRange, language: str, names: Mapping[str, str]) -> str:
    """A line per day, a column per queue and one for all of them together.

    Parameters
    ----------
    forecast
        Its days and queues.
    days
        Contacts of the days.
    language, names
        Words, and names of the queues by id.
    """
    columns = [*zip(days.mean, days.low, days.high, strict=True)]
    heading = [label("heading_day", language), *(names.get(queue, queue) for queue in forecast.queues)]
    if len(forecast.queues) > 1:
        columns.append((days.total_mean, days.total_low, days.total_high))
        heading.append(label("heading_total", language))
    rows = [heading]
    for number, when in enumerate(forecast.grid.dates):
        rows.append([full_day(when, language), *(_cell(*(float(part[number]) for part in column)) for column in columns)])
    return text_table(rows)


def range_records(forecast: Forecast, days: DailyRange) -> list[dict[str, object]]:
    """The same as data: per day and queue what is expected and between what it lies on 8 of 10 days, None if unknown."""
    return [
        {
            "date": when.isoformat(),
            "queues": {
                queue: _record(float(days.mean[row, number]), float(days.low[row, number]), float(days.high[row, number]))
                for row, queue in enumerate(forecast.queues)
            },
            "total": _record(float(days.total_mean[number]), float(days.total_low[number]), float(days.total_high[number])),
        }
        for number, when in enumerate(forecast.grid.dates)
    ]


def _cell(mean: float, low: float, high: float) -> str:
    """Expected contacts, and their range where it is known."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return amount(mean, 0)
    return f"{amount(mean, 0)} ({amount(low, 0)}-{amount(high, 0)})"


def _record(mean: float, low: float, high: float) -> dict[str, float | None]:
    """Numbers with one decimal."""
    values = {"mean": mean, "low_80": low, "high_80": high}
    return {name: round(value, 1) if math.isfinite(value) else None for name, value in values.items()}
