"""Findings as JSON: for each the sentence, and the facts for machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scheduler.domain.finding import Finding
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.tables.json_text import json_bytes
from scheduler.words.catalogue import sentence

__all__ = ["finding_records", "findings_json_bytes"]


def finding_records(
    findings: Iterable[Finding], *, language: str, names: Mapping[str, str] | None = None
) -> list[dict[str, object]]:
    """Findings as plain records.

    Parameters
    ----------
    findings
        The findings.
    language
        Language of the sentences.
    names
        Names on the screen by id.

    Returns
    -------
    list of dict
        Keys ``sentence``, ``code``, ``rule``, ``severity``, ``agent``, ``date`` (ISO text), ``size``, ``unit``,
        ``price`` (one head short for an hour is 100) and ``facts``.
    """
    return [
        {
            "sentence": sentence(finding, language, names),
            "code": finding.code,
            "rule": finding.rule,
            "severity": finding.severity.value,
            "agent": finding.agent,
            "date": None if finding.date is None else finding.date.isoformat(),
            "size": finding.size,
            "unit": finding.unit,
            "price": finding.cost / COST_UNITS_PER_PRICE,
            "facts": dict(finding.facts),
        }
        for finding in findings
    ]


def findings_json_bytes(findings: Iterable[Finding], *, language: str, names: Mapping[str, str] | None = None) -> bytes:
    """`finding_records` as a JSON file: one list."""
    return json_bytes(finding_records(findings, language=language, names=names))
