"""The examples of docs/dayplan.md are store files that can be read, and their meetings find their times."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from factories import make_requirement
from store_with import store_with

from scheduler.domain.assignment import ActivityKind

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "dayplan.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^## ([^\n]+)\n\n```yaml\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE))


@pytest.mark.parametrize("part", EXAMPLES)
def test_an_example_can_be_read(part: str, tmp_path: Path) -> None:
    store = store_with(EXAMPLES[part], tmp_path)
    assert not store.dayplan.empty
    assert set(yaml.safe_load(EXAMPLES[part]).get("rules", {})) <= {rule.limit for rule in store.rules}


def test_every_part_with_an_example_is_found() -> None:
    assert len(EXAMPLES) == PAGE.count("```yaml") == 4


def test_the_meetings_of_the_page_are_held_as_it_says(tmp_path: Path) -> None:
    store = store_with(EXAMPLES["Meetings and trainings"], tmp_path)
    blocks = store.problem(make_requirement(store.grid, store.queues, store.operating, 2)).blocks
    briefing = [block for block in blocks if block.name == "Campaign briefing"]
    training = [block for block in blocks if block.kind is ActivityKind.TRAINING]
    weekly = [block for block in blocks if block.name == "Team meeting"]
    assert [f"{block.start:%d %H:%M}" for block in briefing] == ["10 15:30", "10 16:00"]
    assert (len(training), {block.start.day <= 10 for block in training}) == (6, {True})
    assert len({block.series for block in weekly}) == 4
    assert max(block.heads for block in weekly) <= 4
