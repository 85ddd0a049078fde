from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scheduler.tables import history_rows
from scheduler.tables.csv_columns import CsvColumns, read_columns
from scheduler.tables.history_clock import Stamp, parse_stamp
from scheduler.tables.history_rows import parse_history_rows, repeated_hours

QUEUES = ("presales", "aftersales")


def table(folder: Path, *rows: str, columns: str = "timestamp,queue,inquiries,aht_seconds") -> CsvColumns:
    path = folder / "history.csv"
    path.write_text("\n".join((columns, *rows)) + "\n", encoding="utf-8")
    return read_columns(path, required=["timestamp", "inquiries"])


def test_each_column_becomes_an_array_in_the_order_of_the_file(tmp_path: Path) -> None:
    read = table(tmp_path, "2026-03-02 01:30,aftersales,4,90", "2026-03-02 00:00,presales,2.5,")
    rows, faults = parse_history_rows(read, QUEUES, None)
    assert faults == []
    assert (rows.lines.tolist(), rows.queues.tolist(), rows.inquiries.tolist()) == ([2, 3], [1, 0], [4.0, 2.5])
    assert (rows.minutes - rows.minutes[1]).tolist() == [90, 0]
    np.testing.assert_array_equal(rows.aht_seconds, [90, np.nan])


def test_a_row_with_a_fault_is_left_out_and_each_of_its_faults_is_told(tmp_path: Path) -> None:
    read = table(tmp_path, "soon,phone,-1,long", "2026-03-02 00:00,presales,2,60")
    rows, faults = parse_history_rows(read, QUEUES, None)
    assert rows.lines.tolist() == [3]
    assert [(fault.line, fault.column) for fault in faults] == [
        (2, "timestamp"),
        (2, "queue"),
        (2, "inquiries"),
        (2, "aht_seconds"),
    ]


def test_a_text_is_read_once_however_often_it_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(text: str, zone: object) -> Stamp:
        asked.append(text)
        return parse_stamp(text)

    monkeypatch.setattr(history_rows, "parse_stamp", counted)
    hours = [f"2026-03-02 {hour:02}:00" for hour in range(24)]
    read = table(tmp_path, *(f"{hour},{queue},1," for hour in hours for queue in QUEUES))
    parse_history_rows(read, QUEUES, None)
    assert sorted(asked) == hours


def test_repetitions_are_found_wherever_they_stand(tmp_path: Path) -> None:
    read = table(
        tmp_path,
        "2026-03-02 01:00,presales,1,",
        "2026-03-02 00:00,presales,1,",
        "2026-03-02 01:00,aftersales,1,",
        "2026-03-02 00:00,presales,1,",
        "2026-03-02 01:00,presales,1,",
    )
    rows, _ = parse_history_rows(read, QUEUES, None)
    hours, faults = repeated_hours(rows, read, None)
    assert hours == []
    assert sorted(fault.line or 0 for fault in faults) == [5, 6]
