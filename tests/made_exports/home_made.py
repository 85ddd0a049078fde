"""Shapes of exports: pivot tables, tables side by side, days that end after midnight, and what programs put around cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from made_exports.files import AFTER, FEW, HOURS, NAMES, PRE, Case, Rows, Truth, at, book, days, header, series, text, wide

LATE = [*range(10, 24), 0, 1]
"""Hours of a day that ends at 2:00."""


def _late_truth(queues: tuple[str | None, ...] = (None,)) -> tuple[Truth, Callable[[date, int], object]]:
    """Contacts of days that end after midnight, and when a day's hour is."""
    all_hours = series(queues, when=days(count=5), hours=range(24))

    def when(day: date, hour: int) -> object:
        return at(day + timedelta(days=hour < LATE[0]), hour)

    wanted = {when(day, hour) for day in FEW for hour in LATE}
    return {key: value for key, value in all_hours.items() if key[1] in wanted}, when


def hours_after_midnight_below_the_evening(folder: Path) -> Case:
    truth, when = _late_truth()
    rows: Rows = [["日期", *(f"{hour}:00-{hour + 1}:00" for hour in LATE)]]
    rows += [[day, *(truth[None, when(day, hour)] for hour in LATE)] for day in FEW]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth, findings=("import_next_day",))


def hours_after_midnight_in_rows_of_two_queues(folder: Path) -> Case:
    truth, when = _late_truth((PRE, AFTER))
    rows: Rows = [["日期", "时段", "类型", "咨询人数"]]
    for day in FEW:
        for queue in (PRE, AFTER):
            rows += [[day, f"{hour}:00-{hour + 1}:00", NAMES[queue], truth[queue, when(day, hour)]] for hour in LATE]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth, findings=("import_next_day",))


def hours_that_name_the_next_day(folder: Path) -> Case:
    truth, when = _late_truth()
    show = [*(f"{hour}:00-{hour + 1}:00" for hour in range(10, 23)), "23:00-次日0:00", "次日0:00-1:00", "25:00-26:00"]
    rows: Rows = [["日期", *show]]
    rows += [[day, *(truth[None, when(day, hour)] for hour in LATE)] for day in FEW]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def hours_sorted_as_texts(folder: Path) -> Case:
    truth = series(when=FEW)
    order = sorted(HOURS, key=lambda hour: f"{hour}:00")
    rows: Rows = [["求和项:咨询人数", "列标签"], ["行标签", *(f"{hour}:00" for hour in order)]]
    rows += [[day.isoformat(), *(truth[None, at(day, hour)] for hour in order)] for day in FEW]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def queues_above_their_days_in_a_pivot_table(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["行标签", *HOURS]]
    for queue in (PRE, AFTER):
        rows.append([NAMES[queue], *(sum(truth[queue, at(day, hour)] for day in FEW) for hour in HOURS)])
        rows += wide(truth, queue, date.isoformat)
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def days_above_their_hours_in_a_pivot_table(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["行标签", "求和项:咨询人数"]]
    for day in FEW:
        rows.append([day.isoformat(), sum(truth[None, at(day, hour)] for hour in HOURS)])
        rows += [[f"{hour}:00", truth[None, at(day, hour)]] for hour in HOURS]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def queues_side_by_side_under_their_names(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["售前", *[None] * 17, "售后"], [*header(), None, *header()]]
    pairs = zip(wide(truth, PRE, date.isoformat), wide(truth, AFTER, date.isoformat), strict=True)
    rows += [[*left, None, *right] for left, right in pairs]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def months_side_by_side_under_their_names(folder: Path) -> Case:
    left, right = days(date(2026, 10, 1), 4), days(date(2026, 11, 1), 4)
    truth = series(when=[*left, *right])
    found = wide(truth, None, lambda day: f"{day.day}日")
    rows: Rows = [["2026年10月", *[None] * 17, "2026年11月"], [*header(), None, *header()]]
    rows += [[*one, None, *other] for one, other in zip(found[:4], found[4:], strict=True)]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def a_sheet_per_measure(folder: Path) -> Case:
    truth = series(when=FEW)
    more = {key: value * 3 for key, value in truth.items()}
    sheets = {
        name: [header(), *wide(numbers, None, date.isoformat)]
        for name, numbers in (("接待人数", more), ("咨询人数", truth), ("消息量", more))
    }
    return Case([book(folder / "a.xlsx", sheets)], truth, findings=("import_other_measure",))


