"""What the calculator answers as CSV: a row for each number of people.

Columns: ``agents`` (at work), ``scheduled`` (to roster), ``wait_probability``, ``service_level``, ``asa_seconds`` (empty
where the line grows without end), ``abandonment``, ``occupancy``, ``concurrent`` (contacts being served at once) and
``meets`` (1 where everything promised is kept, 0 where not, empty where nothing was promised). Shares are fractions.
"""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Final

from scheduler.domain.erlang_result import ErlangResult
from scheduler.domain.erlang_row import ErlangRow
from scheduler.tables.csv_text import csv_bytes
from scheduler.tables.write_beside import write_beside

__all__ = ["erlang_csv_bytes", "write_erlang_csv"]

_COLUMNS: Final = tuple(field.name for field in fields(ErlangRow))
_DIGITS: Final = 6


def erlang_csv_bytes(result: ErlangResult) -> bytes:
    """The rows of a result as a CSV file."""
    return csv_bytes(_COLUMNS, [[_cell(value) for value in row.record().values()] for row in result.rows])


def write_erlang_csv(path: Path | str, result: ErlangResult) -> None:
    """Write `erlang_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(Path(path), erlang_csv_bytes(result))


def _cell(value: float | None) -> int | float | None:
    """A number as the file has it."""
    return round(value, _DIGITS) if isinstance(value, float) else None if value is None else int(value)
