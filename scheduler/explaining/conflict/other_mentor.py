"""Another mentor in place of shifts that a newcomer works without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from scheduler.domain.conflict import NewMentor, Step
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem

__all__ = ["other_mentor"]

_TRIED: Final = 4


def other_mentor(problem: Problem, steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """In place of all steps that put up with newcomers on their own: another mentor for each of them.

    Parameters
    ----------
    problem
        The problem.
    steps
        Those that speak of shifts without a mentor.
    """
    newcomers = list(dict.fromkeys(step.said.agent for step in steps if step.said.code == "mentor_absent"))
    if not newcomers or any(step.said.code != "mentor_absent" for step in steps):
        return
    possible = [agent for agent in problem.agents if agent.newcomer is None and not agent.pool]
    for mentor in sorted(possible, key=lambda agent: (len(agent.mentees), len(agent.leave)))[:_TRIED]:
        new = tuple(
            Step(NewMentor(agent.id, mentor.id), _said(agent.id, mentor.id))
            for agent in problem.agents
            if agent.id in newcomers and agent.newcomer is not None and agent.newcomer.mentor != mentor.id
        )
        if len(new) == len(newcomers):
            yield new


def _said(agent: str, mentor: str) -> Finding:
    """The step to read."""
    facts = {"agent": agent, "mentor": mentor}
    return Finding("repair_new_mentor", Severity.WARNING, facts, rule="mentor", size=1, agent=agent)
