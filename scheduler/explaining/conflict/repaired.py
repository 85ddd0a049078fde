"""A problem with a repair done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from scheduler.domain.agent import Agent
from scheduler.domain.conflict import Accept, NewLeave, NewMentor, NewSession, OneMore, Step, Unpin
from scheduler.domain.problem import Problem
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Term
from scheduler.explaining.conflict.with_one_more import with_one_more
from scheduler.rules.rule import Rule
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.loosened import loosened
from scheduler.solver.conflict.meant import meant
from scheduler.solver.conflict.split_musts import Musts, split_musts
from scheduler.solver.settled import without_settled_breaches

__all__ = ["repaired"]


def repaired(problem: Problem, rules: Sequence[Rule], steps: Iterable[Step]) -> tuple[Problem, Musts, tuple[Term, ...]]:
    """Do what a repair says.

    Parameters
    ----------
    problem, rules
        The store.
    steps
        Of the repair.

    Returns
    -------
    problem
        With the leave, the pins and the people of the repair.
    musts
        What must hold in it, in pieces; what is put up with is asked no more.
    terms
        Everything that is asked in it, wishes included, ready to be solved.
    """
    sizes: dict[str, int] = {}
    for step in steps:
        if isinstance(step.edit, Accept):
            sizes.update(step.edit.sizes)
        else:
            problem = _edited(problem, step.edit)
    asked = without_settled_breaches(problem, [term for rule in rules for term in rule.terms(problem)]).terms
    musts = split_musts(problem, asked)
    kept = [loosened(atom, sizes[atom.id]) if atom.id in sizes else atom for atom in musts.atoms]
    musts = Musts(musts.given, tuple(atom for atom in kept if atom is not None))
    wishes = (term for term in asked if (strength := getattr(term, "strength", None)) and strength.price is not None)
    return problem, musts, (*musts.given, *wishes, *map(_asked, musts.atoms))


def _edited(problem: Problem, edit: OneMore | NewLeave | NewMentor | NewSession | Unpin) -> Problem:
    """One change to the problem itself."""
    match edit:
        case OneMore():
            return with_one_more(problem, edit)
        case NewLeave():
            agents = tuple(_with_leave(agent, edit) if agent.id == edit.agent else agent for agent in problem.agents)
            return replace(problem, agents=agents)
        case Unpin():
            cell = (edit.agent, edit.date)
            return replace(problem, pins=tuple(pin for pin in problem.pins if (pin.agent, pin.date) != cell))
        case NewSession():
            return replace(problem, blocks=(*problem.blocks, edit.block))
        case NewMentor():
            return replace(problem, agents=tuple(_with_mentor(problem, agent, edit) for agent in problem.agents))


def _with_mentor(problem: Problem, agent: Agent, edit: NewMentor) -> Agent:
    """A person as newcomer, old mentor or new mentor; everybody else as they are."""
    before = problem.agent(edit.agent).newcomer
    assert before is not None
    after = replace(before, mentor=edit.mentor)
    if agent.id == edit.agent:
        return replace(agent, newcomer=after)
    kept = tuple(mentee for mentee in agent.mentees if mentee.agent != edit.agent)
    return replace(agent, mentees=(*kept, after) if agent.id == edit.mentor else kept)


def _with_leave(agent: Agent, edit: NewLeave) -> Agent:
    """A person with other days of leave; credited ones stay credited as far as they stay."""
    return replace(agent, leave=edit.leave, credited=agent.credited & edit.leave)


def _asked(atom: Atom) -> Term:
    """A piece as the rules would ask for it."""
    strength = Strength.hard() if atom.hard else Strength.must(atom.limit)
    return meant(atom.term, strength, limit=atom.limit)
