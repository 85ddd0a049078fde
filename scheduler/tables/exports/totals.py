"""Sums in a table: left out, and compared with what they are the sum of."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.tables.exports.columns import Column
from scheduler.tables.exports.found import TableFound
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.number_cell import Nothing
from scheduler.tables.exports.pick import Picked
from scheduler.tables.exports.row_keys import RowKey

__all__ = ["TableTotals", "adds_up"]

Cells = Mapping[tuple[int, int], float | Nothing]


def adds_up(grid: Grid, rows: Sequence[RowKey], total: Column, parts: Sequence[Column]) -> bool:
    """Whether a column is the sum of others in nearly all rows."""
    fits = seen = 0
    for key in rows:
        whole = grid.faces[key.row][total.at].number
        numbers = [grid.faces[key.row][column.at].number for column in parts]
        if isinstance(whole, float):
            seen += 1
            fits += abs(whole - sum(number for number in numbers if isinstance(number, float))) < 0.51
    return seen > 0 and fits >= 0.8 * seen


class TableTotals:
    """Checks the sums of a table.

    Parameters
    ----------
    grid
        The sheet.
    found
        Takes the findings and what is left out.
    cells
        The numbers that were read.
    """

    def __init__(self, grid: Grid, found: TableFound, cells: Cells) -> None:
        self.grid, self.found, self.cells = grid, found, cells

    def check(self, keys: Sequence[RowKey], picked: Picked, alone: Container[int]) -> None:
        """Compare every sum with its parts, but for rows `alone`; a sum that fits some plausible set of parts is fine."""
        since: list[int] = []
        plain = [key for key in keys if key.total is None]
        for position, key in enumerate(keys):
            if key.row in alone:
                continue
            if key.total is None:
                since.append(key.row)
                self._across(key, picked)
                continue
            self.found.drop("total_rows", self.grid.sheet.place(key.row, self.grid.filled(key.row)[0]))
            if key.total.total and not key.total.statistic:
                rows = self._sets(key, position, keys, plain, list(since))
                for column in picked.taken:
                    self._compare(key.row, column.at, ([(row, column.at) for row in group] for group in rows()))
            since = []

    @staticmethod
    def _sets(
        key: RowKey, position: int, keys: Sequence[RowKey], plain: Sequence[RowKey], since: Sequence[int]
    ) -> Callable[[], Iterator[Sequence[int]]]:
        """Sets of rows of which a row may be the sum, the likeliest first."""

        def rows() -> Iterator[Sequence[int]]:
            yield since
            if key.date is not None:
                same = [other for other in plain if other.date == key.date]
                yield [other.row for other in same]
                yield [other.row for other in same if other.queue == key.queue]
            yield [after.row for after in _until_total(keys[position + 1 :])]
            yield [other.row for other in plain if other.row < key.row]
            yield [other.row for other in plain]
            if key.queue is not None:
                yield [other.row for other in plain if other.queue == key.queue]
            texts = {text for text in key.texts.values() if text}
            yield [other.row for other in plain if texts & set(other.texts.values())]

        return rows

    def _across(self, key: RowKey, picked: Picked) -> None:
        """Sums at the end of a row."""
        for column in picked.totals:
            alike = [other for other in picked.taken if column.label.queue and other.label.queue == column.label.queue]
            same = [other for other in picked.taken if other.date and column.date and other.date[1] == column.date[1]]
            before = [other for other in picked.taken if other.at < column.at]
            last = max((other.at for other in picked.totals if other.at < column.at), default=-1)
            near = [other for other in before if other.at > last]
            groups = [picked.taken, alike, same, before, near]
            self._compare(key.row, column.at, [[(key.row, other.at) for other in group] for group in groups])

    def _compare(self, row: int, at: int, groups: Iterable[Sequence[tuple[int, int]]]) -> None:
        """One sum with sets of cells of which it may be the sum."""
        total = self.grid.faces[row][at].number
        if not isinstance(total, float) or (row, at) in self.grid.followers:
            return
        nearest: float | None = None
        for group in groups:
            values = [self.cells[cell] for cell in group if cell in self.cells]
            numbers = [value for value in values if isinstance(value, float)]
            if not numbers:
                continue
            added = sum(numbers)
            slack = 0.51 + (0.005 * len(numbers) if any(number != int(number) for number in numbers) else 0)
            if abs(total - added) <= slack or (len(numbers) < len(values) and total > added):
                return
            if nearest is None or abs(total - added) < abs(total - nearest):
                nearest = added
        if nearest is not None:
            facts: dict[str, Fact] = {
                "file": self.found.file,
                "cell": self.grid.sheet.place(row, at),
                "total": total,
                "sum": nearest,
            }
            self.found.findings.append(Finding("import_total_differs", Severity.WARNING, facts))


def _until_total(keys: Sequence[RowKey]) -> list[RowKey]:
    """Rows up to the next sum."""
    rows: list[RowKey] = []
    for key in keys:
        if key.total is not None:
            break
        rows.append(key)
    return rows
