"""The pictures of the documentation are there, small, and made by one command."""

from __future__ import annotations

import importlib
import json
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from scheduler.tables import palette

ROOT = Path(__file__).resolve().parents[1]
MOST_BYTES = 150_000
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@pytest.fixture(scope="module")
def pictures() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT))
    yield importlib.import_module("docs.make_pictures")
    sys.path.remove(str(ROOT))


def shown() -> list[tuple[Path, str, str]]:
    """Every picture that a page shows: page, alternative text and path."""
    return [(page, *found) for page in PAGES for found in SHOWN.findall(page.read_text(encoding="utf-8"))]


def test_every_picture_that_a_page_shows_is_there_and_told_in_words() -> None:
    assert len(shown()) >= 6
    for page, told, path in shown():
        assert (page.parent / path).is_file(), f"{page.name}: {path}"
        assert len(told) > 20, f"{page.name}: {path}"


def shape(picture: Path) -> float:
    """Width by height of a PNG file."""
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return float(width / height)


def test_one_command_makes_all_of_them(pictures: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_DOTS_PER_INCH", 40)  # to be quick
    made = {path.name for path in pictures.draw_pictures(tmp_path)}
    assert made | {pictures.PAGE} == {path.name for path in pictures.PICTURES.glob("*.png")} | {pictures.PAGE}
    assert {Path(path).name for _, _, path in shown()} <= made | {pictures.PAGE}
    for path in tmp_path.iterdir():
        assert shape(path) == pytest.approx(shape(pictures.PICTURES / path.name), rel=0.05), path.name


def test_pictures_are_small(pictures: ModuleType) -> None:
    sizes = {path.name: path.stat().st_size for path in pictures.PICTURES.glob("*.png")}
    assert {name: size for name, size in sizes.items() if size >= MOST_BYTES} == {}


@pytest.mark.parametrize("colour", [*palette.SHORT, *palette.SURPLUS])
def test_a_small_picture_keeps_its_rare_colours(pictures: ModuleType, colour: str) -> None:
    seen = Image.open(pictures.PICTURES / "coverage.png").convert("RGB")
    pixels = np.unique(np.asarray(seen).reshape(-1, 3), axis=0).astype(float)
    assert np.abs(pixels - 255 * np.array(to_rgb(colour))).max(axis=1).min() < 12


def test_what_is_kept_names_no_place_of_the_machine_that_made_it(pictures: ModuleType) -> None:
    for path in (pictures.PICTURES / "made_from").iterdir():
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'"(/|[A-Za-z]:\\\\|\.\./)', text), path.name


def test_the_kept_roster_holds_every_rule_of_the_store(pictures: ModuleType) -> None:
    import scheduler
    from scheduler.domain.finding import Severity

    store, edited = scheduler.open_roster(
        pictures.PICTURES / "made_from" / "roster.json", config=ROOT / "configs" / "store.yaml"
    )
    audit = scheduler.check(store, edited.roster)
    assert not [finding for finding in audit.findings if finding.severity is Severity.MUST]
    assert audit.kpis.uncovered_scored_minutes == 0
    kept = json.loads((pictures.PICTURES / "made_from" / "summary.json").read_text(encoding="utf-8"))
    assert kept["proven"]
