"""Somebody from outside who comes for one shift."""

from __future__ import annotations

from dataclasses import replace

from scheduler.domain.conflict import OneMore
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.shift import DutyKind
from scheduler.explaining.conflict.paid_as_the_dearest import paid_as_the_dearest

__all__ = ["with_one_more"]


def with_one_more(problem: Problem, more: OneMore) -> Problem:
    """The problem with one person more, who has the one duty."""
    works = more.duty.kind is DutyKind.WORK
    added = replace(
        problem,
        agents=(*problem.agents, more.agent),
        leads=problem.leads | ({more.agent.id} if more.lead else set()),
        on_call=problem.on_call | ({(more.agent.id, more.date)} if works else set()),
        standby_agents=problem.standby_agents | (set() if works else {more.agent.id}),
        pins=(*problem.pins, Pin(more.agent.id, more.date, more.duty)),
    )
    return paid_as_the_dearest(added, [more.agent.id])
