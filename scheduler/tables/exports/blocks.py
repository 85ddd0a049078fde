"""Find the tables of a sheet: header rows, the rows below them, and the titles around."""

from __future__ import annotations

from dataclasses import dataclass, field

from scheduler.tables.exports.grid import Grid, RowKind
from scheduler.tables.exports.header_words import TIME_ROLES
from scheduler.tables.exports.label_text import read_label, role_of
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.squeezed import squeezed

__all__ = ["Block", "find_blocks"]

_HEADERS = (RowKind.AXIS, RowKind.TEXT)


@dataclass(slots=True)
class Block:
    """A table.

    Parameters
    ----------
    headers
        Its header rows, from above; empty where it has none.
    titles
        Texts above it.
    rows
        Its rows, without those that repeat the header.
    sections
        By row: the texts that stand alone in a row above it, inside the table.
    repeated, notes
        Rows that repeat the header, and rows of text that say nothing.
    """

    headers: list[int]
    titles: list[str]
    rows: list[int] = field(default_factory=list)
    sections: dict[int, tuple[str, ...]] = field(default_factory=dict)
    repeated: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)


class _Finder:
    """Walks down a sheet."""

    def __init__(self, grid: Grid, names: QueueNames) -> None:
        self.grid, self.names = grid, names
        self.blocks: list[Block] = []
        self.titles: list[str] = []
        self.section: tuple[str, ...] = ()

    def walk(self) -> None:
        """Find all."""
        row, kinds = 0, self.grid.kinds
        while row < len(kinds):
            if self.blocks and self._is_day_alone(row):
                self.section = (self._texts(row)[0],)
                row += 1
                continue
            if kinds[row] in (RowKind.DATA, RowKind.EMPTY):
                self._data(row)
                row += 1
                continue
            end = row
            while end < len(kinds) and kinds[end] not in (RowKind.DATA, RowKind.EMPTY):
                end += 1
            self._between(list(range(row, end)), last=end == len(kinds))
            row = end

    def _is_day_alone(self, row: int) -> bool:
        """Whether a row has a day and nothing else, and the rows below it have none of their own."""
        filled = self.grid.filled(row)
        if self.grid.kinds[row] is not RowKind.EMPTY or len(filled) != 1 or not self.grid.faces[row][filled[0]].is_date:
            return False
        below = [face for face in self.grid.faces[row + 1] if not face.is_blank] if row + 1 < len(self.grid.kinds) else []
        return any(face.is_count for face in below) and not any(face.is_date for face in below)

    def _data(self, row: int) -> None:
        """A row with numbers."""
        if not self.blocks:
            faces = [self.grid.faces[row][at] for at in self.grid.filled(row)]
            if self.grid.kinds[row] is RowKind.EMPTY or not any(face.is_date for face in faces) or len(faces) < 2:
                self.titles += [self.grid.text(row, at) for at in self.grid.filled(row) if self.grid.faces[row][at].text]
                return
            self.blocks.append(Block([], self.titles))
            self.titles = []
        self.blocks[-1].rows.append(row)
        self.blocks[-1].sections[row] = self.section

    def _between(self, rows: list[int], *, last: bool) -> None:
        """Rows of text between two stretches of numbers."""
        kinds, texts = self.grid.kinds, {row: self._texts(row) for row in rows}
        headers = [] if last else self._headers(rows)
        if headers and self.blocks and self._repeats(headers):
            self.blocks[-1].repeated += headers
        elif headers:
            above = [text for row in rows if row < headers[0] for text in self._as_titles(texts[row])]
            shared = self.blocks[0].titles if self.blocks else []
            self.blocks.append(Block(headers, [*shared, *self.titles, *above]))
            self.titles, self.section = [], ()
            rows = [row for row in rows if row > headers[-1]]
        for row in rows:
            if row in headers or kinds[row] is RowKind.BLANK:
                continue
            if not self.blocks:
                self.titles += self._as_titles(texts[row])
            elif kinds[row] is RowKind.TITLE and not last:
                self.section = (texts[row][0],)
            else:
                self.blocks[-1].notes.append(row)

    def _headers(self, rows: list[int]) -> list[int]:
        """The header rows among rows of text: the last ones that stand together."""
        kinds = self.grid.kinds
        candidates = [row for row in rows if kinds[row] in _HEADERS]
        if not candidates or (self.blocks and not any(self._is_telling(row) for row in candidates)):
            return []
        if not self.blocks and not any(self._is_telling(row) for row in candidates) and self._is_told_later(rows[-1]):
            return []
        last = candidates[-1]
        first = last
        while first - 1 in rows and kinds[first - 1] in _HEADERS and self._is_upper(first - 1):
            first -= 1
        return [row for row in range(first, last + 1) if kinds[row] in _HEADERS]

    def _is_upper(self, row: int) -> bool:
        """Whether a row of text over a header row belongs to the header: not where it is a list of remarks."""
        if self.grid.kinds[row] is RowKind.AXIS:
            return True
        texts = self._texts(row)
        return not any(text.endswith((":", "：")) or "：" in text[:-1] for text in texts)

    def _is_telling(self, row: int) -> bool:
        """Whether a row of text has the words of a header."""
        if self.grid.kinds[row] is RowKind.AXIS:
            return True
        return any(role_of(text) in TIME_ROLES or read_label(text, self.names).rank is not None for text in self._texts(row))

    def _is_told_later(self, row: int) -> bool:
        """Whether a row with the words of a header comes below."""
        kinds = self.grid.kinds
        return any(kinds[later] in _HEADERS and self._is_telling(later) for later in range(row + 1, len(kinds)))

    def _repeats(self, headers: list[int]) -> bool:
        """Whether header rows are those of the table above again."""
        before = self.blocks[-1].headers
        return bool(before) and all(
            any(
                [squeezed(text) for text in self._texts(row)] == [squeezed(text) for text in self._texts(old)]
                for old in before
            )
            and any(self.grid.filled(row) == self.grid.filled(old) for old in before)
            for row in headers
        )

    def _texts(self, row: int) -> list[str]:
        """Texts of a row, each merged range once."""
        return [self.grid.text(row, at) for at in self.grid.filled(row)]

    @staticmethod
    def _as_titles(texts: list[str]) -> list[str]:
        """Texts of a row as titles: a text that ends with a colon and the one after it are one."""
        titles: list[str] = []
        for text in texts:
            if titles and titles[-1].endswith((":", "：")):
                titles[-1] += text
            else:
                titles.append(text)
        return titles


def find_blocks(grid: Grid, names: QueueNames) -> list[Block]:
    """Find the tables of a sheet.

    Parameters
    ----------
    grid
        The sheet.
    names
        The queues.

    Returns
    -------
    list of Block
        From above, each with rows.
    """
    finder = _Finder(grid, names)
    finder.walk()
    return [block for block in finder.blocks if block.rows]
