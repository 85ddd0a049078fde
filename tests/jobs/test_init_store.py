from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.errors import InputError
from scheduler.jobs import init_store as module
from scheduler.jobs.init_store import init_store


@pytest.mark.parametrize("there", [["store.yaml"], ["month.xlsx"], ["store.yaml", "month.xlsx"]])
def test_neither_file_is_overwritten_and_both_are_named(tmp_path: Path, there: list[str]) -> None:
    for name in there:
        (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        init_store(tmp_path / "store.yaml")
    assert [Path(fault.file or "").name for fault in raised.value.faults] == there
    assert "store.yaml and month.xlsx" in str(raised.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(there)
    assert all((tmp_path / name).read_text(encoding="utf-8") == "mine" for name in there)


def test_a_store_file_cannot_have_the_name_of_the_workbook(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="name of the workbook"):
        init_store(tmp_path / "month.xlsx")
    assert not list(tmp_path.iterdir())


def test_no_workbook_stays_behind_where_the_store_file_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = module.write_beside

    def fail(path: Path, data: bytes) -> None:
        if path.suffix == ".yaml":
            raise InputError("full")
        written(path, data)

    monkeypatch.setattr(module, "write_beside", fail)
    with pytest.raises(InputError, match="full"):
        init_store(tmp_path / "store.yaml")
    assert not list(tmp_path.iterdir())
