"""What is read from a workbook so far: values, where they stand, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeVar

from scheduler.config.document import KeyPath, Place
from scheduler.config.fault_words import shown
from scheduler.errors import Fault, Phrase
from scheduler.tables.sheet import CellValue, Formula, Sheet

__all__ = ["Cell", "NotKnownError", "Reading", "YearUnknownError"]

T = TypeVar("T")
_ERRORS: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})


class NotKnownError(ValueError):
    """Something is named that is not there; the message repeats what was seen."""


class YearUnknownError(ValueError):
    """A date without a year, where nothing tells which year is meant."""


class Cell(NamedTuple):
    """A cell of a sheet.

    Parameters
    ----------
    sheet
        The sheet.
    row, column
        Counted from 0.
    value
        What is in it.
    """

    sheet: Sheet
    row: int
    column: int
    value: CellValue

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.sheet.source, self.sheet.place(self.row, self.column))


@dataclass(slots=True)
class Reading:
    """What is read from a workbook so far.

    Parameters
    ----------
    values
        Sections as a store file would have them.
    places
        Cell by path.
    faults
        What is wrong.
    silenced
        Paths of entries that have their fault already and hold something that stands in.
    unused
        Names of sheets that mean nothing to the program.
    month_told
        That the month is not known is said already, so that dates without year are not told one by one.
    people_told
        That nobody is known is said already, so that names are not told one by one.
    """

    values: dict[str, object] = field(default_factory=dict)
    places: dict[KeyPath, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    silenced: set[KeyPath] = field(default_factory=set)
    unused: list[str] = field(default_factory=list)
    month_told: bool = False
    people_told: bool = False

    def fault(self, cell: Cell, message: str) -> None:
        """Note a fault at a cell."""
        fault = cell.sheet.fault(cell.row, cell.column, message)
        if fault not in self.faults:  # a cell may be read for two purposes
            self.faults.append(fault)

    def take(self, cell: Cell | None, convert: Callable[[CellValue], T]) -> T | None:
        """The value of a cell; None where it is empty, and where it cannot be converted, which is a fault."""
        if cell is None:
            return None
        if isinstance(cell.value, Formula):
            message = "holds the formula {seen} without its value; open the file in Excel and save it, or type the value"
            self.fault(cell, Phrase(message, seen=str(cell.value)))
            return None
        if cell.value in _ERRORS:
            self.fault(cell, Phrase("holds the error {seen}; type the value", seen=cell.value))
            return None
        try:
            return convert(cell.value)
        except NotKnownError as error:
            self.fault(cell, str(error))
            return None
        except YearUnknownError as error:
            if not self.month_told:
                self._refuse(cell, error)
            return None
        except ValueError as error:
            self._refuse(cell, error)
            return None

    def _refuse(self, cell: Cell, error: ValueError) -> None:
        """Note a value that cannot be converted."""
        self.fault(cell, Phrase("is {seen}; {reason}", seen=_quoted(cell.value), reason=str(error)))


def _quoted(value: CellValue) -> str:
    """A cell as a message quotes it."""
    return shown(value) if isinstance(value, str | bool | int | float) else str(value)
