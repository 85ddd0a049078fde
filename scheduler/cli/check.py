"""`schedule check`: every rule again, on a roster made by the search or by hand."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.cli.arguments import add_horizon, add_output_style
from scheduler.cli.console import say, say_json

if TYPE_CHECKING:
    from scheduler import Requirement, Store
    from scheduler.domain.cost_comparison import CostComparison
    from scheduler.domain.edited_roster import EditedRoster
    from scheduler.domain.finding import Finding
    from scheduler.domain.judgement import Judgement

__all__ = ["add_parser", "run"]


def add_parser(verbs: Any) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "check",
        help="check a roster",
        description="Check a roster against the rules of a store file, from clock times alone and without the search.",
    )
    parser.add_argument(
        "roster",
        type=Path,
        metavar="ROSTER",
        help="roster.xlsx, roster.csv or roster.json, edited or not, also one made by hand",
    )
    parser.add_argument(
        "--config", type=Path, metavar="CONFIG", help="store file, where it is not the one that the roster was made from"
    )
    parser.add_argument("--history", type=Path, metavar="FILE", help="CSV of past inquiries, instead of the store file's")
    parser.add_argument(
        "--requirement", type=Path, metavar="FILE", help="heads per hour, instead of those that the roster was made for"
    )
    parser.add_argument(
        "--with",
        dest="other",
        type=Path,
        metavar="FILE",
        help="another roster of the same days to set beside it, instead of the last one that the search made",
    )
    add_horizon(parser)
    add_output_style(parser)
    parser.add_argument("--details", action="store_true", help="print every finding")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check a roster and say what was found; 0 whatever was found, the status tells a broken must."""
    from scheduler import judge_edit, open_roster

    store, edited = open_roster(
        args.roster,
        config=args.config,
        history=args.history,
        start=args.start,
        days=args.days,
        month=args.month,
        language=args.lang,
    )
    requirement = _requirement(store, args)
    judgement = judge_edit(store, edited, requirement)
    findings = (*store.findings, *requirement.findings, *judgement.audit.findings)
    beside = _beside(store, edited, requirement, args)
    if args.json:
        _say_json(store, judgement, findings, beside)
    else:
        _say_text(store, judgement, findings, beside, args)
    return 0


def _beside(
    store: Store, edited: EditedRoster, requirement: Requirement, args: argparse.Namespace
) -> tuple[str, CostComparison] | None:
    """The roster next to another one: the one named, or the last that the search made for these days, if it is another."""
    from scheduler import compare_costs, read_roster, solved_roster

    if args.other is not None:
        other = read_roster(args.other, agents=store.agents, shifts=store.shifts, near=store.grid.start)
        return str(args.other), compare_costs(store, edited.roster, other, requirement)
    found = solved_roster(store, beside=args.roster)
    if found is None:
        return None
    path, made = found
    compared = compare_costs(store, edited.roster, made, requirement)
    return (str(path), compared) if compared.days else None


def _requirement(store: Store, args: argparse.Namespace) -> Requirement:
    """The heads named; those of the history named; else those that the roster was made for."""
    from scheduler import read_requirement_csv, requirement_of, staff

    if args.requirement is not None:
        return read_requirement_csv(args.requirement, store.grid, store.queues)
    return staff(store) if args.history is not None else requirement_of(store, args.roster)


def _say_json(
    store: Store, judgement: Judgement, findings: tuple[Finding, ...], beside: tuple[str, CostComparison] | None
) -> None:
    """The one object."""
    from dataclasses import asdict

    from scheduler import finding_records
    from scheduler.cli.edit_lines import edit_records
    from scheduler.cli.explain_records import comparison_record
    from scheduler.domain.price_curve import COST_UNITS_PER_PRICE

    audit = judgement.audit
    say_json(
        {
            "status": "relaxed" if audit.broken_musts else "feasible",
            "broken_musts": len(audit.broken_musts),
            "objective": audit.cost / COST_UNITS_PER_PRICE,
            "kpis": asdict(audit.kpis),
            **edit_records(judgement, store.language, store.names),
            "compared": None if beside is None else comparison_record(beside[1], beside[0]),
            "findings": finding_records(findings, language=store.language, names=store.names),
        }
    )


def _say_text(
    store: Store,
    judgement: Judgement,
    findings: tuple[Finding, ...],
    beside: tuple[str, CostComparison] | None,
    args: argparse.Namespace,
) -> None:
    """What was changed, cover, figures and findings."""
    from scheduler.cli.edit_lines import edit_lines
    from scheduler.cli.figure_lines import cover_lines, figure_lines
    from scheduler.cli.figure_scope import figure_scope
    from scheduler.cli.finding_lines import finding_lines
    from scheduler.cli.side_by_side_lines import side_by_side_lines
    from scheduler.words.catalogue import label
    from scheduler.words.number import Number

    language, audit = store.language, judgement.audit
    broken = len(audit.broken_musts)
    lines = [label("check_broken" if broken else "check_clean", language).format(count=Number(broken))]
    edits = list(edit_lines(judgement, language, store.names, everything=args.details))
    lines += ["", *edits] if edits else []
    lines += ["", *cover_lines(audit.coverage, language, store.names)]
    lines += ["", *figure_lines(audit.kpis, language, **figure_scope(store))]
    lines += finding_lines(findings, language, store.names, everything=args.details, must_heading="heading_must_checked")
    if beside is not None:
        lines += ["", *side_by_side_lines(beside[1], beside[0], language, store.names)]
    say("\n".join(lines))
