"""A roster file finds the store that it belongs to."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from scheduler import InputError, Store, export, load_store, open_roster
from scheduler.words.phrase_in import phrase_in


@pytest.mark.parametrize("name", ["roster.csv", "roster.json"])
def test_a_roster_finds_the_store_that_it_was_made_from(made: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir("/")
    store, edited = open_roster(made / "made" / name)
    assert store.path == made / "store.yaml"
    assert edited.roster == edited.written
    assert edited.changed == ()


def test_an_edited_roster_knows_what_was_written(made: Path) -> None:
    path = made / "made" / "roster.csv"
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    changed = next(row for row in rows if ",work," in row)
    when, agent, name = changed.split(",")[:3]
    rows[rows.index(changed)] = f"{when},{agent},{name},off,,,,,"
    path.write_text("\n".join(rows), encoding="utf-8-sig")
    _, edited = open_roster(path)
    assert edited.changed == ((agent, date.fromisoformat(when)),)


def test_the_store_file_that_is_named_wins(made: Path) -> None:
    other = made / "other.yaml"
    text = (made / "store.yaml").read_text(encoding="utf-8")
    other.write_text(text.replace("Corner shop", "Other shop"), encoding="utf-8")
    store, _ = open_roster(made / "made" / "roster.csv", config=other)
    assert store.name == "Other shop"


def test_a_moved_folder_finds_the_store_by_the_path_that_the_user_gave(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = json.loads((made / "made" / "summary.json").read_text(encoding="utf-8"))
    assert summary["config"]["beside"] == "../store.yaml"
    summary["config"]["given"] = "store.yaml"
    (made / "made" / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    moved = tmp_path / "elsewhere" / "deep" / "made"
    moved.parent.mkdir(parents=True)
    (made / "made").rename(moved)
    monkeypatch.chdir(made)
    store, _ = open_roster(moved / "roster.csv")
    assert store.path == Path("store.yaml")


@pytest.mark.parametrize("names", [("store.yaml", "other.yaml"), ("my shop.yml",)])
def test_without_summary_the_working_folder_tells(
    made: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    (made / "made" / "summary.json").unlink()
    text = (made / "store.yaml").read_text(encoding="utf-8")
    (made / "store.yaml").unlink()
    for name in names:
        (made / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(made)
    store, edited = open_roster("made/roster.csv")
    assert store.path == Path(names[0])
    assert edited.written is None


def test_two_store_files_are_a_question_to_the_user(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (made / "made" / "summary.json").unlink()
    (made / "store.yaml").rename(made / "one.yaml")
    (made / "two.yaml").write_text((made / "one.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(made)
    with pytest.raises(InputError, match="--config FILE"):
        open_roster("made/roster.csv")


def test_a_store_file_that_is_gone_is_named_and_no_other_takes_its_place(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    store, edited = open_roster("made/roster.csv", config="store.yaml")
    export(store, edited.roster, "sheet", kinds=["xlsx"], made=Path("made/roster.csv"))
    summary = {"config": {"given": "store.yaml", "beside": "../store.yaml"}}
    (made / "made" / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    (made / "store.yaml").rename(made / "other.yaml")
    for name in ("made/roster.csv", "sheet/roster.xlsx"):
        with pytest.raises(InputError, match=rf"{name}: the store file store\.yaml .* is no longer there; .* --config"):
            open_roster(name)


def test_a_broken_summary_is_what_cannot_be_read(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (made / "made" / "summary.json").write_text('{"config": ', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=r"summary\.json: this file, .* cannot be read") as refused:
        open_roster(made / "made" / "roster.csv")
    (fault,) = refused.value.faults
    assert phrase_in(fault.message, "zh").startswith("这个文件记着")


def test_a_roster_that_is_not_there_is_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="no such file"):
        open_roster("roster.csv")


def test_the_store_is_loaded_on_the_days_of_the_roster(made: Path) -> None:
    path = made / "store.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("start: 2026-12-07", "start: 2026-12-14"), encoding="utf-8")
    store, edited = open_roster(made / "made" / "roster.csv")
    assert store.grid.start == edited.roster.start == date(2026, 12, 7)
    assert [finding.code for finding in store.findings][:1] == ["roster_other_days"]


def test_days_that_are_asked_for_stay(made: Path) -> None:
    store, edited = open_roster(made / "made" / "roster.csv", start="2026-12-08", days=3)
    assert (store.grid.start, store.grid.days) == (date(2026, 12, 8), 3)
    assert edited.roster.days == 7


def test_the_days_of_the_store_file_need_no_word(made: Path) -> None:
    store, _ = open_roster(made / "made" / "roster.csv", language="zh")
    assert store.language == "zh"
    assert store.findings == load_store(made / "store.yaml").findings


def next_period(made: Path, start: str) -> Path:
    """The shop with the roster that was made as last period's, some time after."""
    path = made / "next.yaml"
    text = (made / "store.yaml").read_text(encoding="utf-8").replace("start: 2026-12-07", f"start: {start}")
    path.write_text(f"{text}carry_in: made/roster.csv\n", encoding="utf-8")
    return path


