"""`schedule staff`: heads needed per queue and hour, and why."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.cli.arguments import a_moment, add_config, add_horizon, add_output_style
from scheduler.cli.console import note, say, say_json
from scheduler.cli.output_file import refuse_overwriting_input
from scheduler.errors import Fault, InputError

if TYPE_CHECKING:
    from scheduler import Requirement, Store
    from scheduler.domain.finding import Finding

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
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="heads of a file, as --out writes it, instead of working them out"
    )
    parser.add_argument(
        "--repair",
        action="store_true",
        help="play the days through, and move people to where the promised answer time is missed; takes a minute or two",
    )
    add_horizon(parser)
    why = parser.add_argument_group("how one hour came about")
    why.add_argument(
        "--why", type=a_moment, metavar="TIME", help="explain the heads of the hour of 2026-12-05T20:00, step by step"
    )
    why.add_argument("--queue", metavar="QUEUE", help="with --why: this queue alone, by id or name")
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write heads and reasons as CSV; `solve --requirement` reads it back"
    )
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Staff, print the days or the reasons, and write the file asked for."""
    from scheduler import load_store, why_heads, write_requirement_csv
    from scheduler.cli.why_lines import why_lines, why_records

    _refuse_contradictions(args)
    store = load_store(
        args.config, start=args.start, days=args.days, month=args.month, history=args.history, language=args.lang
    )
    refuse_overwriting_input(args.out, (args.config, store.history, args.forecast, args.requirement))
    needed = _requirement(store, args)
    reasons = None
    if args.why is not None:
        reasons = why_heads(store, needed, args.why, args.queue, own=args.requirement is None)
    if args.out is not None:
        write_requirement_csv(args.out, needed)
    findings = (*store.findings, *needed.findings)
    if args.json:
        _say_json(store, needed, findings, args, {} if reasons is None else {"why": why_records(reasons)})
    elif reasons is not None:
        say("\n".join(why_lines(reasons, store.language)))
    else:
        _say_days(store, needed, findings)
    if args.out is not None and not args.json:
        from scheduler.words.catalogue import label

        say("\n" + label("wrote_file", store.language).format(file=args.out))
    return 0


def _refuse_contradictions(args: argparse.Namespace) -> None:
    """Raise InputError with every pair of options that do not fit together."""
    faults = []
    if args.queue is not None and args.why is None:
        message = "--queue names the queue to explain; say for which time with --why, such as --why 2026-12-05T20:00"
        faults.append(Fault(message))
    if args.requirement is not None and args.forecast is not None:
        message = "--requirement brings the heads and --forecast is what they would be worked out from; leave one of the two"
        faults.append(Fault(message))
    if args.requirement is not None and args.repair:
        message = "--repair moves people that are worked out from a forecast; leave out --requirement, which brings them"
        faults.append(Fault(message))
    if faults:
        raise InputError(faults)


def _requirement(store: Store, args: argparse.Namespace) -> Requirement:
    """The heads of the file named; else those of the forecast named, or of the store's own."""
    from scheduler import read_forecast_csv, read_requirement_csv, staff
    from scheduler.words.catalogue import label

    if args.requirement is not None:
        return read_requirement_csv(args.requirement, store.grid, store.queues)
    forecast = None if args.forecast is None else read_forecast_csv(args.forecast, store.grid, store.queues)
    if args.repair:
        note(label("repair_playing", store.language))
    return staff(store, forecast, repair=args.repair)


def _say_json(
    store: Store, needed: Requirement, findings: tuple[Finding, ...], args: argparse.Namespace, why: dict[str, object]
) -> None:
    """The one object."""
    from scheduler import finding_records
    from scheduler.cli.repair_table import repair_records

    hours = needed.grid.interval_hours
    say_json(
        {
            "status": "done",
            "hours": {queue: float(needed.to_cover[row].sum()) * hours for row, queue in enumerate(needed.queues)},
            **({} if needed.repair is None else {"repair": repair_records(needed)}),
            **why,
            "findings": finding_records(findings, language=store.language, names=store.names),
            "files": {} if args.out is None else {"requirement": str(args.out)},
        }
    )


def _say_days(store: Store, needed: Requirement, findings: tuple[Finding, ...]) -> None:
    """The hours needed per day and queue, and what there is to say."""
    from scheduler.cli.day_table import day_table
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.repair_table import repair_table
    from scheduler.words.amounts import amount
    from scheduler.words.catalogue import label

    hours = needed.grid.interval_hours
    say(label("staff_title", store.language))
    say(
        day_table(
            needed.to_cover.astype(float),
            needed.grid,
            needed.queues,
            lambda heads: f"{amount(float(heads.sum()) * hours)} ({int(heads.max())})",
            store.language,
            store.names,
        )
    )
    if changes := repair_table(needed, store.language, store.names):
        say("\n" + changes)
    say("\n".join(finding_lines(findings, store.language, store.names, everything=True)))
