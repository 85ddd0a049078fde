"""`schedule handout`: what goes out to the people of a roster."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.cli.arguments import add_output_style
from scheduler.cli.console import say, say_json
from scheduler.cli.hold_ctrl_c import hold_ctrl_c

if TYPE_CHECKING:
    from scheduler import Store
    from scheduler.domain.finding import Finding

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "handout",
        help="picture, texts and calendars to hand out",
        description="Write what goes out to the people of a roster: a tall picture for the group chat, a text to paste and "
        "a calendar file for each person and, if asked for, a filled attendance form.",
    )
    parser.add_argument("roster", type=Path, metavar="ROSTER", help="roster.xlsx, roster.csv or roster.json, edited or not")
    parser.add_argument(
        "--config", type=Path, metavar="CONFIG", help="store file, where it is not the one that the roster was made from"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="folder to write to (default: the folder handout beside the roster)"
    )
    parser.add_argument(
        "--template", type=Path, metavar="FILE", help="attendance form (.xlsx, names by dates); a filled copy is written"
    )
    parser.add_argument("--codes", action="store_true", help="fill the form with codes of shifts instead of their names")
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the files and say what was left out."""
    from scheduler import finding_records, handout, open_roster
    from scheduler.cli.finding_lines import finding_lines

    store, edited = open_roster(args.roster, config=args.config, language=args.lang)
    remarks: list[Finding] = []
    # The time of the file, so that a roster changed later replaces the events of an earlier one on people's phones.
    issued = datetime.fromtimestamp(args.roster.stat().st_mtime, UTC)
    with hold_ctrl_c():
        files = handout(
            store,
            edited.roster,
            args.out if args.out is not None else args.roster.parent / "handout",
            template=args.template,
            codes=args.codes,
            issued=issued,
            on_remarks=remarks.extend,
        )
    if args.json:
        records = finding_records(remarks, language=store.language, names=store.names)
        paths = {name: str(path) for name, path in files.items()}
        say_json({"status": "done", "files": paths, "findings": records})
        return 0
    told = finding_lines(remarks, store.language, store.names, everything=True)
    say("\n".join([*_file_lines(store, files, args.template), *told]))
    return 0


def _file_lines(store: Store, files: Mapping[str, Path], template: Path | None) -> Iterator[str]:
    """What was written."""
    from scheduler.words.catalogue import label
    from scheduler.words.number import Number

    folder = files["texts.txt"].parent
    yield label("handout_heading", store.language).format(folder=folder)
    for name in files:
        if name.endswith(".png"):
            yield "  " + label("handout_file_picture", store.language).format(file=name)
    people = Number(sum(name.startswith("texts/") for name in files))
    yield "  " + label("handout_file_texts", store.language).format(folder="texts", count=people, file="texts.txt")
    calendars = Number(sum(name.startswith("calendars/") for name in files))
    yield "  " + label("handout_file_calendars", store.language).format(folder="calendars", count=calendars)
    if template is not None:
        yield "  " + label("handout_file_template", store.language).format(file=template.name)