def about_the_carry_in(store: Store) -> set[str]:
    return {item.code for item in store.findings if item.code.startswith(("carr", "balances"))}


def test_a_roster_that_has_become_last_periods_is_not_called_too_late_for_itself(made: Path) -> None:
    store, _ = open_roster(made / "made" / "roster.csv", config=next_period(made, "2026-12-14"))
    assert (about_the_carry_in(store), store.carry_in, store.carry_in_from) == (set(), (), None)


def test_days_between_the_roster_and_a_far_carry_in_are_unknown(made: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.csv"
    rows = (made / "made" / "roster.csv").read_text(encoding="utf-8-sig").replace("2026-12-", "2027-01-")
    later.write_text(rows, encoding="utf-8")
    store, edited = open_roster(later, config=next_period(made, "2026-12-21"))
    assert edited.roster.start == date(2027, 1, 7)
    assert (about_the_carry_in(store), store.carry_in, store.carry_in_from) == (set(), (), None)


def following(made: Path) -> dict[str, object]:
    """The roster that was made, a week later, as JSON."""
    text = (made / "made" / "roster.json").read_text(encoding="utf-8")
    for when in (date(2026, 12, 14) - timedelta(days=number) for number in range(8)):
        text = text.replace(when.isoformat(), (when + timedelta(days=7)).isoformat())
    record: dict[str, object] = json.loads(text)
    return record


def test_a_carry_in_that_meets_the_roster_counts(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "following.json"
    path.write_text(json.dumps(following(made)), encoding="utf-8")
    store, edited = open_roster(path, config=next_period(made, "2026-12-21"))
    assert edited.roster.start == date(2026, 12, 14)
    assert store.carry_in
    assert "carry_in_used" in about_the_carry_in(store)


@pytest.mark.parametrize(("balances", "told"), [({}, True), ({"li_na": {"late": 2}}, False)])
def test_what_the_store_adds_to_balances_is_told_only_where_the_roster_has_none(
    made: Path, tmp_path: Path, balances: dict[str, object], told: bool
) -> None:
    path, carried = tmp_path / "following.json", made / "made" / "roster.json"
    path.write_text(json.dumps({**following(made), "balances": balances}), encoding="utf-8")
    record = json.loads(carried.read_text(encoding="utf-8"))
    carried.write_text(json.dumps({**record, "balances": {"li_na": {"late": 9}}}), encoding="utf-8")
    config = next_period(made, "2026-12-21")
    config.write_text(config.read_text(encoding="utf-8").replace("made/roster.csv", "made/roster.json"), encoding="utf-8")
    store, edited = open_roster(path, config=config)
    assert edited.roster.balances == balances
    assert ("carried_lates" in about_the_carry_in(store)) is told
