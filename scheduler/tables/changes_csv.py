"""Changes to a roster as CSV: a row per person and day that is not as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from scheduler.tables.csv_text import csv_bytes

__all__ = ["changes_csv_bytes"]

COLUMNS: Final = ("date", "agent", "name", "before", "after", "notice_hours", "cause", "why")


def changes_csv_bytes(records: Iterable[Mapping[str, object]]) -> bytes:
    """Records of changes as a CSV file.

    Parameters
    ----------
    records
        Mappings with the columns as keys; other keys are not written.
    """
    return csv_bytes(COLUMNS, ([_cell(record[name]) for name in COLUMNS] for record in records))


def _cell(value: object) -> str | float | None:
    """A value as a cell."""
    return value if value is None or isinstance(value, str | int | float) else str(value)
