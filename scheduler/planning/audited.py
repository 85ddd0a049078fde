"""A roster of the search, held to the rules' own checks."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.auditing.agreement import agree
from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.outcome import Solution
from scheduler.domain.problem import Problem
from scheduler.errors import AuditError, Phrase
from scheduler.rules.rule import Rule

__all__ = ["audited"]


def audited(problem: Problem, solution: Solution, rules: Sequence[Rule]) -> Audit:
    """Check what the search found, and hold what it says to what the check says.

    Parameters
    ----------
    problem
        What was solved.
    solution
        With a roster.
    rules
        What holds in the problem.

    Returns
    -------
    Audit

    Raises
    ------
    AuditError
        A must is broken that the solution does not name as given up, or the roster costs more than the solution says or less
        than it calls least.
    """
    if solution.roster is None:
        raise ValueError("a solution without roster cannot be checked")
    checked = audit(problem, solution.roster, rules)
    disagreements = agree(solution, checked, problem)
    if disagreements:
        raise AuditError(Phrase.chain(disagreements))
    return checked
