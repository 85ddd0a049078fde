"""Balances before and after a roster, as a table for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from scheduler.cli.text_table import text_table
from scheduler.domain.balances import BALANCES, DAY_OFF
from scheduler.words.catalogue import label

__all__ = ["balance_lines"]

_HEADS: Final = {
    "late": "balance_late",
    "night": "balance_night",
    "weekend": "balance_weekend",
    "holiday": "balance_holiday",
    "standby": "balance_standby",
    "hours": "balance_hours",
    "request": "balance_request",
    DAY_OFF: "balance_day_off",
}
_LATE_AND_NIGHT: Final = "balance_late_and_night"

Balances = Mapping[str, Mapping[str, int]]


def balance_lines(opening: Balances, closing: Balances, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """One line per person who has a balance at the start or at the end; nothing where nobody has one.

    Parameters
    ----------
    opening, closing
        By agent id, as `scheduler.domain.roster.Roster.balances`.
    language
        Language of the words.
    names
        Names on the screen by id; people are shown in this order.

    Yields
    ------
    str
        A blank line, a heading and the table. A balance of work has its sign: 2 shifts above a fair share are ``+2``.
    """
    people = [
        agent for agent in names if any(name in held.get(agent, {}) for held in (opening, closing) for name in BALANCES)
    ]
    held_names = {name for held in (opening, closing) for agent in people for name in held.get(agent, {})}
    shown = [name for name in BALANCES if name in held_names]
    if not shown:
        return
    heads = [_LATE_AND_NIGHT if name == "late" and "night" in shown else _HEADS[name] for name in shown]
    rows = [("", *(label(head, language) for head in heads))]
    for agent in people:
        before, after = (held.get(agent, {}) for held in (opening, closing))
        changes = (_change(before.get(name, 0), after.get(name, 0), name, language) for name in shown)
        rows.append((names[agent], *changes))
    yield ""
    yield label("heading_balances", language)
    yield from (f"  {line}" for line in text_table(rows).splitlines())


def _change(before: int, after: int, name: str, language: str) -> str:
    """A balance at the start and at the end, once where it is the same."""
    if before == after:
        return _text(after, name)
    return label("balance_change", language).format(before=_text(before, name), after=_text(after, name))


def _text(value: int, name: str) -> str:
    """A balance; what counts from a fair share has a sign."""
    return str(value) if name == DAY_OFF or value == 0 else f"{value:+d}"
