"""The cells of a roster on the phone: what is written in them, how they look, and what explains them."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.shift import ShiftKind
from scheduler.report.clocks import shift_hours
from scheduler.report.pens import Pens
from scheduler.tables import palette
from scheduler.tables.roster_table import DayCell, PersonRow, RosterTable

__all__ = ["PhoneMark", "phone_legend", "phone_mark"]

_AWAY = ("leave", "credited")


@dataclass(frozen=True, slots=True)
class PhoneMark:
    """What a cell shows.

    Parameters
    ----------
    text
        Written in it.
    fill, ink
        Colours of the box and of the text; no box where `fill` is empty.
    edge
        Colour of the border, empty for none.
    dashed, hatched
        How standby and leave look without colours.
    """

    text: str
    fill: str
    ink: str
    edge: str = ""
    dashed: bool = False
    hatched: bool = False


def phone_mark(row: PersonRow, day: int, pens: Pens) -> PhoneMark | None:
    """What the cell of a person and day shows, None for nothing: a day without standby is no day off for the pool."""
    cell = row.cells[day]
    if cell.shifts:
        return _duty(cell, pens)
    if cell.mark in _AWAY:
        return _away(cell.mark, pens)
    return None if row.pool else PhoneMark(pens.word("phone_off"), "", palette.MUTED)


def phone_legend(table: RosterTable, pens: Pens) -> list[tuple[PhoneMark, str]]:
    """Every mark of a roster with its words."""
    marks: list[tuple[PhoneMark, str]] = []
    for shift in table.shifts:
        words = f"{pens.text(shift.name, shift.id)} {shift_hours(shift)}"
        marks.append((_duty(DayCell("work", (shift,)), pens), words))
    cells = {cell.mark: cell for row in (*table.team, *table.pool) for cell in row.cells}
    if "standby" in cells:
        marks.append((_duty(cells["standby"], pens), pens.word("phone_standby")))
    marks += [(_away(mark, pens), pens.word(f"phone_{mark}_name")) for mark in _AWAY if mark in cells]
    for word, there, colour in (
        ("weekend", any(day.weekend for day in table.days), palette.WEEKEND),
        ("holiday", any(day.holiday for day in table.days), palette.HOLIDAY),
        ("campaign", any(day.campaigns for day in table.days), palette.CAMPAIGN),
    ):
        if there:
            marks.append((PhoneMark("", colour, palette.INK, edge=palette.GRID), pens.word(word)))
    return marks


def _duty(cell: DayCell, pens: Pens) -> PhoneMark:
    """A shift or a standby."""
    kind = cell.kind or ShiftKind.EARLY
    code = "".join(pens.text(shift.code, shift.id[:2].upper()) for shift in cell.shifts)
    if cell.mark == "standby":
        return PhoneMark(
            pens.word("phone_standby_code").format(code=code), "white", palette.INK, palette.SHIFT_EDGE[kind], True
        )
    return PhoneMark(code, palette.SHIFT_FILL[kind], palette.SHIFT_INK[kind], palette.SHIFT_EDGE[kind])


def _away(mark: str, pens: Pens) -> PhoneMark:
    """A day of leave, or a credited day off."""
    return PhoneMark(pens.word(f"phone_{mark}"), palette.LEAVE, palette.INK, palette.LEAVE_EDGE, hatched=True)
