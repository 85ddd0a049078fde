"""A small shop, its files, and the command run on them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from corner_shop import make_shop

from scheduler.cli.main import main

SETTINGS = """\
requests:
  - {agent: li_na, date: 2026-12-09, want: off}
solver: {time_limit_seconds: 20, workers: 2, gap: 0.01}
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder, with Chinese and blanks in its name, that holds store.yaml and history.csv."""
    return make_shop(tmp_path / "旗舰店 班表", SETTINGS)


@pytest.fixture(scope="session")
def solved_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a roster of the shop as `scheduler.save` writes it, without pictures; tests get a copy."""
    from scheduler import load_store, save, solve

    folder = make_shop(tmp_path_factory.mktemp("solved") / "旗舰店 班表", SETTINGS)
    store = load_store(folder / "store.yaml")
    save(store, solve(store, workers=1, seed=1), folder / "made", pictures=False)
    return folder / "made"


@pytest.fixture
def solved(shop: Path, solved_once: Path) -> Path:
    """The shop with its roster in the folder ``made``."""
    shutil.copytree(solved_once, shop / "made")
    return shop


@dataclass(frozen=True)
class Said:
    """What a run said, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def schedule(shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Runs ``schedule`` in the folder of the shop, within this process: a new one takes a second or two to begin."""
    monkeypatch.chdir(shop)

    def run(*arguments: str) -> Said:
        try:
            code = main(arguments)
        except SystemExit as done:  # --help and --version
            code = int(done.code or 0)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


@pytest.fixture
def schedule_process(shop: Path) -> Callable[..., Said]:
    """Like `schedule`, but in a process of its own; `encoding` is that of the console."""

    def run(*arguments: str, encoding: str = "utf-8") -> Said:
        environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        done = subprocess.run(
            [sys.executable, "-m", "scheduler.cli.main", *arguments],
            cwd=shop,
            env={**environment, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
            capture_output=True,
            encoding=encoding,
            timeout=120,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    return run
