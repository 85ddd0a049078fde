"""What a month's workbook looks like, before it is a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

__all__ = ["BookColumn", "BookSheet", "MonthBook"]

ColumnKind = Literal["text", "number", "date", "month"]


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column.

    Parameters
    ----------
    key
        Of its cells in `BookSheet.rows`.
    title
        In the header.
    explained
        Comment on the header; empty for none.
    kind
        How its cells look.
    width
        In characters.
    choices
        Name of the list to choose from: one of `MonthBook.lists`, or ``people``; None for none.
    strict
        Whether something that is not on the list is asked about.
    needed
        Whether every row needs it.
    """

    key: str
    title: str
    explained: str = ""
    kind: ColumnKind = "text"
    width: float = 12
    choices: str | None = None
    strict: bool = True
    needed: bool = False


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet.

    Parameters
    ----------
    name
        On its tab.
    hint
        Line above the header.
    columns
        None for a sheet that is only a hint.
    rows
        Values by key of the column.
    single
        Whether there is one row and no more.
    """

    name: str
    hint: str
    columns: tuple[BookColumn, ...] = ()
    rows: tuple[Mapping[str, str | float | date], ...] = ()
    single: bool = False


@dataclass(frozen=True, slots=True)
class MonthBook:
    """A workbook.

    Parameters
    ----------
    font
        Of every cell.
    read_me
        Name of the first sheet, and its lines; a line that begins with ``#`` is a heading.
    sheets
        The sheets to fill in, in order.
    people
        Position of the sheet of people among them, and key of the column with the names: what ``people`` chooses from.
    lists
        Lists to choose from, by name.
    lists_name
        Name of the hidden sheet that holds them.
    """

    font: str
    read_me: tuple[str, tuple[str, ...]]
    sheets: tuple[BookSheet, ...]
    people: tuple[int, str]
    lists: Mapping[str, tuple[str, ...]]
    lists_name: str
