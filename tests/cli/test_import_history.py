"""`schedule import` as a user meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from made_exports.files import AFTER, HOURS, PRE, Case, at, book, days, header, series, text, wide
from made_exports.months_and_shops import SPLIT
from made_exports.wide_and_long import COMMON, wide_book_merged_queues

from scheduler.cli.main import main
from scheduler.tables.history_csv import read_history

FOUR = days(count=4)


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_says_what_it_understood_and_writes_the_history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = wide_book_merged_queues(tmp_path)
    assert main(["import", str(case.files[0])]) == 0
    told = capsys.readouterr().out
    for part in (
        "hours side by side",
        "from Sun 1 Nov 2026 08:00 to Sat 14 Nov 2026 23:00",
        "14 rows read; queues: Presales, Aftersales",
        "日期 [Sheet1!A3] = day",
        "2 columns of totals (售前 小计, 售后 小计)",
        "Written: history.csv",
    ):
        assert part in told
    history = read_history(tmp_path / "history.csv", queues=(PRE, AFTER))
    assert float(history.contacts[0][8]) == case.truth[PRE, at(FOUR[0], 8)]


@pytest.mark.parametrize("shape", [*COMMON, *SPLIT], ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_shape_can_be_told_in_both_languages(
    shape: Callable[[Path], Case], language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = shape(tmp_path)
    options = [part for name, value in case.options.items() for part in (f"--{name}", str(value))]
    assert main(["import", *map(str, case.files), "--lang", language, *options]) == 0
    told = capsys.readouterr().out
    assert ("已写入" if language == "zh" else "Written") in told
    assert "{" not in told


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = text(tmp_path / "a.csv", [header(), *wide(series(when=FOUR), None, str)])
    (tmp_path / "history.csv").write_text("mine", encoding="utf-8")
    assert main(["import", str(export)]) == 2
    assert "--replace" in capsys.readouterr().err
    assert (tmp_path / "history.csv").read_text(encoding="utf-8") == "mine"
    assert main(["import", str(export), "--replace"]) == 0
    assert (tmp_path / "history.csv").read_text(encoding="utf-8-sig").startswith("timestamp,inquiries")


def test_an_input_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = text(tmp_path / "a.csv", [header(), *wide(series(when=FOUR), None, str)])
    before = export.read_bytes()
    assert main(["import", str(export), "--out", "a.csv", "--replace"]) == 2
    assert export.read_bytes() == before


def test_wrong_cells_are_named_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [header(), *wide(series(when=FOUR), None, lambda day: day)]
    rows[2][3], rows[3][5] = "abc", "休?"
    export = book(tmp_path / "a.xlsx", {"十一月": rows})
    assert main(["import", str(export), "--lang", "zh"]) == 2
    told = capsys.readouterr().err
    assert "十一月!D3" in told
    assert "十一月!F4" in told
    assert "不是人数" in told
    assert not (tmp_path / "history.csv").exists()


def test_a_store_file_names_its_queues(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--lang", "zh"]) == 0
    capsys.readouterr()
    truth = series((PRE, AFTER), when=FOUR)
    rows = [
        ["时间", "售前", "售后"],
        *([at(day, hour), truth[PRE, at(day, hour)], truth[AFTER, at(day, hour)]] for day in FOUR for hour in HOURS),
    ]
    export = book(tmp_path / "a.xlsx", {"S": rows})
    assert main(["import", str(export), "--config", "store.yaml", "--out", "mine.csv", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["status"] == "done"
    assert len(told["queues"]) == 2
    assert sum(told["contacts"].values()) == sum(truth.values())
    assert told["tables"][0]["columns"][0] == {"role": "stamp", "header": "时间", "cell": "S!A1"}


def test_a_file_that_tells_no_queue_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = text(tmp_path / "a.csv", [header(), *wide(series(when=FOUR), None, str)])
    assert main(["import", str(export)]) == 0
    assert "--queue" in capsys.readouterr().out
    assert main(["import", str(export), "--queue", "售后", "--replace"]) == 0
    assert ",aftersales," in (tmp_path / "history.csv").read_text(encoding="utf-8-sig")
