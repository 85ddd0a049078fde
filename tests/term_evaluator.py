"""Size and cost of every term on a roster, in plain Python: what a solver must make of the shapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import gcd

from scheduler.domain.group_terms import Needs, Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty
from scheduler.domain.skills_on import skills_on
from scheduler.domain.terms import Count, Cover, Fix, Follow, Forbid, Run, Spread, Term
from scheduler.domain.worth import worth_percent

__all__ = ["TermEvaluator"]


class TermEvaluator:
    """Evaluates terms on one roster."""

    def __init__(self, problem: Problem, roster: Roster) -> None:
        self.problem = problem
        known = {shift.id for shift in problem.shifts}
        self.cells: Counter[tuple[str, int, Duty]] = Counter(
            (item.agent, problem.grid.day_of(item.date), item.duty) for item in roster.assignments if item.shift in known
        )

    def totals(self, terms: Iterable[Term]) -> tuple[int, int, int]:
        """(size of the broken musts, size of the unmet wishes, cost) of some terms; sizes of covers are left out."""
        must = wish = cost = 0
        for term in terms:
            if isinstance(term, Cover):
                cost += self._cover_cost(term)
                continue
            price = None if isinstance(term, Fix) else term.strength.price
            for size in self.sizes(term):
                if price is None:
                    must += size
                else:
                    wish += size
                    cost += price.cost(size)
        return must, wish, cost

    def sizes(self, term: Term) -> list[int]:
        """Sizes of the breaches of one term, each priced by itself."""
        match term:
            case Count():
                return self._count(term)
            case Run():
                return self._run(term)
            case Follow():
                return [
                    size
                    for day in term.days
                    if day + term.gap < self.problem.grid.days
                    for first, second, size in term.pairs
                    for _ in range(self.cells[term.agent, day, first] * self.cells[term.agent, day + term.gap, second])
                ]
            case Forbid():
                cells = ((term.agent, day, duty) for day in term.days for duty in term.duties)
                return [term.size for cell in cells for _ in range(self.cells[cell])]
            case Fix():
                given = {duty for agent, day, duty in self.cells if (agent, day) == (term.agent, term.day)}
                return [] if given == (set() if term.duty is None else {term.duty}) else [1]
            case Spread():
                return self._spread(term)
        return self._pattern(term)

    def _pattern(self, term: Term) -> list[int]:
        match term:
            case ShortRun():
                return self._short_run(term)
            case Step():
                return self._step(term)
            case Free():
                free = sum(not any(self._on(term.agent, day, term.duties) for day in window) for window in term.windows)
                return [size for size in [term.at_least - term.base - free] if size > 0]
            case Whole():
                worked = sum(self._on(term.agent, day, term.duties) for day in term.days)
                off = len(term.days) - worked + term.off_before
                return [off] if worked + term.worked_before and off else []
            case Kinds():
                used = {
                    position
                    for position, group in enumerate(term.groups)
                    if any(self._on(agent, day, group) for agent in term.who for day in term.days)
                }
                beyond = len(used | term.used_before) - term.at_most
                return [beyond] if beyond > 0 else []
            case Needs():
                cells = [(day, duty) for day in term.days for duty in term.duties]
                return [
                    1
                    for day, duty in cells
                    if any(self.cells[agent, day, duty] for agent in term.who)
                    and not any(self.cells[agent, day, duty] for agent in term.others)
                ]
            case Total():
                return self._total(term)
        raise TypeError(term)

    def _on(self, agent: str, day: int, duties: Iterable[Duty]) -> bool:
        return any(self.cells[agent, day, duty] for duty in duties)

    def _short_run(self, term: ShortRun) -> list[int]:
        """Runs written out as text: what was before, the horizon, and a mark for what comes after."""
        days = range(self.problem.grid.days)
        text = "".join("x" if self._on(term.agent, day, term.duties) is not term.absent else "." for day in days)
        text = "".join("?" if day in term.excused else mark for day, mark in enumerate(text))
        before = "?" if term.carried is None else "x" * term.carried
        runs = (before + text).split(".")[:-1]
        return [term.at_least - len(run) for run in runs if 0 < len(run) < term.at_least and "?" not in run]

    def _step(self, term: Step) -> list[int]:
        """One for each change, from one day with a duty to the next."""
        had = [] if term.carried is None else [(-term.carried[1], term.carried[0])]
        for day in range(self.problem.grid.days):
            had += [(day, place) for place, group in enumerate(term.groups) if self._on(term.agent, day, group)]
        return [
            1
            for (first, before), (second, after) in pairwise(had)
            if second - first <= term.within_days and (before, after) in term.steps and second not in term.excused
        ]

    def _total(self, term: Total) -> list[int]:
        total = term.base + sum(weight * self.cells[cell] for cell, weight in term.weights.items())
        for excess in term.excesses:
            counted = sum(weight * self.cells[excess.agent, *cell] for cell, weight in excess.weights.items())
            total += excess.rate * max(0, excess.base + counted - excess.above)
        return [(total - term.at_most) * term.unit_size] if total > term.at_most else []

    def _count(self, term: Count) -> list[int]:
        total = term.base + sum(
            self.cells[agent, day, duty] * term.weights.get((day, duty), 1)
            for agent in term.who
            for day in term.days
            for duty in term.duties
        )
        under = 0 if term.at_least is None else max(0, term.at_least - total)
        over = 0 if term.at_most is None else max(0, total - term.at_most)
        return [size * term.unit_size for size in (under, over) if size]

    def _run(self, term: Run) -> list[int]:
        sizes = []
        length = term.carried
        for day in range(self.problem.grid.days):
            worked = any(self.cells[term.agent, day, duty] for duty in term.duties)
            length = length + 1 if worked else 0
            if length > term.at_most:
                sizes.append(1)
        return sizes

    def _spread(self, term: Spread) -> list[int]:
        values = [
            member.base
            + member.scale
            * (
                sum(self.cells[member.agent, day, duty] for day in term.days for duty in term.duties)
                if member.weights is None
                else sum(weight * self.cells[member.agent, *cell] for cell, weight in member.weights.items())
            )
            for member in term.members
        ]
        apart = max(values) - min(values) - term.tolerance * term.unit
        return [-(-apart // term.unit)] if apart > 0 else []

    def _cover_cost(self, term: Cover) -> int:
        """Every way to divide every person is tried, in steps of the greatest common divisor of what people are worth."""
        problem = self.problem
        begins = problem.grid.start_of(term.interval)
        people = [
            (problem.agent(agent), problem.grid.date_of(day))
            for (agent, day, duty), times in self.cells.items()
            if duty in problem.work_duties and term.interval in problem.intervals_of(problem.shift(duty.shift), day)
            for _ in range(times)
        ]
        known = {agent.id: agent for agent in problem.agents}
        people += [
            (known[item.agent], item.date)
            for item in problem.carry_in
            if item.works
            and item.agent in known
            and item.start <= begins
            and problem.grid.start_of(term.interval + 1) <= item.end
        ]
        worths = [(skills_on(agent, when), worth_percent(agent, when)) for agent, when in people]
        unit = gcd(100, *(worth for _, worth in worths))
        aside = "everybody can do it"
        heads = (*term.heads, *([(aside, term.aside)] if term.aside else []))
        splits = {(0,) * len(heads)}
        for skills, worth in worths:
            for _ in range(worth // unit):
                splits |= {
                    tuple(have + unit * (position == chosen) for position, have in enumerate(split))
                    for split in splits
                    for chosen, (queue, _) in enumerate(heads)
                    if queue in skills or queue == aside
                }
        assert term.strength.price is not None
        return min(
            sum(term.strength.price.cost(max(0, 100 * need - have)) for (_, need), have in zip(heads, split, strict=True))
            for split in splits
        )
