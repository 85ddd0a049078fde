"""Which balances go on from one roster to the next in a store."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.domain.balances import ALWAYS_KEPT, REQUEST
from scheduler.rules.fairness import Fairness
from scheduler.rules.hours_fairness import HoursFairness
from scheduler.rules.request_fairness import RequestFairness
from scheduler.rules.rule import Rule

__all__ = ["kept_balances"]


def kept_balances(rules: Iterable[Rule]) -> frozenset[str]:
    """Names of the balances that a roster changes: those kept in every store, and those of what its rules share alike."""
    names: set[str] = set(ALWAYS_KEPT)
    for rule in rules:
        if isinstance(rule, Fairness):
            names.add(rule.count)
        elif isinstance(rule, HoursFairness):
            names.add("hours")
        elif isinstance(rule, RequestFairness):
            names.add(REQUEST)
    return frozenset(names)
