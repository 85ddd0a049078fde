"""What a printer gets."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from report_pages import LANGUAGES, Made

pytestmark = pytest.mark.skipif(
    shutil.which("pdfinfo") is None or shutil.which("pdftotext") is None, reason="pdfinfo and pdftotext are not installed"
)

A4 = (595, 842)


def printed(page, what: str, target: Path, *, each: bool = False) -> Path:
    """Choose what to print on the page, and print it to a file."""
    page.evaluate("window.print = () => {}")
    page.locator("#print").click()
    page.locator("#print-what").select_option(what)
    if each:
        page.locator("#print-each").check()
    page.locator("#print-menu button[type=submit]").click()
    page.pdf(path=target, prefer_css_page_size=True, print_background=True)
    return target


def sizes(pdf: Path) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    said = subprocess.run(["pdfinfo", "-f", "1", "-l", "999", str(pdf)], capture_output=True, text=True, check=True).stdout
    lines = [line.split(":")[1].split() for line in said.splitlines() if line.startswith("Page ") and "size" in line]
    return [(round(float(width)), round(float(height))) for width, _, height, *_ in lines]


def texts(pdf: Path) -> list[str]:
    """Text of each page."""
    said = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True).stdout
    return said.rstrip("\f").split("\f")


def test_a_month_of_thirty_people_is_on_one_landscape_page(month: Made, show, tmp_path) -> None:
    pdf = printed(show(month.pages["en"]), "roster", tmp_path / "roster.pdf")
    assert sizes(pdf) == [(A4[1], A4[0])]
    (text,) = texts(pdf)
    for agent in month.store.agents:
        assert agent.name in text
    days = set(text.split())
    assert {str(when.day) for when in month.roster.dates} <= days


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_gets_a_sheet(language: str, corner: Made, show, tmp_path) -> None:
    pdf = printed(show(corner.pages[language]), "handouts", tmp_path / "sheets.pdf", each=True)
    assert sizes(pdf) == [A4] * len(corner.store.agents)
    for text, agent in zip(texts(pdf), corner.store.agents, strict=True):
        assert agent.name.split()[0] in text
        hours = {f"{item.start:%H:%M}" for item in corner.roster.of(agent.id)}
        assert all(hour in text for hour in hours)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_is_printed_with_its_roster_on_a_page_of_its_own(scheme: str, month: Made, show, tmp_path) -> None:
    page = show(month.pages["en"], color_scheme=scheme)
    pdf = tmp_path / "report.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    wide = [text for text, size in zip(texts(pdf), sizes(pdf), strict=True) if size == (A4[1], A4[0])]
    assert len(wide) == 1
    assert all(agent.name in wide[0] for agent in month.store.agents)
    assert set(sizes(pdf)) == {A4, (A4[1], A4[0])}


def test_paper_is_white_even_where_the_screen_is_dark(corner: Made, show) -> None:
    page = show(corner.pages["en"], color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    red = page.evaluate("getComputedStyle(document.querySelector('h1')).color").removeprefix("rgb(").split(",")[0]
    assert int(red) < 100
