"""`schedule simulate`: what buyers get from a roster."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from scheduler.cli.arguments import a_picture, a_replication_count, a_seed, add_horizon, add_output_style, an_absence
from scheduler.cli.console import note, say, say_json
from scheduler.cli.hold_ctrl_c import hold_ctrl_c
from scheduler.cli.output_file import refuse_overwriting_input
from scheduler.errors import Fault, InputError, Phrase
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from scheduler import Forecast, Requirement, Roster, SimulationResult, Store
    from scheduler.domain.simulation_comparison import SimulationComparison

__all__ = ["add_parser", "run"]

_STORE_FILES: Final = (".yaml", ".yml")
_OFTEN: Final = 400


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "simulate",
        help="what buyers get from a roster",
        description="Play a roster through contact by contact, many times: waiting, answers in time, buyers who give up, "
        "the worst hours, and where one more person would help.",
    )
    parser.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="a roster (xlsx, csv or json, also one made by hand), a store file (yaml), or both; with a store file alone "
        "its newest roster is taken",
    )
    parser.add_argument(
        "--config", type=Path, metavar="CONFIG", help="store file, where it is not the one that the roster was made from"
    )
    parser.add_argument(
        "--with", dest="other", type=Path, metavar="ROSTER", help="another roster of the same days, to compare with"
    )
    parser.add_argument(
        "--forecast", type=Path, metavar="FILE", help="your own forecast, in the form that `forecast --out` writes"
    )
    parser.add_argument("--history", type=Path, metavar="FILE", help="CSV of past inquiries, instead of the store file's")
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="heads per hour, instead of those that the roster was made for"
    )
    add_horizon(parser)
    chance = parser.add_argument_group("chance")
    chance.add_argument(
        "--replications",
        type=a_replication_count,
        default=_OFTEN,
        metavar="N",
        help="how often the days are played through (400)",
    )
    chance.add_argument("--seed", type=a_seed, default=1, metavar="N", help="another number, other contacts and absences")
    chance.add_argument(
        "--absence", type=an_absence, metavar="SHARE", help="absent unplanned, such as 0.1, instead of the store's shrinkage"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the figures of every hour as CSV")
    parser.add_argument(
        "--picture", type=a_picture, metavar="FILE", help="draw answers in time by hour as a PNG or SVG picture"
    )
    add_output_style(parser)
    parser.add_argument(
        "--details", action="store_true", help="print more of the worst hours, and every finding; every hour, with --json"
    )
    parser.add_argument("--quick", action="store_true", help="do not look where one more person would help")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Simulate, print the figures and write the files asked for."""
    from scheduler import compare_rosters, plot_simulation, save_picture, simulate, write_simulation_csv

    config, roster_path = _files(args)
    store, roster, roster_path = _opened(args, config, roster_path)
    read = (store.path, roster_path, store.history, args.forecast, args.requirement, args.other)
    refuse_overwriting_input(args.out, read)
    refuse_overwriting_input(args.picture, (*read, args.out), option="--picture")
    expected, needed = _expected_and_needed(args, store, roster_path)
    settings: dict[str, Any] = {
        "forecast": expected,
        "requirement": needed,
        "replications": args.replications,
        "seed": args.seed,
        "absence": args.absence,
        "gains": not args.quick,
    }
    note(label("simulate_playing", store.language).format(times=amount(args.replications)))
    compared = None
    if args.other is None:
        result = simulate(store, roster, **settings)
    else:
        compared = compare_rosters(store, roster, _other(args.other, store, roster), **settings)
        result = compared.first
    result = replace(result, findings=(*store.findings, *result.findings))
    figure = None
    if args.picture is not None:
        figure = plot_simulation(result, names=store.names, language=store.language, font=store.picture_font)
    with hold_ctrl_c():  # it leaves all files or none
        if figure is not None:
            save_picture(args.picture, figure)
        if args.out is not None:
            write_simulation_csv(args.out, result)
    files = {name: path for name, path in (("hours", args.out), ("picture", args.picture)) if path is not None}
    _say(args, store, result, compared, (roster_path, args.other), files)
    return 0


