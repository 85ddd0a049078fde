"""A set of things that cannot hold together, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.group_terms import Total
from scheduler.domain.pattern_terms import ShortRun
from scheduler.domain.problem import Problem
from scheduler.domain.shift import DutyKind
from scheduler.domain.terms import Count, Forbid
from scheduler.explaining.conflict.leave_days import leave_days
from scheduler.rules.days_off_together import DaysOffTogether
from scheduler.rules.rest import Rest
from scheduler.rules.rule import Rule
from scheduler.rules.weekends_in_a_row import WeekendsInARow
from scheduler.rules.weekends_worked import WeekendsWorked
from scheduler.solver.conflict.atom import Atom

__all__ = ["members"]

_FEW: Final = 6
"""More people than these are counted and not listed, where they are all who can do something."""
_CENTS: Final = 100
_HOUR: Final = 60
_AT_ONCE: Final = 2
"""Days on which shifts start that are there at one time; what counts over more days is no number of people."""
_MONEY: Final = frozenset({"budget"})
_DAYS_OFF: Final = frozenset({"days_off", "days_off_rolling", "credited_days_off"})
"""Limits that ask for days off and are counted in days on duty."""
_SHIFT_LIMITS: Final = frozenset({"heads_per_shift"})


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing of the set, before those alike are put together."""

    code: str
    people: tuple[str, ...]
    days: tuple[int, ...]
    facts: tuple[tuple[str, Fact], ...]
    limit: str


def members(problem: Problem, rules: Sequence[Rule], atoms: Sequence[Atom]) -> tuple[Finding, ...]:
    """Findings, leave and decided days first; people with the same days together, and days of the same people.

    Parameters
    ----------
    problem, rules
        The store.
    atoms
        Pieces that cannot hold together.
    """
    asked = {rule.limit: rule for rule in rules}
    parts = [_part(problem, asked.get(atom.limit), atom) for atom in atoms]
    order = {"availability": 0, "pins": 1, "requests": 2}
    merged = _with_more_days(_with_more_people(parts))
    return tuple(_finding(problem, part) for part in sorted(merged, key=lambda part: (order.get(part.limit, 3), part.days)))


def _part(problem: Problem, rule: Rule | None, atom: Atom) -> _Part:
    """One piece."""
    code, facts = _said(problem, rule, atom)
    people = () if code in _WITHOUT_PEOPLE else _able(problem, atom.who) or atom.who
    return _Part(code, tuple(sorted(people)), atom.days, tuple(sorted(facts.items())), atom.limit)


_WITHOUT_PEOPLE: Final = frozenset(
    {
        "clash_heads_least",
        "clash_heads_most",
        "clash_scored_many",
        "clash_scored_nobody",
        "clash_lead_many",
        "clash_at_once_many",
        "clash_money",
        "clash_no_shift",
        "clash_team",
    }
)


def _said(problem: Problem, rule: Rule | None, atom: Atom) -> tuple[str, dict[str, Fact]]:
    """Code and facts of a piece, without people and days."""
    term, limit = atom.term, atom.limit
    if limit == "availability" and isinstance(term, Forbid):
        return ("clash_leave" if leave_days(problem, term) else "clash_away"), {}
    if isinstance(rule, Rest):
        return ("clash_rest_floor", {"needed": rule.floor_hours}) if atom.hard else ("clash_rest", {"needed": rule.hours})
    if isinstance(term, Count):
        return _counted(problem, atom, term) if term.duties else ("clash_no_shift", {"limit": limit})
    if isinstance(term, Total):
        if limit in _MONEY:
            return "clash_money", {"limit": limit, "most": term.at_most / _CENTS}
        return "clash_team", {"limit": limit}
    if isinstance(rule, WeekendsWorked | WeekendsInARow):
        return "clash_most", {"limit": limit, "most": rule.maximum}
    if isinstance(rule, DaysOffTogether):
        return "clash_least", {"limit": limit, "least": rule.days}
    if isinstance(term, ShortRun):
        return "clash_least", {"limit": limit, "least": term.at_least}
    return _plain(problem, atom)


def _counted(problem: Problem, atom: Atom, term: Count) -> tuple[str, dict[str, Fact]]:
    """A count: of what depends on who is counted."""
    able = _able(problem, term.who)
    match atom.limit:
        case "pins":
            return _pinned(term)
        case "requests":
            return ("clash_request_work" if term.at_most is None else "clash_request_off"), {}
        case "scored_window":
            queue = term.name.split("/")[1]
            if not able:
                return "clash_scored_nobody", {"queue": queue}
            few = len(able) <= _FEW
            return ("clash_scored" if few else "clash_scored_many"), {"queue": queue} | _count(able, few=few)
        case "lead_on_duty":
            few = 0 < len(able) <= _FEW
            return ("clash_lead" if few else "clash_lead_many"), _count(able, few=few)
        case limit if limit in _SHIFT_LIMITS and len(term.duties) == 1:
            shift = next(iter(term.duties)).shift
            if term.at_least is not None:
                return "clash_heads_least", {"shift": shift, "least": term.at_least}
            return "clash_heads_most", {"shift": shift, "most": term.at_most or 0}
    return _numbered(problem, atom, term)


