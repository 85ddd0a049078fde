"""What the filter by shift offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.report.clocks import shift_hours
from scheduler.report.page.speech import Speech
from scheduler.tables.roster_table import RosterTable

__all__ = ["CREDITED", "LEAVE", "OFF", "STANDBY", "ShiftChoice", "shift_choices", "shift_value"]

STANDBY, OFF, LEAVE, CREDITED = "b", "o", "v", "r"
"""Values of days that are no work on a shift."""


@dataclass(frozen=True, slots=True)
class ShiftChoice:
    """An entry: the value that the cells carry, and its text."""

    value: str
    text: str


def shift_value(index: int) -> str:
    """Value of work on the shift at a place among those of the store."""
    return f"s{index}"


def shift_choices(table: RosterTable, speech: Speech) -> Iterator[ShiftChoice]:
    """The shifts of the store, and whatever else a day can be on this roster."""
    for index, shift in enumerate(table.shifts):
        yield ShiftChoice(shift_value(index), f"{shift.name} {shift_hours(shift)}")
    if table.has_standby:
        yield ShiftChoice(STANDBY, speech.say("standby"))
    yield ShiftChoice(OFF, speech.say("day_off"))
    if table.has_leave:
        yield ShiftChoice(LEAVE, speech.say("leave"))
    if table.has_credited:
        yield ShiftChoice(CREDITED, speech.say("credited"))
