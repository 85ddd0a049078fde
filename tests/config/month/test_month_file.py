"""What stands in the workbook counts as if it stood in the store file, and its faults name their cells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from scheduler.config.defaults import defaults_text
from scheduler.config.load import load_store
from scheduler.domain.finding import Severity
from scheduler.errors import InputError

LEAVE = ["姓名", "开始", "结束", "类型"]
REQUESTS = ["姓名", "日期", "需求", "权重"]
LAST = "date,agent,kind,shift,start,end\n2026-11-30,李娜,work,late,16:00,24:00\n"


def test_what_was_read_is_counted(month_shop) -> None:
    rows = [["名称", "开始"], ["双十二", "12/12"]]
    store = load_store(month_shop.write(请假=[LEAVE, ["李娜", "12/5"]], 活动=rows, 草稿=[["x"]]))
    facts = {finding.code: finding.facts for finding in store.findings}
    assert facts["month_read"] == {"workbook": "month.xlsx", "people": 3, "leave": 1, "requests": 0, "campaigns": 1}
    assert facts["month_sheets_misnamed"]["sheets"] == "草稿"


def test_titles_above_the_header_any_order_and_columns_for_people_do_no_harm(month_shop) -> None:
    rows = [
        ["请假汇总", None, None, None],
        [None, "2026年12月", None, None],
        ["说明：每段一行", None, None, None],
        ["序号", "结束日期（含）", "开始日期*", "员工", None, "备注"],
        ["例：", "12/1", "12/2", "某某", None, None],
        [None, None, None, None, None, None],
        [1, "12/6", "12/5", "李娜", "x", "=1"],
    ]
    assert load_store(month_shop.write(请假=rows)).agents[0].leave == {date(2026, 12, 5), date(2026, 12, 6)}


@pytest.mark.parametrize(
    ("sheet", "rows", "place", "message"),
    [
        ("人员", [["姓名", "技能"], ["李娜", "售前、售钱"]], "人员!B2", "did you mean '售后'"),
        ("人员", [["姓名", "角色"], ["李娜", "组员"]], "人员!B2", "there is no role '组员'"),
        ("人员", [["姓名", "等级"], ["李娜", "P9"]], "人员!B2", "there is no grade 'P9'"),
        ("人员", [["姓名", "周工时"], ["李娜", "四十"]], "人员!B2", "write a number"),
        ("人员", [["姓名", "周工时"], ["李娜", 400]], "人员!B2", "allowed is 100 or less"),
        ("人员", [["姓名", "合同比例"], ["李娜", 0.625]], "人员!B2", "a whole number"),
        ("人员", [["姓名", "备班"], ["李娜", "也许"]], "人员!B2", "yes or no"),
        ("人员", [["姓名", "不可排班"], ["李娜", "周八"]], "人员!B2", "no weekday"),
        ("人员", [["姓名", "晚班结余"], ["李娜", 1.5]], "人员!B2", "whole number"),
        ("人员", [["姓名", "技能"], ["李娜", None], [None, "售前"]], "人员!B3", "a row without a name"),
        ("人员", [["姓名"], ["李娜"], ["李娜"]], "人员!A3", "two people are called 李娜, the first in 人员!A2"),
        (
            "人员",
            [["工号", "姓名"], ["7", "李娜"], [7, "王伟"]],
            "人员!A3",
            "two people have the id '7', the first in 人员!A2",
        ),
        ("人员", [["姓名", "周公时"], ["李娜", 40]], "人员!B1", "did you mean '周工时'"),
        ("人员", [["姓名", "名字"], ["李娜", "李娜"]], "人员!B1", "means the same as 人员!A1"),
        ("人员", [["姓名"]], "人员!A1", "is empty; give at least one"),
        ("人员", [["甲", "乙"], ["李娜", 40]], "人员!A1", "no row of this sheet names its columns"),
        ("人员", [["姓名", "周工时"], ["李娜", "=20*2"]], "人员!B2", "holds the formula =20*2 without its value"),
        ("人员", [["姓名", "周工时"], ["李娜", "#N/A"]], "人员!B2", "holds the error #N/A"),
        ("请假", [LEAVE, ["李那", "12/5"]], "请假!A2", "did you mean '李娜'"),
        ("请假", [LEAVE, [None, "12/5"]], "请假!B2", "a row without a name"),
        ("请假", [LEAVE, ["李娜"]], "请假!A2", "there is no first day"),
        ("请假", [LEAVE, ["李娜", "明天"]], "请假!B2", "write a date"),
        ("请假", [LEAVE, ["李娜", "1989-12-05"]], "请假!B2", "between 1990-01-01"),
        ("请假", [LEAVE, ["李娜", "12/7", "12/5"]], "请假!C2", "before the leave starts"),
        ("请假", [LEAVE, ["李娜", "12/5-12/7", "12/8"]], "请假!C2", "holds a range already"),
        ("请假", [LEAVE, ["李娜", "12/5", None, "旷工"]], "请假!D2", "no kind of leave '旷工'"),
        ("请假", [LEAVE, ["李娜", "2027-03-05"]], "请假!B2", "lies after the horizon"),
        ("请假", [LEAVE, ["李娜", "12/5", None, "年假"], ["李娜", "12/5", None, "调休"]], "请假!A3", "credited day off"),
        ("需求", [REQUESTS, ["李那", "12/5", "休"]], "需求!A2", "did you mean '李娜'"),
        ("需求", [REQUESTS, ["李娜", "12/5", "不要早斑"]], "需求!C2", "did you mean '不要早班'"),
        ("需求", [REQUESTS, ["李娜", None, "休"]], "需求!A2", "there is no day"),
        ("需求", [["姓名", "日期", "结束", "需求"], ["李娜", "12/5", "12/4", "休"]], "需求!C2", "before the first day"),
        (
            "需求",
            [["姓名", "日期", "结束", "需求"], ["李娜", "12/5-12/6", "12/7", "休"]],
            "需求!C2",
            "holds a range already",
        ),
        ("需求", [REQUESTS, ["李娜", "12/5"]], "需求!A2", "there is no wish"),
        ("需求", [REQUESTS, ["李娜", "12/5", "休", 500]], "需求!D2", "100 or less"),
        ("需求", [REQUESTS, ["李娜", "2027-01-05", "休"]], "需求!B2", "lies after the horizon"),
        ("需求", [REQUESTS, ["李娜", "12/5", "休"], ["李娜", "12/5", "想休"]], "需求!A3", "stands in 需求!A2"),
        ("活动", [["名称", "开始", "售后倍数"], ["双十二", "12/12", "x"]], "活动!C2", "write a number"),
        ("活动", [["名称", "开始", "售后倍数"], ["双十二", "12/12", 500]], "活动!C2", "100 or less"),
        ("活动", [["名称", "开始", "售候倍数"], ["双十二", "12/12", 2]], "活动!C1", "did you mean '售后倍数'"),
        ("活动", [["名称", "开始", "结束"], ["双十二", "12/12", "12/10"]], "活动!C2", "before the start"),
        ("活动", [["名称", "开始"], [None, "12/12"]], "活动!B2", "there is no name"),
        ("活动", [["名称", "开始"], ["双十二", None]], "活动!A2", "there is no first day"),
        ("月份", [["月份"], ["12月"]], "月份!A2", "with its year"),
        ("月份", [["首日", "天数"], ["2026-12-01", 400]], "月份!B2", "366 or less"),
        ("月份", [["首日"], ["2026-12-01"]], "月份!A2", "give start and days"),
        ("月份", [["月份", "首日"], ["2026-12", "2026-12-01"]], "月份!A2", "stands beside start or days"),
        ("月份", [["月份"], ["2026-12"], ["2027-01"]], "月份!A3", "leave one row"),
    ],
)
def test_a_fault_names_its_cell(month_shop, sheet: str, rows: list[list[object]], place: str, message: str) -> None:
    faults = month_shop.faults(**{sheet: rows})
    assert list(faults) == [place], faults
    assert message in faults[place]


def test_faults_of_file_and_workbook_are_all_told_at_once_in_order(month_shop, month_store: str) -> None:
    text = month_store.replace("kind: late", "kind: laet")
    faults = month_shop.faults(
        text,
        人员=[["姓名", "周工时", "等级"], ["李娜", 400, "P9"], ["王伟", "x", "P1"]],
        请假=[LEAVE, ["王伟", "2027-03-05"], ["李那", "12/5"]],
    )
    line = 1 + text[: text.index("laet")].count("\n")
    assert list(faults) == [str(line), "人员!B2", "人员!C2", "人员!B3", "请假!B2", "请假!A3"]


def test_faults_of_a_csv_file_name_file_and_cell(month_shop) -> None:
    path = month_shop.write_csv(month=[["月份"], ["2026-12"]], people=[["姓名", "周工时"], ["李娜", "x"], ["李娜", ""]])
    with pytest.raises(Exception, match=r"people\.csv: B2: is 'x'") as raised:
        load_store(path)
    assert "people.csv: A3: two people are called 李娜, the first in A2" in str(raised.value)


@pytest.mark.parametrize(
    ("key", "given", "sheet", "rows"),
    [
        ("agents", "[{id: ann}]", "人员", [["姓名"], ["李娜"]]),
        ("leave", "[{agent: 李娜, from: 2026-12-01}]", "请假", [LEAVE, ["李娜", "12/5"]]),
        ("requests", "[{agent: 李娜, date: 2026-12-01, want: off}]", "需求", [REQUESTS, ["李娜", "12/5", "休"]]),
        ("horizon", "{month: 2026-11}", "月份", [["月份"], ["2026-12"]]),
        ("carry_in", "last.csv", "上月班表", [["last.csv"]]),
    ],
)
def test_what_both_give_is_to_be_deleted_in_the_store_file(
    month_shop, month_store: str, key: str, given: str, sheet: str, rows: list[list[object]]
) -> None:
    text = f"{month_store}{key}: {given}\n"
    faults = month_shop.faults(text, **{sheet: rows})
    line = str(text.count("\n"))
    assert f"is given here and in the month's workbook (month.xlsx {sheet}!A" in faults[line]


def test_an_empty_sheet_leaves_the_store_files_own_section(month_shop, month_store: str) -> None:
    text = f"{month_store}leave: [{{agent: 李娜, from: 2026-12-01}}]\nhorizon: {{month: 2026-12}}\n"
    store = load_store(month_shop.write(text, 请假=[LEAVE], 月份=None, 人员=[["姓名"], ["李娜"]]))
    assert store.agents[0].leave == {date(2026, 12, 1)}


def test_a_sheet_without_people_leaves_those_of_the_store_file(month_shop, month_store: str) -> None:
    text = f"{month_store}agents: [{{id: ann, name: 安}}]\n"
    store = load_store(month_shop.write(text, 人员=[["姓名"]], 请假=[LEAVE, ["安", "12/5"]]))
    assert [(agent.id, len(agent.leave)) for agent in store.agents] == [("ann", 1)]


def test_campaigns_of_both_are_put_together_unless_one_is_in_both(month_shop, month_store: str) -> None:
    text = f"{month_store}calendar: {{campaigns: [{{name: 双旦, start: 2026-12-24, end: 2026-12-25}}]}}\n"
    rows = [["名称", "开始"], ["双十二", "12/12"]]
    store = load_store(month_shop.write(text, 活动=rows))
    assert [campaign.name for campaign in store.calendar.campaigns] == ["双旦", "双十二"]
    faults = month_shop.faults(text, 活动=[*rows, ["双旦", "12/24"]])
    assert list(faults) == ["活动!B3"]
    assert str(text.count("\n")) in str(faults["活动!B3"])


def test_the_campaign_of_last_year_in_the_store_file_and_this_years_on_the_sheet_go_together(
    month_shop, month_store: str
) -> None:
    text = f"{month_store}calendar: {{campaigns: [{{name: 双十二, start: 2025-12-12, end: 2025-12-12}}]}}\n"
    store = load_store(month_shop.write(text, 活动=[["名称", "开始"], ["双十二", "12/12"]]))
    assert [campaign.start.year for campaign in store.calendar.campaigns] == [2025, 2026]


def test_people_in_the_store_file_are_known_to_the_sheets_by_name(month_shop, month_store: str) -> None:
    text = f"{month_store}agents: [{{id: ann, name: 安}}]\n"
    store = load_store(month_shop.write(text, 人员=None, 请假=[LEAVE, ["安", "12/5"]]))
    assert store.agents[0].leave == {date(2026, 12, 5)}


def test_a_pin_of_the_store_file_may_name_somebody_of_the_workbook(month_shop, month_store: str) -> None:
    text = f"{month_store}pins: [{{agent: 李娜, date: 2026-12-05, shift: early}}]\n"
    store = load_store(month_shop.write(text, 人员=[["工号", "姓名"], ["0042", "李娜"]]))
    assert store.pins[0].agent == "0042"


def test_newcomers_and_rules_of_the_store_file_may_name_people_of_the_workbook(month_shop, month_store: str) -> None:
    more = {
        "newcomers": [{"agent": "王伟", "mentor": "李娜", "first_day": "2026-12-01"}],
        "rules": {
            "pairs_apart": {"pairs": [["李娜", "0043"]]},
            "leader_per_group": {"groups": {"李娜": {"members": ["王伟"], "leaders": ["李娜"]}}},
        },
    }
    text = month_store + yaml.safe_dump(more, allow_unicode=True)
    store = load_store(month_shop.write(text, 人员=[["工号", "姓名"], ["0042", "李娜"], ["0043", "王伟"]]))
    assert store.agents[1].newcomer.mentor == "0042"
    rules = {rule.limit: rule for rule in store.rules}
    assert rules["pairs_apart"].pairs == (("0042", "0043"),)
    assert rules["leader_per_group"].groups["李娜"].leaders == ("0042",)


def test_an_id_and_a_name_that_are_of_two_people_are_a_fault(month_shop) -> None:
    people = [["工号", "姓名"], ["1", "李娜"], ["2", "王伟"]]
    faults = month_shop.faults(人员=people, 请假=[["工号", "姓名", "开始"], ["1", "王伟", "12/5"], ["2", "王伟", "12/5"]])
    assert faults == {"请假!B2": "is '王伟', but the id in 请假!A2 is that of 李娜; correct one of the two"}


def test_two_people_of_one_name_with_ids_are_told_apart_by_id(month_shop) -> None:
    people = [["工号", "姓名"], ["1", "李娜"], ["2", "李娜"]]
    store = load_store(month_shop.write(人员=people, 请假=[["姓名", "开始"], ["2", "12/5"]]))
    assert [bool(agent.leave) for agent in store.agents] == [False, True]
    faults = month_shop.faults(人员=people, 请假=[["姓名", "开始"], ["李娜", "12/5"]])
    assert "write the id" in faults["请假!A2"]


def test_a_workbook_that_is_not_there_is_a_fault_of_the_key(month_shop, month_store: str, read_faults) -> None:
    month_shop.store.write_text(month_store, encoding="utf-8")
    faults = read_faults(month_shop.store)
    assert list(faults) == ["3"]
    assert "there is no file" in faults["3"]


def test_a_text_file_is_no_workbook(month_shop, month_store: str, read_faults) -> None:
    (month_shop.folder / "people.csv").write_text("姓名\n李娜\n", encoding="utf-8")
    month_shop.store.write_text(month_store.replace("month.xlsx", "people.csv"), encoding="utf-8")
    assert "{people: people.csv, leave: leave.csv}" in read_faults(month_shop.store)["3"]


def test_a_file_of_an_unknown_kind_is_a_fault(month_shop, read_faults) -> None:
    path = month_shop.write_csv(people=[["姓名"], ["李娜"]], peple=[["姓名"]], month=[["月份"], ["2026-12"]])
    assert "did you mean 'people'" in read_faults(path)["3"]


def test_a_workbook_without_people_is_a_fault_that_names_its_sheets(month_shop, month_store: str, read_faults) -> None:
    path = month_shop.write(人员=None, 同事=[["姓名"], ["李娜"]])
    assert read_faults(path) == {
        "None": "there is no sheet 人员 (people); the sheets are 同事. Give the sheet with the people this name"
    }


def test_two_sheets_of_one_kind_are_a_fault(month_shop, read_faults) -> None:
    path = month_shop.write(staff=[["name"], ["x"]])
    assert "the sheets 人员 and staff hold the same" in next(iter(read_faults(path).values()))


def test_without_a_horizon_the_fault_is_the_usual_one(month_shop, read_faults) -> None:
    faults = read_faults(month_shop.write(月份=None))
    assert list(faults.values()) == ["is missing; give start and days, or month, for example 2026-12"]


def test_a_date_of_the_year_before_is_a_warning(month_shop) -> None:
    rows = [LEAVE, ["李娜", date(2025, 12, 5)], ["王伟", date(2026, 11, 5)]]
    store = load_store(month_shop.write(请假=rows, 需求=[REQUESTS, ["李娜", date(2025, 12, 7), "休"]]))
    facts = {finding.code: finding.facts for finding in store.findings}
    assert facts["month_year_before"] == {"count": 2, "cell": "请假!B2", "date": "2025-12-05"}
    assert "month_year_before" not in {finding.code for finding in load_store(month_shop.store, month="2026-11").findings}


def test_the_filled_in_file_reads_as_the_same_store(month_shop, month_store: str) -> None:
    text = f"{month_store}calendar: {{campaigns: [{{name: 双旦, start: 2026-12-24, end: 2026-12-25}}]}}\n"
    path = month_shop.write(
        text,
        请假=[LEAVE, ["李娜", "12/5"]],
        需求=[REQUESTS, ["王伟", "12/5", "休"]],
        活动=[["名称", "开始"], ["双十二", "12/12"]],
    )
    filled = month_shop.folder / "filled.yaml"
    filled.write_text(defaults_text(path), encoding="utf-8")
    before, after = load_store(path), load_store(filled)
    for name in ("grid", "agents", "requests", "calendar", "rules", "shifts"):
        assert getattr(after, name) == getattr(before, name)
    shown = filled.read_text(encoding="utf-8")
    assert "#   - {id: 李娜" in shown
    assert "# leave:" in shown


def test_last_months_roster_can_be_named_in_its_sheet(month_shop) -> None:
    last = f"{LAST}2026-11-30,王伟,work,early,08:00,16:00\n2026-11-30,张燕,off,,,\n"
    (month_shop.folder / "上月.csv").write_text(last, encoding="utf-8-sig")
    for rows in ([["说明：贴在这里"], [None], ["上月.csv"]], [["文件", "上月.csv"]]):
        store = load_store(month_shop.write(上月班表=rows))
        assert {(item.agent, item.shift) for item in store.carry_in} == {("李娜", "late"), ("王伟", "early")}


def test_last_months_roster_can_be_pasted_into_its_sheet(month_shop) -> None:
    rows = [
        ["说明：贴在这里"],
        [None],
        ["姓名", date(2026, 11, 29), date(2026, 11, 30)],
        ["李娜", "早", "晚"],
        ["王伟", "休", "早"],
    ]
    store = load_store(month_shop.write(上月班表=rows))
    assert {(item.agent, item.date.day, item.shift) for item in store.carry_in} == {
        ("李娜", 29, "early"),
        ("王伟", 30, "early"),
        ("李娜", 30, "late"),
    }
    rows[3][2] = "Q"
    assert "'Q'" in month_shop.faults(上月班表=rows)["上月班表!C4"]


def test_a_roster_file_that_is_not_there_is_a_fault_of_its_cell(month_shop) -> None:
    faults = month_shop.faults(上月班表=[[None], ["上月.csv"]])
    assert "there is no file" in faults["上月班表!A2"]


def test_a_csv_of_last_months_roster(month_shop) -> None:
    people = [["姓名"], ["李娜"]]
    last = [line.split(",") for line in LAST.splitlines()]
    path = month_shop.write_csv(month=[["月份"], ["2026-12"]], people=people, last_roster=last)
    assert load_store(path).carry_in_from == date(2026, 11, 30)


def test_an_empty_sheet_or_a_hint_is_no_roster(month_shop) -> None:
    assert load_store(month_shop.write(上月班表=[["说明：没有就空着"]])).carry_in == ()


def test_the_workbook_may_lie_in_another_folder(month_shop, month_store: str) -> None:
    store = month_shop.write()
    (month_shop.folder / "data").mkdir()
    month_shop.workbook.rename(month_shop.folder / "data" / "十二月.xlsx")
    (month_shop.folder / "data" / "last.csv").write_text(LAST, encoding="utf-8")
    book = load_workbook(month_shop.folder / "data" / "十二月.xlsx")
    book.create_sheet("last roster")["A1"] = "last.csv"
    book.save(month_shop.folder / "data" / "十二月.xlsx")
    store.write_text(month_store.replace("month.xlsx", "data/十二月.xlsx"), encoding="utf-8")
    assert len(load_store(Path(store)).carry_in) == 1


@pytest.mark.parametrize(
    ("named", "message"), [("{}", "is missing; give it: the team"), ("{people: 5}", "there is no file")]
)
def test_a_key_that_names_nobody_is_told(month_shop, month_store: str, named: str, message: str) -> None:
    path = month_shop.write(month_store.replace("month: month.xlsx", f"horizon: {{month: 2026-12}}\nmonth: {named}"))
    with pytest.raises(InputError, match=message):
        load_store(path)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["月份"], ["12月"]], "write a month with its year"),
        ([["月份"]], "is empty; write the month to roster"),
        ([["说明：填月份"], ["月份"], [None]], "is empty; write the month to roster"),
    ],
)
def test_a_month_that_is_not_known_is_told_once_and_not_at_every_date(month_shop, rows: list, message: str) -> None:
    path = month_shop.write(月份=rows, 请假=[LEAVE, ["李娜", "12/5"]], 需求=[REQUESTS, ["王伟", "12月6日", "休"]])
    with pytest.raises(InputError) as raised:
        load_store(path)
    (fault,) = raised.value.faults
    assert (fault.file, str(fault.column)) == (str(month_shop.workbook), f"月份!A{2 if rows[0] == ['月份'] else 3}")
    assert message in fault.message


@pytest.mark.parametrize(
    ("people", "places"),
    [([["谁", "技能"], ["李娜", "售前"], ["王伟", "售后"]], ["人员!A1", "人员!B2"]), ([["姓名"]], ["人员!A1"])],
)
def test_people_of_whom_no_name_is_read_are_told_once_and_not_at_every_name(month_shop, people: list, places: list) -> None:
    path = month_shop.write(人员=people, 请假=[LEAVE, ["李娜", "12/5"]], 需求=[REQUESTS, ["王伟", "12/6", "休"]])
    with pytest.raises(InputError) as raised:
        load_store(path)
    assert sorted(str(fault.column) for fault in raised.value.faults) == places


def test_a_sheet_of_an_unknown_name_is_a_warning_while_one_of_the_month_is_missing(month_shop) -> None:
    store = load_store(month_shop.write(请假安排=[LEAVE, ["李娜", "12/5"]]))
    (finding,) = [item for item in store.findings if item.code == "month_sheets_misnamed"]
    assert finding.severity is Severity.WARNING
    assert finding.facts["sheets"] == "请假安排"
    assert "请假" in str(finding.facts["missing"]).split(", ")
    every: dict[str, list[list[object]]] = {key: [] for key in ("请假", "需求", "活动", "上月班表")}
    store = load_store(month_shop.write(草稿=[["x"]], **every))
    assert {item.code for item in store.findings} >= {"month_sheets_unused"}
    assert "month_sheets_misnamed" not in {item.code for item in store.findings}


def test_a_text_file_that_is_called_a_workbook_is_told_by_its_name(month_shop) -> None:
    path = month_shop.write()
    month_shop.workbook.write_text("姓名,技能\n李娜,售前\n", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load_store(path)
    (fault,) = raised.value.faults
    assert fault.file == str(month_shop.workbook)
    assert "is no workbook" in fault.message
