from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.domain.roster import Roster
from scheduler.jobs.handout import handout
from scheduler.report import fonts
from scheduler.report.fonts import MissingFontWarning

MINIMAL = Path(__file__).resolve().parents[2] / "configs" / "minimal.yaml"


def test_the_font_of_the_store_file_reaches_the_pictures(tmp_path: Path) -> None:
    store = replace(load_store(MINIMAL, days=2), picture_font="No Such Family")
    roster = Roster(store.grid.start, 2, tuple(agent.id for agent in store.agents), ())
    fonts._asked.cache_clear()
    with pytest.warns(MissingFontWarning, match="the font 'No Such Family' is not on this machine"):
        handout(store, roster, tmp_path)
    assert (tmp_path / "phone.png").is_file()
