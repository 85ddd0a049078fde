"""`schedule solve`: from the store file to the roster."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.cli.arguments import (
    a_fraction,
    a_positive_number,
    a_seed,
    a_worker_count,
    add_config,
    add_horizon,
    add_output_style,
)
from scheduler.cli.console import console_width, note, say, say_json
from scheduler.cli.hold_ctrl_c import hold_ctrl_c
from scheduler.cli.quick_service import quick_service

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler import Outcome, Roster, Store
    from scheduler.domain.edited_roster import EditedRoster
    from scheduler.domain.finding import Finding
    from scheduler.domain.requirement import Requirement

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser("solve", help="make the roster", description="Make the roster of the days in a store file.")
    add_config(parser)
    parser.add_argument(
        "--forecast", type=Path, metavar="FILE", help="your own forecast, in the form that `forecast --out` writes"
    )
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="your own heads per hour, as `schedule staff --out` writes them"
    )
    parser.add_argument(
        "--repair",
        action="store_true",
        help="first play the days through, and move people to where the promised answer time is missed, as staff --repair",
    )
    add_horizon(parser)
    parser.add_argument(
        "--from",
        dest="begin",
        type=Path,
        metavar="ROSTER",
        help="a roster found before, to go on from: the search begins with it and looks for a better one",
    )
    edits = parser.add_argument_group("around a roster that you edited")
    edits.add_argument(
        "--pin-from",
        type=Path,
        metavar="FILE",
        help="a roster that this tool wrote and you edited: the cells that you changed stay, the others change only for a "
        "good reason",
    )
    edits.add_argument("--fill", action="store_true", help="with --pin-from: filled cells stay, blank ones are completed")
    search = parser.add_argument_group("search (instead of the store file's)")
    search.add_argument("--time-limit", type=a_positive_number, metavar="SECONDS", help="stop at the latest after this time")
    search.add_argument("--gap", type=a_fraction, metavar="SHARE", help="stop this close to the best possible, like 0.5%%")
    search.add_argument("--workers", type=a_worker_count, metavar="N", help="search strategies side by side")
    search.add_argument("--seed", type=a_seed, metavar="N", help="another number, another search")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for the files, instead of out/<store>/<first day>")
    add_output_style(parser)
    parser.add_argument("--details", action="store_true", help="print every finding, and the numbers of the search")
    parser.add_argument("--quiet", action="store_true", help="no progress line and no roster on the screen")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the roster, write its files and say how good it is."""
    from scheduler import prepare_folder, read_forecast_csv, save, solve
    from scheduler.cli.progress_line import ProgressLine

    store, edited = _store_and_edits(args)
    start = _start(args, store)
    requirement = _requirement(args, store)
    forecast = None if args.forecast is None else read_forecast_csv(args.forecast, store.grid, store.queues)
    folder = prepare_folder(store, args.out)
    with ProgressLine(store.language) as line:
        outcome = solve(
            store,
            requirement,
            forecast=forecast,
            edited=edited,
            fill=args.fill,
            start=start,
            repair=args.repair,
            on_progress=None if args.quiet else line,
            on_foresight=None if args.quiet or args.json else partial(_say_foreseen, store),
            time_limit_seconds=args.time_limit,
            gap=args.gap,
            workers=args.workers,
            seed=args.seed,
        )
    service = quick_service(store, outcome)
    with hold_ctrl_c():
        files = save(store, outcome, folder, simulation=service, issued=datetime.now(UTC))
        outcome = replace(outcome, findings=(*outcome.findings, *folder.findings))
        if args.json:
            _say_json(store, outcome, files)
        else:
            _say_text(store, outcome, files, args)
    return 0


