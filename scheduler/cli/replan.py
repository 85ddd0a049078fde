"""`schedule replan`: somebody cannot come."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from scheduler.cli.absences import read_absences, read_told_at
from scheduler.cli.arguments import (
    a_fraction,
    a_positive_number,
    a_seed,
    a_worker_count,
    add_output_style,
)
from scheduler.cli.console import note, say, say_json
from scheduler.cli.hold_ctrl_c import hold_ctrl_c
from scheduler.errors import Fault, InputError, Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler import Outcome, Roster, Store

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "replan",
        help="somebody cannot come",
        description="Fill the gaps of people who cannot come, with as few changes for the others as possible, and say whom "
        "to call in which order.",
    )
    parser.add_argument("roster", type=Path, metavar="ROSTER", help="the roster that people know, edited or not")
    parser.add_argument(
        "--absent",
        action="append",
        required=True,
        metavar="NAME:DAY",
        help="who cannot come and when, such as NAME:2026-12-05 or NAME:2026-12-05..2026-12-07; may be repeated",
    )
    parser.add_argument(
        "--from", dest="told_at", metavar="TIME", help="as of when, such as 2026-12-05T07:50, instead of now"
    )
    parser.add_argument(
        "--config", type=Path, metavar="CONFIG", help="store file, where it is not the one that the roster was made from"
    )
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="heads per hour, instead of those that the roster was made for"
    )
    search = parser.add_argument_group("search (instead of the store file's)")
    search.add_argument("--time-limit", type=a_positive_number, metavar="SECONDS", help="stop at the latest after this time")
    search.add_argument("--gap", type=a_fraction, metavar="SHARE", help="stop this close to the best possible, like 0.5%%")
    search.add_argument("--workers", type=a_worker_count, metavar="N", help="search strategies side by side")
    search.add_argument("--seed", type=a_seed, metavar="N", help="another number, another search")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="folder for the files, instead of replan-<time> beside the roster"
    )
    add_output_style(parser)
    parser.add_argument("--details", action="store_true", help="print every finding, and the numbers of the search")
    parser.add_argument("--quiet", action="store_true", help="no progress line, no list of changes and calls on the screen")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Replan, write the files and say what changes and whom to call."""
    from scheduler import open_roster, prepare_folder, read_requirement_csv, replan, requirement_of, save
    from scheduler.cli.progress_line import ProgressLine

    store, edited = open_roster(args.roster, config=args.config)
    language = args.lang or store.language
    roster = edited.roster
    absences = read_absences(args.absent, store.agents, roster)
    told_at = _told_at(args, store, roster)
    folder = prepare_folder(store, _folder(args, told_at))
    if args.requirement is None:
        requirement = requirement_of(store, args.roster)
    else:
        requirement = read_requirement_csv(args.requirement, store.grid, store.queues)
    if max(absence.last for absence in absences) < told_at.date():
        note(_over(told_at, language))
    with ProgressLine(language) as line:
        outcome = replan(
            store,
            roster,
            absences,
            told_at=told_at,
            requirement=requirement,
            on_progress=None if args.quiet else line,
            time_limit_seconds=args.time_limit,
            gap=args.gap,
            workers=args.workers,
            seed=args.seed,
        )
    with hold_ctrl_c():
        files = save(store, outcome, folder, language=language, pictures=False, issued=datetime.now(UTC))
        outcome = replace(outcome, findings=(*outcome.findings, *folder.findings))
        if args.json:
            _say_json(store, outcome, files, language)
        else:
            _say_text(store, outcome, files, language, args)
    return 0


def _told_at(args: argparse.Namespace, store: Store, roster: Roster) -> datetime:
    """As of when: what was said, else now by the store's clock."""
    if args.told_at is not None:
        told_at = read_told_at(args.told_at, roster)
    else:
        zone = store.grid.timezone
        now = datetime.now(ZoneInfo(zone) if zone else None)
        told_at = now.replace(tzinfo=None, second=0, microsecond=0)
    if told_at.date() >= roster.start + timedelta(days=roster.days):
        message = "as of {told} the roster is over, its last day was {last}; give another time with --from"
        raise InputError(Fault(Phrase(message, told=f"{told_at:%Y-%m-%d %H:%M}", last=roster.dates[-1])))
    return told_at


def _folder(args: argparse.Namespace, told_at: datetime) -> Path:
    """Where to write: never over the roster that is replanned."""
    here: Path = args.roster.parent
    if args.out is None:
        return here / f"replan-{told_at:%Y-%m-%d-%H%M}"
    if args.out.resolve() == here.resolve():
        message = "--out is the folder of the roster itself, which stays as it is; name another folder"
        raise InputError(Fault(message, file=str(args.out)))
    out: Path = args.out
    return out


def _over(told_at: datetime, language: str) -> str:
    """A word on absences that are over."""
    from scheduler.words.catalogue import label
    from scheduler.words.dates import moment

    return label("absence_over", language).format(told=moment(told_at, language))


def _say_json(store: Store, outcome: Outcome, files: Mapping[str, Path], language: str) -> None:
    """The one object."""
    from scheduler import summarize

    summary = summarize(outcome, language=language, names=store.names, messages_in=store.language)
    say_json({**summary, "files": {name: str(path) for name, path in files.items()}})


def _say_text(store: Store, outcome: Outcome, files: Mapping[str, Path], language: str, args: argparse.Namespace) -> None:
    """How good it is, what changes, what is worse, whom to call, files."""
    from scheduler.cli.change_lines import call_lines, change_lines, worse_lines
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.outcome_lines import detail_lines, result_lines
    from scheduler.domain.finding import Severity
    from scheduler.words.catalogue import label

    lines = list(result_lines(outcome.solution, language))
    musts = [finding for finding in outcome.findings if finding.severity is Severity.MUST]
    if not args.quiet:
        lines += change_lines(outcome, language, store.names)
        lines += worse_lines(outcome, language, store.names)
        lines += call_lines(outcome, language, store.names, messages_in=store.language)
    chosen = outcome.findings if args.details else musts
    lines += finding_lines(chosen, language, store.names, everything=args.details)
    if args.details:
        lines += detail_lines(outcome, language)
    folder = next(iter(files.values())).parent
    lines += ["", label("heading_files", language).format(folder=folder)]
    lines.append("  " + ", ".join(path.name for path in files.values()))
    lines.append("  " + label("no_pictures", language).format(roster=files["roster.json"]))
    say("\n".join(lines))
