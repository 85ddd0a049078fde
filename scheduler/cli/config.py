"""`schedule config`: check a store file, show its defaults, print its schema."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from scheduler.cli.arguments import add_config, add_horizon, add_output_style
from scheduler.cli.console import say, say_json

__all__ = ["add_parser", "run_check", "run_defaults", "run_schema"]


def add_parser(verbs: Any) -> None:
    """Declare the verb and its three parts."""
    parser = verbs.add_parser(
        "config", help="check a store file", description="Check a store file, show every default, or print its schema."
    )
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    check = parts.add_parser("check", help="read a store file and say what is wrong", description="Check without solving.")
    add_config(check)
    add_horizon(check)
    add_output_style(check)
    check.set_defaults(run=run_check)
    schema = parts.add_parser(
        "schema", help="JSON Schema for editors", description="Print the JSON Schema of store files, for editors."
    )
    schema.set_defaults(run=run_schema)
    defaults = parts.add_parser(
        "defaults",
        help="the file with every default filled in",
        description="Print a store file with every default filled in; those marked `assumed` are worth a look.",
    )
    defaults.add_argument("config", type=Path, metavar="CONFIG", help="store file")
    defaults.set_defaults(run=run_defaults)


def run_check(args: argparse.Namespace) -> int:
    """Read the store file with everything it names."""
    from scheduler import finding_records, load_store
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.words.catalogue import label
    from scheduler.words.dates import full_day
    from scheduler.words.number import Number

    store = load_store(
        args.config, start=args.start, days=args.days, month=args.month, history=args.history, language=args.lang
    )
    if args.json:
        findings = finding_records(store.findings, language=store.language, names=store.names)
        say_json({"status": "fine", "assumed": list(store.assumed), "findings": findings})
        return 0
    say(
        label("config_fine", store.language).format(
            file=args.config,
            agents=Number(len(store.agents)),
            queues=Number(len(store.queues)),
            shifts=Number(len(store.shifts)),
            days=Number(store.grid.days),
            start=full_day(store.grid.start, store.language),
        )
    )
    say("\n".join(finding_lines(store.findings, store.language, store.names, everything=True)))
    return 0


def run_schema(args: argparse.Namespace) -> int:  # noqa: ARG001 - every verb takes its arguments
    """Print the JSON Schema."""
    from scheduler import json_schema

    say_json(json_schema())
    return 0


def run_defaults(args: argparse.Namespace) -> int:
    """Print the filled-in file."""
    from scheduler import defaults_text

    say(defaults_text(args.config).rstrip())
    return 0
