"""`schedule check`: every rule again, on a roster made by the search or by hand."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.cli.arguments import add_horizon, add_output_style
from scheduler.cli.console import note, say, say_json

if TYPE_CHECKING:
    from scheduler import Audit, Roster, Store
    from scheduler.domain.finding import Finding

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "check",
        help="check a roster",
        description="Check a roster against the rules of a store file, from clock times alone and without the search.",
    )
    parser.add_argument("roster", type=Path, metavar="ROSTER", help="roster.csv or roster.json, also one made by hand")
    parser.add_argument("--config", type=Path, required=True, metavar="CONFIG", help="store file")
    parser.add_argument("--history", type=Path, metavar="FILE", help="CSV of past inquiries, instead of the store file's")
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="heads per hour, such as the requirement.csv beside the roster"
    )
    add_horizon(parser)
    add_output_style(parser)
    parser.add_argument("--details", action="store_true", help="print every finding")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check a roster and say what was found; 0 whatever was found, the status tells a broken must."""
    from scheduler import check, read_requirement_csv, staff

    store, roster = _store_and_roster(args)
    if args.requirement is None:
        requirement = staff(store)
    else:
        requirement = read_requirement_csv(args.requirement, store.grid, store.queues)
    audit = check(store, roster, requirement)
    findings = (*store.findings, *requirement.findings, *audit.findings)
    if args.json:
        _say_json(store, audit, findings)
    else:
        _say_text(store, audit, findings, args)
    return 0


def _store_and_roster(args: argparse.Namespace) -> tuple[Store, Roster]:
    """The store on the days of the roster, unless the arguments name other days."""
    from scheduler import load_store, read_roster
    from scheduler.cli.wording import day
    from scheduler.words.catalogue import label
    from scheduler.words.number import Number

    store = load_store(
        args.config, start=args.start, days=args.days, month=args.month, history=args.history, language=args.lang
    )
    roster = read_roster(args.roster, agents=store.agents, shifts=store.shifts)
    same = (roster.start, roster.days) == (store.grid.start, store.grid.days)
    if same or args.start or args.days or args.month:
        return store, roster
    store = load_store(args.config, start=roster.start, days=roster.days, history=args.history, language=args.lang)
    note(label("check_days", store.language).format(days=Number(roster.days), start=day(roster.start, store.language)))
    return store, roster


def _say_json(store: Store, audit: Audit, findings: tuple[Finding, ...]) -> None:
    """The one object."""
    from dataclasses import asdict

    from scheduler import finding_records
    from scheduler.domain.price_curve import COST_UNITS_PER_PRICE

    say_json(
        {
            "status": "relaxed" if audit.broken_musts else "feasible",
            "broken_musts": len(audit.broken_musts),
            "objective": audit.cost / COST_UNITS_PER_PRICE,
            "kpis": asdict(audit.kpis),
            "findings": finding_records(findings, language=store.language, names=store.names),
        }
    )


def _say_text(store: Store, audit: Audit, findings: tuple[Finding, ...], args: argparse.Namespace) -> None:
    """Cover, figures and findings."""
    from scheduler.cli.figure_lines import cover_lines, figure_lines
    from scheduler.cli.figure_scope import figure_scope
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.words.catalogue import label
    from scheduler.words.number import Number

    language = store.language
    broken = len(audit.broken_musts)
    lines = [label("check_broken" if broken else "check_clean", language).format(count=Number(broken))]
    lines += ["", *cover_lines(audit.coverage, language, store.names)]
    lines += ["", *figure_lines(audit.kpis, language, **figure_scope(store))]
    lines += finding_lines(findings, language, store.names, everything=args.details, must_heading="heading_must_checked")
    say("\n".join(lines))
