"""Shapes of exports: stamps, combined cells, sections and helpdesks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
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
    at,
    book,
    days,
    header,
    series,
    text,
    wide,
)


def a_sheet_per_shop_and_summary(folder: Path) -> Case:
    first, second = series(seed=1), series(seed=2)
    both = {key: first[key] + second[key] for key in first}
    sheets = {
        name: [header(), *wide(part, None, lambda day: day)]
        for name, part in (("汇总", both), ("天猫", first), ("京东", second))
    }
    return Case([book(folder / "a.xlsx", sheets)], both, findings=("import_summary_sheet",))


def stamp_ranges(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["统计时间：2026-11-01~2026-11-04"], ["时间段", "咨询量", "接待量", "30s应答率"]]
    rows += [[f"{stamp:%Y-%m-%d %H:00}-{stamp:%H:59}", value, value - 2, "98.1%"] for (_, stamp), value in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth)


def stamp_to_stamp(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["统计时间", "接待人数"]]
    rows += [
        [f"{stamp:%Y-%m-%d %H:%M:%S} 至 {stamp + timedelta(hours=1):%Y-%m-%d %H:%M:%S}", value]
        for (_, stamp), value in truth.items()
    ]
    return Case([text(folder / "a.csv", rows)], truth)


def start_and_end_columns(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["开始时间", "结束时间", "咨询人数（人）", "平均响应（秒）"]]
    rows += [[stamp, stamp + timedelta(hours=1), value, 21.5] for (_, stamp), value in truth.items()]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def queue_measures_and_sum(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["日期", "时段", "售前咨询人数", "售后咨询人数", "咨询人数", "售前消息数", "售后消息数"]]
    for day in FEW:
        for hour in HOURS:
            pair = [truth[PRE, at(day, hour)], truth[AFTER, at(day, hour)]]
            rows.append(
                [
                    f"{day}(周{WEEKDAYS[day.weekday()]})",
                    f"{hour:02d}:00-{hour + 1:02d}:00",
                    *pair,
                    sum(pair),
                    pair[0] * 9,
                    pair[1] * 9,
                ]
            )
    return Case([text(folder / "a.csv", rows, encoding="gb18030")], truth)


def weekdays_under_dates(folder: Path) -> Case:
    truth = series()
    rows: Rows = [["日期", *days()], ["星期", *(f"周{WEEKDAYS[day.weekday()]}" for day in days())]]
    rows += [[f"{hour}-{hour + 1}", *(truth[None, at(day, hour)] for day in days())] for hour in HOURS]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def a_block_per_month(folder: Path) -> Case:
    when = days(date(2026, 10, 20), 20)
    truth = series(when=when)
    rows: Rows = []
    for month in (10, 11):
        own = [day for day in when if day.month == month]
        rows += [[f"2026年{month}月售前售后咨询"], ["时段", *(f"{day.day}日" for day in own)]]
        rows += [[f"{hour}点-{hour + 1}点", *(truth[None, at(day, hour)] for day in own)] for hour in HOURS]
        rows += [["合计", *(sum(truth[None, at(day, hour)] for hour in HOURS) for day in own)], []]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def zendesk(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["Ticket created - Date", "Ticket created - Hour", "Brand", "Tickets", "Solved tickets", "CSAT score"]]
    rows += [[str(stamp.date()), stamp.hour, "Main", value, value - 3, "92%"] for (_, stamp), value in truth.items()]
    rows.append(["SUM", "", "", sum(truth.values()), "", ""])
    return Case([text(folder / "explore.csv", rows)], truth)


def freshdesk(folder: Path) -> Case:
    truth = series(hours=range(24), when=FEW)
    rows: Rows = [["Hour of the day", *(f"{day:%d %b, %Y}" for day in FEW), "Average"]]
    rows += [
        [f"{datetime(2026, 1, 1, hour):%I:%M %p}", *(truth[None, at(day, hour)] for day in FEW), 1.5] for hour in range(24)
    ]
    return Case([text(folder / "a.csv", rows, delimiter=";")], truth)


def day_and_queue_in_one_cell(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["时段", *(f"{day.month}月{day.day}日{NAMES[queue]}" for day in FEW for queue in (PRE, AFTER))]]
    rows += [[f"{hour}:00", *(truth[queue, at(day, hour)] for day in FEW for queue in (PRE, AFTER))] for hour in HOURS]
    return Case([text(folder / "2026年咨询.csv", rows)], truth)


def hour_and_queue_in_one_cell(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["日期", *(f"{hour}点{NAMES[queue]}" for hour in HOURS for queue in (PRE, AFTER))]]
    rows += [[str(day), *(truth[queue, at(day, hour)] for hour in HOURS for queue in (PRE, AFTER))] for day in FEW]
    return Case([text(folder / "a.csv", rows)], truth)


def dotted_days(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [header(), *wide(truth, None, lambda day: f"{day.month}.{day.day}")]
    return Case([text(folder / "a.csv", rows)], truth, {"year": 2026})


def agents_down_hours_across(folder: Path) -> Case:
    parts = [series(seed=seed, when=FEW) for seed in (1, 2, 3)]
    rows: Rows = [["客服昵称", *header(), "合计"]]
    for name, part in zip(("小美", "小丽", "小王"), parts, strict=True):
        for row in wide(part, None, lambda day: day):
            rows.append([name, *row, sum(row[1:])])
        rows.append([f"{name} 小计", None, *(sum(part[None, at(day, hour)] for day in FEW) for hour in HOURS)])
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], {key: sum(part[key] for part in parts) for key in parts[0]})


def agents_in_a_sheet_per_day(folder: Path) -> Case:
    parts = [series(seed=seed, when=FEW) for seed in (1, 2, 3)]
    sheets = {
        f"11月{day.day}日": [
            header("客服"),
            *(
                [name, *(part[None, at(day, hour)] for hour in HOURS)]
                for name, part in zip(("小美", "小丽", "小王"), parts, strict=True)
            ),
        ]
        for day in FEW
    }
    return Case([book(folder / "2026.xlsx", sheets)], {key: sum(part[key] for part in parts) for key in parts[0]})


def a_sheet_per_agent(folder: Path) -> Case:
    parts = [series(seed=seed, when=FEW) for seed in (1, 2)]
    sheets = {
        name: [header(), *wide(part, None, lambda day: day)] for name, part in zip(("张三", "李四"), parts, strict=True)
    }
    return Case([book(folder / "a.xlsx", sheets)], {key: sum(part[key] for part in parts) for key in parts[0]})


def count_first_date_last(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["人数", "类型", "小时", "日期"]]
    rows += [[value, NAMES[queue], f"{stamp.hour}.0", stamp.strftime("%Y.%m.%d")] for (queue, stamp), value in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth)


def halves_of_the_day(folder: Path) -> Case:
    truth = series(hours=range(24), when=FEW)
    words = ["凌晨"] * 6 + ["上午"] * 6 + ["中午"] + ["下午"] * 5 + ["晚上"] * 6
    rows: Rows = [["日期", "时段", "接待量"]]
    rows += [
        [
            f"{stamp:%Y/%m/%d} 星期{WEEKDAYS[stamp.weekday()]}",
            f"{words[stamp.hour]}{(stamp.hour - 1) % 12 + 1 if stamp.hour else 12}点",
            value,
        ]
        for (_, stamp), value in truth.items()
    ]
    return Case([text(folder / "a.csv", rows)], truth)


def half_day_subtotals(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["日期", "时段", "咨询人数"]]
    for day in FEW:
        for name, part in (("上午", range(8, 12)), ("下午", range(12, 24))):
            rows += [[day, time(hour), truth[None, at(day, hour)]] for hour in part]
            rows.append([day, f"{name}小计", sum(truth[None, at(day, hour)] for hour in part)])
        rows.append([day, "全天", sum(truth[None, at(day, hour)] for hour in HOURS)])
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def units_under_headers(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["sep=,"], ["日期", "时段", "咨询人数", "消息数"], ["", "", "(人)", "(条)"]]
    rows += [[f"{stamp:%Y-%m-%d 00:00:00}", stamp.hour, f"{value}", value * 8] for (_, stamp), value in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth)


def blank_rows_between_days(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [[], [None, None, "日期", "时间", "进线人数"]]
    for day in FEW:
        rows += [[None, None, day if hour == 8 else None, time(hour), truth[None, at(day, hour)]] for hour in HOURS] + [[]]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def shops_down_hours_across(folder: Path) -> Case:
    first, second = series(seed=1, when=FEW), series(seed=2, when=FEW)
    rows: Rows = [["日期", "店铺", *(f"{hour}时" for hour in range(24)), "合计"]]
    for day in FEW:
        for name, part in (("一店", first), ("二店", second)):
            values = [part.get((None, at(day, hour)), 0) for hour in range(24)]
            rows.append([str(day), name, *values, sum(values)])
        both = [first.get((None, at(day, hour)), 0) + second.get((None, at(day, hour)), 0) for hour in range(24)]
        rows.append([str(day), "合计", *both, sum(both)])
    truth = {
        (None, at(day, hour)): first.get((None, at(day, hour)), 0) + second.get((None, at(day, hour)), 0)
        for day in FEW
        for hour in range(24)
    }
    return Case([text(folder / "a.csv", rows)], truth)


def queue_column_and_hours_as_rows_of_dates(folder: Path) -> Case:
    """Queue and hour down, days across, the queue merged over its hours."""
    truth = series((PRE, AFTER))
    rows: Rows = [["队列", "时段", *(f"{day:%m-%d}" for day in days())]]
    for queue in (PRE, AFTER):
        rows += [
            [
                NAMES[queue] if hour == 8 else None,
                f"{hour:02d}:00-{hour:02d}:59",
                *(truth[queue, at(day, hour)] for day in days()),
            ]
            for hour in HOURS
        ]
    return Case([book(folder / "2026.xlsx", {"Sheet1": rows}, merged={"Sheet1": ["A2:A17", "A18:A33"]})], truth)


def newest_first(folder: Path) -> Case:
    truth = series()
    rows: Rows = [header(), *reversed(wide(truth, None, lambda day: f"{day.month}/{day.day}"))]
    return Case([text(folder / "2026-11.csv", rows)], truth)


def english_months_on_sheets(folder: Path) -> Case:
    when = days(date(2026, 10, 25), 14)
    truth = series((PRE, AFTER), when=when)
    sheets = {}
    for month, name in ((10, "Oct 2026"), (11, "November 2026")):
        rows: Rows = [["Day", "Hour", "Pre-sales", "After-sales", "Total"]]
        for stamp in sorted({stamp for _, stamp in truth if stamp.month == month}):
            pair = [truth[PRE, stamp], truth[AFTER, stamp]]
            rows.append([stamp.day, f"{stamp.hour}:00", *pair, sum(pair)])
        sheets[name] = rows
    return Case([book(folder / "a.xlsx", sheets)], truth)


def titles_name_queue_and_shop(folder: Path) -> Case:
    parts = {
        (queue, shop): series((queue,), seed=seed, when=FEW)
        for seed, (queue, shop) in enumerate([(PRE, "甲店"), (AFTER, "甲店"), (PRE, "乙店"), (AFTER, "乙店")])
    }
    files, truth = [], {}
    for number, ((queue, shop), part) in enumerate(parts.items()):
        files.append(
            book(
                folder / f"export ({number}).xlsx",
                {
                    "Sheet1": [
                        [f"{shop}{NAMES[queue]}客服 2026年11月分时咨询人数"],
                        header("日期", "{}点"),
                        *wide(part, queue, lambda day: day.day),
                    ]
                },
            )
        )
        for key, value in part.items():
            truth[key] = truth.get(key, 0) + value
    return Case(files, truth)


def stamps_without_separators(folder: Path) -> Case:
    truth = series(when=FEW)
    return Case(
        [
            text(
                folder / "a.tsv",
                [["统计小时", "咨询买家数"], *([f"{stamp:%Y%m%d%H}", value] for (_, stamp), value in truth.items())],
                delimiter="\t",
            )
        ],
        truth,
    )


def stamps_across(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=days(count=2))
    stamps = sorted({stamp for _, stamp in truth})
    rows: Rows = [["队列", *stamps], *([NAMES[queue], *(truth[queue, stamp] for stamp in stamps)] for queue in (PRE, AFTER))]
    return Case([book(folder / "a.xlsx", {"Sheet1": rows})], truth)


def measures_over_hours(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["日期", "咨询人数", *[None] * 15, "消息数"], [None, *range(8, 24), *range(8, 24)]]
    for day in FEW:
        values = [truth[None, at(day, hour)] for hour in HOURS]
        rows.append([str(day), *values, *(value * 7 for value in values)])
    return Case([text(folder / "a.csv", rows)], truth)


def one_day_one_column(folder: Path) -> Case:
    truth = series(when=[date(2026, 11, 1)])
    return Case(
        [
            text(
                folder / "a.csv",
                [["时段", "2026-11-01"], *([f"{hour}:00", truth[None, at(date(2026, 11, 1), hour)]] for hour in HOURS)],
            )
        ],
        truth,
    )


def summary_above_the_table(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [
        ["店铺：", "某某旗舰店"],
        ["统计周期", "2026-11-01 至 2026-11-04"],
        ["总咨询人数", sum(truth.values())],
        [],
        header(),
        *wide(truth, None, str),
    ]
    return Case([text(folder / "a.csv", rows)], truth)


MORE: tuple[Callable[[Path], Case], ...] = (
    a_sheet_per_shop_and_summary,
    stamp_ranges,
    stamp_to_stamp,
    start_and_end_columns,
    queue_measures_and_sum,
    weekdays_under_dates,
    a_block_per_month,
    zendesk,
    freshdesk,
    day_and_queue_in_one_cell,
    hour_and_queue_in_one_cell,
    dotted_days,
    agents_down_hours_across,
    agents_in_a_sheet_per_day,
    a_sheet_per_agent,
    count_first_date_last,
    halves_of_the_day,
    half_day_subtotals,
    units_under_headers,
    blank_rows_between_days,
    shops_down_hours_across,
    queue_column_and_hours_as_rows_of_dates,
    newest_first,
    english_months_on_sheets,
    titles_name_queue_and_shop,
    stamps_without_separators,
    stamps_across,
    measures_over_hours,
    one_day_one_column,
    summary_above_the_table,
)
