"""Check one limit on one roster, holding its terms to the same sizes and costs on the way."""

from __future__ import annotations

from term_evaluator import TermEvaluator

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Term
from scheduler.rules.registry import LIMITS

__all__ = ["findings_of", "terms_of"]


def terms_of(limit: str, problem: Problem, **settings: object) -> tuple[Term, ...]:
    """Terms of a limit with settings."""
    return tuple(LIMITS[limit].build(settings).terms(problem))


def findings_of(limit: str, problem: Problem, roster: Roster, **settings: object) -> tuple[Finding, ...]:
    """Findings of a limit with settings."""
    rule = LIMITS[limit].build(settings)
    findings = tuple(rule.check(problem, roster))
    must, _, cost = TermEvaluator(problem, roster).totals(rule.terms(problem))
    assert must == sum(finding.size for finding in findings if finding.severity is Severity.MUST)
    assert cost == sum(finding.cost for finding in findings)
    return findings
