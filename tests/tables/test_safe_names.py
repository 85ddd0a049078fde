from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.tables.safe_names import safe_names

STRANGE = {
    "1": "李娜",
    "2": 'a/b\\c:d*e?f"g<h>i|j',
    "3": "CON",
    "4": "nul.txt",
    "5": "...",
    "6": "  Ann\tB  ",
    "7": "trailing. ",
    "8": "长" * 200,
    "9": "=1+1",
    "10": "..",
    "11": "\u202egnp",
    "12": "ann b",
    "13": "",
}


def test_every_name_can_be_written_and_no_two_are_equal(tmp_path: Path) -> None:
    names = safe_names(STRANGE)
    assert set(names) == set(STRANGE)
    for name in names.values():
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")
    assert len({path.name.casefold() for path in tmp_path.iterdir()}) == len(STRANGE)
    assert not any(set(name) & set('<>:"/\\|?*') or name != name.strip(". ") for name in names.values())


@pytest.mark.parametrize(("name", "safe"), [("李娜", "李娜"), ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("Com1", "_Com1")])
def test_usual_and_reserved_names(name: str, safe: str) -> None:
    assert safe_names({"x": name}) == {"x": safe}


def test_people_of_one_name_get_their_ids() -> None:
    assert safe_names({"a": "李娜", "b": "李娜"}) == {"a": "李娜 (a)", "b": "李娜 (b)"}


def test_a_name_made_unique_never_meets_another() -> None:
    assert len(set(safe_names({"b": "X", "c": "x", "d": "X (b)"}).values())) == 3
