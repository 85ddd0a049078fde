"""Colours that people of every colour vision tell apart: parts of the day differ in lightness, not in hue alone.

Nothing is said by colour alone: there are codes and numbers in the cells, hatches for leave and for hours at which nobody is
needed, dashes for standby.
"""

from __future__ import annotations

from typing import Final

from scheduler.domain.shift import ShiftKind

__all__ = [
    "CALLED",
    "CAMPAIGN",
    "CLOSED",
    "EXACT",
    "GRID",
    "HOLIDAY",
    "INK",
    "LEAVE",
    "LEAVE_EDGE",
    "MUTED",
    "SHIFT_EDGE",
    "SHIFT_FILL",
    "SHIFT_INK",
    "SHORT",
    "SURPLUS",
    "WEEKEND",
]

INK: Final = "#1f2933"
MUTED: Final = "#8a94a0"
GRID: Final = "#d9dee3"
WEEKEND: Final = "#eceff3"
HOLIDAY: Final = "#e6b8d2"
CAMPAIGN: Final = "#f0a202"
LEAVE: Final = "#dfe3e8"
LEAVE_EDGE: Final = "#c3cad2"
CALLED: Final = "#b3261e"
"""Border of work that somebody was called in for."""
CLOSED: Final = "#e3e6ea"
EXACT: Final = "#f7f8f9"
SHORT: Final = ("#fcc8a6", "#f4874b", "#c8410b")
"""From a little to much too few people."""
SURPLUS: Final = ("#c2dcf0", "#8fc1e3", "#2f7ab3")
"""From a little to much more than needed."""
SHIFT_FILL: Final = {
    ShiftKind.EARLY: "#ffe49c",
    ShiftKind.MID: "#f5a45d",
    ShiftKind.LATE: "#2f74ad",
    ShiftKind.NIGHT: "#152a4a",
}
"""As light as the sky at that time of the day."""
SHIFT_EDGE: Final = {
    ShiftKind.EARLY: "#c79500",
    ShiftKind.MID: "#c25e10",
    ShiftKind.LATE: "#2f74ad",
    ShiftKind.NIGHT: "#152a4a",
}
"""Of a standby, on white."""
SHIFT_INK: Final = {
    ShiftKind.EARLY: INK,
    ShiftKind.MID: INK,
    ShiftKind.LATE: "#ffffff",
    ShiftKind.NIGHT: "#ffffff",
}
