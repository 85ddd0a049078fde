"""Pictures drawn by a second process."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest
from page_contents import make_content

from scheduler.report import drawn_apart as module
from scheduler.report.drawn_apart import drawn_apart
from scheduler.report.drawn_pictures import drawn_pictures

NAMES = ("coverage", "net_staffing")


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Processes that were begun; there are two cores, whatever the machine has."""
    processes: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen

    def recorded(*arguments, **settings):
        processes.append(begin(*arguments, **settings))
        return processes[-1]

    monkeypatch.setattr(module.subprocess, "Popen", recorded)
    monkeypatch.setattr(module.os, "cpu_count", lambda: 2)
    return processes


def test_a_second_process_draws_the_same_bytes(begun) -> None:
    with drawn_apart(make_content(), ["png", "svg"], NAMES, language="en") as collected:
        drawn = collected()
    assert [process.returncode for process in begun] == [0]
    assert [name for name, _ in drawn] == ["coverage.png", "coverage.svg", "net_staffing.png", "net_staffing.svg"]
    assert drawn == list(drawn_pictures(make_content(), ["png", "svg"], language="en", names=NAMES))


def test_where_it_fails_they_are_drawn_here(begun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CHILD", "raise SystemExit(3)")
    with drawn_apart(make_content(), ["png"], ["coverage"], language="en") as collected:
        drawn = collected()
    assert [process.returncode for process in begun] == [3]
    assert [name for name, _ in drawn] == ["coverage.png"]


def test_whoever_leaves_before_the_end_leaves_no_process_behind(begun) -> None:
    with pytest.raises(KeyboardInterrupt), drawn_apart(make_content(), ["png"], NAMES, language="en"):
        raise KeyboardInterrupt
    assert begun[0].returncode is not None


def test_one_core_a_large_team_or_no_format_need_no_second_process(begun, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = make_content()
    large = replace(shown, roster=replace(shown.roster, agents=tuple(f"p{place}" for place in range(3001))))
    for some, formats in ((large, ["png"]), (shown, [])):
        with drawn_apart(some, formats, NAMES, language="en"):
            pass
    monkeypatch.setattr(module.os, "cpu_count", lambda: 1)
    with drawn_apart(shown, ["png"], ["coverage"], language="en") as collected:
        assert [name for name, _ in collected()] == ["coverage.png"]
    assert begun == []
