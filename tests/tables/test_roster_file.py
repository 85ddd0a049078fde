from __future__ import annotations

from pathlib import Path

import pytest
from factories import EARLY, make_agent

from scheduler.errors import DataError
from scheduler.tables.roster_csv import write_roster_csv
from scheduler.tables.roster_file import read_roster
from scheduler.tables.roster_json import write_roster_json


def test_the_suffix_decides_in_any_case(tmp_path: Path) -> None:
    from datetime import date

    from scheduler.domain.roster import Roster

    roster = Roster(date(2026, 12, 1), 2, ("wang",), ())
    write_roster_csv(tmp_path / "a.CSV", roster)
    write_roster_json(tmp_path / "a.json", roster)
    for name in ("a.CSV", "a.json"):
        assert read_roster(tmp_path / name, agents=[make_agent("wang")], shifts=[EARLY]) == roster


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"ends in \.csv or \.json; this one ends in \.xls"):
        read_roster(tmp_path / "a.xls", agents=[], shifts=[])
