"""Headings with the days that they are about, and stretches of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from scheduler.words.catalogue import label
from scheduler.words.dates import span

__all__ = ["stretches", "title"]


def title(key: str, start: date, days: int, language: str, **facts: str) -> str:
    """A heading that names the days of a horizon.

    Parameters
    ----------
    key
        Label with the fields ``span``, ``start_year`` or ``end_year``, and those of `facts`.
    start, days
        The horizon.
    """
    last = start + timedelta(days=days - 1)
    place = span(start, last, language)
    return label(key, language).format(span=place, start_year=start.year, end_year=last.year, **facts)


def stretches(named: Iterable[tuple[date, str]]) -> Iterator[tuple[str, date, date]]:
    """Days in a row of one name put together, as (name, first, last); the days come in order.

    Examples
    --------
    >>> days = [(date(2026, 12, 11), "Double 12"), (date(2026, 12, 12), "Double 12")]
    >>> [(name, first.day, last.day) for name, first, last in stretches(days)]
    [('Double 12', 11, 12)]
    """
    reached: dict[str, tuple[date, date]] = {}
    for when, name in named:
        first, last = reached.get(name, (when, when))
        if when - last > timedelta(days=1):
            yield name, first, last
            first = when
        reached[name] = (first, when)
    yield from ((name, first, last) for name, (first, last) in reached.items())