def _files(args: argparse.Namespace) -> tuple[Path | None, Path | None]:
    """Store file and roster, of which one may be missing."""
    configs = [path for path in args.files if path.suffix.lower() in _STORE_FILES]
    rosters = [path for path in args.files if path.suffix.lower() not in _STORE_FILES]
    if args.config is not None:
        configs.append(args.config)
    faults = []
    if len(configs) > 1:
        said = Phrase("there is one store file at a time; these are {files}", files=tuple(map(str, configs)))
        faults.append(Fault(said))
    if len(rosters) > 1:
        message = "there is one roster at a time; these are {files}; to compare two, write --with before the second"
        faults.append(Fault(Phrase(message, files=tuple(map(str, rosters)))))
    if faults:
        raise InputError(faults)
    return (configs[0] if configs else None), (rosters[0] if rosters else None)


def _opened(args: argparse.Namespace, config: Path | None, path: Path | None) -> tuple[Store, Roster, Path]:
    """The store on the days of the roster, the roster, and its file."""
    from scheduler import load_store, newest_roster, open_roster

    chosen: dict[str, Any] = {
        "start": args.start,
        "days": args.days,
        "month": args.month,
        "history": args.history,
        "language": args.lang,
    }
    if path is None and config is not None:
        path = newest_roster(load_store(config, history=args.history, language=args.lang))
    assert path is not None  # argparse wants one file, and it is one or the other
    store, edited = open_roster(path, config=config, **chosen)
    return store, edited.roster, path


def _expected_and_needed(args: argparse.Namespace, store: Store, roster_path: Path) -> tuple[Forecast, Requirement]:
    """What may come, and the heads that the roster was made for."""
    from scheduler import forecast, read_forecast_csv, read_requirement_csv, requirement_of, staff

    given = args.forecast
    expected = forecast(store) if given is None else read_forecast_csv(given, store.grid, store.queues)
    if args.requirement is not None:
        return expected, read_requirement_csv(args.requirement, store.grid, store.queues)
    if given is not None or args.history is not None:
        return expected, staff(store, expected)
    return expected, requirement_of(store, roster_path, forecast=expected)


def _other(path: Path, store: Store, roster: Roster) -> Roster:
    """The roster to compare with, of the same days."""
    from scheduler import read_roster

    other = read_roster(path, agents=store.agents, shifts=store.shifts, near=store.grid.start)
    if (other.start, other.days) != (roster.start, roster.days):
        message = (
            "this roster is for {other.days} days from {other.start}, the first one for {own.days} days from {own.start}; "
            "only rosters of the same days can be compared"
        )
        raise InputError(Fault(Phrase(message, other=other, own=roster), file=str(path)))
    return other


def _say(
    args: argparse.Namespace,
    store: Store,
    result: SimulationResult,
    compared: SimulationComparison | None,
    rosters: tuple[Path, Path | None],
    files: dict[str, Path],
) -> None:
    """The one object, or the figures as text."""
    from scheduler import finding_records
    from scheduler.cli.comparison_lines import comparison_lines
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.simulation_lines import is_told_apart, simulation_lines

    language, names = store.language, store.names
    if args.json:
        records = finding_records(result.findings, language=language, names=names)
        told: dict[str, object] = {"hours": result.hour_records()} if args.details else {}
        if compared is not None:
            told["comparison"] = compared.record()
        written = {name: str(path) for name, path in files.items()}
        say_json(
            {"status": "done", "roster": str(rosters[0]), **result.record(), **told, "findings": records, "files": written}
        )
        return
    lines = list(simulation_lines(result, language, names, everything=args.details))
    if compared is not None:
        lines += comparison_lines(compared, language, names, rosters=(str(rosters[0]), str(rosters[1])))
    others = [finding for finding in result.findings if not is_told_apart(finding)]
    lines += finding_lines(others, language, names, everything=args.details)
    say("\n".join(lines))
    for path in files.values():
        say(label("wrote_file", language).format(file=path))
