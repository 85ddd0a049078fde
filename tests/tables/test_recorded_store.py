"""A summary says which store file its roster was made from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from scheduler.tables.recorded_store import recorded_store, store_record, store_unchanged


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "店铺" / "out" / "made"
    made.mkdir(parents=True)
    (tmp_path / "店铺" / "store.yaml").write_text("", encoding="utf-8")
    return made


def test_the_way_from_the_folder_is_found_from_anywhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = folder.parents[1] / "store.yaml"
    record = store_record(store, folder)
    empty = hashlib.sha256(b"").hexdigest()
    assert record == {"given": store.as_posix(), "beside": "../../store.yaml", "sha256": empty}
    (folder / "summary.json").write_text(json.dumps({"config": {**record, "given": "nowhere.yaml"}}), encoding="utf-8")
    monkeypatch.chdir(folder.parents[2])
    assert recorded_store(folder) == store


def test_the_way_from_the_folder_comes_before_what_was_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "store.yaml").write_text("", encoding="utf-8")
    record = {"given": "store.yaml", "beside": "../../store.yaml"}
    (folder / "summary.json").write_text(json.dumps({"config": record}), encoding="utf-8")
    monkeypatch.chdir(folder)
    assert recorded_store(folder) == folder.parents[1] / "store.yaml"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"config": "store.yaml"}', '{"config": {"given": 3, "beside": null}}'])
def test_a_summary_that_names_no_store_tells_nothing(folder: Path, text: str) -> None:
    (folder / "summary.json").write_text(text, encoding="utf-8")
    assert recorded_store(folder) is None


def test_a_file_that_is_gone_is_not_found(folder: Path) -> None:
    record = store_record(folder / "gone.yaml", folder)
    (folder / "summary.json").write_text(json.dumps({"config": record}), encoding="utf-8")
    assert recorded_store(folder) is None
    assert recorded_store(folder, there=False) == folder / "gone.yaml"


@pytest.mark.parametrize("text", ["", "# more\n"])
def test_a_store_file_is_unchanged_by_what_it_says(folder: Path, text: str) -> None:
    store = folder.parents[1] / "store.yaml"
    (folder / "summary.json").write_text(json.dumps({"config": store_record(store, folder)}), encoding="utf-8")
    store.write_text(text, encoding="utf-8")
    assert store_unchanged(store, folder) is (text == "")


def test_an_older_summary_does_not_tell_whether_the_store_file_was_changed(folder: Path) -> None:
    store = folder.parents[1] / "store.yaml"
    (folder / "summary.json").write_text(json.dumps({"config": {"given": store.as_posix()}}), encoding="utf-8")
    assert store_unchanged(store, folder) is None


def test_no_summary_tells_nothing(folder: Path) -> None:
    assert recorded_store(folder) is None
