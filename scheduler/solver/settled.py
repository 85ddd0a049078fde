"""Facts: what they alone break is not asked of the rest of a roster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count, Follow, Forbid, Run, Term

__all__ = ["Excused", "without_settled_breaches"]

Cell = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Excused:
    """Terms that the rest of a roster can answer to.

    Parameters
    ----------
    terms
        What is asked; wishes as they were.
    sizes
        By name of the limit, by how much facts alone break what must hold.
    """

    terms: tuple[Term, ...]
    sizes: Mapping[str, int] = field(default_factory=dict)


def without_settled_breaches(problem: Problem, terms: Sequence[Term]) -> Excused:
    """Loosen what must hold exactly as far as settled cells alone break it.

    A past that broke a rule then never makes the days to come impossible, and they still make up for nothing less than they
    can: a week whose hours are used up has no more work, a run that is too long ends.

    Parameters
    ----------
    problem
        With `Problem.settled`, and a pin for each settled cell.
    terms
        Of its rules.

    Returns
    -------
    Excused
        The terms as they are where nothing is settled.
    """
    if not problem.settled:
        return Excused(tuple(terms))
    facts = _Facts(problem, terms)
    kept: list[Term] = []
    for term in terms:
        if isinstance(term, Count | Run | Follow | Forbid) and term.strength.price is None:
            kept.extend(facts.loosened(term))
        else:
            kept.append(term)
    return Excused(tuple(kept), {limit: size for limit, size in facts.sizes.items() if size})


class _Facts:
    """The settled cells of a problem, and what they alone break of the terms that were loosened so far."""

    def __init__(self, problem: Problem, terms: Sequence[Term]) -> None:
        grid = problem.grid
        self._days = grid.days
        self._duty: dict[Cell, Duty | None] = {(agent, grid.day_of(when)): None for agent, when in problem.settled}
        for pin in problem.pins:
            if (pin.agent, pin.date) in problem.settled:
                self._duty[pin.agent, grid.day_of(pin.date)] = pin.duty
        self._gone: set[tuple[str, int, Duty]] = set()
        for term in terms:
            if isinstance(term, Forbid) and term.strength.is_hard:
                self._gone.update(product((term.agent,), term.days, term.duties))
        self.sizes: Counter[str] = Counter()

    def loosened(self, term: Count | Run | Follow | Forbid) -> Iterator[Term]:
        """What is left of one term."""
        match term:
            case Count():
                yield self._count(term)
            case Run():
                yield from self._run(term)
            case Follow():
                yield from self._follow(term)
            case Forbid():
                yield from self._forbid(term)

    def _count(self, term: Count) -> Count:
        """More than the limit where facts have more already; less where only facts could have made it enough."""
        cells = [(agent, day) for agent in term.who for day in term.days]
        held = [(day, self._duty[agent, day]) for agent, day in cells if (agent, day) in self._duty]
        total = term.base + sum(term.weights.get((day, duty), 1) for day, duty in held if duty and duty in term.duties)
        most, least = term.at_most, term.at_least
        if most is not None and total > most:
            self.sizes[term.limit] += (total - most) * term.unit_size
            most = total
        if least is not None and total < least and not any(self._is_open(term, *cell) for cell in cells):
            self.sizes[term.limit] += (least - total) * term.unit_size
            least = total
        return replace(term, at_most=most, at_least=least)

    def _is_open(self, term: Count, agent: str, day: int) -> bool:
        """Whether a cell could still be given something that a count counts."""
        if (agent, day) in self._duty:
            return False
        return any((agent, day, duty) not in self._gone and term.weights.get((day, duty), 1) > 0 for duty in term.duties)

    def _run(self, term: Run) -> Iterator[Term]:
        """As one count per window of days, without those that facts fill."""
        windows = [
            (last, tuple(range(max(last - term.at_most, 0), last + 1)), max(0, term.at_most - last))
            for last in range(max(term.at_most - term.carried, 0), self._days)
        ]
        full = {last for last, days, _ in windows if all(self._duty.get((term.agent, day)) in term.duties for day in days)}
        if not full:
            yield term
            return
        self.sizes[term.limit] += len(full)
        for last, days, before in windows:
            if last not in full:
                yield Count(
                    name=f"{term.name}/{last}",
                    limit=term.limit,
                    who=(term.agent,),
                    days=days,
                    duties=term.duties,
                    base=before,
                    at_most=term.at_most,
                    strength=term.strength,
                )

    def _follow(self, term: Follow) -> Iterator[Follow]:
        """Without days on which facts follow each other too closely."""
        sizes = {(first, second): size for first, second, size in term.pairs}
        days = []
        for day in term.days:
            first, second = self._duty.get((term.agent, day)), self._duty.get((term.agent, day + term.gap))
            size = sizes.get((first, second)) if first and second else None
            if size is None:
                days.append(day)
            else:
                self.sizes[term.limit] += size
        if days:
            yield replace(term, days=tuple(days))

    def _forbid(self, term: Forbid) -> Iterator[Forbid]:
        """Without the cells that facts have."""
        broken = {day: self._duty.get((term.agent, day)) for day in term.days}
        broken = {day: duty for day, duty in broken.items() if duty in term.duties}
        self.sizes[term.limit] += term.size * len(broken)
        days = tuple(day for day in term.days if day not in broken)
        if days:
            yield replace(term, days=days)
        for day, duty in broken.items():
            if others := term.duties - {duty}:
                yield replace(term, name=f"{term.name}/fact {day}", days=(day,), duties=frozenset(others))
