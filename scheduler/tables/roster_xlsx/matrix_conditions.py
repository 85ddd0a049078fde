"""Colours that follow when somebody edits a roster."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from scheduler.domain.shift import ShiftKind
from scheduler.tables import palette
from scheduler.tables.roster_xlsx.canvas import Canvas, day_fill, place
from scheduler.tables.roster_xlsx.matrix import DATE_ROW, FIRST_DAY, FIRST_PERSON
from scheduler.tables.roster_xlsx.styles import look_of
from scheduler.tables.sheet import column_letters

__all__ = ["write_conditions"]

_DAY_ZERO: Final = date(1899, 12, 30)


def write_conditions(canvas: Canvas) -> None:
    """Conditions that give an edited cell the colour of its code."""
    codes = canvas.matrix.codes
    marks: list[tuple[str, ShiftKind | None, str]] = [(codes.work[shift.id], shift.kind, "work") for shift in codes.shifts]
    marks += [(codes.standby[shift.id], shift.kind, "standby") for shift in codes.shifts]
    marks += [(codes.leave, None, "leave"), (codes.credited, None, "leave")]
    area = (FIRST_PERSON, FIRST_DAY, canvas.matrix.last_person, canvas.matrix.last_day)
    first = place(FIRST_PERSON, FIRST_DAY)
    for code, kind, mark in marks:
        _condition(canvas, area, f'={first}="{_quoted(code)}"', look_of(kind, mark))
    empty = f'OR({first}="",{first}="{_quoted(codes.off)}",{first}="{_quoted(codes.idle)}")'
    shaded = {**look_of(None, "off"), "bg_color": palette.WEEKEND}
    _condition(canvas, area, f"=AND({empty},{_is_shaded(canvas)})", shaded)
    _condition(canvas, area, f"={empty}", look_of(None, "off"))
    _condition(canvas, area, f"=LEN({first})>0", look_of(None, "wrong"))


def _is_shaded(canvas: Canvas) -> str:
    """The condition that the day of a column is a weekend or a holiday, for the first column."""
    when = f"{column_letters(FIRST_DAY)}${DATE_ROW + 1}"
    shaded = {day.date for day in canvas.days if day_fill(day)}
    usual = {day.date for day in canvas.days if day.weekend}
    weekend = [f"WEEKDAY({when},2)={weekday + 1}" for weekday in sorted(canvas.matrix.problem.calendar.weekend_days)]
    others = [f"{when}={_serial(day)}" for day in sorted(shaded - usual)]
    never = "".join(f",{when}<>{_serial(day)}" for day in sorted(usual - shaded))
    return f"AND(OR(FALSE,{','.join((*weekend, *others))}){never})" if weekend or others else "FALSE"


def _condition(canvas: Canvas, area: tuple[int, int, int, int], formula: str, look: Mapping[str, object]) -> None:
    """One condition; the first that holds decides."""
    form = canvas.styles.change(**look)
    canvas.sheet.conditional_format(*area, {"type": "formula", "criteria": formula, "format": form, "stop_if_true": True})


def _serial(when: date) -> int:
    """A date as a workbook counts it."""
    return (when - _DAY_ZERO).days


def _quoted(code: str) -> str:
    """A code within a formula."""
    return code.replace('"', '""')
