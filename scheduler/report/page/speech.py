"""Words, numbers and dates of the page in one language."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

from scheduler.domain.clock_text import clock_text
from scheduler.domain.finding import Finding
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.words.amounts import amount, percent, percent_at_most
from scheduler.words.catalogue import label, sentence
from scheduler.words.dates import day_month, full_day, short_day
from scheduler.words.number import Number

__all__ = ["Speech"]


class Speech:
    """Says things in one language.

    Parameters
    ----------
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    """

    def __init__(self, language: str, names: Mapping[str, str]) -> None:
        self.language, self.names = language, names

    def say(self, key: str, **facts: object) -> str:
        """A label with its facts; numbers among them take their nouns."""
        spoken = {name: Number(fact) if isinstance(fact, int | float) else fact for name, fact in facts.items()}
        return label(key, self.language).format(**spoken)

    def name(self, some_id: str) -> str:
        """Name on the screen; of a pool of queues ("a+b") the names of them."""
        if some_id in self.names:
            return self.names[some_id]
        return " + ".join(self.names.get(part, part) for part in some_id.split("+"))

    def finding(self, finding: Finding) -> str:
        """A finding as a sentence."""
        return sentence(finding, self.language, self.names)

    def limit(self, limit: str) -> str:
        """What a limit is called; its name in the store file where the catalogue has none."""
        if "+" in limit:
            return self.listed(self.limit(part) for part in limit.split("+"))
        with suppress(KeyError):
            return label(f"limit_{limit}", self.language)
        return limit

    def listed(self, parts: Iterable[str]) -> str:
        """Things one after the other."""
        return self.say("list_comma").join(parts)

    def number(self, value: float) -> str:
        """A number with at most one decimal, a dash where there is none."""
        return amount(value) if math.isfinite(value) else self.say("page_unknown")

    def points(self, cost: float) -> str:
        """Cost units as points: one person short for one hour is 100."""
        return amount(cost / COST_UNITS_PER_PRICE)

    def share(self, fraction: float) -> str:
        """A fraction as percent with at most one decimal."""
        return percent(fraction, self.language) if math.isfinite(fraction) else self.say("page_unknown")

    def at_most(self, fraction: float) -> str:
        """A fraction as percent, rounded up to a tenth, so that "at most" stays true."""
        return percent_at_most(fraction, self.language)

    def day(self, when: date) -> str:
        """A day with its weekday and year."""
        return full_day(when, self.language)

    def weekday_date(self, when: date) -> str:
        """A day with its weekday; the year goes without saying."""
        return short_day(when, self.language)

    def day_month(self, when: date) -> str:
        """A date without its year."""
        return day_month(when, self.language)

    def clock(self, minute: int) -> str:
        """A time of the day; what lies after midnight is the next day's time."""
        return clock_text(minute if minute <= MINUTES_PER_DAY else minute - MINUTES_PER_DAY)

    def hours(self, first: int, last: int) -> str:
        """From one minute of the day to another."""
        return self.say("page_from_to", start=self.clock(first), end=self.clock(last))

    def wait(self, seconds: float) -> str:
        """A wait in the unit in which people would tell it."""
        if not math.isfinite(seconds):
            return self.say("page_unknown")
        for unit, size, least in (("hours", 3600.0, 10_800.0), ("minutes", 60.0, 120.0)):
            if seconds >= least:
                return self.say(f"simulate_plain_{unit}", value=self.number(seconds / size))
        return self.say("simulate_plain_seconds", value=self.number(seconds))
