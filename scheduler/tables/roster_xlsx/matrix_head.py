"""The head of the sheet of a roster: title, holidays, campaigns, months, dates and weekdays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from scheduler.tables import palette
from scheduler.tables.roster_xlsx.canvas import NOT_A_PERSON, THIN, Canvas, day_fill
from scheduler.tables.roster_xlsx.matrix import DATE_ROW, FIRST_DAY, FIRST_PERSON, Matrix
from scheduler.tables.roster_xlsx.page import text_pixels

__all__ = ["days_text", "write_head"]

_HEAD_FILL: Final = "#f4f6f8"


def write_head(canvas: Canvas) -> None:
    """Title, holidays, campaigns, dates, weekdays and the heads of the totals."""
    for number in range(FIRST_PERSON):
        canvas.sheet.write_string(number, 0, NOT_A_PERSON)
    canvas.sheet.write_string(0, 1, _title(canvas.matrix), canvas.styles(font_size=15, bold=True))
    canvas.sheet.set_row_pixels(0, 30)
    _names_row(
        canvas, 1, [(day.date, day.name, palette.HOLIDAY if day.holiday else _HEAD_FILL) for day in canvas.days if day.name]
    )
    campaigns = [(day.date, " + ".join(day.campaigns), palette.CAMPAIGN) for day in canvas.days if day.campaigns]
    _names_row(canvas, 2, campaigns)
    for row, height in ((DATE_ROW, 21), (DATE_ROW + 1, 18)):
        canvas.sheet.set_row_pixels(row, height)
    plain = {"bold": True, "border": THIN, "border_color": palette.GRID, "bg_color": _HEAD_FILL}
    canvas.sheet.write_string(DATE_ROW, 1, canvas.matrix.word("sheet_name"), canvas.styles(**plain, bottom=0))
    canvas.sheet.write_blank(DATE_ROW + 1, 1, None, canvas.styles(**plain, top=0))
    for column, day in enumerate(canvas.days, FIRST_DAY):
        look = {
            **plain,
            "bg_color": palette.HOLIDAY if day.holiday else day_fill(day) or _HEAD_FILL,
            "align": "center",
            **canvas.edge(column),
        }
        canvas.sheet.write_datetime(
            DATE_ROW, column, day.date, canvas.styles(**look, num_format="d", bottom=0, font_size=11)
        )
        weekday = canvas.matrix.word(f"weekday_short_{day.date.weekday()}")
        canvas.sheet.write_string(
            DATE_ROW + 1, column, weekday, canvas.styles(**{**look, "bold": False}, top=0, font_size=9)
        )
    _months(canvas)
    upright = canvas.matrix.language == "zh"
    for column, total in enumerate(canvas.totals, canvas.matrix.last_day + 1):
        look = {**plain, "align": "center", "font_size": 9, "bold": False, "rotation": None if upright else 90}
        text = canvas.matrix.word(f"sheet_total_{total.name}")
        left = canvas.edge(column)
        canvas.sheet.merge_range(DATE_ROW - 1, column, DATE_ROW + 1, column, "", canvas.styles(**look, **left))
        canvas.sheet.write_string(DATE_ROW - 1, column, text, canvas.styles(**look, **left))


def _months(canvas: Canvas) -> None:
    """Above the days, the months that they are in."""
    canvas.sheet.set_row_pixels(DATE_ROW - 1, 24)
    named = ((canvas.column(day.date), (f"{day.date:%Y-%m}", "")) for day in canvas.days)
    for (month, _), first, last in _stretches(named):
        year, number = map(int, month.split("-"))
        name = canvas.matrix.word(f"month_{number}")
        text = canvas.matrix.word("sheet_month_head", month=name, year=year) if last - first > 2 else name
        form = canvas.styles(
            bold=True, align="center", shrink=True, border=THIN, border_color=palette.GRID, bg_color=_HEAD_FILL
        )
        if last > first:
            canvas.sheet.merge_range(DATE_ROW - 1, first, DATE_ROW - 1, last, "", form)
        canvas.sheet.write_string(DATE_ROW - 1, first, text, form)


def _names_row(canvas: Canvas, row: int, named: Sequence[tuple[date, str, str]]) -> None:
    """Names above their days, on a coloured bar; a row without any is almost closed."""
    canvas.sheet.set_row_pixels(row, 18 if named else 3)
    stretches = list(_stretches((canvas.column(when), (name, colour)) for when, name, colour in named))
    for number, ((name, colour), first, last) in enumerate(stretches):
        following = stretches[number + 1][1] if number + 1 < len(stretches) else canvas.matrix.last_day + 1
        look = {"bg_color": colour, "font_size": 9, "bold": True}
        own, free = ((end - first) * canvas.page.day for end in (last + 1, following))
        if text_pixels(name) <= own or own == free:
            form = canvas.styles(**look, align="center", shrink=True)
            if last > first:
                canvas.sheet.merge_range(row, first, row, last, "", form)
            canvas.sheet.write_string(row, first, name, form)
            continue
        for column in range(first, last + 1):
            canvas.sheet.write_blank(row, column, None, canvas.styles(**look))
        canvas.sheet.write_string(row, first, _shortened(name, free), canvas.styles(**look))


def _shortened(text: str, pixels: int) -> str:
    """A text that has room in some width."""
    if text_pixels(text) <= pixels:
        return text
    return next(short for end in range(len(text), -1, -1) if text_pixels(short := text[:end] + "...") <= pixels or not end)


def days_text(matrix: Matrix) -> str:
    """First and last day of the sheet."""
    first, last = matrix.table.days[0].date, matrix.table.days[-1].date
    days = [matrix.word("day_month", day=when.day, month=matrix.word(f"month_{when.month}")) for when in (first, last)]
    return days[0] if first == last else matrix.word("span", start=days[0], end=days[1])


def _title(matrix: Matrix) -> str:
    """Store and days."""
    days = matrix.table.days
    store = matrix.problem.store_name or matrix.problem.store
    years = {"start_year": days[0].date.year, "end_year": days[-1].date.year}
    return matrix.word("roster_title", store=store, span=days_text(matrix), **years)


def _stretches(named: Iterable[tuple[int, tuple[str, str]]]) -> Iterator[tuple[tuple[str, str], int, int]]:
    """Columns in a row of one name and colour put together, as (both, first, last)."""
    current: tuple[tuple[str, str], int, int] | None = None
    for column, name in named:
        if current is not None and current[0] == name and column == current[2] + 1:
            current = (name, current[1], column)
            continue
        if current is not None:
            yield current
        current = (name, column, column)
    if current is not None:
        yield current
