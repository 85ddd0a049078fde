from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

FILES = {
    "report.html",
    "roster.csv",
    "roster.json",
    "requirement.csv",
    "coverage.csv",
    "findings.json",
    "summary.json",
    "roster.png",
    "coverage.png",
}


def test_one_command_makes_a_roster_and_its_files_under_a_gbk_console(shop, schedule_process) -> None:
    result = schedule_process("solve", "store.yaml", encoding="gbk")
    assert result.returncode == 0, result.stderr
    folder = shop / "out" / "corner" / "2026-12-07"
    assert {path.name for path in folder.iterdir()} >= FILES
    assert "李娜" in result.stdout
    assert "best possible" in result.stdout
    assert "Traceback" not in result.stderr


def test_a_console_that_knows_only_ascii_gets_question_marks(schedule_process) -> None:
    result = schedule_process("config", "check", "store.yaml", "--lang", "zh", encoding="ascii")
    assert result.returncode == 0, result.stderr
    assert "?" in result.stdout
    assert result.stdout.isascii()


def test_json_is_the_only_thing_on_stdout(shop, schedule) -> None:
    result = schedule("solve", "store.yaml", "--json", "--out", "结果 1")
    summary = json.loads(result.stdout)
    assert summary["status"] in {"optimal", "feasible"}
    assert summary["kpis"]["uncovered_scored_minutes"] == 0
    assert {"proven", "interrupted", "objective", "bound", "gap", "stages", "seconds", "findings", "files"} <= set(summary)
    assert (summary["status"] == "optimal") == (summary["objective"] == summary["bound"])
    for finding in summary["findings"]:
        assert {"rule", "severity", "agent", "date", "size", "unit", "sentence"} <= set(finding)
    assert {path.name for path in (shop / "结果 1").iterdir()} >= FILES


def test_json_survives_a_gbk_console(schedule_process) -> None:
    result = schedule_process("config", "check", "门店.yaml", "--lang", "zh", "--json", encoding="gbk")
    assert result.stdout.isascii()
    assert json.loads(result.stdout)["errors"][0]["file"] == "门店.yaml"


def test_a_folder_of_ones_own_keeps_what_it_holds(shop, schedule) -> None:
    (shop / "mine").mkdir()
    (shop / "mine" / "notes.txt").write_text("keep me", encoding="utf-8")
    assert schedule("solve", "store.yaml", "--out", "mine", "--quiet").returncode == 0
    assert (shop / "mine" / "notes.txt").read_text(encoding="utf-8") == "keep me"


def test_a_roster_that_was_edited_is_never_overwritten(shop, schedule) -> None:
    assert schedule("solve", "store.yaml", "--quiet").returncode == 0
    roster = shop / "out" / "corner" / "2026-12-07" / "roster.csv"
    edited = roster.read_bytes() + b"\r\n"
    roster.write_bytes(edited)
    result = schedule("solve", "store.yaml", "--json", "--quiet")
    assert result.returncode == 0, result.stderr
    assert roster.read_bytes() == edited
    assert json.loads(result.stdout)["files"]["roster.csv"] != str(roster)


def test_the_horizon_can_be_given_on_the_command_line(shop, schedule) -> None:
    result = schedule("solve", "store.yaml", "--start", "2026-12-08", "--days", "3", "--json", "--quiet")
    summary = json.loads(result.stdout)
    assert (summary["start"], summary["days"]) == ("2026-12-08", 3)


def test_quiet_shows_no_progress_and_no_matrix(schedule) -> None:
    result = schedule("solve", "store.yaml", "--quiet")
    assert "李娜 " not in result.stdout
    assert "best possible" not in result.stderr


def test_details_show_the_numbers_of_the_search(schedule) -> None:
    plain = schedule("solve", "store.yaml").stdout
    assert "cannot be below" not in plain
    detailed = schedule("solve", "store.yaml", "--details").stdout
    assert "cannot be below" in detailed
    for jargon in ("gap", "bound", "optimal"):
        assert jargon not in detailed.lower()


