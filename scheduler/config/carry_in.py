"""Last period's roster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from scheduler.config.fault_list import FaultList
from scheduler.config.horizon_section import Horizon
from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import InputError, Phrase

__all__ = ["CarryIn", "read_carry_in"]


@dataclass(frozen=True, slots=True)
class CarryIn:
    """What was worked before the horizon.

    Parameters
    ----------
    assignments
        Those that start before it.
    since
        First day that the roster tells of, None where there is none.
    roster
        All of it, None where there is none: balances go on from it.
    findings
        What was taken over, and where the roster does not meet the horizon.
    """

    assignments: tuple[Assignment, ...] = ()
    since: date | None = None
    roster: Roster | None = None
    findings: tuple[Finding, ...] = ()


def read_carry_in(
    path: Path | None,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    horizon: Horizon,
    faults: FaultList,
    *,
    sheet: str | None = None,
) -> CarryIn:
    """Read the roster that the key ``carry_in`` names.

    Parameters
    ----------
    path
        The file, None where the store names none.
    agents, shifts
        Of the store; people who have left since are passed over.
    horizon
        Only what starts before it counts.
    faults
        Where to note what is wrong with the file.
    sheet
        The sheet of a workbook to read, None where the file says by itself which one it is.
    """
    if path is None:
        return CarryIn()
    if not path.is_file():
        message = "there is no file {path!r}; name last period's roster, or none"
        faults.add(("carry_in",), Phrase(message, path=str(path)))
        return CarryIn()
    from scheduler.tables.roster_file import read_roster  # loads nothing heavy, yet most stores start without it

    try:
        roster = read_roster(
            path,
            agents=agents,
            shifts=shifts,
            skip_unknown_agents=True,
            sheet=sheet,
            near=horizon.start - timedelta(days=1),
        )
    except InputError as error:
        faults.adopt(error.faults)
        return CarryIn()
    last = roster.start + timedelta(days=roster.days - 1)
    before = tuple(item for item in roster.assignments if item.date < horizon.start)
    if roster.start >= horizon.start:
        facts = {"first": roster.start.isoformat(), "start": horizon.start.isoformat()}
        return CarryIn(findings=(Finding("carry_in_too_late", Severity.WARNING, facts),))
    facts = {"first": roster.start.isoformat(), "last": min(last, horizon.start - timedelta(days=1)).isoformat()}
    findings = [Finding("carry_in_used", Severity.INFO, {**facts, "people": len(roster.agents)})]
    if last < horizon.start - timedelta(days=1):
        facts = {"last": last.isoformat(), "start": horizon.start.isoformat()}
        findings.append(Finding("carry_in_ends_early", Severity.WARNING, facts))
    return CarryIn(before, roster.start, roster, tuple(findings))
