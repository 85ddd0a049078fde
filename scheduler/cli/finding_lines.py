"""Findings as sentences under headings, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from scheduler.domain.finding import Finding, Severity
from scheduler.words.catalogue import label, sentence

__all__ = ["finding_lines"]

_SHOWN: Final = 8


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
        In any order; those with the highest cost come first within their group.
    language, names
        As for `scheduler.words.catalogue.sentence`.
    everything
        Whether to show all; otherwise all broken musts and the first few of each other group.
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
        groups[finding.severity].append(finding)
    for severity, group in groups.items():
        if not group:
            continue
        group.sort(key=lambda finding: -finding.cost)
        shown = group if everything or severity is Severity.MUST else group[:_SHOWN]
        yield ""
        yield label(headings[severity], language)
        yield from (f"  - {sentence(finding, language, names)}" for finding in shown)
        if len(group) > len(shown):
            yield "  " + label("more_findings", language).format(count=len(group) - len(shown))
