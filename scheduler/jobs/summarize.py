"""An outcome as plain values for other tools."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from scheduler.domain.balances import BALANCES
from scheduler.domain.outcome import Outcome
from scheduler.domain.thinned import thinned
from scheduler.explaining.call_records import call_records
from scheduler.explaining.change_records import change_records
from scheduler.explaining.conflict_records import conflict_records
from scheduler.tables.findings_json import finding_records

__all__ = ["summarize"]


def summarize(
    outcome: Outcome, *, language: str = "en", names: Mapping[str, str] | None = None, messages_in: str | None = None
) -> dict[str, object]:
    """The object that ``schedule solve --json`` prints, without the files.

    Parameters
    ----------
    outcome
        A solved roster.
    language
        Language of the sentences.
    names
        Names on the screen by id, `Store.names`.
    messages_in
        Language of the messages of the call list, where the team speaks another one.

    Returns
    -------
    dict
        Strings, numbers, lists and dicts only. `gap` is a fraction, None while unknown; prices are such that one head
        short for one hour costs 100. `found_by` and `bounded_by` as in `Solution`.
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
        "found_by": solution.found_by,
        "bounded_by": solution.bounded_by,
        "given_up": dict(solution.given_up),
        "stages": [asdict(stage) for stage in solution.stages],
        "progress": [asdict(step) for step in thinned(solution.progress)],
        "seconds": {name: round(spent, 3) for name, spent in outcome.seconds.items()},
        "kpis": None if outcome.audit is None else asdict(outcome.audit.kpis),
        "balances": _balances(outcome),
        "findings": finding_records(outcome.findings, language=language, names=names),
        "told_at": None if outcome.problem.told_at is None else outcome.problem.told_at.isoformat(),
        "changes": change_records(outcome.moves, language=language, names=names or {}),
        "worse": finding_records(outcome.worse, language=language, names=names),
        "conflict": conflict_records(outcome.conflict, language=language, names=names or {}),
        "calls": call_records(outcome.calls, language=language, names=names or {}, messages_in=messages_in),
    }


def _balances(outcome: Outcome) -> dict[str, dict[str, dict[str, int]]] | None:
    """What each person brought into the roster and what goes on from it, None without a roster."""
    roster, audit = outcome.solution.roster, outcome.audit
    if roster is None or audit is None:
        return None
    opening = {agent: {name: own[name] for name in BALANCES if name in own} for agent, own in roster.balances.items()}
    sides = {"opening": opening, "closing": audit.balances}
    return {side: {agent: dict(own) for agent, own in held.items() if own} for side, held in sides.items()}
