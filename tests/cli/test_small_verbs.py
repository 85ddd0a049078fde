from __future__ import annotations

import json


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


def test_init_writes_a_store_file_that_loads(shop, schedule) -> None:
    for language in ("en", "zh"):
        result = schedule("init", f"new {language}.yaml", "--lang", language)
        assert result.returncode == 0, result.stderr
        assert f"new {language}.yaml" in result.stdout
        checked = schedule("config", "check", f"new {language}.yaml", "--history", "history.csv")
        assert checked.returncode == 0, checked.stderr


def test_init_never_overwrites(shop, schedule) -> None:
    before = (shop / "store.yaml").read_bytes()
    assert schedule("init", "store.yaml").returncode == 2
    assert (shop / "store.yaml").read_bytes() == before
