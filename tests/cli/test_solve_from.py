"""`schedule solve --from`: the search goes on from a roster found before."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

ONE_WORKER = ("--workers", "1")


def with_limit(shop: Path, limit: float) -> None:
    store = shop / "store.yaml"
    text = store.read_text(encoding="utf-8")
    store.write_text(text.replace("gap: 0.01", f"gap: 0, deterministic_limit: {limit}"), encoding="utf-8")


@pytest.mark.parametrize("name", ["roster.json", "roster.csv", "roster.xlsx"])
def test_a_roster_of_any_form_is_gone_on_from_and_never_lost(solved, schedule, name) -> None:
    before = json.loads((solved / "made" / "summary.json").read_text(encoding="utf-8"))["objective"]
    with_limit(solved, 1e-9)
    result = schedule("solve", "store.yaml", "--from", f"made/{name}", "--out", "again", "--json", "--quiet", *ONE_WORKER)
    assert result.returncode == 0, result.stderr
    summary = json.loads(result.stdout)
    assert summary["objective"] <= before
    assert {"found_by", "bounded_by"} <= set(summary)
    assert json.loads((solved / "again" / "summary.json").read_text(encoding="utf-8"))["found_by"] == summary["found_by"]
    assert not {finding["code"] for finding in summary["findings"]} & {"start_in_part", "start_broken"}


def test_a_start_that_breaks_what_must_hold_is_said_to_be_a_hint(solved, schedule) -> None:
    file = solved / "made" / "roster.csv"
    with file.open(encoding="utf-8-sig", newline="") as lines:
        work = next(row for row in csv.DictReader(lines) if row["kind"] == "work")
    store = (solved / "store.yaml").read_text(encoding="utf-8")
    (solved / "store.yaml").write_text(
        f"{store}leave:\n  - {{agent: {work['agent']}, from: {work['date']}}}\n", encoding="utf-8"
    )
    result = schedule("solve", "store.yaml", "--from", str(file), "--out", "again", "--details", "--quiet")
    assert result.returncode == 0, result.stderr
    assert "only took it as a hint" in result.stdout


def test_some_days_alone_are_used_and_the_rest_is_said_to_be_new(solved, schedule) -> None:
    more = ("--start", "2026-12-10", "--days", "7", "--json", "--quiet", "--out", "later")
    result = schedule("solve", "store.yaml", "--from", "made/roster.json", *more)
    assert result.returncode == 0, result.stderr
    codes = {finding["code"]: finding["sentence"] for finding in json.loads(result.stdout)["findings"]}
    assert "4 of the 7 days" in codes["start_in_part"]


def test_a_roster_of_another_month_is_one_clear_error(solved, schedule) -> None:
    result = schedule("solve", "store.yaml", "--from", "made/roster.json", "--month", "2027-03", "--out", "later")
    assert result.returncode == 2
    assert "none of those to plan" in result.stderr
    assert "Traceback" not in result.stderr
    assert not list((solved / "later").glob("roster*"))


def test_a_file_that_is_no_roster_is_named(shop, schedule) -> None:
    result = schedule("solve", "store.yaml", "--from", "gone.json")
    assert result.returncode == 2
    assert "gone.json" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_start_and_edits_to_keep_exclude_each_other(solved, schedule) -> None:
    both = ("--from", "made/roster.json", "--pin-from", "made/roster.csv")
    result = schedule("solve", "store.yaml", *both)
    assert result.returncode == 2
    assert "leave out one of the two" in result.stderr
    assert "请只用一个" in schedule("solve", "store.yaml", *both, "--lang", "zh").stderr


def test_details_say_where_the_roster_comes_from(solved, schedule) -> None:
    with_limit(solved, 1e-9)
    more = ("--quiet", "--details", "--out", "again", *ONE_WORKER)
    assert "the roster comes from: " in schedule("solve", "store.yaml", "--from", "made/roster.json", *more).stdout
    assert "班表来自：" in schedule("solve", "store.yaml", "--from", "made/roster.json", *more, "--lang", "zh").stdout
