"""Decided cells that a roster can never have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, Phrase
from scheduler.rules.availability import Availability
from scheduler.rules.eligibility import Eligibility

__all__ = ["contradictions"]


def contradictions(problem: Problem, edited: EditedRoster) -> list[Fault]:
    """Decided cells that contradict leave, skills and whatever else is never given up.

    Parameters
    ----------
    problem
        Its pins say which cells of the roster are decided.
    edited
        The roster as it came back.

    Returns
    -------
    list of Fault
        One per cell and reason: where it stands, who, when and what, and what to do.
    """
    decided = {(pin.agent, pin.date) for pin in problem.pins if pin.duty is not None}
    items = tuple(item for item in edited.roster.assignments if (item.agent, item.date) in decided)
    roster = Roster(edited.roster.start, edited.roster.days, edited.roster.agents, items)
    rules = (Availability("availability"), Eligibility("eligibility"))
    people, shifts = ({item.id: item.name for item in items} for items in (problem.agents, problem.shifts))
    return [_fault(finding, edited, {**shifts, **people}) for rule in rules for finding in rule.check(problem, roster)]


def _fault(finding: Finding, edited: EditedRoster, names: Mapping[str, str]) -> Fault:
    """A finding as a fault of the cell."""
    agent, when = finding.agent or "", finding.date or date.min
    facts: dict[str, object] = {
        "agent": names.get(agent, agent),
        "date": when,
        "shift": names.get(str(finding.facts["shift"]), finding.facts["shift"]),
    }
    return Fault(_said(finding.code, facts), column=edited.places.get((agent, when)))


def _said(code: str, facts: Mapping[str, object]) -> Phrase:
    """What is wrong with a cell and what to do, by finding code."""
    match code.partition("_")[2]:
        case "leave":
            message = (
                "{agent} has {shift} on {date} and is on leave; take the leave out where it is kept, or give the shift to "
                "somebody else"
            )
        case "time":
            message = "{agent} has {shift} on {date} and cannot come at that time; give it to somebody else"
        case "pool":
            message = (
                "{agent} of the reserve pool has {shift} on {date} without standing by that day; only people on standby "
                "are called in"
            )
        case "standby":
            message = "{agent} stands by for {shift} on {date} and is not among those who may; make it work or a day off"
        case "weekday":
            message = "{agent} has {shift} on {date}, a weekday without that shift; choose another one"
        case "skill":
            message = "{agent} has {shift} on {date}, when no queue is open that {agent} can serve; choose another one"
        case "times":
            message = "{agent} has {shift} on {date} at other times than those of the shift; choose a shift of the store"
        case _:
            message = "{agent} has {shift} on {date}, which the store does not allow; choose something else"
    return Phrase(message, **facts)
