"""Pictures drawn by a second process, while this one does something else: drawing is most of the work of an export."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from scheduler.report.drawn_pictures import drawn_pictures
from scheduler.report.page.content import PageContent

__all__ = ["drawn_apart"]

Pictures = list[tuple[str, bytes]]

_MOST_CELLS: Final = 3000
"""People times days; with more of them two processes at once take too much memory."""
_CHILD: Final = """\
import pickle, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
task = sys.stdin.buffer.read()
from scheduler.report.drawn_pictures import drawn_pictures
content, formats, names, language, font = pickle.loads(task)
drawn = list(drawn_pictures(content, formats, language=language, font=font, names=names))
sys.stdout.buffer.write(pickle.dumps(drawn))
"""
"""The task is read before anything slow is imported, since who hands it over waits. Ctrl-C is for the other process."""


@contextmanager
def drawn_apart(
    content: PageContent, formats: Sequence[str], names: Collection[str], *, language: str, font: str | None = None
) -> Iterator[Callable[[], Pictures]]:
    """Begin to draw some pictures, and stop when the block is left.

    Parameters
    ----------
    content, formats, names, language, font
        As for `drawn_pictures`; pictures that show what buyers get cannot be among the names.

    Yields
    ------
    callable
        Waits and returns the names of the files with their contents. Where a second process is of no use, for want of a core
        or for a large team, or where it fails, they are drawn here and now; the bytes are the same.
    """
    process = _begun(content, formats, names, language, font)

    def collected() -> Pictures:
        if process is not None:
            data, _ = process.communicate()
            if process.returncode == 0:
                drawn: Pictures = pickle.loads(data)
                return drawn
        return list(drawn_pictures(content, formats, language=language, font=font, names=names))

    try:
        yield collected
    finally:
        if process is not None and process.poll() is None:
            process.kill()
            process.communicate()


def _begun(
    content: PageContent, formats: Sequence[str], names: Collection[str], language: str, font: str | None
) -> subprocess.Popen[bytes] | None:
    """A process that draws, None where there is none."""
    cells = len(content.roster.agents) * content.roster.days
    if (os.cpu_count() or 1) < 2 or cells > _MOST_CELLS or not formats or not sys.executable:
        return None
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        task = pickle.dumps((replace(content, simulation=None), tuple(formats), tuple(names), language, font))
        process = subprocess.Popen(
            [sys.executable, "-c", _CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
    except (OSError, pickle.PicklingError, TypeError, AttributeError):
        return None
    assert process.stdin is not None
    try:
        process.stdin.write(task)
        process.stdin.close()
    except OSError:  # it has ended by now, and its code tells so
        pass
    process.stdin = None
    return process
