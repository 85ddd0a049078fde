"""`schedule erlang`: the planner's calculator of waiting times and people."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from scheduler.cli.arguments import a_picture, add_output_style
from scheduler.cli.console import say, say_json
from scheduler.cli.failure_language import failure_language
from scheduler.cli.hold_ctrl_c import hold_ctrl_c
from scheduler.cli.output_file import refuse_overwriting_input
from scheduler.errors import Fault, InputError

__all__ = ["add_parser", "run"]

_NUMBERS: Final = (
    "contacts_per_hour",
    "aht_seconds",
    "target_seconds",
    "agents",
    "service_level",
    "asa_seconds",
    "abandonment",
    "occupancy",
    "patience_seconds",
    "concurrency",
    "speeds",
    "shrinkage",
)


def add_parser(verbs: Any) -> None:
    """Declare the verb; numbers stay texts, so that all that are wrong are told at once."""
    parser = verbs.add_parser(
        "erlang",
        help="how long buyers wait, and how many people it takes",
        description="A calculator: how long buyers wait with so many people, or how many people keep a promise, for "
        "contacts that keep coming at the same rate. No store file is needed.",
    )
    work = parser.add_argument_group("what comes")
    work.add_argument("--contacts-per-hour", required=True, metavar="N", help="contacts that come in an hour on average")
    work.add_argument(
        "--aht-seconds", required=True, metavar="SECONDS", help="mean time that one takes of a person who has only this one"
    )
    work.add_argument(
        "--patience-seconds", metavar="SECONDS", help="mean wait after which a buyer gives up; nobody does without"
    )
    people = parser.add_argument_group("people")
    people.add_argument("--agents", metavar="N", help="people at work: how it goes with 14, or with each number of 10-20")
    people.add_argument("--concurrency", metavar="K", help="contacts that a person has at once (default 1)")
    people.add_argument(
        "--speeds",
        metavar="LIST",
        help="speed of each contact of a person with 1, 2, ... at once, such as 1,0.85,0.72 (0.85 times as fast with each "
        "further one if not given)",
    )
    people.add_argument("--shrinkage", default="0", metavar="P", help="share of the people absent unplanned, such as 0.1")
    promises = parser.add_argument_group("what is promised: the fewest people who keep all of it")
    promises.add_argument(
        "--target-seconds", default="30", metavar="SECONDS", help="within how long an answer is in time (default 30)"
    )
    promises.add_argument("--service-level", metavar="P", help="share of the contacts answered in time, such as 0.8 or 80%%")
    promises.add_argument("--asa-seconds", metavar="SECONDS", help="longest mean wait")
    promises.add_argument("--abandonment", metavar="P", help="largest share that gives up; needs --patience-seconds")
    promises.add_argument("--occupancy", metavar="P", help="largest share of the people who have a contact, such as 0.85")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the table as CSV")
    parser.add_argument("--picture", type=a_picture, metavar="FILE", help="draw it by number of people (PNG or SVG)")
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Work it out, print it and write the files asked for."""
    from scheduler import erlang, plot_erlang, save_picture, write_erlang_csv
    from scheduler.cli.erlang_table import erlang_table
    from scheduler.words.catalogue import label

    refuse_overwriting_input(args.out, ())
    refuse_overwriting_input(args.picture, (args.out,), option="--picture")
    language = args.lang or failure_language([])
    try:
        found = erlang(**{name: getattr(args, name) for name in _NUMBERS})
    except InputError as error:
        raise InputError([_by_option(fault) for fault in error.faults]) from error
    figure = None if args.picture is None else plot_erlang(found, language=language)
    with hold_ctrl_c():  # it leaves all files or none
        if figure is not None:
            save_picture(args.picture, figure)
        if args.out is not None:
            write_erlang_csv(args.out, found)
    files = {"table": args.out, "picture": args.picture}
    if args.json:
        written = {name: str(path) for name, path in files.items() if path is not None}
        say_json({"status": "done", **found.record(), "files": written})
        return 0
    say(erlang_table(found, language) + ("\n" if any(files.values()) else ""))
    for path in files.values():
        if path is not None:
            say(label("wrote_file", language).format(file=path))
    return 0


def _by_option(fault: Fault) -> Fault:
    """A fault of a field as one of its option."""
    return fault if fault.column is None else replace(fault, column="--" + fault.column.replace("_", "-"))