def two_people_only(shop: Path) -> None:
    store = shop / "store.yaml"
    lines = store.read_text(encoding="utf-8").splitlines()
    store.write_text("\n".join(line for line in lines if not ("zhao_min" in line or "chen_jie" in line)), encoding="utf-8")


def test_what_no_roster_can_do_is_said_before_the_search_and_again_with_the_roster(shop, schedule) -> None:
    two_people_only(shop)
    result = schedule("solve", "store.yaml")
    assert result.stderr.startswith("Before the search")
    assert "2 people can fill 12 of them" in result.stderr
    assert "2 people can fill 12 of them" in result.stdout


def test_quiet_says_nothing_before_the_search(shop, schedule) -> None:
    two_people_only(shop)
    assert "Before the search" not in schedule("solve", "store.yaml", "--quiet").stderr


def test_chinese_on_request(schedule) -> None:
    assert "关键指标" in schedule("solve", "store.yaml", "--lang", "zh").stdout


@pytest.fixture
def steps(shop, schedule):
    """The files of forecast and staff, written by their verbs."""
    assert schedule("forecast", "store.yaml", "--out", "forecast.csv").returncode == 0
    assert schedule("staff", "store.yaml", "--out", "requirement.csv").returncode == 0
    return shop


def test_a_planner_can_bring_an_own_requirement(steps, schedule) -> None:
    result = schedule("solve", "store.yaml", "--requirement", "requirement.csv", "--json", "--quiet")
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["kpis"]["uncovered_scored_minutes"] == 0


def test_a_planner_can_bring_an_own_forecast(steps, schedule) -> None:
    path = steps / "forecast.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        columns = next(csv.reader(file))
    assert "queue" in columns
    direct = json.loads(schedule("staff", "store.yaml", "--json").stdout)
    brought = json.loads(schedule("staff", "store.yaml", "--forecast", "forecast.csv", "--json").stdout)
    assert direct["hours"] == brought["hours"]
    assert schedule("solve", "store.yaml", "--forecast", "forecast.csv", "--quiet").returncode == 0


def test_two_people_cannot_hold_fourteen_shifts_and_the_roster_says_what_was_given_up(shop, schedule) -> None:
    path = shop / "store.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "zhao_min" not in line and "chen_jie" not in line]
    path.write_text("\n".join(kept), encoding="utf-8")
    result = schedule("solve", "store.yaml", "--json")
    assert result.returncode == 0, result.stderr
    summary = json.loads(result.stdout)
    assert summary["status"] == "relaxed"
    assert any(finding["severity"] == "must" for finding in summary["findings"])
    assert any("14" in finding["sentence"] and "3" in finding["sentence"] for finding in summary["findings"])


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C alone on Windows")
def test_ctrl_c_ends_the_search_with_what_there_is_and_no_traceback(tmp_path) -> None:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "scheduler.cli.main", "solve", str(root / "configs" / "store.yaml"), "--json"]
    with subprocess.Popen(
        [*command, "--out", str(tmp_path / "made")],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()  # the first progress line: the search runs
        process.send_signal(signal.SIGINT)
        printed, errors = process.communicate(timeout=120)
    summary = json.loads(printed)
    assert "Traceback" not in errors
    assert (process.returncode, summary["status"]) in {(0, "feasible"), (0, "relaxed"), (4, "none")}
    assert (tmp_path / "made" / "summary.json").exists() == (process.returncode == 0)


def test_ctrl_c_while_the_files_are_written_costs_nothing(tmp_path, monkeypatch, capsys) -> None:
    import scheduler
    from scheduler.cli.main import main

    save = scheduler.save

    def interrupted_save(*arguments, **settings):
        signal.raise_signal(signal.SIGINT)
        return save(*arguments, **settings)

    monkeypatch.setattr(scheduler, "save", interrupted_save)
    store = Path(__file__).resolve().parents[2] / "configs" / "minimal.yaml"
    assert main(["solve", str(store), "--quiet", "--time-limit", "10", "--gap", "0.5", "--out", str(tmp_path / "made")]) == 0
    assert (tmp_path / "made" / "summary.json").exists()
    assert "Nothing was written" not in capsys.readouterr().err
