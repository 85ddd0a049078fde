"""The sheet of campaigns as ``calendar.campaigns``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from scheduler.config.document import KeyPath
from scheduler.config.month.dates import Dates
from scheduler.config.month.names import Names
from scheduler.config.month.reading import Reading
from scheduler.config.month.table import Extra, read_table
from scheduler.config.month.values import to_factor, to_text, to_yes
from scheduler.config.month.vocabulary import SheetKind, plain
from scheduler.tables.sheet import CellValue, Sheet
from scheduler.words.catalogue import label

__all__ = ["read_campaigns_sheet"]

_UPLIFT: Final = ("咨询倍数", "增长倍数", "倍数", "系数", "uplift factor", "uplift", "factor")
_BEFORE: Final = "uplift:"
_SEVERAL: Final = re.compile(r"[,，、;；\n]+")


def read_campaigns_sheet(
    sheet: Sheet, kind: SheetKind, queues: Names, dates: Dates, reading: Reading, taken: int
) -> list[dict[str, object]]:
    """Campaigns of a sheet, with one column of uplift per queue.

    Parameters
    ----------
    sheet, kind
        The sheet and its columns.
    queues
        By id and name.
    dates
        Reads dates.
    reading
        Where to note places and what is wrong.
    taken
        Number of campaigns that stand before these in the list.
    """
    chinese = any(not name.isascii() for name in queues.shown.values())
    titles = tuple(label("month_uplift", "zh" if chinese else "en").format(queue=name) for name in queues.shown.values())
    entries: list[dict[str, object]] = []
    for row in read_table(sheet, kind, reading, Extra(_uplift_of(queues), titles)):
        name, start = row.get("name"), row.get("start")
        if name is None:
            reading.fault(row.first, "there is no name; write it in the column 名称 (name)")
        if start is None:
            reading.fault(row.first, "there is no first day; write it in the column 开始 (start)")
        said = reading.take(name, to_text)
        first = reading.take(start, dates.ranges)
        last = reading.take(row.get("end"), dates.day)
        more = {
            "kind": reading.take(row.get("kind"), to_text),
            "weekdays": reading.take(row.get("weekdays"), to_text),
            "hours": reading.take(row.get("hours"), _windows),
            "keep_uplift": reading.take(row.get("keep_uplift"), to_yes),
        }
        uplift = {
            key.removeprefix(_BEFORE): factor
            for key, cell in row.cells.items()
            if key.startswith(_BEFORE) and (factor := reading.take(cell, to_factor)) is not None
        }
        if said is None or not first or (row.get("end") is not None and last is None):
            continue
        path: KeyPath = ("calendar", "campaigns", taken + len(entries))
        entry: dict[str, object] = {
            "name": said,
            "start": first[0][0].isoformat(),
            "end": (last or first[-1][1]).isoformat(),
        }
        entry.update({key: value for key, value in more.items() if value is not None})
        if uplift:
            entry["uplift"] = uplift
        entries.append(entry)
        reading.places[path] = row.first.place
        for key, cell in row.cells.items():
            below = ("uplift", key.removeprefix(_BEFORE)) if key.startswith(_BEFORE) else (key,)
            reading.places[(*path, *below)] = cell.place
    return entries


def _windows(value: CellValue) -> str | list[str]:
    """Hours of a day, one stretch or several: ``20:00-23:00``, ``12:00-13:00、20:00-23:00``."""
    parts = [part.strip() for part in _SEVERAL.split(to_text(value)) if part.strip()]
    return parts[0] if len(parts) == 1 else parts


def _uplift_of(queues: Names) -> Callable[[str], str | None]:
    """Says which queue the uplift of a column is for: ``售前倍数``, ``presales uplift``."""

    def key(name: str) -> str | None:
        said = plain(name)
        for word in map(plain, _UPLIFT):
            for left in (said.removesuffix(word), said.removeprefix(word)):
                if left == said:
                    continue
                found = [queue for queue in queues.shown if left in map(plain, queues.own_words(queue))]
                if len(found) == 1:
                    return _BEFORE + found[0]
        return None

    return key
