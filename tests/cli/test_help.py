from __future__ import annotations

import subprocess
import sys

import pytest

from scheduler.cli.arguments import LANGUAGES
from scheduler.words import catalogue

VERBS = [
    (),
    ("solve",),
    ("forecast",),
    ("backtest",),
    ("erlang",),
    ("staff",),
    ("check",),
    ("simulate",),
    ("export",),
    ("handout",),
    ("init",),
    ("config",),
    ("config", "check"),
    ("config", "schema"),
    ("config", "defaults"),
]


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_every_verb_has_help_in_plain_ascii(schedule, verb) -> None:
    result = schedule(*verb, "--help")
    assert result.returncode == 0
    assert result.stdout.startswith(f"usage: schedule{''.join(f' {word}' for word in verb)}")
    assert result.stdout.isascii()
    assert result.stderr == ""


ASKED = ("--contacts-per-hour", "90", "--aht-seconds", "200", "--service-level", "0.8")
SLOW = ("ortools", "pandas", "matplotlib", "numba", "pydantic", "yaml", "holidays")


@pytest.mark.parametrize(
    ("arguments", "slow"),
    [
        (("solve", "--help"), ("numpy", *SLOW)),
        (("simulate", "--help"), ("numpy", *SLOW)),
        (("erlang", *ASKED), SLOW),
    ],
    ids=["solve --help", "simulate --help", "erlang"],
)
def test_what_is_quick_loads_nothing_slow(arguments: tuple[str, ...], slow: tuple[str, ...]) -> None:
    code = f"""
import contextlib, io, sys
from scheduler.cli.main import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main({arguments!r})
print([name for name in {slow!r} if name in sys.modules])
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "[]", result.stderr


def test_a_roster_is_made_without_the_compiler_of_the_simulation() -> None:
    code = """
import sys
import scheduler.jobs.save, scheduler.jobs.solve, scheduler.jobs.staff
print([name for name in ("numba", "matplotlib") if name in sys.modules])
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "[]", result.stderr


def test_no_verb_is_wrong_input(schedule) -> None:
    result = schedule()
    assert result.returncode == 2
    assert "VERB" in result.stderr
    assert "Traceback" not in result.stderr


def test_options_are_not_guessed_from_their_beginning(schedule) -> None:
    result = schedule("--vers")
    assert result.returncode == 2


def test_the_languages_offered_are_those_of_the_catalogue() -> None:
    assert catalogue.LANGUAGES == LANGUAGES


def test_version_is_printed(schedule) -> None:
    pytest.importorskip("importlib.metadata")
    result = schedule("--version")
    if "PackageNotFoundError" in result.stderr:
        pytest.skip("the distribution is not installed")
    assert result.stdout.startswith("schedule ")
