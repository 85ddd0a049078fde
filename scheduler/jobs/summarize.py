"""An outcome as plain values for other tools."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from scheduler.domain.finding import Finding
from scheduler.domain.outcome import Outcome
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.words.catalogue import sentence

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
        "findings": [_finding(finding, language, names) for finding in outcome.findings],
    }


def _finding(finding: Finding, language: str, names: Mapping[str, str] | None) -> dict[str, object]:
    """One finding with its sentence."""
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "agent": finding.agent,
        "date": None if finding.date is None else finding.date.isoformat(),
        "size": finding.size,
        "unit": finding.unit,
        "price": finding.cost / COST_UNITS_PER_PRICE,
        "sentence": sentence(finding, language, names),
    }
