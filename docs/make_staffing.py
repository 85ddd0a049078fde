"""Put what the commands of docs/staffing.md print into it: ``python docs/make_staffing.py``, in its parent folder."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

from scheduler.cli.main import main as schedule

__all__ = ["page"]

_PAGE = Path(__file__).parent / "staffing.md"
_EXAMPLE = re.compile(r"^```console\n\$ (schedule [^\n]*)\n(?!\$)(.+?\n)```$", re.DOTALL | re.MULTILINE)
"""One command and what it prints; blocks that only list commands are left as they are."""


def page() -> str:
    """The page, with what its commands print now.

    Raises
    ------
    RuntimeError
        A command failed.
    """
    return _EXAMPLE.sub(
        lambda found: f"```console\n$ {found[1]}\n{_printed(found[1])}```", _PAGE.read_text(encoding="utf-8")
    )


def _printed(command: str) -> str:
    """What a command prints on stdout."""
    screen, beside = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(beside):
        code = schedule(shlex.split(command)[1:])
    if code != 0:
        raise RuntimeError(f"{command}: exit code {code}\n{beside.getvalue()}")
    return screen.getvalue()


if __name__ == "__main__":
    _PAGE.write_text(page(), encoding="utf-8", newline="\n")
