"""Every label that the code asks for is there in every language, and no label is there that nothing asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

import pytest

from scheduler.config.month.template_book import _LEFT_OUT
from scheduler.config.month.vocabulary import SHEETS
from scheduler.config.statute import statute_names
from scheduler.demand.methods.registry import METHODS
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.day_type import DAY_TYPES
from scheduler.domain.finding import Severity
from scheduler.domain.finding_codes import FINDING_CODES
from scheduler.domain.move import Cause
from scheduler.domain.shift import ShiftKind
from scheduler.explaining.load_goal import _ALIKE, KNOWN_BOUNDS
from scheduler.rules.registry import LIMITS
from scheduler.words import en, zh
from tests.keys_in_code import PACKAGE, asked_in_code

LABELS: Mapping[str, Mapping[str, str]] = {"en": en.LABELS, "zh": zh.LABELS}
SENTENCES: Mapping[str, Mapping[str, str]] = {"en": en.SENTENCES, "zh": zh.SENTENCES}
TEMPLATES = ("*.html", "*.jinja", "*.j2", "*.js", "*.css")
"""Package data of the report that may ask for words as well."""


def written(file: str, values: Iterable[str]) -> tuple[str, ...]:
    """Values that a file of the package writes out; what it no longer writes is no longer a reason for a label."""
    tree = ast.parse((PACKAGE / file).read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return tuple(value for value in values if value in texts)


def dropped() -> tuple[str, ...]:
    """Reasons for which the import leaves something out."""
    source = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "tables" / "exports").glob("*.py"))
    return tuple(dict.fromkeys(re.findall(r"\.drop\(\s*\"(\w+)\"", source)))


def columns_of_sheets() -> tuple[str, ...]:
    """Sheets and columns of the month's workbook that its template shows; queues have an uplift each."""
    shown = ((kind.key, column.key) for kind in SHEETS for column in kind.columns)
    of_balances = {"late_balance": "late", "night_balance": "night", "weekend_balance": "weekend"}
    named = (f"{kind}_{of_balances.get(column, column)}" for kind, column in shown if (kind, column) not in _LEFT_OUT)
    return (*named, "campaigns_uplift")


MARKS = ("off", "leave", "credited")
UNITS = written("cli/service_words.py", ("hours", "minutes", "seconds"))
SPOKEN_BOUNDS = (*KNOWN_BOUNDS, "other")
STEPS = (
    *written("explaining/explain_relaxed.py", ("explain",)),
    *written("jobs/solve.py", ("forecast", "staff", "check before")),
    *written("planning/find_roster.py", ("solve", "check")),
    *written("solver/stages.py", ("quality",)),
)
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "weekday_{}": tuple(map(str, range(7))),
    "weekday_short_{}": tuple(map(str, range(7))),
    "month_{}": tuple(map(str, range(1, 13))),
    "activity_{}": tuple(ActivityKind),
    "code_{}": written("report/roster_text.py", MARKS),
    "day_type_{}": DAY_TYPES,
    "explain_by_{}": written("explaining/explain_cell.py", ("leave", "pin", "hand")),
    "gap_{}": written("explaining/who_could_fill.py", ("untrained", "learning", "no_shift")),
    "heads_decides_{}": SPOKEN_BOUNDS,
    "heads_goal_{}": KNOWN_BOUNDS,
    "heads_goal_{}_pool": tuple(name for name in KNOWN_BOUNDS if name not in _ALIKE),
    "import_drop_{}": dropped(),
    "import_layout_{}": written("tables/exports/describe.py", ("wide", "long", "daily")),
    "import_role_{}": written(
        "tables/exports/columns.py",
        ("date", "stamp", "hour", "year", "month", "day", "queue", "group", "shop", "agent", "measure", "value", "handle"),
    ),
    "kind_{}": tuple(ShiftKind),
    "limit_{}": tuple(LIMITS),
    "method_{}": (*METHODS, "auto", "expected"),
    "month_hint_{}": tuple(kind.key for kind in SHEETS),
    "month_note_{}_{}": columns_of_sheets(),
    "move_{}": (Cause.PINNED, Cause.FILLED),
    "part_{}": (
        *written("solver/parts.py", ("musts alone", "whole model")),
        *written("solver/patterns/diver.py", ("patterns",)),
        *written("solver/neighbourhoods/improve.py", ("neighbourhoods",)),
        *written("solver/begun.py", ("start",)),
    ),
    "sheet_total_{}": (
        *tuple(ShiftKind),
        *written("tables/roster_xlsx/formulas.py", ("off", "leave", "standby", "weekend", "hours")),
    ),
    "sheet_{}": (
        *tuple(Severity),
        *written(
            "tables/roster_xlsx/tidy_sheets.py",
            ("date", "start", "end", "what", "person", "shift", "queue", "expected", "required", "there", "net", "severity",
             "sentence", "rule", "cost"),
        ),
    ),
    "simulate_{}": UNITS,
    "simulate_change_{}": UNITS,
    "simulate_plain_{}": UNITS,
    "statute_{}": (*statute_names(), "pay"),  # sections besides `rules` that a profile may fill
    "step_{}": STEPS,
    "why_{}": (Cause.ABSENT, Cause.PINNED),
}  # fmt: skip
"""Keys that are made of parts in the code: what stands in the hole, from the one place that knows."""
NO_KEYS = {"off": "roster_text.py asks for `day_off` instead where this is the mark"}
"""What the walk finds although it is never asked for, and why."""


def made(family: str) -> set[str]:
    """Every key of a family."""
    if family == "month_note_{}_{}":
        return {f"month_note_{value}" for value in FAMILIES[family]}
    return {family.format(value) for value in FAMILIES[family]}


@cache
def in_templates() -> str:
    """Everything that the report's templates say."""
    return "".join(path.read_text(encoding="utf-8") for like in TEMPLATES for path in PACKAGE.rglob(like))


def alike(catalogues: Mapping[str, Mapping[str, str]], test: Callable[[str], bool]) -> list[str]:
    """Keys that fail a test."""
    return sorted({key for catalogue in catalogues.values() for key in catalogue if not test(key)})


@pytest.mark.parametrize("catalogues", [LABELS, SENTENCES], ids=["labels", "sentences"])
def test_every_language_has_the_same_keys(catalogues: Mapping[str, Mapping[str, str]]) -> None:
    assert alike(catalogues, lambda key: all(key in catalogue for catalogue in catalogues.values())) == []


def test_every_label_that_the_code_asks_for_is_there() -> None:
    assert sorted(set(asked_in_code().keys) - set(en.LABELS) - set(NO_KEYS)) == []


def test_every_key_that_is_asked_for_can_be_followed() -> None:
    assert asked_in_code().unknown == ()


def test_every_key_made_of_parts_is_declared_here_and_none_is_left_over() -> None:
    assert sorted(set(asked_in_code().families) ^ set(FAMILIES)) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_key_made_of_parts_is_there_whatever_the_parts(family: str) -> None:
    assert sorted(made(family) - set(en.LABELS)) == []


def test_no_label_is_there_that_nothing_asks_for() -> None:
    asked = set(asked_in_code().keys) - set(NO_KEYS)
    asked |= {key for family in FAMILIES for key in made(family)}
    left = [key for key in en.LABELS if key not in asked and not re.search(rf"\b{re.escape(key)}\b", in_templates())]
    assert left == []


def test_every_finding_has_a_sentence_and_every_sentence_a_finding() -> None:
    assert sorted(set(FINDING_CODES) ^ set(en.SENTENCES)) == []
