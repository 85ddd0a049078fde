"""The page of limits: every limit of the registry is on it, explained, and with an example that works."""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.rules.registry import GIVE_UP_ORDER, LIMITS

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
STORE = (ROOT / "configs" / "store.yaml").read_text(encoding="utf-8")
NOTHING_TO_ASK = {"stability", "credited_days_off"}
"""Limits that ask for something only of a roster that people know, or of balances that the store of the examples has not."""


@pytest.fixture(scope="module")
def maker() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT / "docs"))
    yield importlib.import_module("make_limits")
    sys.path.remove(str(ROOT / "docs"))
    del sys.modules["make_limits"]


def _store(folder: Path, example: str) -> Store:
    """The store of the examples, with the sections of an example in place of its own."""
    text = STORE.replace("history/flagship.csv", (ROOT / "configs" / "history" / "flagship.csv").as_posix())
    for section in re.findall(r"^(\w+):", example, re.MULTILINE):
        text = re.sub(rf"^{section}:.*\n(?:[ #].*\n|\n)*", "", text, flags=re.MULTILINE)
    path = folder / "store.yaml"
    path.write_text(f"{text}\n{example}", encoding="utf-8")
    return load_store(path)


def test_every_limit_has_a_section_and_an_example(maker: ModuleType) -> None:
    assert set(re.findall(r"^### (\w+)$", PAGE, re.MULTILINE)) == set(LIMITS)
    assert maker.ELSEWHERE not in PAGE, "give each new limit a group and an example in docs/limit_examples.yaml"


def test_every_limit_is_in_the_table_of_contents() -> None:
    assert re.findall(r"\[`(\w+)`\]\(#\w+\)", PAGE) == re.findall(r"^### (\w+)$", PAGE, re.MULTILINE)


def test_groups_of_the_table_of_contents_are_headings() -> None:
    anchors = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.+)$", PAGE, re.MULTILINE)}
    assert set(re.findall(r"^\| \[[^\]]+\]\(#([\w-]+)\)", PAGE, re.MULTILINE)) <= anchors


@pytest.mark.parametrize("name", LIMITS)
def test_every_limit_says_its_formula_and_its_edges(name: str) -> None:
    text = inspect.cleandoc(LIMITS[name].rule.__doc__ or "")
    notes = text.partition("\nNotes\n-----\n")[2].partition("\nParameters\n")[0]
    formula, edges = (paragraph.strip() for paragraph in notes.strip().split("\n\n"))
    assert re.match(r"Formula: \S", formula)
    assert re.match(r"Edges: \S", edges)


@pytest.mark.parametrize("name", LIMITS)
def test_the_example_of_a_limit_works_in_its_store(name: str, maker: ModuleType, tmp_path: Path) -> None:
    from scheduler.solver.model.build import build

    (example,) = (known[name] for known in maker.examples().values() if name in known)
    assert f"```yaml\n{example.strip()}\n```" in PAGE
    store = _store(tmp_path, example)
    (rule,) = (rule for rule in store.rules if rule.limit == name)
    heads = store.operating.open_intervals(store.grid).astype(np.int64)[None, :].repeat(len(store.queues), axis=0)
    nothing = np.zeros(heads.shape)
    problem = store.problem(Requirement(store.grid, tuple(queue.id for queue in store.queues), heads, nothing, nothing))
    terms = tuple(rule.terms(problem))
    assert bool(terms) is (name not in NOTHING_TO_ASK)
    build(problem, terms, relaxed=False)
    people = tuple(agent.id for agent in problem.agents)
    empty = Roster(problem.grid.start, problem.grid.days, people, ())
    assert all(finding.rule == name for finding in rule.check(problem, empty))


def test_the_rules_of_the_readme_are_a_store_file(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = (text for text in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if text.startswith("rules:"))
    named = set(re.findall(r"^  (\w+):", example, re.MULTILINE))
    assert named <= {rule.limit for rule in _store(tmp_path, example).rules}


def test_turns_of_giving_up_are_those_of_the_registry() -> None:
    for place, group in enumerate(GIVE_UP_ORDER, start=1):
        for name in group:
            section = PAGE[PAGE.index(f"\n### {name}\n") :]
            assert f"given up in turn {place} of {len(GIVE_UP_ORDER)}." in section[: section.index("```yaml")]
