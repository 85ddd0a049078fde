"""An outcome as plain values for other tools."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from scheduler.domain.outcome import Outcome
from scheduler.tables.findings_json import finding_records

__all__ = ["summarize"]


def summarize(outcome: Outcome, *, language: str = "en", names: Mapping[str, str] | None = None) -> dict[str, object]:
    """The object that ``schedule solve --json`` prints, without the files.

    Parameters
    ----------
    outcome
        A solved roster.
    language
        Language of the sentences.
    names
        Names on the screen by id, `Store.names`.

    Returns
    -------
    dict
        Strings, numbers, lists and dicts only. `gap` is a fraction, None while unknown; prices are such that one head
        short for one hour costs 100.
    """
    solution = outcome.solution
    return {
        "store": outcome.problem.store,
        "start": outcome.problem.grid.start.isoformat(),
        "days": outcome.problem.grid.days,
        "status": str(solution.status),
        "proven": solution.proven,
        "interrupted": solution.interrupted,
        "objective": solution.objective,
        "bound": solution.bound,
        "gap": solution.gap,
        "given_up": dict(solution.given_up),
        "stages": [asdict(stage) for stage in solution.stages],
        "seconds": {name: round(spent, 3) for name, spent in outcome.seconds.items()},
        "kpis": None if outcome.audit is None else asdict(outcome.audit.kpis),
        "findings": finding_records(outcome.findings, language=language, names=names),
    }
