from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from scheduler.domain.method_choice import MethodChoice
from scheduler.tables import kept_choices
from scheduler.tables.kept_choices import CACHE_VARIABLE, KeptChoices

CHOICE = MethodChoice("seasonal_naive", "profile", 12, 14, "seasonal_naive", 0.08, 10)


def only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_a_choice_is_found_again_in_the_next_run(tmp_path: Path) -> None:
    KeptChoices(tmp_path / "new" / "folder")["a"] = CHOICE
    again = KeptChoices(tmp_path / "new" / "folder")
    assert again["a"] == CHOICE
    assert dict(again) == {"a": CHOICE}


def test_what_is_not_kept_is_not_found(tmp_path: Path) -> None:
    assert KeptChoices(tmp_path).get("a") is None
    assert list(tmp_path.iterdir()) == []


def test_a_choice_can_be_forgotten(tmp_path: Path) -> None:
    kept = KeptChoices(tmp_path)
    kept["a"] = CHOICE
    del kept["a"]
    assert "a" not in kept
    with pytest.raises(KeyError):
        del kept["a"]


def test_the_oldest_are_forgotten_when_there_are_many(tmp_path: Path) -> None:
    kept = KeptChoices(tmp_path)
    for number in range(64):
        kept[str(number)] = CHOICE
    kept["0"] = CHOICE  # the newest now
    kept["new"] = CHOICE
    assert len(kept) == 64
    assert "0" in kept
    assert "1" not in kept
    assert list(kept)[-2:] == ["0", "new"]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[1]", b"\xff\xfe\x00", b"[" * 100_000, b'{"version": 1, "choices": {}}', b'{"choices": [1]}'],
    ids=["empty", "cut off", "list", "no text", "deep", "other version", "no mapping"],
)
def test_a_damaged_file_counts_as_empty_and_is_replaced(tmp_path: Path, data: bytes) -> None:
    kept = KeptChoices(tmp_path)
    kept["a"] = CHOICE
    only_file(tmp_path).write_bytes(data)
    assert len(kept) == 0
    kept["b"] = CHOICE
    assert dict(kept) == {"b": CHOICE}


@pytest.mark.parametrize(
    "change",
    [
        {"method": 3},
        {"windows": True},
        {"windows": "12"},
        {"gain": 1},
        {"gain": float("nan")},
        {"more": 1},
    ],
)
def test_a_damaged_choice_is_passed_over(tmp_path: Path, change: dict[str, object]) -> None:
    kept = KeptChoices(tmp_path)
    kept["a"], kept["b"] = CHOICE, CHOICE
    path = only_file(tmp_path)
    record = json.loads(path.read_text(encoding="utf-8"))
    record["choices"]["a"] |= change
    path.write_text(json.dumps(record), encoding="utf-8")
    assert dict(kept) == {"b": CHOICE}


def test_a_choice_without_all_its_parts_is_passed_over(tmp_path: Path) -> None:
    kept = KeptChoices(tmp_path)
    kept["a"] = CHOICE
    path = only_file(tmp_path)
    record = json.loads(path.read_text(encoding="utf-8"))
    del record["choices"]["a"]["wins"]
    path.write_text(json.dumps(record), encoding="utf-8")
    assert dict(kept) == {}


def test_choices_of_another_version_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptChoices(tmp_path)
    kept["a"] = CHOICE
    monkeypatch.setattr(kept_choices, "version", lambda name: "0.0.0")
    assert len(kept) == 0


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder")
    kept = KeptChoices(taken)
    kept["a"] = CHOICE
    assert kept.get("a") is None
    assert taken.read_text() == "a file, not a folder"


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    kept = KeptChoices(tmp_path)
    kept["a"], kept["b"] = CHOICE, CHOICE
    assert [path.name for path in tmp_path.iterdir()] == ["method_choices.json"]


def test_the_folder_can_be_named_in_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path))
    KeptChoices()["a"] = CHOICE
    assert KeptChoices(tmp_path)["a"] == CHOICE


def test_without_a_name_it_is_the_folder_that_the_system_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.delenv(CACHE_VARIABLE)
    asked = []
    monkeypatch.setattr(
        platformdirs, "user_cache_path", lambda name, *, appauthor: asked.append((name, appauthor)) or tmp_path
    )
    KeptChoices()["a"] = CHOICE
    assert set(asked) == {("shiftwright", False)}
    assert KeptChoices(tmp_path)["a"] == CHOICE


def test_a_system_without_a_home_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.delenv(CACHE_VARIABLE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name, *, appauthor: Path("~") / ".cache" / name)
    KeptChoices()["a"] = CHOICE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permission")
def test_a_file_that_cannot_be_read_counts_as_empty(tmp_path: Path) -> None:
    kept = KeptChoices(tmp_path)
    (tmp_path / "method_choices.json").mkdir()
    kept["a"] = CHOICE
    assert kept.get("a") is None
