from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize(("verb", "name"), [("forecast", "history.csv"), ("staff", "history.csv"), ("staff", "store.yaml")])
def test_a_file_that_is_read_is_not_written_over(shop, schedule, verb, name) -> None:
    before = (shop / name).read_bytes()
    result = schedule(verb, "store.yaml", "--out", name, "--json")
    assert result.returncode == 2
    (error,) = json.loads(result.stdout)["errors"]
    message = "this file is read or written by the same command; give --out another name"
    assert error == {"file": name, "line": None, "message": message}
    assert (shop / name).read_bytes() == before


def test_a_folder_is_no_file_to_write(shop, schedule) -> None:
    (shop / "expected").mkdir()
    result = schedule("forecast", "store.yaml", "--out", "expected", "--lang", "zh")
    assert result.returncode == 2
    assert "expected: 这是文件夹；请让 --out 写到一个文件" in result.stderr


def test_a_file_is_written_where_none_was(shop, schedule) -> None:
    assert schedule("forecast", "store.yaml", "--out", "expected/forecast.csv", "--json").returncode == 0
    assert (shop / "expected" / "forecast.csv").is_file()
