from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from factories import make_problem, make_roster

from scheduler.report import fonts
from scheduler.report.fonts import MissingFontWarning, lettering
from scheduler.report.roster_picture import plot_roster

LATIN, CHINESE = frozenset(map(ord, "E LiNa")), frozenset(map(ord, "李娜"))


@pytest.fixture
def without_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_families", lambda: iter(()))
    fonts._warn_once.cache_clear()


@pytest.fixture
def with_chinese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    has = {"DejaVu Sans": LATIN, "Chinese": CHINESE}
    monkeypatch.setattr(fonts, "_families", lambda: iter(("Chinese",)))
    monkeypatch.setattr(fonts, "_characters", has.__getitem__)
    fonts._warn_once.cache_clear()
    fonts._TOLD.clear()
    yield
    fonts._TOLD.clear()


def test_a_lacking_emoji_is_named_once_and_nobody_is_told_to_install_chinese(with_chinese: None) -> None:
    with pytest.warns(MissingFontWarning) as told:
        lettering(["李娜🌸", "E😀"])
    assert [str(item.message).split(",")[0] for item in told] == ["no font of this machine draws 🌸 😀"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        lettering(["李娜🌸"])


@pytest.mark.filterwarnings("ignore::scheduler.report.fonts.MissingFontWarning")
@pytest.mark.parametrize(
    ("name", "drawn"),
    [("李娜🌸", "李娜"), ("Li 🌸 Na", "Li Na"), ("🌸", "LiNa"), ("🌸🌸 ", "LiNa"), ("李𬭎", "LiNa"), ("李娜", "李娜")],
)
def test_signs_that_cannot_be_drawn_are_left_out_but_letters_are_not(with_chinese: None, name: str, drawn: str) -> None:
    assert lettering([name]).text(name, "LiNa") == drawn


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


@pytest.mark.parametrize("turned", [False, True])
def test_in_whatever_order_the_system_names_its_fonts_the_same_one_draws(
    monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    from matplotlib import font_manager
    from matplotlib.font_manager import FontEntry

    files = {"/fonts/a-song.ttf": "A Song", "/fonts/cjk-serif.ttc": "Serif CJK", "/fonts/cjk-sans.ttc": "Noto Sans CJK SC"}
    entries: list[FontEntry] = []
    monkeypatch.setattr(font_manager.fontManager, "ttflist", entries)
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: sorted(files, reverse=turned))
    monkeypatch.setattr(
        font_manager.fontManager, "addfont", lambda path: entries.append(FontEntry(fname=path, name=files[path]))
    )
    monkeypatch.setattr(fonts.importlib.util, "find_spec", lambda name: None)
    fonts._unlisted.cache_clear()
    assert fonts._unlisted() == ("Noto Sans CJK SC", "A Song", "Serif CJK")
    fonts._unlisted.cache_clear()


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


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., list[str]]]:
    """A machine with some fonts: families in order of how they are asked, all of which have every character."""
    import matplotlib as mpl
    from matplotlib import font_manager
    from matplotlib.font_manager import FontEntry

    def made(*, configured: str = "", system: str = "", package: str = "", font: str | None = None) -> list[str]:
        listed = [FontEntry(fname=name, name=name) for name in ("DejaVu Sans", configured, system, font or "") if name]
        monkeypatch.setattr(font_manager.fontManager, "ttflist", listed)
        monkeypatch.setattr(font_manager, "findSystemFonts", list)
        monkeypatch.setattr(fonts, "_characters", lambda name: LATIN if name == "DejaVu Sans" else LATIN | CHINESE)
        if package:
            home = tmp_path / "mplfonts"
            home.mkdir()
            (home / fonts._PACKAGE_FONT).touch()
            spec = SimpleNamespace(submodule_search_locations=[str(home)])
            monkeypatch.setattr(fonts.importlib.util, "find_spec", lambda name: spec)
            added = FontEntry(fname="package", name=package)
            monkeypatch.setattr(font_manager.fontManager, "addfont", lambda path: listed.append(added))
        else:
            monkeypatch.setattr(fonts.importlib.util, "find_spec", lambda name: None)
        with mpl.rc_context({"font.family": [configured or "DejaVu Sans"], "font.sans-serif": ["DejaVu Sans"]}):
            return list(lettering(["李娜 E"], font).families)

    for cached in (fonts._unlisted, fonts._asked, fonts._warn_once):
        cached.cache_clear()
    yield made
    for cached in (fonts._unlisted, fonts._asked, fonts._warn_once):
        cached.cache_clear()


def test_the_order_is_setting_configuration_system_and_package(machine: Callable[..., list[str]]) -> None:
    everything = {"configured": "My Own", "system": "SimHei", "package": "Noto Sans CJK SC", "font": "KaiTi"}
    order = [("font", ["KaiTi", "DejaVu Sans"]), ("configured", ["DejaVu Sans", "My Own"])]
    order.append(("system", ["DejaVu Sans", "SimHei"]))
    for name, families in order:
        fonts._unlisted.cache_clear()
        assert machine(**{key: value for key, value in everything.items() if key != "package"}) == families
        del everything[name]
    fonts._unlisted.cache_clear()
    assert machine(package="Noto Sans CJK SC") == ["DejaVu Sans", "Noto Sans CJK SC"]


def test_where_no_font_is_there_the_warning_names_the_key_of_the_store_file(machine: Callable[..., list[str]]) -> None:
    with pytest.warns(MissingFontWarning, match=r"`pictures: \{font: FILE\}`"):
        assert machine() == ["DejaVu Sans"]


def test_a_font_is_found_whatever_the_case_of_its_name(machine: Callable[..., list[str]]) -> None:
    machine(font="KaiTi")
    assert lettering(["李娜"], "kaiti").families[0] == "KaiTi"


@pytest.mark.parametrize("font", ["No Such Family", "no_such_file.ttf"])
def test_a_font_that_is_not_there_is_told_once_and_another_one_draws(font: str) -> None:
    fonts._asked.cache_clear()
    with pytest.warns(MissingFontWarning, match=f"the font '{font}' is not on this machine"):
        assert lettering(["Li Na"], font).families == ("DejaVu Sans",)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        lettering(["Li Na"], font)


def test_a_font_file_draws_with_its_family() -> None:
    from matplotlib import get_data_path

    serif = Path(get_data_path()) / "fonts" / "ttf" / "DejaVuSerif.ttf"
    assert lettering(["Li Na"], str(serif)).families == ("DejaVu Serif", "DejaVu Sans")


def test_pictures_are_drawn_with_the_font_that_is_asked_for() -> None:
    problem = make_problem()
    axes = plot_roster(make_roster(problem, a1="E"), problem, font="DejaVu Serif")
    assert {text.get_fontfamily()[0] for text in axes.texts} == {"DejaVu Serif"}
