from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

ROSTER = """\
date,agent,kind,shift,start,end
2026-12-07,li_na,work,early,08:00,16:00
2026-12-07,wang_wei,work,late,16:00,24:00
2026-12-13,zhao_min,work,late,16:00,24:00
2026-12-13,chen_jie,off,,,
"""


@pytest.fixture
def made(shop: Path) -> Path:
    """A shop with a roster made by hand in the folder ``made``."""
    (shop / "made").mkdir()
    (shop / "made" / "roster.csv").write_text(ROSTER, encoding="utf-8")
    return shop


def form(shop: Path, *names: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["姓名", *(f"12/{day}" for day in range(7, 14))])
    for name in names:
        sheet.append([name])
    book.save(shop / "考勤.xlsx")


def test_the_screen_says_what_was_written_and_what_was_left_out(made, schedule) -> None:
    form(made, "李娜", "王伟", "路人")
    result = schedule("handout", "made/roster.csv", "--template", "考勤.xlsx", "--lang", "zh")
    assert result.returncode == 0, result.stderr
    for words in (
        "phone.png：发到群里的长图",
        "每人一份可粘贴的文字，共 4 人",
        "考勤.xlsx：已填好的考勤表",
        "路人",
        "Chen Jie",
    ):
        assert words in result.stdout
    assert {path.name for path in (made / "made" / "handout").iterdir()} == {
        "phone.png",
        "texts",
        "texts.txt",
        "calendars",
        "handout.json",
        "考勤.xlsx",
    }


def test_json_lists_files_and_remarks_and_nothing_else_is_printed(made, schedule) -> None:
    result = schedule("handout", "made/roster.csv", "--config", "store.yaml", "--out", "out", "--json")
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["status"] == "done"
    assert all((made / path).is_file() for path in told["files"].values())
    assert [finding["code"] for finding in told["findings"]] == ["handout_without_days"]


def test_a_form_that_cannot_be_understood_is_bad_input_by_cell_in_both_languages(made, schedule) -> None:
    form(made, "路人")
    english = schedule("handout", "made/roster.csv", "--template", "考勤.xlsx")
    chinese = schedule("handout", "made/roster.csv", "--template", "考勤.xlsx", "--lang", "zh")
    assert (english.returncode, chinese.returncode) == (2, 2)
    assert "Sheet!B1: no name of the roster is on this sheet" in english.stderr
    assert "Sheet!B1: 这张工作表里没有班表中的姓名" in chinese.stderr
    assert not (made / "made" / "handout").exists()


def test_a_roster_that_is_not_there_is_bad_input(made, schedule) -> None:
    result = schedule("handout", "nowhere.csv", "--config", "store.yaml")
    assert result.returncode == 2
    assert "Traceback" not in result.stderr


def test_a_later_roster_file_gives_later_calendars(made, schedule) -> None:
    import os

    from icalendar import Calendar

    sequences = []
    for seconds in (1_790_000_000, 1_790_000_600):
        os.utime(made / "made" / "roster.csv", (seconds, seconds))
        assert schedule("handout", "made/roster.csv").returncode == 0
        data = (made / "made" / "handout" / "calendars" / "李娜.ics").read_bytes()
        sequences.append(Calendar.from_ical(data).walk("VEVENT")[0]["sequence"])
    assert sequences[1] - sequences[0] == 10
