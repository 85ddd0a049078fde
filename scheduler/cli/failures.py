"""What the command says and which code it ends with when there is no result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from scheduler.cli.console import note, say_json
from scheduler.errors import AuditError, Fault, InfeasibleError, InputError, NoRosterError, SchedulerError

__all__ = ["BAD_INPUT", "DISAGREEMENT", "IMPOSSIBLE", "NOT_FOUND", "report_failure"]

BAD_INPUT: Final = 2
IMPOSSIBLE: Final = 3
NOT_FOUND: Final = 4
DISAGREEMENT: Final = 5
_SCREENFUL: Final = 20

_NO_RESULT: Final[Mapping[str, object]] = {
    "proven": False,
    "interrupted": False,
    "objective": None,
    "bound": None,
    "gap": None,
    "stages": [],
    "seconds": {},
    "kpis": None,
    "findings": [],
    "files": {},
}


def report_failure(error: BaseException, *, as_json: bool) -> int:
    """Say why there is no result.

    Parameters
    ----------
    error
        A `SchedulerError`, an `OSError`, a `UnicodeEncodeError` of a file's name or a `KeyboardInterrupt`.
    as_json
        Whether stdout gets a JSON object; stderr always gets the sentences.

    Returns
    -------
    int
        The exit code.
    """
    if isinstance(error, InputError):
        return _bad_input(error, as_json=as_json)
    if isinstance(error, OSError):
        return _bad_input(InputError(_file_sentence(error)), as_json=as_json)
    if isinstance(error, UnicodeEncodeError):
        # Consoles replace what they lack, so only the name of a file can still fail to be encoded.
        hint = "set PYTHONUTF8=1, or LC_ALL=C.UTF-8, and run again"
        return _bad_input(InputError(f"this system cannot open a file named {error.object!r}; {hint}"), as_json=as_json)
    if isinstance(error, KeyboardInterrupt):
        return _no_roster(
            "Stopped before there was a roster. Nothing was written.", "none", NOT_FOUND, as_json=as_json, interrupted=True
        )
    if isinstance(error, InfeasibleError):
        return _no_roster(str(error), "infeasible", IMPOSSIBLE, error.findings, as_json=as_json, proven=True)
    if isinstance(error, NoRosterError):
        return _no_roster(str(error), "none", NOT_FOUND, error.findings, as_json=as_json, interrupted=error.interrupted)
    if isinstance(error, AuditError):
        return _no_roster(str(error), "disagreement", DISAGREEMENT, as_json=as_json)
    assert isinstance(error, SchedulerError), error
    return _bad_input(InputError(str(error)), as_json=as_json)


def _bad_input(error: InputError, *, as_json: bool) -> int:
    """Every fault on a line of its own, up to a screenful; JSON has them all."""
    for fault in error.faults[:_SCREENFUL]:
        note(str(fault))
    if len(error.faults) > _SCREENFUL:
        note(f"... and {len(error.faults) - _SCREENFUL} more; put these right first")
    if as_json:
        errors = [
            # The column or key stands in the message, as it does on stderr.
            {"file": fault.file, "line": fault.line, "message": str(Fault(fault.message, column=fault.column))}
            for fault in error.faults
        ]
        say_json({"status": "bad_input", "errors": errors})
    return BAD_INPUT


def _no_roster(sentence: str, status: str, code: int, reasons: Sequence[str] = (), *, as_json: bool, **known: object) -> int:
    """A sentence with what may be the reason, and the object of a solve with nothing in it."""
    note("\n".join((sentence, *(f"  - {reason}" for reason in reasons))))
    if as_json:
        say_json({"status": status, **_NO_RESULT, **known, "message": sentence, "reasons": list(reasons)})
    return code


def _file_sentence(error: OSError) -> str:
    """A sentence for a file that cannot be read or written."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason
