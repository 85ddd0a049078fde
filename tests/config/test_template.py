from __future__ import annotations

import re
from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.config.template import template_text

KEYS = "timezone|exceptions|days|campaigns|team_leader|reserve_pool|pins|reserve"
EXAMPLE = re.compile(rf"^( *)# ((?:{KEYS}):)", re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_template_is_a_store(language: str, tmp_path: Path) -> None:
    path = tmp_path / "店铺 store.yaml"
    path.write_text(template_text(language), encoding="utf-8")
    store = load_store(path)
    assert store.language == language
    assert len(store.agents) == 8
    assert not [finding for finding in store.findings if finding.severity in ("must", "warning")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_examples_behind_hashes_can_be_taken_over(language: str, tmp_path: Path) -> None:
    text, opened = EXAMPLE.subn(r"\1\2", template_text(language))
    path = tmp_path / "store.yaml"
    path.write_text(text, encoding="utf-8")
    assert opened == 8
    store = load_store(path)
    assert store.calendar.campaigns
    assert store.pins
    assert any(agent.pool for agent in store.agents)


def test_both_languages_describe_the_same_store(tmp_path: Path) -> None:
    stores = []
    for language in ("en", "zh"):
        path = tmp_path / f"{language}.yaml"
        path.write_text(template_text(language), encoding="utf-8")
        stores.append(load_store(path))
    first, second = stores
    assert first.grid == second.grid
    assert (first.operating, first.rules, first.staffing) == (second.operating, second.rules, second.staffing)
    assert [shift.start_minute for shift in first.shifts] == [shift.start_minute for shift in second.shifts]


def test_there_is_no_template_in_another_language() -> None:
    with pytest.raises(ValueError, match="allowed are en and zh"):
        template_text("de")
