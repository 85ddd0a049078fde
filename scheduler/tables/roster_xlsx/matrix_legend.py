"""Below a roster: what its codes and signs mean, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.tables import palette
from scheduler.tables.roster_xlsx.canvas import NOT_A_PERSON, THIN, Canvas
from scheduler.tables.roster_xlsx.matrix import FIRST_DAY, Matrix
from scheduler.tables.roster_xlsx.page import text_pixels

__all__ = ["write_legend"]

_MARGIN = 14


def write_legend(canvas: Canvas, at: int) -> int:
    """What codes and signs mean, then what to do; returns the last row."""
    sheet, matrix = canvas.sheet, canvas.matrix
    sheet.set_row_pixels(at, 8)
    sheet.write_string(at, 0, NOT_A_PERSON)
    at += 1
    sheet.write_string(at, 1, matrix.word("sheet_legend"), canvas.styles(bold=True, font_size=9))
    column, end = FIRST_DAY, matrix.last_day + len(canvas.totals)
    for code, text in _legend_items(matrix):
        after = canvas.column_after(column + bool(code), text_pixels(text) + _MARGIN)
        if after > end + 1 and column > FIRST_DAY:
            at, column = at + 1, FIRST_DAY
            after = canvas.column_after(column + bool(code), text_pixels(text) + _MARGIN)
        look = {**canvas.look(code), "border": THIN, "border_color": palette.GRID, "align": "center", "font_size": 10}
        sheet.write_string(at, 0, NOT_A_PERSON)
        sheet.set_row_pixels(at, 19)
        if code:
            sheet.write_string(at, column, code, canvas.styles(**look, shrink=True))
        sheet.write_string(at, column + bool(code), " " + text, canvas.styles(font_size=9))
        column = after
    at += 1
    sheet.set_row_pixels(at, 19)
    sheet.write_string(at, 0, NOT_A_PERSON)
    sheet.write_string(at, 1, matrix.word("sheet_hint"), canvas.styles(font_size=9, font_color=palette.MUTED))
    return at


def _legend_items(matrix: Matrix) -> Iterator[tuple[str, str]]:
    """Codes with what they mean."""
    codes = matrix.codes
    for shift in codes.shifts:
        yield codes.work[shift.id], f"{shift.name} {_hours(shift)}"
    if matrix.has_standby and codes.shifts:
        yield codes.standby[codes.shifts[0].id], matrix.word("standby")
    yield codes.off, matrix.word("day_off")
    yield codes.leave, matrix.word("leave")
    if matrix.has_credited:
        yield codes.credited, matrix.word("sheet_credited")
    if matrix.table.pool:
        yield codes.idle, matrix.word("sheet_idle")
        yield "", matrix.word("sheet_called")


def _hours(shift: ShiftTemplate) -> str:
    """Clock times of a shift; an end after midnight is the next day's time."""
    end = shift.end_minute if shift.end_minute <= MINUTES_PER_DAY else shift.end_minute - MINUTES_PER_DAY
    return f"{shift.start_minute // 60:02d}:{shift.start_minute % 60:02d}-{end // 60:02d}:{end % 60:02d}"
