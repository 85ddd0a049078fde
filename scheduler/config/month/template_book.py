"""The month's workbook that a new user starts from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import Any, Final

from scheduler.config.day_text import parse_day
from scheduler.config.month.leave import LEAVE_KINDS
from scheduler.config.month.names import names_of
from scheduler.config.month.vocabulary import LISTS, NOTES, READ_ME, SHEETS, SheetKind
from scheduler.config.month.wishes import Wishes
from scheduler.config.template import template_text
from scheduler.config.yaml_text import parse_yaml
from scheduler.tables.month_book import BookColumn, BookSheet, MonthBook
from scheduler.words.catalogue import label

__all__ = ["template_book"]

_DATES: Final = frozenset({"start", "from", "to", "end", "date"})
_NUMBERS: Final = frozenset({"days", "hours_per_week", "contract_percent", "late", "night", "weekend", "day_off", "weight"})
_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "month": frozenset({"month"}),
    "people": frozenset({"name"}),
    "leave": frozenset({"person", "from"}),
    "requests": frozenset({"person", "date", "want"}),
    "campaigns": frozenset({"name", "start"}),
}
_LEFT_OUT: Final = {
    *(("leave", "id"), ("requests", "id")),
    *(("campaigns", "weekdays"), ("campaigns", "hours"), ("campaigns", "keep_uplift")),
    *(("people", f"{name}_balance") for name in ("holiday", "standby", "hours", "request")),
}
"""Columns that are understood and not written: the other one takes ids too, few campaigns need more than their
days, and last month's roster carries balances."""
_CHOICES: Final[Mapping[tuple[str, str], str]] = {
    ("people", "skills"): "skills",
    ("people", "role"): "roles",
    ("people", "grade"): "grades",
    ("people", "standby"): "yes_no",
    ("people", "pool"): "yes_no",
    ("leave", "person"): "people",
    ("leave", "kind"): "kinds",
    ("requests", "person"): "people",
    ("requests", "want"): "wishes",
}
_WIDTHS: Final[Mapping[str, float]] = {
    "skills": 20,
    "role": 10,
    "grade": 7,
    "hours_per_week": 9,
    "contract_percent": 9,
    "unavailable": 20,
    "want": 16,
    "note": 32,
    "id": 8,
    "name": 12,
    "standby": 8,
    "pool": 8,
    "late": 9,
    "night": 9,
    "weekend": 9,
    "day_off": 9,
    "weight": 9,
}
_USUAL_WIDTH: Final = 14


def template_book(language: str, store: str = "store.yaml") -> MonthBook:
    """The workbook to the store file of `scheduler.config.template`, filled with an example.

    Parameters
    ----------
    language
        ``en`` or ``zh``.
    store
        Name of the store file, for the explanations.

    Raises
    ------
    ValueError
        There is no template in this language.
    """
    beside = _plain(template_text(language))
    example = _plain(template_text(f"{language}_month"))
    typed = f'"{store}"' if " " in store else store
    named = {what: names_of(what, beside.get(what)) for what in ("queues", "roles", "grades", "shifts")}
    queues = list(named["queues"].shown.values())
    lists = {
        "skills": tuple(
            label("month_between", language).join(chosen)
            for size in range(1, len(queues) + 1)
            for chosen in combinations(queues, size)
        ),
        "roles": tuple(named["roles"].shown.values()),
        "grades": tuple(named["grades"].shown.values()),
        "yes_no": (label("month_yes", language), label("month_no", language)),
        "kinds": LEAVE_KINDS[language],
        "wishes": tuple(Wishes(named["shifts"]).offered(language)),
    }
    sheets = tuple(_sheet(kind, example.get(kind.key) or [], named["queues"].shown, language) for kind in SHEETS)
    return MonthBook(
        font=label("month_font", language),
        read_me=(READ_ME.title(language), tuple(label("month_read_me", language).format(store=typed).split("\n"))),
        sheets=sheets,
        people=([kind.key for kind in SHEETS].index("people"), "name"),
        lists=lists,
        lists_name=LISTS.title(language),
    )


def _sheet(kind: SheetKind, rows: list[dict[str, Any]], queues: Mapping[str, str], language: str) -> BookSheet:
    """One sheet with its example."""
    columns = [
        BookColumn(
            column.key,
            column.title(language),
            label(f"month_note_{kind.key}_{column.key}", language),
            "month" if column.key == "month" else _look(column.key),
            _WIDTHS.get(column.key, _USUAL_WIDTH),
            _CHOICES.get((kind.key, column.key)),
            column.key != "skills",
            column.key in _NEEDED[kind.key],
        )
        for column in kind.columns
        if (kind.key, column.key) not in _LEFT_OUT
    ]
    if kind.key == "campaigns":
        for key, name in queues.items():
            title = label("month_uplift", language).format(queue=name)
            explained = label("month_note_campaigns_uplift", language).format(queue=name)
            columns.append(BookColumn(f"uplift:{key}", title, explained, "number", max(_USUAL_WIDTH, len(title) + 2)))
    if columns and kind.key != "month":
        columns.append(BookColumn(NOTES.key, NOTES.title(language), width=_WIDTHS[NOTES.key]))
    filled = tuple({key: _value(key, value) for key, value in row.items()} for row in rows)
    return BookSheet(
        kind.title(language), label(f"month_hint_{kind.key}", language), tuple(columns), filled, kind.key == "month"
    )


def _look(key: str) -> Any:
    """How the cells of a column look."""
    return "date" if key in _DATES else "number" if key in _NUMBERS else "text"


def _value(key: str, value: str | float) -> str | float | date:
    """A value of the example as its cell holds it."""
    return parse_day(value) if key in _DATES or key == "month" else value


def _plain(text: str) -> dict[str, Any]:
    """Values of a template."""
    value = parse_yaml(text, "template")[0].value
    assert isinstance(value, dict)
    return value
