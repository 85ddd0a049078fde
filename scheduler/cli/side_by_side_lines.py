"""Two rosters on one scale: lines for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from scheduler.cli.limit_words import limit_words
from scheduler.cli.point_words import points
from scheduler.cli.text_table import text_table
from scheduler.domain.cost_comparison import CostComparison, LimitComparison
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label
from scheduler.words.dates import full_day
from scheduler.words.number import Number

__all__ = ["side_by_side_lines"]

_FEW: Final = 3
_MINUTES_PER_HOUR: Final = 60


def side_by_side_lines(compared: CostComparison, other: str, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """Which is better and by how much, a table by rule, and where the rosters differ most.

    Parameters
    ----------
    compared
        The checked roster first, the other second.
    other
        What the other one is called, as a rule its file.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    """
    yield label("compare_heading", language).format(file=other)
    if not compared.days and compared.first.cost == compared.second.cost:
        yield "  " + label("compare_same", language)
        return
    yield "  " + _verdict(compared, language)
    people = {item.cell[0] for item in compared.days}
    count, many = Number(len(compared.days)), Number(len(people))
    yield "  " + label("compare_differ", language).format(count=count, people=many)
    # The cost of the second less the first: what stands here is what the first costs more.
    most_people = [(names.get(agent, agent), -cost) for agent, cost in compared.people.items()]
    most_days = [(full_day(when, language), -cost) for when, cost in compared.dates.items()]
    for key, found in (("compare_most_people", most_people), ("compare_most_days", most_days)):
        if found:
            listed = label("explain_comma", language).join(
                label("compare_item", language).format(what=what, points=_signed(cost)) for what, cost in found[:_FEW]
            )
            yield "  " + label(key, language).format(list=listed)
    yield ""
    yield text_table(list(_rows(compared, language)))
    yield label("points_note", language)


def _verdict(compared: CostComparison, language: str) -> str:
    """Which one is better, and why."""
    if compared.better == 0:
        return label("compare_equal", language)
    first = compared.better == 1
    saved = compared.dearer if first else -compared.dearer
    whys = [label("compare_why_musts", language)] if compared.by_musts else []
    if saved > 0:
        whys.append(label("compare_why_points", language).format(points=Number(saved / COST_UNITS_PER_PRICE)))
    why = label("explain_comma", language).join(whys)
    return label("compare_first_better" if first else "compare_second_better", language).format(why=why)


def _rows(compared: CostComparison, language: str) -> Iterator[tuple[str, ...]]:
    """The table: for each rule how much and at what cost, then figures of the whole."""
    this, that = label("compare_this", language), label("compare_that", language)
    unit = label("compare_points", language)
    yield label("compare_rule", language), this, unit, that, unit
    for item in compared.limits:
        cells = []
        for side in (0, 1):
            cells += [_size(item, side, language), points(item.costs[side]) if item.costs[side] else ""]
        yield (limit_words(item.limit, language), *cells)
    audits = compared.first, compared.second
    total = [cell for each in audits for cell in ("", points(each.cost))]
    yield (label("compare_total", language), *total)
    figures: list[tuple[str, list[float]]] = [
        ("compare_musts", [len(each.broken_musts) for each in audits]),
        ("compare_uncovered", [each.kpis.uncovered_scored_minutes for each in audits]),
        ("compare_short", [each.kpis.shortfall_agent_hours for each in audits]),
        ("compare_surplus", [each.kpis.surplus_agent_hours for each in audits]),
        ("compare_hours", [sum(each.kpis.hours_per_person.values()) for each in audits]),
        ("compare_lates", [each.kpis.late_spread for each in audits]),
        ("compare_weekends", [each.kpis.weekend_spread for each in audits]),
        ("compare_requests", [each.kpis.requests_granted for each in audits]),
    ]
    for key, (first, second) in figures:
        yield label(key, language), amount(first), "", amount(second), ""


def _size(item: LimitComparison, side: int, language: str) -> str:
    """How much of a limit is not kept in one roster: hours where it is counted in minutes, else its own unit or times."""
    if not item.counts[side]:
        return "0"
    if item.unit == "minutes":
        said = label("compare_unit_minutes", language).format(hours=amount(item.sizes[side] / _MINUTES_PER_HOUR))
    else:
        counted = item.counts[side] if item.unit in ("", "hundredth_heads", "cents") else item.sizes[side]
        said = label("compare_unit_other", language).format(count=amount(counted))
    return label("compare_broken", language).format(amount=said) if item.broken[side] else said


def _signed(cost: int) -> str:
    """Points with their sign."""
    return f"{'+' if cost > 0 else '-'}{amount(abs(cost) / COST_UNITS_PER_PRICE)}"
