"""The examples of docs/people.md are store files that can be read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from scheduler.config.load import load_store
from scheduler.config.yaml_text import parse_yaml
from scheduler.domain.newcomer import Newcomer

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "people.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
STORE = (ROOT / "configs" / "store.yaml").read_text(encoding="utf-8")


def values(text: str) -> dict[str, Any]:
    """A text as store files are read: PyYAML alone takes `off` for false and dates for dates."""
    value = parse_yaml(text, "store.yaml")[0].value
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_is_a_store_file_with_the_rest_of_the_shop(number: int, tmp_path: Path) -> None:
    example, store_file = values(EXAMPLES[number]), values(STORE)
    own = {person["id"]: person for person in example.pop("agents", [])}
    agents = [{**person, **own.get(person["id"], {})} for person in store_file["agents"]]
    merged = {**store_file, **example, "agents": agents}
    path = tmp_path / "store.yaml"
    path.write_text(yaml.safe_dump(merged, allow_unicode=True, sort_keys=False), encoding="utf-8")
    store = load_store(path)
    assert {rule.limit for rule in store.rules} >= set(example.get("rules", {}))


def test_the_even_ramp_of_the_page_is_the_one_that_is_taken() -> None:
    *first, last = map(str, Newcomer.even_ramp(7))
    assert f"{', '.join(first)} and {last} percent in seven days" in PAGE
