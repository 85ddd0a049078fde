"""What the command says and which code it ends with when there is no result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from scheduler.cli.console import note, say_json
from scheduler.errors import AuditError, Fault, InfeasibleError, InputError, NoRosterError, Phrase, SchedulerError

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


def report_failure(error: BaseException, *, as_json: bool, language: str = "en") -> int:
    """Say why there is no result.

    Parameters
    ----------
    error
        A `SchedulerError`, an `OSError`, a `UnicodeEncodeError` of a file's name or a `KeyboardInterrupt`.
    as_json
        Whether stdout gets a JSON object; stderr always gets the sentences.
    language
        Of the sentences.

    Returns
    -------
    int
        The exit code.
    """
    from scheduler.words.phrase_in import phrase_in  # the catalogues, which a run without failure may not need

    if isinstance(error, InputError):
        return _bad_input(error, language, as_json=as_json)
    if isinstance(error, OSError):
        return _bad_input(InputError(_file_sentence(error)), language, as_json=as_json)
    if isinstance(error, UnicodeEncodeError):
        # Consoles replace what they lack, so only the name of a file can still fail to be encoded.
        message = "this system cannot open a file named {name!r}; set PYTHONUTF8=1, or LC_ALL=C.UTF-8, and run again"
        return _bad_input(InputError(Phrase(message, name=error.object)), language, as_json=as_json)
    if isinstance(error, KeyboardInterrupt):
        stopped = phrase_in(Phrase("Stopped. Nothing was written."), language)
        return _no_roster(stopped, language, "none", NOT_FOUND, as_json=as_json, interrupted=True)
    sentence = phrase_in(str(error), language)
    if isinstance(error, InfeasibleError):
        explained = error.explanation
        return _no_roster(
            sentence, language, "infeasible", IMPOSSIBLE, error.findings, as_json=as_json, explained=explained, proven=True
        )
    if isinstance(error, NoRosterError):
        return _no_roster(
            sentence, language, "none", NOT_FOUND, error.findings, as_json=as_json, interrupted=error.interrupted
        )
    if isinstance(error, AuditError):
        return _no_roster(sentence, language, "disagreement", DISAGREEMENT, as_json=as_json)
    assert isinstance(error, SchedulerError), error
    return _bad_input(InputError(sentence), language, as_json=as_json)


def _bad_input(error: InputError, language: str, *, as_json: bool) -> int:
    """Every fault on a line of its own, up to a screenful; JSON has them all."""
    from scheduler.words.phrase_in import phrase_in

    faults = [replace(fault, message=phrase_in(fault.message, language)) for fault in error.faults]
    for fault in faults[:_SCREENFUL]:
        note(str(fault))
    if len(faults) > _SCREENFUL:
        more = Phrase("... and {count} more; put these right first", count=len(faults) - _SCREENFUL)
        note(phrase_in(more, language))
    if as_json:
        errors = [
            # The column or key stands in the message, as it does on stderr.
            {"file": fault.file, "line": fault.line, "message": str(Fault(fault.message, column=fault.column))}
            for fault in faults
        ]
        say_json({"status": "bad_input", "errors": errors})
    return BAD_INPUT


def _no_roster(
    sentence: str,
    language: str,
    status: str,
    code: int,
    reasons: Sequence[str] = (),
    *,
    as_json: bool,
    explained: str = "",
    **known: object,
) -> int:
    """A sentence with what may be the reason, and the object of a solve with nothing in it."""
    from scheduler.words.catalogue import label

    heading = (label("heading_reasons", language),) if reasons else ()
    more = (explained,) if explained else ()
    note("\n".join((sentence, *heading, *(f"  - {reason}" for reason in reasons), *more)))
    if as_json:
        why = {"message": sentence, "reasons": list(reasons), "explanation": explained}
        say_json({"status": status, **_NO_RESULT, **known, **why})
    return code


def _file_sentence(error: OSError) -> str:
    """A sentence for a file that cannot be read or written."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason
