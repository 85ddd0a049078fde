"""What the documentation says is true: commands, options, examples, links."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler.cli.parser import make_parser

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
VERB_ROW = re.compile(r"^\| `schedule ([a-z ]+?)(?: [A-Z\[\]]+)?` \|.*\| (.*?) ?\|$", re.MULTILINE)


def verbs(parser: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, set[str]]]:
    """Every verb with its options; a verb that only has parts is left out."""
    parts = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if parts:
        for word, part in parts[0].choices.items():
            yield from verbs(part, f"{name} {word}".strip())
    else:
        options = {option for action in parser._actions for option in action.option_strings if option.startswith("--")}
        yield name, options - {"--help"}


VERBS = dict(verbs(make_parser()))
ROWS = {verb: set(re.findall(r"--[a-z-]+", options)) for verb, options in VERB_ROW.findall(README)}


def blocks(language: str) -> list[str]:
    """Code blocks of the README in a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_readme_lists_every_verb_with_every_option() -> None:
    assert ROWS == VERBS


def test_every_option_has_help() -> None:
    pending = [make_parser()]
    while pending:
        parser = pending.pop()
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                pending.extend(action.choices.values())
            else:
                assert action.help, action


def test_the_readme_lists_every_exit_code() -> None:
    from scheduler.cli import failures

    codes = {0, failures.BAD_INPUT, failures.IMPOSSIBLE, failures.NOT_FOUND, failures.DISAGREEMENT}
    assert {int(code) for code in re.findall(r"^\| (\d) \|", README, re.MULTILINE)[: len(codes)]} == codes


def test_files_named_in_the_readme_exist() -> None:
    named = set(re.findall(r"(?:configs|docs|notebooks|tests|benchmarks)/[\w./]+\.\w+", README))
    named |= set(re.findall(r"\]\(([^)#:]+)\)", README))
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_output_files_named_in_the_readme_are_those_written() -> None:
    from scheduler.tables.output_folder import OUTPUT_FILES

    table = README[README.index("| file | what is in it |") : README.index("A file that somebody has edited")]
    assert set(re.findall(r"`([a-z]+\.[a-z]+)`", table)) == set(OUTPUT_FILES)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    pattern = r"^python3 -m venv .* -m pytest$"
    assert len(re.findall(pattern, README, re.MULTILINE)) == 1
    assert pattern in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_store_file_of_the_readme_loads(tmp_path: Path) -> None:
    from scheduler import load_store

    (tmp_path / "history.csv").write_text("timestamp,inquiries\n2026-11-30 09:00,5\n", encoding="utf-8")
    path = tmp_path / "store.yaml"
    path.write_text(blocks("yaml")[0], encoding="utf-8")
    store = load_store(path)
    assert (store.id, store.grid.days, len(store.agents)) == ("corner", 31, 4)


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    code = blocks("python")[0].replace("configs/", f"{(ROOT / 'configs').as_posix()}/")
    (tmp_path / "example.py").write_text(code, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "example.py"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MPLBACKEND": "agg"}
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "roster.png").stat().st_size > 1000


def test_public_names_used_in_the_readme_exist() -> None:
    import scheduler

    for line in re.findall(r"^from scheduler import (.*)$", README, re.MULTILINE):
        assert set(line.split(", ")) <= set(scheduler.__all__)


def test_the_version_is_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.*)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version is not None
    assert "## [Unreleased]" in changelog or f"## [{version[1]}]" in changelog


@pytest.mark.parametrize("name", ["LICENSE", "CHANGELOG.md", "scheduler/py.typed"])
def test_the_project_has(name: str) -> None:
    assert (ROOT / name).is_file()


def test_the_page_of_limits_is_what_the_rules_say() -> None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("make_limits", ROOT / "docs" / "make_limits.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "limits.md").read_text(encoding="utf-8") == module.page()
