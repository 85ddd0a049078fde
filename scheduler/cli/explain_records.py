"""Explanations as plain values for ``--json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.cell_story import CellStory, RestFree
from scheduler.domain.cost_comparison import CostComparison
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Finding
from scheduler.domain.gap_story import GapStory
from scheduler.domain.hour_on_duty import HourOnDuty
from scheduler.domain.judgement import ChangedDay
from scheduler.domain.ledger import Ledger
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.words.catalogue import sentence

__all__ = ["cell_record", "comparison_record", "gap_record", "ledger_record"]

Record = dict[str, object]


def cell_record(story: CellStory, language: str, names: Mapping[str, str]) -> Record:
    """A person's day; costs are in points, None where unknown."""
    agent, when = story.cell
    return {
        "agent": agent,
        "date": when.isoformat(),
        "day": _day(story.day),
        "asked": None if story.asked is None else _day(story.asked),
        "around": [{"date": other.isoformat(), "day": _day(what)} for other, what in story.around],
        "decided": list(story.decided),
        "requests": [{"shift": item.shift, "against": item.against, "weight": item.weight} for item in story.requests],
        "hours": [_hour(hour) for hour in story.hours],
        "choices": [_choice(choice, language, names) for choice in story.choices],
        "free": None if story.free is None else _free(story.free, language, names),
    }


def gap_record(story: GapStory, language: str, names: Mapping[str, str]) -> Record:
    """Who could fill a gap."""
    return {
        "moment": story.moment.isoformat(timespec="minutes"),
        "queues": list(story.queues),
        "hours": [_hour(hour) for hour in story.hours],
        "there": list(story.there),
        "standing_by": list(story.standing_by),
        "fillers": [_choice(choice, language, names) for choice in story.fillers],
        "breakers": [_choice(choice, language, names) for choice in story.breakers],
        "others": [
            {
                "agent": other.agent,
                "reason": other.reason,
                "broken": [] if other.choice is None else _said(other.choice.broken, language, names),
            }
            for other in story.others
        ],
    }


def ledger_record(ledger: Ledger) -> Record:
    """What a roster costs; ``cost_units`` are whole numbers, of which ``units_per_point`` make a point."""
    return {
        "units_per_point": COST_UNITS_PER_PRICE,
        "cost_units": ledger.total,
        "cost": _points(ledger.total),
        "reported": ledger.reported,
        "bound": ledger.bound,
        "broken_musts": len(ledger.broken),
        "by_limit": [{"limit": limit, "cost_units": cost} for limit, cost in ledger.by_limit().items()],
        "by_agent": [{"agent": agent, "cost_units": cost} for agent, cost in ledger.by_agent().items()],
        "by_date": [
            {"date": None if when is None else when.isoformat(), "cost_units": cost}
            for when, cost in ledger.by_date().items()
        ],
        "entries": [
            {
                "limit": entry.limit,
                "agent": entry.agent,
                "date": None if entry.date is None else entry.date.isoformat(),
                "findings": entry.count,
                "size": entry.size,
                "unit": entry.unit,
                "cost_units": entry.cost,
            }
            for entry in ledger.entries
        ],
    }


def comparison_record(compared: CostComparison, other: str) -> Record:
    """Two rosters on one scale; in each pair the checked roster comes first."""
    audits = compared.first, compared.second
    return {
        "with": other,
        "better": (None, "this", "other")[compared.better],
        "cost": [_points(each.cost) for each in audits],
        "broken_musts": [len(each.broken_musts) for each in audits],
        "uncovered_scored_minutes": [each.kpis.uncovered_scored_minutes for each in audits],
        "shortfall_agent_hours": [each.kpis.shortfall_agent_hours for each in audits],
        "hours_worked": [sum(each.kpis.hours_per_person.values()) for each in audits],
        "limits": [
            {
                "limit": item.limit,
                "findings": list(item.counts),
                "sizes": list(item.sizes),
                "unit": item.unit,
                "broken": list(item.broken),
                "cost": [_points(cost) for cost in item.costs],
            }
            for item in compared.limits
        ],
        "days_that_differ": [_changed(item) for item in compared.days],
        "people": {agent: _points(cost) for agent, cost in compared.people.items()},
        "dates": {when.isoformat(): _points(cost) for when, cost in compared.dates.items()},
    }


def _free(free: RestFree, language: str, names: Mapping[str, str]) -> Record:
    """What a day costs where everything else may change."""
    return {
        "status": str(free.status),
        "low": None if free.low is None else _points(free.low),
        "high": None if free.high is None else _points(free.high),
        "from_best": free.from_best,
        "no_dearer_as_far_as_proven": free.maybe_free,
        "best": None if free.best is None else _points(free.best),
        "found": None if free.found is None else _points(free.found),
        "given_up": _said(free.given_up, language, names),
        "proven": free.proven,
        "day": None if free.day is None else _day(free.day),
        "near_day": None if free.near_day is None else _day(free.near_day),
        "changes": [_changed(item) for item in free.changes],
        "near": None if free.near is None else _points(free.near),
        "near_changes": [_changed(item) for item in free.near_changes],
        "seconds": round(free.seconds, 2),
    }


def _choice(choice: CellChoice, language: str, names: Mapping[str, str]) -> Record:
    """One other day."""
    agent, when = choice.cell
    return {
        "agent": agent,
        "date": when.isoformat(),
        "before": _day(choice.before),
        "after": _day(choice.after),
        "called": any(item.called for item in choice.after.given),
        "possible": choice.possible,
        "broken": _said(choice.broken, language, names),
        "dearer": _said(choice.dearer, language, names),
        "cheaper": _said(choice.cheaper, language, names),
        "cost": _points(choice.cost),
    }


def _changed(item: ChangedDay) -> Record:
    """A day that differs."""
    agent, when = item.cell
    return {"agent": agent, "date": when.isoformat(), "before": _day(item.before), "after": _day(item.after)}


def _hour(hour: HourOnDuty) -> Record:
    """Need and people of an hour."""
    return {
        "queue": hour.queue,
        "start": hour.start.isoformat(timespec="minutes"),
        "required": hour.required,
        "on_duty": hour.on_duty,
        "short": hour.short,
    }


def _day(of: DayOf) -> str:
    """A day for machines: ``off``, ``leave``, ``credited``, the id of a shift, or ``standby`` and the id."""
    if not of.given:
        return "credited" if of.credited else "leave" if of.leave else "off"
    return " ".join(item.shift if item.works else f"standby {item.shift}" for item in of.given)


def _said(findings: Iterable[Finding], language: str, names: Mapping[str, str]) -> list[str]:
    """Findings as sentences."""
    return [sentence(finding, language, names) for finding in findings]


def _points(cost: int) -> float:
    """Cost units as points."""
    return cost / COST_UNITS_PER_PRICE
