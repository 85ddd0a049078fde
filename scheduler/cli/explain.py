"""`schedule explain`: why a roster is as it is, who could fill a gap, and what it costs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from scheduler.cli.arguments import a_positive_number, add_output_style
from scheduler.cli.console import note, say, say_json
from scheduler.cli.output_file import refuse_overwriting_input
from scheduler.cli.roster_in import roster_in
from scheduler.cli.typed_time import typed_day, typed_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from scheduler import Requirement, Roster, Store

__all__ = ["add_parser", "run"]

_SECONDS: Final = 5.0
_MADE: Final = (
    "roster.xlsx",
    "roster.csv",
    "roster.json",
    "requirement.csv",
    "coverage.csv",
    "dayplan.csv",
    "changes.csv",
    "findings.json",
    "summary.json",
)


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "explain",
        help="why a roster is as it is",
        description="Say why somebody has what they have, who could fill a gap, or what a roster costs and where.",
    )
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="the folder of a solve, or a roster file, edited or not, also one made by hand"
    )
    cell = parser.add_argument_group("why somebody has a day as it is")
    cell.add_argument("--agent", metavar="NAME", help="a person by name or id")
    cell.add_argument("--date", metavar="DAY", help="with --agent: a day of the roster, such as 2026-12-04 or 12-04")
    cell.add_argument(
        "--shift", metavar="SHIFT", help="with --agent: why not this one; a code, id or name of a shift, or off"
    )
    cell.add_argument(
        "--time-limit",
        type=a_positive_number,
        metavar="SECONDS",
        help="with --agent: how long to search for the best roster in which the day is otherwise (5)",
    )
    gap = parser.add_argument_group("who could fill a gap")
    gap.add_argument("--gap", metavar="TIME", help="a time such as 2026-12-05T20:00")
    gap.add_argument("--queue", metavar="QUEUE", help="with --gap: the queue that lacks somebody, instead of what is short")
    costs = parser.add_argument_group("what it costs")
    costs.add_argument("--ledger", action="store_true", help="cost by rule, person and day; each adds up to the same total")
    costs.add_argument("--out", dest="target", type=Path, metavar="FILE", help="with --ledger: write the entries as CSV")
    parser.add_argument(
        "--config", type=Path, metavar="CONFIG", help="store file, where it is not the one that the roster was made from"
    )
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="heads per hour, instead of those that the roster was made for"
    )
    add_output_style(parser)
    parser.add_argument("--details", action="store_true", help="give every reason and every change")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Answer one question about a roster."""
    _require_one_question(args)
    from scheduler import open_roster

    path = roster_in(args.out)
    made = (path.parent / name for name in _MADE)  # whichever of them is read, all of them belong to the solve
    refuse_overwriting_input(args.target, (path, args.config, args.requirement, *made))
    store, edited = open_roster(path, config=args.config, language=args.lang)
    roster = edited.roster
    moment = None if args.gap is None else _asked_moment(args.gap, roster)
    when = None if args.date is None else _asked_day(args.date, roster)
    needed = _requirement(store, path, args.requirement)
    # What its search reported holds for the heads that the roster was made for.
    reported = path if args.requirement is None else None
    if moment is not None:
        _explain_gap(args, store, roster, needed, moment)
    elif args.ledger:
        _explain_costs(args, store, roster, needed, reported)
    elif when is not None:
        _explain_cell(args, store, roster, needed, when, reported)
    return 0


def _asked_day(text: str, roster: Roster) -> date:
    """The day asked about."""
    from scheduler.errors import InputError, Phrase

    when = typed_day(text, roster)
    if when is None:
        raise InputError(Phrase("--date {text!r} is not a day; write it like 2026-12-05 or 12-05", text=text))
    return when


