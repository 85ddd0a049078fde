from __future__ import annotations

import warnings

import pytest

from scheduler.report import fonts
from scheduler.report.fonts import MissingFontWarning, lettering


@pytest.fixture
def without_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_families", lambda: iter(()))
    fonts._warn_once.cache_clear()


def test_latin_text_needs_no_other_font() -> None:
    assert lettering(["Li Na", "Zoë"]).families == ("DejaVu Sans",)


def test_without_a_font_ids_take_the_place_of_names_and_one_warning_says_what_to_do(without_chinese: None) -> None:
    with pytest.warns(MissingFontWarning, match="pip install mplfonts"):
        found = lettering(["李娜"])
    assert found.text("李娜", "li_na") == "li_na"
    assert found.text("李娜", "id李") == "id?"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        lettering(["李娜"])


def test_the_first_family_that_has_all_characters_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    has = {"DejaVu Sans": frozenset(map(ord, "ab")), "Some": frozenset(map(ord, "李")), "All": frozenset(map(ord, "李娜"))}
    monkeypatch.setattr(fonts, "_families", lambda: iter(("Some", "All")))
    monkeypatch.setattr(fonts, "_characters", has.__getitem__)
    found = lettering(["a 李娜"])
    assert found.families == ("DejaVu Sans", "All")
    assert found.draws("b 娜")


def test_the_users_own_configuration_comes_before_the_systems_families(monkeypatch: pytest.MonkeyPatch) -> None:
    import matplotlib as mpl
    from matplotlib.font_manager import FontEntry, fontManager

    entries = [FontEntry(fname=name, name=name) for name in ("SimHei", "My Own")]
    monkeypatch.setattr(fontManager, "ttflist", entries)
    with mpl.rc_context({"font.family": ["My Own"]}):
        families = fonts._families()
        assert [next(families), next(families)] == ["My Own", "SimHei"]


def test_a_family_that_cannot_be_read_has_no_characters() -> None:
    assert fonts._characters("No Such Family At All") == frozenset()


def test_of_a_file_with_several_faces_the_first_is_tried_first(monkeypatch: pytest.MonkeyPatch) -> None:
    from matplotlib import font_manager
    from matplotlib.font_manager import FontEntry

    entries: list[FontEntry] = []
    monkeypatch.setattr(font_manager.fontManager, "ttflist", entries)
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: ["/fonts/wqy-zenhei.ttc"])
    faces = [FontEntry(fname="/fonts/wqy-zenhei.ttc", name=name) for name in ("Plain", "Bitmaps")]
    monkeypatch.setattr(font_manager.fontManager, "addfont", lambda path: entries.extend(faces))
    monkeypatch.setattr(fonts.importlib.util, "find_spec", lambda name: None)
    fonts._unlisted.cache_clear()
    assert fonts._unlisted() == ("Plain", "Bitmaps")
    fonts._unlisted.cache_clear()
