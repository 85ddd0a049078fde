"""Arguments that several verbs share, and their types."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Final

from scheduler.domain.solver_settings import SolverSettings
from scheduler.errors import Phrase

__all__ = [
    "LANGUAGES",
    "Verb",
    "a_date",
    "a_fraction",
    "a_moment",
    "a_month",
    "a_picture",
    "a_positive_number",
    "a_replication_count",
    "a_seed",
    "a_whole_number",
    "a_worker_count",
    "add_config",
    "add_horizon",
    "add_output_style",
    "an_absence",
]

LANGUAGES: Final = ("en", "zh")
"""Kept here as well as in `scheduler.words`, so that ``--help`` loads no catalogue; a test compares the two."""

Verb = argparse.ArgumentParser
"""The parser of one verb."""


def a_date(text: str) -> date:
    """A day such as 2026-12-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(Phrase("{text!r} is not a day; write it like 2026-12-01", text=text)) from None


def a_month(text: str) -> str:
    """A month such as 2026-12."""
    try:
        date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(Phrase("{text!r} is not a month; write it like 2026-12", text=text)) from None
    return text


def a_moment(text: str) -> datetime:
    """A time such as 2026-12-05T14:00, by the store's clock."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is not None:
        raise argparse.ArgumentTypeError(Phrase("{text!r} is not a time; write it like 2026-12-05T07:50", text=text))
    return moment


def a_picture(text: str) -> Path:
    """A file that a picture is written to."""
    path = Path(text)
    if path.suffix.lower() not in (".png", ".svg"):
        raise argparse.ArgumentTypeError(Phrase("{text!r} is no picture; let the name end in .png or .svg", text=text))
    return path


def a_whole_number(text: str) -> int:
    """A whole number from 1 on."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(Phrase("{text!r} is not allowed; write a whole number from 1 on", text=text))
    return value


def a_worker_count(text: str) -> int:
    """A number of search strategies."""
    return _within(text, 1, SolverSettings.MOST_WORKERS)


def a_replication_count(text: str) -> int:
    """How often the days are played through: a range takes two, and memory sets an end."""
    return _within(text, 2, 100_000)


def a_seed(text: str) -> int:
    """A seed of the search."""
    return _within(text, 0, SolverSettings.HIGHEST_SEED)


def _within(text: str, least: int, most: int) -> int:
    """A whole number between two others."""
    try:
        value = int(text)
    except ValueError:
        value = least - 1
    if not least <= value <= most:
        message = "{text!r} is not allowed; write a whole number from {least} to {most}"
        raise argparse.ArgumentTypeError(Phrase(message, text=text, least=least, most=most))
    return value


def a_positive_number(text: str) -> float:
    """A number above 0."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(Phrase("{text!r} is not allowed; write a number above 0", text=text))
    return value


def a_fraction(text: str) -> float:
    """A fraction from 0 to 1, ``0.005`` or ``0.5%``."""
    value = _share(text)
    if value is None:
        raise argparse.ArgumentTypeError(Phrase("{text!r} is not allowed; write a share such as 0.005 or 0.5%", text=text))
    return value


def an_absence(text: str) -> float:
    """A share of people absent, ``0.1`` or ``10%``."""
    value = _share(text)
    if value is None:
        raise argparse.ArgumentTypeError(Phrase("{text!r} is not allowed; write a share such as 0.1 or 10%", text=text))
    return value


def _share(text: str) -> float | None:
    """A number from 0 to below 1, or that many percent; None for anything else."""
    try:
        value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        return None
    return value if 0 <= value < 1 else None


def add_config(parser: Verb) -> None:
    """The store file, and another history for it."""
    parser.add_argument("config", type=Path, metavar="CONFIG", help="store file, such as configs/store.yaml")
    parser.add_argument(
        "--history", type=Path, metavar="FILE", help="CSV of past inquiries per hour, instead of the store file's"
    )


def add_horizon(parser: Verb) -> None:
    """Which days, instead of the store file's."""
    group = parser.add_argument_group("which days (instead of the store file's)")
    group.add_argument("--start", type=a_date, metavar="DAY", help="first day, such as 2026-12-01")
    group.add_argument("--days", type=a_whole_number, metavar="N", help="number of days")
    group.add_argument("--month", type=a_month, metavar="MONTH", help="a calendar month, such as 2026-12")


def add_output_style(parser: Verb) -> None:
    """Language and form of what is printed."""
    parser.add_argument("--lang", choices=LANGUAGES, help="language on the screen, instead of the store file's")
    parser.add_argument("--json", action="store_true", help="print one JSON object on stdout and nothing else there")
