"""What each column of a table is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from scheduler.tables.exports.blocks import Block
from scheduler.tables.exports.face import Face
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.handle_time_cell import handle_time_unit, read_handle_time
from scheduler.tables.exports.header_words import TIME_ROLES
from scheduler.tables.exports.label_text import Label, is_part, read_label, role_of
from scheduler.tables.exports.number_cell import Nothing
from scheduler.tables.exports.queue_names import QueueNames

__all__ = ["HANDLE", "KEYS", "Column", "read_columns"]

KEYS = ("date", "stamp", "hour", "year", "month", "day", "queue", "group", "shop", "agent", "measure")
"""Roles of columns that say what the numbers of a row are about."""
HANDLE: Final = "handle"
"""Role of a column of mean handle times."""
_SHARE = re.compile(r"\s*[-+−↑↓]?\s*\d[\d,.]*\s*[%％‰]\s*[↑↓]?\s*|\s*[-+−↑↓]\s*\d[\d,.]*\s*")
"""Shares, growth and differences."""
_SKIPPED = ("weekday", "end", "export", "index", "note")


@dataclass(slots=True)
class Column:
    """A column of a table.

    Parameters
    ----------
    at
        Its place, counted from 0.
    role
        One of `KEYS`, ``value`` for numbers, `HANDLE`, or why it is passed over: ``weekday``, ``end``, ``export``,
        ``index``, ``note``, ``blank``, ``other``.
    header
        Texts above it, from above, without days and hours that run across.
    heads
        Header cells as (row, column) that `header` comes from.
    date, hour
        Header cell (row, column) of the day or hour of a column of numbers.
    label
        What the header says.
    """

    at: int
    role: str
    header: tuple[str, ...] = ()
    heads: tuple[tuple[int, int], ...] = ()
    date: tuple[int, int] | None = None
    hour: tuple[int, int] | None = None
    label: Label = field(default_factory=Label)

    @property
    def name(self) -> str:
        """The header as one text."""
        return " ".join(dict.fromkeys(self.header))


class _Reader:
    """Reads the columns of one table."""

    def __init__(self, grid: Grid, block: Block, rows: Sequence[int], names: QueueNames) -> None:
        self.grid, self.block, self.names = grid, block, names
        self.rows = list(rows)
        self.faces = [[grid.faces[row][at] for row in self.rows] for at in range(grid.width)]

    def read(self) -> list[Column]:
        """All columns."""
        across = {at for row in self.block.headers if row in self.grid.axes for at in self.grid.axes[row].columns}
        columns = [
            Column(at, "value" if at in across else self._content(at, self._own_header(at))) for at in range(self.grid.width)
        ]
        first = min((column.at for column in columns if column.role == "value"), default=self.grid.width)
        for column in columns:
            self._head(column, first)
        self._one_clock(columns)
        self._weak_keys(columns, across)
        self._count_axes(columns)
        for column in columns:
            if column.role not in ("blank", *_SKIPPED):
                column.label = read_label(" ".join(dict.fromkeys(column.header)), self.names)
        return columns

    def _own_header(self, at: int) -> list[str]:
        """Header texts that stand in this very column, the lowest first."""
        return [text for row in reversed(self.block.headers) if (text := self.grid.text(row, at))]

    def _head(self, column: Column, first: int) -> None:
        """Header texts, days and hours over a column."""
        texts: list[str] = []
        heads: list[tuple[int, int]] = []
        for row in self.block.headers:
            at = column.at
            upper = row != self.block.headers[-1]
            if upper and self.grid.faces[row][at].is_blank and column.role == "value":
                at = self._left(row, at, first)
            face = self.grid.faces[row][at]
            if face.is_blank:
                continue
            axis = self.grid.axes.get(row)
            if axis is not None and at in axis.columns and column.role == "value":
                if axis.kind == "hour":
                    column.hour = (row, at)
                else:
                    column.date = (row, at)
                if axis.kind != "count" and _has_hours([self.grid.faces[row][over] for over in axis.columns]):
                    column.hour = (row, at)
                if (row, at) not in self.grid.combined:
                    continue
            texts.append(self.grid.text(row, at))
            heads.append((row, at))
        column.header, column.heads = tuple(texts), tuple(heads)

    def _left(self, row: int, at: int, first: int) -> int:
        """Where the text of an upper header row stands that goes on over a column: a title may stand over the days."""
        for left in range(at, -1, -1):
            if self.grid.faces[row][left].is_blank:
                continue
            text = self.grid.text(row, left)
            is_title = self.grid.faces[row][left].text is not None and role_of(text) is None
            return left if left >= first or (is_title and row not in self.grid.axes) else at
        return at

    def _content(self, at: int, own: list[str]) -> str:
        """Role of a column by what is in it and what stands over it."""
        filled = [face for face in self.faces[at] if not face.is_blank]
        role = next((role for text in own if (role := role_of(text)) is not None), None)
        if not filled:
            return (
                role
                if role in KEYS and role not in TIME_ROLES and any(self.grid.faces[row][at].text for row in self.rows)
                else "blank"
            )
        if role in ("end", "export"):
            return str(role)
        if self._is_handle_time(filled, own):
            return HANDLE
        timed = self._timed(filled, role, own)
        if timed:
            return timed
        if role in _SKIPPED and not self._is_measure(own):
            return str(role)
        numbers = sum(face.number is not None for face in filled)
        if sum(face.formula for face in filled) * 2 > len(filled):
            return "other" if any(read_label(text, self.names).total for text in own) else "value"
        if numbers * 2 > len(filled):
            return self._numeric(filled, role, own)
        if self._is_measure(own):
            return "value" if any(read_label(text, self.names).rank is not None for text in own) else "other"
        return self._texts(filled, role)

    def _is_handle_time(self, filled: list[Face], own: list[str]) -> bool:
        """Whether a column is called a handle time and holds durations or numbers."""
        if not any(handle_time_unit(text, self.names) is not None for text in own):
            return False
        good = [face for face in filled if face.text is None or read_handle_time(face.text) is not None]
        return len(good) * 2 > len(filled)

    def _timed(self, filled: list[Face], role: str | None, own: list[str]) -> str:
        """Role of a column of days, time stamps or hours; empty where it is none."""
        dates = [face for face in filled if face.is_date]
        if len(dates) * 2 > len(filled):
            return "stamp" if _has_hours(dates) else "date"
        loose = [face for face in filled if face.date is not None and not face.is_count]
        hours = [face for face in filled if face.is_hour]
        if len(loose) * 2 > len(filled) and len(loose) > len(hours) and role in TIME_ROLES:
            return "date"
        if len(hours) * 2 > len(filled):
            return "other" if self._is_measure(own) else "hour"
        return ""

    def _numeric(self, filled: list[Face], role: str | None, own: list[str]) -> str:
        """Role of a column of numbers."""
        wholes = [face.whole for face in filled]
        serials = [face.serial for face in filled]
        small = all(
            whole is not None or isinstance(face.number, Nothing) for whole, face in zip(wholes, filled, strict=True)
        )
        if role in ("date", "time", "stamp") and all(serials):
            return "stamp" if any(serial is not None and serial.hour is not None for serial in serials) else "date"
        if role in ("date", "time") and all(face.date is not None for face in filled):
            return "date"
        across = any(row in self.grid.axes and self.grid.axes[row].kind == "hour" for row in self.block.headers)
        if (role == "time" or (role == "hour" and across)) and small and not self._is_measure(own):
            return self._day_or_hour(filled)
        if (
            role in ("hour", "time")
            and (small or all(face.hour is not None for face in filled))
            and not self._is_measure(own)
        ):
            return "hour"
        if role in ("date", "day", "time") and small:
            return "day"
        if role in ("year", "month"):
            return role
        if role in ("agent", "shop", "group", "queue") and not self._is_measure(own):
            return role
        if not own and len(filled) > 1 and all(serial is not None and serial.form == "ymd" for serial in serials):
            return "date"
        return "value"

    def _day_or_hour(self, filled: list[Face]) -> str:
        """Whether small numbers down are days or hours, by what runs across."""
        down = [face.whole for face in filled if face.whole is not None]
        rows = [row for row in self.block.headers if row in self.grid.axes]
        if not rows:
            return "day" if max(down, default=0) > 24 else "hour"
        axis = self.grid.axes[rows[-1]]
        if axis.kind != "count":
            return "day" if axis.kind == "hour" else "hour"
        across = [whole for at in axis.columns if (whole := self.grid.faces[rows[-1]][at].whole) is not None]
        is_hour = max(across) > 24 or 0 in down or (min(down, default=0) > 1 and min(across) == 1)
        return "hour" if is_hour and max(down, default=0) <= 24 else "day"

    def _one_clock(self, columns: list[Column]) -> None:
        """Durations look like hours: beside time stamps, or beside a column that is called the hour, they are none."""
        hours = [column for column in columns if column.role == "hour"]
        named = [column for column in hours if any(role_of(text) in TIME_ROLES for text in column.header)]
        kept = [] if any(column.role == "stamp" for column in columns) else named or hours[:1]
        for column in hours:
            if column not in kept:
                column.role = "other"

    def _texts(self, filled: list[Face], role: str | None) -> str:
        """Role of a column of texts."""
        texts = list(dict.fromkeys(face.text for face in filled if face.text))
        labels = [read_label(text, self.names) for text in texts]
        if not texts or sum(_SHARE.fullmatch(text) is not None for text in texts) * 2 > len(texts):
            return "other"
        if sum(label.rank is not None or label.barred for label in labels) * 2 > len(labels) and role in (
            None,
            "measure",
            "queue",
            "time",
        ):
            return "measure"
        if any(label.queue for label in labels) and role in (None, "group", "measure", "time"):
            return "queue"
        if role in ("queue", "group", "shop", "agent", "measure"):
            return role
        if len(filled) * 2 < len(self.rows):
            return "note"
        return "shop" if any(is_part(text) for text in texts) else "agent"

    def _is_measure(self, own: list[str]) -> bool:
        """Whether a header names a measure."""
        labels = [read_label(text, self.names) for text in own]
        return any(
            label.barred or (label.rank is not None and role_of(text) not in KEYS)
            for label, text in zip(labels, own, strict=True)
        )

    def _weak_keys(self, columns: list[Column], across: set[int]) -> None:
        """Find days and hours among columns of small numbers that no word gives away."""
        roles = {column.role for column in columns}
        timed = roles & {"stamp", "hour"} or any(column.hour is not None for column in columns)
        dated = roles & {"stamp", "date", "day"} or any(column.date is not None for column in columns)
        for column in columns:
            if column.role != "value" or column.at in across:
                continue
            wholes = [face.whole for face in self.faces[column.at]]
            values = [whole for whole in wholes if whole is not None]
            if len(values) < 3 or len(values) < 0.9 * len(wholes) or read_label(column.name, self.names).rank is not None:
                continue
            if not timed and _runs(values, 24) and max(values) <= 24:
                column.role, timed = "hour", True
            elif not dated and _runs(values, 31) and min(values) >= 1:
                column.role, dated = "day", True

    def _count_axes(self, columns: list[Column]) -> None:
        """Small numbers across are hours where the days are told otherwise, else days."""
        rows = [row for row in self.block.headers if row in self.grid.axes and self.grid.axes[row].kind == "count"]
        keys = {column.role for column in columns}
        for row in rows:
            over = [column for column in columns if column.date is not None and column.date[0] == row]
            values = [whole for column in over if (whole := self.grid.faces[row][column.at].whole) is not None]
            other = any(column.hour is not None for column in columns)
            hours = max(values, default=0) <= 24 and not other and "hour" not in keys
            if hours and not keys & {"date", "day", "stamp"} and 0 not in values:
                hours = len(values) <= 24 and not _names_days(self._own_header(0))
            if hours:
                for column in over:
                    column.hour, column.date = column.date, None


def _names_days(texts: list[str]) -> bool:
    """Whether a corner names days alone."""
    roles = {role_of(text) for text in texts}
    return bool(roles & {"date", "day"}) and "hour" not in roles


def _has_hours(faces: list[Face]) -> bool:
    """Whether days have times of the day other than midnight."""
    return any(
        face.date is not None and face.date.hour is not None and (face.date.hour.start or face.date.hour.end)
        for face in faces
    )


def _runs(values: list[int], most: int) -> bool:
    """Whether numbers go up by one again and again, or stay."""
    steps = [after - before for before, after in itertools.pairwise(values) if after != before]
    ups = sum(step == 1 for step in steps)
    return bool(steps) and ups >= 0.8 * len(steps) and all(step == 1 or step < 0 for step in steps) and max(values) <= most


def read_columns(grid: Grid, block: Block, rows: Sequence[int], names: QueueNames) -> list[Column]:
    """Columns of a table.

    Parameters
    ----------
    grid, block
        The sheet and the table.
    rows
        Its rows with numbers that are no totals.
    names
        The queues.

    Returns
    -------
    list of Column
        One for each column of the sheet.
    """
    return _Reader(grid, block, rows, names).read()
