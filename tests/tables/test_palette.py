"""The palette as people of other colour visions see it."""

from __future__ import annotations

from itertools import combinations

import pytest
from colour_vision import VISIONS, contrast, difference

from scheduler.domain.shift import ShiftKind
from scheduler.tables import palette

WHITE = "#ffffff"
LEAST = 0.08
"""Four times what can just be seen."""
LEAST_SHADE = 0.04
"""Twice that, for shades of days behind everything: what they are stands above them too."""
LEAST_CONTRAST = 4.5
"""For small text, as the Web Content Accessibility Guidelines 2 ask."""
FILLS = tuple(palette.SHIFT_FILL.values())
TOLD_APART = {
    "shifts, and days off": (*FILLS, WHITE),
    "borders of standby": (*palette.SHIFT_EDGE.values(), WHITE),
    "short, as needed and surplus": (*palette.SHORT, palette.EXACT, *palette.SURPLUS),
    "lines": (palette.INK, palette.SHORT[2], palette.SURPLUS[2], WHITE),
    "days": (palette.WEEKEND, palette.HOLIDAY, palette.CAMPAIGN),
    "holidays, campaigns and other days": (palette.HOLIDAY, palette.CAMPAIGN, WHITE),
}


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("group", TOLD_APART)
def test_colours_of_one_picture_look_different_to_everybody(group: str, vision: str) -> None:
    apart = {(one, other): difference(one, other, vision) for one, other in combinations(TOLD_APART[group], 2)}
    assert {pair: size for pair, size in apart.items() if size < LEAST} == {}


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("fill", FILLS)
def test_the_border_of_those_called_in_stands_out_from_every_shift(fill: str, vision: str) -> None:
    assert difference(palette.CALLED, fill, vision) >= LEAST


@pytest.mark.parametrize("vision", VISIONS)
def test_the_shade_of_weekends_can_be_seen(vision: str) -> None:
    assert difference(palette.WEEKEND, WHITE, vision) >= LEAST_SHADE


@pytest.mark.parametrize("kind", ShiftKind)
def test_codes_are_legible_on_their_shifts(kind: ShiftKind) -> None:
    assert contrast(palette.SHIFT_INK[kind], palette.SHIFT_FILL[kind]) >= LEAST_CONTRAST


@pytest.mark.parametrize("scale", [palette.SHORT, palette.SURPLUS])
def test_numbers_are_legible_on_what_is_short_and_surplus(scale: tuple[str, ...]) -> None:
    inks = (palette.INK, palette.INK, WHITE)
    assert min(contrast(ink, ground) for ink, ground in zip(inks, scale, strict=True)) >= LEAST_CONTRAST


def test_what_everybody_sees_alike_is_white() -> None:
    """The matrices leave greys as they are: their rows add up to 1."""
    for vision in VISIONS:
        assert difference(WHITE, "#808080", vision) == pytest.approx(difference(WHITE, "#808080", "usual"), abs=1e-4)


def test_red_and_green_of_one_lightness_are_nearly_one_colour_without_green_cones() -> None:
    assert difference("#c85050", "#6e8a28", "usual") > 0.15
    assert difference("#c85050", "#6e8a28", "deuteranopia") < 0.08
