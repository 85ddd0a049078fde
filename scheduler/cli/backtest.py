"""`schedule backtest`: how good the forecast would have been."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from scheduler.cli.arguments import a_picture, a_whole_number, add_output_style
from scheduler.cli.console import say, say_json
from scheduler.cli.failure_language import failure_language
from scheduler.cli.hold_ctrl_c import hold_ctrl_c
from scheduler.cli.output_file import refuse_overwriting_input

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "backtest",
        help="how good the forecast would have been",
        description="Forecast the last weeks of a history from the days before them, and compare with what came. No store "
        "file is needed.",
    )
    parser.add_argument("history", type=Path, metavar="HISTORY", help="CSV of past inquiries per hour")
    parser.add_argument("--country", metavar="XX", help="country whose public holidays matter, such as CN")
    parser.add_argument("--horizon", type=a_whole_number, default=14, metavar="DAYS", help="days ahead (default 14)")
    parser.add_argument("--origins", type=a_whole_number, default=8, metavar="N", help="how many times (default 8)")
    parser.add_argument("--method", metavar="NAME", help="another method beside the default, or all")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write forecast, error and range of every hour as CSV")
    parser.add_argument(
        "--picture", type=a_picture, metavar="FILE", help="draw error by hour, weekday and kind of day (PNG or SVG)"
    )
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Forecast the past, print the scores and write the files asked for."""
    from scheduler import backtest, plot_backtest, save_picture, write_backtest_csv
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.score_table import score_table
    from scheduler.words.catalogue import label

    refuse_overwriting_input(args.out, (args.history,))
    refuse_overwriting_input(args.picture, (args.history, args.out), option="--picture")
    language = args.lang or failure_language([])
    found = backtest(args.history, country=args.country, horizon=args.horizon, origins=args.origins, methods=args.method)
    shown = args.method if args.method in found.methods else None
    figure = None if args.picture is None else plot_backtest(found, method=shown, language=language)
    with hold_ctrl_c():  # it leaves all files or none
        if figure is not None:
            save_picture(args.picture, figure)
        if args.out is not None:
            write_backtest_csv(args.out, found)
    if args.json:
        say_json(found.record())
        return 0
    say(score_table(found, language))
    say("\n".join(finding_lines(found.findings, language, {}, everything=False)))
    for path in (args.out, args.picture):
        if path is not None:
            say(label("wrote_file", language).format(file=path))
    return 0
