"""A sheet with merged cells filled."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from scheduler.tables.exports.clean_sheet import clean_sheet
from scheduler.tables.exports.face import Face, face_of
from scheduler.tables.exports.header_words import TIME_ROLES
from scheduler.tables.exports.label_text import read_label, role_of, without_words
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.sheet import Sheet

__all__ = ["Axis", "Grid", "RowKind"]

_LOOKED_AT = 3
_FEWEST_WEAK = 5
_LEAP = 2024
_AXES = {"serial": "date", "point": "date", "clock": "hour", "count": "count"}
"""What runs across, by how numbers are read: days as Excel counts or packed, 11.1, hours as 0800, and small numbers."""
_DAYS = ("serial", "point")


class RowKind(Enum):
    """What a row is, by what is in it."""

    BLANK = "blank"
    TITLE = "title"
    TEXT = "text"
    AXIS = "axis"
    EMPTY = "empty"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Axis:
    """Days or hours that run across.

    Parameters
    ----------
    kind
        ``date``, ``hour``, or ``count`` where they are small numbers that may be either.
    columns
        Where they stand.
    """

    kind: str
    columns: tuple[int, ...]


class Grid:
    """Cells of a sheet; every cell of a merged range has the value of the range.

    Parameters
    ----------
    sheet
        The sheet.
    names
        The queues: a day or hour that stands in one cell with a queue or a measure counts as the day or hour too.
    """

    def __init__(self, sheet: Sheet, names: QueueNames) -> None:
        self.sheet = sheet = clean_sheet(sheet)
        self.combined: set[tuple[int, int]] = set()
        self.width = max((len(row) for row in sheet.rows), default=0)
        self.faces: list[list[Face]] = []
        blank = face_of(None)
        for cells in sheet.rows:
            faces = [face_of(value) for value in cells]
            for at, face in enumerate(faces):
                if face.text is not None and (timed := _beside_words(face.text, names)) is not None:
                    faces[at] = timed
                    self.combined.add((len(self.faces), at))
            self.faces.append(faces + [blank] * (self.width - len(faces)))
        self.followers: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in sheet.merged:
            if top >= len(self.faces) or left >= self.width:
                continue
            for row in range(top, min(bottom + 1, len(self.faces))):
                for column in range(left, min(right + 1, self.width)):
                    if (row, column) != (top, left):
                        self.faces[row][column] = self.faces[top][left]
                        self.followers[row, column] = (top, left)
        self.axes: dict[int, Axis] = {}
        self.kinds = [self._kind(row) for row in range(len(self.faces))]

    def text(self, row: int, column: int) -> str:
        """A cell as a text; a merged cell has the text of its range."""
        row, column = self.followers.get((row, column), (row, column))
        value = self.sheet.cell(row, column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, datetime) and value.time() == time.min:
            value = value.date()
        return "" if value is None else str(value)

    def filled(self, row: int) -> list[int]:
        """Columns of a row with something in them, each merged range once."""
        return [at for at, face in enumerate(self.faces[row]) if not face.is_blank and (row, at) not in self.followers]

    def _kind(self, row: int) -> RowKind:
        """What a row is."""
        own = self.filled(row)
        if not own:
            return RowKind.BLANK
        axis = self._axis(row, own)
        if axis is not None:
            self.axes[row] = axis
            return RowKind.AXIS
        faces = [self.faces[row][at] for at in own]
        if any(face.is_count or (face.number is not None and not face.is_date) for face in faces):
            return RowKind.DATA
        if any(face.is_date or face.is_hour for face in faces):
            single = len({self.text(row, at) for at in own}) == 1
            return RowKind.TITLE if single and len(own) == 1 and self._is_wide(row, own[0]) else RowKind.EMPTY
        return RowKind.TITLE if len({self.text(row, at) for at in own}) == 1 else RowKind.TEXT

    def _is_wide(self, row: int, column: int) -> bool:
        """Whether a cell is merged across."""
        return (row, column + 1) in self.followers

    def _axis(self, row: int, own: list[int]) -> Axis | None:
        """Days or hours across, None where the row is none of these."""
        faces = self.faces[row]
        dates = [at for at in own if _may_be_day(faces[at])]
        hours = [at for at in own if faces[at].is_hour]
        kind, strong = ("date", dates) if len(dates) > len(hours) else ("hour", hours)
        plain = sum(1 for at in own if faces[at].is_count and at not in strong)
        if strong and plain == 0 and self._stands_over_others(row, kind, strong):
            enough = len(strong) >= 2 and len({self.text(row, at) for at in strong}) >= 2
            if enough or self._is_single_axis(row, own, strong):
                return Axis(kind, self._spread(row, strong))
        return self._weak_axis(row, own)

    def _is_single_axis(self, row: int, own: list[int], strong: list[int]) -> bool:
        """Whether one day or hour heads a column: beside a word for time, and with numbers below."""
        others = [self.text(row, at) for at in own if at not in strong and at < strong[0]]
        if not any(role_of(text) in TIME_ROLES and not text.endswith((":", "：")) for text in others):
            return False
        below = [self.faces[under][strong[0]] for under in range(row + 1, min(row + 1 + _LOOKED_AT, len(self.faces)))]
        return bool(below) and all(face.is_count or face.is_blank for face in below)

    def _stands_over_others(self, row: int, kind: str, columns: list[int]) -> bool:
        """Whether the cells below and above are not of the same kind, as they are inside a table."""
        same = seen = 0
        for near in self._near(row):
            for at in columns:
                face = self.faces[near][at]
                if not face.is_blank:
                    seen += 1
                    same += _may_be_day(face) if kind == "date" else face.is_hour
        return seen == 0 or same * 2 < seen

    def _near(self, row: int) -> list[int]:
        """The next rows below that have something in them, and the one above."""
        below = [near for near in range(row + 1, min(row + 12, len(self.faces))) if self.filled(near)][:_LOOKED_AT]
        return below or [near for near in range(max(0, row - 2), row) if self.filled(near)]

    def _weak_axis(self, row: int, own: list[int]) -> Axis | None:
        """Small numbers that go up by one, or numbers as Excel counts days that do."""
        faces = self.faces[row]
        for kind in ("serial", "point", "clock", "count"):
            columns = [at for at in own if faces[at].is_count and _weakly(faces[at], kind) is not None]
            if len(columns) < (2 if kind in _DAYS else 3):
                continue
            values = [number for at in columns if (number := _weakly(faces[at], kind)) is not None]
            steps = [after - before for before, after in itertools.pairwise(values)]
            others = [at for at in own if faces[at].is_count and at not in columns]
            named = any(role_of(self.text(row, at)) in TIME_ROLES for at in own if at not in columns)
            even = sum(step == 1 for step in steps) >= 0.7 * len(steps) and all(step != 0 for step in steps)
            labels_only = all(faces[at].text is not None for at in own if at not in columns)
            if even and not others and labels_only and (len(columns) >= _FEWEST_WEAK or named or kind in _DAYS):
                return Axis(_AXES[kind], self._spread(row, columns))
        return None

    def _spread(self, row: int, columns: list[int]) -> tuple[int, ...]:
        """Columns of an axis with all columns of merged cells."""
        spread: list[int] = []
        for at in columns:
            spread.append(at)
            while (row, spread[-1] + 1) in self.followers and self.faces[row][spread[-1] + 1] is self.faces[row][at]:
                spread.append(spread[-1] + 1)
        return tuple(spread)


def _weakly(face: Face, kind: str) -> int | None:
    """A number as a day, as an hour of four digits or as itself, so that neighbours differ by one; None where it is none."""
    if kind == "count":
        return face.whole
    if kind == "clock":
        packed = face.hour is not None and isinstance(face.number, float) and face.hour.start % 60 == 0
        return face.hour.start // 60 if face.hour is not None and packed and face.whole is None else None
    day = face.serial if kind == "serial" else face.date
    if day is None or day.form not in ("ymd", "md", "ab"):
        return None
    numbers = day.numbers if len(day.numbers) == 3 else (_LEAP, *day.numbers)
    try:
        return date(*numbers).toordinal()
    except ValueError:  # 13.1 is the first day of no month
        return None


def _may_be_day(face: Face) -> bool:
    """Whether a cell is a day, surely or perhaps, and no plain number."""
    return face.is_date or (face.date is not None and not face.is_count)


def _beside_words(text: str, names: QueueNames) -> Face | None:
    """The day or hour of a text that names a queue or a measure too, None where it names none of these."""
    if not any(sign.isdigit() for sign in text) or len(text) > 40:
        return None
    label = read_label(text, names)
    if label.total and label.rank is None:
        return None
    rest = without_words(text, names)
    face = face_of(rest) if rest != text else None
    return face if face is not None and (face.is_date or face.is_hour) else None
