from __future__ import annotations

import json

from openpyxl import load_workbook


def test_forecast_prints_a_line_per_day(schedule) -> None:
    result = schedule("forecast", "store.yaml")
    assert result.returncode == 0, result.stderr
    assert result.stdout.count("Dec 2026") >= 7
    assert "Presales" in result.stdout


def test_forecast_as_json(schedule) -> None:
    forecast = json.loads(schedule("forecast", "store.yaml", "--json").stdout)
    assert 1800 < forecast["contacts"]["presales"] < 2900


def test_staff_prints_a_line_per_day(schedule) -> None:
    result = schedule("staff", "store.yaml", "--lang", "zh")
    assert result.returncode == 0, result.stderr
    assert "2026" in result.stdout


def test_staff_writes_heads_with_their_reasons(shop, schedule) -> None:
    assert schedule("staff", "store.yaml", "--out", "heads.csv").returncode == 0
    text = (shop / "heads.csv").read_text(encoding="utf-8-sig")
    assert "saturation" in text


def test_config_check_says_that_a_file_is_fine(schedule) -> None:
    result = schedule("config", "check", "store.yaml")
    assert result.returncode == 0, result.stderr
    assert "store.yaml is fine: 4 people, 1 queue, 2 shifts, 7 days from Mon 7 Dec 2026." in result.stdout


def test_config_schema_is_a_json_schema(schedule) -> None:
    schema = json.loads(schedule("config", "schema").stdout)
    assert "agents" in json.dumps(schema)
    assert schema["type"] == "object"


def test_config_defaults_tells_assumptions_apart(shop, schedule) -> None:
    result = schedule("config", "defaults", "store.yaml")
    assert result.returncode == 0, result.stderr
    assert "assumed" in result.stdout
    (shop / "full.yaml").write_text(result.stdout, encoding="utf-8")
    assert schedule("config", "check", "full.yaml").returncode == 0


def test_init_writes_a_store_file_and_a_workbook_that_load(shop, schedule) -> None:
    for language in ("en", "zh"):
        result = schedule("init", f"new {language}/店.yaml", "--lang", language)
        assert result.returncode == 0, result.stderr
        assert "店.yaml" in result.stdout
        assert "month.xlsx" in result.stdout
        checked = schedule("config", "check", f"new {language}/店.yaml", "--history", "history.csv")
        assert checked.returncode == 0, checked.stderr
        assert "month.xlsx" in checked.stdout


def test_a_fault_in_the_workbook_is_told_in_the_language_of_the_store_file(shop, schedule) -> None:
    assert schedule("init", "new/store.yaml", "--lang", "zh").returncode == 0
    book = load_workbook(shop / "new" / "month.xlsx")
    book["请假"]["A3"] = "李那"
    book.save(shop / "new" / "month.xlsx")
    result = schedule("config", "check", "new/store.yaml", "--history", "history.csv")
    assert result.returncode == 2
    assert "请假!A3: 没有名为 '李那' 的员工；是不是想写 '李娜'？" in result.stderr


def test_init_never_overwrites(shop, schedule) -> None:
    before = (shop / "store.yaml").read_bytes()
    assert schedule("init", "store.yaml").returncode == 2
    assert (shop / "store.yaml").read_bytes() == before
