"""`schedule explain`: one question about a roster at a time."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from scheduler.domain.price_curve import COST_UNITS_PER_PRICE


def test_somebody_s_day_is_explained_from_the_folder_of_a_solve(solved, schedule) -> None:
    said = schedule("explain", "made", "--agent", "李娜", "--date", "2026-12-08", "--time-limit", "2")
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("李娜 on Tue 8 Dec 2026: ")
    for heading in ("Why", "What the day could be instead", "If everything else may change with it", "Points: "):
        assert heading in said.stdout


def test_a_shift_that_might_be_instead_is_asked_about_in_chinese(solved, schedule) -> None:
    said = schedule(
        "explain", "made/roster.json", "--agent", "li_na", "--date", "2026-12-09", "--shift", "晚", "--lang", "zh"
    )
    assert said.returncode == 0, said.stderr
    assert "为什么不是Late" in said.stdout or "为什么这样排" in said.stdout
    assert "如果其他安排也可以跟着改" in said.stdout


@pytest.mark.parametrize("day", ["12-08", "12/8", "12月8日", "2026.12.8"])
def test_a_day_and_a_time_may_be_written_as_people_do(solved, schedule, day) -> None:
    said = schedule("explain", "made", "--agent", "li_na", "--date", day, "--time-limit", "0.5", "--json")
    assert json.loads(said.stdout)["date"] == "2026-12-08", said.stderr
    gap = schedule("explain", "made", "--gap", f"{day} 20:00", "--json")
    assert json.loads(gap.stdout)["moment"] == "2026-12-08T20:00", gap.stderr


def test_heads_that_are_named_have_no_bound_of_another_search(solved, schedule) -> None:
    options = ("--ledger", "--json", "--requirement", "made/requirement.csv")
    record = json.loads(schedule("explain", "made", *options).stdout)
    assert (record["reported"], record["bound"]) == (None, None)


def test_a_store_file_changed_after_the_roster_leaves_no_bound(solved, schedule) -> None:
    store, summary = solved / "store.yaml", solved / "made" / "summary.json"
    written = summary.stat().st_mtime
    os.utime(store, (written + 60, written + 60))
    assert json.loads(schedule("explain", "made", "--ledger", "--json").stdout)["bound"] is not None
    store.write_text(f"{store.read_text(encoding='utf-8')}# more\n", encoding="utf-8")
    record = json.loads(schedule("explain", "made", "--ledger", "--json").stdout)
    assert record["reported"] is not None
    assert record["bound"] is None, "the rules may be others, and a better roster allowed"


def test_a_day_as_json(solved, schedule) -> None:
    said = schedule(
        "explain", "made", "--agent", "li_na", "--date", "2026-12-08", "--shift", "off", "--time-limit", "2", "--json"
    )
    assert said.returncode == 0, said.stderr
    story = json.loads(said.stdout)
    assert (story["status"], story["agent"], story["date"]) == ("done", "li_na", "2026-12-08")
    assert set(story["free"]) >= {"low", "high", "found", "no_dearer_as_far_as_proven", "changes", "near"}


def test_who_could_fill_a_gap_is_ranked(solved, schedule) -> None:
    said = schedule("explain", "made", "--gap", "2026-12-08T20:00")
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("Tue 8 Dec 2026, 20:00\n  Presales: 1 person needed")
    assert "Who could come, breaking nothing that must hold" in said.stdout
    chinese = schedule("explain", "made", "--gap", "2026-12-08T20:00", "--queue", "presales", "--lang", "zh")
    assert "能来，且不违反必须遵守的规则" in chinese.stdout


def test_a_gap_as_json_names_everybody_once(solved, schedule) -> None:
    story = json.loads(schedule("explain", "made", "--gap", "2026-12-08T20:00", "--json").stdout)
    choices = [choice["agent"] for choice in (*story["fillers"], *story["breakers"])]
    people = [*story["there"], *choices, *(other["agent"] for other in story["others"])]
    assert sorted(people) == ["chen_jie", "li_na", "wang_wei", "zhao_min"]


def test_the_ledger_adds_up_to_the_reported_objective(solved, schedule) -> None:
    summary = json.loads((solved / "made" / "summary.json").read_text(encoding="utf-8"))
    record = json.loads(schedule("explain", "made/roster.json", "--ledger", "--json").stdout)
    assert record["units_per_point"] == COST_UNITS_PER_PRICE
    assert record["cost_units"] == round(summary["objective"] * COST_UNITS_PER_PRICE)
    for table in ("by_limit", "by_agent", "by_date", "entries"):
        assert sum(row["cost_units"] for row in record[table]) == record["cost_units"]
    said = schedule("explain", "made", "--ledger").stdout
    assert "That is exactly what the search reported." in said


def test_the_ledger_is_written_as_csv(solved, schedule) -> None:
    said = schedule("explain", "made", "--ledger", "--out", "ledger.csv", "--lang", "zh")
    assert said.returncode == 0, said.stderr
    assert "已写入：ledger.csv" in said.stderr
    assert (solved / "ledger.csv").read_text(encoding="utf-8-sig").startswith("limit,agent,name,date,")


def test_the_file_edited_last_is_the_roster_of_a_folder(solved, schedule) -> None:
    path = solved / "made" / "roster.csv"
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\r\n".join(row for row in rows if "li_na" not in row), encoding="utf-8-sig")
    record = json.loads(schedule("explain", "made", "--ledger", "--json").stdout)
    assert record["reported"] is None, "the search did not make it as it is"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "say what to explain"),
        (["--agent", "li_na"], "--agent goes with --date"),
        (["--date", "2026-12-08"], "--date goes with --agent"),
        (["--gap", "2026-12-08T20:00", "--ledger"], "--gap, --ledger do not go together"),
        (["--ledger", "--queue", "presales", "--shift", "E"], "--queue goes with --gap"),
        (["--gap", "2026-12-08T20:00", "--out", "x.csv"], "--out goes with --ledger"),
        (["--gap", "2026-12-08T20:00", "--queue", "phone"], "there is no queue 'phone'"),
        (["--gap", "2027-12-08T20:00"], "is not a time of the roster"),
        (["--agent", "lina", "--date", "2026-11-01"], "there is nobody called 'lina'"),
        (["--ledger", "--out", "made/roster.json"], "give --out another name"),
        (["--ledger", "--out", "made/roster.csv"], "give --out another name"),
        (["--ledger", "--out", "made/summary.json"], "give --out another name"),
        (["--agent", "li_na", "--date", "Tuesday"], "--date 'Tuesday' is not a day"),
        (["--gap", "12-08 25:00"], "--gap '12-08 25:00' is not a time"),
    ],
)
def test_what_cannot_be_answered_is_told_and_nothing_is_written(solved, schedule, options, message) -> None:
    before = sorted(path.name for path in solved.rglob("*"))
    said = schedule("explain", "made/roster.json", *options)
    assert said.returncode == 2
    assert message in said.stderr
    assert said.stdout == ""
    assert sorted(path.name for path in solved.rglob("*")) == before


def test_a_folder_without_roster_is_told(solved: Path, schedule) -> None:
    (solved / "empty").mkdir()
    said = schedule("explain", "empty", "--ledger")
    assert said.returncode == 2
    assert "there is no roster in this folder" in said.stderr


def test_check_sets_an_edited_roster_beside_the_one_of_the_search(solved, schedule) -> None:
    path = solved / "made" / "roster.csv"
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    kept = [row for row in rows if not ("2026-12-08" in row and "early" in row)]
    (solved / "mine.csv").write_text("\r\n".join(kept), encoding="utf-8-sig")
    said = schedule("check", "mine.csv", "--with", "made/roster.json", "--requirement", "made/requirement.csv")
    assert said.returncode == 0, said.stderr
    assert "Next to made/roster.json" in said.stdout
    assert "The other roster is better: it keeps more of what must hold" in said.stdout
    record = json.loads(
        schedule("check", "mine.csv", "--with", "made/roster.json", "--requirement", "made/requirement.csv", "--json").stdout
    )["compared"]
    assert (record["with"], record["better"]) == ("made/roster.json", "other")
    assert record["uncovered_scored_minutes"][0] > record["uncovered_scored_minutes"][1] == 0
    assert {item["date"] for item in record["days_that_differ"]} == {"2026-12-08"}


def test_check_finds_the_roster_of_the_search_itself(solved, schedule) -> None:
    (solved / "out" / "corner").mkdir(parents=True)
    (solved / "made").rename(solved / "out" / "corner" / "2026-12-07")
    rows = (solved / "out" / "corner" / "2026-12-07" / "roster.csv").read_text(encoding="utf-8-sig").splitlines()
    kept = [row for row in rows if not ("2026-12-08" in row and "early" in row)]
    (solved / "mine.csv").write_text("\r\n".join(kept), encoding="utf-8-sig")
    said = schedule("check", "mine.csv", "--lang", "zh")
    assert "与 out/corner/2026-12-07/roster.json 对照" in said.stdout
    assert "两份班表有 1 人共 1 天不一样" in said.stdout


def test_check_of_the_roster_of_the_search_compares_nothing(solved, schedule) -> None:
    assert json.loads(schedule("check", "made/roster.xlsx", "--json").stdout)["compared"] is None
    assert "Next to" not in schedule("check", "made/roster.json").stdout
