"""`schedule forecast`: contacts to expect per queue and hour."""

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
        "forecast", help="contacts to expect", description="Forecast the contacts per queue and hour from the history."
    )
    add_config(parser)
    add_horizon(parser)
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write the forecast as CSV; `solve --forecast` reads it back"
    )
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Forecast, print the days and write the file asked for."""
    from scheduler import finding_records, forecast, load_store, write_forecast_csv
    from scheduler.cli.day_table import day_table
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.wording import amount
    from scheduler.words.catalogue import label

    store = load_store(
        args.config, start=args.start, days=args.days, month=args.month, history=args.history, language=args.lang
    )
    refuse_overwriting_input(args.out, (args.config, store.history))
    expected = forecast(store)
    if args.out is not None:
        write_forecast_csv(args.out, expected)
    findings = (*store.findings, *expected.findings)
    if args.json:
        say_json(
            {
                "status": "done",
                "method": expected.method,
                "contacts": {queue: round(float(expected.mean[row].sum()), 1) for row, queue in enumerate(expected.queues)},
                "findings": finding_records(findings, language=store.language, names=store.names),
                "files": {} if args.out is None else {"forecast": str(args.out)},
            }
        )
        return 0
    say(label("forecast_title", store.language))
    say(
        day_table(
            expected.mean,
            expected.grid,
            expected.queues,
            lambda values: amount(round(float(values.sum()))),
            store.language,
            store.names,
        )
    )
    say("\n".join(finding_lines(findings, store.language, store.names, everything=True)))
    if args.out is not None:
        say("\n" + label("wrote_file", store.language).format(file=args.out))
    return 0
