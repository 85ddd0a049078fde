"""Tiny files in the public staff-rostering format: ``from nrp_files import instance_text``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from pathlib import Path
from random import Random

__all__ = ["Row", "instance_text", "random_rows", "random_text", "rows_of", "write_instance"]

Row = tuple[str, int, str]
"""Person, day, shift."""


def instance_text(
    *,
    days: int = 14,
    shifts: Sequence[str] = ("D,480,", "N,600,D"),
    staff: Sequence[str] = ("A,D=14|N=14,100000,0,14,1,1,2",),
    off: Sequence[str] = (),
    wanted: Sequence[str] = (),
    unwanted: Sequence[str] = (),
    cover: Sequence[str] = (),
) -> str:
    """An instance from the lines of its sections; by default one person without any limit but one shift a day.

    Staff: person, most shifts, most minutes, least minutes, longest run, shortest run, shortest rest, most weekends.
    """
    sections = {
        "HORIZON": [str(days)],
        "SHIFTS": shifts,
        "STAFF": staff,
        "DAYS_OFF": off,
        "SHIFT_ON_REQUESTS": wanted,
        "SHIFT_OFF_REQUESTS": unwanted,
        "COVER": cover,
    }
    parts = (f"SECTION_{name}\n# columns\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections.items())
    return "# a comment\n" + "\n".join(parts)


def write_instance(folder: Path, text: str, name: str = "Instance1") -> Path:
    """The text as a file, with the line ends that the public files have."""
    path = folder / f"{name}.txt"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    return path


def rows_of(**plans: str) -> list[Row]:
    """Rows from one letter per day: ``rows_of(A="DD.N")``."""
    return [(who, day, shift) for who, plan in plans.items() for day, shift in enumerate(plan) if shift != "."]


def random_text(dice: Random, *, people: int, days: int) -> str:
    """An instance of which every limit binds now and then."""
    who, sorts = "ABCD"[:people], ("D", "N")
    staff = []
    for person in who:
        most_of = "|".join(f"{shift}={dice.choice((0, 1, 2, days - 1, days))}" for shift in sorts)
        most = 480 * dice.randint(1, days)
        runs = f"{dice.randint(1, 4)},{dice.randint(1, 3)},{dice.randint(1, 3)}"
        staff.append(f"{person},{most_of},{most},{dice.randint(0, most)},{runs},{dice.randint(0, 2)}")
    cells = list(product(who, range(days), sorts))
    return instance_text(
        days=days,
        shifts=("D,480,", dice.choice(("N,600,D", "N,480,D|N", "N,720,"))),
        staff=staff,
        off=[f"{person},{dice.randrange(days)},{dice.randrange(days)}" for person in who if dice.random() < 0.4],
        wanted=[f"{a},{d},{s},{dice.randint(0, 3)}" for a, d, s in dice.sample(cells, len(cells) // 6)],
        unwanted=[f"{a},{d},{s},{dice.randint(0, 3)}" for a, d, s in dice.sample(cells, len(cells) // 6)],
        cover=[
            f"{day},{shift},{dice.randint(0, people)},{dice.choice((0, 10, 100))},{dice.choice((0, 1, 5))}"
            for day in range(days)
            for shift in sorts
            if dice.random() < 0.9
        ],
    )


def random_rows(dice: Random, *, people: int, days: int) -> list[Row]:
    """Any roster with at most one shift a day, in runs as people have them."""
    plans = {}
    for person in "ABCD"[:people]:
        plan = dice.choice(".DN")
        while len(plan) < days:
            plan += plan[-1] if dice.random() < 0.5 else dice.choice(".DN")
        plans[person] = plan
    return rows_of(**plans)
