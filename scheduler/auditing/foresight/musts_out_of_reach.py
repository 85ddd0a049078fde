"""Musts that ask for more than everybody together could give, whatever the rest of the roster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.group_terms import Needs
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count
from scheduler.rules.away import away
from scheduler.rules.rule import Rule
from scheduler.rules.who_may import WhoMay

__all__ = ["musts_out_of_reach"]

_HOUR: Final = 60
_SAID_BY_OTHERS: Final = frozenset({"pins", "availability", "eligibility", "cover", "reserve"})
"""Limits that ask for no fewest number, or that have a sum of their own."""
_TEAM: Final = frozenset({"heads_per_shift", "scored_window", "lead_on_duty"})
"""Limits on everybody, whose days without anybody at all are told by `nobody_left` unless decided days are the reason."""


def musts_out_of_reach(outlook: Outlook, rules: Sequence[Rule]) -> Iterator[Finding]:
    """One finding per limit that asks somebody for more than leave, absences and decided days leave possible.

    Parameters
    ----------
    outlook
        The problem.
    rules
        The store's rules.
    """
    reach = _Reach(outlook)
    for rule in rules:
        if rule.limit in _SAID_BY_OTHERS or getattr(rule, "level", None) != "must":
            continue
        if rule.limit in _TEAM and not outlook.problem.pins:
            continue
        found = list(_too_much(outlook, reach, rule))
        if found:
            worst = max(found, key=lambda item: (item.size, item.code))
            yield Finding(
                worst.code,
                worst.severity,
                {**worst.facts, "count": len(found)},
                rule=rule.limit,
                size=worst.size,
                unit=worst.unit,
                agent=worst.agent,
                date=worst.date,
            )


class _Reach:
    """What each person could be given on each day."""

    def __init__(self, outlook: Outlook) -> None:
        problem = outlook.problem
        self._outlook, self._problem = outlook, problem
        self._who_may = WhoMay(problem)
        self._agents = {agent.id: agent for agent in problem.agents}
        self._times = {
            (day, shift.id): problem.clock_times(shift, day) for day in range(problem.grid.days) for shift in problem.shifts
        }
        self._pins = {(pin.agent, problem.grid.day_of(pin.date)): pin.duty for pin in problem.pins}
        self._known: dict[tuple[str, int, Duty], bool] = {}

    def __call__(self, agent: str, day: int, duty: Duty) -> bool:
        """Whether nothing stands against a duty."""
        key = (agent, day, duty)
        if key not in self._known:
            self._known[key] = self._possible(*key)
        return self._known[key]

    def is_pinned(self, agent: str, day: int, duty: Duty) -> bool:
        """Whether a duty is decided."""
        return self._pins.get((agent, day)) == duty

    def _possible(self, agent: str, day: int, duty: Duty) -> bool:
        """The same, found out."""
        if (agent, day) in self._pins:
            return self._pins[agent, day] == duty
        person = self._agents[agent]
        if self._who_may.reason_against(person, day, duty) is not None:
            return False
        return away(person, *self._times[day, duty.shift]) is None


def _too_much(outlook: Outlook, reach: _Reach, rule: Rule) -> Iterator[Finding]:
    """Terms of one rule that ask for too much."""
    for term in rule.terms(outlook.problem):
        if isinstance(term, Count) and term.at_least is not None and term.strength.price is None:
            possible = term.base + _most(reach, term)
            if possible < term.at_least:
                yield _count(outlook, rule.limit, term, possible)
        elif isinstance(term, Needs) and term.strength.price is None:
            yield from _alone(outlook, reach, rule.limit, term)


def _most(reach: _Reach, term: Count) -> int:
    """Most that the cells of a count can come to, one duty a day."""
    total = 0
    for agent in term.who:
        for day in term.days:
            total += max((_weight(term.weights, day, duty) for duty in term.duties if reach(agent, day, duty)), default=0)
            if term.at_least is not None and term.base + total >= term.at_least:
                return total
    return total


def _weight(weights: Mapping[tuple[int, Duty], int], day: int, duty: Duty) -> int:
    """What a cell counts, none below 0: nobody has to be given it."""
    return max(0, weights.get((day, duty), 1))


def _count(outlook: Outlook, limit: str, term: Count, possible: int) -> Finding:
    """A count out of reach."""
    grid = outlook.problem.grid
    days = term.days or (0,)
    first, last = grid.date_of(days[0]), grid.date_of(days[-1])
    least = term.at_least or 0
    minutes = any(weight > 1 for weight in term.weights.values())
    scale = _HOUR if minutes else 1
    facts: dict[str, Fact] = {
        "limit": limit,
        "date": first.isoformat(),
        "until": last.isoformat(),
        "least": least / scale if minutes else least,
        "possible": possible / scale if minutes else possible,
    }
    code = "must_out_of_reach_hours" if minutes else "must_out_of_reach"
    one = term.who[0] if len(term.who) == 1 else None
    if one is not None:
        code, facts = f"{code}_of_one", facts | {"agent": one}
    return Finding(code, Severity.WARNING, facts | {"count": 0}, rule=limit, size=least - possible, agent=one, date=first)


def _alone(outlook: Outlook, reach: _Reach, limit: str, term: Needs) -> Iterator[Finding]:
    """Decided duties that need somebody else beside, when nobody of those can have them."""
    pinned: defaultdict[tuple[int, Duty], list[str]] = defaultdict(list)
    for agent in term.who:
        for day in term.days:
            for duty in term.duties:
                if reach.is_pinned(agent, day, duty):
                    pinned[day, duty].append(agent)
    for (day, duty), agents in pinned.items():
        if not any(reach(other, day, duty) for other in term.others):
            when = outlook.problem.grid.date_of(day)
            facts: dict[str, Fact] = {
                "limit": limit,
                "agent": agents[0],
                "shift": duty.shift,
                "date": when.isoformat(),
                "people": "+".join(term.others),
                "count": 0,
            }
            yield Finding("decided_alone", Severity.WARNING, facts, rule=limit, size=1, agent=agents[0], date=when)
