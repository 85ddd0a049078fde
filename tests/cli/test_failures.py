from __future__ import annotations

import json

import pytest

from scheduler.cli.failures import report_failure
from scheduler.errors import (
    AuditError,
    ConfigError,
    Fault,
    InfeasibleError,
    InputError,
    NoRosterFound,
    Phrase,
    SchedulerError,
)


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        (ConfigError("wrong"), 2, "bad_input"),
        (InputError("wrong"), 2, "bad_input"),
        (PermissionError(13, "Permission denied", "out"), 2, "bad_input"),
        (SchedulerError("wrong"), 2, "bad_input"),
        (InfeasibleError("none exists", ["too few people"]), 3, "infeasible"),
        (NoRosterFound("none found"), 4, "none"),
        (UnicodeEncodeError("ascii", "历史.csv", 0, 2, "ordinal not in range"), 2, "bad_input"),
        (KeyboardInterrupt(), 4, "none"),
        (AuditError("they differ"), 5, "disagreement"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_each_error_has_its_code_and_status(error, code, status, capsys) -> None:
    assert report_failure(error, as_json=True) == code
    printed = capsys.readouterr()
    assert json.loads(printed.out)["status"] == status
    assert printed.err.strip()


def test_every_fault_is_told_with_its_place(capsys) -> None:
    faults = [Fault("no such skill", file="store.yaml", line=7, column="agents[0]"), Fault("no agents", file="store.yaml")]
    report_failure(ConfigError(faults), as_json=True)
    printed = capsys.readouterr()
    assert printed.err.splitlines() == ["store.yaml:7: agents[0]: no such skill", "store.yaml: no agents"]
    assert json.loads(printed.out)["errors"][0] == {
        "file": "store.yaml",
        "line": 7,
        "message": "agents[0]: no such skill",
    }


def test_without_json_stdout_stays_empty(capsys) -> None:
    report_failure(InputError("wrong"), as_json=False)
    assert capsys.readouterr().out == ""


def test_possible_reasons_follow_the_sentence(capsys) -> None:
    report_failure(InfeasibleError("none exists", ["two people cannot cover 14 shifts"]), as_json=False)
    assert capsys.readouterr().err == "none exists\nWhat may be the reason:\n  - two people cannot cover 14 shifts\n"


def test_ctrl_c_is_said_to_be_an_interruption(capsys) -> None:
    report_failure(KeyboardInterrupt(), as_json=True)
    assert json.loads(capsys.readouterr().out)["interrupted"] is True


def test_no_more_faults_than_a_screen_holds_are_told_and_the_rest_counted(capsys) -> None:
    report_failure(InputError([Fault(f"wrong {number}") for number in range(200)]), as_json=True)
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == 21
    assert "and 180 more" in told.err
    assert len(json.loads(told.out)["errors"]) == 200


def test_ctrl_c_is_said_in_the_language_asked_for(capsys) -> None:
    report_failure(KeyboardInterrupt(), as_json=True, language="zh")
    printed = capsys.readouterr()
    assert printed.err == "已停止，没有写入任何文件。\n"
    assert json.loads(printed.out)["message"] == printed.err.strip()


def test_a_disagreement_is_said_in_the_language_asked_for(capsys) -> None:
    said = Phrase("the roster costs {cost:.3f}, more than the {objective:.3f} that the search reports", cost=2, objective=1)
    report_failure(AuditError(Phrase.chain([said, said])), as_json=False, language="zh")
    assert capsys.readouterr().err.startswith("班表的代价是 2.000，高于计算结果所说的 1.000；班表")


def test_more_faults_than_fit_a_screen_are_counted_in_the_language_asked_for(capsys) -> None:
    report_failure(ConfigError([Fault("no agents")] * 23), as_json=False, language="zh")
    assert capsys.readouterr().err.endswith("……另外还有 3 处；请先改正以上这些\n")


def test_a_sentence_of_another_error_stays_as_it_is(capsys) -> None:
    report_failure(InfeasibleError("排不出班表"), as_json=False, language="zh")
    assert capsys.readouterr().err == "排不出班表\n"
