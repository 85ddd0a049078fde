"""What the parts of the sheet of a roster have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from scheduler.tables import palette
from scheduler.tables.roster_table import DayHead, PersonRow
from scheduler.tables.roster_xlsx.formulas import Total
from scheduler.tables.roster_xlsx.matrix import FIRST_DAY, FIRST_PERSON, Matrix
from scheduler.tables.roster_xlsx.page import Page
from scheduler.tables.roster_xlsx.styles import Styles, look_of
from scheduler.tables.sheet import column_letters

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

__all__ = ["NOT_A_PERSON", "THICK", "THIN", "Canvas", "day_fill", "place"]

NOT_A_PERSON: Final = "#"
"""In the hidden column of rows that are not people."""
THIN, THICK = 1, 2
"""Lines."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A sheet to be filled.

    Parameters
    ----------
    sheet, styles
        The sheet and the formats of its workbook.
    matrix
        What to write.
    page
        Sizes.
    totals
        What is summed for every person.
    counts
        What is counted every day: a name, and the codes that count.
    """

    sheet: Worksheet
    styles: Styles
    matrix: Matrix
    page: Page
    totals: tuple[Total, ...]
    counts: tuple[tuple[str, Sequence[str]], ...]

    @property
    def days(self) -> tuple[DayHead, ...]:
        """The days of the sheet."""
        return self.matrix.table.days

    def rows(self) -> Iterator[tuple[int, PersonRow]]:
        """People with their rows."""
        yield from enumerate(self.matrix.table.team, FIRST_PERSON)
        yield from enumerate(self.matrix.table.pool, self.matrix.first_pool)

    def column(self, when: date) -> int:
        """Column of a day."""
        return FIRST_DAY + (when - self.days[0].date).days

    def edge(self, column: int) -> dict[str, object]:
        """The line before a week, and before the totals."""
        day = column - FIRST_DAY
        line = {"left": THICK, "left_color": palette.MUTED}
        return line if day == len(self.days) or (0 < day < len(self.days) and self.days[day].week_start) else {}

    def column_after(self, column: int, pixels: int) -> int:
        """The first column that a text of some width does not reach, where it begins in another one."""
        while pixels > 0:
            pixels -= self.page.day if column <= self.matrix.last_day else self.page.total
            column += 1
        return column

    def look(self, text: str) -> dict[str, object]:
        """How a text looks in a cell."""
        codes = self.matrix.codes
        for shift in codes.shifts:
            if text in (codes.work[shift.id], codes.standby[shift.id]):
                return look_of(shift.kind, "work" if text == codes.work[shift.id] else "standby")
        if text in (codes.leave, codes.credited):
            return look_of(None, "leave")
        return look_of(None, "off" if text in (codes.off, codes.idle, "") else "wrong")


def day_fill(day: DayHead) -> str | None:
    """Ground of a day: holidays and weekends are shaded, make-up workdays are not."""
    return palette.WEEKEND if day.holiday or (day.weekend and not day.make_up) else None


def place(row: int, column: int, *, fixed: bool = False) -> str:
    """A cell as formulas name it."""
    letters = column_letters(column)
    return f"${letters}${row + 1}" if fixed else f"{letters}{row + 1}"
