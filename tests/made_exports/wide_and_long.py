"""Shapes of exports: the common ones."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from made_exports.files import (
    AFTER,
    HOURS,
    NAMES,
    PRE,
    WEEKDAYS,
    Case,
    Rows,
    Truth,
    at,
    book,
    chinese,
    days,
    series,
    text,
    wide,
)


def long_english_csv(folder: Path) -> Case:
    truth = series((PRE, AFTER))
    rows = [[f"{stamp:%Y-%m-%d}", f"{stamp:%H:%M}", queue.title(), value] for (queue, stamp), value in truth.items()]
    return Case([text(folder / "a.csv", [["Date", "Hour", "Queue", "Inquiries"], *rows], encoding="utf-8-sig")], truth)


def wide_titled_totals_gbk(folder: Path) -> Case:
    truth = series()
    rows = wide(truth, None, chinese)
    body = [[*row, sum(row[1:])] for row in rows]
    bottom = ["合计", *(sum(row[at] for row in body) for at in range(1, 18))]
    means = ["日均", *(f"{total / 14:.1f}" for total in bottom[1:])]
    header = ["日期", *(f"{hour}:00-{hour + 1}:00" for hour in HOURS), "合计"]
    titles = [["客服分时段咨询人数统计"], ["导出时间：2026-12-02 10:11:12"], []]
    return Case([text(folder / "分时.csv", [*titles, header, *body, bottom, means], encoding="gb18030")], truth)


def wide_book_merged_queues(folder: Path) -> Case:
    """Queue over hours, the title merged, with subtotals of each queue."""
    truth = series((PRE, AFTER))
    top = ["日期", "售前", *[None] * 16, "售后", *[None] * 16]
    second = [None, *range(8, 24), "小计", *range(8, 24), "小计"]
    body = []
    for day in days():
        row: list[object] = [day]
        for queue in (PRE, AFTER):
            values = [truth[queue, at(day, hour)] for hour in HOURS]
            row += [*values, sum(values)]
        body.append(row)
    rows = [["2026年11月 咨询人数"], top, second, *body]
    merged = {"Sheet1": ["A1:AI1", "A2:A3", "B2:R2", "S2:AI2"]}
    return Case([book(folder / "月报.xlsx", {"Sheet1": rows}, merged=merged)], truth)


def hours_down_dates_across(folder: Path) -> Case:
    truth = series()
    rows: Rows = [["时段\\日期", *(f"{day.month}/{day.day}" for day in days())]]
    rows += [[f"{hour:02d}:00~{(hour + 1) % 24:02d}:00", *(truth[None, at(day, hour)] for day in days())] for hour in HOURS]
    rows.append(["合计", *(sum(truth[None, at(day, hour)] for hour in HOURS) for day in days())])
    return Case([book(folder / "2026年11月咨询量.xlsx", {"数据": rows})], truth)


def merged_date_down(folder: Path) -> Case:
    """The date merged over its hours, 小计 of each day, measures side by side."""
    truth = series(when=days(count=4))
    rows: Rows = [["日期", "时段", "消息数", "咨询人数", "接待人数", "转化率", "平均响应时长"]]
    merged = []
    for day in days(count=4):
        merged.append(f"A{len(rows) + 1}:A{len(rows) + 16}")
        for hour in HOURS:
            value = truth[None, at(day, hour)]
            rows.append([f"11月{day.day}日", f"{hour}点", value * 9, value, value - 1, "12.5%", "00:00:32"])
        rows.append(["小计", None, None, sum(truth[None, at(day, hour)] for hour in HOURS)])
    return Case([book(folder / "export.xlsx", {"2026": rows}, merged={"2026": merged})], truth)


def date_only_in_first_row(folder: Path) -> Case:
    truth = series(when=days(count=5))
    rows: Rows = [["统计日期", "小时", "进线量"]]
    for day in days(count=5):
        rows += [[f"{day:%Y/%m/%d}" if hour == 8 else "", str(hour), truth[None, at(day, hour)]] for hour in HOURS]
    return Case([text(folder / "a.txt", rows, delimiter="\t", encoding="utf-16")], truth)


def a_file_per_shop(folder: Path) -> Case:
    first, second = series(seed=1), series(seed=2)
    files = []
    for name, truth in (("旗舰店", first), ("专营店", second)):
        header = ["日期", *(f"{hour}时" for hour in HOURS)]
        files.append(book(folder / f"{name}11月.xlsx", {"Sheet1": [header, *wide(truth, None, lambda day: day)]}))
    return Case(files, {key: first[key] + second[key] for key in first})


def two_shops_in_one(folder: Path) -> Case:
    """Date over shops: hours down, two header rows."""
    first, second = series(seed=3, when=days(count=3)), series(seed=4, when=days(count=3))
    top, under = ["时段"], [""]
    for day in days(count=3):
        top += [f"{day:%Y-%m-%d}", ""]
        under += ["A店", "B店"]
    rows = [
        [f"{hour}:00", *(v for day in days(count=3) for v in (first[None, at(day, hour)], second[None, at(day, hour)]))]
        for hour in HOURS
    ]
    return Case([text(folder / "x.csv", [top, under, *rows])], {key: first[key] + second[key] for key in first})


def long_with_shop_and_agents(folder: Path) -> Case:
    whole: Truth = {}
    rows: Rows = [["店铺名称", "客服昵称", "咨询类型", "日期时间", "接待人数", "首次响应(秒)"]]
    for number, (shop, agent) in enumerate((("一店", "小美"), ("一店", "小丽"), ("二店", "小王"))):
        for (queue, stamp), value in series((PRE, AFTER), seed=number, when=days(count=3)).items():
            rows.append([shop, agent, NAMES[queue] + "咨询", f"{stamp:%Y-%m-%d %H:%M:%S}", value, 12.5])
            whole[queue, stamp] = whole.get((queue, stamp), 0) + value
    return Case([text(folder / "agents.csv", rows)], whole)


def missing_hours_and_dashes(folder: Path) -> Case:
    truth = series()
    lost = random.Random(3).sample(sorted(truth, key=lambda key: key[1]), 20)
    signs = ["", "-", "--", "—", "/", "无", None]
    truth = {key: value for key, value in truth.items() if key not in lost}
    rows: Rows = [["日期", *(f"{hour}:00" for hour in HOURS)]]
    for row, day in enumerate(days()):
        rows.append([day, *(truth.get((None, at(day, hour)), signs[(row + hour) % 7]) for hour in HOURS)])
    return Case([book(folder / "a.xlsx", {"a": rows})], truth)


def thousands_as_text(folder: Path) -> Case:
    truth = series(scale=4000)
    shows = [
        lambda n: f"{n:,}",
        lambda n: f"{n:,}".replace(",", "，"),
        lambda n: f"{n:,}".replace(",", " "),
        lambda n: f"{n:,}人",
    ]
    shows.append(lambda n: str(n).translate({48 + d: 0xFF10 + d for d in range(10)}))
    rows: Rows = [["日期", *(f"{hour}点" for hour in HOURS)]]
    rows += [[str(day), *(shows[(day.day + hour) % 5](truth[None, at(day, hour)]) for hour in HOURS)] for day in days()]
    return Case([text(folder / "a.csv", rows)], truth)


def a_sheet_per_queue(folder: Path) -> Case:
    truth = series((PRE, AFTER))
    header = ["日期", "星期", *(f"{hour:02d}:00" for hour in HOURS)]
    sheets = {
        NAMES[queue]: [
            header,
            *([row[0], f"星期{WEEKDAYS[row[0].weekday()]}", *row[1:]] for row in wide(truth, queue, lambda day: day)),
        ]
        for queue in (PRE, AFTER)
    }
    sheets["旧数据"] = [header, [date(2020, 1, 1), "星期三", *[1] * 16]]
    return Case([book(folder / "a.xlsx", sheets, hidden=["旧数据"])], truth, findings=("import_hidden_sheet",))


def a_block_per_queue(folder: Path) -> Case:
    truth = series((PRE, AFTER))
    rows: Rows = [["2026年11月分时数据"]]
    for queue in (PRE, AFTER):
        rows += [[], [NAMES[queue]], ["日期", *range(8, 24), "合计"]]
        rows += [[f"{row[0].day}日", *row[1:], sum(row[1:])] for row in wide(truth, queue, lambda day: day)]
        rows.append(["合计", *(sum(truth[queue, at(day, hour)] for day in days()) for hour in HOURS)])
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def queues_as_columns(folder: Path) -> Case:
    truth = series((PRE, AFTER))
    rows: Rows = [["时间", "售前", "售后", "合计"]]
    for stamp in sorted({stamp for _, stamp in truth}):
        pair = [truth[PRE, stamp], truth[AFTER, stamp]]
        rows.append([stamp, *pair, sum(pair)])
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def helpdesk_iso_stamps(folder: Path) -> Case:
    truth = series((PRE, AFTER))
    rows: Rows = [["Created at", "Group", "New conversations", "Messages", "Median first response time"]]
    for (queue, stamp), value in truth.items():
        name = "Pre-sales" if queue == PRE else "After-sales"
        rows.append([f"{stamp:%Y-%m-%dT%H:%M:%S}+08:00", name, value, value * 7, "0:01:10"])
    return Case([text(folder / "report.csv", rows, delimiter=";")], truth)


def quarters(folder: Path) -> Case:
    truth = series(when=days(count=2))
    rows: Rows = [["Interval", "Contacts"]]
    for (_, stamp), value in truth.items():
        for part in range(4):
            begin = stamp + timedelta(minutes=15 * part)
            rows.append([f"{begin:%d %b %Y %H:%M}", value // 4 + (value % 4 if part == 0 else 0)])
    return Case([text(folder / "q.csv", rows)], truth)


def over_new_year(folder: Path) -> Case:
    when = days(date(2026, 12, 28), 8)
    truth = series(when=when)
    rows: Rows = [
        ["日期", *(f"{hour}时" for hour in HOURS)],
        *wide(truth, None, lambda day: f"{day.month}月{day.day}日 周{WEEKDAYS[day.weekday()]}"),
    ]
    return Case([text(folder / "a.csv", rows)], truth, {"year": 2026})


COMMON: tuple[Callable[[Path], Case], ...] = (
    long_english_csv,
    wide_titled_totals_gbk,
    wide_book_merged_queues,
    hours_down_dates_across,
    merged_date_down,
    date_only_in_first_row,
    a_file_per_shop,
    two_shops_in_one,
    long_with_shop_and_agents,
    missing_hours_and_dashes,
    thousands_as_text,
    a_sheet_per_queue,
    a_block_per_queue,
    queues_as_columns,
    helpdesk_iso_stamps,
    quarters,
    over_new_year,
)
