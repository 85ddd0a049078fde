"""Every shape is read as its truth, and what cannot be read or told is named by cell."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from made_exports.files import AFTER, HOURS, PRE, Case, Rows, Truth, at, book, days, header, series, text, wide
from made_exports.helpdesks import MORE
from made_exports.home_made import HOME_MADE
from made_exports.months_and_shops import SPLIT
from made_exports.platforms import PLATFORMS
from made_exports.wide_and_long import COMMON

from scheduler.errors import DataError, InputError
from scheduler.jobs.import_history import import_history
from scheduler.tables.exports.imported import Imported
from scheduler.tables.exports.write_history import write_history
from scheduler.tables.history_csv import read_history

FOUR = days(count=4)
SHAPES = (*COMMON, *SPLIT, *MORE, *PLATFORMS, *HOME_MADE)


def read(imported: Imported) -> Truth:
    return {(queue or None, datetime.fromisoformat(stamp)): value for stamp, queue, value in imported.rows}


def codes(imported: Imported) -> set[str]:
    return {finding.code for finding in imported.findings}


def faults(*files: Path, **options: object) -> list[tuple[str | None, str]]:
    with pytest.raises(InputError) as caught:
        import_history(files, **options)
    return [(fault.column, fault.message) for fault in caught.value.faults]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_shape_is_read_as_its_truth(shape: Callable[[Path], Case], tmp_path: Path) -> None:
    case = shape(tmp_path)
    imported = import_history(case.files, **case.options)
    assert read(imported) == case.truth
    assert codes(imported) == set(case.findings)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_history_that_is_written_is_read_by_forecasts(shape: Callable[[Path], Case], tmp_path: Path) -> None:
    case = shape(tmp_path)
    imported = import_history(case.files, **case.options)
    path = write_history(tmp_path / "history.csv", imported)
    history = read_history(path, queues=imported.queues)
    total = sum(case.truth.values())
    assert float(history.contacts[~(history.contacts != history.contacts)].sum()) == pytest.approx(total)


def test_totals_of_days_are_spread_like_the_hourly_days(tmp_path: Path) -> None:
    hourly = series(when=days(count=14))
    later = days(date(2026, 11, 15), 7)
    files = [
        text(tmp_path / "hours.csv", [header(), *wide(hourly, None, str)]),
        text(tmp_path / "days.csv", [["日期", "咨询人数"], *([str(day), 500 + day.day] for day in later)]),
    ]
    imported = import_history(files)
    found = read(imported)
    assert "import_days_spread" in codes(imported)
    for day in later:
        assert sum(found[None, at(day, hour)] for hour in HOURS) == pytest.approx(500 + day.day)
    mean = {hour: sum(hourly[None, at(day, hour)] for day in days() if day.weekday() < 5) for hour in HOURS}
    share = mean[9] / sum(mean.values())
    assert found[None, at(later[1], 9)] == pytest.approx(516 * share, abs=0.02)


def test_a_day_of_which_a_wide_table_has_only_the_total_is_spread(tmp_path: Path) -> None:
    truth = series()
    rows = [[*row, sum(row[1:])] for row in wide(truth, None, str)]
    rows[3] = [rows[3][0], *[""] * 16, rows[3][-1]]
    imported = import_history([text(tmp_path / "a.csv", [[*header(), "合计"], *rows])])
    found = read(imported)
    assert sum(found[None, at(days()[3], hour)] for hour in HOURS) == pytest.approx(rows[3][-1])
    assert {key: value for key, value in found.items() if key[1].date() != days()[3]} == {
        key: value for key, value in truth.items() if key[1].date() != days()[3]
    }


def test_totals_of_days_alone_are_not_enough(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", [["日期", "咨询人数"], ["2026-11-01", 500], ["2026-11-02", 510]])
    ((cell, message),) = faults(path)
    assert cell == "B2"
    assert "only totals of days" in message


def test_every_cell_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    rows: Rows = [header(), *wide(series(when=FOUR), None, lambda day: day)]
    rows[2][3], rows[3][5], rows[4][1] = "abc", "-5", "12%"
    found = faults(book(tmp_path / "a.xlsx", {"十一月": rows}))
    assert [cell for cell, _ in found] == ["十一月!D3", "十一月!F4", "十一月!B5"]
    assert "'abc' is no count" in found[0][1]


def test_of_many_faults_a_screenful_is_told(tmp_path: Path) -> None:
    rows: Rows = [header(), *([str(day), *["x7"] * 10, *[4] * 6] for day in days())]
    found = faults(text(tmp_path / "a.csv", rows))
    assert len(found) == 21
    assert "120 more" in found[-1][1]


def test_a_day_that_is_none_is_named(tmp_path: Path) -> None:
    rows: Rows = [["日期", "时段", "人数"], ["2026-11-01", "8:00", 5], ["2026-11-31", "9:00", 6], ["2026-11-02", "9:00", 6]]
    ((cell, message),) = faults(text(tmp_path / "a.csv", rows))
    assert cell == "A3"
    assert "'2026-11-31' is no day" in message


def test_an_hour_that_is_none_is_named(tmp_path: Path) -> None:
    rows: Rows = [["日期", "时段", "人数"], ["2026-11-01", "8:00", 5], ["2026-11-01", "27:00", 6], ["2026-11-02", "9:00", 6]]
    ((cell, message),) = faults(text(tmp_path / "a.csv", rows))
    assert cell == "B3"
    assert "'27:00' is no hour" in message


def test_days_without_a_year_ask_for_it(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", [header(), *wide(series(when=FOUR), None, lambda day: f"{day.month}月{day.day}日")])
    ((cell, message),) = faults(path)
    assert cell == "A2"
    assert "--year" in message
    assert read(import_history([path], year=2026)) == series(when=FOUR)


def test_a_day_that_can_be_two_asks_which(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", [["Date", "Hour", "Inquiries"], ["1/11/2026", "8:00", 5], ["1/11/2026", "9:00", 7]])
    ((cell, message),) = faults(path)
    assert cell == "A2"
    assert "--dates" in message
    assert min(read(import_history([path], dates="day-first")))[1] == datetime(2026, 11, 1, 8)
    assert min(read(import_history([path], dates="month-first")))[1] == datetime(2026, 1, 11, 8)


def test_two_measures_that_are_equally_likely_ask_which(tmp_path: Path) -> None:
    rows: Rows = [["Date", "Hour", "Chats", "Calls"], ["2026-11-01", "8:00", 5, 2], ["2026-11-01", "9:00", 7, 3]]
    path = text(tmp_path / "a.csv", rows)
    ((cell, message),) = faults(path)
    assert cell in ("C1", "D1")
    assert "--column" in message
    assert list(read(import_history([path], column="calls")).values()) == [2, 3]


def test_messages_are_never_taken(tmp_path: Path) -> None:
    rows: Rows = [["日期", "时段", "消息数", "平均响应"], ["2026-11-01", "8:00", 50, 3.5], ["2026-11-01", "9:00", 70, 3.5]]
    ((_, message),) = faults(text(tmp_path / "a.csv", rows))
    assert "消息数" in message


def test_the_same_hour_with_two_values_names_both_cells(tmp_path: Path) -> None:
    first = text(tmp_path / "a.csv", [["日期", "时段", "人数"], ["2026-11-01", "8:00", 5]])
    second = text(tmp_path / "b.csv", [["日期", "时段", "人数"], ["2026-11-01", "8:00", 6]])
    ((cell, message),) = faults(first, second)
    assert cell == "C2"
    assert "6 here, but 5 in C2 of" in message
    assert "a.csv" in message


def test_a_total_that_differs_from_its_parts_is_named(tmp_path: Path) -> None:
    truth = series(when=FOUR)
    rows: Rows = [[*header(), "合计"], *([*row, sum(row[1:])] for row in wide(truth, None, lambda day: day))]
    rows[2][-1] += 9
    rows.append(["合计", *(sum(truth[None, at(day, hour)] for day in FOUR) for hour in HOURS), None])
    rows[-1][3] += 7
    imported = import_history([book(tmp_path / "a.xlsx", {"S": rows})])
    assert read(imported) == truth
    cells = {finding.facts["cell"] for finding in imported.findings if finding.code == "import_total_differs"}
    assert cells == {"S!R3", "S!D6"}


def test_one_shop_can_be_taken_alone(tmp_path: Path) -> None:
    first, second = series(seed=1), series(seed=2)
    files = [
        text(tmp_path / f"{name}.csv", [header(), *wide(part, None, str)])
        for name, part in (("旗舰店", first), ("专营店", second))
    ]
    assert read(import_history(files, shop="旗舰店")) == first
    assert "there is no shop called" in faults(*files, shop="海外店")[0][1]


def test_a_queue_can_be_given_to_files_that_tell_none(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", [header(), *wide(series(when=FOUR), None, str)])
    assert {key[0] for key in read(import_history([path], queue="售前"))} == {PRE}


def test_files_that_tell_no_queue_beside_others_are_refused(tmp_path: Path) -> None:
    first = text(tmp_path / "售前.csv", [header(), *wide(series(when=FOUR), None, str)])
    second = text(tmp_path / "b.csv", [header(), *wide(series(when=FOUR, seed=3), None, str)])
    assert "tells no queue" in faults(first, second)[0][1]


def test_dashes_of_a_table_without_zeros_are_zeros_in_quiet_hours(tmp_path: Path) -> None:
    rows: Rows = [
        ["日期", "8:00", "9:00", "10:00"],
        ["2026-11-01", 1, 40, 50],
        ["2026-11-02", "-", 41, "-"],
        ["2026-11-03", 2, 42, 52],
    ]
    imported = import_history([text(tmp_path / "a.csv", rows)])
    found = read(imported)
    assert found[None, datetime(2026, 11, 2, 8)] == 0
    assert (None, datetime(2026, 11, 2, 10)) not in found
    assert "import_dash_zero" in codes(imported)


def test_an_hour_unknown_for_one_shop_is_left_out_of_the_sum(tmp_path: Path) -> None:
    first, second = series(seed=1, when=FOUR), series(seed=2, when=FOUR)
    rows = wide(second, None, str)
    rows[1][2] = ""
    files = [
        text(tmp_path / "甲店.csv", [header(), *wide(first, None, str)]),
        text(tmp_path / "乙店.csv", [header(), *rows]),
    ]
    imported = import_history(files)
    assert set(first) - set(read(imported)) == {(None, at(FOUR[1], 9))}
    assert "import_part_unknown" in codes(imported)


def test_a_weekday_that_is_not_that_of_the_day_is_told(tmp_path: Path) -> None:
    rows: Rows = [["日期", "8:00", "9:00", "10:00"], ["11月1日 周一", 1, 4, 5], ["11月2日 周二", 3, 4, 5]]
    imported = import_history([text(tmp_path / "2026.csv", rows)])
    assert "import_weekday_differs" in codes(imported)


def test_a_file_without_numbers_is_refused(tmp_path: Path) -> None:
    path = text(tmp_path / "a.csv", [["你好"], ["再见", "明天"]])
    assert "no table with numbers" in faults(path)[0][1]


def test_all_files_are_told_what_is_wrong_with_them(tmp_path: Path) -> None:
    bad = text(tmp_path / "a.csv", [["日期", "时段", "人数"], ["2026-11-01", "8:00", "x"]])
    with pytest.raises(DataError) as caught:
        import_history([bad, tmp_path / "none.xlsx"])
    assert {Path(fault.file or "").name for fault in caught.value.faults} == {"a.csv", "none.xlsx"}


def test_both_queues_of_a_store_are_found_by_their_names(tmp_path: Path) -> None:
    from scheduler.tables.exports.found import ImportOptions
    from scheduler.tables.exports.queue_names import QueueNames
    from scheduler.tables.exports.read_exports import read_exports

    names = QueueNames({"q1": "售前接待", "hotline": "电话"})
    rows: Rows = [["日期", "时段", "队列", "人数"], ["2026-11-01", "8:00", "售前", 5], ["2026-11-01", "8:00", "电话", 6]]
    imported = read_exports([text(tmp_path / "a.csv", rows)], ImportOptions(names))
    assert imported.queues == ("q1", "hotline")
    rows.append(["2026-11-01", "9:00", "其他", 6])
    with pytest.raises(DataError) as caught:
        read_exports([text(tmp_path / "a.csv", rows)], ImportOptions(names))
    assert [(fault.column, "其他" in fault.message) for fault in caught.value.faults] == [("C4", True)]


def test_after_sales_in_english_are_one_queue(tmp_path: Path) -> None:
    rows: Rows = [["Date", "Hour", "After Sales"], ["2026-11-01", "8:00", 5], ["2026-11-01", "9:00", 6]]
    assert import_history([text(tmp_path / "a.csv", rows)]).queues == (AFTER,)


def test_a_day_total_of_one_shop_is_added_to_the_hours_of_the_other(tmp_path: Path) -> None:
    first, second = series(seed=1, when=FOUR), series(seed=2, when=FOUR)
    rows = [[*row, sum(row[1:])] for row in wide(second, None, str)]
    rows[1] = [rows[1][0], *[""] * 16, rows[1][-1]]
    files = [
        text(tmp_path / "甲店.csv", [header(), *wide(first, None, str)]),
        text(tmp_path / "乙店.csv", [[*header(), "合计"], *rows]),
    ]
    found = read(import_history(files))
    whole = sum(first[None, at(FOUR[1], hour)] + second[None, at(FOUR[1], hour)] for hour in HOURS)
    assert sum(found[None, at(FOUR[1], hour)] for hour in HOURS) == pytest.approx(whole)


def test_the_hour_that_winter_time_repeats_is_kept_twice(tmp_path: Path) -> None:
    stamps = [("2026-10-25T01:00:00+02:00", 5), ("2026-10-25T02:00:00+02:00", 6), ("2026-10-25T02:00:00+01:00", 7)]
    imported = import_history([text(tmp_path / "a.csv", [["timestamp", "inquiries"], *map(list, stamps)])])
    assert [value for _, _, value in imported.rows] == [5, 7, 6]
    history = read_history(write_history(tmp_path / "history.csv", imported), queues=())
    assert float(history.contacts[0][2]) == 13


@pytest.mark.parametrize("seed", range(300))
def test_no_heap_of_cells_makes_it_fail_otherwise_than_with_a_message(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    cells = [
        None,
        "日期",
        "时段",
        "咨询人数",
        "合计",
        "售前",
        "8:00",
        8,
        12.5,
        "1,234",
        "-",
        date(2026, 11, 1),
        datetime(2026, 11, 1, 8),
    ]
    cells += [
        "11月1日",
        "1/11",
        "abc",
        "旗舰店",
        "99%",
        46327,
        1,
        2,
        3,
        "24:00",
        "周一",
        "备注",
        -3,
        "2月30日",
        "指标",
        "=1+1",
    ]
    some = chance.sample(cells, chance.randrange(3, 14))
    rows: Rows = [[chance.choice(some) for _ in range(chance.randrange(1, 7))] for _ in range(chance.randrange(1, 9))]
    with contextlib.suppress(InputError):
        import_history([book(tmp_path / "a.xlsx", {"11月": rows})])


def test_a_midnight_that_may_end_the_day_or_begin_the_next_is_named(tmp_path: Path) -> None:
    rows: Rows = [["日期", *(f"{hour % 24}:00" for hour in range(9, 25))], ["2026-11-01", *range(16)]]
    ((cell, message),) = faults(text(tmp_path / "a.csv", rows))
    assert cell == "Q1"
    assert "--hours" in message


def test_a_midnight_is_the_end_or_the_begin_that_the_user_names(tmp_path: Path) -> None:
    rows: Rows = [["日期", *(f"{hour % 24}:00" for hour in range(9, 25))], ["2026-11-01", *range(16)]]
    file = text(tmp_path / "a.csv", rows)
    ends, starts = (read(import_history([file], hours=which)) for which in ("end", "start"))
    assert ends[None, datetime(2026, 11, 1, 23)] == starts[None, datetime(2026, 11, 2, 0)] == 15


def test_a_header_between_hours_that_is_none_is_named(tmp_path: Path) -> None:
    rows: Rows = [["日期", "8点", "9点", "10;00-11;00", "11点"], ["2026-11-01", 5, 6, 7, 8], ["2026-11-02", 5, 6, 7, 8]]
    ((cell, message),) = faults(text(tmp_path / "a.csv", rows))
    assert (cell, "10;00-11;00" in message) == ("D1", True)


def test_a_day_that_is_none_is_named_and_its_row_compared_with_no_other(tmp_path: Path) -> None:
    rows: Rows = [["日期", "时段", "人数"], ["2026-11-01", "8:00", 5], ["2026-13-40", "8:00", 6], ["2026-11-03", "8:00", 6]]
    assert [cell for cell, _ in faults(text(tmp_path / "a.csv", rows))] == ["A3"]


@pytest.mark.parametrize(
    "show",
    ["[{0},{1})", "{0}/{1}点", "{0:02d}00", "{0:02d}00-{1:02d}00", "T{0:02d}:00", "{0}点到{1}点", "{0:02d}:01-{1:02d}:00"],
)
@pytest.mark.parametrize("across", [True, False])
def test_an_hour_is_read_in_every_notation(tmp_path: Path, show: str, across: bool) -> None:
    truth = series(when=FOUR)
    shown = {hour: show.format(hour, hour + 1) for hour in HOURS}
    rows: Rows = [["日期", *shown.values()]] if across else [["日期", "时段", "咨询人数"]]
    if across:
        rows += wide(truth, None, date.isoformat)
    else:
        rows += [[f"{when:%Y-%m-%d}", shown[when.hour], value] for (_, when), value in truth.items()]
    assert read(import_history([text(tmp_path / "a.csv", rows)])) == truth
