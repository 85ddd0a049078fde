"""`schedule staff`: heads, and why."""

from __future__ import annotations

import json

import numpy as np

from scheduler.cli.why_lines import why_records
from scheduler.domain.heads_reason import HeadsReason


def test_why_tells_the_way_to_the_heads_of_an_hour(schedule) -> None:
    result = schedule("staff", "store.yaml", "--why", "2026-12-07T20:30")
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0].startswith("Presales, Mon 7 Dec 20:00-21:00: ")
    assert "to serve no more than 30 an hour each" in result.stdout
    assert lines[-1].startswith("People here are standard ones on duty.")


def test_why_in_chinese(schedule) -> None:
    result = schedule("staff", "store.yaml", "--why", "2026-12-07T20:00", "--lang", "zh")
    assert result.stdout.startswith("Presales，12月7日（周一）20:00-21:00：")
    assert "每人每小时最多接 30 个" in result.stdout


def test_why_as_json_has_the_numbers_and_the_sentences(schedule) -> None:
    result = schedule("staff", "store.yaml", "--why", "2026-12-07T20:00", "--queue", "Presales", "--json")
    (why,) = json.loads(result.stdout)["why"]
    assert (why["queue"], why["start"], why["end"]) == ("presales", "2026-12-07T20:00:00", "2026-12-07T21:00:00")
    assert why["rounded"] == why["heads"] >= 1
    assert why["load_saturation"] == why["contacts"] / 30
    assert why["title"].endswith("people") or why["title"].endswith("1 person")
    assert why["sentences"]


def test_heads_of_a_file_are_explained_as_they_are(shop, schedule) -> None:
    (shop / "own.csv").write_text("date,start,queue,heads\n2026-12-07,20:00,presales,4\n", encoding="utf-8")
    result = schedule("staff", "store.yaml", "--requirement", "own.csv", "--why", "2026-12-07T20:00")
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[:2] == [
        "Presales, Mon 7 Dec 20:00-21:00: 4 people",
        "  The number was brought along; nothing tells how it came about.",
    ]


def test_heads_of_a_file_are_shown_by_day(shop, schedule) -> None:
    (shop / "own.csv").write_text("date,start,queue,heads\n2026-12-07,20:00,presales,4\n", encoding="utf-8")
    result = schedule("staff", "store.yaml", "--requirement", "own.csv", "--json")
    assert json.loads(result.stdout)["hours"] == {"presales": 4.0}


def test_what_a_file_says_can_be_written_again(shop, schedule) -> None:
    assert schedule("staff", "store.yaml", "--out", "heads.csv").returncode == 0
    result = schedule("staff", "store.yaml", "--requirement", "heads.csv", "--out", "again.csv")
    assert result.returncode == 0, result.stderr
    assert (shop / "again.csv").read_bytes() == (shop / "heads.csv").read_bytes()


def test_for_how_busy_a_day_a_file_is_is_not_known(schedule) -> None:
    at_eight = ("--why", "2026-12-07T20:00")
    made = schedule("staff", "store.yaml", "--out", "heads.csv", *at_eight).stdout
    read = schedule("staff", "store.yaml", "--requirement", "heads.csv", *at_eight).stdout
    assert "(enough on 8 of 10 days)" in made
    assert "(enough on" not in read


def test_the_file_read_is_never_written_over(shop, schedule) -> None:
    (shop / "own.csv").write_text("date,start,queue,heads\n2026-12-07,20:00,presales,4\n", encoding="utf-8")
    before = (shop / "own.csv").read_bytes()
    assert schedule("staff", "store.yaml", "--requirement", "own.csv", "--out", "own.csv").returncode == 2
    assert (shop / "own.csv").read_bytes() == before


def test_options_that_do_not_fit_are_told_all_at_once(schedule) -> None:
    result = schedule("staff", "store.yaml", "--queue", "x", "--forecast", "a.csv", "--requirement", "b.csv", "--lang", "zh")
    assert result.returncode == 2
    assert "--why 2026-12-05T20:00" in result.stderr
    assert "两个请只留一个" in result.stderr


def test_a_time_on_other_days_and_a_wrong_queue_are_told(schedule) -> None:
    result = schedule("staff", "store.yaml", "--why", "2027-01-01T20:00", "--queue", "presale", "--out", "heads.csv")
    assert result.returncode == 2
    assert "2027-01-01 20:00 is not on the days of the roster, 2026-12-07 to 2026-12-13" in result.stderr
    assert "there is no queue 'presale'; there are presales" in result.stderr


def test_an_unknown_number_is_null_in_json() -> None:
    (record,) = why_records([HeadsReason("q", "title", (), {"aht_seconds": np.nan, "heads": 1})])
    assert json.loads(json.dumps(record, allow_nan=False))["aht_seconds"] is None
