"""Shapes of exports: what shop platforms, helpdesks and offices write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from made_exports.files import (
    AFTER,
    FEW,
    HOURS,
    NAMES,
    PRE,
    WEEKDAYS,
    Case,
    Rows,
    Truth,
    at,
    book,
    days,
    header,
    series,
    text,
    wide,
)


def live_chat(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["Date", "Agent", "Chats accepted", "Chats missed", "Avg handle time"]]
    rows += [[f"{stamp:%b %d, %Y %I:%M %p}", "Kate", value, 1, "00:03:22"] for (_, stamp), value in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth, findings=("import_handle_time",))


def sessions_and_users(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["统计日期", "小时", "人工接待会话量", "人工接待用户数", "3分钟回复率", "平均响应时长(秒)", "满意度"]]
    rows += [
        [f"{stamp:%Y%m%d}", f"{stamp.hour:02d}", value + 3, value, "99%", 22, "98%"] for (_, stamp), value in truth.items()
    ]
    return Case([text(folder / "a.csv", rows)], truth)


def kinds_of_sessions(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["日期", "时段", "会话总量", "有效会话量", "人工接入会话量", "机器人会话量", "排队放弃数"]]
    rows += [
        [str(stamp.date()), f"{stamp.hour}:00", value, value - 1, value - 2, 3, 1] for (_, stamp), value in truth.items()
    ]
    return Case([text(folder / "a.csv", rows)], truth)


def kinds_of_buyers(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [
        ["日期", "时段", "咨询人数", "需人工回复的咨询人数", "人工接待人数", "未回复人数", "询单人数", "询单转化率"]
    ]
    for (_, stamp), value in truth.items():
        rows.append([str(stamp.date()), f"{stamp.hour}-{stamp.hour + 1}", value, value - 1, value - 2, 3, 1, "5%"])
    return Case([text(folder / "a.csv", rows)], truth)


def call_centre(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=days(count=20))
    rows: Rows = [
        ["Queue", "Interval Start", "Interval End", "Offered", "Answered", "Abandoned", "Service Level %", "ASA", "AHT"]
    ]
    for (queue, stamp), value in truth.items():
        name = "Pre Sales" if queue == PRE else "After Sales"
        rows.append([name, f"{stamp:%m/%d/%Y %H:%M}", f"{stamp:%m/%d/%Y %H:59}", value, value - 1, 1, "98%", "0:12", "4:30"])
    return Case([text(folder / "a.csv", rows)], truth, findings=("import_handle_time",))


def three_header_rows(folder: Path) -> Case:
    """Shop over queue over hours."""
    truth: Truth = {}
    rows: Rows = [["日期", "旗舰店", *[None] * 3, "专营店", *[None] * 3], [None, *["售前", None, "售后", None] * 2]]
    rows.append([None, *["9:00", "10:00"] * 4])
    for day in FEW:
        rows.append([day, *range(1, 9)])
        for number, (queue, hour) in enumerate([(PRE, 9), (PRE, 10), (AFTER, 9), (AFTER, 10)] * 2, 1):
            truth[queue, at(day, hour)] = truth.get((queue, at(day, hour)), 0) + number
    merged = {"S": ["B1:E1", "F1:I1", "B2:C2", "D2:E2", "F2:G2", "H2:I2", "A1:A3"]}
    return Case([book(folder / "a.xlsx", {"S": rows}, merged=merged)], truth)


def half_hours_across(folder: Path) -> Case:
    rows: Rows = [["队列", "日期", "8:00-8:30", "8:30-9:00", "9:00-9:30", "9:30-10:00"]]
    rows += [[NAMES[queue], str(day), 1, 2, 3, 4] for day in FEW for queue in (PRE, AFTER)]
    truth: Truth = {
        (queue, at(day, hour)): 3 if hour == 8 else 7 for day in FEW for queue in (PRE, AFTER) for hour in (8, 9)
    }
    return Case([text(folder / "a.csv", rows)], truth)


def office_table(folder: Path) -> Case:
    truth = series(when=FEW)
    body = wide(truth, None, lambda day: str(day.day))
    rows: Rows = [["2026年11月份客服咨询量统计表"], ["部门：客服部", "", "制表人：小王"]]
    rows.append([*header("日期/时段"), "合计", "日均"])
    rows += [[*row, sum(row[1:]), round(sum(row[1:]) / 16, 1)] for row in body]
    sums = [sum(row[at] for row in body) for at in range(1, 17)]
    rows += [["合计", *sums, sum(sums)], ["占比", *["6.3%"] * 16]]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows}, merged={"Sheet1": ["A1:S1"]})], truth)


def units_in_headers(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["日期", *(f"{hour}:00-{hour + 1}:00（人）" for hour in HOURS)], *wide(truth, None, str)]
    return Case([text(folder / "a.csv", rows)], truth)


def tabs_and_thousands(folder: Path) -> Case:
    truth = series(when=FEW, scale=9000)
    rows: Rows = [header(), *([row[0], *(f"{value:,}" for value in row[1:])] for row in wide(truth, None, str))]
    return Case([text(folder / "a.txt", rows, delimiter="\t")], truth)


def a_sheet_per_week(folder: Path) -> Case:
    truth = series(when=FEW)
    body = wide(truth, None, str)
    return Case([book(folder / "a.xlsx", {"第44周": [header(), *body[:2]], "第45周": [header(), *body[2:]]})], truth)


def totals_first(folder: Path) -> Case:
    truth = series(when=FEW)
    body = wide(truth, None, str)
    rows: Rows = [["日期", "合计", *header()[1:]]]
    rows += [["合计", None, *(sum(row[at] for row in body) for at in range(1, 17))]]
    rows += [[row[0], sum(row[1:]), *row[1:]] for row in body]
    return Case([text(folder / "a.csv", rows)], truth)


def measure_in_every_header(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["日期", *(f"{hour}点咨询人数" for hour in HOURS)], *wide(truth, None, str)]
    return Case([text(folder / "a.csv", rows)], truth)


def weekday_in_brackets(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["时段", *(f"{day:%m月%d日}({WEEKDAYS[day.weekday()]})" for day in FEW)]]
    rows += [[f"{hour}:00", *(truth[None, at(day, hour)] for day in FEW)] for hour in HOURS]
    return Case([text(folder / "2026年.csv", rows)], truth)


def queue_in_names_of_people(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["日期", "时段", "客服", "接待人数"]]
    rows += [
        [str(stamp.date()), f"{stamp.hour}:00", f"{NAMES[queue]}-小美", value] for (queue, stamp), value in truth.items()
    ]
    return Case([text(folder / "a.csv", rows)], truth)


PLATFORMS: tuple[Callable[[Path], Case], ...] = (
    live_chat,
    sessions_and_users,
    kinds_of_sessions,
    kinds_of_buyers,
    call_centre,
    three_header_rows,
    half_hours_across,
    office_table,
    units_in_headers,
    tabs_and_thousands,
    a_sheet_per_week,
    totals_first,
    measure_in_every_header,
    weekday_in_brackets,
    queue_in_names_of_people,
)
