"""Whether the independent check and the solver tell the same story."""

from __future__ import annotations

from collections import Counter

from scheduler.domain.audit import Audit
from scheduler.domain.outcome import Solution
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.errors import Phrase

__all__ = ["agree"]

_TOLERANCE = 1e-6
"""Relative; the solver's figures are floating point, the recomputed cost is a whole number."""


def agree(solution: Solution, audit: Audit, problem: Problem) -> tuple[str, ...]:
    """Reasons for which a roster must not be trusted.

    Parameters
    ----------
    solution
        What the solver says about the roster.
    audit
        What the check found in the same roster.
    problem
        The store, for the names in the reasons.

    Returns
    -------
    tuple of str
        Empty where they agree. Otherwise: a must broken further than the solver named as given up (what is never given up is
        broken further by any breach) and than facts alone break it, a recomputed cost above the reported objective, a
        recomputed cost below the bound.
    """
    return (*_unnamed_musts(solution, audit, problem), *_wrong_figures(solution, audit))


def _unnamed_musts(solution: Solution, audit: Audit, problem: Problem) -> list[str]:
    """Broken musts that the solver did not name, or not at their full size."""
    names = {agent.id: agent.name for agent in problem.agents}
    broken: Counter[str | None] = Counter()
    for finding in audit.broken_musts:
        broken[finding.rule] += finding.size
    reasons: list[str] = []
    for finding in audit.broken_musts:
        named = solution.given_up.get(finding.rule or "", 0) + solution.excused.get(finding.rule or "", 0)
        if broken[finding.rule] <= named:
            continue
        whom, when = "", ""
        if finding.agent is not None:
            whom = Phrase(" for {agent}", agent=names.get(finding.agent, finding.agent))
        if finding.date is not None:
            when = Phrase(" on {date}", date=finding.date)
        message = "{rule} is broken{whom}{when} by {size}, and the search did not name so much as given up"
        size = f"{finding.size} {finding.unit}".rstrip()
        reasons.append(Phrase(message, rule=finding.rule or finding.code, whom=whom, when=when, size=size))
    return reasons


def _wrong_figures(solution: Solution, audit: Audit) -> list[str]:
    """Contradictions between the recomputed cost and the reported objective and bound."""
    reasons: list[str] = []
    cost = audit.cost / COST_UNITS_PER_PRICE
    slack = _TOLERANCE * max(1.0, abs(cost))
    if solution.objective is not None and cost > solution.objective + slack:
        message = "the roster costs {cost:.3f}, more than the {objective:.3f} that the search reports"
        reasons.append(Phrase(message, cost=cost, objective=solution.objective))
    if solution.bound is not None and cost < solution.bound - slack:
        message = "the roster costs {cost:.3f}, less than the {bound:.3f} that the search calls least"
        reasons.append(Phrase(message, cost=cost, bound=solution.bound))
    return reasons
