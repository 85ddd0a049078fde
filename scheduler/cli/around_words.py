"""A person's days around one, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from scheduler.domain.day_of import DayOf
from scheduler.words.catalogue import label
from scheduler.words.dates import short_day
from scheduler.words.day_words import day_words

__all__ = ["around_words"]


def around_words(days: Iterable[tuple[date, DayOf]], language: str, names: Mapping[str, str]) -> str:
    """Each day with what the person has: what a rule on rest or on days in a row is about."""
    said = (
        label("explain_around_day", language).format(date=short_day(when, language), day=day_words(what, language, names))
        for when, what in days
    )
    return label("explain_around", language).format(days=label("explain_dot", language).join(said))
