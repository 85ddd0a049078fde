"""Pages made once, and a real browser without a screen that shows them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from report_pages import Made, make_corner, make_month

ROOT = str(Path(__file__).resolve().parents[2])
if ROOT not in sys.path:  # benchmarks are no part of the package
    sys.path.append(ROOT)

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")


@pytest.fixture(scope="session")
def corner(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A solved roster of a store and people with hostile names, with changes against a last version."""
    return make_corner(tmp_path_factory.mktemp("corner"))


@pytest.fixture(scope="session")
def month(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A roster of 30 people and 28 days."""
    return make_month(tmp_path_factory.mktemp("month") / "out")


def _program(own: str) -> str | None:
    """A browser of this machine, or the one that playwright may have installed for itself."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    return found or (own if own and Path(own).is_file() else None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium without a screen; what needs it is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        program = _program(driver.chromium.executable_path)
        if program is None:
            pytest.skip(f"no browser: none of {', '.join(PROGRAMS)} is installed")
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        shown = driver.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        yield shown
        shown.close()


@dataclass
class Watched:
    """What a page did besides being there."""

    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


@pytest.fixture
def show(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a page with settings of `browser.new_context`; after the test it must have said nothing and fetched nothing."""
    watched, opened = Watched(), []

    def open_page(path: Path, **settings: Any) -> Any:
        context = stack.enter_context(browser.new_context(**{"viewport": {"width": 1400, "height": 900}, **settings}))
        context.route("**/*", lambda route: route.continue_() if route.request.url in opened else route.abort())
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: watched.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: watched.said.append(str(error)))
        page.on("request", lambda request: watched.asked.append(request.url))
        page.on("dialog", lambda dialog: (watched.dialogs.append(dialog.message), dialog.dismiss()))
        opened.append(path.resolve().as_uri())
        page.goto(opened[-1])
        return page

    with ExitStack() as stack:
        yield open_page
    assert watched.said == []
    assert watched.dialogs == []
    assert [url for url in watched.asked if url not in opened and not url.startswith("data:")] == []
