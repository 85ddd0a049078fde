"""`schedule forecast`: contacts to expect per queue and hour."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.cli.arguments import a_moment, a_picture, add_config, add_horizon, add_output_style
from scheduler.cli.console import say, say_json
from scheduler.cli.hold_ctrl_c import hold_ctrl_c
from scheduler.cli.output_file import refuse_overwriting_input
from scheduler.errors import InputError

if TYPE_CHECKING:
    from scheduler import Forecast, Store

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "forecast", help="contacts to expect", description="Forecast the contacts per queue and hour from the history."
    )
    add_config(parser)
    add_horizon(parser)
    today = parser.add_argument_group("a day that has begun")
    today.add_argument(
        "--so-far", type=Path, metavar="FILE", help="CSV of its inquiries per hour up to now: updates the rest of the day"
    )
    today.add_argument(
        "--at", type=a_moment, metavar="TIME", help="up to when that file tells, such as 2026-12-05T14:00, if not to its end"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write the forecast as CSV; `solve --forecast` reads it back"
    )
    parser.add_argument(
        "--picture", type=a_picture, metavar="FILE", help="draw history, forecast and events as a PNG or SVG picture"
    )
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Forecast, print the days and write the files asked for."""
    from scheduler import (
        forecast,
        history_of,
        load_store,
        plot_forecast,
        save_picture,
        update_forecast,
        write_forecast_csv,
    )

    if args.at is not None and args.so_far is None:
        raise InputError("--at is the time up to which --so-far FILE tells; give that file too, or leave --at out")
    store = load_store(
        args.config, start=args.start, days=args.days, month=args.month, history=args.history, language=args.lang
    )
    read = (args.config, store.history, args.so_far)
    refuse_overwriting_input(args.out, read)
    refuse_overwriting_input(args.picture, (*read, args.out), option="--picture")
    expected = forecast(store)
    if args.so_far is not None:
        expected = update_forecast(store, expected, args.so_far, at=args.at)
    if args.picture is not None:
        past = history_of(store)
        names, language = store.names, store.language
        figure = plot_forecast(
            expected, history=past, calendar=store.calendar, names=names, language=language, font=store.picture_font
        )
    with hold_ctrl_c():  # it leaves all files or none
        if args.picture is not None:
            save_picture(args.picture, figure)
        if args.out is not None:
            write_forecast_csv(args.out, expected)
    files = {"forecast": args.out, "picture": args.picture}
    _say(store, expected, {name: path for name, path in files.items() if path is not None}, as_json=args.json)
    return 0


def _say(store: Store, expected: Forecast, files: dict[str, Path], *, as_json: bool) -> None:
    """Days with their range, what there is to say, and the files."""
    from scheduler import finding_records
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.range_table import range_records, range_table
    from scheduler.domain.daily_range import daily_range
    from scheduler.words.catalogue import label

    days = daily_range(expected)
    findings = (*store.findings, *expected.findings)
    if as_json:
        say_json(
            {
                "status": "done",
                "method": expected.method,
                "contacts": {queue: round(float(expected.mean[row].sum()), 1) for row, queue in enumerate(expected.queues)},
                "days": range_records(expected, days),
                "findings": finding_records(findings, language=store.language, names=store.names),
                "files": {name: str(path) for name, path in files.items()},
            }
        )
        return
    say(label("forecast_title", store.language))
    say(range_table(expected, days, store.language, store.names))
    say("\n".join(finding_lines(findings, store.language, store.names, everything=True)))
    for path in files.values():
        say("\n" + label("wrote_file", store.language).format(file=path))
