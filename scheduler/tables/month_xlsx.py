"""A month's workbook as an Excel file."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from scheduler.tables.month_book import BookColumn, BookSheet, MonthBook
from scheduler.tables.sheet import column_letters
from scheduler.words.text_width import text_width

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

__all__ = ["month_xlsx_bytes"]

_HEADER_ROW: Final = 1
_FIRST_ROW: Final = 2
_LAST_ROW: Final = 501
"""Rows with lists to choose from: a team of five hundred."""
_RULED: Final = 12
"""Empty rows with lines below the example."""
_NEEDED, _OPTIONAL, _LINE, _HINT = "#ffe49c", "#e9edf1", "#c3cad2", "#5c6873"
_A4: Final = 9
_LETTERS_A_LINE: Final = 30
_READ_ME_WIDTH: Final = 100
_LINE_HEIGHT: Final = 16
_NUMBER_FORMATS: Final = {"text": "@", "number": "General", "date": "yyyy-mm-dd", "month": "yyyy-mm"}
_MADE: Final = datetime(2000, 1, 1)


def month_xlsx_bytes(book: MonthBook) -> bytes:
    """Write a workbook: every text as text, whatever it looks like.

    Parameters
    ----------
    book
        What is to be in it.

    Returns
    -------
    bytes
        An ``.xlsx`` file, the same for the same book.
    """
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": _NUMBER_FORMATS["date"],
    }
    with Workbook(stream, options) as workbook:
        workbook.set_properties({"created": _MADE})
        workbook.formats[0].set_font_name(book.font)
        _Writer(book, workbook).write()
    return stream.getvalue()


class _Writer:
    """One walk over a book."""

    def __init__(self, book: MonthBook, workbook: Workbook) -> None:
        self._book, self._workbook = book, workbook
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def write(self) -> None:
        """Write every sheet."""
        self._read_me()
        for sheet in self._book.sheets:
            self._sheet(sheet)
        self._lists()
        self._workbook.worksheets()[1].activate()

    def _format(self, **properties: Any) -> Any:
        """A format, each once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format({"font_name": self._book.font, "valign": "vcenter", **properties})
        return self._formats[key]

    def _read_me(self) -> None:
        """The sheet that explains the others."""
        name, lines = self._book.read_me
        sheet = self._workbook.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, _READ_ME_WIDTH + 8)
        self._page(sheet)
        for row, line in enumerate(lines):
            heading = line.startswith("#")
            look = self._format(bold=True, font_size=13) if heading else self._format(text_wrap=True)
            sheet.set_row(row, _LINE_HEIGHT * (1.4 if heading else -(-text_width(line) // _READ_ME_WIDTH)))
            sheet.write_string(row, 0, line.lstrip("# "), look)

    def _sheet(self, sheet: BookSheet) -> None:
        """A sheet to fill in."""
        page = self._workbook.add_worksheet(sheet.name)
        self._page(page)
        page.write_string(0, 0, sheet.hint, self._format(font_color=_HINT, italic=False))
        if not sheet.columns:
            page.set_column(0, 0, 14)
            return
        named = next((position for position, column in enumerate(sheet.columns) if column.needed), 0)
        page.freeze_panes(_FIRST_ROW, named + 1)
        page.repeat_rows(_HEADER_ROW)
        page.set_row(_HEADER_ROW, 2 * _LINE_HEIGHT)
        for position, column in enumerate(sheet.columns):
            number_format = _NUMBER_FORMATS[column.kind]
            align = "left" if column.kind == "text" else "center"
            page.set_column(position, position, column.width, self._format(num_format=number_format, align=align))
            colour = _NEEDED if column.needed else _OPTIONAL
            header = self._format(bold=True, bg_color=colour, border=1, border_color=_LINE, text_wrap=True)
            page.write_string(_HEADER_ROW, position, column.title, header)
            self._comment(page, position, column)
            self._validation(page, position, column)
            ruled = self._format(num_format=number_format, border=1, border_color=_LINE, align=align)
            for row in range(len(sheet.rows) + (0 if sheet.single else _RULED)):
                value = sheet.rows[row].get(column.key) if row < len(sheet.rows) else None
                _write(page, _FIRST_ROW + row, position, value, ruled)

    def _page(self, sheet: Worksheet) -> None:
        """Everything on one landscape page wide."""
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.5)

    def _comment(self, sheet: Worksheet, position: int, column: BookColumn) -> None:
        """What a column means, where the mouse rests on its header."""
        if column.explained:
            lines = text_width(column.explained) // _LETTERS_A_LINE + 2
            look = {"width": 240, "height": 18 * lines, "font_size": 9, "font_name": self._book.font, "author": ""}
            sheet.write_comment(_HEADER_ROW, position, column.explained, look)

    def _validation(self, sheet: Worksheet, position: int, column: BookColumn) -> None:
        """A list to choose from."""
        if column.choices is None:
            return
        rule: dict[str, Any] = {"validate": "list", "source": self._source(column.choices)}
        rule |= {"error_type": "warning"} if column.strict else {"show_error": False}
        sheet.data_validation(_FIRST_ROW, position, _LAST_ROW, position, rule)

    def _source(self, choices: str) -> str:
        """The cells with what there is to choose."""
        if choices == "people":
            index, key = self._book.people
            people = self._book.sheets[index]
            letters = column_letters([column.key for column in people.columns].index(key))
            name = _quoted(people.name)
            cells = f"{name}!${letters}${_FIRST_ROW + 1}:${letters}${_LAST_ROW + 1}"
            return f"=OFFSET({name}!${letters}${_FIRST_ROW + 1},0,0,MAX(1,COUNTA({cells})),1)"
        letters = column_letters(list(self._book.lists).index(choices))
        return f"={_quoted(self._book.lists_name)}!${letters}$1:${letters}${len(self._book.lists[choices])}"

    def _lists(self) -> None:
        """The hidden sheet with the lists."""
        sheet = self._workbook.add_worksheet(self._book.lists_name)
        for position, words in enumerate(self._book.lists.values()):
            for row, word in enumerate(words):
                sheet.write_string(row, position, word)
        sheet.hide()


def _write(sheet: Worksheet, row: int, position: int, value: str | float | date | None, look: Any) -> None:
    """A cell as what it is."""
    if value is None:
        sheet.write_blank(row, position, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, position, value, look)
    elif isinstance(value, date):
        sheet.write_datetime(row, position, datetime(value.year, value.month, value.day), look)
    else:
        sheet.write_number(row, position, value, look)


def _quoted(name: str) -> str:
    """A sheet's name as a formula writes it."""
    return "'" + name.replace("'", "''") + "'"
