"""What a roster costs as CSV: a row per rule, person and day.

Columns: ``limit``, ``agent`` and ``name`` (empty for the team), ``date`` (empty for the whole horizon; the first day of a
stretch), ``findings``, ``size`` and ``unit`` (as in findings.json), ``cost_units`` (whole numbers, which add up to the
objective exactly) and ``cost`` (in points: one person short for one hour is 100).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from scheduler.domain.ledger import Ledger
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.tables.csv_text import csv_bytes
from scheduler.tables.write_beside import write_beside

__all__ = ["ledger_csv_bytes", "write_ledger_csv"]

_COLUMNS: Final = ("limit", "agent", "name", "date", "findings", "size", "unit", "cost_units", "cost")
_DIGITS: Final = 6


def ledger_csv_bytes(ledger: Ledger, names: Mapping[str, str]) -> bytes:
    """The entries of a ledger as a CSV file; `names` are those on the screen by id."""
    return csv_bytes(
        _COLUMNS,
        (
            [
                entry.limit,
                entry.agent,
                None if entry.agent is None else names.get(entry.agent, entry.agent),
                None if entry.date is None else entry.date.isoformat(),
                entry.count,
                entry.size,
                entry.unit,
                entry.cost,
                round(entry.cost / COST_UNITS_PER_PRICE, _DIGITS),
            ]
            for entry in ledger.entries
        ),
    )


def write_ledger_csv(path: Path | str, ledger: Ledger, names: Mapping[str, str]) -> None:
    """Write `ledger_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(Path(path), ledger_csv_bytes(ledger, names))
