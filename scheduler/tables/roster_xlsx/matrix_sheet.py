"""The sheet with the roster: people down, days across, made to be pinned to the wall and to be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scheduler.tables import palette
from scheduler.tables.roster_table import PersonRow
from scheduler.tables.roster_xlsx.canvas import NOT_A_PERSON, THICK, THIN, Canvas, day_fill, place
from scheduler.tables.roster_xlsx.formulas import day_total
from scheduler.tables.roster_xlsx.matrix import DATE_ROW, FIRST_DAY, FIRST_PERSON, Matrix
from scheduler.tables.roster_xlsx.matrix_conditions import write_conditions
from scheduler.tables.roster_xlsx.matrix_head import days_text, write_head
from scheduler.tables.roster_xlsx.matrix_legend import write_legend
from scheduler.tables.roster_xlsx.matrix_lists import write_lists
from scheduler.tables.roster_xlsx.page import page_of
from scheduler.tables.roster_xlsx.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

__all__ = ["write_matrix_sheet"]

_CODE_SIZE: Final = 12.5
_LINE: Final = 19
_LEGEND_ROWS: Final = 3
_WHITE: Final = "#ffffff"
_LONGEST_STORE: Final = 80
_COUNT_OF_POOL, _HOURS_OF_POOL = "0;-0;", "0.#;-0.#;"
"""Forms of numbers that leave a cell empty at 0: a person of the pool is rarely called in."""


def write_matrix_sheet(sheet: Worksheet, styles: Styles, matrix: Matrix) -> None:
    """Write a roster on a sheet.

    Parameters
    ----------
    sheet
        The sheet, empty.
    styles
        Formats of the workbook.
    matrix
        What to write.
    """
    canvas = _canvas(sheet, styles, matrix)
    _columns(canvas)
    write_head(canvas)
    ends = {FIRST_PERSON + len(matrix.table.team) - 1, matrix.last_person}
    for at, row in canvas.rows():
        _person(canvas, at, row, last=at in ends)
    if matrix.table.pool:
        sheet.set_row_pixels(matrix.first_pool - 1, _LINE)
        sheet.write_string(matrix.first_pool - 1, 0, NOT_A_PERSON)
        heading = styles(bold=True, font_color=palette.MUTED, valign="bottom")
        sheet.write_string(matrix.first_pool - 1, 1, matrix.word("reserve_pool"), heading)
    below = _day_totals(canvas, matrix.last_person + 1)
    last = write_legend(canvas, below)
    write_conditions(canvas)
    write_lists(canvas)
    # A code such as 1 is a text and meant to be one.
    sheet.ignore_errors({"number_stored_as_text": f"A1:{place(last, matrix.last_day)}"})
    _print(canvas, last)


def _canvas(sheet: Worksheet, styles: Styles, matrix: Matrix) -> Canvas:
    """What is summed and counted, and how large everything is."""
    codes = matrix.codes
    dates = f"{place(DATE_ROW, FIRST_DAY, fixed=True)}:{place(DATE_ROW, matrix.last_day, fixed=True)}"
    totals = matrix.totals(dates)
    counts = [(matrix.word("sheet_on_duty", shift=shift.name), [codes.work[shift.id]]) for shift in codes.shifts]
    if matrix.has_standby:
        counts.append((matrix.word("sheet_on_standby"), list(codes.standby.values())))
    page = page_of(
        [row.name for row in matrix.people] + [name for name, _ in counts],
        [code for _, counted in counts for code in counted],
        days=len(matrix.table.days),
        totals=len(totals),
        people=len(matrix.people) + bool(matrix.table.pool),
        lines=len(counts) + _LEGEND_ROWS,
    )
    return Canvas(sheet, styles, matrix, page, totals, tuple(counts))


def _columns(canvas: Canvas) -> None:
    """Widths, and what stays in sight."""
    page, sheet = canvas.page, canvas.sheet
    sheet.set_column(0, 0, 8, None, {"hidden": True})
    sheet.set_column_pixels(1, 1, page.name)
    sheet.set_column_pixels(FIRST_DAY, canvas.matrix.last_day, page.day)
    last = canvas.matrix.last_day + len(canvas.totals)
    sheet.set_column_pixels(canvas.matrix.last_day + 1, last, page.total)
    sheet.set_column_pixels(last, last, page.hours)
    sheet.freeze_panes(FIRST_PERSON, FIRST_DAY)
    sheet.hide_gridlines(2)


def _person(canvas: Canvas, at: int, row: PersonRow, *, last: bool) -> None:
    """A person's row."""
    sheet, styles = canvas.sheet, canvas.styles
    sheet.set_row_pixels(at, canvas.page.row)
    grid: dict[str, object] = {"border": THIN, "border_color": palette.GRID}
    if last:
        grid |= {"bottom": THICK, "bottom_color": palette.MUTED}
    sheet.write_string(at, 0, row.agent)
    sheet.write_string(at, 1, row.name, styles(**grid, bold=True, shrink=True, font_size=11))
    texts = canvas.matrix.texts_of(row)
    for column, (day, text) in enumerate(zip(canvas.days, texts, strict=True), FIRST_DAY):
        look = {**canvas.look(text), **grid, **canvas.edge(column), "align": "center", "shrink": True}
        if look["bg_color"] == _WHITE:
            look["bg_color"] = day_fill(day)
        sheet.write_string(at, column, text, styles(**look, num_format="@", font_size=_CODE_SIZE))
    cells = f"{place(at, FIRST_DAY)}:{place(at, canvas.matrix.last_day)}"
    for column, total in enumerate(canvas.totals, canvas.matrix.last_day + 1):
        of_pool = _HOURS_OF_POOL if total.name == "hours" else _COUNT_OF_POOL
        form = styles(**grid, **canvas.edge(column), align="center", num_format=of_pool if row.pool else None)
        if row.pool and total.name == "off":
            sheet.write_blank(at, column, None, form)
        else:
            sheet.write_formula(at, column, total.formula(cells), form, total.value(texts))


