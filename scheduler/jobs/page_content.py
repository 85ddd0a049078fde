"""Everything that is known of a roster, gathered for the page, the pictures and the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from scheduler.auditing.audit import audit
from scheduler.auditing.before_solve import before_solve
from scheduler.config.store import Store
from scheduler.domain.audit import Audit
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.often_enough import often_enough
from scheduler.domain.outcome import Outcome, Solution, Status
from scheduler.domain.problem import Problem
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, InputError, Phrase
from scheduler.explaining.explain_changes import explain_changes
from scheduler.explaining.make_ledger import make_ledger
from scheduler.jobs.forecast import forecast as forecast_store
from scheduler.jobs.reported_result import reported_result
from scheduler.jobs.requirement_of import requirement_of
from scheduler.jobs.simulate import simulate
from scheduler.jobs.staff import staff
from scheduler.report.page.content import PageContent, Proof
from scheduler.staffing.aside.as_told import as_told
from scheduler.staffing.reserve_untold import reserve_untold
from scheduler.tables.recorded_reference import recorded_reference

__all__ = ["page_content"]


def page_content(
    store: Store,
    roster: Roster,
    *,
    made: Path | None = None,
    last: Roster | None = None,
    requirement: Requirement | None = None,
    forecast: Forecast | None = None,
    replications: int | None = None,
    issued: datetime | None = None,
    on_playing: Callable[[int], None] | None = None,
) -> PageContent:
    """Check a roster and gather what is known of it.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster
        Any roster, also one made by hand.
    made
        File of the roster, for what its search said, the heads it was made for and what changed in it.
    last
        The version that people know; what the summary beside `made` tells of it where None.
    requirement
        Heads per queue and interval; those that the roster was made for where None, else staffed from the forecast.
    forecast
        Contacts to expect; made from the store's history where None. Without either what buyers get stays unknown.
    replications
        How often the days are played through; as often as takes seconds where None, 0 to leave that out.
    issued
        When the roster was made, with time zone.
    on_playing
        Called with how often before the days are played through, where they are.

    Returns
    -------
    PageContent
        What is not known is None, and a finding says why.

    Raises
    ------
    InputError
        `last` is for other days; or as `scheduler.staff`, where it has to make the requirement.
    """
    if last is not None:
        _require_same_days(roster, last)
    expected, untold = (forecast, ()) if forecast is not None else _expected(store)
    if requirement is not None:
        needed = requirement
    else:
        needed = staff(store, expected) if made is None else requirement_of(store, made, forecast=expected)
    problem = as_told(store.problem(needed), roster)
    checked = audit(problem, roster, store.rules)
    # What the search reported holds for the heads that the roster was made for.
    proof, objective = _proof(store, made if requirement is None else None)
    changes, unchanged = _changes(store, problem, roster, last, made)
    played = None
    often = replications
    if often is None:
        often = 0 if expected is None else often_enough(float(expected.mean.sum()))
    if expected is not None and often > 0:
        if on_playing is not None:
            on_playing(often)
        played = simulate(store, roster, forecast=expected, requirement=needed, replications=often, gains=False)
    unproven = () if proof is not None else (Finding("export_no_proof", Severity.INFO, {}),)
    staffed = staff(store, expected) if expected is not None and requirement is None else needed  # a table has no findings
    said = _said_before(store, problem, expected, (*needed.findings, *staffed.findings))
    return PageContent(
        title=store.name,
        problem=problem,
        roster=roster,
        audit=checked,
        names=store.names,
        findings=tuple(_once((*said, *checked.findings, *untold, *unproven, *unchanged))),
        forecast=expected,
        simulation=played,
        ledger=make_ledger(checked, store.rules, reported=objective, bound=None if proof is None else proof.bound),
        proof=proof,
        moves=() if changes is None else changes.moves,
        worse=() if changes is None else changes.worse,
        made=issued,
    )


def _said_before(
    store: Store, problem: Problem, expected: Forecast | None, staffed: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """What a solve says before its search."""
    told = () if expected is None else expected.findings
    untold = reserve_untold(problem.requirement, store.staffing)
    return (*store.findings, *told, *staffed, *untold, *before_solve(problem, store.rules))


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings in their order, and none that says what an earlier one said."""
    said: set[tuple[object, ...]] = set()
    for finding in findings:
        facts = tuple(sorted(finding.facts.items()))
        same = (finding.code, facts, finding.rule, finding.agent, finding.date)
        if same not in said:
            said.add(same)
            yield finding


def _require_same_days(roster: Roster, last: Roster) -> None:
    """Refuse a last version of other days."""
    if (roster.start, roster.days) != (last.start, last.days):
        message = "the rosters are for different days: {days} from {start} and {other_days} from {other}"
        facts = {"days": roster.days, "start": roster.start, "other_days": last.days, "other": last.start}
        raise InputError(Fault(Phrase(message, **facts)))


def _expected(store: Store) -> tuple[Forecast | None, tuple[Finding, ...]]:
    """Contacts to expect, or why nobody knows them."""
    if store.history is None and any(queue.id not in store.expected for queue in store.queues):
        return None, (Finding("export_no_contacts", Severity.INFO, {}),)
    if store.history is not None and not store.history.is_file():
        return None, (Finding("export_no_history", Severity.WARNING, {"file": str(store.history)}),)
    return forecast_store(store), ()


def _proof(store: Store, made: Path | None) -> tuple[Proof | None, float | None]:
    """How good the search proved the roster to be, None where it is not as the search left it; and its objective."""
    result = reported_result(store, made)
    if result.bound is None and result.gap is None and not result.progress:
        return None, result.objective
    proof = Proof(
        objective=result.objective,
        bound=result.bound,
        gap=result.gap,
        proven=result.proven,
        given_up=result.given_up,
        progress=result.progress,
        seconds=result.seconds,
    )
    return proof, result.objective


def _changes(
    store: Store, problem: Problem, roster: Roster, last: Roster | None, made: Path | None
) -> tuple[Outcome | None, tuple[Finding, ...]]:
    """What changed against the last version: the one given, or the one that the summary beside the roster tells.

    Whom to call is not worked out again: people may have been told long ago.
    """
    told_at = None
    if last is None and made is not None:
        recorded = recorded_reference(made, roster, shifts=store.shifts, grid=store.grid)
        if recorded is not None and recorded.roster is None:
            return None, (Finding("export_changes_unknown", Severity.WARNING, {}),)
        if recorded is not None:
            last, told_at = recorded.roster, recorded.told_at
    if last is None:
        return None, ()
    against = replace(problem, reference=last, told_at=told_at)
    outcome = explain_changes(_outcome(against, roster, audit(against, roster, store.rules)), store.rules, calls=False)
    return outcome, () if outcome.moves else (Finding("export_no_changes", Severity.INFO, {}),)


def _outcome(problem: Problem, roster: Roster, checked: Audit) -> Outcome:
    """A roster as if a search had just found it."""
    found = Solution(Status.FEASIBLE, roster, objective=None, bound=None, gap=None, proven=False, interrupted=False)
    return Outcome(problem, found, checked, ())
