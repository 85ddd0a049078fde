"""Dates that are a year too early: Excel adds the current year to ``1/5``, also in December."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from scheduler.config.document import KeyPath, Place
from scheduler.config.month.dates import Dates
from scheduler.domain.finding import Fact, Finding, Severity

__all__ = ["year_before"]

_DATED = (("leave", "from"), ("requests", "date"))


def year_before(values: Mapping[str, object], places: Mapping[KeyPath, Place], dates: Dates) -> tuple[Finding, ...]:
    """A warning where entries lie exactly one year before the horizon.

    Parameters
    ----------
    values, places
        What was read, and where.
    dates
        Knows the horizon.
    """
    early: list[tuple[KeyPath, str]] = []
    for section, key in _DATED:
        entries = values.get(section)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            text = str(entry[key])[:10]
            if _is_year_before(date.fromisoformat(text), dates):
                early.append(((section, index, key), text))
    if not early:
        return ()
    path, text = early[0]
    facts: dict[str, Fact] = {"count": len(early), "cell": places[path].cell, "date": text}
    return (Finding("month_year_before", Severity.WARNING, facts),)


def _is_year_before(when: date, dates: Dates) -> bool:
    """Whether a day lies before the horizon and the same day of the next year is in it."""
    if dates.first is None or dates.last is None or when >= dates.first:
        return False
    try:
        return dates.first <= when.replace(year=when.year + 1) <= dates.last
    except ValueError:
        return False  # the 29th of February
