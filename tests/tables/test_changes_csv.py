"""Changes as a table that Excel opens."""

from __future__ import annotations

from pathlib import Path

from scheduler.tables.changes_csv import changes_csv_bytes
from scheduler.tables.csv_text import read_csv

RECORD = {
    "date": "2026-12-07",
    "agent": "a1",
    "name": "李娜",
    "before": "Early 08:00-16:00",
    "after": "=day off",
    "notice_hours": 8.17,
    "cause": "moved",
    "why": 'Otherwise, "nobody".',
    "price": 3.0,
}


def test_a_row_per_change_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "changes.csv"
    path.write_bytes(changes_csv_bytes([RECORD, {**RECORD, "notice_hours": None}]))
    table = read_csv(
        path, required=("date", "agent", "name", "before", "after", "notice_hours", "cause", "why"), optional=()
    )
    assert [row["notice_hours"] for row in table.rows] == ["8.17", ""]
    assert (table.rows[0]["name"], table.rows[0]["why"]) == ("李娜", 'Otherwise, "nobody".')


def test_no_changes_are_a_header(tmp_path: Path) -> None:
    assert changes_csv_bytes([]).decode("utf-8-sig").strip() == "date,agent,name,before,after,notice_hours,cause,why"


def test_text_that_looks_like_a_formula_stays_text() -> None:
    assert ",=day off," not in changes_csv_bytes([RECORD]).decode("utf-8-sig")
