"""The walk through a month can be walked: every command of the page works, and the page says what the commands say."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
QUICK = "{workers: 1, deterministic_limit: 0.5, time_limit_seconds: 600, replan_seconds: 600}"
SAME_WHATEVER_THE_ROSTER = ("init", "import", "config")


@pytest.fixture(params=["en", "zh"])
def walked(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """What the commands print, by command, on the page and in a quick run now."""
    monkeypatch.syspath_prepend(str(ROOT))
    month = importlib.import_module("docs.make_month")
    monkeypatch.chdir(tmp_path)
    if request.param != "en":  # one of the walks is enough to see that pictures are drawn
        for drawer in ("jobs.save", "report.write_handout"):
            monkeypatch.setattr(f"scheduler.{drawer}.picture_bytes", lambda *_, **__: b"")
    now = {step.command: printed for step, printed in month.played(request.param, solver=QUICK) if step.command}
    text = month.PAGES[request.param].read_text(encoding="utf-8")
    page = dict(re.findall(r"^```console\n\$ (.*?)\n(.*?)\n?```$", text, re.DOTALL | re.MULTILINE))
    yield page, now
    for name in [name for name in sys.modules if name.split(".")[0] == "docs"]:
        del sys.modules[name]


def files_of(printed: str) -> list[str]:
    """Names of the files that a command says it wrote, with the folder."""
    return re.findall(r"[\w./-]*\w\.(?:html|xlsx|csv|json|png|txt)|out/[\w./-]+", printed)


def test_the_month_is_walked_as_the_page_says(walked: tuple[dict[str, str], dict[str, str]]) -> None:
    page, now = walked
    assert list(page) == list(now)
    for command, printed in page.items():
        verb = command.split()[1]
        if verb in SAME_WHATEVER_THE_ROSTER:
            assert now[command] == printed, command
        elif verb == "handout":
            assert re.sub(r"\d+", "#", now[command]) == re.sub(r"\d+", "#", printed), command
        elif verb == "check":
            assert ("Roster!" in printed, "班表!" in printed) == ("Roster!" in now[command], "班表!" in now[command])
        else:
            assert files_of(now[command])[-10:] == files_of(printed)[-10:], command
