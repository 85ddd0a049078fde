"""Why musts cannot all hold, and what would do."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from scheduler.domain.conflict import Clash, Conflict, Repair, Step
from scheduler.domain.problem import Problem
from scheduler.explaining.conflict.around import around
from scheduler.explaining.conflict.kinder import kinder
from scheduler.explaining.conflict.leaner import leaner
from scheduler.explaining.conflict.members import members
from scheduler.explaining.conflict.prices import Prices
from scheduler.explaining.conflict.repaired import repaired
from scheduler.explaining.conflict.steps import steps
from scheduler.explaining.conflict.with_helpers import with_helpers
from scheduler.rules.rule import Rule
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.can_hold import can_hold
from scheduler.solver.conflict.core import Core, CoreFinder
from scheduler.solver.conflict.split_musts import Musts
from scheduler.solver.conflict.ways_out import WayOut, ways_out

__all__ = ["explain_conflict"]

_CLASHES: Final = 3
_CLASH_SHARE: Final = 0.4
_REPAIRS: Final = 5
_PATIENCE: Final = 3.0
"""Times the limit that a busy machine is given for the first of each: an explanation without either is none."""


def explain_conflict(problem: Problem, rules: Sequence[Rule], *, seconds: float = 8.0) -> Conflict:
    """Find small sets of musts that cannot hold together, and the cheapest things to do with which all of them hold.

    Wishes are left aside. What is offered has been tried: with it done, the search found a roster in which every must holds.

    Parameters
    ----------
    problem, rules
        The store.
    seconds
        Wall-clock limit; what was found by then is returned. Where nothing was, the search goes on for a while.

    Returns
    -------
    Conflict
        Without clashes and repairs where the musts can hold.
    """
    began = time.monotonic()
    musts = repaired(problem, rules, ())[1]
    clashes, clear = _clashes(problem, rules, musts, began, seconds * _CLASH_SHARE)
    met = time.monotonic()
    if clear and not clashes:
        return Conflict((), (), complete=True, seconds={"clashes": met - began})
    repairs, finished = _Repairs(problem, rules, musts, began, seconds).all()
    spent = {"clashes": met - began, "repairs": time.monotonic() - met}
    if any(not repair.steps for repair in repairs):  # nothing has to be done: the search for clashes only ran out of time
        return Conflict((), (), complete=True, seconds=spent)
    return Conflict(clashes, repairs, complete=clear and finished, seconds=spent)


def _clashes(
    problem: Problem, rules: Sequence[Rule], musts: Musts, began: float, seconds: float
) -> tuple[tuple[Clash, ...], bool]:
    """Sets that cannot hold together, each without the piece of the one before that is given up first; whether all.

    What is never given up comes first: where that contradicts itself, it is the reason why no roster exists.
    """
    prices = Prices(problem, ())
    finder = CoreFinder(problem, musts.given, musts.atoms, prices.rank)
    can_be_given = {atom.id for atom in musts.atoms if not atom.hard}
    without: set[str] = set()
    found: list[Clash] = []
    while len(found) < _CLASHES:
        left = began + seconds * (1 if found else _PATIENCE) - time.monotonic()
        if left <= 0:
            return tuple(found), False
        core = finder.find(without | can_be_given, min(left, seconds))
        if core is None and can_be_given:
            can_be_given = set()
            continue
        if core is None:
            return tuple(found), time.monotonic() - began < seconds
        _note(found, _clash(problem, rules, core))
        cheapest = min(core.atoms, key=lambda atom: (atom.hard, prices.units(atom.limit), -len(atom.days)))
        without.update(atom.id for atom in musts.atoms if _alike(atom, cheapest))
    return tuple(found), True


def _alike(atom: Atom, other: Atom) -> bool:
    """Whether two pieces are of one limit, and about the same days or the same single person."""
    if atom.limit != other.limit or atom.id == other.id:
        return atom.id == other.id
    return bool(set(atom.days) & set(other.days)) and (len(other.who) != 1 or atom.who == other.who)


def _clash(problem: Problem, rules: Sequence[Rule], core: Core) -> Clash:
    """A core in words."""
    core = replace(core, atoms=around(core.atoms))
    few = [atom for atom in core.atoms if len(atom.who) == 1]
    return Clash(
        members=members(problem, rules, core.atoms),
        minimal=core.minimal,
        limits=tuple(dict.fromkeys(atom.limit for atom in core.atoms)),
        agents=frozenset(who for atom in few for who in atom.who),
        dates=frozenset(problem.grid.date_of(day) for atom in core.atoms for day in atom.days),
    )


def _note(found: list[Clash], clash: Clash) -> None:
    """List a set, or count it where one of the same limits and people, or limits and days, is listed already."""
    for place, other in enumerate(found):
        if other.limits == clash.limits and (other.agents == clash.agents or other.dates == clash.dates):
            found[place] = replace(other, alike=other.alike + 1)
            return
    found.append(clash)


class _Repairs:
    """The search for what would do."""

    def __init__(self, problem: Problem, rules: Sequence[Rule], musts: Musts, began: float, seconds: float) -> None:
        self._problem, self._rules, self._musts = problem, rules, musts
        self._until, self._at_last = began + seconds, began + seconds * _PATIENCE
        self._helped, self._outside = with_helpers(problem, standby=any(atom.limit == "reserve" for atom in musts.atoms))
        self._found: list[Repair] = []
        self._atoms: tuple[Atom, ...] = ()

    @property
    def _left(self) -> float:
        """Seconds left: more of them as long as nothing was found."""
        return (self._until if self._found else self._at_last) - time.monotonic()

    def all(self) -> tuple[tuple[Repair, ...], bool]:
        """Repairs that were tried, cheapest first, and whether the search ended by itself."""
        for way in self._ways():
            repair = self._tried(way)
            if repair is not None and all(_said(repair) != _said(other) for other in self._found):
                self._found.append(repair)
            if len(self._found) >= _REPAIRS or self._left <= 0:
                break
        return tuple(sorted(self._found, key=_place)), time.monotonic() < self._until

    def _ways(self) -> Iterator[WayOut]:
        """Ways out with people from outside at hand."""
        musts = repaired(self._helped, self._rules, ())[1]
        outside = set(self._outside)
        self._atoms = tuple(atom for atom in musts.atoms if not atom.who or not set(atom.who) <= outside)
        prices = Prices(self._helped, self._outside)
        yield from ways_out(
            self._helped,
            musts.given,
            self._atoms,
            price=prices.atom,
            helper=prices.helper,
            seconds=lambda: self._left,
        )

    def _tried(self, way: WayOut) -> Repair | None:
        """The steps of a way out, if every must holds with them done; the less they ask for, the better."""
        done = self._steps(way, anybody=False)
        if not self._holds(done):
            return None
        if any(step.said.code == "repair_one_more_queue" for step in done) and self._does_not_matter(way):
            done = self._steps(way, anybody=True)
        kind = kinder(self._problem, done, self._holds)
        if kind == done:
            return Repair(done, way.cost)
        needed = leaner(kind, self._holds)
        return Repair(needed, way.cost * len(needed) // len(kind))

    def _does_not_matter(self, way: WayOut) -> bool:
        """Whether people from outside would do as well who are trained for any other queue."""
        for queue in self._problem.queues:
            agents = tuple(
                replace(agent, skills=frozenset({queue.id}))
                if agent.id in self._outside and agent.id not in self._helped.leads
                else agent
                for agent in self._helped.agents
            )
            other = replace(self._helped, agents=agents)
            if not self._holds(steps(self._problem, other, self._rules, self._atoms, way, anybody=False)):
                return False
        return True

    def _steps(self, way: WayOut, *, anybody: bool) -> tuple[Step, ...]:
        """The steps of a way out."""
        return steps(self._problem, self._helped, self._rules, self._atoms, way, anybody=anybody)

    def _holds(self, done: Sequence[Step]) -> bool:
        """Whether every must holds with some steps done."""
        left = self._left
        if left <= 0:
            return False
        problem, musts, _ = repaired(self._problem, self._rules, done)
        return can_hold(problem, musts.given, musts.atoms, seconds=left) is True


def _said(repair: Repair) -> frozenset[tuple[str, str]]:
    """What a repair comes to, to be compared."""
    return frozenset((step.said.code, str(sorted(step.said.facts.items()))) for step in repair.steps)


def _place(repair: Repair) -> tuple[object, ...]:
    """Cheapest first; of equally cheap ones the earlier."""
    return (repair.price, *((str(step.said.date), step.said.code, step.said.agent or "") for step in repair.steps))
