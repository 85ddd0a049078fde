"""Cover per hour against what is needed, day by day and on the mean of the days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.report.coverage_table import CoverageTable, coverage_table
from scheduler.report.page.content import PageContent
from scheduler.report.page.cover_drawing import CoverDrawing, Frame, cover_drawing, cover_frame
from scheduler.report.page.expected_contacts import Expected, expected_contacts
from scheduler.report.page.speech import Speech

__all__ = ["CoverPart", "cover_part"]

_WORST: Final = 5
_SEEN: Final = 0.05
"""Hours and heads below which a number would read 0."""


@dataclass(frozen=True, slots=True)
class QueueCover:
    """A queue on a day or on the mean of the days.

    Parameters
    ----------
    name
        Of the queue.
    drawing
        Paths to draw.
    said
        How short it is, in words.
    is_short
        Whether it is.
    rows
        Time, needed, on duty, short (empty where it is not) and buyers expected (empty where unknown).
    """

    name: str
    drawing: CoverDrawing
    said: str
    is_short: bool
    rows: tuple[tuple[str, str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class DayCover:
    """A day, or the mean of all; `value` is empty for the mean."""

    value: str
    text: str
    queues: tuple[QueueCover, ...]


@dataclass(frozen=True, slots=True)
class CoverPart:
    """Cover.

    Parameters
    ----------
    said
        Sentences: how short it is in all, and the shortest days.
    frame
        Axes that all drawings of heads share.
    days
        The mean first.
    has_forecast
        Whether buyers expected are known.
    """

    said: tuple[str, ...]
    frame: Frame
    days: tuple[DayCover, ...]
    has_forecast: bool


def cover_part(content: PageContent, speech: Speech) -> CoverPart:
    """Lay cover out."""
    table = coverage_table(content.audit.coverage)
    expected = expected_contacts(content.forecast, table)
    frame = cover_frame(table, expected, speech)
    days: list[DayCover] = [_day(None, table, expected, frame, speech)]
    days += [_day(day, table, expected, frame, speech) for day in range(len(table.dates))]
    return CoverPart(tuple(_said(table, speech)), frame, tuple(days), expected is not None)


def _said(table: CoverageTable, speech: Speech) -> Iterator[str]:
    """What is short, in words."""
    total = float(table.hours_short.sum())
    if total < _SEEN:
        yield speech.say("page_cover_enough")
        return
    yield speech.say("page_cover_short", hours=total, days=int((table.hours_short >= _SEEN).sum()))
    ranked = sorted(range(len(table.dates)), key=lambda day: (-table.hours_short[day], day))[:_WORST]
    days = (
        speech.say("page_cover_day", day=speech.weekday_date(table.dates[day]), hours=float(table.hours_short[day]))
        for day in ranked
        if table.hours_short[day] >= _SEEN
    )
    yield speech.say("page_cover_worst", days=speech.listed(days))


def _day(day: int | None, table: CoverageTable, expected: Expected | None, frame: Frame, speech: Speech) -> DayCover:
    """A day, or the mean of all where it is None."""
    text = speech.say("page_cover_mean") if day is None else speech.day(table.dates[day])
    queues = tuple(_queue(row, day, table, expected, frame, speech) for row in range(len(table.queues)))
    return DayCover("" if day is None else table.dates[day].isoformat(), text, queues)


def _queue(
    row: int, day: int | None, table: CoverageTable, expected: Expected | None, frame: Frame, speech: Speech
) -> QueueCover:
    """A queue."""
    if day is None:
        needed, there = table.mean_required[row], table.mean_on_duty[row]
        # A surplus of one day does not make up for what another is short of.
        short = np.clip(-table.net[row], 0.0, None).sum(axis=0) / np.maximum(table.owned.sum(axis=0), 1)
    else:
        needed, there = table.required[row, day], table.on_duty[row, day]
        short = np.clip(-table.net[row, day], 0.0, None)
    contacts = None if expected is None else expected.of(row, day)
    hours = float(short.sum()) * table.interval_minutes / 60
    key = "page_cover_queue_mean" if day is None else "page_cover_queue"
    said = speech.say(key, hours=hours) if hours >= _SEEN else speech.say("page_cover_queue_enough")
    rows = tuple(_rows(table, None if day is None else table.open[row, day], (needed, there, short), contacts, speech))
    drawing = cover_drawing(needed, there, short, contacts, frame, speech)
    return QueueCover(speech.name(table.queues[row]), drawing, said, hours >= _SEEN, rows)


def _rows(
    table: CoverageTable,
    open_at: NDArray[np.bool_] | None,
    heads: tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]],
    contacts: NDArray[np.float64] | None,
    speech: Speech,
) -> Iterator[tuple[str, str, str, str, str]]:
    """Lines of a table; times in a row of which the same is to be said are one."""
    said: list[tuple[int, int, tuple[str, str, str, str]]] = []
    for index, minute in enumerate(table.minutes):
        if open_at is not None and not open_at[index]:
            continue
        needed, there, lacking = (float(values[index]) for values in heads)
        buyers = "" if contacts is None else _buyers(contacts[:, index], speech)
        texts = (speech.number(needed), speech.number(there), speech.number(lacking) if lacking >= _SEEN else "", buyers)
        first = minute
        if said and said[-1][1] == minute and said[-1][2] == texts:
            first = said.pop()[0]
        said.append((first, minute + table.interval_minutes, texts))
    for first, end, texts in said:
        yield speech.hours(first, end), *texts


def _buyers(contacts: NDArray[np.float64], speech: Speech) -> str:
    """Buyers expected, with their range."""
    low, mean, high = (float(value) for value in contacts)
    if not np.isfinite(mean):
        return ""
    if not (np.isfinite(low) and np.isfinite(high)):
        return speech.number(mean)
    return speech.say("page_range", value=speech.number(mean), low=speech.number(low), high=speech.number(high))
