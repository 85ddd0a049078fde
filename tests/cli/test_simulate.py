from __future__ import annotations

import json

import pytest

QUICK = ("--replications", "5", "--quick")


def test_a_roster_finds_its_store_and_is_played_through(solved, schedule) -> None:
    result = schedule("simulate", "made/roster.csv", *QUICK, "--out", "hours.csv", "--picture", "hours.png")
    assert result.returncode == 0, result.stderr
    assert "Presales (assumed: 80 % answered within 30 s)" in result.stdout
    assert "Written: hours.csv" in result.stdout
    assert (solved / "hours.csv").read_text(encoding="utf-8-sig").startswith("date,start,end,queue,contacts,service_level")
    assert (solved / "hours.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Playing the roster through 5 times"), ("zh", "正在把班表模拟 5 遍")]
)
def test_people_are_told_that_it_takes_a_while(solved, schedule, language, words) -> None:
    result = schedule("simulate", "made/roster.csv", *QUICK, "--lang", language)
    assert words in result.stderr
    assert words not in result.stdout


def test_json_is_one_object_with_ranges(solved, schedule) -> None:
    result = schedule("simulate", "store.yaml", "made/roster.xlsx", "--replications", "5", "--seed", "3", "--json")
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert (told["status"], told["replications"], told["seed"], told["scored_hours"]) == ("done", 5, 3, 98)
    assert set(told["total"]["service_level"]) == {"value", "low", "high"}
    assert len(told["days"]) == 7
    assert len(told["one_more_head"]) == 14
    assert told["findings"][0]["sentence"]


def test_a_store_file_alone_takes_its_newest_roster(solved, schedule) -> None:
    (solved / "out" / "corner").mkdir(parents=True)
    (solved / "made").rename(solved / "out" / "corner" / "2026-12-07")
    result = schedule("simulate", "store.yaml", *QUICK, "--json")
    assert result.returncode == 0, result.stderr
    assert "2026-12-07" in json.loads(result.stdout)["roster"]


def test_a_store_file_without_roster_says_what_to_do(shop, schedule) -> None:
    result = schedule("simulate", "store.yaml", "--lang", "zh")
    assert result.returncode == 2
    assert "里没有这家店的班表；请先用 `schedule solve` 排班" in result.stderr


def test_two_rosters_are_compared(solved, schedule) -> None:
    rows = (solved / "made" / "roster.csv").read_text(encoding="utf-8-sig").splitlines()
    thin = [row for row in rows if not ("2026-12-08" in row and "early" in row)]
    (solved / "thin.csv").write_text("\r\n".join(thin), encoding="utf-8-sig")
    result = schedule("simulate", "made/roster.csv", "--with", "thin.csv", *QUICK, "--json", "--details")
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["comparison"]["change"]["total"]["service_level"]["value"] < 0
    assert len(told["hours"]) == 7 * 16


def test_a_roster_of_other_days_cannot_be_compared(solved, schedule) -> None:
    later = (solved / "made" / "roster.csv").read_text(encoding="utf-8-sig").replace("2026-12", "2027-01")
    (solved / "later.csv").write_text(later, encoding="utf-8-sig")
    result = schedule("simulate", "made/roster.csv", "--with", "later.csv", *QUICK)
    assert result.returncode == 2
    assert "later.csv: this roster is for 7 days from 2027-01-07" in result.stderr


def test_an_own_forecast_without_courses_is_told(solved, schedule) -> None:
    assert schedule("forecast", "store.yaml", "--out", "mine.csv").returncode == 0
    result = schedule("simulate", "made/roster.csv", "--forecast", "mine.csv", *QUICK)
    assert result.returncode == 0, result.stderr
    assert "all days were taken as equally busy" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("store.yaml", "other.yml", "made/roster.csv"),
            "there is one store file at a time; these are store.yaml, other.yml",
        ),
        (("made/roster.csv", "thin.csv"), "there is one roster at a time"),
        (
            ("made/roster.csv", "--replications", "1"),
            "--replications: '1' is not allowed; write a whole number from 2 to 100000",
        ),
        (("made/roster.csv", "--absence", "1.2"), "argument --absence: '1.2' is not allowed"),
        (("made/roster.csv", "--out", "made/roster.csv"), "this file is read or written by the same command"),
        (("missing.csv",), "missing.csv"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(solved, schedule, arguments, said) -> None:
    before = sorted(path.name for path in solved.iterdir())
    result = schedule("simulate", *arguments)
    assert result.returncode == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert sorted(path.name for path in solved.iterdir()) == before


@pytest.mark.parametrize("times", ["0", "1000000", "many"])
def test_too_few_or_too_many_replications_are_told_with_the_option(solved, schedule, times) -> None:
    result = schedule("simulate", "made/roster.csv", "--replications", times)
    assert result.returncode == 2
    assert f"--replications: '{times}' is not allowed; write a whole number from 2 to 100000" in result.stderr


def test_a_wrong_share_of_absences_is_told_with_an_example_of_one(solved, schedule) -> None:
    result = schedule("simulate", "made/roster.csv", "--absence", "15")
    assert result.returncode == 2
    assert "--absence: '15' is not allowed; write a share such as 0.1 or 10%" in result.stderr
