"""The result of checking a roster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.coverage import Coverage
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.kpis import Kpis

__all__ = ["Audit"]


@dataclass(frozen=True, slots=True)
class Audit:
    """Findings, key figures and cover of a finished roster.

    Parameters
    ----------
    findings
        Every breach and remark.
    kpis
        Key figures.
    coverage
        Heads per queue and interval.
    balances
        What goes on to the next roster, as `Roster.balances` has what this one began with.
    """

    findings: tuple[Finding, ...]
    kpis: Kpis
    coverage: Coverage
    balances: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def cost(self) -> int:
        """Cost units of all unmet wishes."""
        return sum(finding.cost for finding in self.findings)

    @property
    def broken_musts(self) -> tuple[Finding, ...]:
        """Findings on musts that do not hold."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.MUST)
