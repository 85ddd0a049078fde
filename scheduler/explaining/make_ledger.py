"""The cost of a roster, by rule, person and day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.domain.audit import Audit
from scheduler.domain.finding import Finding
from scheduler.domain.ledger import Ledger, LedgerEntry
from scheduler.rules.rule import Rule

__all__ = ["make_ledger"]


def make_ledger(
    checked: Audit, rules: Sequence[Rule], *, reported: float | None = None, bound: float | None = None
) -> Ledger:
    """Every priced finding of a check, those of the same limit, person and day together.

    Parameters
    ----------
    checked
        The check of a roster.
    rules
        The store's rules, for their order.
    reported, bound
        What the search said of the roster, as prices.

    Returns
    -------
    Ledger
        Its entries add up to `Audit.cost` exactly, in cost units.
    """
    groups: dict[tuple[str, str | None, date | None], list[Finding]] = {}
    for finding in checked.findings:
        if finding.cost:
            groups.setdefault((finding.rule or finding.code, finding.agent, finding.date), []).append(finding)
    order = {rule.limit: place for place, rule in enumerate(rules)}
    entries = [
        LedgerEntry(
            limit=limit,
            agent=agent,
            date=when,
            size=sum(finding.size for finding in found),
            unit=found[0].unit if len({finding.unit for finding in found}) == 1 else "",
            count=len(found),
            cost=sum(finding.cost for finding in found),
        )
        for (limit, agent, when), found in groups.items()
    ]
    entries.sort(key=lambda item: (order.get(item.limit, len(order)), item.limit, item.date or date.max, item.agent or ""))
    return Ledger(tuple(entries), checked.broken_musts, reported, bound)
