"""A conflict as plain values for other tools."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.domain.conflict import Conflict
from scheduler.domain.finding import Finding
from scheduler.words.catalogue import sentence
from scheduler.words.repair_text import repair_text

__all__ = ["conflict_records"]


def conflict_records(conflict: Conflict | None, *, language: str, names: Mapping[str, str]) -> dict[str, object] | None:
    """What cannot hold together and what would do.

    Parameters
    ----------
    conflict
        What `explain_conflict` found; None stays None.
    language, names
        Of the sentences.

    Returns
    -------
    dict or None
        ``clashes``: lists of sentences with limits, people and dates, whether minimal; ``repairs``: texts with steps and a
        price that only ranks them; ``complete``: whether the search ended by itself.
    """
    if conflict is None:
        return None

    def said(finding: Finding) -> dict[str, object]:
        return {"sentence": sentence(finding, language, names), "code": finding.code, "facts": dict(finding.facts)}

    return {
        "complete": conflict.complete,
        "clashes": [
            {
                "members": [said(member) for member in clash.members],
                "minimal": clash.minimal,
                "limits": list(clash.limits),
                "agents": sorted(clash.agents),
                "dates": sorted(when.isoformat() for when in clash.dates),
                "alike": clash.alike,
            }
            for clash in conflict.clashes
        ],
        "repairs": [
            {
                "text": repair_text(repair, language, names),
                "steps": [said(step.said) for step in repair.steps],
                "price": repair.price,
            }
            for repair in conflict.repairs
        ],
    }
