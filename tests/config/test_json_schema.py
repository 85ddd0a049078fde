from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduler.config.json_schema import json_schema
from scheduler.config.template import template_text
from scheduler.config.yaml_text import parse_yaml
from scheduler.rules.registry import LIMITS

jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")

CONFIGS = Path(__file__).parents[2] / "configs"
TEXTS = {
    path.name: path.read_text(encoding="utf-8")
    for path in (CONFIGS / f"{name}.yaml" for name in ("bank_centre", "minimal", "night_centre", "store"))
}
TEXTS.update({f"template {language}": template_text(language) for language in ("en", "zh")})


def test_it_is_a_json_schema() -> None:
    schema = json.loads(json.dumps(json_schema()))
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", TEXTS)
def test_it_accepts_the_shipped_files(name: str) -> None:
    document, faults = parse_yaml(TEXTS[name], name)
    assert not faults
    jsonschema.Draft202012Validator(json_schema()).validate(document.value)


@pytest.mark.parametrize(
    "change",
    [{"intervall": 60}, {"rules": {"rset": {}}}, {"rules": {"rest": {"hour": 1}}}, {"agents": []}, {"interval_minutes": 20}],
    ids=str,
)
def test_it_refuses_what_the_loader_refuses(change: dict[str, object]) -> None:
    document, _ = parse_yaml(TEXTS["minimal.yaml"], "minimal.yaml")
    assert isinstance(document.value, dict)
    assert not jsonschema.Draft202012Validator(json_schema()).is_valid({**document.value, **change})


def test_the_team_may_stand_in_the_workbook_of_the_month() -> None:
    document, _ = parse_yaml(TEXTS["minimal.yaml"], "minimal.yaml")
    assert isinstance(document.value, dict)
    value = {key: item for key, item in document.value.items() if key != "agents"}
    valid = jsonschema.Draft202012Validator(json_schema()).is_valid
    assert not valid(value)
    assert valid({**value, "month": "month.xlsx"})
    assert valid({**value, "month": {"people": "people.csv"}})
    assert not valid({**value, "month": {"peple": "people.csv"}})


def test_every_limit_and_setting_is_described() -> None:
    schema = json_schema()
    rules = schema["properties"]["rules"]["anyOf"][0]["properties"]
    for name, limit in LIMITS.items():
        settings = rules[name]["anyOf"][0]["properties"]
        assert set(settings) == set(limit.settings)
        assert all(settings[key].get("description") for key in settings), name
