"""Sentences that send people to their store file name settings that are there."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import scheduler.words.en
import scheduler.words.zh
from scheduler.config.json_schema import json_schema

SECTIONS = ("staffing", "rules", "solver", "store", "horizon", "hours")


def settings_named(language: str) -> Iterator[tuple[str, str, str]]:
    """Sentence, section and key of everything like ```staffing: shrinkage``` that is said."""
    rooms = {"en": scheduler.words.en, "zh": scheduler.words.zh}[language]
    for room in pkgutil.iter_modules(rooms.__path__):
        words = importlib.import_module(f"{rooms.__name__}.{room.name}")
        for table in ("SENTENCES", "LABELS", "FAULTS"):
            for code, text in getattr(words, table, {}).items():
                for section, key in re.findall(rf"`({'|'.join(SECTIONS)})(?:: \{{?|\.)(\w+)", str(text)):
                    yield code, section, key


def keys_of(part: dict[str, Any], parts: dict[str, Any]) -> set[str]:
    """Keys that a section of the schema allows, whatever form it is given in."""
    keys = set(part.get("properties", ()))
    for form in part.get("anyOf", ()):
        keys |= keys_of(form, parts)
    return keys | (keys_of(parts[part["$ref"].rsplit("/", 1)[1]], parts) if "$ref" in part else set())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_setting_that_is_named_can_be_written(language: str) -> None:
    schema = json_schema()
    named = list(settings_named(language))
    assert {("staffing", "shrinkage"), ("staffing", "staff_for")} <= {(section, key) for _, section, key in named}
    for code, section, key in named:
        assert key in keys_of(schema["properties"][section], schema["$defs"]), (code, section, key)
