"""Shapes of exports: queues, months, shops and people in cells, titles, sheets and files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from made_exports.files import AFTER, HOURS, NAMES, PRE, Case, Rows, at, book, chinese, days, series, text, wide


def a_sheet_per_month(folder: Path) -> Case:
    when = days(date(2026, 10, 25), 14)
    truth = series(when=when)
    sheets = {}
    for month in (10, 11):
        own = [day for day in when if day.month == month]
        sheets[f"{month}月"] = [
            ["日", *range(24)],
            *([day.day, *(truth.get((None, at(day, hour)), "") for hour in range(24))] for day in own),
        ]
    return Case([book(folder / "2026年.xlsx", sheets)], truth)


def a_sheet_per_day(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=days(count=3))
    sheets = {
        f"{day.month}.{day.day}": [
            ["时段", "售前咨询人数", "售后咨询人数"],
            *([f"{hour}-{hour + 1}点", truth[PRE, at(day, hour)], truth[AFTER, at(day, hour)]] for hour in HOURS),
        ]
        for day in days(count=3)
    }
    return Case([book(folder / "2026年分时.xlsx", sheets)], truth)


def a_file_per_month_and_queue(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=days(date(2026, 10, 29), 7))
    files = []
    for queue in (PRE, AFTER):
        for month in (10, 11):
            own = {key: value for key, value in truth.items() if key[0] == queue and key[1].month == month}
            rows: Rows = [["小时", "日期", "数量"], *([stamp.hour, stamp.day, value] for (_, stamp), value in own.items())]
            files.append(text(folder / f"{NAMES[queue]}_2026-{month}.csv", rows))
    return Case(files, truth)


def excel_serials_and_clock_cells(folder: Path) -> Case:
    truth = series(when=days(count=3))
    rows: Rows = [["date", "time", "value"]]
    rows += [[(stamp.date() - date(1899, 12, 30)).days, stamp.time(), value] for (_, stamp), value in truth.items()]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def twelve_hour_clock(folder: Path) -> Case:
    truth = series(hours=range(24))
    rows: Rows = [["Day", *(datetime(2026, 1, 1, hour).strftime("%I %p").lstrip("0") for hour in range(24)), "Total"]]
    rows += [[*row, sum(row[1:])] for row in wide(truth, None, lambda day: f"{day:%m/%d/%Y}", range(24))]
    return Case([text(folder / "a.csv", rows)], truth)


def day_first(folder: Path) -> Case:
    truth = series(when=days(count=20))
    rows: Rows = [
        ["Date", *(f"{hour}h" for hour in HOURS)],
        *wide(truth, None, lambda day: f"{day.day}/{day.month}/{day.year}"),
    ]
    return Case([text(folder / "a.csv", rows)], truth)


def rows_of_measures(folder: Path) -> Case:
    truth = series(when=days(count=3))
    rows: Rows = [["日期", "指标", *(f"{hour}:00" for hour in HOURS)]]
    for day in days(count=3):
        values = [truth[None, at(day, hour)] for hour in HOURS]
        rows += [
            [day, "消息量", *(value * 8 for value in values)],
            ["", "接待人数", *values],
            ["", "转化率", *(["12%"] * 16)],
        ]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def repeated_headers(folder: Path) -> Case:
    truth = series(when=days(count=9))
    rows: Rows = [["注：售前售后合并统计"], [], [None, "日期", *(f"{hour}:00" for hour in HOURS), None, "备注"]]
    header = rows[-1]
    for number, row in enumerate(wide(truth, None, lambda day: f"{day:%Y%m%d}")):
        rows += [header] if number in (4, 8) else []
        rows.append([None, *row, None, "大促" if number == 3 else None])
    rows += [[], ["数据来源：客服系统"]]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def side_by_side(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=days(count=4))
    rows: Rows = [["售前", *[None] * 17, "售后"], ["日期", *range(8, 24), None, "日期", *range(8, 24)]]
    for day in days(count=4):
        rows.append(
            [
                day,
                *(truth[PRE, at(day, hour)] for hour in HOURS),
                None,
                day,
                *(truth[AFTER, at(day, hour)] for hour in HOURS),
            ]
        )
    merged = {"Sheet1": ["A1:Q1", "S1:AI1"]}
    return Case([book(folder / "a.xlsx", {"Sheet1": rows}, merged=merged)], truth)


def hours_to_24(folder: Path) -> Case:
    truth = series(hours=range(24), when=days(count=3))
    rows: Rows = [["日期", *(f"{hour}:00" for hour in range(1, 25))], *wide(truth, None, str, range(24))]
    return Case([text(folder / "a.csv", rows)], truth, findings=("import_hours_end",))


def separate_columns(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=days(count=3))
    rows: Rows = [["序号", "年", "月", "日", "时", "队列", "人数"]]
    for number, ((queue, stamp), value) in enumerate(truth.items(), 1):
        rows.append([number, stamp.year, stamp.month, stamp.day, stamp.hour, NAMES[queue], value])
    return Case([text(folder / "a.csv", rows)], truth)


def no_header(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=days(count=3))
    rows: Rows = [[f"{stamp:%Y-%m-%d %H:%M}", queue, value] for (queue, stamp), value in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth)


def day_sections(folder: Path) -> Case:
    """The day alone in a row over its hours."""
    truth = series(when=days(count=4))
    rows: Rows = [["时段", "咨询人数"]]
    for day in days(count=4):
        rows += [
            [chinese(day)],
            *([f"{hour}:00-{hour}:59", truth[None, at(day, hour)]] for hour in HOURS),
            ["小计", sum(truth[None, at(day, hour)] for hour in HOURS)],
        ]
    return Case([text(folder / "a.csv", rows)], truth)


def the_same_twice(folder: Path) -> Case:
    truth = series()
    header: list[object] = ["日期", *(f"{hour}:00" for hour in HOURS)]
    rows = wide(truth, None, str)
    files = [text(folder / "a.csv", [header, *rows[:10]]), text(folder / "b.csv", [header, *rows[6:]])]
    return Case(files, truth, findings=("import_same_twice",))


def queue_rows_under_dates(folder: Path) -> Case:
    truth = series((PRE, AFTER))
    rows: Rows = [["日期", "客服组", *(f"{hour}:00" for hour in HOURS), "总计"]]
    for day in days():
        for queue in (PRE, AFTER):
            values = [truth[queue, at(day, hour)] for hour in HOURS]
            rows.append([day if queue == PRE else None, f"{NAMES[queue]}组", *values, sum(values)])
        rows.append([None, "合计", *(truth[PRE, at(day, hour)] + truth[AFTER, at(day, hour)] for hour in HOURS)])
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def shops_over_measures(folder: Path) -> Case:
    first, second = series(seed=5, when=days(count=3)), series(seed=6, when=days(count=3))
    rows: Rows = [
        ["时间", "天猫旗舰店", None, None, "京东自营", None, None],
        [None, "咨询人数", "消息数", "平均响应(秒)", "咨询人数", "消息数", "平均响应(秒)"],
    ]
    for key in first:
        rows.append([f"{key[1]:%Y/%m/%d %H}时", first[key], first[key] * 5, 8.5, second[key], second[key] * 6, 9.5])
    merged = {"Sheet1": ["A1:A2", "B1:D1", "E1:G1"]}
    return Case([book(folder / "a.xlsx", {"Sheet1": rows}, merged=merged)], {key: first[key] + second[key] for key in first})


def agents_as_columns(folder: Path) -> Case:
    parts = [series(seed=seed, when=days(count=3)) for seed in (8, 9, 10)]
    rows: Rows = [["各客服接待人数"], ["日期", "时段", "小美", "小丽", "Tom", "合计"]]
    for key in parts[0]:
        values = [part[key] for part in parts]
        rows.append([str(key[1].date()), f"{key[1].hour}:00", *values, sum(values)])
    return Case([text(folder / "a.csv", rows)], {key: sum(part[key] for part in parts) for key in parts[0]})


SPLIT: tuple[Callable[[Path], Case], ...] = (
    a_sheet_per_month,
    a_sheet_per_day,
    a_file_per_month_and_queue,
    excel_serials_and_clock_cells,
    twelve_hour_clock,
    day_first,
    rows_of_measures,
    repeated_headers,
    side_by_side,
    hours_to_24,
    separate_columns,
    no_header,
    day_sections,
    the_same_twice,
    queue_rows_under_dates,
    shops_over_measures,
    agents_as_columns,
)
