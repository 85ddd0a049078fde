"""Pens for a picture with a heading."""

from __future__ import annotations

import warnings

import pytest

from scheduler.report import fonts
from scheduler.report.headed_pens import headed_pens


def heading(language: str) -> str:
    return {"zh": "预测", "en": "Forecast"}[language]


def test_the_heading_is_in_the_language_wanted() -> None:
    pens, headed = headed_pens(heading, ("presales",), "en")
    assert (pens.language, headed) == ("en", "Forecast")


def test_without_a_font_for_it_the_heading_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_families", lambda: iter(()))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", fonts.MissingFontWarning)
        pens, headed = headed_pens(heading, (), "zh")
    assert (pens.language, headed) == ("en", "Forecast")
