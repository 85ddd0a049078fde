from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.cli.failure_language import failure_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("language: zh\n", "zh"),
        ("\ufefflanguage: zh\n", "zh"),
        ('store: [\nlanguage : "zh"   # words\n', "zh"),
        ("language: de\n", "en"),
        ("note: {language: zh}\n", "en"),
        ("", "en"),
    ],
)
def test_a_store_file_that_cannot_be_read_still_tells_its_language(tmp_path: Path, text: str, language: str) -> None:
    path = tmp_path / "store.yaml"
    path.write_text(text, encoding="utf-8")
    assert failure_language(["solve", str(path)]) == language


def test_a_store_file_of_a_chinese_computer_tells_its_language(tmp_path: Path) -> None:
    path = tmp_path / "店铺.yml"
    path.write_text("store: {id: 店铺}\nlanguage: zh\n", encoding="gb18030")
    assert failure_language(["check", "roster.csv", "--config", str(path)]) == "zh"


@pytest.mark.parametrize("asked", [["--lang", "en"], ["--lang=en"]])
def test_the_argument_wins_over_the_file(tmp_path: Path, asked: list[str]) -> None:
    path = tmp_path / "store.yaml"
    path.write_text("language: zh\n", encoding="utf-8")
    assert failure_language(["solve", str(path), *asked]) == "en"


@pytest.mark.parametrize("arguments", [[], ["--lang"], ["--lang", "xx"], ["gone.yaml"], ["\0.yaml"]])
def test_without_either_it_is_english(arguments: list[str]) -> None:
    assert failure_language(arguments) == "en"


@pytest.mark.parametrize(
    "record",
    [
        '{"config": {"given": "gone.yaml", "beside": "../shop.yaml"}}',
        '{"config": {"given": "shop.yaml", "beside": "../gone.yaml"}}',
    ],
)
def test_a_roster_tells_the_language_of_its_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "shop.yaml").write_text("language: zh\n", encoding="utf-8")
    (tmp_path / "made" / "roster.csv").write_text("", encoding="utf-8")
    (tmp_path / "made" / "summary.json").write_text(record, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert failure_language(["replan", "made/roster.csv"]) == "zh"


def test_a_roster_without_summary_goes_by_the_store_file_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "store.yaml").write_text("language: zh\n", encoding="utf-8")
    (tmp_path / "roster.csv").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert failure_language(["replan", "roster.csv"]) == "zh"
    (tmp_path / "english.yaml").write_text("", encoding="utf-8")
    assert failure_language(["replan", "roster.csv", "--config", "english.yaml"]) == "en"


@pytest.mark.parametrize(
    "arguments", [["import", "export.xlsx"], ["check", "gone.xlsx"], ["slove"], ["replan", "roster.csv"]]
)
def test_without_a_store_file_named_the_one_of_the_working_folder_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    (tmp_path / "我的店.yaml").write_text("language: zh\n", encoding="utf-8")
    (tmp_path / "roster.csv").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert failure_language(arguments) == "zh"
    (tmp_path / "store.yaml").write_text("language: en\n", encoding="utf-8")
    assert failure_language(arguments) == "en"


def test_of_several_store_files_in_the_working_folder_none_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text("language: zh\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert failure_language(["import", "export.xlsx"]) == "en"
