"""What a single day of a person changes in a roster."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import numpy as np

from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.day_of import Cell
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.explaining.with_cells import with_cells
from scheduler.rules.availability import Availability
from scheduler.rules.contract_hours import ContractHours
from scheduler.rules.cover import Cover
from scheduler.rules.days_off import DaysOff
from scheduler.rules.eligibility import Eligibility
from scheduler.rules.longest_run import LongestRun
from scheduler.rules.one_shift_a_day import OneShiftADay
from scheduler.rules.overtime import Overtime
from scheduler.rules.pins import Pins
from scheduler.rules.requests import Requests
from scheduler.rules.rest import Rest
from scheduler.rules.rule import Rule
from scheduler.rules.shifts_of_kind import ShiftsOfKind
from scheduler.rules.working_time import WorkingTime

__all__ = ["Difference", "Exchange", "exchange"]

_OF_ONE_PERSON: Final = (
    Availability,
    ContractHours,
    DaysOff,
    Eligibility,
    LongestRun,
    OneShiftADay,
    Overtime,
    Pins,
    Requests,
    Rest,
    ShiftsOfKind,
    WorkingTime,
)
"""Rules that look at each person alone, whatever the others do; all others are asked again about everybody."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is better or worse than before.

    Findings of the same code, limit, person and day are one thing: an hour more of the same shortage is not a new one.

    Parameters
    ----------
    before, after
        The findings on it that are not in both rosters; one of the two may be empty.
    """

    before: tuple[Finding, ...]
    after: tuple[Finding, ...]

    @property
    def musts(self) -> int:
        """By how much more a must is broken, in the unit of its findings."""
        return _musts(self.after) - _musts(self.before)

    @property
    def cost(self) -> int:
        """Cost units that it is dearer."""
        return _cost(self.after) - _cost(self.before)

    @property
    def said(self) -> Finding:
        """The finding that says it best: the worst after, or before where nothing is left of it."""
        return max(self.after or self.before, key=lambda item: (item.severity is Severity.MUST, item.cost, item.size))


@dataclass(frozen=True, slots=True)
class Exchange:
    """What changes in the check of a roster.

    Parameters
    ----------
    differences
        Worst first: musts that get broken further, the one given up last at the top; then what is dearer; then the rest.
    cost
        Cost units that the roster is dearer, below 0 where it is cheaper.
    """

    differences: tuple[Difference, ...]
    cost: int

    @property
    def worse(self) -> tuple[Difference, ...]:
        """What would hurt: musts broken further and wishes that are dearer, worst first."""
        return tuple(item for item in self.differences if item.musts > 0 or item.cost > 0)

    @property
    def breaks_a_must(self) -> bool:
        """Whether some must is broken further than before."""
        return any(item.musts > 0 for item in self.differences)


def exchange(
    problem: Problem,
    rules: Sequence[Rule],
    roster: Roster,
    other: Roster,
    cell: Cell,
    *more: Cell,
    before: Audit | None = None,
) -> Exchange:
    """What the check says if one day of a person is taken from another roster.

    Parameters
    ----------
    problem, rules
        The store.
    roster
        The roster.
    other
        Where the day comes from.
    cell, *more
        The day as (agent id, date); several are exchanged at once.
    before
        The check of `roster`, where the caller has it: that halves the work.

    Returns
    -------
    Exchange
        Exactly the findings of limits that the check of the new roster has and that of `roster` has not, and the other way
        round; without remarks on the roster as a whole (`scheduler.auditing.remarks`), which only add up what limits say.
    """
    cells = (cell, *more)
    changed = with_cells(roster, other, cells)
    known = (before if before is not None else audit(problem, roster, rules)).findings
    people, days = _touched(roster, changed, cells)
    old: list[Finding] = []
    new: list[Finding] = []
    for rule in rules:
        where, narrowed, notices = _narrowed(rule, problem, changed, people, days)
        old += (finding for finding in known if finding.rule == rule.limit and notices(finding))
        new += (finding for finding in rule.check(where, narrowed) if notices(finding))
    return _compared(problem, old, new)


def _touched(roster: Roster, changed: Roster, cells: Iterable[Cell]) -> tuple[frozenset[str], frozenset[date]]:
    """People and calendar days that the cells are about, a shift across midnight on both."""
    duties = [item for cell in cells for each in (roster, changed) for item in each.on(*cell)]
    days = {when for item in duties for when in (item.start.date(), item.date, item.end.date())}
    return frozenset(agent for agent, _ in cells), frozenset(days)


def _narrowed(
    rule: Rule, problem: Problem, roster: Roster, people: frozenset[str], days: frozenset[date]
) -> tuple[Problem, Roster, Callable[[Finding], bool]]:
    """As much of a problem and a roster as a rule needs to see, and which of its findings can have changed."""
    if isinstance(rule, _OF_ONE_PERSON):
        own = replace(roster, assignments=tuple(item for item in roster.assignments if item.agent in people))
        return problem, own, lambda finding: finding.agent in people
    if isinstance(rule, Cover):
        # Its findings lie within a day each, so a day on which nobody's hours change says what it said.
        heads = problem.requirement.to_cover.copy()
        per_day = problem.grid.intervals_per_day
        for day in range(heads.shape[1] // per_day):
            if problem.grid.date_of(day) not in days:
                heads[:, day * per_day : (day + 1) * per_day] = np.int64(0)
        needed = replace(problem.requirement, heads=heads, shared_heads=None)
        return replace(problem, requirement=needed), roster, lambda finding: finding.date in days
    return problem, roster, lambda _: True


def _compared(problem: Problem, old: Iterable[Finding], new: Iterable[Finding]) -> Exchange:
    """Findings that differ, those on the same thing together."""
    gone, come = _apart(old, new)
    things: defaultdict[tuple[object, ...], tuple[list[Finding], list[Finding]]] = defaultdict(lambda: ([], []))
    for side, findings in enumerate((gone, come)):
        for finding in findings:
            things[finding.code, finding.rule, finding.agent, finding.date][side].append(finding)
    differences = [Difference(tuple(before), tuple(after)) for before, after in things.values()]
    turn = {limit: place for place, group in enumerate(problem.give_up_order) for limit in group}
    never = len(turn)

    def rank(item: Difference) -> tuple[object, ...]:
        said = item.said
        late = turn.get(said.rule or "", never) if item.musts > 0 else -1
        return (-late, -item.cost, said.code, said.agent or "", str(said.date))

    return Exchange(tuple(sorted(differences, key=rank)), _cost(come) - _cost(gone))


def _apart(old: Iterable[Finding], new: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Findings that only the one has and that only the other has; equal ones cancel each other."""
    first, second = list(old), list(new)
    return list(_without(first, second)), list(_without(second, first))


def _without(findings: Iterable[Finding], others: Iterable[Finding]) -> Iterator[Finding]:
    """Those findings that have no equal among others, one for one."""
    counts = Counter(map(_key, others))
    for finding in findings:
        key = _key(finding)
        if counts[key]:
            counts[key] -= 1
        else:
            yield finding


def _key(finding: Finding) -> tuple[object, ...]:
    """A finding as something that can be looked up: its facts are a mapping."""
    facts = tuple(sorted(finding.facts.items()))
    return (finding.code, finding.rule, finding.agent, finding.date, finding.severity, finding.size, finding.cost, facts)


def _musts(findings: Iterable[Finding]) -> int:
    """Size of the broken musts."""
    return sum(finding.size for finding in findings if finding.severity is Severity.MUST)


def _cost(findings: Iterable[Finding]) -> int:
    """Cost of the unmet wishes."""
    return sum(finding.cost for finding in findings)
