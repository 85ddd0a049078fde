"""Who works how much: hours against the contract, late shifts, nights, weekends, and what is carried over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from scheduler.domain.is_new import is_new
from scheduler.report.fairness_table import FairnessPart as Part
from scheduler.report.fairness_table import FairnessRow, fairness_rows
from scheduler.report.page.axis import short_number
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech

__all__ = ["FairnessPart", "fairness_part"]

_BAR: Final = 90.0
"""Width of the longest bar."""
_HEADS: Final[Mapping[str, str]] = {
    "late": "page_fair_late",
    "night": "page_fair_night",
    "weekend": "page_fair_weekend",
}
_LATE_WITH_NIGHT: Final = ("page_fair_late_night", "balance_late_and_night")
"""Heading and balance of late shifts where there are night shifts, which count among them."""
_BALANCES: Final[Mapping[str, str]] = {
    "late": "balance_late",
    "night": "balance_night",
    "weekend": "balance_weekend",
    "holiday": "balance_holiday",
    "standby": "balance_standby",
    "hours": "balance_hours",
    "request": "balance_request",
    "day_off": "balance_day_off",
}
"""Label by name of the balance, in the order in which they are shown."""
_OTHERS: Final = tuple(name for name in _BALANCES if name not in _HEADS)


@dataclass(frozen=True, slots=True)
class Bar:
    """A number as a bar.

    Parameters
    ----------
    text
        The number.
    width
        Of the bar.
    mark
        Position of what would be fair or is contracted; empty where it is not known.
    wanted
        That in words; may be empty.
    """

    text: str
    width: str
    mark: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Line:
    """A person: bars, one per heading, and the balances that are carried, as words."""

    name: str
    note: str
    bars: tuple[Bar, ...]
    carried: str


@dataclass(frozen=True, slots=True)
class FairnessPart:
    """Fairness.

    Parameters
    ----------
    said
        Sentences.
    heads
        Headings of the bars.
    lines
        The people, the one with the most above a fair share first.
    has_carried
        Whether anything is carried.
    bar
        Width of the longest bar.
    """

    said: tuple[str, ...]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    has_carried: bool
    bar: float = _BAR


def fairness_part(content: PageContent, speech: Speech) -> FairnessPart | None:
    """Lay out who works how much; None where there is nobody."""
    rows = fairness_rows(content.roster, content.problem)
    if not rows:
        return None
    sorts = tuple(rows[0].parts)
    most_hours = max(1.0, *(row.hours for row in rows), *(row.contract or 0.0 for row in rows))
    most = {sort: max(1, *(max(row.parts[sort].own, row.parts[sort].fair_own) for row in rows)) for sort in sorts}
    lines = []
    for row in rows:
        bars = [_hours(row, most_hours, speech)]
        bars += [_bar(row.parts[sort], most[sort], speech, fair=not row.apart) for sort in sorts]
        note = speech.say("page_fair_lead") if row.apart else ""
        lines.append(Line(row.name, note, tuple(bars), speech.listed(_carried(content, row, speech))))
    nights = "night" in sorts
    return FairnessPart(
        said=tuple(_said(content, rows, speech, nights=nights)),
        heads=(speech.say("total_hours"), *(speech.say(_head(sort, nights=nights)) for sort in sorts)),
        lines=tuple(lines),
        has_carried=any(line.carried for line in lines),
    )


def _head(sort: str, *, nights: bool) -> str:
    """Label of the heading of a sort of work."""
    return _LATE_WITH_NIGHT[0] if sort == "late" and nights else _HEADS[sort]


def _said(content: PageContent, rows: tuple[FairnessRow, ...], speech: Speech, *, nights: bool) -> Iterator[str]:
    """How evenly it is shared; of fewer than two people there is nothing to say."""
    kpis, problem = content.audit.kpis, content.problem
    new = {agent.id for agent in problem.agents if is_new(agent, problem.grid.start)}
    if sum(not row.apart and row.agent not in new for row in rows) < 2:
        return
    leads = speech.say("page_fair_leads_out") if any(row.apart for row in rows) else ""
    yield speech.say("page_fair_lates_and_nights" if nights else "page_fair_lates", spread=kpis.late_spread, leads=leads)
    yield speech.say("page_fair_weekends", spread=kpis.weekend_spread)


def _hours(row: FairnessRow, most: float, speech: Speech) -> Bar:
    """Hours against the contract."""
    if row.contract is None:
        return Bar(speech.number(row.hours), short_number(_BAR * row.hours / most), "", "")
    wanted = speech.say("page_fair_contract", hours=speech.number(row.contract))
    mark = short_number(_BAR * row.contract / most)
    return Bar(speech.number(row.hours), short_number(_BAR * row.hours / most), mark, wanted)


def _bar(part: Part, most: int, speech: Speech, *, fair: bool) -> Bar:
    """Shifts of a sort against a fair share."""
    width = short_number(_BAR * part.own / most)
    if not fair:
        return Bar(speech.number(part.own), width, "", "")
    mark = short_number(_BAR * part.fair_own / most)
    return Bar(speech.number(part.own), width, mark, speech.say("page_fair_share", share=speech.number(part.fair_own)))


def _carried(content: PageContent, row: FairnessRow, speech: Speech) -> Iterator[str]:
    """Balances at the start and at the end, as far as there are any."""
    before = content.roster.balances.get(row.agent, {})
    after = content.audit.balances.get(row.agent, {})
    shown: list[tuple[str, int, int]] = [(sort, part.carried, part.balance) for sort, part in row.parts.items()]
    shown += [(name, before.get(name, 0), after.get(name, 0)) for name in _OTHERS]
    for name, start, end in shown:
        if start or end:
            signed = (f"{count:+d}" if count and name != "day_off" else str(count) for count in (start, end))
            change = speech.say("balance_change", **dict(zip(("before", "after"), signed, strict=True)))
            key = _LATE_WITH_NIGHT[1] if name == "late" and "night" in row.parts else _BALANCES[name]
            yield speech.say("page_fair_balance", name=speech.say(key), change=change)
