"""Entry of the command `schedule`."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

from scheduler.cli.console import make_console_safe, make_warnings_plain
from scheduler.cli.failure_language import failure_language
from scheduler.cli.failures import BAD_INPUT, report_failure
from scheduler.cli.parser import make_parser
from scheduler.errors import SchedulerError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb.

    Parameters
    ----------
    argv
        Arguments without the name of the program; those of the process where None.

    Returns
    -------
    int
        Exit code: 0 done, 2 wrong input, 3 proven that no roster exists, 4 none found, 5 the check disagrees.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    make_console_safe()
    make_warnings_plain(lambda: failure_language(arguments))
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    # Font weights that are not quite those asked for are nothing that a supervisor can act on.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    try:
        parsed = make_parser().parse_args(arguments)
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except BrokenPipeError:
        _stop_talking()
        return 0
    except (SchedulerError, OSError, UnicodeEncodeError, KeyboardInterrupt) as error:
        try:
            code = report_failure(error, as_json="--json" in arguments, language=failure_language(arguments))
            sys.stdout.flush()
        except BrokenPipeError:
            _stop_talking()
            return BAD_INPUT
    return code


def _stop_talking() -> None:
    """The reader of our output has left, as `schedule ... | head` does: nothing more to say, and nothing to flush."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
