"""The page on explanations shows what its commands print, and its Python runs."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The program that puts the outputs in, in the folder of the project."""
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.chdir(ROOT)
    yield importlib.import_module("docs.fill_page")
    for name in [name for name in sys.modules if name.split(".")[0] == "docs"]:
        del sys.modules[name]


def test_the_page_shows_what_its_commands_print(maker: ModuleType) -> None:
    assert maker.filled("explain") == PAGE, "run python docs/fill_page.py explain"


@pytest.mark.parametrize("option", ["--agent", "--gap", "--ledger", "--with"])
def test_the_page_has_the_output_of(option: str) -> None:
    assert re.search(rf"^```console\n\$ schedule .* {option}.*\n(?!\$|```)", PAGE, re.MULTILINE)


def test_the_python_of_the_page_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-X", "utf8", "-c", code]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
