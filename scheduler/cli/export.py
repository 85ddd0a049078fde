"""`schedule export`: a roster for people to look at."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from scheduler.cli.arguments import a_replication_count, add_output_style
from scheduler.cli.console import note, say, say_json
from scheduler.cli.hold_ctrl_c import hold_ctrl_c
from scheduler.cli.roster_in import roster_in
from scheduler.errors import Fault, InputError, Phrase

if TYPE_CHECKING:
    from scheduler import Forecast, Requirement, Roster, Store
    from scheduler.domain.finding import Finding

__all__ = ["add_parser", "run"]

_KINDS: Final = {
    "html": "everything on one page (report.html), for the browser and the printer",
    "pictures": "PNG pictures",
    "svg": "pictures that can be enlarged",
    "xlsx": "roster.xlsx, to print and to edit",
    "csv": "tables of everything",
    "handout": "what `schedule handout` writes, without a form",
}
_FOR_PHONES: Final = "phone"

Read = TypeVar("Read")


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "export",
        help="page, pictures and tables of a roster",
        description="Write a roster in the forms that people look at, with all that is known of it: cover, what buyers get, "
        "fairness, requests, what was given up, how far from the best possible, changes against the last version.",
    )
    parser.add_argument(
        "roster",
        type=Path,
        metavar="ROSTER",
        help="the folder of a solve, or a roster file (xlsx, csv, json), edited or not, also one made by hand",
    )
    kinds = parser.add_argument_group("what to write (default: everything)")
    for kind, told in _KINDS.items():
        kinds.add_argument(f"--{kind}", dest="kinds", action="append_const", const=kind, help=told)
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="folder to write to (default: the folder export beside the roster)"
    )
    parser.add_argument(
        "--with",
        dest="other",
        type=Path,
        metavar="OTHER",
        help="the last version of the roster: changes against it are shown",
    )
    parser.add_argument(
        "--config", type=Path, metavar="CONFIG", help="store file, where it is not the one that the roster was made from"
    )
    parser.add_argument(
        "--forecast", type=Path, metavar="FILE", help="your own forecast, in the form that `forecast --out` writes"
    )
    parser.add_argument("--history", type=Path, metavar="FILE", help="CSV of past inquiries, instead of the store file's")
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="heads per hour, instead of those that the roster was made for"
    )
    parser.add_argument(
        "--replications",
        type=a_replication_count,
        metavar="N",
        help="how often the days are played through for what buyers get (60, down to 20 for very many buyers)",
    )
    add_output_style(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the files, and say which and what was left out."""
    from scheduler import export, finding_records, open_roster
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.words.amounts import amount
    from scheduler.words.catalogue import label

    path = roster_in(args.roster)
    store, edited = open_roster(path, config=args.config, history=args.history, language=args.lang)
    forecast, requirement, last = _others(args, store, edited.roster)
    remarks: list[Finding] = []
    files = export(
        store,
        edited.roster,
        args.out if args.out is not None else path.parent / "export",
        kinds=args.kinds or (),
        made=path,
        last=last,
        requirement=requirement,
        forecast=forecast,
        replications=args.replications,
        issued=datetime.fromtimestamp(path.stat().st_mtime, UTC),
        on_playing=lambda times: note(label("export_playing", store.language).format(times=amount(times))),
        writing=hold_ctrl_c(),
        on_remarks=remarks.extend,
    )
    if args.json:
        records = finding_records(remarks, language=store.language, names=store.names)
        say_json({"status": "done", "files": {name: str(path) for name, path in files.items()}, "findings": records})
        return 0
    told = finding_lines(remarks, store.language, store.names, everything=True)
    say("\n".join([*_file_lines(store, files), *told]))
    return 0


def _others(
    args: argparse.Namespace, store: Store, roster: Roster
) -> tuple[Forecast | None, Requirement | None, Roster | None]:
    """The other files named, or what is wrong with all of them."""
    from scheduler import read_forecast_csv, read_requirement_csv, staff

    faults: list[Fault] = []

    def read(path: Path | None, reader: Callable[[Path], Read]) -> Read | None:
        try:
            return None if path is None else reader(path)
        except InputError as error:
            faults.extend(error.faults)
            return None

    forecast = read(args.forecast, lambda path: read_forecast_csv(path, store.grid, store.queues))
    requirement = read(args.requirement, lambda path: read_requirement_csv(path, store.grid, store.queues))
    last = read(args.other, lambda path: _last(path, store, roster))
    if requirement is None and (args.forecast is not None or args.history is not None) and not faults:
        requirement = staff(store, forecast)
    if faults:
        raise InputError(faults)
    return forecast, requirement, last


def _last(place: Path, store: Store, roster: Roster) -> Roster:
    """The last version, of the same days; whoever has left the team since is passed over."""
    from scheduler import read_roster

    path = roster_in(place)
    last = read_roster(path, agents=store.agents, shifts=store.shifts, near=store.grid.start)
    if (last.start, last.days) != (roster.start, roster.days):
        message = (
            "this roster is for {other.days} days from {other.start}, the first one for {own.days} days from {own.start}; "
            "only rosters of the same days can be compared"
        )
        raise InputError(Fault(Phrase(message, other=last, own=roster), file=str(path)))
    return last


def _file_lines(store: Store, files: Mapping[str, Path]) -> Iterator[str]:
    """What was written, kind by kind."""
    from scheduler.words.catalogue import label

    language = store.language
    comma = label("list_comma", language)
    plain = [name for name in files if "/" not in name]
    for_people = [name for name in plain if name.startswith(_FOR_PHONES) or name.endswith(".txt")]
    yield label("export_heading", language).format(folder=next(iter(files.values())).parent)
    for told, suffix in (
        (label("export_file_html", language), ".html"),
        (label("export_file_pictures", language), ".png"),
        (label("export_file_svg", language), ".svg"),
        (label("export_file_xlsx", language), ".xlsx"),
        (label("export_file_csv", language), ".csv"),
    ):
        named = [name for name in plain if name.endswith(suffix) and name not in for_people]
        if named:
            yield "  " + told.format(files=comma.join(named))
    if for_people:
        folders = dict.fromkeys(name.partition("/")[0] for name in files if "/" in name)
        told = label("export_file_handout", language)
        yield "  " + told.format(files=comma.join(for_people), folders=comma.join(folders))
