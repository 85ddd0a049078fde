"""What codes, colours and marks of the roster mean."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from scheduler.report.clocks import shift_hours
from scheduler.report.page.speech import Speech
from scheduler.tables.roster_table import RosterTable

__all__ = ["STANDBY_SIGN", "LegendItem", "legend"]

STANDBY_SIGN = "*"
"""Behind the code of a shift that somebody stands by for."""


@dataclass(frozen=True, slots=True)
class LegendItem:
    """An entry: what stands in the cell, its classes, and what it means."""

    code: str
    look: str
    text: str


def legend(table: RosterTable, marks: Collection[str], speech: Speech) -> Iterator[LegendItem]:
    """Everything that this roster shows, and nothing else.

    Parameters
    ----------
    table
        The roster.
    marks
        Of ``decided``, ``noted`` and ``refused`` those that some cell has.
    speech
        Words.
    """
    for shift in table.shifts:
        yield LegendItem(shift.code, f"k-{shift.kind.value}", f"{shift.name} {shift_hours(shift)}")
    first = table.shifts[0]
    if table.has_standby:
        yield LegendItem(first.code + STANDBY_SIGN, f"k-standby k-{first.kind.value}", speech.say("standby"))
    if table.has_called:
        yield LegendItem(first.code, f"k-{first.kind.value} k-called", speech.say("called"))
    for free, there in (("leave", table.has_leave), ("credited", table.has_credited)):
        if there:
            yield LegendItem(speech.say(f"code_{free}"), f"k-{free}", speech.say(free))
    for mark in ("decided", "noted", "refused"):
        if mark in marks:
            yield LegendItem("", f"m-{mark} k-plain", speech.say(f"page_mark_{mark}"))
    days = table.days
    for kind, there in (("weekend", any(day.weekend for day in days)), ("holiday", any(day.holiday for day in days))):
        if there:
            yield LegendItem("", f"d-{kind}", speech.say(kind))
