"""Findings as sentences, worst first, and why musts had to be given up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scheduler.domain.conflict import Conflict
from scheduler.domain.finding import Finding, Severity
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech
from scheduler.words.repair_text import repair_text

__all__ = ["FindingsPart", "findings_part"]

_HEADINGS: Final = {
    Severity.MUST: "page_findings_must",
    Severity.WARNING: "heading_warning",
    Severity.SHOULD: "heading_should",
    Severity.INFO: "heading_info",
}
_SHOWN: Final = 5
"""Findings of one kind that are seen at once; broken musts all are."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Findings of one kind: those seen at once, and those that open on demand."""

    shown: tuple[str, ...]
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one severity: its word, heading, how many there are, and the kinds."""

    severity: str
    heading: str
    count: int
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Things that cannot hold together: what is said of them, and each."""

    said: str
    members: tuple[str, ...]
    alike: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why musts had to be given up, and what would do."""

    clashes: tuple[Clash, ...]
    said: str
    repairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingsPart:
    """Findings.

    Parameters
    ----------
    given_up
        Names of the rules that were given up in part.
    groups
        Worst first.
    why
        None where no must was given up.
    """

    given_up: tuple[str, ...]
    groups: tuple[FindingGroup, ...]
    why: Why | None


def findings_part(content: PageContent, speech: Speech) -> FindingsPart | None:
    """Lay the findings out; None where there is nothing to say."""
    found = _each_once((*content.findings, *content.audit.findings))
    given_up = {} if content.proof is None else content.proof.given_up
    part = FindingsPart(
        given_up=tuple(speech.limit(limit) for limit, size in given_up.items() if size),
        groups=tuple(_groups(found, speech)),
        why=None if content.conflict is None else _why(content.conflict, speech),
    )
    return part if part.given_up or part.groups or part.why is not None else None


def _each_once(findings: tuple[Finding, ...]) -> list[Finding]:
    """What is said twice, said once."""
    told: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        told.setdefault((finding.code, finding.severity, finding.rule, *sorted(finding.facts.items())), finding)
    return list(told.values())


def _groups(findings: list[Finding], speech: Speech) -> Iterator[FindingGroup]:
    """By severity, then by kind, the dearest first."""
    for severity, heading in _HEADINGS.items():
        group = sorted((finding for finding in findings if finding.severity is severity), key=lambda finding: -finding.cost)
        kinds: dict[str, list[str]] = {}
        for finding in group:
            kinds.setdefault(finding.code, []).append(speech.finding(finding))
        if kinds:
            seen = len(group) if severity is Severity.MUST else _SHOWN
            parts = tuple(Kind(tuple(said[:seen]), tuple(said[seen:])) for said in kinds.values())
            yield FindingGroup(severity.value, speech.say(heading), len(group), parts)


def _why(conflict: Conflict, speech: Speech) -> Why:
    """What cannot hold together."""
    clashes = []
    for clash in conflict.clashes:
        kept = "conflict_alone" if len(clash.members) == 1 else "conflict_together"
        said = speech.say(kept if clash.minimal else "conflict_together_maybe")
        alike = speech.say("conflict_alike", count=clash.alike) if clash.alike else ""
        clashes.append(Clash(said, tuple(speech.finding(member) for member in clash.members), alike))
    repairs = tuple(repair_text(repair, speech.language, speech.names) for repair in conflict.repairs)
    if not clashes:
        said = speech.say("conflict_none" if conflict.complete else "conflict_unknown")
    else:
        said = speech.say("conflict_repairs" if repairs else "conflict_no_repair")
    return Why(tuple(clashes), said, repairs)
