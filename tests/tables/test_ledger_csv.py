"""The ledger as a CSV file."""

from __future__ import annotations

from datetime import date

from scheduler.domain.ledger import Ledger, LedgerEntry
from scheduler.tables.csv_text import read_csv
from scheduler.tables.ledger_csv import ledger_csv_bytes, write_ledger_csv

LEDGER = Ledger(
    (
        LedgerEntry("requests", "a1", date(2026, 12, 7), 2, "requests", 2, 48000),
        LedgerEntry("fairness_of_lates", None, None, 1, "shifts", 1, 36001),
    )
)


def test_the_units_of_the_file_add_up_to_the_total(tmp_path) -> None:
    path = tmp_path / "ledger.csv"
    write_ledger_csv(path, LEDGER, {"a1": "李娜"})
    rows = read_csv(path, required=("cost_units", "name", "date")).rows
    assert sum(int(row.cells["cost_units"]) for row in rows) == LEDGER.total == 84001
    assert [row.cells["name"] for row in rows] == ["李娜", ""]
    assert [row.cells["date"] for row in rows] == ["2026-12-07", ""]


def test_points_are_units_by_their_rate() -> None:
    text = ledger_csv_bytes(LEDGER, {}).decode("utf-8-sig")
    assert text.splitlines()[1] == "requests,a1,a1,2026-12-07,2,2,requests,48000,40"
    assert text.splitlines()[2].endswith(",36001,30.000833")
