"""What a run prints is in its language and in words that a supervisor knows."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
from banned_words import banned_words
from corner_shop import make_shop

from scheduler.cli.main import main

MORE = """\
requests:
  - {agent: li_na, date: 2026-12-09, want: off}
  - {agent: wang_wei, date: 2026-12-09, want: off}
  - {agent: zhao_min, date: 2026-12-09, want: off}
solver: {time_limit_seconds: 20, workers: 1, gap: 0.01}
dayplan: {breaks: [{name: 饭, minutes: 30, earliest_hours: 3, latest_hours: 5}]}
"""
ROSTER = "made/roster.csv"
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "config check": ("config", "check", "store.yaml"),
    "forecast": ("forecast", "store.yaml"),
    "staff": ("staff", "store.yaml"),
    "staff why": ("staff", "store.yaml", "--why", "2026-12-08T20:00"),
    "solve": ("solve", "store.yaml", "--out", "made", "--seed", "1"),
    "check": ("check", ROSTER),
    "check details": ("check", ROSTER, "--details"),
    "simulate": ("simulate", ROSTER, "--replications", "20"),
    "explain a day": ("explain", ROSTER, "--agent", "李娜", "--date", "2026-12-09"),
    "explain a gap": ("explain", ROSTER, "--gap", "2026-12-08T20:00"),
    "explain the costs": ("explain", ROSTER, "--ledger"),
    "export": ("export", ROSTER, "--html", "--out", "shown", "--replications", "20"),
    "handout": ("handout", ROSTER, "--out", "hand"),
    "replan": ("replan", ROSTER, "--absent", "李娜:12-10", "--from", "2026-12-09T12:00", "--out", "again"),
    "backtest": ("backtest", "history.csv", "--origins", "1", "--horizon", "7"),
    "erlang": ("erlang", "--contacts-per-hour", "90", "--aht-seconds", "200", "--service-level", "0.8"),
}
NAMES = re.compile(
    r"Corner shop|Zhao Min|Chen Jie|Early|Late|Presales|李娜|王伟|饭"  # of the store
    r"|`[^`]*`|schedule \w+|--[a-z-]+( [A-Z.]+)?|[\w./-]+\.(?:yaml|csv|json|txt|png|html)"  # commands and files
)
FILES = ("made/report.html", "hand/texts.txt", "again/calls.txt")
UNREAD = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff01-\uff60]")
ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")


def words_of(path: Path) -> str:
    """What a text or a page says to whoever reads it."""
    return unescape(UNREAD.sub("\n", path.read_text(encoding="utf-8-sig")))


def run(arguments: tuple[str, ...]) -> str:
    """What a command says, on both of its streams; it must not fail."""
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
        code = main(arguments)
    assert code in (0, 4), told.getvalue()
    return told.getvalue()


@pytest.fixture(scope="module", params=["en", "zh"])
def screens(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, str]]:
    """The language, and everything printed by command; one roster serves both languages."""
    language = str(request.param)
    folder = make_shop(tmp_path_factory.mktemp("said") / language, MORE)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        said = {name: run((*words, "--lang", language)) for name, words in COMMANDS.items()}
    return language, {**said, **{name: words_of(folder / name) for name in FILES}}


@pytest.mark.parametrize("command", [*COMMANDS, *FILES])
def test_no_banned_word_is_on_the_screen(screens: tuple[str, dict[str, str]], command: str) -> None:
    assert banned_words(screens[1][command]) == []


@pytest.mark.parametrize("command", [*COMMANDS, *FILES])
def test_the_screen_is_in_one_language(screens: tuple[str, dict[str, str]], command: str) -> None:
    language, said = screens
    other = CHINESE if language == "en" else ENGLISH
    assert [line for line in said[command].splitlines() if other.search(NAMES.sub("/", line))] == []