def _able(problem: Problem, who: Sequence[str]) -> tuple[str, ...]:
    """Those of some people who come to work: of the reserve pool only whoever is called in."""
    called = {agent for agent, _ in problem.on_call}
    pool = {agent.id for agent in problem.agents if agent.pool and agent.id not in called}
    return tuple(agent for agent in who if agent not in pool)


def _count(able: Sequence[str], *, few: bool) -> dict[str, Fact]:
    """How many can, where they are not listed."""
    return {} if few else {"count": len(able)}


def _pinned(term: Count) -> tuple[str, dict[str, Fact]]:
    """A decided cell."""
    if term.at_most is not None:
        return "clash_pin_off", {}
    duty = next(iter(term.duties))
    return ("clash_pin_work" if duty.kind is DutyKind.WORK else "clash_pin_standby"), {"shift": duty.shift}


def _numbered(problem: Problem, atom: Atom, term: Count) -> tuple[str, dict[str, Fact]]:
    """A limit with its number, where it counts days, minutes or the people at one time."""
    if any(weight < 0 for weight in term.weights.values()):
        return _plain(problem, atom)
    if len(term.who) != 1:
        return _at_once(problem, atom, term)
    limit: dict[str, Fact] = {"limit": atom.limit}
    if atom.is_weighted:
        if term.at_least is not None:
            return "clash_least_hours", limit | {"least": term.at_least / _HOUR}
        return "clash_most_hours", limit | {"most": (term.at_most or 0) / _HOUR}
    if term.at_least is not None:
        return "clash_least", limit | {"least": term.at_least}
    if atom.limit == "longest_run":
        run: dict[str, Fact] = {"most": term.at_most or 0}
        return ("clash_run_before", run | {"before": term.base}) if term.base else ("clash_run", run)
    most = limit | {"most": term.at_most or 0}
    if atom.limit in _DAYS_OFF:
        return ("clash_days_on_before", most | {"before": term.base}) if term.base else ("clash_days_on", most)
    return ("clash_most_before", most | {"before": term.base}) if term.base else ("clash_most", most)


def _at_once(problem: Problem, atom: Atom, term: Count) -> tuple[str, dict[str, Fact]]:
    """A limit on how many of some people are there at one time."""
    if atom.is_weighted or len(atom.days) > _AT_ONCE:
        return _plain(problem, atom)
    limit: dict[str, Fact] = {"limit": atom.limit}
    if term.at_least is None:
        return "clash_at_once_most", limit | {"most": term.at_most or 0}
    few = 0 < len(_able(problem, term.who)) <= _FEW
    return ("clash_at_once" if few else "clash_at_once_many"), limit | {"least": term.at_least}


def _plain(problem: Problem, atom: Atom) -> tuple[str, dict[str, Fact]]:
    """Any other limit by its name, with the people where they are few."""
    few = 0 < len(atom.who) <= max(_FEW, len(problem.agents) // 2)
    return ("clash_people" if few else "clash_team"), {"limit": atom.limit}


def _with_more_people(parts: Sequence[_Part]) -> Iterator[_Part]:
    """Parts that say the same of other people on the same days as one."""
    alike: dict[tuple[object, ...], list[_Part]] = {}
    for part in parts:
        alike.setdefault((part.code, part.facts, part.days, part.limit), []).append(part)
    for group in alike.values():
        people = dict.fromkeys(who for part in group for who in part.people)
        yield replace(group[0], people=tuple(people))


def _with_more_days(parts: Iterator[_Part]) -> Iterator[_Part]:
    """Parts that say the same of the same people on days that touch as one."""
    alike: dict[tuple[object, ...], list[_Part]] = {}
    for part in parts:
        alike.setdefault((part.code, part.facts, part.people, part.limit), []).append(part)
    for group in alike.values():
        ordered = sorted(group, key=lambda part: part.days)
        current = ordered[0]
        for part in ordered[1:]:
            if part.days[0] <= current.days[-1] + 1:
                current = replace(current, days=tuple(sorted({*current.days, *part.days})))
            else:
                yield current
                current = part
        yield current


def _finding(problem: Problem, part: _Part) -> Finding:
    """One member."""
    first, last = (problem.grid.date_of(part.days[place]) for place in (0, -1))
    facts: dict[str, Fact] = {"date": first.isoformat(), "until": last.isoformat(), **dict(part.facts)}
    if part.people and part.code not in _WITHOUT_PEOPLE:
        facts["people"] = "+".join(part.people)
    one = part.people[0] if len(part.people) == 1 else None
    return Finding(part.code, Severity.WARNING, facts, rule=part.limit, agent=one, date=first)
