"""A roster in the forms that people look at."""

from __future__ import annotations

import csv
import json
import os
import re
import struct
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from scheduler import Outcome, Roster, Store, check, export, open_roster, replan, requirement_of, save
from scheduler.domain.absence import Absence
from scheduler.domain.finding import Finding
from scheduler.errors import DataError, InputError
from scheduler.words.catalogue import sentence

OFTEN = {"replications": 2}
EVERYTHING = {
    "report.html",
    "roster.png",
    "coverage.png",
    "forecast.png",
    "net_staffing.png",
    "service.png",
    "fairness.png",
    "progress.png",
    "roster.svg",
    "coverage.svg",
    "forecast.svg",
    "net_staffing.svg",
    "service.svg",
    "fairness.svg",
    "progress.svg",
    "roster.xlsx",
    "roster.csv",
    "requirement.csv",
    "coverage.csv",
    "forecast.csv",
    "service.csv",
    "ledger.csv",
    "phone.png",
    "texts.txt",
    "export.json",
}


def opened(folder: Path, name: str = "roster.json") -> tuple[Path, Store, Roster]:
    """A roster file of the shop, with its store."""
    path = folder / "made" / name
    store, edited = open_roster(path)
    return path, store, edited.roster


def without(roster: Roster, agent: str, when: date) -> Roster:
    """A roster on which somebody is off."""
    kept = tuple(item for item in roster.assignments if (item.agent, item.date) != (agent, when))
    return replace(roster, assignments=kept)


@pytest.fixture
def replanned(made: Path, tmp_path: Path) -> tuple[Path, Outcome]:
    """The folder of a sick call on the second day."""
    path, store, roster = opened(made)
    when = store.grid.date_of(1)
    absent = next(item.agent for item in roster.assignments if item.date == when and item.works)
    told = datetime.combine(when, datetime.min.time())
    needed = requirement_of(store, path)
    outcome = replan(store, roster, [Absence(absent, when, when)], told_at=told, requirement=needed, workers=1, seed=1)
    save(store, outcome, tmp_path / "again", pictures=False)
    return tmp_path / "again", outcome


def test_everything_is_written_where_nothing_is_named(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    assert not check(store, roster).broken_musts
    files = export(store, roster, tmp_path / "all", made=path, **OFTEN)
    assert set(files) >= EVERYTHING
    assert {"texts/李娜.txt", "calendars/李娜.ics"} <= set(files)
    assert all(file == tmp_path / "all" / name and file.stat().st_size > 20 for name, file in files.items())
    assert files["roster.svg"].read_text(encoding="utf-8").startswith("<?xml")
    page = files["report.html"].read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert "李娜" in page


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("html", {"report.html"}),
        ("xlsx", {"roster.xlsx"}),
        ("csv", {name for name in EVERYTHING if name.endswith(".csv")}),
    ],
)
def test_only_what_is_asked_for_is_written(made: Path, tmp_path: Path, kind: str, names: set[str]) -> None:
    path, store, roster = opened(made)
    files = export(store, roster, tmp_path / "one", kinds=[kind], made=path, **OFTEN)
    assert set(files) == {*names, "export.json"}


def test_what_is_handed_out_needs_no_heads_and_no_history(made: Path, tmp_path: Path) -> None:
    (made / "history.csv").unlink()
    _, store, roster = opened(made)
    files = export(store, roster, tmp_path / "out", kinds=["handout"])
    assert {"phone.png", "texts.txt", "texts/王伟.txt"} <= set(files)


def test_without_a_history_the_rest_is_there_and_a_remark_says_why(made: Path, tmp_path: Path) -> None:
    (made / "history.csv").unlink()
    path, store, roster = opened(made)
    remarks: list[Finding] = []
    files = export(store, roster, tmp_path / "out", kinds=["html", "csv"], made=path, on_remarks=remarks.extend)
    assert [finding.code for finding in remarks] == ["export_no_history"]
    assert "service.csv" not in files
    assert "coverage.csv" in files


