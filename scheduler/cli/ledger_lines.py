"""What a roster costs: tables for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scheduler.cli.limit_words import limit_words
from scheduler.cli.point_words import points
from scheduler.cli.text_table import text_table
from scheduler.domain.ledger import Ledger
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label
from scheduler.words.dates import full_day
from scheduler.words.number import Number

__all__ = ["ledger_lines"]


def ledger_lines(ledger: Ledger, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """The total, and how it comes about by rule, by person and by day; each table adds up to it.

    Parameters
    ----------
    ledger
        As `scheduler.ledger` makes it.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    """
    yield label("ledger_title", language).format(points=points(ledger.total))
    if ledger.reported is not None:
        same = round(ledger.reported * COST_UNITS_PER_PRICE) == ledger.total
        key = "ledger_agrees" if same else "ledger_differs"
        yield label(key, language).format(points=amount(ledger.reported))
        if same and ledger.bound is not None:
            yield label("ledger_bound", language).format(points=amount(ledger.bound))
    if ledger.broken:
        yield label("ledger_musts", language).format(count=Number(len(ledger.broken)))
    if not ledger.entries:
        yield label("ledger_nothing", language)
        return
    counts: dict[str, int] = {}
    for entry in ledger.entries:
        counts[entry.limit] = counts.get(entry.limit, 0) + entry.count
    rows = [(limit_words(limit, language), str(counts[limit]), points(cost)) for limit, cost in ledger.by_limit().items()]
    head = (label("ledger_by_limit", language), label("ledger_findings", language), label("ledger_points", language))
    yield ""
    yield text_table([head, *rows, (label("ledger_total", language), str(sum(counts.values())), points(ledger.total))])
    team, horizon = label("ledger_team", language), label("ledger_horizon", language)
    people = sorted(ledger.by_agent().items(), key=lambda item: (item[0] is None, -item[1]))
    yield from _table(
        "ledger_by_agent", [(team if who is None else names.get(who, who), cost) for who, cost in people], ledger, language
    )
    days = sorted(ledger.by_date().items(), key=lambda item: (item[0] is None, str(item[0])))
    dated = [(horizon if when is None else full_day(when, language), cost) for when, cost in days]
    yield from _table("ledger_by_date", dated, ledger, language)


def _table(key: str, sums: list[tuple[str, int]], ledger: Ledger, language: str) -> Iterator[str]:
    """Names, points, and the total."""
    rows = [(name, points(cost)) for name, cost in (*sums, (label("ledger_total", language), ledger.total))]
    yield ""
    yield text_table([(label(key, language), label("ledger_points", language)), *rows])
