from __future__ import annotations

from itertools import product

import pytest

from scheduler.domain.shift import ShiftKind
from scheduler.report.page.theme import READ_TOGETHER, THEMES, theme_css
from scheduler.tables import palette

LEGIBLE = 4.5
SEEN = 3.0
SEEN_TOGETHER = (("focus", "paper"), ("strong-line", "paper"), ("need", "paper"), ("need", "duty"), ("short", "paper"))


def luminance(colour: str) -> float:
    """Relative luminance as the Web Content Accessibility Guidelines define it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("theme", "pair"), list(product(THEMES, READ_TOGETHER)))
def test_text_is_legible_in_both_themes(theme: str, pair: tuple[str, str]) -> None:
    ink, ground = (THEMES[theme][name] for name in pair)
    assert contrast(ink, ground) >= LEGIBLE


@pytest.mark.parametrize(("theme", "pair"), list(product(THEMES, SEEN_TOGETHER)))
def test_lines_are_seen_in_both_themes(theme: str, pair: tuple[str, str]) -> None:
    line, ground = (THEMES[theme][name] for name in pair)
    assert contrast(line, ground) >= SEEN


def test_both_themes_have_the_same_colours() -> None:
    assert THEMES["light"].keys() == THEMES["dark"].keys()


@pytest.mark.parametrize("theme", THEMES)
def test_shifts_have_the_colours_of_the_pictures(theme: str) -> None:
    assert {kind: THEMES[theme][f"{kind.value}-fill"] for kind in ShiftKind} == palette.SHIFT_FILL


def test_the_style_uses_no_colour_that_there_is_not() -> None:
    import re

    from scheduler.report.page.render import asset

    set_here = {"row", "rows", "lanes", "days", "sums", "name", "day", "sum"}
    assert set(re.findall(r"var\(--([\w-]+)", asset("page.css"))) <= set(THEMES["light"]) | set_here


def test_dark_is_for_screens_alone() -> None:
    css = theme_css()
    assert css.count(";color-scheme:dark}") == 2
    assert all(block.startswith("screen") for block in css.split("@media ")[1:])
