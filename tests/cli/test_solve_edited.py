"""`schedule solve --pin-from` and `--fill`."""

from __future__ import annotations

import csv
import json
from pathlib import Path


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def edited(shop: Path) -> tuple[Path, dict[str, str]]:
    """The roster with the first shift of Monday taken from its person, and that shift."""
    file = shop / "made" / "roster.csv"
    found = rows(file)
    taken = next(row for row in found if row["kind"] == "work")
    before = dict(taken)
    taken.update(kind="off", shift="", start="", end="")
    with file.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, list(taken))
        writer.writeheader()
        writer.writerows(found)
    return file, before


def test_what_was_changed_stays_and_the_others_change_only_where_it_is_needed(solved, schedule) -> None:
    file, before = edited(solved)
    result = schedule("solve", "store.yaml", "--pin-from", str(file), "--out", "again", "--json")
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["kpis"]["uncovered_scored_minutes"] == 0
    after = rows(solved / "again" / "roster.csv")
    there = {(row["date"], row["agent"]): (row["kind"], row["shift"]) for row in after}
    asked = {(row["date"], row["agent"]): (row["kind"], row["shift"]) for row in rows(file)}
    assert there[before["date"], before["agent"]] == ("off", "")
    moved = {cell for cell in asked if asked[cell] != there[cell]}
    assert {when for when, _ in moved} == {before["date"]}
    assert len(moved) <= 2


def test_the_edited_file_is_not_overwritten(solved, schedule) -> None:
    file, _ = edited(solved)
    words = file.read_bytes()
    result = schedule("solve", "store.yaml", "--pin-from", str(file), "--out", "made", "--quiet")
    assert result.returncode == 0, result.stderr
    assert file.read_bytes() == words


def test_a_roster_that_tells_nothing_of_what_was_changed_says_what_to_do(solved, schedule) -> None:
    alone = solved / "alone"
    alone.mkdir()
    (alone / "roster.csv").write_bytes((solved / "made" / "roster.csv").read_bytes())
    result = schedule("solve", "store.yaml", "--pin-from", "alone/roster.csv")
    assert result.returncode == 2
    assert "--fill" in result.stderr
    assert "Traceback" not in result.stderr


def test_what_contradicts_leave_is_named(solved, schedule) -> None:
    file = solved / "made" / "roster.csv"
    work = next(row for row in rows(file) if row["kind"] == "work")
    store = (solved / "store.yaml").read_text(encoding="utf-8")
    (solved / "store.yaml").write_text(
        f"{store}leave:\n  - {{agent: {work['agent']}, from: {work['date']}}}\n", encoding="utf-8"
    )
    result = schedule("solve", "store.yaml", "--pin-from", "made/roster.csv", "--fill", "--lang", "zh")
    assert result.returncode == 2
    assert work["date"] in result.stderr
    assert "请假" in result.stderr


def test_fill_alone_says_that_it_needs_a_file(shop, schedule) -> None:
    result = schedule("solve", "store.yaml", "--fill")
    assert result.returncode == 2
    assert "--pin-from FILE" in result.stderr


def test_what_was_set_by_hand_stays_in_a_sick_call_later_on(solved, schedule) -> None:
    file, before = edited(solved)
    assert schedule("solve", "store.yaml", "--pin-from", str(file), "--out", "again", "--quiet").returncode == 0
    absent = next(row for row in rows(solved / "again" / "roster.csv") if row["kind"] == "work")
    call = f"{absent['agent']}:{absent['date']}"
    result = schedule("replan", "again/roster.xlsx", "--absent", call, "--from", before["date"], "--out", "ill", "--quiet")
    assert result.returncode == 0, result.stderr
    there = {(row["date"], row["agent"]): row["kind"] for row in rows(solved / "ill" / "roster.csv")}
    assert there[before["date"], before["agent"]] == "off"
    decided = json.loads((solved / "ill" / "roster.json").read_text(encoding="utf-8"))["decided"]
    assert decided == [{"agent": before["agent"], "date": before["date"]}]