def _day_totals(canvas: Canvas, at: int) -> int:
    """People on duty per shift and on standby, day by day; returns the next row."""
    sheet, matrix = canvas.sheet, canvas.matrix
    texts = [matrix.texts_of(row) for row in matrix.people]
    for name, counted in canvas.counts:
        total = day_total(counted)
        sheet.set_row_pixels(at, _LINE)
        sheet.write_string(at, 0, NOT_A_PERSON)
        sheet.write_string(at, 1, name, canvas.styles(font_size=9, shrink=True))
        for number, day in enumerate(canvas.days):
            column = FIRST_DAY + number
            form = canvas.styles(align="center", bg_color=day_fill(day), **canvas.edge(column))
            cells = f"{place(FIRST_PERSON, column)}:{place(matrix.last_person, column)}"
            sheet.write_formula(at, column, total.formula(cells), form, total.value([row[number] for row in texts]))
        at += 1
    return at


def _print(canvas: Canvas, last: int) -> None:
    """One landscape page, with the heads repeated where there are more."""
    sheet, matrix = canvas.sheet, canvas.matrix
    sheet.set_landscape()
    sheet.set_paper(canvas.page.paper)
    sheet.set_margins(left=0.3, right=0.3, top=0.4, bottom=0.5)
    sheet.fit_to_pages(1, 1 if canvas.page.one_page else 0)
    sheet.center_horizontally()
    sheet.print_area(0, 1, last, matrix.last_day + len(canvas.totals))
    sheet.repeat_rows(0, FIRST_PERSON - 1)
    store = (matrix.problem.store_name or matrix.problem.store)[:_LONGEST_STORE].replace("&", "&&")
    page = "" if canvas.page.one_page else matrix.word("sheet_page")
    # A blank ends the size of the letters: a text that begins with a figure would be taken for more of it.
    sheet.set_footer(f"&L&8 {store}&C&8 {days_text(matrix)}&R&8 {page}", {"margin": 0.2})
