"""Cover and key figures as lines for the screen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

import numpy as np

from scheduler.domain.coverage import Coverage
from scheduler.domain.kpis import Kpis
from scheduler.words.amounts import amount, money
from scheduler.words.catalogue import label
from scheduler.words.number import Number

__all__ = ["cover_lines", "figure_lines"]

_SHARE_SCOPES: Final = {
    (True, True): "figure_share_pro_rata_without_leads",
    (True, False): "figure_share_pro_rata",
    (False, True): "figure_share_without_leads",
}


def cover_lines(coverage: Coverage, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """One line per queue: hours needed, short and more than needed, over the intervals that the roster answers for."""
    hours = coverage.grid.interval_hours
    yield label("heading_cover", language)
    for row, queue in enumerate(coverage.queues):
        required = coverage.required[row, coverage.owned]
        net = coverage.on_duty[row, coverage.owned] - required
        yield "  " + label("cover_line", language).format(
            queue=names.get(queue, queue),
            required=amount(float(required.sum()) * hours),
            short=amount(float(np.clip(-net, 0, None).sum()) * hours),
            over=amount(float(np.clip(net, 0, None).sum()) * hours),
        )


def figure_lines(
    kpis: Kpis, language: str, people: Collection[str], *, reserve: bool, nights: bool, leads: bool, pro_rata: bool
) -> Iterator[str]:
    """The key figures, one a line.

    Parameters
    ----------
    kpis
        The figures.
    language
        Language of the words.
    people
        Ids of those whose hours count: the team without the reserve pool.
    reserve
        Whether the store asks for a reserve; without, nobody wants to know how large it is.
    nights
        Whether the store has night shifts, which count as late ones.
    leads
        Whether the store has leads, who are left out of the sharing of late and weekend shifts.
    pro_rata
        Whether contracts or carried balances differ, so that shares are not the counts in the table of the roster.
    """
    short = "figure_short_at_once" if kpis.peak_shortfall > 0 else "figure_short"
    facts: list[tuple[str, Mapping[str, object]]] = [
        ("figure_uncovered", {"minutes": amount(kpis.uncovered_scored_minutes)}),
        (short, {"hours": amount(kpis.shortfall_agent_hours), "heads": Number(kpis.peak_shortfall)}),
        ("figure_over", {"hours": amount(kpis.surplus_agent_hours)}),
    ]
    if reserve and kpis.reserve_ratio_min is not None:
        facts.append(("figure_reserve", {"ratio": amount(kpis.reserve_ratio_min, 2, fixed=True)}))
    if kpis.requests_total:
        facts.append(("figure_requests", {"granted": str(kpis.requests_granted), "total": str(kpis.requests_total)}))
    facts.append(("figure_lates_and_nights" if nights else "figure_lates", {"spread": amount(kpis.late_spread)}))
    facts.append(("figure_weekends", {"spread": amount(kpis.weekend_spread)}))
    hours = [kpis.hours_per_person[person] for person in people if person in kpis.hours_per_person]
    if hours:
        alike = amount(min(hours)) == amount(max(hours))
        key = "figure_hours_alike" if alike else "figure_hours"
        facts.append((key, {"least": amount(min(hours)), "most": amount(max(hours))}))
    if kpis.backlog_left > 0:
        facts.append(("figure_backlog", {"contacts": amount(kpis.backlog_left)}))
    facts += _cost(kpis)
    yield label("heading_figures", language)
    for key, values in facts:
        figure = label(key, language).format(**values)
        scope = _SHARE_SCOPES.get((pro_rata, leads))
        if scope is not None and "spread" in values:
            figure = label(scope, language).format(figure=figure)
        yield f"  {figure}"


def _cost(kpis: Kpis) -> list[tuple[str, Mapping[str, object]]]:
    """What the roster costs; nothing where the store says nothing about pay."""
    parts = {"wages": kpis.wage_cents or 0, "overtime": kpis.overtime_cents or 0, "standby": kpis.standby_cents or 0}
    if kpis.currency is None:
        return []
    amounts = {name: money(cents) for name, cents in {**parts, "total": sum(parts.values())}.items()}
    facts: list[tuple[str, Mapping[str, object]]] = [("figure_wages", {**amounts, "currency": kpis.currency})]
    if kpis.overtime_hours:
        facts.append(("figure_overtime", {"hours": Number(kpis.overtime_hours)}))
    return facts
