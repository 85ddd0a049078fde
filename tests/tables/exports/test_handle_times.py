"""Handle times of exports, from their cells to the history file and the forecast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time, timedelta
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from scheduler.errors import DataError
from scheduler.jobs.import_history import import_history
from scheduler.tables.exports.handle_time_cell import handle_time_unit, read_handle_time
from scheduler.tables.exports.imported import Imported
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.write_history import write_history
from scheduler.tables.history_csv import read_history

HEAD = ("日期", "时段", "客服", "咨询人数", "平均处理时长")


def export(folder: Path, head: Sequence[str], *rows: Sequence[object], name: str = "a.csv") -> Imported:
    path = folder / name
    path.write_text("\n".join(",".join(map(str, row)) for row in (head, *rows)), encoding="utf-8")
    return import_history([path])


def seconds_by_hour(folder: Path, imported: Imported) -> dict[tuple[str, int], float]:
    """What the history that is written tells, by queue and hour of the first day."""
    history = read_history(write_history(folder / "history.csv", imported), queues=imported.queues)
    assert history.aht_seconds is not None
    return {
        (queue, hour): float(history.aht_seconds[row, hour])
        for row, queue in enumerate(history.queues)
        for hour in range(24)
        if not np.isnan(history.aht_seconds[row, hour])
    }


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        *[("205", 205), (205.5, 205.5), ("3:25", 205), ("03:25", 205), ("０：０３：２５", 205), ("1:00:00", 3600)],
        *[("3分25秒", 205), ("205秒", 205), ("205 s", 205), ("3m25s", 205), ("3.5分钟", 210), ("1小时2分", 3720)],
        *[("3'25\"", 205), ("3′25″", 205), ("1,205", 1205), (time(0, 3, 25), 205), (timedelta(seconds=205), 205)],
        *[("", None), (None, None), ("--", None), ("0", None), ("00:00", None), ("abc", None), ("3:75", None), ("-5", None)],
        *[("25%", None), (float("nan"), None), (True, None), ("90000", None), ("0.0024", None)],
    ],
)
def test_a_handle_time_is_read_as_people_and_platforms_write_it(cell: object, seconds: float | None) -> None:
    assert read_handle_time(cell) == seconds


def test_minutes_and_seconds_that_a_spreadsheet_took_for_hours_and_minutes_are_what_they_were() -> None:
    assert read_handle_time(time(3, 25)) == 205
    assert read_handle_time(timedelta(hours=12, minutes=30)) == 750


def test_a_plain_number_has_the_unit_of_the_header() -> None:
    names = QueueNames({})
    assert handle_time_unit("平均处理时长(分)", names) == 60
    assert handle_time_unit("Avg Handle Time (sec)", names) == 1
    assert read_handle_time("3.5", 60) == 210
    assert read_handle_time("3:30", 60) == 210


@pytest.mark.parametrize(
    "header", ["平均响应时长", "首次响应时长", "会话总时长", "在线时长", "咨询人数", "Avg wait time", "秒"]
)
def test_other_times_are_no_handle_times(header: str) -> None:
    assert handle_time_unit(header, QueueNames({})) is None


def test_an_hour_weighs_the_handle_times_of_its_people_by_their_contacts(tmp_path: Path) -> None:
    imported = export(
        tmp_path,
        HEAD,
        ("2026-11-01", "9:00-10:00", "小王", 10, "1:40"),
        ("2026-11-01", "9:00-10:00", "小李", 30, "200秒"),
        ("2026-11-01", "10:00-11:00", "小王", 10, "--"),
        ("2026-11-01", "10:00-11:00", "小李", 20, 120),
        ("2026-11-01", "11:00-12:00", "小王", 10, ""),
    )
    assert seconds_by_hour(tmp_path, imported) == {("all", 9): 175.0, ("all", 10): 120.0}
    (told,) = [finding for finding in imported.findings if finding.code == "import_handle_time"]
    assert told.facts == {"hours": 2, "seconds": 157}
    assert ("handle", "平均处理时长", "E1") in imported.tables[0].columns
    assert "other_columns" not in imported.tables[0].dropped


def test_each_queue_has_the_handle_time_that_names_it(tmp_path: Path) -> None:
    head = ("时间", "售前咨询人数", "售后咨询人数", "售前平均处理时长", "售后平均处理时长", "平均处理时长")
    rows = [(f"2026-11-01 {hour}:00", 10, 20, 100 + hour, 300 + hour, 250) for hour in (9, 10, 11)]
    found = seconds_by_hour(tmp_path, export(tmp_path, head, *rows))
    assert found == {
        **{("presales", hour): 100.0 + hour for hour in (9, 10, 11)},
        **{("aftersales", hour): 300.0 + hour for hour in (9, 10, 11)},
    }


def test_a_handle_time_of_all_queues_is_that_of_none_of_them(tmp_path: Path) -> None:
    head = ("时间", "售前咨询人数", "售后咨询人数", "平均处理时长")
    imported = export(tmp_path, head, *[(f"2026-11-01 {hour}:00", 10, 20, 100) for hour in (9, 10, 11)])
    assert imported.handle_seconds == ()
    assert "平均处理时长" in imported.tables[0].dropped["other_columns"]


def test_times_of_a_workbook_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [("日期", "小时", "接待人数", "平均会话时长")] + [
        ("2026-11-01", hour, 9, time(0, 3, hour)) for hour in (9, 10, 11)
    ]:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    found = seconds_by_hour(tmp_path, import_history([tmp_path / "a.xlsx"]))
    assert found == {("all", hour): 180.0 + hour for hour in (9, 10, 11)}


def test_the_same_hours_again_with_handle_times_bring_them(tmp_path: Path) -> None:
    hours = range(8, 12)
    export(tmp_path, HEAD[:2] + HEAD[3:4], *[("2026-11-01", f"{hour}:00", 10) for hour in hours], name="old.csv")
    export(tmp_path, HEAD[:2] + HEAD[3:], *[("2026-11-01", f"{hour}:00", 10, 90) for hour in hours], name="new.csv")
    imported = import_history([tmp_path / "old.csv", tmp_path / "new.csv"])
    assert imported.handle_seconds == (90.0,) * 4


def test_a_history_without_handle_times_has_no_column_of_them(tmp_path: Path) -> None:
    imported = export(tmp_path, HEAD[:2] + HEAD[3:4], *[("2026-11-01", f"{hour}:00", 10) for hour in range(8, 12)])
    written = write_history(tmp_path / "history.csv", imported)
    assert written.read_text(encoding="utf-8-sig").splitlines()[0] == "timestamp,inquiries"


def test_rows_of_handle_times_are_never_taken_for_counts(tmp_path: Path) -> None:
    rows = [("咨询人数", 5, 6, 7), ("平均处理时长", "3:20", "3:30", "3:40")] * 3
    with pytest.raises(DataError) as caught:
        export(
            tmp_path,
            ("日期", "指标", "9:00", "10:00", "11:00"),
            *[(f"2026-11-0{at // 2 + 1}", *row) for at, row in enumerate(rows)],
        )
    assert "3:20" in str(caught.value)


def test_a_handle_time_that_cannot_be_read_is_named_and_left_out(tmp_path: Path) -> None:
    rows = [("2026-11-01", f"{hour}:00", 10, "约两分钟" if hour == 9 else "2分") for hour in range(8, 12)]
    imported = export(tmp_path, HEAD[:2] + HEAD[3:], *rows)
    assert imported.handle_seconds == (120.0, None, 120.0, 120.0)
    assert imported.tables[0].dropped["handle_times"] == ("D3",)


def test_a_column_of_texts_under_that_name_is_another_column(tmp_path: Path) -> None:
    rows = [("2026-11-01", f"{hour}:00", 10, "约两分钟") for hour in range(8, 12)]
    imported = export(tmp_path, HEAD[:2] + HEAD[3:], *rows)
    assert imported.handle_seconds == ()
    assert imported.tables[0].dropped["other_columns"] == ("平均处理时长",)
