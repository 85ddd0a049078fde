"""What a roster of a public staff-rostering instance costs and breaks, counted from nothing but the two files.

    python -m benchmarks.nrp_evaluator Instance1.txt Instance1.csv

Shares no code with the reader, the rule or the search. Source of the rules: Curtois and Qu, Computational results on new
staff scheduling benchmark instances, 2014.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Evaluation", "evaluate", "main"]

Row = tuple[str, int, str]
"""Person, day from 0, shift."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Broken limits in words, and the public objective: weights of requests that are not granted and of cover missed."""

    violations: tuple[str, ...]
    objective: int


def evaluate(path: str | Path, rows: Iterable[Row]) -> Evaluation:
    """Evaluate a roster.

    Parameters
    ----------
    path
        File of the instance, which is taken to be as the format says.
    rows
        Shifts given; days off are left out.

    Returns
    -------
    Evaluation
    """
    sections = _sections(Path(path).read_text(encoding="utf-8-sig"))
    given = list(rows)
    return Evaluation(tuple(_violations(sections, given)), _objective(sections, given))


def _sections(text: str) -> dict[str, list[list[str]]]:
    """Fields of each line by section."""
    sections: dict[str, list[list[str]]] = {}
    name = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("SECTION_"):
            name = line.removeprefix("SECTION_")
            sections[name] = []
        elif line and line[0] != "#":
            sections[name].append([part.strip() for part in line.split(",")])
    return sections


def _objective(sections: dict[str, list[list[str]]], given: list[Row]) -> int:
    """Weights of what is missed."""
    total, cells = 0, set(given)
    for person, day, shift, weight in sections["SHIFT_ON_REQUESTS"]:
        total += int(weight) * ((person, int(day), shift) not in cells)
    for person, day, shift, weight in sections["SHIFT_OFF_REQUESTS"]:
        total += int(weight) * ((person, int(day), shift) in cells)
    there: dict[tuple[int, str], int] = {}
    for _, on, shift in given:
        there[on, shift] = there.get((on, shift), 0) + 1
    for day, shift, wanted, under, over in sections["COVER"]:
        more = there.get((int(day), shift), 0) - int(wanted)
        total += more * int(over) if more > 0 else -more * int(under)
    return total


def _violations(sections: dict[str, list[list[str]]], given: list[Row]) -> Iterator[str]:
    """Limits that do not hold, person by person."""
    horizon = int(sections["HORIZON"][0][0])
    minutes = {fields[0]: int(fields[1]) for fields in sections["SHIFTS"]}
    banned = {fields[0]: fields[2].split("|") for fields in sections["SHIFTS"]}
    plans = {fields[0]: [""] * horizon for fields in sections["STAFF"]}
    for person, day, shift in given:
        if person not in plans or shift not in minutes or not 0 <= day < horizon:
            yield f"{person} has {shift} on day {day}, which the instance does not know"
            continue
        if plans[person][day]:
            yield f"{person} has more than one shift on day {day}"
        plans[person][day] = shift
    off = {(fields[0], int(day)) for fields in sections["DAYS_OFF"] for day in fields[1:]}
    for fields in sections["STAFF"]:
        who, plan = fields[0], plans[fields[0]]
        for day in range(horizon):
            if plan[day] and (who, day) in off:
                yield f"{who} works on day {day}, a day off"
            if day and plan[day] and plan[day - 1] and plan[day] in banned[plan[day - 1]]:
                yield f"{who} has {plan[day]} on day {day} after {plan[day - 1]}"
        yield from _sums(fields, plan, minutes)
        yield from _runs(fields, plan)


def _sums(fields: list[str], plan: list[str], minutes: dict[str, int]) -> Iterator[str]:
    """Shifts of each sort, minutes and weekends of one person."""
    who, most_shifts, most, least, *_, weekends = fields
    for part in most_shifts.split("|"):
        shift, limit = part.split("=")
        if plan.count(shift) > int(limit):
            yield f"{who} has {plan.count(shift)} shifts {shift}, more than {limit}"
    worked = sum(minutes[shift] for shift in plan if shift)
    if not int(least) <= worked <= int(most):
        yield f"{who} works {worked} minutes, not {least} to {most}"
    count = sum(any(plan[monday + 5 : monday + 7]) for monday in range(0, len(plan), 7))
    if count > int(weekends):
        yield f"{who} works on {count} weekends, more than {weekends}"


def _runs(fields: list[str], plan: list[str]) -> Iterator[str]:
    """Days in a row of one person; runs at an edge of the horizon may be longer than they look."""
    who, longest, shortest, rest = fields[0], int(fields[4]), int(fields[5]), int(fields[6])
    first = 0
    for day in range(1, len(plan) + 1):
        if day < len(plan) and bool(plan[day]) == bool(plan[first]):
            continue
        length, edge = day - first, first == 0 or day == len(plan)
        if plan[first] and length > longest:
            yield f"{who} works {length} days in a row from day {first}, more than {longest}"
        if plan[first] and length < shortest and not edge:
            yield f"{who} works only {length} days in a row from day {first}, fewer than {shortest}"
        if not plan[first] and length < rest and not edge:
            yield f"{who} is off only {length} days in a row from day {first}, fewer than {rest}"
        first = day


def main() -> int:
    """Evaluate one roster; exit code 1 where a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("instance", help="file of the instance")
    parser.add_argument("roster", help="rows of person, day from 0, shift, without a line of headings")
    args = parser.parse_args()
    with Path(args.roster).open(encoding="utf-8", newline="") as file:
        found = evaluate(args.instance, [(person, int(day), shift) for person, day, shift in csv.reader(file)])
    print(f"objective {found.objective}, broken limits {len(found.violations)}")
    for violation in found.violations:
        print(violation)
    return 1 if found.violations else 0


if __name__ == "__main__":
    raise SystemExit(main())
