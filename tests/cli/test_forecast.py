"""`schedule forecast` as a user meets it: ranges, picture, and a day that has begun."""

from __future__ import annotations

import json

import pytest


def test_a_day_has_its_range(schedule) -> None:
    told = json.loads(schedule("forecast", "store.yaml", "--json").stdout)
    assert [day["date"] for day in told["days"]] == [f"2026-12-{day:02d}" for day in range(7, 14)]
    for day in told["days"]:
        presales = day["queues"]["presales"]
        assert presales["low_80"] <= presales["mean"] <= presales["high_80"]
        assert day["total"] == presales
    assert sum(day["total"]["mean"] for day in told["days"]) == pytest.approx(told["contacts"]["presales"], abs=1)


def test_the_table_shows_the_range(schedule) -> None:
    result = schedule("forecast", "store.yaml", "--lang", "zh")
    assert "10 天里约有 8 天" in result.stdout
    line = next(line for line in result.stdout.splitlines() if "12月7日" in line)
    assert "(" in line
    assert "-" in line


def test_a_picture_is_drawn(shop, schedule) -> None:
    result = schedule("forecast", "store.yaml", "--picture", "expected.png", "--json")
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["files"] == {"picture": "expected.png"}
    assert (shop / "expected.png").read_bytes().startswith(b"\x89PNG")


def test_a_busy_morning_raises_the_rest_of_the_day_and_no_other(shop, schedule) -> None:
    before = json.loads(schedule("forecast", "store.yaml", "--json").stdout)["days"]
    rows = [f"2026-12-08 {hour:02d}:00,presales,{40 if hour >= 8 else 0}" for hour in range(14)]
    (shop / "today.csv").write_text("\n".join(("timestamp,queue,inquiries", *rows)), encoding="utf-8")
    result = schedule("forecast", "store.yaml", "--so-far", "today.csv", "--at", "2026-12-08T14:00", "--json")
    assert result.returncode == 0, result.stderr
    after = json.loads(result.stdout)["days"]
    assert after[1]["total"]["mean"] > before[1]["total"]["mean"] + 60
    assert after[2] == before[2]


def test_counts_of_another_day_are_refused(shop, schedule) -> None:
    (shop / "today.csv").write_text("timestamp,queue,inquiries\n2027-03-01 09:00,presales,4\n", encoding="utf-8")
    result = schedule("forecast", "store.yaml", "--so-far", "today.csv", "--out", "f.csv")
    assert result.returncode == 2
    assert "2027-03-01" in result.stderr
    assert not (shop / "f.csv").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--at", "2026-12-08T14:00"),
        ("--so-far", "history.csv", "--at", "noon"),
        ("--picture", "history.csv"),
        ("--picture", "p.png", "--out", "p.png"),
        ("--so-far", "nothing.csv"),
    ],
    ids=" ".join,
)
def test_wrong_arguments_write_nothing(arguments, shop, schedule) -> None:
    before = sorted(shop.rglob("*"))
    result = schedule("forecast", "store.yaml", *arguments)
    assert result.returncode == 2, result.stdout
    assert "Traceback" not in result.stderr
    assert sorted(shop.rglob("*")) == before
