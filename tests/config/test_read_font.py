from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.config.json_schema import json_schema
from scheduler.config.load import load_store
from scheduler.errors import ConfigError

MINIMAL = Path(__file__).resolve().parents[2] / "configs" / "minimal.yaml"


def store_file(folder: Path, font: str) -> Path:
    path = folder / "store.yaml"
    path.write_text(MINIMAL.read_text(encoding="utf-8") + f"\npictures: {{font: {font}}}\n", encoding="utf-8")
    return path


def test_a_family_is_kept_as_it_is(tmp_path: Path) -> None:
    assert load_store(store_file(tmp_path, "Noto Sans CJK SC")).picture_font == "Noto Sans CJK SC"


def test_no_font_is_none() -> None:
    assert load_store(MINIMAL).picture_font is None


def test_a_file_is_looked_for_beside_the_store_file(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "my.TTF").touch()
    assert load_store(store_file(tmp_path, "fonts/my.TTF")).picture_font == str(tmp_path / "fonts" / "my.TTF")


def test_a_file_that_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"store.yaml:\d+: pictures.font: there is no font file .*fonts.no\.otf; give"):
        load_store(store_file(tmp_path, "fonts/no.otf"))


def test_another_key_is_refused(tmp_path: Path) -> None:
    path = store_file(tmp_path, "x")
    path.write_text(path.read_text(encoding="utf-8").replace("{font:", "{fonts:"), encoding="utf-8")
    with pytest.raises(ConfigError, match="fonts"):
        load_store(path)


def test_editors_know_the_key() -> None:
    font = json_schema()["$defs"]["PicturesSection"]["properties"]["font"]
    assert font["description"].startswith("Font to draw with: a family such as ")
