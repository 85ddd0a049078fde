"""The example that uses every limit."""

from __future__ import annotations

from pathlib import Path

from scheduler.config.load import load_store
from scheduler.jobs.staff import staff
from scheduler.rules.registry import LIMITS

STORE = Path(__file__).resolve().parents[2] / "configs" / "all_rules.yaml"


def test_every_limit_is_in_use_and_asks_for_something() -> None:
    store = load_store(STORE)
    assert {rule.limit for rule in store.rules} == set(LIMITS)
    problem = store.problem(staff(store))
    silent = {rule.limit for rule in store.rules if not any(True for _ in rule.terms(problem))}
    assert silent == {"stability"}, "which has its say once a roster is known"


def test_it_is_as_large_as_it_says() -> None:
    store = load_store(STORE)
    assert (len([agent for agent in store.agents if not agent.pool]), store.grid.days) == (14, 28)
