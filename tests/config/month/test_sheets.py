"""Every column of every sheet, in both languages, ends where the same words of a store file do."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.config.load import load_store
from scheduler.domain.hours import Window
from scheduler.errors import InputError
from scheduler.tables.month_book import BookColumn, BookSheet, MonthBook
from scheduler.tables.month_xlsx import month_xlsx_bytes

PEOPLE = {
    "zh": [
        "工号",
        "姓名",
        "技能",
        "角色",
        "等级",
        "周工时",
        "合同比例",
        "备班",
        "不可排班",
        "晚班结余",
        "夜班结余",
        "周末结余",
        "调休结余",
        "备注",
    ],
    "en": [
        *("id", "name", "skills", "role", "grade", "hours per week", "contract percent", "standby", "unavailable"),
        *("late balance", "night balance", "weekend balance", "credited days off", "note"),
    ],
}
PERSON = ["0042", "李娜", "售前、aftersales", "组长", "p1", 40, 0.6, "是", "周二 08:00-12:00；12月5日", 1, 2, -3, 4, "=1+1"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_of_a_person(month_shop, language: str) -> None:
    name = {"zh": "人员", "en": "People"}[language]
    sheets = {"人员": None, name: [PEOPLE[language], PERSON]}
    store = load_store(month_shop.write(**sheets))
    (agent,) = store.agents
    assert (agent.id, agent.name, agent.role, agent.grade) == ("0042", "李娜", "组长", "P1")
    assert agent.skills == {"presales", "aftersales"}
    assert (agent.weekly_minutes, agent.contract_percent, agent.pool) == (2400, 60, False)
    assert agent.balances == {"late": 1, "night": 2, "weekend": -3, "day_off": 4}
    assert agent.unavailable[0].weekdays == {1}
    assert agent.unavailable[1].start == datetime(2026, 12, 5)
    assert store.leads == store.standby_agents == {"0042"}


def test_a_name_serves_as_id_and_no_skills_are_all(month_shop) -> None:
    store = load_store(month_shop.write())
    assert [agent.id for agent in store.agents] == ["李娜", "王伟", "张燕"]
    assert store.agents[0].skills == {"presales"}
    assert store.agents[2].skills == {"presales", "aftersales"}


@pytest.mark.parametrize(
    "header",
    [
        ["姓名", "备班", "节假日结余", "备班结余", "工时结余", "未满足申请结余"],
        ["name", "standby", "holiday balance", "standby balance", "hours balance", "request balance"],
    ],
)
def test_balances_of_what_a_store_shares_besides(month_shop, header: list[str]) -> None:
    store = load_store(month_shop.write(人员=[header, ["李娜", "是", 1, -2, 12, 3]]))
    assert store.agents[0].balances == {"holiday": 1, "standby": -2, "hours": 12, "request": 3}
    assert store.standby_agents == {"李娜"}


def test_somebody_of_the_reserve_pool_has_no_hours_and_balances(month_shop) -> None:
    rows = [["姓名", "后备", "周工时", "备班", "晚班结余"], ["李娜", "否", 40, None, None], ["何静", "是", 40, "是", 3]]
    store = load_store(month_shop.write(人员=rows))
    assert [agent.pool for agent in store.agents] == [False, True]
    assert store.agents[1].balances == {}
    assert store.standby_agents == {"何静"}


@pytest.mark.parametrize(
    ("sheet", "header", "kinds"),
    [
        ("请假", ["姓名", "开始", "结束", "类型", "备注"], ["年假", "调休", "病假", None]),
        ("Leave", ["person", "from", "to", "kind", "note"], ["annual", "credited", "Sick leave", "leave"]),
    ],
)
def test_every_column_of_leave(month_shop, sheet: str, header: list[str], kinds: list[str]) -> None:
    rows = [
        header,
        ["李娜", datetime(2026, 12, 5), "12月6日", kinds[0], None],
        ["李娜", "2026/12/8", None, kinds[1], "x"],
        ["王伟", "12/8-12/9", None, kinds[2], None],
        ["王伟", "12月20日", "2026年12月21日", kinds[3], None],
    ]
    first, second, _ = load_store(month_shop.write(**{sheet: rows})).agents
    assert first.leave == {date(2026, 12, day) for day in (5, 6, 8)}
    assert first.credited == {date(2026, 12, 8)}
    assert second.leave == {date(2026, 12, day) for day in (8, 9, 20, 21)}
    assert not second.credited


@pytest.mark.parametrize(
    ("sheet", "header", "wishes"),
    [
        ("需求", ["姓名", "日期", "结束", "需求", "权重", "备注"], ["休", "不要晚班", "上班"]),
        ("requests", ["Person", "Date", "To", "Wish", "Weight", "Note"], ["off", "not late", "not off"]),
    ],
)
def test_every_column_of_requests(month_shop, sheet: str, header: list[str], wishes: list[str]) -> None:
    rows = [
        header,
        ["李娜", "12/5", None, wishes[0], 3, None],
        ["王伟", "12/7", "12/8", wishes[1], None, "x"],
        ["张燕", "12/9、12/11", None, wishes[2], None, None],
    ]
    found = [
        (request.agent, request.date.day, request.shift, request.against, request.weight)
        for request in load_store(month_shop.write(**{sheet: rows})).requests
    ]
    assert found == [
        ("李娜", 5, None, False, 3),
        ("王伟", 7, "late", True, 1),
        ("王伟", 8, "late", True, 1),
        ("张燕", 9, None, True, 1),
        ("张燕", 11, None, True, 1),
    ]


@pytest.mark.parametrize(
    ("sheet", "header"),
    [
        ("活动", ["名称", "开始", "结束", "类型", "售前倍数", "aftersales 倍数", "备注"]),
        ("Campaigns", ["name", "start", "end", "kind", "presales uplift", "uplift 售后", "note"]),
    ],
)
def test_every_column_of_campaigns(month_shop, sheet: str, header: list[str]) -> None:
    rows = [
        header,
        ["双十二", "12/11", "12/13", "双十二", 1.5, "+20%", None],
        ["圣诞", "12/25", None, None, None, None, None],
    ]
    first, second = load_store(month_shop.write(**{sheet: rows})).calendar.campaigns
    assert (first.name, first.start, first.end, first.kind) == ("双十二", date(2026, 12, 11), date(2026, 12, 13), "双十二")
    assert first.uplift == {"presales": 1.5, "aftersales": 1.2}
    assert (second.start, second.end, second.kind, second.uplift) == (date(2026, 12, 25), date(2026, 12, 25), "圣诞", {})


@pytest.mark.parametrize(
    ("header", "weekday"),
    [
        (["名称", "开始", "结束", "星期", "时段", "固定倍数", "售前倍数"], "周四"),
        (["name", "start", "end", "weekdays", "hours", "keep uplift", "presales uplift"], "thu"),
    ],
)
def test_a_live_stream_every_week_fits_on_one_row(month_shop, header: list[str], weekday: str) -> None:
    rows = [header, ["直播", "12/1", "12/31", weekday, "12:00-13:00、20:00-23:00", "是", 1.5]]
    (stream,) = load_store(month_shop.write(活动=rows)).calendar.campaigns
    assert stream.weekdays == {3}
    assert stream.hours == (Window(720, 780), Window(1200, 1380))
    assert stream.keep_uplift


def test_hours_of_a_campaign_that_are_none_are_told_by_cell(month_shop) -> None:
    rows = [["名称", "开始", "时段"], ["直播", "12/1", "晚上"]]
    with pytest.raises(InputError, match=r"活动!C2"):
        load_store(month_shop.write(活动=rows))


@pytest.mark.parametrize(
    ("rows", "start", "days"),
    [
        ([["月份"], [datetime(2027, 2, 1)]], date(2027, 2, 1), 28),
        ([["Month"], ["2027-02"]], date(2027, 2, 1), 28),
        ([["首日", "天数"], ["2026-12-07", 14]], date(2026, 12, 7), 14),
        ([["first day", "days"], [datetime(2026, 12, 7), "14"]], date(2026, 12, 7), 14),
    ],
)
def test_the_days_to_roster(month_shop, rows: list[list[object]], start: date, days: int) -> None:
    store = load_store(month_shop.write(月份=rows))
    assert (store.grid.start, store.grid.days) == (start, days)


def test_arguments_win_over_the_sheet_and_decide_the_year(month_shop) -> None:
    path = month_shop.write(请假=[["姓名", "开始"], ["李娜", "3月5日"]])
    store = load_store(path, month="2027-03")
    assert store.grid.start == date(2027, 3, 1)
    assert store.agents[0].leave == {date(2027, 3, 5)}
    assert load_store(path, start="2028-03-01").agents[0].leave == {date(2028, 3, 5)}


def test_csv_files_have_the_same_columns(month_shop) -> None:
    path = month_shop.write_csv(
        month=[["月份"], ["2026-12"]],
        people=[["工号", "姓名", "周工时"], ["0042", "李娜", "40"], ["0043", "王伟", ""]],
        leave=[["姓名", "开始"], ["李娜", "12月5日"]],
        requests=[["工号", "日期", "需求"], ["0043", "46361", "休"]],
        campaigns=[["名称", "开始", "售前倍数"], ["双十二", "12/12", "1.5"]],
    )
    store = load_store(path)
    assert [agent.id for agent in store.agents] == ["0042", "0043"]
    assert store.agents[0].leave == {date(2026, 12, 5)}
    assert store.requests[0].date == date(2026, 12, 5)
    assert store.calendar.campaigns[0].uplift == {"presales": 1.5}


def test_strange_texts_stay_text(month_shop) -> None:
    names = ["=1+1", "http://x", "+86", "0042", "'quoted", "a: b #c"]
    path = month_shop.write_csv(
        month=[["月份"], ["2026-12"]],
        people=[["姓名"], ["'=1+1"], *([name] for name in names[1:])],
        leave=[["姓名", "开始"], ["'=1+1", "12/5"]],
    )
    store = load_store(path)
    assert [agent.id for agent in store.agents] == names
    assert store.agents[0].leave


def test_strange_texts_stay_text_in_a_workbook(month_shop) -> None:
    names = ("=1+1", "http://x", "+86", "0042", "@me", "1")
    people = BookSheet("人员", "说明：", (BookColumn("name", "姓名"),), tuple({"name": name} for name in names))
    month = BookSheet("月份", "说明：", (BookColumn("month", "月份"),), ({"month": "2026-12"},))
    leave = BookSheet("请假", "", (BookColumn("p", "姓名"), BookColumn("f", "开始")), ({"p": "=1+1", "f": "12/5"},))
    book = MonthBook("Calibri", ("说明", ()), (people, month, leave), (0, "name"), {}, "选项")
    path = month_shop.write()
    month_shop.workbook.write_bytes(month_xlsx_bytes(book))
    store = load_store(path)
    assert tuple(agent.id for agent in store.agents) == names
    assert store.agents[0].leave == {date(2026, 12, 5)}


def test_numbers_as_ids_are_found_again(month_shop) -> None:
    rows = [["工号", "姓名"], [1001, "李娜"], [1002.0, "王伟"]]
    store = load_store(month_shop.write(人员=rows, 请假=[["工号", "开始"], ["1001", "12/5"], [1002, "12/6"]]))
    assert [agent.leave for agent in store.agents] == [{date(2026, 12, 5)}, {date(2026, 12, 6)}]


def test_a_name_merged_over_several_rows_counts_for_each(month_shop) -> None:
    from openpyxl import load_workbook

    path = month_shop.write(请假=[["姓名", "开始"], ["李娜", "12/5"], [None, "12/8"], ["王伟", "12/9"]])
    book = load_workbook(month_shop.workbook)
    book["请假"].merge_cells("A2:A3")
    book.save(month_shop.workbook)
    assert load_store(path).agents[0].leave == {date(2026, 12, 5), date(2026, 12, 8)}


@pytest.mark.parametrize(
    "text",
    [
        "售前、After sales",
        "售前+after sales",
        "售前和 After sales",
        "after  sales，售前",
        "售前 aftersales",
        "、售前\n After sales,",
        "售前；aftersales",
        "全部",
        "all",
    ],
)
def test_skills_can_be_written_in_many_ways(month_shop, month_store: str, text: str) -> None:
    store = month_store.replace("{name: 售后,", "{name: After sales,")
    rows = [["姓名", "技能"], ["李娜", text]]
    assert load_store(month_shop.write(store, 人员=rows)).agents[0].skills == {"presales", "aftersales"}


def test_a_formula_without_value_is_told_once(month_shop) -> None:
    month_shop.write(人员=[["姓名", "技能"], ["=A9", None], ["王伟", None]])
    with pytest.raises(InputError) as raised:
        load_store(month_shop.store)
    assert [fault.column for fault in raised.value.faults] == ["人员!A2"]


def test_a_row_of_totals_is_nobody(month_shop) -> None:
    rows = [["姓名", "技能"], ["李娜", None], ["王伟", None], ["合计", None], ["Total:", 2]]
    assert [agent.id for agent in load_store(month_shop.write(人员=rows)).agents] == ["李娜", "王伟"]


@pytest.mark.parametrize("text", ["12月5日至6日", "12/5、12/6", "5-6日", "2026-12-05..2026-12-06"])
def test_days_on_which_somebody_cannot_work_can_be_written_in_many_ways(month_shop, text: str) -> None:
    rows = [["姓名", "不可排班"], ["李娜", text], ["王伟", None]]
    agent = load_store(month_shop.write(人员=rows)).agents[0]
    assert {when.start.date() for when in agent.unavailable if when.start} <= {date(2026, 12, 5), date(2026, 12, 6)}
    assert max(when.end for when in agent.unavailable if when.end).isoformat() == "2026-12-07T00:00:00"
