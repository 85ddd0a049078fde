"""Put what the commands of a page print into it: ``python docs/fill_page.py explain staffing``, in its parent folder."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from pathlib import Path

from scheduler.cli.main import main as schedule

__all__ = ["filled"]

_DOCS = Path(__file__).parent
_EXAMPLE = re.compile(r"^```console\n\$ (schedule [^\n]*)\n(?!\$)(.+?\n)```$", re.DOTALL | re.MULTILINE)
"""One command and what it prints; blocks that only list commands are left as they are."""


def filled(name: str) -> str:
    """A page, with what its commands print now.

    Parameters
    ----------
    name
        Of the page, without ``.md``.

    Raises
    ------
    RuntimeError
        A command failed.
    """
    text = (_DOCS / f"{name}.md").read_text(encoding="utf-8")
    return _EXAMPLE.sub(lambda found: f"```console\n$ {found[1]}\n{_printed(found[1])}```", text)


def _printed(command: str) -> str:
    """What a command prints on stdout."""
    screen, beside = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(beside):
        code = schedule(shlex.split(command)[1:])
    if code != 0:
        raise RuntimeError(f"{command}: exit code {code}\n{beside.getvalue()}")
    return screen.getvalue()


if __name__ == "__main__":
    for page in sys.argv[1:]:
        (_DOCS / f"{page}.md").write_text(filled(page), encoding="utf-8", newline="\n")