def means_of_weekdays_below(folder: Path) -> Case:
    truth = series(when=FEW)
    rows = [header(), *wide(truth, None, date.isoformat), [], ["各星期平均"], header("星期")]
    rows += [[f"周{name}", *[12.5] * 16] for name in "一二三"]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth, findings=("import_undated_table",))


def weekdays_over_days_with_a_dot(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["2026年"], ["时段", *(f"星期{name}" for name in "日一二三")], [None, *(f"11.{day.day}" for day in FEW)]]
    rows += [[f"{hour}：00－{hour + 1}：00", *(truth[None, at(day, hour)] for day in FEW)] for hour in HOURS]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def texts_shielded_from_excel(folder: Path) -> Case:
    truth = series(when=FEW)
    rows = [["日期", "小时", "咨询人数"]]
    rows += [[f'="{when:%Y-%m-%d}"', f"'{when.hour}", f'="{value}"'] for (_, when), value in truth.items()]
    return Case([text(folder / "a.csv", rows, encoding="gb18030")], truth)


def tabs_at_the_end_of_cells(folder: Path) -> Case:
    truth = series(when=FEW)
    rows = [["时间", "咨询人数"], *([f"{when:%Y-%m-%d %H:%M}\t", value] for (_, when), value in truth.items())]
    return Case([text(folder / "a.csv", rows)], truth)


def dots_between_thousands(folder: Path) -> Case:
    truth = series(when=FEW, scale=4000)
    truth[None, at(FEW[0], 8)] = 12.0
    truth[None, at(FEW[0], 9)] = 7.0
    rows = [["Date", "Hour", "Contacts"]]
    rows += [[f"{when:%d.%m.%Y}", when.hour, f"{int(value):,}".replace(",", ".")] for (_, when), value in truth.items()]
    return Case([text(folder / "a.csv", rows, delimiter=";")], truth)


def numbers_with_an_exponent(folder: Path) -> Case:
    truth = series(when=FEW)
    rows = [["日期", "小时", "咨询人数"], *([f"{when:%Y-%m-%d}", when.hour, f"{v:.3E}"] for (_, when), v in truth.items())]
    return Case([text(folder / "a.csv", rows)], truth)


def growth_beside_the_number(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["日期", "时段", "本期咨询人数", "上周同期咨询人数", "较前一日", "波动"]]
    rows += [[f"{when:%Y-%m-%d}", f"{when.hour}点", v, v + 9, "-12.5%", "+3"] for (_, when), v in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth)


def headers_in_camel_case(folder: Path) -> Case:
    truth = series(when=FEW)
    rows = [["dateTime", "messageCount", "visitorCount"]]
    rows += [[f"{when.isoformat()}.000", value * 7, value] for (_, when), value in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth)


