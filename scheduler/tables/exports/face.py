"""What a single cell may be, before the table around it is known."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.tables.exports.date_cell import DateSeen, read_date, read_serial
from scheduler.tables.exports.hour_cell import HourSeen, read_hour
from scheduler.tables.exports.number_cell import Nothing, read_number
from scheduler.tables.sheet import CellValue, Formula

__all__ = ["Face", "face_of"]


@dataclass(frozen=True, slots=True)
class Face:
    """What a cell may be; several may be true at once.

    Parameters
    ----------
    number
        A count, `Nothing` where nothing is known, None where it is neither.
    date, serial
        A day as people write it, and as Excel counts days.
    hour
        A time of the day, which a small number may be too.
    text
        The text of a cell that is neither number nor date nor time.
    formula
        Whether it is a formula without value.
    """

    number: float | Nothing | None
    date: DateSeen | None = None
    serial: DateSeen | None = None
    hour: HourSeen | None = None
    text: str | None = None
    formula: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether the cell is empty."""
        return self.number is Nothing.BLANK

    @property
    def is_count(self) -> bool:
        """Whether the cell can be a plain number."""
        return isinstance(self.number, float) and not self.is_date

    @property
    def is_date(self) -> bool:
        """Whether the cell can hardly be anything else than a day."""
        return self.date is not None and self.date.strong

    @property
    def is_hour(self) -> bool:
        """Whether the cell can hardly be anything else than a time of the day."""
        hour = self.hour
        return hour is not None and (hour.strong or (hour.end is not None and hour.end - hour.start == _HOUR))

    @property
    def whole(self) -> int | None:
        """The number where it is a whole one from 0 to 31."""
        number = self.number
        return int(number) if isinstance(number, float) and number == int(number) and 0 <= number <= 31 else None


_BLANK = Face(Nothing.BLANK)
_known: dict[tuple[type, CellValue], Face] = {}
_MOST_KNOWN = 200_000
_HOUR = 60


def face_of(value: CellValue) -> Face:
    """What a cell may be."""
    if value is None:
        return _BLANK
    key = (type(value), value)
    face = _known.get(key)
    if face is None:
        if len(_known) > _MOST_KNOWN:
            _known.clear()
        face = _known[key] = _made(value)
    return face


def _made(value: CellValue) -> Face:
    """What a cell that has something in it may be."""
    if isinstance(value, Formula):
        return Face(None, formula=True)
    number = read_number(value)
    text = None
    date, hour = read_date(value), read_hour(value)
    if (
        isinstance(value, str)
        and not isinstance(number, float | Nothing)
        and date is None
        and (hour is None or not hour.strong)
    ):
        text = value
    if isinstance(number, Nothing):
        return Face(number)
    return Face(number, date, read_serial(value), hour, text)
