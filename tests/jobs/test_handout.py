from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from factories import EARLY, LATE
from icalendar import Calendar
from openpyxl import Workbook, load_workbook

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Finding
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.errors import DataError, InputError
from scheduler.jobs.handout import handout

STORE = """\
store: {id: corner, name: 街角店}
language: zh
timezone: Asia/Shanghai
horizon: {start: 2026-12-07, days: 7}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues: {chat: {contacts_per_hour: 30}}
shifts:
  early: {name: 早班, hours: 08:00-16:00, kind: early, code: 早}
  late: {name: 晚班, hours: 16:00-24:00, kind: late, code: 晚}
agents:
  - {id: li, name: 李娜}
  - {id: li2, name: 李娜}
  - {id: wu, name: "吴/倩: 组长"}
reserve_pool:
  - {id: he, name: 何静}
  - {id: lin, name: 林涛}
leave:
  - {agent: wu, from: 2026-12-09, to: 2026-12-09}
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "store.yaml").write_text(STORE, encoding="utf-8")
    return load_store(tmp_path / "store.yaml")


@pytest.fixture
def roster(store: Store) -> Roster:
    grid = store.grid

    def shift(agent: str, day: int, name: str, *, standby: bool = False) -> Assignment:
        template = {"early": EARLY, "late": LATE}[name]
        kind = DutyKind.STANDBY if standby else DutyKind.WORK
        start, end = grid.clock(day, template.start_minute), grid.clock(day, template.end_minute)
        return Assignment(agent, grid.date_of(day), name, start, end, kind)

    given = (shift("li", 0, "early"), shift("li", 1, "late"), shift("wu", 0, "late"), shift("he", 5, "early", standby=True))
    people = tuple(agent.id for agent in store.agents)
    return Roster(grid.start, grid.days, people, given, leave=frozenset({("wu", date(2026, 12, 9))}))


def form(folder: Path, *names: str) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["姓名", *(f"12月{day}日" for day in range(7, 14))])
    for name in names:
        sheet.append([name])
    path = folder / "考勤.xlsx"
    book.save(path)
    return path


def test_everybody_with_something_to_do_gets_a_text_and_a_calendar(store: Store, roster: Roster, tmp_path: Path) -> None:
    remarks: list[Finding] = []
    files = handout(store, roster, tmp_path / "handout", on_remarks=remarks.extend)
    assert sorted(files) == [
        "calendars/何静.ics",
        "calendars/吴_倩_ 组长.ics",
        "calendars/李娜 (li).ics",
        "handout.json",
        "phone.png",
        "texts.txt",
        "texts/何静.txt",
        "texts/吴_倩_ 组长.txt",
        "texts/李娜 (li).txt",
        "texts/李娜 (li2).txt",
    ]
    assert [finding.code for finding in remarks] == ["handout_without_days"]
    assert files["phone.png"].read_bytes().startswith(b"\x89PNG")


def test_texts_are_for_notepad_and_all_of_them_in_one_file(store: Store, roster: Roster, tmp_path: Path) -> None:
    files = handout(store, roster, tmp_path / "handout")
    data = files["texts/李娜 (li).txt"].read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    text = data.decode("utf-8-sig")
    assert "12月7日 周一 早班 08:00-16:00\r\n12月8日 周二 晚班 16:00-24:00\r\n" in text
    every = files["texts.txt"].read_bytes().decode("utf-8-sig")
    assert text in every
    assert every.count("街角店") == 4


def test_calendars_have_the_zone_of_the_store(store: Store, roster: Roster, tmp_path: Path) -> None:
    data = handout(store, roster, tmp_path / "handout")["calendars/李娜 (li).ics"].read_bytes()
    assert [event.start.isoformat() for event in Calendar.from_ical(data).walk("VEVENT")] == [
        "2026-12-07T00:00:00+00:00",
        "2026-12-08T08:00:00+00:00",
    ]


def test_a_filled_form_lies_beside_and_the_form_stays(store: Store, roster: Roster, tmp_path: Path) -> None:
    path = form(tmp_path, "吴/倩: 组长", "何静", "路人")
    before = path.read_bytes()
    files = handout(store, roster, tmp_path / "handout", template=path)
    assert path.read_bytes() == before
    sheet = load_workbook(files["考勤.xlsx"]).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][:4] == ["吴/倩: 组长", "晚班", "休息", "请假"]
    assert [cell.value for cell in sheet[3]] == ["何静", None, None, None, None, None, "备班(早)", None]
    record = json.loads(files["handout.json"].read_text(encoding="utf-8"))
    told = {finding["code"]: finding["sentence"] for finding in record["findings"]}
    assert "路人" in told["template_stranger"]
    assert "李娜、李娜" in told["template_missing"]


def test_a_form_without_the_roster_s_names_writes_nothing(store: Store, roster: Roster, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no name of the roster is on this sheet"):
        handout(store, roster, tmp_path / "handout", template=form(tmp_path, "路人"))
    assert not (tmp_path / "handout").exists()


def test_a_form_within_the_folder_is_not_written_over(store: Store, roster: Roster, tmp_path: Path) -> None:
    first = handout(store, roster, tmp_path / "handout", template=form(tmp_path, "何静"))["考勤.xlsx"]
    before = first.read_bytes()
    with pytest.raises(InputError, match="the template would be overwritten"):
        handout(store, roster, tmp_path / "handout", template=first)
    assert first.read_bytes() == before


def test_an_edited_text_sends_everything_to_a_new_folder(store: Store, roster: Roster, tmp_path: Path) -> None:
    files = handout(store, roster, tmp_path / "handout")
    files["texts/何静.txt"].write_text("mine", encoding="utf-8")
    remarks: list[Finding] = []
    again = handout(store, roster, tmp_path / "handout", on_remarks=remarks.extend)
    assert again["texts/何静.txt"].parts[-3] == "handout-2"
    assert "output_folder_taken" in [finding.code for finding in remarks]


def test_a_text_of_somebody_who_has_left_is_told(store: Store, roster: Roster, tmp_path: Path) -> None:
    handout(store, roster, tmp_path / "handout")
    fewer = replace(roster, agents=roster.agents[:3], assignments=roster.assignments[:3])
    remarks: list[Finding] = []
    handout(store, fewer, tmp_path / "handout", on_remarks=remarks.extend)
    (told,) = [finding for finding in remarks if finding.code == "handout_left_over"]
    assert told.facts["files"] == "calendars/何静.ics, texts/何静.txt"


def test_without_a_folder_it_goes_below_the_store_s_output(
    store: Store, roster: Roster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = handout(store, roster)
    assert files["phone.png"].as_posix() == "out/corner/2026-12-07/handout/phone.png"


def test_a_large_team_is_on_two_pictures_and_it_is_said(store: Store, tmp_path: Path) -> None:
    names = tuple(f"p{number}" for number in range(41))
    agents = tuple(replace(store.agents[0], id=name, name=name) for name in names)
    large = replace(store, agents=agents)
    remarks: list[Finding] = []
    files = handout(large, Roster(store.grid.start, 7, names, ()), tmp_path / "handout", on_remarks=remarks.extend)
    assert {"phone.png", "phone-2.png"} <= set(files)
    assert remarks[0].facts == {"people": 41, "pictures": 2}
