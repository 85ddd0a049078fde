"""`schedule init`: a commented store file and a month's workbook to start from."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from scheduler.cli.arguments import LANGUAGES
from scheduler.cli.console import say

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "init",
        help="write a store file and a month's workbook to start from",
        description="Write a commented store file, and beside it month.xlsx: the month, people, leave, requests, campaigns "
        "and last roster, filled with an example.",
    )
    parser.add_argument(
        "file", type=Path, nargs="?", default=Path("store.yaml"), metavar="FILE", help="file to write (default store.yaml)"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the comments and of the screen")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the two files, never over another one."""
    from scheduler import init_store
    from scheduler.words.catalogue import label

    store, workbook = init_store(args.file, language=args.lang)
    say(label("init_done", args.lang).format(file=store, workbook=workbook))
    return 0
