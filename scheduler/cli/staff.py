"""`schedule staff`: heads needed per queue and hour, and why."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from scheduler.cli.arguments import add_config, add_horizon, add_output_style
from scheduler.cli.console import say, say_json
from scheduler.cli.output_file import refuse_overwriting_input

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "staff",
        help="heads needed",
        description="Work out the heads needed per queue and hour, and what decided each.",
    )
    add_config(parser)
    parser.add_argument(
        "--forecast", type=Path, metavar="FILE", help="your own forecast, as `schedule forecast --out` writes it"
    )
    add_horizon(parser)
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write heads and reasons as CSV; `solve --requirement` reads it back"
    )
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Staff, print the days and write the file asked for."""
    from scheduler import finding_records, load_store, read_forecast_csv, staff, write_requirement_csv
    from scheduler.cli.day_table import day_table
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.wording import amount
    from scheduler.words.catalogue import label

    store = load_store(
        args.config, start=args.start, days=args.days, month=args.month, history=args.history, language=args.lang
    )
    refuse_overwriting_input(args.out, (args.config, store.history, args.forecast))
    forecast = None if args.forecast is None else read_forecast_csv(args.forecast, store.grid, store.queues)
    needed = staff(store, forecast)
    if args.out is not None:
        write_requirement_csv(args.out, needed)
    hours = needed.grid.interval_minutes / 60
    findings = (*store.findings, *needed.findings)
    if args.json:
        say_json(
            {
                "status": "done",
                "hours": {queue: float(needed.heads[row].sum()) * hours for row, queue in enumerate(needed.queues)},
                "findings": finding_records(findings, language=store.language, names=store.names),
                "files": {} if args.out is None else {"requirement": str(args.out)},
            }
        )
        return 0
    say(label("staff_title", store.language))
    say(
        day_table(
            needed.heads.astype(float),
            needed.grid,
            needed.queues,
            lambda heads: f"{amount(float(heads.sum()) * hours)} ({int(heads.max())})",
            store.language,
            store.names,
        )
    )
    say("\n".join(finding_lines(findings, store.language, store.names, everything=True)))
    if args.out is not None:
        say("\n" + label("wrote_file", store.language).format(file=args.out))
    return 0
