"""The command line as argparse sees it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from scheduler.cli import (
    backtest,
    check,
    config,
    erlang,
    explain,
    export,
    forecast,
    handout,
    import_history,
    init,
    replan,
    simulate,
    solve,
    staff,
)
from scheduler.errors import InputError, Phrase

__all__ = ["make_parser"]

_MISSING = "the following arguments are required: "
_UNKNOWN = "unrecognized arguments: "

_DESCRIPTION = """\
Turns a shop's hourly inquiry history into a proven roster of shifts.

  schedule init                          write a store file to start from
  schedule solve configs/store.yaml      make the roster of the days in the store file
"""

_EPILOG = """\
exit codes: 0 done; 2 something in the input is wrong; 3 proven that no roster exists; 4 no roster found in the time or
before Ctrl-C; 5 the check and the search disagree (please report it)
"""


class _Parser(argparse.ArgumentParser):
    """Reports wrong arguments like every other wrong input."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of exiting, so that ``--json`` holds for wrong arguments too."""
        said: str = message
        wrong = sys.exc_info()[1]
        if isinstance(wrong, argparse.ArgumentError) and isinstance(wrong.message, Phrase):
            # One of our own types refused a value; of argparse's own messages only the two usual ones are not English only.
            said = Phrase("argument {name}: {reason}", name=wrong.argument_name, reason=wrong.message)
        elif message.startswith(_MISSING):
            said = Phrase("what is missing: {names}", names=message.removeprefix(_MISSING))
        elif message.startswith(_UNKNOWN):
            said = Phrase("not understood: {names}", names=message.removeprefix(_UNKNOWN))
        raise InputError(Phrase("{said}; see {command} --help", said=said, command=self.prog))


class _Version(argparse.Action):
    """Look the version up only when asked."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002
        values: object,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> NoReturn:
        """Print the version and leave."""
        from importlib.metadata import version

        print(f"schedule {version('shiftwright')}")
        parser.exit(0)


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command; every verb sets `run` to its function.

    Returns
    -------
    argparse.ArgumentParser
        Raises `InputError` from `parse_args` for wrong arguments; exits only for ``--help`` and ``--version``.
    """
    parser = _Parser(
        prog="schedule",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, help="print the version and leave")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True, parser_class=_Parser)
    for verb in (
        solve,
        forecast,
        backtest,
        erlang,
        staff,
        check,
        explain,
        simulate,
        replan,
        export,
        handout,
        import_history,
        init,
        config,
    ):
        verb.add_parser(verbs)
    return parser
