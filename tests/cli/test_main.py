from __future__ import annotations

import json
import subprocess
import sys

import pytest

import scheduler
from scheduler.cli.main import main
from scheduler.errors import AuditError, InfeasibleError, NoRosterFound


class Elsewhere:
    """A prepared folder that is never written to."""

    findings = ()


@pytest.fixture
def search_ends_with(monkeypatch: pytest.MonkeyPatch):
    """Replaces the chain before the search by nothing, and the search by an error."""

    class Store:
        language = "en"

    def plant(error: BaseException) -> None:
        def solve(*arguments: object, **keywords: object) -> None:
            raise error

        monkeypatch.setattr(scheduler, "load_store", lambda *arguments, **keywords: Store())
        monkeypatch.setattr(scheduler, "prepare_folder", lambda store, folder: Elsewhere())
        monkeypatch.setattr(scheduler, "solve", solve)

    return plant


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        (InfeasibleError("There is none."), 3, "infeasible"),
        (NoRosterFound("None was found."), 4, "none"),
        (KeyboardInterrupt(), 4, "none"),
        (AuditError("They differ."), 5, "disagreement"),
        (OSError(28, "No space left on device"), 2, "bad_input"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_an_end_without_roster_has_its_exit_code_and_status(error, code, status, search_ends_with, capsys) -> None:
    search_ends_with(error)
    assert main(["solve", "store.yaml", "--json"]) == code
    printed = capsys.readouterr()
    assert json.loads(printed.out)["status"] == status
    assert "Traceback" not in printed.err


def test_ctrl_c_before_any_roster_is_told_in_a_sentence(search_ends_with, capsys) -> None:
    search_ends_with(KeyboardInterrupt())
    assert main(["solve", "store.yaml"]) == 4
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "Stopped. Nothing was written.\n"


def test_a_fault_of_the_program_is_not_hidden(search_ends_with) -> None:
    search_ends_with(TypeError("a bug"))
    with pytest.raises(TypeError, match="a bug"):
        main(["solve", "store.yaml"])


def test_wrong_arguments_with_json_give_an_object(capsys) -> None:
    assert main(["solve", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["status"] == "bad_input"


@pytest.mark.parametrize(("arguments", "code"), [(["config", "schema"], 0), (["erlang", "--json"], 2)])
def test_a_reader_who_leaves_early_is_no_error(arguments: list[str], code: int) -> None:
    run = f"import sys; from scheduler.cli.main import main; sys.exit(main({arguments}))"
    with subprocess.Popen([sys.executable, "-c", run], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert b"Traceback" not in said
    assert b"BrokenPipe" not in said
    assert process.returncode == code
