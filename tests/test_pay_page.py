"""The examples of docs/pay.md are store files that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from store_with import store_with

from scheduler.domain.overtime_basis import OvertimeKind

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "pay.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^## ([^\n]+)\n\n```yaml\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE))


def test_every_part_of_the_page_has_its_example() -> None:
    assert len(EXAMPLES) == PAGE.count("\n## ") == 4


@pytest.mark.parametrize("part", EXAMPLES)
def test_an_example_can_be_read(part: str, tmp_path: Path) -> None:
    given = yaml.safe_load(EXAMPLES[part])
    store = store_with(EXAMPLES[part], tmp_path)
    assert (store.pay is not None) == ("pay" in given)
    assert set(given.get("rules", {})) <= {rule.limit for rule in store.rules}


def test_the_profile_has_what_the_page_says_of_it(tmp_path: Path) -> None:
    store = store_with(EXAMPLES["What the law asks for"], tmp_path)
    assert store.pay is not None
    assert store.pay.percents == {OvertimeKind.WORKDAY: 150, OvertimeKind.REST_DAY: 200, OvertimeKind.HOLIDAY: 300}
    assert (store.pay.overtime.daily_minutes, store.pay.overtime.weekly_minutes) == (480, 2400)
    assert {"overtime", "days_off"} <= {rule.limit for rule in store.rules}
