from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from scheduler.errors import InputError
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.summary_json import recorded_hashes


def run(path: Path, text: str = "date\n", *, explicit: bool = False) -> OutputFolder:
    folder = OutputFolder(path, explicit=explicit).prepare()
    folder.write_bytes("roster.csv", text.encode())
    folder.write_bytes("roster.png", b"\x89PNG" + text.encode())
    folder.finish({"status": "feasible"})
    return folder


def listed(path: Path) -> list[str]:
    return sorted(item.name for item in path.iterdir())


def test_the_summary_has_the_hash_of_every_file_and_nothing_temporary_stays(tmp_path: Path) -> None:
    place = tmp_path / "天猫 店" / "2026-12-01"
    run(place)
    assert listed(place) == ["roster.csv", "roster.png", "summary.json"]
    summary = json.loads((place / "summary.json").read_text(encoding="utf-8"))
    assert summary["status"] == "feasible"
    for name in ("roster.csv", "roster.png"):
        assert summary["files"][name]["sha256"] == hashlib.sha256((place / name).read_bytes()).hexdigest()


def test_a_text_is_written_as_any_notepad_shows_it(tmp_path: Path) -> None:
    folder = OutputFolder(tmp_path / "out", explicit=True).prepare()
    folder.write_text("calls.txt", "李娜\n早班")
    folder.finish({})
    assert (tmp_path / "out" / "calls.txt").read_bytes() == "李娜\r\n早班".encode("utf-8-sig")


def test_the_summary_is_renamed_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    rename = Path.replace
    monkeypatch.setattr(Path, "replace", lambda self, target: (order.append(Path(target).name), rename(self, target))[1])
    run(tmp_path / "out")
    assert order == ["roster.csv", "roster.png", "summary.json"]


def test_files_as_we_wrote_them_are_overwritten(tmp_path: Path) -> None:
    run(tmp_path / "out", "first")
    again = run(tmp_path / "out", "second")
    assert (tmp_path / "out" / "roster.csv").read_text() == "second"
    assert (again.findings, listed(tmp_path)) == ((), ["out"])


@pytest.mark.parametrize("name", ["roster.csv", "roster.png", "summary.json"])
def test_after_an_edit_the_run_goes_to_a_new_folder_and_says_so(tmp_path: Path, name: str) -> None:
    run(tmp_path / "out")
    edited = tmp_path / "out" / name
    edited.write_bytes(edited.read_bytes().replace(b"e", b"E", 1) + b" ")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    folder = run(tmp_path / "out", "second")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert (tmp_path / "out-2" / "roster.csv").read_text() == "second"
    (finding,) = folder.findings
    assert finding.facts["new_folder"] == str(tmp_path / "out-2")
    assert name in str(finding.facts["files"])
    assert run(tmp_path / "out").path.name == "out-3"


def test_files_of_an_interrupted_run_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "roster.json").write_text("unknown")
    assert run(tmp_path / "out").path.name == "out-2"
    assert listed(tmp_path / "out") == ["roster.json"]


def test_other_files_in_a_folder_of_the_user_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "wages.xlsx").write_text("mine")
    assert run(tmp_path, explicit=True).path == tmp_path
    assert listed(tmp_path) == ["notes.txt", "roster.csv", "roster.png", "summary.json", "wages.xlsx"]


def test_a_file_deleted_since_is_written_again(tmp_path: Path) -> None:
    run(tmp_path / "out")
    (tmp_path / "out" / "roster.csv").unlink()
    assert run(tmp_path / "out").path.name == "out"


def test_an_edit_during_the_search_is_noticed(tmp_path: Path) -> None:
    run(tmp_path / "out")
    folder = OutputFolder(tmp_path / "out", explicit=False).prepare()
    folder.write_bytes("roster.csv", b"second")
    (tmp_path / "out" / "roster.csv").write_text("edited meanwhile")
    files = folder.finish({})
    assert files["roster.csv"] == tmp_path / "out-2" / "roster.csv"
    assert (tmp_path / "out" / "roster.csv").read_text() == "edited meanwhile"


