"""Read one table with its columns and rows understood."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.errors import Phrase
from scheduler.tables.exports.blocks import Block
from scheduler.tables.exports.columns import Column, read_columns
from scheduler.tables.exports.context import Context, read_context
from scheduler.tables.exports.describe import describe
from scheduler.tables.exports.found import Hour, ImportOptions, Part, Seen, TableFound
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.handle_columns import handle_columns
from scheduler.tables.exports.handle_time_cell import read_handle_time
from scheduler.tables.exports.hour_cell import HourSeen
from scheduler.tables.exports.label_text import is_part, read_label, role_of
from scheduler.tables.exports.number_cell import Nothing
from scheduler.tables.exports.pick import Picked, UnclearColumnError, pick
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.row_keys import RowKey, read_row_keys
from scheduler.tables.exports.squeezed import squeezed
from scheduler.tables.exports.table_days import TableDays
from scheduler.tables.exports.table_hours import TableHours
from scheduler.tables.exports.totals import TableTotals, adds_up
from scheduler.words.plain_text import plain_text

__all__ = ["read_table"]

_QUIET = 3.0
_LIKE_TIME = re.compile(r"\d\s*(?::\d|[点时月]|[-~/]\s*\d)")
_HOUR, _DAY = 60, 24 * 60


class _Table:
    """Reads a segment of a table."""

    def __init__(
        self, grid: Grid, block: Block, columns: list[Column], context: Context, found: TableFound, options: ImportOptions
    ) -> None:
        self.grid, self.block, self.columns, self.context = grid, block, columns, context
        self.found, self.options = found, options
        self.keys = read_row_keys(grid, block, columns, context, found, options)
        self.places: dict[tuple[object, ...], tuple[float, tuple[int, int]]] = {}
        self.read_cells: dict[tuple[int, int], float | Nothing] = {}
        self.days = TableDays(grid, context, found, options)
        self.hours = TableHours(grid, self.days, found, options)
        self.offsets: set[int] = set()
        self.handled: Mapping[int, tuple[Column, float]] = {}

    def read(self) -> None:
        """Read all."""
        plain = [key for key in self.keys if key.total is None]
        values = [column for column in self.columns if column.role == "value"]
        left = next((column.at for column in self.columns if column.role != "blank"), 0) if self.columns[0].at else 0
        if not self.days.are_told(plain, values, left):
            return
        try:
            picked = pick(
                values, self.context.label, self.options.names, lambda total, parts: adds_up(self.grid, plain, total, parts),
                self.options.column,
            )  # fmt: skip
        except UnclearColumnError as unclear:
            self._unclear(unclear)
            return
        plain = self._of_best_measure(plain)
        kept = {key.row for key in plain}
        dated = [key for key in self.keys if key.row in kept or (key.total is not None and key.own_date)]
        if not self.days.resolve(dated, picked.taken):
            return
        self._unread_heads(picked)
        self.handled = handle_columns(self.columns, picked.taken, self.options.names)
        describe(
            self.grid, self.block, self.columns, self.keys, picked, found=self.found, names=self.options.names,
            handled=[column for column, _ in self.handled.values()],
        )  # fmt: skip
        if not self.hours.resolve(plain, picked.taken):
            return
        marks: list[tuple[Part, Hour, int]] = []
        for key in plain:
            self._row(key, picked, marks)
        self._marks(marks)
        if self.offsets == {0} and self.options.zone is None:
            self.found.findings.append(Finding("import_utc", Severity.WARNING, {"file": self.found.file}))
        alone = self._daily_totals(picked)
        TableTotals(self.grid, self.found, self.read_cells).check(self.keys, picked, alone)

    def _unclear(self, unclear: UnclearColumnError) -> None:
        """No column can be chosen."""
        head = unclear.column.heads[-1] if unclear.column is not None and unclear.column.heads else None
        if head is None:
            head = (self.block.rows[0], unclear.column.at if unclear.column is not None else 0)
        self.found.faults.append(self.grid.sheet.fault(*head, unclear.message))

    def _unread_heads(self, picked: Picked) -> None:
        """Columns between days or hours whose header looks like one that cannot be read: numbers would be lost."""
        timed = [column.at for column in picked.taken if column.hour is not None or column.date is not None]
        for column in picked.dropped if timed else ():
            label = column.label
            said = label.total or label.statistic or label.barred or label.rank is not None
            if column.at < min(timed) or said or not column.heads:
                continue
            text = self.grid.text(*column.heads[-1])
            if _LIKE_TIME.search(plain_text(text)):
                message = "{text!r} is no day or hour; write it like 2026-11-01 or 8:00-9:00"
                self.found.faults.append(self.grid.sheet.fault(*column.heads[-1], Phrase(message, text=text)))

    def _of_best_measure(self, keys: list[RowKey]) -> list[RowKey]:
        """Rows of the best measure, where rows are about different ones."""
        named = {key.texts["measure"] for key in keys if key.texts.get("measure")}
        if not named:
            return keys
        labels = {text: read_label(text, self.options.names) for text in named}
        ranks = {text: label.rank for text, label in labels.items() if label.rank is not None and not label.statistic}
        if not ranks:
            at = next(column.at for column in self.columns if column.role == "measure")
            message = "there is no number of buyers served among the rows {names}; export 咨询人数 or inquiries too"
            self.found.faults.append(self.grid.sheet.fault(keys[0].row, at, Phrase(message, names=tuple(sorted(named)))))
            return []
        best = min(rank for rank in ranks.values() if rank is not None)
        chosen = {text for text, rank in ranks.items() if rank == best}
        exact = {text for text in chosen if labels[text].exact}
        chosen = exact or chosen
        self.found.measure = next(iter(sorted(chosen)))
        for text in sorted(named - chosen):
            self.found.drop("other_measures", text)
        for key in keys:
            label = labels.get(key.texts.get("measure", ""))
            if label is not None and label.queue is not None and key.queue is None:
                key.queue = label.queue
        return [key for key in keys if key.texts.get("measure") in chosen]

    def _row(self, key: RowKey, picked: Picked, marks: list[tuple[Part, Hour, int]]) -> None:
        """Numbers of a row."""
        read = False
        for column in picked.taken:
            at = (key.row, column.at)
            value = self.grid.faces[key.row][column.at].number
            if at in self.grid.followers or self.grid.faces[key.row][column.at].is_date:
                value = Nothing.BLANK if at in self.grid.followers else None
            self.read_cells[at] = value if value is not None else Nothing.MARK
            if value is None:
                text = self.grid.text(*at)
                message = "{text!r} is no count; write a number of buyers, or leave the cell empty where it is not known"
                self.found.faults.append(self.grid.sheet.fault(*at, Phrase(message, text=text)))
                continue
            read |= self._cell(key, column, value, marks)
        self.found.rows += read

    def _cell(self, key: RowKey, column: Column, value: float | Nothing, marks: list[tuple[Part, Hour, int]]) -> bool:
        """One number; whether it was one."""
        at = (key.row, column.at)
        day = self.days.found.get(key.at if key.date is not None else column.date or (-1, -1))
        if key.date is None and column.date is None:
            day = self.days.around(key)
        if day is None:
            message = "the day of this number is not told; write it in the row, in the header or in the title"
            if isinstance(value, float):
                self.found.faults.append(self.grid.sheet.fault(*at, message))
            return False
        part = self._part(key, column)
        if self.options.shop is not None and not _is_called(part, self.options.shop):
            self.found.drop("other_shops", part[1] or part[2] or self.grid.sheet.place(*at))
            return False
        hour = self.hours.over(column) if column.hour is not None else key.hour
        if hour is not None and not (hour.start == 0 and hour.end == _DAY):
            return self._hourly(key, column, part, day, hour, value, marks)
        if isinstance(value, float) and not self._is_twice((part, key.texts.get("agent"), day), value, at):
            days = self.found.days.setdefault(part, {})
            seen = Seen(value, self.found.file, self.grid.sheet.place(*at))
            days[day] = days[day] + seen if day in days else seen
        return isinstance(value, float)

    def _hourly(
        self, key: RowKey, column: Column, part: Part, day: date, hour: HourSeen, value: float | Nothing,
        marks: list[tuple[Part, Hour, int]],
    ) -> bool:  # fmt: skip
        """A number of an hour."""
        at = (key.row, column.at)
        if hour.end is not None and hour.end - hour.start > _HOUR:
            if isinstance(value, float) and value:
                place = column.hour or at
                message = "{text!r} is {hours} hours long; needed is one number for each hour"
                span = Phrase(
                    message, text=self.grid.text(*(place if column.hour else at)), hours=(hour.end - hour.start) // _HOUR
                )
                self.found.faults.append(self.grid.sheet.fault(*place, span))
            return False
        stamp = datetime.combine(day, datetime.min.time()) + timedelta(minutes=self.hours.begin(key, column, hour))
        where = self._where(stamp, key.date.offset if key.date is not None else None)
        if value is Nothing.BLANK:
            self.found.drop("unknown_cells", self.grid.sheet.place(*at))
            self.found.unknown.add((part, where))
            return False
        if isinstance(value, Nothing):
            marks.append((part, where, key.row))
            self.found.drop("unknown_cells", self.grid.sheet.place(*at))
            return False
        named = tuple(key.texts.get(role, "") for role in ("agent", "shop", "group"))
        if self._is_twice((part, named, stamp, where, column.label.rest), value, at):
            return False
        self.found.take(part, where, self._seen(value, at))
        return True

    def _seen(self, value: float, at: tuple[int, int]) -> Seen:
        """A number with the handle time beside it."""
        row, place = at[0], self.grid.sheet.place(*at)
        column, unit = self.handled.get(at[1], (None, 1.0))
        cells = self.grid.sheet.rows[row]
        seconds = read_handle_time(cells[column.at], unit) if column is not None and column.at < len(cells) else None
        if seconds is None and column is not None and self.grid.faces[row][column.at].text is not None:
            self.found.drop("handle_times", self.grid.sheet.place(row, column.at))
        timed = value if seconds is not None else 0.0
        return Seen(value, self.found.file, place, timed, timed * (seconds or 0.0))

    def _where(self, stamp: datetime, offset: int | None) -> Hour:
        """The hour of a time stamp by the store's clock."""
        if offset is None:
            return stamp.replace(minute=0), None
        self.offsets.add(offset)
        if self.options.zone is None:
            return stamp.replace(minute=0), offset
        local = (stamp - timedelta(minutes=offset)).replace(tzinfo=UTC).astimezone(self.options.zone)
        away = local.utcoffset() or timedelta(0)
        return local.replace(minute=0, tzinfo=None, fold=0), round(away.total_seconds() / 60)

    def _is_twice(self, about: tuple[object, ...], value: float, at: tuple[int, int]) -> bool:
        """Whether the same number of the same hour was read before; a different one is a fault."""
        if about not in self.places:
            self.places[about] = (value, at)
            return False
        before, place = self.places[about]
        if before == value:
            self.found.drop("same_rows", self.grid.sheet.place(*at))
        else:
            message = "{value:g} here, but {other:g} in {place} for the same hour of the same queue; keep the right one"
            said = Phrase(message, value=value, other=before, place=self.grid.sheet.place(*place))
            self.found.faults.append(self.grid.sheet.fault(*at, said))
        return True

    def _part(self, key: RowKey, column: Column) -> Part:
        """Queue, shop and group of a number."""
        queue = key.queue or column.label.queue or key.context.queue
        shop, group = key.texts.get("shop", ""), key.texts.get("group", "") or key.group
        rest = column.label.rest
        if rest and is_part(rest) and not shop:
            shop = rest
        elif rest and column.label.rank is None and not shop and not group:
            group = ""
        shop = shop or key.context.part
        return queue, shop, group

    def _marks(self, marks: list[tuple[Part, Hour, int]]) -> None:
        """A dash is 0 where the table never writes 0 and the hour is otherwise quiet; else nothing is known."""
        numbers = [value for value in self.read_cells.values() if isinstance(value, float)]
        zeros = 0
        never = bool(numbers) and 0.0 not in numbers
        usual: dict[tuple[Part, int], list[float]] = {}
        for part, hours in self.found.hours.items() if never and marks else ():
            for (stamp, _), seen in hours.items():
                usual.setdefault((part, stamp.hour), []).append(seen.value)
        for part, where, _ in marks:
            known = usual.get((part, where[0].hour), [])
            if known and sum(known) / len(known) <= _QUIET:
                self.found.take(part, where, Seen(0.0, self.found.file, ""))
                zeros += 1
            else:
                self.found.unknown.add((part, where))
        if zeros:
            facts: dict[str, Fact] = {"file": self.found.file, "count": zeros}
            self.found.findings.append(Finding("import_dash_zero", Severity.INFO, facts))

    def _daily_totals(self, picked: Picked) -> set[int]:
        """Take days of which only the total is there, in a column or row of totals; the rows of these."""
        alone: set[int] = set()
        if self.found.layout == "daily":
            return alone
        hourly = {row for (row, _), value in self.read_cells.items() if isinstance(value, float)}
        for key in self.keys:
            down = [column for column in picked.taken if column.hour is None]
            columns = picked.totals if key.total is None else down if key.total.total and key.own_date else []
            day = self.days.found.get(key.at) or (self.days.around(key) if key.date is None else None)
            for column in columns if day is not None and key.row not in hourly else ():
                value = self.grid.faces[key.row][column.at].number
                part = self._part(key, column)
                told = any(
                    stamp.date() == day
                    for each, hours in self.found.hours.items()
                    if _within(each, part)
                    for stamp, _ in hours
                )
                if isinstance(value, float) and value and day is not None and not told:
                    seen = Seen(value, self.found.file, self.grid.sheet.place(key.row, column.at))
                    self.found.days.setdefault(part, {})[day] = seen
                    alone.add(key.row)
        return alone


