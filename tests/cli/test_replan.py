"""A sick call, from the roster file to the call list."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

EXACT = ("--workers", "1", "--seed", "1")


def on_duty(folder: Path, when: str, shift: str) -> str:
    """Name of somebody who works a shift on a day."""
    data = json.loads((folder / "made" / "roster.json").read_text(encoding="utf-8"))
    agent = next(item["agent"] for item in data["assignments"] if (item["date"], item["shift"]) == (when, shift))
    return next(item["name"] for item in data["agents"] if item["id"] == agent)


def test_a_sick_call_gives_a_roster_changes_and_a_call_list(solved, schedule) -> None:
    name = on_duty(solved, "2026-12-09", "late")
    before = (solved / "made" / "roster.csv").read_bytes()
    result = schedule(
        "replan", "made/roster.csv", "--absent", f"{name}:12-09", "--from", "12-09 07:50", "--lang", "en", *EXACT
    )
    assert result.returncode == 0, result.stderr
    assert f"  Wed 9 Dec  {name} is away (was: Late 16:00-24:00)" in result.stdout
    assert "Ask, in this order:" in result.stdout
    assert "Hello " in result.stdout
    folder = solved / "made" / "replan-2026-12-09-0750"
    written = {path.name for path in folder.iterdir()}
    assert {"report.html", "roster.csv", "changes.csv", "calls.txt", "summary.json"} <= written
    assert not {"roster.png", "coverage.png"} & written
    assert (solved / "made" / "roster.csv").read_bytes() == before


def test_the_new_roster_passes_the_check_and_keeps_the_past(solved, schedule) -> None:
    name = on_duty(solved, "2026-12-09", "late")
    done = schedule(
        "replan", "made/roster.json", "--absent", f"{name}:12-09", "--from", "2026-12-09T07:50", "--json", *EXACT
    )
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    assert all(change["date"] >= "2026-12-09" for change in summary["changes"])
    checked = schedule("check", "made/replan-2026-12-09-0750/roster.csv", "--json")
    assert json.loads(checked.stdout)["kpis"]["uncovered_scored_minutes"] == 0
    assert summary["calls"][0]["text"].startswith("Hello ")
    rows = list(csv.DictReader((solved / "made/replan-2026-12-09-0750/changes.csv").open(encoding="utf-8-sig")))
    assert [(row["date"], row["name"], row["cause"]) for row in rows] == [
        (change["date"], change["name"], change["cause"]) for change in summary["changes"]
    ]


def test_a_replanned_roster_can_be_replanned_again(solved, schedule) -> None:
    first, second = on_duty(solved, "2026-12-08", "early"), on_duty(solved, "2026-12-11", "late")
    schedule("replan", "made/roster.csv", "--absent", f"{first}:12-08", "--from", "12-07 20:00", "--out", "once", *EXACT)
    result = schedule("replan", "once/roster.csv", "--absent", f"{second}:12-11", "--from", "12-10 20:00", "--json", *EXACT)
    assert result.returncode == 0, result.stderr
    assert all(change["date"] >= "2026-12-11" for change in json.loads(result.stdout)["changes"])
    assert (solved / "once" / "replan-2026-12-10-2000" / "roster.csv").is_file()


def test_the_screen_and_the_texts_may_be_in_two_languages(solved, schedule) -> None:
    name = on_duty(solved, "2026-12-09", "late")
    result = schedule("replan", "made/roster.csv", "--absent", f"{name}:12-09", "--from", "12-08", "--lang", "zh", *EXACT)
    assert result.returncode == 0, result.stderr
    assert f"{name}不能来" in result.stdout
    assert "Hello " in (solved / "made" / "replan-2026-12-08-0000" / "calls.txt").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--absent", "nobody:12-09", "--from", "12-08"), "there is nobody called 'nobody'"),
        (("--absent", "li_na:12-20", "--from", "12-08"), "is not a day of the roster"),
        (("--absent", "li_na:12-09", "--from", "2026-12-14T08:00"), "the roster is over"),
        (("--absent", "li_na:12-09", "--from", "soon"), "is not a time"),
        (("--absent", "li_na:12-09", "--from", "12-08", "--out", "made"), "the folder of the roster itself"),
        (("--from", "12-08"), "--absent"),
    ],
)
def test_mistakes_are_said_and_nothing_is_written(solved, schedule, arguments, message) -> None:
    before = sorted(path.name for path in (solved / "made").iterdir())
    result = schedule("replan", "made/roster.csv", *arguments)
    assert result.returncode == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert sorted(path.name for path in (solved / "made").iterdir()) == before


def test_an_absence_that_is_over_is_remarked(solved, schedule) -> None:
    name = on_duty(solved, "2026-12-08", "early")
    result = schedule("replan", "made/roster.csv", "--absent", f"{name}:12-08", "--from", "12-10 08:00", *EXACT)
    assert result.returncode == 0, result.stderr
    assert "nobody can be called any more" in result.stderr