def test_a_name_that_only_this_run_writes_is_protected_too(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine")
    folder = OutputFolder(tmp_path, explicit=True).prepare()
    folder.write_text("page.html", "ours")
    assert folder.finish({})["page.html"].parent.name == f"{tmp_path.name}-2"


def test_preparing_leaves_nothing_behind(tmp_path: Path) -> None:
    OutputFolder(tmp_path / "a" / "b" / "c", explicit=False).prepare()
    assert listed(tmp_path) == []


@pytest.mark.parametrize("path", ["taken", "taken/below", "taken/far/below"])
def test_a_target_that_is_a_file_or_below_one_is_refused_before_the_work(tmp_path: Path, path: str) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(InputError, match=r"cannot be written to: .*name another folder with --out"):
        OutputFolder(tmp_path / path, explicit=True).prepare()
    assert listed(tmp_path) == ["taken"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder_is_refused_before_the_work(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        for path in (tmp_path, tmp_path / "new"):
            with pytest.raises(InputError, match="cannot be written to"):
                OutputFolder(path, explicit=False).prepare()
    finally:
        tmp_path.chmod(0o755)


def test_a_folder_in_which_no_file_can_be_made_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, data: bytes) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(InputError, match=r"Permission denied; set `output:` in the store file or give --out DIR"):
        OutputFolder(tmp_path / "new", explicit=False).prepare()
    assert listed(tmp_path) == []


def test_a_file_locked_by_another_program_sends_the_run_to_a_new_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "out")
    opened = Path.open

    def locked(self: Path, mode: str = "r", *args: object, **kwargs: object) -> object:
        if self == tmp_path / "out" / "roster.csv" and "+" in mode:
            raise PermissionError(13, "used by another process")
        return opened(self, mode, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", locked)
    assert run(tmp_path / "out", "second").path.name == "out-2"


def test_a_failure_while_writing_leaves_the_old_files_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tmp_path / "out", "first")
    folder = OutputFolder(tmp_path / "out", explicit=False).prepare()
    folder.write_bytes("roster.csv", b"second")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        folder.finish({})
    assert (tmp_path / "out" / "roster.csv").read_text() == "first"
    assert listed(tmp_path / "out") == ["roster.csv", "roster.png", "summary.json"]


@pytest.mark.parametrize("name", ["../roster.csv", "a/b.csv", "summary.json"])
def test_only_plain_names_are_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="plain name"):
        OutputFolder(tmp_path, explicit=True).write_text(name, "")


def keep(path: Path, *names: str) -> OutputFolder:
    """A run of another kind, with a summary of its own and a folder within."""
    folder = OutputFolder(path, explicit=True, summary="handout.json", names=(), folders=("texts",)).prepare()
    for name in names:
        folder.write_text(name, name)
    return folder


def test_two_kinds_of_runs_share_a_folder(tmp_path: Path) -> None:
    run(tmp_path / "out")
    keep(tmp_path / "out", "texts/李娜.txt").finish({})
    assert run(tmp_path / "out", "second").path.name == "out"
    assert keep(tmp_path / "out", "texts/李娜.txt").path.name == "out"
    assert (tmp_path / "out" / "texts" / "李娜.txt").read_text(encoding="utf-8-sig") == "texts/李娜.txt"


def test_an_edited_file_within_a_folder_is_never_overwritten(tmp_path: Path) -> None:
    keep(tmp_path / "out", "texts/a.txt").finish({})
    (tmp_path / "out" / "texts" / "a.txt").write_text("mine")
    files = keep(tmp_path / "out", "texts/a.txt").finish({})
    assert files["texts/a.txt"] == tmp_path / "out-2" / "texts/a.txt"
    assert (tmp_path / "out" / "texts" / "a.txt").read_text() == "mine"


def test_files_that_only_an_earlier_run_wrote_are_told_and_stay_replaceable(tmp_path: Path) -> None:
    keep(tmp_path / "out", "texts/a.txt", "texts/b.txt").finish({})
    second = keep(tmp_path / "out", "texts/b.txt")
    assert second.left_over == ("texts/a.txt",)
    second.finish({})
    third = keep(tmp_path / "out", "texts/a.txt", "texts/b.txt")
    third.finish({})
    assert (third.path.name, third.left_over) == ("out", ())


@pytest.mark.parametrize("name", ["other/a.txt", "texts/../a.txt", "texts/deep/a.txt", "handout.json"])
def test_only_the_folders_named_are_written_to(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="plain name"):
        keep(tmp_path, name)


def test_a_file_that_would_be_wrong_beside_this_run_is_removed(tmp_path: Path) -> None:
    run(tmp_path / "out")
    folder = OutputFolder(tmp_path / "out", explicit=False).prepare()
    folder.write_bytes("roster.csv", b"second")
    folder.discard("roster.png")
    folder.finish({})
    assert listed(tmp_path / "out") == ["roster.csv", "summary.json"]
    assert "roster.png" not in recorded_hashes(tmp_path / "out" / "summary.json")


def test_a_file_that_is_discarded_and_written_all_the_same_stays(tmp_path: Path) -> None:
    run(tmp_path / "out")
    folder = OutputFolder(tmp_path / "out", explicit=False).prepare()
    folder.discard("roster.csv")
    folder.write_bytes("roster.csv", b"second")
    assert folder.finish({})["roster.csv"].read_text() == "second"


def test_a_file_of_the_user_is_never_removed(tmp_path: Path) -> None:
    (tmp_path / "calls.pdf").write_text("mine")
    folder = OutputFolder(tmp_path, explicit=True).prepare()
    folder.discard("calls.pdf")
    folder.write_bytes("roster.csv", b"second")
    folder.finish({})
    assert (tmp_path / "calls.pdf").read_text() == "mine"
