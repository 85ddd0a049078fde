"""The page on how many people are needed shows what its commands print."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "staffing.md").read_text(encoding="utf-8")


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The program that puts the outputs in, in the folder of the project."""
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.chdir(ROOT)
    yield importlib.import_module("docs.fill_page")
    for name in [name for name in sys.modules if name.split(".")[0] == "docs"]:
        del sys.modules[name]


def test_the_page_shows_what_its_commands_print(maker: ModuleType) -> None:
    assert maker.filled("staffing") == PAGE, "run python docs/fill_page.py staffing"


@pytest.mark.parametrize("command", ["schedule staff configs/store.yaml --why", "schedule erlang --contacts-per-hour 200"])
def test_the_page_has_the_output_of(command: str) -> None:
    assert re.search(rf"^```console\n\$ {re.escape(command)}.*\n(?!\$|```)", PAGE, re.MULTILINE)


def test_every_load_of_the_program_stands_on_the_page() -> None:
    from scheduler.explaining.load_goal import KNOWN_BOUNDS

    told = set(re.findall(r"^\| `(\w+)` \|", PAGE[PAGE.index("## What decides") :], re.MULTILINE))
    assert set(KNOWN_BOUNDS) <= told
