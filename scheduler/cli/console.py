"""Write to any console, whatever characters it knows."""

from __future__ import annotations

import io
import json
import shutil
import sys
import warnings
from collections.abc import Callable, Mapping

from scheduler.words.phrase_in import phrase_in

__all__ = ["console_width", "make_console_safe", "make_warnings_plain", "note", "say", "say_json"]


def make_console_safe() -> None:
    """Let a console that lacks a character show ``?`` instead of failing.

    A Chinese Windows console speaks GBK and an old server plain ASCII, while names and paths may hold anything.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def make_warnings_plain(language: Callable[[], str]) -> None:
    """Show a warning as its sentence, without the place in the code.

    Parameters
    ----------
    language
        Tells the language, asked when there is something to warn of.
    """

    def spoken(message: Warning | str, *_: object, **__: object) -> str:
        said = message.args[0] if isinstance(message, Warning) and message.args else message
        return f"{phrase_in(said, language()) if isinstance(said, str) else message}\n"

    warnings.formatwarning = spoken


def console_width() -> int | None:
    """Columns of the terminal, None where stdout is a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def say(text: str = "") -> None:
    """One line or block for the reader, on stdout."""
    print(text)


def note(text: str) -> None:
    """One line beside the result, on stderr: progress, remarks, errors."""
    print(text, file=sys.stderr, flush=True)


def say_json(value: Mapping[str, object]) -> None:
    """One JSON object on stdout; escaped to ASCII where the console could lose characters."""
    encoding = (sys.stdout.encoding or "ascii").lower().replace("-", "").replace("_", "")
    print(json.dumps(value, ensure_ascii=not encoding.startswith("utf"), indent=2, allow_nan=False))