def _store_and_edits(args: argparse.Namespace) -> tuple[Store, EditedRoster | None]:
    """The store, on the days of the roster that was edited, where there is one."""
    from scheduler import load_store, open_roster
    from scheduler.errors import InputError

    days = {"start": args.start, "days": args.days, "month": args.month, "history": args.history, "language": args.lang}
    if args.pin_from is not None and args.begin is not None:
        message = (
            "--from starts the search from a roster, --pin-from keeps what you changed in one; leave out one of the two"
        )
        raise InputError(message)
    if args.pin_from is not None:
        return open_roster(args.pin_from, config=args.config, **days)
    if args.fill:
        raise InputError("--fill completes a roster that you filled in part; name its file with --pin-from FILE")
    return load_store(args.config, **days), None


def _start(args: argparse.Namespace, store: Store) -> Roster | None:
    """The roster to begin with; whoever has left the team since is passed over."""
    from scheduler import read_roster

    if args.begin is None:
        return None
    return read_roster(args.begin, agents=store.agents, shifts=store.shifts, skip_unknown_agents=True, near=store.grid.start)


def _requirement(args: argparse.Namespace, store: Store) -> Requirement | None:
    """Heads per hour: the user's own, those that an edited roster was made for, or None to make them from the history."""
    from scheduler import read_requirement_csv, requirement_of
    from scheduler.errors import InputError
    from scheduler.words.catalogue import label

    if args.repair:
        if args.requirement is not None:
            message = "--repair moves people that are worked out from a forecast; leave out --requirement, which brings them"
            raise InputError(message)
        note(label("repair_playing", store.language))
        return None
    if args.requirement is not None:
        return read_requirement_csv(args.requirement, store.grid, store.queues)
    if args.pin_from is None or args.forecast is not None or args.history is not None:
        return None
    return requirement_of(store, args.pin_from)


def _say_foreseen(store: Store, findings: tuple[Finding, ...]) -> None:
    """What no roster can do, said while the search has not even begun; it is among the findings of the end, too."""
    from scheduler.words.catalogue import label, sentence

    if findings:
        sentences = [f"  - {sentence(finding, store.language, store.names)}" for finding in findings]
        note("\n".join([label("before_search", store.language), *sentences]))


def _say_json(store: Store, outcome: Outcome, files: Mapping[str, Path]) -> None:
    """The one object."""
    from scheduler import summarize

    summary = summarize(outcome, language=store.language, names=store.names)
    say_json({**summary, "files": {name: str(path) for name, path in files.items()}})


def _say_text(store: Store, outcome: Outcome, files: Mapping[str, Path], args: argparse.Namespace) -> None:
    """Roster, cover, figures, findings, files."""
    from scheduler import roster_text
    from scheduler.cli.balance_lines import balance_lines
    from scheduler.cli.change_lines import change_lines
    from scheduler.cli.conflict_lines import conflict_lines
    from scheduler.cli.figure_lines import cover_lines, figure_lines
    from scheduler.cli.figure_scope import figure_scope
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.outcome_lines import detail_lines, result_lines
    from scheduler.words.catalogue import label

    language, audit, roster = store.language, outcome.audit, outcome.solution.roster
    assert audit is not None
    assert roster is not None
    lines: list[str] = []
    if not args.quiet:
        lines += [roster_text(roster, outcome.problem, language=language, width=console_width()), ""]
    lines += result_lines(outcome.solution, language)
    lines += change_lines(outcome, language, store.names)
    lines += conflict_lines(outcome, language, store.names)
    if not args.quiet:
        lines += ["", *cover_lines(audit.coverage, language, store.names)]
        lines += ["", *figure_lines(audit.kpis, language, **figure_scope(store))]
    lines += finding_lines(outcome.findings, language, store.names, everything=args.details)
    if args.details:
        lines += balance_lines(roster.balances, audit.balances, language, store.names)
        lines += detail_lines(outcome, language)
    folder = next(iter(files.values())).parent
    lines += ["", label("heading_files", language).format(folder=folder)]
    lines.append("  " + ", ".join(path.name for path in files.values()))
    say("\n".join(lines))
