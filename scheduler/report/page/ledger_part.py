"""What costs the most: everything that was wished for and not reached, in points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.report.page.axis import short_number
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech

__all__ = ["LedgerPart", "ledger_part"]

_BAR: Final = 160.0
_MOST: Final = 10
"""People and days that are listed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Something that costs: its name, how many findings make it up (empty where that says nothing), points and a bar."""

    name: str
    count: str
    points: str
    width: str


@dataclass(frozen=True, slots=True)
class LedgerPart:
    """Costs.

    Parameters
    ----------
    said
        What it comes to in all.
    limits, people, days
        The dearest first; of people and days only the dearest.
    bar
        Width of the longest bar.
    """

    said: str
    limits: tuple[Cost, ...]
    people: tuple[Cost, ...]
    days: tuple[Cost, ...]
    bar: float = _BAR


def ledger_part(content: PageContent, speech: Speech) -> LedgerPart | None:
    """Lay the ledger out; None where there is none."""
    ledger = content.ledger
    if ledger is None:
        return None
    if not ledger.entries:
        return LedgerPart(speech.say("page_ledger_nothing"), (), (), ())
    counts: Counter[str] = Counter()
    for entry in ledger.entries:
        counts[entry.limit] += entry.count
    limits = ((speech.limit(limit), speech.number(counts[limit]), cost) for limit, cost in ledger.by_limit().items())
    team, horizon = speech.say("ledger_team"), speech.say("ledger_horizon")
    people = ((team if who is None else speech.name(who), "", cost) for who, cost in ledger.by_agent().items())
    days = ((horizon if when is None else speech.day(when), "", cost) for when, cost in ledger.by_date().items())
    said = speech.say("page_ledger_total", points=ledger.total / COST_UNITS_PER_PRICE)
    return LedgerPart(said, _costs(limits, speech), _costs(people, speech)[:_MOST], _costs(days, speech)[:_MOST])


def _costs(named: Iterable[tuple[str, str, int]], speech: Speech) -> tuple[Cost, ...]:
    """The dearest first."""
    ranked = sorted(named, key=lambda item: -item[2])
    most = max((cost for _, _, cost in ranked), default=1) or 1
    return tuple(Cost(name, count, speech.points(cost), short_number(_BAR * cost / most)) for name, count, cost in ranked)
