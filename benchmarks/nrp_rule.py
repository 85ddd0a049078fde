"""A public instance as one rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.nrp_check import instance_findings
from benchmarks.nrp_data import Instance
from benchmarks.nrp_terms import instance_terms
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Term

__all__ = ["PublicInstance"]


@dataclass(frozen=True, slots=True)
class PublicInstance:
    """Everything that a public instance asks for: limits that are never given up, requests and cover at their weights.

    The price of a unit is its weight, so that the objective of a solution is the public objective.

    Parameters
    ----------
    instance
        What the file says.
    """

    instance: Instance

    @property
    def limit(self) -> str:
        """Name of the rule; its terms and findings bear the names of the single limits."""
        return "public_instance"

    def terms(self, problem: Problem) -> Iterable[Term]:
        """What the instance asks for."""
        del problem  # the file says everything
        return instance_terms(self.instance)

    def check(self, problem: Problem, roster: Roster) -> Iterable[Finding]:
        """Every breach in a finished roster."""
        del problem
        return instance_findings(self.instance, roster)
