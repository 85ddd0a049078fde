"""Cover and key figures as lines for the screen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import numpy as np

from scheduler.cli.wording import amount
from scheduler.domain.coverage import Coverage
from scheduler.domain.kpis import Kpis
from scheduler.words.catalogue import label

__all__ = ["cover_lines", "figure_lines"]


def cover_lines(coverage: Coverage, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """One line per queue: hours needed, short and more than needed, over the intervals that the roster answers for."""
    hours = coverage.grid.interval_minutes / 60
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


def figure_lines(kpis: Kpis, language: str, people: Collection[str]) -> Iterator[str]:
    """The key figures, one a line.

    Parameters
    ----------
    kpis
        The figures.
    language
        Language of the words.
    people
        Ids of those whose hours count: the team without the reserve pool.
    """
    short = "figure_short_at_once" if kpis.peak_shortfall > 0 else "figure_short"
    facts: list[tuple[str, Mapping[str, str]]] = [
        ("figure_uncovered", {"minutes": f"{kpis.uncovered_scored_minutes:,}"}),
        (short, {"hours": amount(kpis.shortfall_agent_hours), "heads": amount(kpis.peak_shortfall)}),
        ("figure_over", {"hours": amount(kpis.surplus_agent_hours)}),
    ]
    if kpis.reserve_ratio_min is not None:
        facts.append(("figure_reserve", {"ratio": f"{kpis.reserve_ratio_min:.2f}"}))
    if kpis.requests_total:
        facts.append(("figure_requests", {"granted": str(kpis.requests_granted), "total": str(kpis.requests_total)}))
    facts.append(("figure_lates", {"spread": amount(kpis.late_spread)}))
    facts.append(("figure_weekends", {"spread": amount(kpis.weekend_spread)}))
    hours = [kpis.hours[person] for person in people if person in kpis.hours]
    if hours:
        facts.append(("figure_hours", {"least": amount(min(hours)), "most": amount(max(hours))}))
    if kpis.backlog_left > 0:
        facts.append(("figure_backlog", {"contacts": amount(kpis.backlog_left)}))
    yield label("heading_figures", language)
    yield from ("  " + label(key, language).format(**values) for key, values in facts)
