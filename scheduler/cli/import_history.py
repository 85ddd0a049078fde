"""`schedule import`: exports of the chat platform to a history file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from scheduler.cli.arguments import a_whole_number, add_output_style
from scheduler.cli.console import say, say_json
from scheduler.cli.failure_language import failure_language
from scheduler.cli.output_file import refuse_overwriting_input
from scheduler.errors import Fault, InputError

__all__ = ["add_parser", "run"]

_OUT = Path("history.csv")
_QUEUES = ("presales", "aftersales")


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "import",
        help="exports of the chat platform to a history file",
        description=(
            "Read hourly exports of the chat platform in whatever shape they are (workbooks or text; hours down "
            "or across; one "
            "file per shop, group or month), show what was understood, and write the history that forecasts read."
        ),
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="exports: .xlsx, .csv, .tsv or .txt")
    parser.add_argument("--out", type=Path, default=_OUT, metavar="FILE", help="file to write (default history.csv)")
    parser.add_argument("--replace", action="store_true", help="write over a file of that name")
    parser.add_argument("--config", type=Path, metavar="STORE", help="store file, whose queues are meant by their names")
    group = parser.add_argument_group("what the files do not tell")
    group.add_argument("--queue", metavar="NAME", help="queue of files that name none")
    group.add_argument("--shop", metavar="NAME", help="take only this shop or group; otherwise all are added up")
    group.add_argument("--column", metavar="NAME", help="header of the numbers to take")
    group.add_argument("--year", type=a_whole_number, metavar="YEAR", help="year of days without one, such as 2026")
    group.add_argument("--dates", choices=("month-first", "day-first"), help="what 1/11 means, where the file does not tell")
    group.add_argument("--hours", choices=("start", "end"), help="whether 9:00 means the hour that begins or ends then")
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read the exports, say how, and write the file."""
    from scheduler import finding_records, import_history, load_store, write_history
    from scheduler.cli.import_lines import import_lines
    from scheduler.words.catalogue import label

    refuse_overwriting_input(args.out, (*args.files, args.config))
    if args.out.exists() and not args.replace:
        message = "there is a file of this name already; give --replace to write over it, or --out another name"
        raise InputError(Fault(message, file=str(args.out)))
    store = load_store(args.config, language=args.lang) if args.config is not None else None
    language = store.language if store is not None else args.lang or failure_language([])
    names = store.names if store is not None else {queue: label(f"import_{queue}", language) for queue in _QUEUES}
    imported = import_history(
        args.files,
        store=store,
        queue=args.queue,
        shop=args.shop,
        column=args.column,
        year=args.year,
        dates=args.dates,
        hours=args.hours,
    )
    if not args.json:
        say("\n".join(import_lines(imported, language, names)))
    written = write_history(args.out, imported, replace=args.replace)
    if not args.json:
        say("\n" + label("wrote_file", language).format(file=written))
        return 0
    say_json(
        {
            "status": "done",
            "rows": len(imported.rows),
            "queues": list(imported.queues),
            "contacts": dict(imported.totals),
            "shops": dict(imported.shops),
            "tables": [_table(table) for table in imported.tables],
            "findings": finding_records(imported.findings, language=language, names=names),
            "files": {"history": str(written)},
        }
    )
    return 0


def _table(table: Any) -> dict[str, object]:
    """A table as it was understood, as data."""
    return {
        "file": table.file,
        "sheet": table.sheet,
        "layout": table.layout,
        "columns": [{"role": role, "header": header, "cell": cell} for role, header, cell in table.columns],
        "measure": table.measure,
        "first": None if table.first is None else table.first.isoformat(),
        "last": None if table.last is None else table.last.isoformat(),
        "queues": list(table.queues),
        "shops": list(table.shops),
        "rows": table.rows,
        "left_out": dict(table.counts),
    }
