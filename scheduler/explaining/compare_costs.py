"""Two rosters of the same days on one scale."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.cost_comparison import CostComparison, LimitComparison
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.judgement import ChangedDay
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.explaining.never_given_up import never_given_up
from scheduler.rules.rule import Rule
from scheduler.staffing.aside.as_told import as_told

__all__ = ["compare_costs"]

Key = TypeVar("Key", bound=Hashable)
Pair = tuple[Sequence[Finding], Sequence[Finding]]


def compare_costs(problem: Problem, rules: Sequence[Rule], first: Roster, second: Roster) -> CostComparison:
    """Judge two rosters by the same rules and the same heads.

    Parameters
    ----------
    problem, rules
        The store on the days of both rosters.
    first, second
        Each is judged with the leave and the opening balances that it records itself.

    Returns
    -------
    CostComparison
    """
    before, after = (audit(as_told(problem, roster), roster, rules) for roster in (first, second))
    ours = (_telling(before), _telling(after))
    by_limit: defaultdict[str, tuple[list[Finding], list[Finding]]] = defaultdict(lambda: ([], []))
    for side, findings in enumerate(ours):
        for finding in findings:
            by_limit[finding.rule or ""][side].append(finding)
    limits = [_compared(limit, pair) for limit, pair in by_limit.items()]
    better, by_musts = _better(problem, before, after)
    limits.sort(key=lambda item: (not any(item.broken), -abs(item.costs[1] - item.costs[0]), item.limit))
    return CostComparison(
        first=before,
        second=after,
        limits=tuple(limits),
        days=tuple(_changed(first, second)),
        better=better,
        by_musts=by_musts,
        people=_dearest((finding.agent, finding.cost) for finding in _signed(ours)),
        dates=_dearest((finding.date, finding.cost) for finding in _signed(ours)),
    )


def _telling(checked: Audit) -> list[Finding]:
    """Findings of limits that cost something or break a must."""
    return [finding for finding in checked.findings if finding.rule and (finding.cost or _broken(finding))]


def _broken(finding: Finding) -> bool:
    """Whether a must does not hold."""
    return finding.severity is Severity.MUST


def _compared(limit: str, pair: Pair) -> LimitComparison:
    """One limit in both rosters."""
    units = {finding.unit for findings in pair for finding in findings}
    return LimitComparison(
        limit=limit,
        counts=(len(pair[0]), len(pair[1])),
        sizes=(sum(item.size for item in pair[0]), sum(item.size for item in pair[1])),
        unit=units.pop() if len(units) == 1 else "",
        broken=(sum(map(_broken, pair[0])), sum(map(_broken, pair[1]))),
        costs=(sum(item.cost for item in pair[0]), sum(item.cost for item in pair[1])),
    )


def _changed(first: Roster, second: Roster) -> Iterable[ChangedDay]:
    """Days that are not the same to the person."""
    for when in first.dates:
        for agent in dict.fromkeys((*first.agents, *second.agents)):
            days = DayOf.on(first, (agent, when)), DayOf.on(second, (agent, when))
            if not days[0].same_as(days[1]):
                yield ChangedDay((agent, when), None, *days)


def _better(problem: Problem, first: Audit, second: Audit) -> tuple[int, bool]:
    """1 or 2 for the better roster, 0 for neither: what is given up last decides first, then the cost; whether musts did."""
    turn = {limit: place for place, group in enumerate(problem.give_up_order) for limit in group}
    broken: Counter[int] = Counter()
    for sign, checked in ((-1, first), (1, second)):
        for finding in checked.broken_musts:
            place = len(turn) if never_given_up(problem, finding) else turn.get(finding.rule or "", -1)
            broken[place] += sign * finding.size
    musts = next((broken[place] for place in sorted(broken, reverse=True) if broken[place]), 0)
    worse = musts or second.cost - first.cost
    return (1 if worse > 0 else 2 if worse < 0 else 0), bool(musts)


def _signed(pair: Pair) -> Iterable[Finding]:
    """The findings of both, those of the first with their cost taken away."""
    yield from (replace(finding, cost=-finding.cost) for finding in pair[0])
    yield from pair[1]


def _dearest(costs: Iterable[tuple[Key | None, int]]) -> Mapping[Key, int]:
    """Sums that are not 0 by key, the largest first."""
    sums: Counter[Key] = Counter()
    for key, cost in costs:
        if key is not None:
            sums[key] += cost
    return {key: cost for key, cost in sorted(sums.items(), key=lambda item: -abs(item[1])) if cost}
