"""What an import understood, for a supervisor to see that it is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from scheduler.cli.finding_lines import finding_lines
from scheduler.cli.text_table import text_table
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label
from scheduler.words.dates import full_day, moment
from scheduler.words.number import Number

__all__ = ["import_lines"]

_MOST_COLUMNS = 8


def import_lines(imported: Any, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """Lines for the screen.

    Parameters
    ----------
    imported
        What `scheduler.import_history` gives.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id of the queues.

    Yields
    ------
    str
        What each table was read as and what was left out, contacts in all, the mean of each hour of the day, findings.
    """
    yield label("import_title", language)
    for table in imported.tables:
        yield from _table(table, language, names)
    yield ""
    yield label("import_totals", language)
    for queue, total in imported.totals.items():
        yield "  " + _pair(names.get(queue, queue) or label("import_all_queues", language), amount(total), language)
    for shop, total in imported.shops.items() if len(imported.shops) > 1 else ():
        yield "    " + _pair(label("import_of_shop", language).format(shop=shop), amount(total), language)
    yield ""
    yield label("import_means", language)
    yield _means(imported.per_hour, language, names)
    if not imported.queues:
        yield ""
        yield label("import_no_queue", language)
    yield from finding_lines(imported.findings, language, names, everything=True)


def _table(table: Any, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """One table."""
    place = table.file if table.sheet is None else f"{table.file}, {table.sheet}"
    yield "  " + _pair(place, label(f"import_layout_{table.layout}", language), language)
    if table.first is not None:
        first, last = (_moment(when, language, hours=table.layout != "daily") for when in (table.first, table.last))
        yield "    " + label("import_when", language).format(first=first, last=last)
    facts = [label("import_rows", language).format(rows=Number(table.rows))]
    if table.queues:
        queues = _list((names.get(each, each) for each in table.queues), language)
        facts.append(_pair(label("import_queues", language), queues, language))
    if table.shops:
        facts.append(_pair(label("import_shops", language), _list(table.shops, language), language))
    if table.people > 1:
        facts.append(label("import_people", language).format(people=Number(table.people)))
    yield "    " + label("list_semicolon", language).join(facts)
    yield "    " + _pair(label("import_columns", language), _columns(table.columns, language), language)
    if table.measure:
        yield "    " + _pair(label("import_measure", language), table.measure, language)
    dropped = [_dropped(reason, count, table.dropped[reason], language) for reason, count in table.counts.items()]
    if dropped:
        yield "    " + _pair(label("import_dropped", language), label("list_semicolon", language).join(dropped), language)


def _columns(columns: Any, language: str) -> str:
    """Headers with their cells and what they were read as."""
    said = [
        f"{header or label('import_no_header', language)} [{cell}] = {label(f'import_role_{role}', language)}"
        for role, header, cell in columns[:_MOST_COLUMNS]
    ]
    if len(columns) > _MOST_COLUMNS:
        said.append("…")
    return _list(said, language)


def _dropped(reason: str, count: int, examples: Any, language: str) -> str:
    """What was left out for one reason."""
    shown = _list(examples, language) + (" …" if count > len(examples) else "")
    return label(f"import_drop_{reason}", language).format(count=Number(count), examples=shown)


def _means(per_hour: Mapping[str, Any], language: str, names: Mapping[str, str]) -> str:
    """A table of the mean contacts of each hour of the day."""
    hours = [hour for hour in range(24) if any(means[hour] is not None for means in per_hour.values())]
    heading = [label("import_hour", language)]
    heading += [names.get(queue, queue) or label("import_all_queues", language) for queue in per_hour]
    rows = [heading]
    for hour in hours:
        cells = ["" if means[hour] is None else amount(means[hour]) for means in per_hour.values()]
        rows.append([f"  {hour:02d}:00", *cells])
    return text_table(rows)


def _pair(what: str, how: str, language: str) -> str:
    """Something, and what is said of it."""
    return label("pair", language).format(what=what, how=how)


def _list(words: Any, language: str) -> str:
    """Words one after the other."""
    return label("list_comma", language).join(words)


def _moment(when: datetime, language: str, *, hours: bool) -> str:
    """A day, and the hour where there is one."""
    return moment(when, language) if hours else full_day(when.date(), language)
