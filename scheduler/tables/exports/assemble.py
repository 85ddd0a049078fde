"""Make the rows of a history from the tables of all files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.errors import Fault, Phrase
from scheduler.tables.exports.found import Hour, ImportOptions, Part, Seen, TableFound
from scheduler.tables.exports.handled_hours import handled_hours
from scheduler.tables.exports.imported import Imported, ImportedTable
from scheduler.tables.exports.merge import Merged, merge
from scheduler.tables.exports.spread_days import spread_days

__all__ = ["assemble"]

_EXAMPLES = 4
_ENOUGH = 8


def assemble(
    tables: Sequence[TableFound], options: ImportOptions, findings: Sequence[Finding]
) -> tuple[Imported, list[Fault]]:
    """Put tables together and make rows.

    Parameters
    ----------
    tables
        Of all files, without faults of their own.
    options
        What the user says.
    findings
        What there is to say so far.

    Returns
    -------
    Imported
        The history.
    list of Fault
        What the tables contradict each other in, or do not tell.
    """
    _name_queue(tables, options.queue)
    merged = merge(tables)
    sums = _without_sums(merged)
    faults = [*merged.faults, *_mixed(tables, merged), *_no_shop(tables, options)]
    hours, incomplete = _complete(merged)
    days, told, more = _days(merged, hours)
    said = [*findings, *(finding for table in tables for finding in table.findings), *merged.findings, *told]
    if incomplete:
        said.append(Finding("import_part_unknown", Severity.WARNING, {"hours": incomplete}))
    handled, handling = handled_hours(merged, hours)
    said += [*sums, *_absent_shops(merged), *handling]
    faults += more
    for queue, spread in days.items():
        for hour, value in spread.items():
            into = hours.setdefault(queue, {})
            into[hour, None] = into.get((hour, None), 0.0) + value
    order = _order(hours, options)
    rows = sorted(
        ((*hour, queue, value) for queue in order for hour, value in hours[queue].items()),
        key=lambda row: (row[0], row[1] or 0, order.index(row[2])),
    )
    named = order != [None]
    repeated = _repeated(hours)
    written = tuple(
        (_stamp(when, away if (when, queue) in repeated else None), queue or "", value) for when, away, queue, value in rows
    )
    if not written and not faults:
        faults.append(Fault("no number is left to write; see what was left out"))
    seconds = tuple(handled.get((queue, (when, away))) for when, away, queue, _ in rows) if handled else ()
    totals = {queue or "": round(sum(hours[queue].values()), 2) for queue in order}
    shops: dict[str, float] = {}
    for (_, shop, group), by_hour in merged.hours.items():
        name = " ".join(text for text in (shop, group) if text)
        if name:
            shops[name] = shops.get(name, 0.0) + sum(seen.value for seen in by_hour.values())
    queues = tuple(queue for queue in order if queue is not None) if named else ()
    return Imported(written, queues, totals, shops, tuple(_told(table) for table in tables), tuple(said), seconds), faults


def _name_queue(tables: Sequence[TableFound], queue: str | None) -> None:
    """Give the queue that the user names to counts that tell none."""
    if queue is None:
        return
    for table in tables:
        for counts in (table.hours, table.days):
            for part in [part for part in counts if part[0] is None]:
                own: dict[object, Seen] = counts.pop(part)  # type: ignore[assignment]
                into: dict[object, Seen] = counts.setdefault((queue, *part[1:]), {})  # type: ignore[assignment]
                for key, seen in own.items():
                    into[key] = into[key] + seen if key in into else seen
        table.unknown = {((part[0] or queue, *part[1:]), hour) for part, hour in table.unknown}


def _mixed(tables: Sequence[TableFound], merged: Merged) -> list[Fault]:
    """Some counts tell their queue and others do not."""
    queues = {part[0] for part in (*merged.hours, *merged.days)}
    if None not in queues or len(queues) == 1:
        return []
    faults = []
    for table in tables:
        lost = next(
            (
                seen
                for counts in (table.hours, table.days)
                for part in counts
                if part[0] is None
                for seen in counts[part].values()
            ),
            None,
        )
        if lost is not None:
            message = (
                "this table tells no queue, but others do; name it in the file or sheet, or give --queue, such as "
                "--queue {name}"
            )
            name = next(queue for queue in queues if queue is not None)
            faults.append(Fault(Phrase(message, name=name), file=lost.file, column=lost.place))
    return faults


def _without_sums(merged: Merged) -> list[Finding]:
    """Take away the shop or group that is the sum of all others of its queue, hour by hour."""
    findings = []
    for queue in dict.fromkeys(part[0] for part in merged.hours):
        parts = [part for part in merged.hours if part[0] == queue]
        for part in parts if len(parts) > 2 else ():
            own = merged.hours[part]
            added: dict[Hour, float] = {}
            for other in parts:
                for hour, seen in merged.hours[other].items() if other != part else ():
                    added[hour] = added.get(hour, 0.0) + seen.value
            same = len(own) >= _ENOUGH and own.keys() == added.keys() and any(added.values())
            if same and all(abs(seen.value - added[hour]) < 0.51 for hour, seen in own.items()):
                del merged.hours[part]
                name = " ".join(text for text in part[1:] if text)
                facts: dict[str, Fact] = {"file": next(iter(own.values())).file, "shop": name}
                findings.append(Finding("import_sum_of_others", Severity.INFO, facts))
                break
    return list({tuple(finding.facts.items()): finding for finding in findings}.values())


def _no_shop(tables: Sequence[TableFound], options: ImportOptions) -> list[Fault]:
    """The shop that the user asked for is nowhere."""
    if options.shop is None or any(table.hours or table.days for table in tables):
        return []
    seen = tuple(dict.fromkeys(shop for table in tables for shop in table.dropped.get("other_shops", ())))
    message = "there is no shop called {name!r}; there are {names}"
    return [Fault(Phrase(message, name=options.shop, names=seen[:12]))]


def _complete(merged: Merged) -> tuple[dict[str | None, dict[Hour, float]], int]:
    """Counts of the queues by hour; an hour of which one part is unknown is left out."""
    usual = {(part, hour.hour) for part, hours in merged.hours.items() for hour, _ in hours}
    unknown = {
        (part[0], hour)
        for part, hour in merged.unknown
        if (part, hour[0].hour) in usual and hour[0].date() not in merged.days.get(part, {})
    }
    hours: dict[str | None, dict[Hour, float]] = {}
    lost: set[tuple[str | None, Hour]] = set()
    for (queue, _, _), by_hour in merged.hours.items():
        into = hours.setdefault(queue, {})
        for hour, seen in by_hour.items():
            if (queue, hour) in unknown:
                lost.add((queue, hour))
                continue
            into[hour] = into.get(hour, 0.0) + seen.value
    return {queue: by_hour for queue, by_hour in hours.items() if by_hour}, len(lost)


def _days(
    merged: Merged, hours: Mapping[str | None, Mapping[Hour, float]]
) -> tuple[dict[str | None, dict[datetime, float]], list[Finding], list[Fault]]:
    """Totals of days spread over their hours."""
    totals: dict[str | None, dict[date, float]] = {}
    first: dict[str | None, Seen] = {}
    findings: list[Finding] = []
    whole: dict[tuple[str | None, date], float] = {}
    for (queue, _, _), by_hour in merged.hours.items():
        for (stamp, _), seen in by_hour.items():
            whole[queue, stamp.date()] = whole.get((queue, stamp.date()), 0.0) + seen.value
    for part, by_day in merged.days.items():
        known: dict[date, float] = {}
        for (stamp, _), seen in merged.hours.get(part, {}).items():
            known[stamp.date()] = known.get(stamp.date(), 0.0) + seen.value
        gaps = {hour[0].date() for other, hour in merged.unknown if other == part}
        for day, seen in by_day.items():
            if day not in known and abs(whole.get((part[0], day), -1.0) - seen.value) < 0.51:
                continue  # the same day of all shops together, under another name
            if day not in known:
                into = totals.setdefault(part[0], {})
                into[day] = into.get(day, 0.0) + seen.value
                first.setdefault(part[0], seen)
            elif abs(known[day] - seen.value) > 0.51 and not (day in gaps and known[day] < seen.value):
                told: dict[str, Fact] = {"file": seen.file, "cell": seen.place, "total": seen.value, "sum": known[day]}
                findings.append(Finding("import_total_differs", Severity.WARNING, told))
    spread: dict[str | None, dict[datetime, float]] = {}
    faults: list[Fault] = []
    for queue, total in totals.items():
        own = {hour: value for (hour, _), value in hours.get(queue, {}).items()}
        if not own:
            message = (
                "there are only totals of days here; add an export by the hour of some days of the same queue, "
                "best of two weeks, "
                "and the totals are spread like those"
            )
            faults.append(Fault(message, file=first[queue].file, column=first[queue].place))
            continue
        spread[queue] = spread_days(own, total)
        facts = {"days": len(totals[queue]), "hourly": len({hour.date() for hour in own})}
        if queue is None:
            findings.append(Finding("import_days_spread", Severity.WARNING, facts))
        else:
            findings.append(Finding("import_days_spread_queue", Severity.WARNING, {"queue": queue, **facts}))
    return spread, findings, faults


def _absent_shops(merged: Merged) -> list[Finding]:
    """Shops that have no numbers on days on which others of the same queue have."""
    findings = []
    for queue in dict.fromkeys(part[0] for part in merged.hours):
        by_shop: dict[str, set[date]] = {}
        for (other, shop, _), hours in merged.hours.items():
            if other == queue and shop:
                by_shop.setdefault(shop, set()).update(hour.date() for hour, _ in hours)
        for (other, shop, _), days in merged.days.items():
            if other == queue and shop:
                by_shop.setdefault(shop, set()).update(days)
        every = set().union(*by_shop.values()) if by_shop else set()
        for shop, own in by_shop.items():
            shared = any(own & days for other, days in by_shop.items() if other != shop)
            if shared and every - own:
                facts: dict[str, Fact] = {"shop": shop, "days": len(every - own), "date": min(every - own).isoformat()}
                findings.append(Finding("import_shop_absent", Severity.WARNING, facts))
    return findings


def _order(hours: Iterable[str | None], options: ImportOptions) -> list[str | None]:
    """Queues in the order of the store, or presales and aftersales first, then as they come."""
    known = list(options.names.known) or ["presales", "aftersales"]
    found = list(hours)
    return sorted(found, key=lambda queue: (known.index(queue) if queue in known else len(known), found.index(queue)))


def _repeated(hours: Mapping[str | None, Mapping[Hour, float]]) -> set[tuple[datetime, str | None]]:
    """Local hours that are there twice, because the clocks went back."""
    twice: set[tuple[datetime, str | None]] = set()
    for queue, by_hour in hours.items():
        seen: set[datetime] = set()
        for when, _ in by_hour:
            if when in seen:
                twice.add((when, queue))
            seen.add(when)
    return twice


def _stamp(when: datetime, away: int | None) -> str:
    """A time stamp as a history file has it."""
    text = f"{when:%Y-%m-%d %H:%M}"
    if away is None:
        return text
    sign, minutes = ("-" if away < 0 else "+"), abs(away)
    return f"{text}{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _told(table: TableFound) -> ImportedTable:
    """What was understood of a table."""
    stamps = [hour for hours in table.hours.values() for hour, _ in hours]
    stamps += [datetime.combine(day, datetime.min.time()) for days in table.days.values() for day in days]
    parts: list[Part] = list(dict.fromkeys([*table.hours, *table.days]))
    columns = tuple(dict.fromkeys(table.columns))
    return ImportedTable(
        file=table.file,
        sheet=table.sheet,
        layout=table.layout,
        columns=columns,
        measure=table.measure,
        first=min(stamps, default=None),
        last=max(stamps, default=None),
        queues=tuple(dict.fromkeys(part[0] for part in parts if part[0] is not None)),
        shops=tuple(dict.fromkeys(text for part in parts if (text := " ".join(name for name in part[1:] if name)))),
        rows=table.rows,
        people=table.people,
        dropped={reason: tuple(dict.fromkeys(examples))[:_EXAMPLES] for reason, examples in table.dropped.items()},
        counts={reason: len(examples) for reason, examples in table.dropped.items()},
    )
