"""Holidays and campaigns as banners above their days, laid out so that no two of them or their names overlap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.report.banner import Banner
from scheduler.report.dates import stretches
from scheduler.report.pens import Pens
from scheduler.tables.roster_table import DayHead
from scheduler.words.text_width import text_width

__all__ = ["banners"]

_CELLS_PER_COLUMN = 0.21
"""Width of a Latin letter in cells; a Chinese character takes two."""


def banners(days: Sequence[DayHead], pens: Pens) -> tuple[Banner, ...]:
    """Banners of a horizon.

    Parameters
    ----------
    days
        The days.
    pens
        Names that cannot be drawn become the word for their kind.
    """
    start = days[0].date
    named: list[tuple[str, str, date, date]] = []
    for kind, dated in (
        ("holiday", [(head.date, head.name) for head in days if head.holiday]),
        ("make_up_workday", [(head.date, head.name) for head in days if head.make_up]),
        ("campaign", [(head.date, name) for head in days for name in head.campaigns]),
    ):
        named += [(kind, name, first, last) for name, first, last in stretches(dated)]
    named.sort(key=lambda item: item[2])
    lanes: list[float] = []
    placed = []
    for kind, name, first, last in named:
        text = pens.event(kind, name)
        at, length = (first - start).days, (last - first).days + 1
        wide = max(float(length), text_width(text) * _CELLS_PER_COLUMN + 0.5)
        lane = next((index for index, reached in enumerate(lanes) if reached <= at), len(lanes))
        lanes[lane : lane + 1] = [at + wide]
        placed.append(Banner(kind, text, at, length, float(at), lane))
    return tuple(placed)