def test_a_store_that_tells_no_contacts_has_no_section_of_what_buyers_get(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    remarks: list[Finding] = []
    untold = replace(store, history=None)
    files = export(untold, roster, tmp_path / "out", kinds=["html"], made=path, on_remarks=remarks.extend)
    assert [finding.code for finding in remarks] == ["export_no_contacts"]
    assert "report.html" in files


def test_an_edited_roster_is_not_proven_and_a_remark_says_so(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    path.write_bytes(path.read_bytes() + b"\n")
    remarks: list[Finding] = []
    export(store, roster, tmp_path / "out", kinds=["html"], made=path, on_remarks=remarks.extend, **OFTEN)
    assert [finding.code for finding in remarks] == ["export_no_proof"]


def test_what_was_proven_for_other_heads_is_not_told(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    remarks: list[Finding] = []
    needed = requirement_of(store, path)
    settings = {"kinds": ["html"], "on_remarks": remarks.extend, **OFTEN}
    export(store, roster, tmp_path / "out", made=path, **settings)
    assert remarks == []
    export(store, roster, tmp_path / "out", made=path, requirement=needed, **settings)
    assert [finding.code for finding in remarks] == ["export_no_proof"]


def test_pictures_are_the_same_bytes_again_and_of_one_size_in_both_formats(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    kinds = ["svg", "pictures"]
    first = export(store, roster, tmp_path / "first", kinds=kinds, made=path, **OFTEN)
    again = export(store, roster, tmp_path / "again", kinds=kinds, made=path, **OFTEN)
    drawn = [name for name in first if name.endswith((".png", ".svg"))]
    assert len(drawn) == 14
    assert all(first[name].read_bytes() == again[name].read_bytes() for name in drawn)
    for name in drawn[1::2]:
        width, height = struct.unpack(">II", first[name.replace(".svg", ".png")].read_bytes()[16:24])
        box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', first[name].read_text(encoding="utf-8"))
        assert box is not None
        assert float(box[1]) / float(box[2]) == pytest.approx(width / height, rel=0.01)


def test_changes_against_the_last_version_are_in_a_table(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    item = roster.assignments[0]
    last = without(roster, item.agent, item.date)
    files = export(store, roster, tmp_path / "out", kinds=["csv"], made=path, last=last, **OFTEN)
    rows = list(csv.DictReader(files["changes.csv"].open(encoding="utf-8-sig")))
    assert [(row["date"], row["name"], row["before"]) for row in rows] == [
        (str(item.date), store.names[item.agent], "day off")
    ]


def test_the_same_version_again_has_no_changes_and_a_remark_says_so(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    remarks: list[Finding] = []
    kinds = ["html", "csv"]
    files = export(store, roster, tmp_path / "out", kinds=kinds, made=path, last=roster, on_remarks=remarks.extend, **OFTEN)
    assert "changes.csv" not in files
    assert [finding.code for finding in remarks] == ["export_no_changes"]


def test_a_replanned_roster_shows_its_own_changes(replanned: tuple[Path, Outcome], made: Path, tmp_path: Path) -> None:
    folder, outcome = replanned
    store, edited = open_roster(folder / "roster.json", config=made / "store.yaml")
    files = export(store, edited.roster, tmp_path / "out", kinds=["csv"], made=folder / "roster.json", **OFTEN)
    rows = list(csv.DictReader(files["changes.csv"].open(encoding="utf-8-sig")))
    told = {(store.names[move.agent], str(move.date), str(move.cause)) for move in outcome.moves}
    assert {(row["name"], row["date"], row["cause"]) for row in rows} == told
    hours = {store.names[move.agent]: move.notice_minutes for move in outcome.moves if move.notice_minutes is not None}
    assert {row["name"]: round(60 * float(row["notice_hours"])) for row in rows if row["notice_hours"]} == hours


def test_a_last_version_of_other_days_is_refused_and_nothing_is_written(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    other = replace(roster, days=3, assignments=())
    with pytest.raises(InputError, match="different days: 7 from 2026-12-07 and 3 from 2026-12-07"):
        export(store, roster, tmp_path / "out", kinds=["csv"], made=path, last=other)
    assert not (tmp_path / "out").exists()


def test_an_unknown_kind_is_refused_with_those_that_there_are(made: Path, tmp_path: Path) -> None:
    _, store, roster = opened(made)
    with pytest.raises(InputError, match="there is no export pdf; there are html, pictures, svg, xlsx, csv, handout"):
        export(store, roster, tmp_path / "out", kinds=["pdf", "html"])


def test_a_file_that_somebody_edited_stays_and_everything_goes_beside_it(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    first = export(store, roster, tmp_path / "out", kinds=["xlsx", "html"], made=path, **OFTEN)
    first["roster.xlsx"].write_bytes(b"mine")
    remarks: list[Finding] = []
    again = export(store, roster, tmp_path / "out", kinds=["xlsx"], made=path, on_remarks=remarks.extend)
    assert first["roster.xlsx"].read_bytes() == b"mine"
    assert again["roster.xlsx"].parent == tmp_path / "out-2"
    assert [finding.code for finding in remarks] == ["output_folder_taken"]


def test_a_picture_that_is_no_longer_drawn_is_not_left_behind(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    first = export(store, roster, tmp_path / "out", kinds=["csv"], made=path, **OFTEN)
    assert first["service.csv"].is_file()
    export(replace(store, history=None), roster, tmp_path / "out", kinds=["csv"], made=path)
    assert not first["service.csv"].exists()
    assert first["roster.csv"].is_file()


def test_files_of_another_roster_are_told_of_and_those_of_this_one_are_not(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    remarks: list[Finding] = []
    item = roster.assignments[0]
    export(store, roster, tmp_path / "out", kinds=["csv"], made=path, **OFTEN)
    export(store, roster, tmp_path / "out", kinds=["xlsx"], made=path, on_remarks=remarks.extend)
    assert remarks == []
    other = without(roster, item.agent, item.date)
    export(store, other, tmp_path / "out", kinds=["xlsx"], made=path, on_remarks=remarks.extend)
    assert [finding.code for finding in remarks] == ["export_left_over"]
    assert remarks[0].facts["count"] == 6


def test_of_many_files_of_another_roster_some_are_named_and_the_rest_is_counted(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    remarks: list[Finding] = []
    item = roster.assignments[0]
    handed = export(store, roster, tmp_path / "out", kinds=["handout"])
    other = without(roster, item.agent, item.date)
    export(store, other, tmp_path / "out", kinds=["xlsx"], made=path, on_remarks=remarks.extend)
    (told,) = remarks
    files = told.facts["files"]
    assert isinstance(files, tuple)
    assert (len(files), told.facts["count"], told.facts["more"]) == (8, len(handed) - 1, len(handed) - 9)
    assert f"out of date: {', '.join(files)}, and {len(handed) - 9} more." in sentence(told, "en")
    assert f"：{'、'.join(files)}，另外还有 {len(handed) - 9} 个。" in sentence(told, "zh")


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (["csv"], ["export_no_history"]),
        (["pictures"], ["export_no_history", "export_no_proof"]),
        (["svg", "csv"], ["export_no_history", "export_no_proof"]),
        (["xlsx", "handout"], []),
    ],
)
def test_each_kind_says_what_it_leaves_out(made: Path, tmp_path: Path, kinds: list[str], told: list[str]) -> None:
    (made / "history.csv").unlink()
    path, store, roster = opened(made)
    path.write_bytes(path.read_bytes() + b"\n")
    remarks: list[Finding] = []
    export(store, roster, tmp_path / "out", kinds=kinds, made=path, on_remarks=remarks.extend)
    assert [finding.code for finding in remarks] == told


def test_an_edited_roster_that_was_replanned_says_that_its_changes_are_not_known(
    replanned: tuple[Path, Outcome], made: Path, tmp_path: Path
) -> None:
    path = replanned[0] / "roster.json"
    path.write_bytes(path.read_bytes() + b"\n")
    store, edited = open_roster(path, config=made / "store.yaml")
    remarks: list[Finding] = []
    settings = {"kinds": ["csv"], "made": path, "on_remarks": remarks.extend, **OFTEN}
    export(store, edited.roster, tmp_path / "out", **settings)
    assert [finding.code for finding in remarks] == ["export_changes_unknown"]
    export(store, edited.roster, tmp_path / "named", last=edited.roster, **settings)
    assert [finding.code for finding in remarks[1:]] == ["export_no_changes"]


def test_a_store_file_saved_again_as_it_was_is_not_changed_and_one_that_says_more_is(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    text = store.path.read_bytes()
    summary = path.parent / "summary.json"
    later = summary.stat().st_mtime_ns + 10**10
    remarks: list[Finding] = []
    for place, data, moment in (("first", text, later), ("again", text + b"# more\n", 1)):
        store.path.write_bytes(data)
        os.utime(store.path, ns=(moment, moment))
        export(store, roster, tmp_path / place, kinds=["html"], made=path, on_remarks=remarks.extend, **OFTEN)
        assert [finding.code for finding in remarks] == ([] if place == "first" else ["export_no_proof"])


def test_a_folder_that_cannot_be_written_is_refused_before_the_work(made: Path, tmp_path: Path) -> None:
    _, store, roster = opened(made)
    (tmp_path / "file").write_text("here", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written to"):
        export(store, roster, tmp_path / "file" / "out", kinds=["csv"], on_playing=lambda _: pytest.fail("played"))


def test_a_faulty_history_is_an_error_and_not_a_missing_section(made: Path, tmp_path: Path) -> None:
    (made / "history.csv").write_text("timestamp,queue,inquiries\nyesterday,presales,4\n", encoding="utf-8")
    path, store, roster = opened(made)
    with pytest.raises(DataError):
        export(store, roster, tmp_path / "out", kinds=["html"], made=path)
    assert not (tmp_path / "out").exists()


def test_files_are_written_within_the_guard_and_nothing_else_is(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    seen: list[bool] = []

    @contextmanager
    def guard():
        seen.append((tmp_path / "out").exists())
        yield
        seen.append((tmp_path / "out" / "report.html").is_file())

    export(store, roster, tmp_path / "out", kinds=["html"], made=path, writing=guard(), **OFTEN)
    assert seen == [False, True]


def test_the_page_says_when_the_roster_was_made(made: Path, tmp_path: Path) -> None:
    path, store, roster = opened(made)
    moment = datetime(2026, 11, 30, 6, 5, tzinfo=UTC)
    store = replace(store, grid=replace(store.grid, timezone="Asia/Shanghai"))
    files = export(store, roster, tmp_path / "out", kinds=["html"], made=path, issued=moment, **OFTEN)
    assert "Mon 30 Nov 2026 14:05" in files["report.html"].read_text(encoding="utf-8")


def test_without_a_folder_it_goes_below_the_store_s_output(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, store, roster = opened(made)
    monkeypatch.chdir(made)
    files = export(store, roster, kinds=["csv"], **OFTEN)
    assert files["roster.csv"].as_posix() == "out/corner/2026-12-07/export/roster.csv"
    record = json.loads(files["export.json"].read_text(encoding="utf-8"))
    assert (record["store"], record["start"], record["days"]) == ("corner", "2026-12-07", 7)