def _within(part: Part, whole: Part) -> bool:
    """Whether a part belongs to a wider one: what the wider one does not name may be anything."""
    return all(mine == other or not other for mine, other in zip(part, whole, strict=True))


def _is_called(part: Part, shop: str) -> bool:
    """Whether a part is the shop that the user named."""
    return squeezed(shop) in squeezed(part[1]) or squeezed(shop) in squeezed(part[2])


def _segments(columns: Sequence[Column]) -> list[list[Column]]:
    """Columns of tables that stand side by side: a second column of days begins another one."""
    segments: list[list[Column]] = [[]]
    for column in columns:
        roles = {other.role for other in segments[-1]}
        if column.role in ("date", "stamp", "day", "hour") and column.role in roles and "value" in roles:
            segments.append([])
        segments[-1].append(column)
    return [segment for segment in segments if any(column.role == "value" for column in segment)]


def _titled(grid: Grid, segment: Sequence[Column], names: QueueNames) -> Context:
    """What the titles over one of several tables side by side say."""
    texts = [grid.text(*head) for column in segment for head in column.heads[:-1]]
    return read_context([text for text in dict.fromkeys(texts) if role_of(text) is None], names)


def read_table(grid: Grid, block: Block, context: Context, options: ImportOptions) -> TableFound:
    """Read a table.

    Parameters
    ----------
    grid, block
        The sheet and the table.
    context
        What stands around it.
    options
        What the user says.

    Returns
    -------
    TableFound
        With its faults: cells that cannot be read, or what cannot be told.
    """
    found = TableFound(grid.sheet.source, grid.sheet.name)
    names = options.names
    totals = set()
    for row in block.rows:
        texts = [
            face.text
            for at in grid.filled(row)
            if (face := grid.faces[row][at]).text and any(sign.isalpha() for sign in face.text)
        ]
        labels = [read_label(text, names) for text in texts]
        if any((label.total or label.statistic) and label.rank is None for label in labels):
            totals.add(row)
    rows = [row for row in block.rows if row not in totals] or block.rows
    segments = _segments(read_columns(grid, block, rows, names))
    for row in block.repeated:
        found.drop("repeated_headers", grid.sheet.place(row, grid.filled(row)[0]))
    for row in block.notes:
        found.drop("note_rows", grid.sheet.place(row, grid.filled(row)[0]))
    if not segments:
        message = (
            "there is no column of numbers; needed is how many buyers were served in each hour, such as 咨询人数 or "
            "inquiries"
        )
        found.faults.append(grid.sheet.fault(block.rows[0], 0, message))
    for segment in segments:
        own = _titled(grid, segment, names).under(context) if len(segments) > 1 else context
        _Table(grid, block, segment, own, found, options).read()
    return found
