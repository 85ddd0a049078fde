"""Write docs/a_month.md and docs/一个月.md, from the platform's exports to next month: ``python -m docs.make_month``.

Every command of the page is run in an empty folder, and what it prints stands below it. What a person does by hand between
two commands is done by `month_by_hand`. A test runs the page again and compares.
"""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docs.month_by_hand import HANDS
from scheduler.cli.main import main as schedule

__all__ = ["PAGES", "Step", "page", "played", "steps"]

_DOCS: Final = Path(__file__).resolve().parent
PAGES: Final = {"en": _DOCS / "a_month.md", "zh": _DOCS / "一个月.md"}
_TEXTS: Final = {"en": _DOCS / "month_en.md", "zh": _DOCS / "month_zh.md"}
_PROMPT: Final = "$ "


@dataclass(frozen=True, slots=True)
class Step:
    """A paragraph of the page, or a command.

    Parameters
    ----------
    text
        What is printed as it is, empty for a command.
    hand
        Name of what the person does by hand after reading it, None for nothing.
    command
        The command line, None for text.
    """

    text: str = ""
    hand: str | None = None
    command: str | None = None


def steps(language: str) -> Iterator[Step]:
    """The steps of a page: its text, where ``<!-- hand: NAME -->`` and lines that begin with ``$`` are done."""
    for line in _TEXTS[language].read_text(encoding="utf-8").splitlines():
        if line.startswith(_PROMPT):
            yield Step(command=line.removeprefix(_PROMPT))
        elif line.startswith("<!-- hand: "):
            yield Step(hand=line.removeprefix("<!-- hand: ").removesuffix(" -->"))
        else:
            yield Step(text=line)


def played(language: str, *, solver: str | None = None) -> Iterator[tuple[Step, str]]:
    """Each step with what it prints, done one after the other in the current folder.

    Parameters
    ----------
    language
        Of the page.
    solver
        Settings of the search for the store file, for a run that need not find good rosters.

    Raises
    ------
    RuntimeError
        A command failed.
    """
    for step in steps(language):
        if step.hand is not None:
            HANDS[step.hand](Path(), language)
        yield step, "" if step.command is None else _printed(step.command)
        if solver is not None and step.command is not None and " init " in step.command:
            with Path("store.yaml").open("a", encoding="utf-8") as stream:
                stream.write(f"\nsolver: {solver}\n")


def _printed(command: str) -> str:
    """What a command prints on stdout."""
    screen, beside = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(beside):
        code = schedule(shlex.split(command)[1:])
    if code != 0:
        raise RuntimeError(f"{command}: exit code {code}\n{beside.getvalue()}")
    return screen.getvalue().rstrip()


def page(language: str) -> str:
    """The page."""
    lines: list[str] = []
    for step, printed in played(language):
        if step.command is not None:
            lines += ["```console", f"{_PROMPT}{step.command}", *printed.splitlines(), "```"]
        elif step.hand is None:
            lines.append(step.text)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write both pages."""
    pages: dict[str, str] = {}
    home = Path.cwd()
    for language in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                pages[language] = page(language)
            finally:
                os.chdir(home)
    for language, text in pages.items():
        PAGES[language].write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
