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
