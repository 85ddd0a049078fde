"""Findings as sentences under headings, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from scheduler.domain.finding import Finding, Severity
from scheduler.words.catalogue import label, sentence

__all__ = ["finding_lines"]

_SHOWN: Final = {Severity.WARNING: 3, Severity.SHOULD: 3, Severity.INFO: 2}
"""How many findings of one kind are shown; broken musts all are."""
_TOLD_BY_FIGURES: Final = frozenset({"roster_requests"})
"""Findings that only repeat a key figure."""


def finding_lines(
    findings: Iterable[Finding],
    language: str,
    names: Mapping[str, str],
    *,
    everything: bool,
    must_heading: str = "heading_must",
) -> Iterator[str]:
    """Lines for the screen.

    Parameters
    ----------
    findings
        In any order; within their group those of one kind stand together, and the highest cost comes first.
    language, names
        As for `scheduler.words.catalogue.sentence`.
    everything
        Whether to show all; otherwise all broken musts and the first few of each other kind.
    must_heading
        Label of the heading above broken musts.

    Yields
    ------
    str
        A heading per group that has findings, its sentences, and how many were left out.
    """
    headings = {
        Severity.MUST: must_heading,
        Severity.WARNING: "heading_warning",
        Severity.SHOULD: "heading_should",
        Severity.INFO: "heading_info",
    }
    groups: dict[Severity, list[Finding]] = {severity: [] for severity in headings}
    for finding in findings:
        if finding.code not in _TOLD_BY_FIGURES:
            groups[finding.severity].append(finding)
    for severity, group in groups.items():
        if not group:
            continue
        yield ""
        yield label(headings[severity], language)
        for kind in _by_kind(group):
            shown = kind if everything or severity is Severity.MUST else kind[: _SHOWN[severity]]
            yield from (f"  - {sentence(finding, language, names)}" for finding in shown)
            if len(kind) > len(shown):
                yield "    " + label("more_findings", language).format(count=len(kind) - len(shown))


def _by_kind(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one code together, dearest first; the kind that holds the dearest comes first."""
    kinds: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: -finding.cost):
        kinds.setdefault(finding.code, []).append(finding)
    return list(kinds.values())
