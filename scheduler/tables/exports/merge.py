"""Put the tables of all files together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.errors import Fault, Phrase
from scheduler.tables.exports.found import Hour, Part, Seen, TableFound

__all__ = ["Merged", "merge"]

_Key = TypeVar("_Key", Hour, date)


@dataclass(slots=True)
class Merged:
    """Counts by part of all tables.

    Parameters
    ----------
    hours, days
        As in `TableFound`.
    unknown
        Hours of parts of which nothing is known, though a cell is there for them.
    findings, faults
        What there is to say, and hours that two tables tell differently.
    """

    hours: dict[Part, dict[Hour, Seen]] = field(default_factory=dict)
    days: dict[Part, dict[date, Seen]] = field(default_factory=dict)
    unknown: set[tuple[Part, Hour]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def merge(tables: Sequence[TableFound]) -> Merged:
    """Put tables together.

    Parameters
    ----------
    tables
        In the order of the files.

    Returns
    -------
    Merged
        The same hour of the same part in two tables counts once where they agree; where they do not, it is a fault.
    """
    merged = Merged()
    twice: dict[tuple[str, str], int] = {}
    for table in tables:
        for part, hours in table.hours.items():
            _add(merged.hours.setdefault(part, {}), hours, twice, merged.faults)
        for part, days in table.days.items():
            _add(merged.days.setdefault(part, {}), days, twice, merged.faults)
        merged.unknown |= table.unknown
    for (file, other), count in twice.items():
        facts: dict[str, Fact] = {"file": file, "other": other, "count": count}
        merged.findings.append(Finding("import_same_twice", Severity.INFO, facts))
    _whole_and_parts(merged)
    merged.unknown = {(part, hour) for part, hour in merged.unknown if hour not in merged.hours.get(part, {})}
    return merged


def _add(known: dict[_Key, Seen], more: Mapping[_Key, Seen], twice: dict[tuple[str, str], int], faults: list[Fault]) -> None:
    """Add the counts of one table."""
    for key, seen in more.items():
        before = known.setdefault(key, seen)
        if before is seen:
            continue
        if abs(before.value - seen.value) < 1e-9:
            twice[seen.file, before.file] = twice.get((seen.file, before.file), 0) + 1
            if seen.timed and not before.timed:
                known[key] = seen
            continue
        message = (
            "{value:g} here, but {other:g} in {place} of {file} for the same hour of the same queue; keep the "
            "right one, or, "
            "if these are two shops or groups, say so in the names of the files or sheets, such as 旗舰店.xlsx or shop_b.csv"
        )
        said = Phrase(message, value=seen.value, other=before.value, place=before.place, file=before.file)
        faults.append(Fault(said, file=seen.file, column=seen.place))


def _whole_and_parts(merged: Merged) -> None:
    """A table of all shops beside the tables of each shop: a sum that fits is left out."""
    for queue in dict.fromkeys(part[0] for part in merged.hours):
        whole = (queue, "", "")
        parts = [part for part in merged.hours if part[0] == queue and part != whole]
        if whole not in merged.hours or not parts:
            continue
        shared = [hour for hour in merged.hours[whole] if any(hour in merged.hours[part] for part in parts)]
        for hour in shared:
            total = merged.hours[whole][hour]
            seen = [merged.hours[part][hour] for part in parts if hour in merged.hours[part]]
            if abs(sum(each.value for each in seen) - total.value) < 0.51:
                del merged.hours[whole][hour]
                continue
            message = (
                "{value:g} here for all shops or groups together, but {other:g} in {place} of {file} for one of them; "
                "leave out one of the two files or sheets, or name the shop of both"
            )
            said = Phrase(message, value=total.value, other=seen[0].value, place=seen[0].place, file=seen[0].file)
            merged.faults.append(Fault(said, file=total.file, column=total.place))
        if shared:
            merged.findings.append(Finding("import_whole_left_out", Severity.INFO, {"hours": len(shared)}))
        if not merged.hours[whole]:
            del merged.hours[whole]