def _asked_moment(text: str, roster: Roster) -> datetime:
    """The time asked about."""
    from scheduler.errors import InputError, Phrase

    moment = typed_time(text, roster)
    if moment is None:
        raise InputError(Phrase("--gap {text!r} is not a time; write it like 2026-12-05T20:00", text=text))
    return moment


def _require_one_question(args: argparse.Namespace) -> None:
    """Refuse no question, several, and options of another question, all at once."""
    from scheduler.errors import Fault, InputError, Phrase

    faults: list[Fault] = []
    asked = [
        option
        for option, given in (
            ("--agent", args.agent is not None),
            ("--gap", args.gap is not None),
            ("--ledger", args.ledger),
        )
        if given
    ]
    if len(asked) > 1:
        faults.append(Fault(Phrase("one question at a time: {options} do not go together", options=tuple(asked))))
    belongs = (
        ("--date", "--agent", args.date is not None, args.agent is not None),
        ("--shift", "--agent", args.shift is not None, args.agent is not None),
        ("--time-limit", "--agent", args.time_limit is not None, args.agent is not None),
        ("--agent", "--date", args.agent is not None, args.date is not None),
        ("--queue", "--gap", args.queue is not None, args.gap is not None),
        ("--out", "--ledger", args.target is not None, args.ledger),
    )
    for option, other, given, there in belongs:
        if given and not there:
            faults.append(Fault(Phrase("{option} goes with {other}", option=option, other=other)))
    if not asked and not faults:
        faults.append(Fault("say what to explain: --agent with --date, or --gap with a time, or --ledger"))
    if faults:
        raise InputError(faults)


def _requirement(store: Store, path: Path, named: Path | None) -> Requirement:
    """The heads named, or those that the roster was made for."""
    from scheduler import read_requirement_csv, requirement_of

    return requirement_of(store, path) if named is None else read_requirement_csv(named, store.grid, store.queues)


def _explain_cell(
    args: argparse.Namespace, store: Store, roster: Roster, needed: Requirement, when: date, made: Path | None
) -> None:
    """Why somebody's day is so."""
    from scheduler import explain_cell
    from scheduler.cli.cell_lines import cell_lines
    from scheduler.cli.explain_records import cell_record

    seconds = _SECONDS if args.time_limit is None else args.time_limit
    story = explain_cell(store, roster, args.agent, when, args.shift, requirement=needed, made=made, seconds=seconds)
    if args.json:
        say_json({"status": "done", **cell_record(story, store.language, store.names)})
    else:
        _say(cell_lines(story, store.language, store.names, everything=args.details))


def _explain_gap(args: argparse.Namespace, store: Store, roster: Roster, needed: Requirement, moment: datetime) -> None:
    """Who could fill a gap."""
    from scheduler import who_could_fill
    from scheduler.cli.explain_records import gap_record
    from scheduler.cli.gap_lines import gap_lines

    story = who_could_fill(store, roster, moment, args.queue, requirement=needed)
    if args.json:
        say_json({"status": "done", **gap_record(story, store.language, store.names)})
    else:
        _say(gap_lines(story, store.language, store.names, everything=args.details))


def _explain_costs(args: argparse.Namespace, store: Store, roster: Roster, needed: Requirement, made: Path | None) -> None:
    """What the roster costs."""
    from scheduler import ledger, write_ledger_csv
    from scheduler.cli.explain_records import ledger_record
    from scheduler.cli.ledger_lines import ledger_lines
    from scheduler.words.catalogue import label

    entries = ledger(store, roster, needed, made=made)
    if args.target is not None:
        write_ledger_csv(args.target, entries, store.names)
    if args.json:
        files = {} if args.target is None else {"ledger": str(args.target)}
        say_json({"status": "done", **ledger_record(entries), "files": files})
        return
    _say(ledger_lines(entries, store.language, store.names))
    if args.target is not None:
        note(label("wrote_file", store.language).format(file=args.target))


def _say(lines: Iterable[str]) -> None:
    """Lines as one block."""
    say("\n".join(lines))
