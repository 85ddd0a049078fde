"""`schedule erlang` as a planner meets it."""

from __future__ import annotations

import csv
import json
import signal
from pathlib import Path

import pytest

import scheduler
import scheduler.report.erlang_picture as drawing
from scheduler.cli.main import main

WORK = ("--contacts-per-hour", "200", "--aht-seconds", "180", "--target-seconds", "20")
FIGURES = {"wait_probability", "service_level", "asa_seconds", "abandonment", "occupancy", "agents", "scheduled"}


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["erlang", *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_json_has_the_figures_at_the_top(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *WORK, "--agents", "14", "--shrinkage", "0.3", "--json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert set(told) >= FIGURES
    assert told["status"] == "done"
    assert (told["agents"], told["scheduled"]) == (14, 20)
    assert told["service_level"] == pytest.approx(0.8883500191794669, abs=1e-9)
    assert [set(row) >= FIGURES for row in told["rows"]] == [True]


def test_a_service_level_is_answered_with_the_fewest_people(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, *WORK, "--service-level", "80%", "--json")
    told = json.loads(out)
    assert (told["agents"], told["required"]) == (14, 14)
    assert [row["agents"] for row in told["rows"]] == [13, 14, 15]


def test_a_range_is_a_list_of_rows(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, *WORK, "--agents", "9-20", "--json")
    told = json.loads(out)
    assert [row["agents"] for row in told["rows"]] == list(range(9, 21))
    assert not FIGURES & set(told)


def test_a_line_without_end_has_null_for_its_mean_wait(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, *WORK, "--agents", "10", "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["wait_probability"], told["service_level"], told["asa_seconds"]) == (1, 0, None)


def test_every_option_counts(capsys: pytest.CaptureFixture[str]) -> None:
    work = ("--contacts-per-hour", "90", "--aht-seconds", "360")
    chat = ("--concurrency", "3", "--speeds", "1,0.85,0.72", "--patience-seconds", "240")
    _, out, _ = run(capsys, *work, *chat, "--agents", "5", "--json")
    told = json.loads(out)
    assert told["abandonment"] == pytest.approx(0.0419, abs=5e-4)
    assert (told["concurrency"], told["target_seconds"]) == (3, 30)
    limits = {"--asa-seconds": "1", "--abandonment": "0.5%", "--occupancy": "0.8"}
    needed = [
        json.loads(run(capsys, *work, *chat, option, value, "--json")[1])["agents"] for option, value in limits.items()
    ]
    all_kept = json.loads(run(capsys, *work, *chat, *(part for pair in limits.items() for part in pair), "--json")[1])
    assert all_kept["agents"] == max(needed) > min(needed)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("14 people at work", "20 people on the roster", "88.8 %")),
        ("zh", ("需要 14 人在岗", "班表上要排 20 人", "88.8%")),
    ],
)
def test_the_answer_is_said_in_words(language: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, *WORK, "--service-level", "0.8", "--shrinkage", "0.3", "--lang", language)
    assert code == 0
    assert all(word in out for word in words), out
    assert "{" not in out


@pytest.mark.parametrize(
    ("agents", "words"), [("12", "not enough"), ("14", "just enough"), ("16", "enough for"), ("9-12", "14 people at work")]
)
def test_people_asked_for_are_held_against_the_promise(agents: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, *WORK, "--agents", agents, "--service-level", "0.8")
    assert words in out


def test_too_few_people_are_told_from_which_number_on_they_keep_up(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, *WORK, "--agents", "8-12")
    assert "With fewer than 11 people" in out
    assert out.count("no end") == 3


def test_columns_that_say_nothing_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    _, plain, _ = run(capsys, *WORK, "--agents", "14")
    assert not any(word in plain for word in ("give up  ", "on the roster", "  enough"))
    _, full, _ = run(
        capsys, *WORK, "--agents", "14", "--patience-seconds", "300", "--service-level", "0.8", "--shrinkage", "10%"
    )
    assert all(word in full for word in ("give up  ", "on the roster  ", "  enough"))


def test_a_fraction_of_a_contact_is_not_shown_as_none(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--contacts-per-hour", "0.01", "--aht-seconds", "180", "--service-level", "0.8")
    assert "0.01 an hour" in out
    assert "1 person at work" in out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_files_are_written_and_named(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = ("--out", "people.csv", "--picture", "people.png")
    code, out, _ = run(capsys, *WORK, "--agents", "8-20", "--service-level", "0.8", *files, "--lang", language)
    assert code == 0
    assert "people.csv" in out
    assert "people.png" in out
    assert Path("people.png").read_bytes().startswith(b"\x89PNG")
    rows = list(csv.DictReader(Path("people.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["agents"] for row in rows] == [str(number) for number in range(8, 21)]


def test_files_are_named_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, *WORK, "--agents", "14", "--out", "people.csv", "--json")
    assert json.loads(out)["files"] == {"table": "people.csv"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_bad_numbers_are_told_all_at_once_by_their_options(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = {
        "--contacts-per-hour": "-5",
        "--aht-seconds": "0",
        "--target-seconds": "soon",
        "--agents": "20-10",
        "--service-level": "1.5",
        "--asa-seconds": "-1",
        "--abandonment": "2",
        "--occupancy": "0",
        "--patience-seconds": "-240",
        "--concurrency": "0",
        "--speeds": "1,0.3",
        "--shrinkage": "1",
    }
    code, out, err = run(capsys, *(part for pair in wrong.items() for part in pair), "--out", "x.csv", "--lang", language)
    assert (code, out) == (2, "")
    told = err.splitlines()
    assert {line.split(":")[0] for line in told} == set(wrong)
    assert "Traceback" not in err
    assert not Path("x.csv").exists()
    if language == "zh":
        assert all(not line.isascii() for line in told)


def test_bad_numbers_are_an_object_with_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--contacts-per-hour", "inf", "--aht-seconds", "180", "--agents", "3", "--json")
    told = json.loads(out)
    assert (code, told["status"]) == (2, "bad_input")
    assert told["errors"][0]["message"].startswith("--contacts-per-hour: is inf")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--aht-seconds", "180", "--agents", "3"), "--contacts-per-hour"),
        (WORK, "--agents: is not given"),
        ((*WORK, "--agents", "3", "--picture", "p.jpg"), "let the name end in .png or .svg"),
        ((*WORK, "--agents", "3", "--out", "."), "this is a folder"),
        ((*WORK, "--agents", "3", "--out", "x.png", "--picture", "x.png"), "another name"),
        ((*WORK, "--occupancy", "0.0000001"), "are not enough"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_arguments_write_nothing(arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert not list(Path().iterdir())


def test_ctrl_c_while_the_picture_is_drawn_leaves_none(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "plot_erlang", lambda *_, **__: signal.raise_signal(signal.SIGINT))
    monkeypatch.delitem(scheduler.__dict__, "plot_erlang", raising=False)
    code, _, err = run(capsys, *WORK, "--agents", "14", "--out", "people.csv", "--picture", "p.png")
    assert code == 4
    assert "Nothing was written" in err
    assert not list(Path().iterdir())