def people_of_chats_before_chats(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [["日期", "时段", "会话量", "会话人数"]]
    rows += [[f"{when:%Y-%m-%d}", f"{when.hour}点", v + 4, v] for (_, when), v in truth.items()]
    return Case([text(folder / "a.csv", rows)], truth)


def totals_of_days_named_by_the_day(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["Date", "Group", *(f"{hour:02d}" for hour in HOURS)]]
    for day in FEW:
        rows += [[f"{day:%B %d, %Y}", queue, *(truth[queue, at(day, hour)] for hour in HOURS)] for queue in (PRE, AFTER)]
        both = [truth[PRE, at(day, hour)] + truth[AFTER, at(day, hour)] for hour in HOURS]
        rows.append([f"{day:%B %d, %Y} Total", None, *both])
    return Case([text(folder / "a.csv", rows)], truth)


def stamps_across(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW, hours=range(24))
    stamps = [at(day, hour) for day in FEW for hour in range(24)]
    rows: Rows = [["队列", *(f"{stamp:%Y-%m-%d %H:%M}" for stamp in stamps)]]
    rows += [[NAMES[queue], *(truth[queue, stamp] for stamp in stamps)] for queue in (PRE, AFTER)]
    return Case([text(folder / "a.csv", rows)], truth)


def days_down_under_a_corner_for_both(folder: Path) -> Case:
    truth = series(when=days(count=28))
    rows = [["月份：", "2026年11月"], [], [*header("日期＼时段", "{}点")], *wide(truth, None, lambda day: day.day)]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def hours_under_halves_of_the_day(folder: Path) -> Case:
    truth = series(when=FEW, hours=range(24))
    rows: Rows = [["日期", "上午", *[None] * 11, "下午", *[None] * 11], [None, *range(12), *range(12)]]
    rows += wide(truth, None, date.isoformat, range(24))
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def a_total_of_days_to_come(folder: Path) -> Case:
    truth = series(when=FEW)
    rows: Rows = [[*header(), "合计"], *([*row, sum(row[1:])] for row in wide(truth, None, date.isoformat))]
    rows += [[f"2026-11-{day:02d}", *[None] * 16, 0] for day in range(20, 25)]
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def a_sheet_for_all_shops(folder: Path) -> Case:
    one, other = series(when=FEW), series(when=FEW, seed=8)
    truth = {key: value + other[key] for key, value in one.items()}
    named = (("全部店铺", truth), ("旗舰店", one), ("专营店", other))
    sheets = {name: [header(), *wide(numbers, None, date.isoformat)] for name, numbers in named}
    return Case([book(folder / "a.xlsx", sheets)], truth, findings=("import_sum_of_others",))


def sheets_of_months_of_two_years(folder: Path) -> Case:
    truth = series(when=days(date(2026, 12, 29), 6))
    rows = wide(truth, None, lambda day: f"{day.month}/{day.day}")
    sheets = {"12月": [header(), *rows[:3]], "1月": [header(), *rows[3:]]}
    return Case([book(folder / "2026年12月-2027年1月.xlsx", sheets)], truth)


def short_words_under_queues(folder: Path) -> Case:
    truth = series((PRE, AFTER), when=FEW)
    rows: Rows = [["日期", "时段", "售前", None, "售后", None], [None, None, *["咨询", "接待"] * 2]]
    for day in FEW:
        for hour in HOURS:
            pre, after = truth[PRE, at(day, hour)], truth[AFTER, at(day, hour)]
            rows.append([day, f"{hour}-{hour + 1}", pre, pre - 1, after, after - 1])
    return Case([book(folder / "a.xlsx", {"S": rows})], truth)


def totals_of_days_under_another_name(folder: Path) -> Case:
    truth = series(when=FEW)
    daily = [[day, sum(truth[None, at(day, hour)] for hour in HOURS)] for day in FEW]
    sheets = {"小时": [header(), *wide(truth, None, date.isoformat)], "店铺总览": [["日期", "咨询人数"], *daily]}
    return Case([book(folder / "a.xlsx", sheets)], truth)


def _packed(show_day: Callable[[date], object], show_hour: str, name: str) -> Callable[[Path], Case]:
    """Days and hours as digits without anything between them, in rows."""

    def shape(folder: Path) -> Case:
        truth = series(when=days(date(2026, 10, 28), 6))
        rows = [header(show=show_hour), *wide(truth, None, show_day)]
        return Case([text(folder / "2026年.csv", rows)], truth)

    shape.__name__ = name
    return shape


HOME_MADE: tuple[Callable[[Path], Case], ...] = (
    hours_after_midnight_below_the_evening,
    hours_after_midnight_in_rows_of_two_queues,
    hours_that_name_the_next_day,
    hours_sorted_as_texts,
    queues_above_their_days_in_a_pivot_table,
    days_above_their_hours_in_a_pivot_table,
    queues_side_by_side_under_their_names,
    months_side_by_side_under_their_names,
    a_sheet_per_measure,
    means_of_weekdays_below,
    weekdays_over_days_with_a_dot,
    texts_shielded_from_excel,
    tabs_at_the_end_of_cells,
    dots_between_thousands,
    numbers_with_an_exponent,
    growth_beside_the_number,
    headers_in_camel_case,
    people_of_chats_before_chats,
    totals_of_days_named_by_the_day,
    stamps_across,
    days_down_under_a_corner_for_both,
    hours_under_halves_of_the_day,
    a_total_of_days_to_come,
    a_sheet_for_all_shops,
    sheets_of_months_of_two_years,
    short_words_under_queues,
    totals_of_days_under_another_name,
    _packed(lambda day: f"{day:%y%m%d}", "{:02d}00", "days_of_six_digits"),
    _packed(lambda day: f"{day:%m%d}", "T{:02d}:00", "days_of_four_digits"),
    _packed(lambda day: f"{day:%y}/{day.month}/{day.day}", "{}点", "years_of_two_digits"),
)
