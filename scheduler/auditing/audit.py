"""Check a finished roster: every rule again from clock times, all key figures; no solver in reach."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.auditing.backlog_left import backlog_left
from scheduler.auditing.backups_used import backups_used
from scheduler.auditing.balances_after import balances_after
from scheduler.auditing.credited_days import credited_days
from scheduler.auditing.limits_in_force import limits_in_force
from scheduler.auditing.measure_coverage import measure_coverage
from scheduler.auditing.measure_kpis import measure_kpis
from scheduler.auditing.measured import Measured
from scheduler.auditing.presence import measure_presence
from scheduler.auditing.remarks import remarks
from scheduler.auditing.within_shifts.day_findings import day_findings
from scheduler.domain.audit import Audit
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.rule import Rule

__all__ = ["audit"]

_WORST_FIRST = tuple(Severity)


def audit(problem: Problem, roster: Roster, rules: Sequence[Rule]) -> Audit:
    """Check a roster.

    Shares nothing with what the solver was given: people are laid on the grid by the clock times of their shifts, those
    carried in included. Only intervals that this roster answers for count.

    Parameters
    ----------
    problem
        The store.
    roster
        Any roster of the horizon, also one made by hand.
    rules
        The store's rules.

    Returns
    -------
    Audit
        Findings worst first: broken musts, the one that is given up last at the top; then unmet wishes, the dearest first.
    """
    limits = limits_in_force(problem, rules)
    presence = measure_presence(problem, roster)
    coverage = measure_coverage(problem, presence, limits.shortage_prices)
    left_over = backlog_left(problem, coverage)
    kpis = measure_kpis(problem, roster, presence, coverage, left_over)
    findings = [finding for rule in rules for finding in rule.check(problem, roster)]
    findings += credited_days(problem, roster)
    findings += backups_used(problem, roster)
    findings += remarks(Measured(problem, presence, coverage, left_over, kpis, limits.reserve_ratio))
    findings += day_findings(problem, roster, coverage, limits.shortage_prices)
    turn = {limit: place for place, group in enumerate(problem.give_up_order) for limit in group}
    ranked = sorted(findings, key=lambda finding: _rank(finding, turn))
    return Audit(tuple(ranked), kpis, coverage, balances_after(problem, roster, rules))


def _rank(finding: Finding, turn: dict[str, int]) -> tuple[int, int, int, int, str, str, str]:
    """Sort key: severity, for musts the turn in which they are given up (never is worst), then cost, size and day."""
    never = len(turn)
    late = turn.get(finding.rule or "", never) if finding.severity is Severity.MUST else 0
    day = finding.date.isoformat() if finding.date is not None else ""
    return (
        _WORST_FIRST.index(finding.severity),
        -late,
        -finding.cost,
        -finding.size,
        day,
        finding.code,
        finding.agent or "",
    )
