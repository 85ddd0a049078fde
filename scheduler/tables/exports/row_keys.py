"""What each row of a table is about: day, hour, queue, shop, group, person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scheduler.errors import Phrase
from scheduler.tables.exports.blocks import Block
from scheduler.tables.exports.columns import Column
from scheduler.tables.exports.context import Context, read_context
from scheduler.tables.exports.date_cell import DateSeen
from scheduler.tables.exports.found import ImportOptions, TableFound
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.hour_cell import HourSeen
from scheduler.tables.exports.label_text import Label, read_label
from scheduler.tables.exports.number_cell import Nothing
from scheduler.tables.exports.squeezed import squeezed

__all__ = ["RowKey", "read_row_keys"]

_SURELY_QUEUES = ("队列", "队列名称", "业务类型", "咨询类型", "服务类型", "接待类型", "queue", "queuename")
_TEXTS = ("queue", "group", "shop", "agent", "measure")


@dataclass(slots=True)
class RowKey:
    """What a row is about.

    Parameters
    ----------
    row
        Its place.
    date, at
        Its day as written, and the cell (row, column) that says it; None where another place than the row does.
    own_date
        Whether the row itself says the day.
    hour
        Its hour, None where it names none.
    texts
        By role of the key columns.
    queue, group
        Id of the queue, and what else the queue's column says.
    total
        Label of a row that is a total or another summary.
    context
        What the sections above the row say.
    """

    row: int
    date: DateSeen | None = None
    at: tuple[int, int] = (0, 0)
    own_date: bool = False
    hour: HourSeen | None = None
    texts: dict[str, str] = field(default_factory=dict)
    queue: str | None = None
    group: str = ""
    total: Label | None = None
    context: Context = field(default_factory=Context)


class _Keys:
    """Reads the keys of one segment of a table."""

    def __init__(
        self,
        grid: Grid,
        block: Block,
        columns: Sequence[Column],
        context: Context,
        found: TableFound,
        options: ImportOptions,
    ):
        self.grid, self.block, self.columns, self.context, self.found, self.options = (
            grid,
            block,
            columns,
            context,
            found,
            options,
        )
        self.keys = [
            column for column in columns if column.role in (*_TEXTS, "date", "stamp", "hour", "day", "year", "month")
        ]
        self.values = [column for column in columns if column.role == "value"]
        self.roles = {column.role for column in self.keys}
        self.sections: dict[tuple[str, ...], Context] = {}
        self.day: tuple[DateSeen | None, tuple[int, int]] = (None, (0, 0))
        self.queue: str | None = None
        queues = [column for column in self.keys if column.role == "queue"]
        self.is_queue = any(squeezed(text) in _SURELY_QUEUES for column in queues for text in column.header) or any(
            read_label(grid.text(row, column.at), options.names).queue for column in queues for row in block.rows
        )

    def read(self) -> list[RowKey]:
        """All rows that are about something."""
        kept: list[RowKey] = []
        before: RowKey | None = None
        for row in self.block.rows:
            key = self._row(row, before)
            if key is not None:
                kept.append(key)
                before = key if key.total is None else before
        return kept

    def _row(self, row: int, before: RowKey | None) -> RowKey | None:
        """One row; None where it has no number or is a remark."""
        key = RowKey(row, context=self._section(row))
        key.total = self._total(row)
        if not any(not self.grid.faces[row][column.at].is_blank for column in self.values):
            if self.grid.filled(row) and not self._is_keyed(row):
                self.found.drop("note_rows", self.grid.sheet.place(row, self.grid.filled(row)[0]))
            return None
        key.total = key.total or self._upper(key)
        if not self._times(key, before):
            return None
        for column in self.keys:
            if column.role in _TEXTS:
                text = self.grid.text(row, column.at)
                if not text and before is not None and key.total is None:
                    text = before.texts.get(column.role, "")
                if key.total is not None and read_label(text, self.options.names).total:
                    text = ""
                key.texts[column.role] = text
        if key.total is None or self._says_queue(key):
            self._queue(key)
        return key

    def _upper(self, key: RowKey) -> Label | None:
        """The label of a row that sums up those below it and says their day or queue, as in a compact pivot table."""
        for column in self.keys:
            face = self.grid.faces[key.row][column.at]
            if column.role == "hour" and face.is_date and not self.roles & {"date", "stamp", "day"}:
                self.day = (face.date, (key.row, column.at))
                return Label(total=True)
            if column.role in ("date", "day", "hour") and face.text is not None:
                label = read_label(face.text, self.options.names)
                if label.queue is not None and "queue" not in self.roles:
                    self.queue = label.queue
                    return Label(total=True, queue=label.queue)
        return None

    def _section(self, row: int) -> Context:
        """What stands alone above a row."""
        section = self.block.sections.get(row, ())
        if section not in self.sections:
            own = read_context(section, self.options.names)
            if section and own.day is None and own.queue is None and not own.part:
                self.found.drop("note_rows", section[0])
            self.sections[section] = own.under(self.context)
        return self.sections[section]

    def _total(self, row: int) -> Label | None:
        """The label of a total, where a text of the row is one."""
        passed = {
            column.at
            for column in self.columns
            if column.role in ("value", "other") or (column.role == "note" and column.header)
        }
        own = {column.at for column in self.columns} - passed
        for at in self.grid.filled(row):
            if at not in own:
                continue
            face = self.grid.faces[row][at]
            if face.text is None or len(face.text) > 30 or not any(sign.isalpha() for sign in face.text):
                continue
            label = read_label(face.text, self.options.names)
            if (label.total or label.statistic) and not (label.rank is not None and "measure" in self.roles):
                return label
        return None

    def _is_keyed(self, row: int) -> bool:
        """Whether a row without numbers names a day or an hour: a day to come."""
        return any(
            self.grid.faces[row][at].is_date or self.grid.faces[row][at].hour is not None for at in self.grid.filled(row)
        )

    def _times(self, key: RowKey, before: RowKey | None) -> bool:
        """Day and hour of a row; False where one of them cannot be read."""
        faults = len(self.found.faults)
        parts: dict[str, int] = {}
        hour_blank = False
        for column in self.keys:
            face = self.grid.faces[key.row][column.at]
            if column.role in ("date", "stamp", "day", "year", "month") and not face.is_blank:
                self._date(key, column, parts)
            elif column.role == "hour":
                hour_blank = face.is_blank
                key.hour = face.hour
                if face.hour is None and not face.is_blank and key.total is None:
                    self._unreadable(key.row, column.at, "hour")
        if "day" in parts and key.date is None:
            numbers = tuple(parts[name] for name in ("year", "month", "day") if name in parts)
            form = {3: "ymd", 2: "md", 1: "d"}[len(numbers)] if "month" in parts or len(numbers) == 1 else "d"
            key.date, key.own_date = DateSeen(numbers[-1:] if form == "d" else numbers, form), True
        if key.date is None and self.day[0] is not None:
            key.date, key.at = self.day
        elif key.date is None and before is not None and before.date is not None:
            hour = None if "stamp" in self.roles else before.date.hour
            key.date, key.at = replace(before.date, hour=hour), before.at
        if hour_blank and key.total is None and before is not None and key.date == before.date:
            key.hour = before.hour
        return len(self.found.faults) == faults

    def _date(self, key: RowKey, column: Column, parts: dict[str, int]) -> None:
        """Day of a row from one of its cells."""
        face = self.grid.faces[key.row][column.at]
        if column.role in ("day", "year", "month"):
            number = face.number if isinstance(face.number, float) else _digits(self.grid.text(key.row, column.at))
            if number is not None:
                parts[column.role] = int(number)
                key.at = (key.row, column.at) if column.role == "day" else key.at
                return
        seen = face.date or face.serial
        if seen is None:
            if key.total is None:
                self._unreadable(key.row, column.at, "date")
            return
        key.date, key.at, key.own_date = seen, (key.row, column.at), True
        if column.role == "stamp" and key.hour is None:
            key.hour = seen.hour
            if seen.hour is None and face.serial is not None and not face.is_date:
                key.hour = HourSeen(0)

    def _unreadable(self, row: int, at: int, what: str) -> None:
        """A cell that should name a day or an hour."""
        if isinstance(self.grid.faces[row][at].number, Nothing):
            return
        text = self.grid.text(row, at)
        if what == "date":
            message = "{text!r} is no day; write it like 2026-11-01"
        else:
            message = "{text!r} is no hour; write it like 8:00 or 8:00-9:00"
        self.found.faults.append(self.grid.sheet.fault(row, at, Phrase(message, text=text)))

    def _says_queue(self, key: RowKey) -> bool:
        """Whether the row of a total names a queue."""
        return any(read_label(text, self.options.names).queue for text in key.texts.values())

    def _queue(self, key: RowKey) -> None:
        """The queue of a row."""
        key.queue = self.queue
        names = self.options.names
        text = key.texts.get("queue", "")
        if text:
            queue, rest = names.within(text)
            key.queue = queue if queue is not None else (text.strip() if self.is_queue and not names.known else None)
            key.group = read_label(rest, names).rest if queue is not None else ("" if key.queue else text)
            if self.is_queue and (key.queue is None or (names.known and key.queue not in names.known)):
                at = next(column.at for column in self.keys if column.role == "queue")
                message = "the store has no queue {name!r}; it has {known}"
                said = Phrase(message, name=text, known=tuple(names.known.values()))
                self.found.faults.append(self.grid.sheet.fault(key.row, at, said))
            return
        combined = next((column.at for column in self.keys if (key.row, column.at) in self.grid.combined), None)
        if combined is not None:
            key.queue = names.within(self.grid.text(key.row, combined))[0]
        for role in ("group", "shop", "agent"):
            queue, rest = names.within(key.texts[role]) if key.texts.get(role) else (None, "")
            if queue is not None:
                key.queue, key.texts[role] = queue, read_label(rest, names).rest
                return


def _digits(text: str) -> float | None:
    """The number in a text such as 11月 or 2026年."""
    digits = "".join(sign for sign in text if sign.isdigit())
    return float(digits) if digits else None


def read_row_keys(
    grid: Grid, block: Block, columns: Sequence[Column], context: Context, found: TableFound, options: ImportOptions
) -> list[RowKey]:
    """Keys of the rows of a table that have numbers.

    Parameters
    ----------
    grid, block, columns
        The sheet, the table and the columns of the segment to read.
    context
        What stands around the table.
    found
        Takes what is left out and the cells that cannot be read.
    options
        What the user says.
    """
    return _Keys(grid, block, columns, context, found, options).read()
