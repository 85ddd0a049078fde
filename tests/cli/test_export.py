"""`schedule export`, as somebody types it."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

QUICK = ("--replications", "2")


def test_the_screen_says_what_was_written_kind_by_kind(solved: Path, schedule) -> None:
    os.utime(solved / "store.yaml", (2_000_000_000, 2_000_000_000))  # saved again as it was
    result = schedule("export", "made", "--csv", "--handout", "--html", "--xlsx", *QUICK)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == [
        "Written to made/export",
        "  report.html: everything on one page, for the browser and the printer",
        "  roster.xlsx: the roster to print and to edit",
        "  tables: roster.csv, requirement.csv, coverage.csv, forecast.csv, service.csv, ledger.csv",
        "  to hand out: phone.png, texts.txt, and for each person what is in texts, calendars",
    ]
    assert result.stderr == "Playing the days through 2 times, for what buyers get ...\n"
    assert (solved / "made" / "export" / "report.html").is_file()


def test_the_screen_speaks_chinese(solved: Path, schedule) -> None:
    result = schedule("export", "made/roster.json", "--svg", "--html", "--out", "给老板", "--lang", "zh", *QUICK)
    assert result.returncode == 0, result.stderr
    assert "已写入 给老板" in result.stdout
    assert "report.html：一页看全" in result.stdout
    assert "可放大的图片：roster.svg、" in result.stdout
    assert "模拟 2 遍" in result.stderr
    assert "李娜" in (solved / "给老板" / "report.html").read_text(encoding="utf-8")


def test_json_lists_files_and_remarks_and_nothing_else_is_printed(solved: Path, schedule) -> None:
    path = solved / "made" / "roster.csv"
    path.write_bytes(path.read_bytes().replace(b"work", b"work "))
    result = schedule("export", "made/roster.csv", "--html", "--json", *QUICK)
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["status"] == "done"
    assert set(told["files"]) == {"report.html", "export.json"}
    assert all((solved / path).is_file() for path in told["files"].values())
    assert [finding["code"] for finding in told["findings"]] == ["export_no_proof"]


def test_in_a_folder_the_roster_that_was_edited_last_is_taken(solved: Path, schedule) -> None:
    text = (solved / "made" / "roster.csv").read_text(encoding="utf-8-sig")
    first = next(line for line in text.splitlines() if ",work," in line)
    (solved / "made" / "roster.csv").write_text(text.replace(f"{first}\n", ""), encoding="utf-8-sig")
    result = schedule("export", "made", "--csv", *QUICK)
    assert result.returncode == 0, result.stderr
    assert first.split(",")[:2] not in [
        line.split(",")[:2]
        for line in (solved / "made" / "export" / "roster.csv").read_text(encoding="utf-8-sig").splitlines()
        if ",work," in line
    ]


def test_changes_against_another_version_are_written(solved: Path, schedule) -> None:
    text = (solved / "made" / "roster.csv").read_text(encoding="utf-8-sig")
    first = next(line for line in text.splitlines() if ",work," in line)
    (solved / "before").mkdir()
    (solved / "before" / "roster.csv").write_text(text.replace(f"{first}\n", ""), encoding="utf-8-sig")
    result = schedule("export", "made", "--csv", "--with", "before", "--out", "out", *QUICK)
    assert result.returncode == 0, result.stderr
    rows = (solved / "out" / "changes.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 2
    assert first.split(",")[0] in rows[1]


WRONG = {
    "no such folder": (("nowhere",), "nowhere: there is no such file or folder", "没有这个文件或文件夹"),
    "a file of the folder that is no roster": (("made/summary.json",), "this is no roster file", "这不是班表文件"),
    "a workbook cut short": (("cut.xlsx", "--config", "store.yaml"), "is damaged or cut short; copy", "已损坏或不完整"),
    "a store file that is gone": (
        ("moved",),
        "roster.csv: the store file gone/shop.yaml that this roster was made from is no longer there",
        "店铺文件 gone/shop.yaml 已经不在了",
    ),
    "no such last folder": (
        ("made", "--with", "nowhere"),
        "nowhere: there is no such file or folder",
        "没有这个文件或文件夹",
    ),
    "a folder without roster": (("empty",), "there is no roster in this folder", "没有班表"),
    "another team": (("made", "--config", "other.yaml"), "li_na", "li_na"),
    "no such last version": (("made", "--with", "gone.csv"), "gone.csv", "gone.csv"),
    "a last version without roster": (("made", "--with", "empty"), "there is no roster in this folder", "没有班表"),
    "a last version of other days": (
        ("made", "--with", "week.csv"),
        "this roster is for 7 days from 2026-12-14",
        "2026-12-14",
    ),
    "a target that is a file": (("made", "--out", "store.yaml"), "cannot be written to", "store.yaml"),
    "seldom played": (("made", "--replications", "1"), "from 2 to 100000", "100000"),
    "no such heads": (("made", "--requirement", "gone.csv"), "gone.csv", "gone.csv"),
    "no such forecast": (("made", "--forecast", "gone.csv"), "gone.csv", "gone.csv"),
}


@pytest.fixture
def wronged(solved: Path) -> Path:
    """The shop with its roster, and what does not go with it."""
    text = (solved / "store.yaml").read_text(encoding="utf-8")
    other = "\n".join(line for line in text.splitlines() if "li_na" not in line) + "\n"
    (solved / "other.yaml").write_text(other.replace("requests:\n", ""), encoding="utf-8")
    days = ("date,agent,kind,shift,start,end", *(f"2026-12-{day},wang_wei,work,late,16:00,24:00" for day in range(14, 21)))
    (solved / "week.csv").write_text("\n".join((*days, "")), encoding="utf-8")
    (solved / "empty").mkdir()
    (solved / "cut.xlsx").write_bytes((solved / "made" / "roster.xlsx").read_bytes()[:2000])
    (solved / "moved").mkdir()
    (solved / "moved" / "roster.csv").write_bytes((solved / "made" / "roster.csv").read_bytes())
    (solved / "moved" / "summary.json").write_text('{"config": {"given": "gone/shop.yaml"}}', encoding="utf-8")
    return solved


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", WRONG)
def test_wrong_input_is_told_and_nothing_is_written(case: str, language: str, wronged: Path, schedule) -> None:
    arguments, english, chinese = WRONG[case]
    before = sorted(wronged.rglob("*"))
    result = schedule("export", *arguments, "--csv", "--lang", language)
    assert result.returncode == 2, result.stdout + result.stderr
    assert (english if language == "en" else chinese) in result.stderr
    assert "Traceback" not in result.stderr
    assert sorted(wronged.rglob("*")) == before


def test_all_wrong_files_are_told_at_once(wronged: Path, schedule) -> None:
    result = schedule(
        "export", "made", "--with", "week.csv", "--requirement", "gone.csv", "--forecast", "away.csv", "--lang", "en"
    )
    assert result.returncode == 2
    for named in ("week.csv", "gone.csv", "away.csv"):
        assert named in result.stderr


def test_ctrl_c_while_the_files_are_written_costs_nothing(solved: Path, schedule, monkeypatch: pytest.MonkeyPatch) -> None:
    from scheduler.tables.output_folder import OutputFolder

    write = OutputFolder._write

    def interrupted(self, contents) -> None:
        signal.raise_signal(signal.SIGINT)
        write(self, contents)

    monkeypatch.setattr(OutputFolder, "_write", interrupted)
    assert schedule("export", "made", "--xlsx").returncode == 0
    assert (solved / "made" / "export" / "roster.xlsx").is_file()


def test_ctrl_c_before_that_writes_nothing(solved: Path, schedule, monkeypatch: pytest.MonkeyPatch) -> None:
    import scheduler.jobs.page_content as gathering

    def interrupted(*_arguments, **_settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(gathering, "simulate", interrupted)
    result = schedule("export", "made", "--html")
    assert result.returncode == 4
    assert "Traceback" not in result.stderr
    assert not (solved / "made" / "export").exists()
