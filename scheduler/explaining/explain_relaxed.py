"""Why musts had to be given up for a roster."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from scheduler.domain.outcome import Outcome, Status
from scheduler.explaining.explain_conflict import explain_conflict
from scheduler.rules.rule import Rule

__all__ = ["explain_relaxed"]


def explain_relaxed(outcome: Outcome, rules: Sequence[Rule]) -> Outcome:
    """The outcome with the conflict behind what was given up; as it is where every must holds, and after Ctrl-C.

    Parameters
    ----------
    outcome
        Solved.
    rules
        Of the store.
    """
    if outcome.solution.status is not Status.RELAXED or outcome.solution.interrupted:
        return outcome
    began = time.perf_counter()
    conflict = explain_conflict(outcome.problem, rules)
    seconds = {**outcome.seconds, "explain": time.perf_counter() - began}
    return replace(outcome, conflict=conflict, seconds=seconds)
