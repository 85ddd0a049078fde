"""Numbers and days for people are formatted in `scheduler.words`, so that all screens say them alike."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "scheduler"
HOMES = ("amounts.py", "dates.py")
OWN = re.compile(r",?\.[0-9]*[fg]|,|[0-9.]*%|.*%[aAbBcdDjmxXyY].*")
"""Thousands, decimals, percent, and parts of dates; a clock time such as ``%H:%M`` is alike everywhere."""
MAY = {
    ("explaining/heads.py", ".2g"): "two digits of a number that two decimals would make nothing",
    ("cli/erlang_table.py", ",.10g"): "numbers as they were typed",
    ("cli/erlang_table.py", ".2g"): "two digits of less than one person",
    ("cli/erlang_table.py", ".4g"): "a share as it was typed",
    ("cli/erlang_table.py", ".f"): "a share with as many decimals as the column has",
    ("cli/replan.py", "%Y-%m-%d-%H%M"): "the name of a folder",
    ("cli/replan.py", "%Y-%m-%d %H:%M"): "a time as it can be typed again",
    ("explaining/who_could_fill.py", "%Y-%m-%d %H:%M"): "a time as it can be typed again",
}
"""Places with a form of their own, and why."""


def own_forms(room: str) -> Iterator[tuple[str, str]]:
    """File and form of every number or date that a room formats by itself."""
    for path in sorted((PACKAGE / room).rglob("*.py")):
        if path.parent.name in ("en", "zh") or path.name in HOMES:
            continue
        name = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
                form = "".join(str(part.value) for part in node.format_spec.values if isinstance(part, ast.Constant))
                if OWN.fullmatch(form):
                    yield name, form
            elif isinstance(node, ast.Attribute) and node.attr == "strftime":
                yield name, "strftime"


@pytest.mark.parametrize("room", ["cli", "explaining", "words"])
def test_no_room_formats_numbers_or_days_by_itself(room: str) -> None:
    assert sorted(set(own_forms(room)) - set(MAY)) == []


def test_every_exception_is_still_one() -> None:
    assert sorted(set(MAY) - {found for room in ("cli", "explaining") for found in own_forms(room)}) == []
