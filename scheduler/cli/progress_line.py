"""The line that moves while the search runs."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Final, TextIO

from scheduler.cli.wording import distance, elapsed, is_telling
from scheduler.domain.outcome import Progress
from scheduler.words.catalogue import label

__all__ = ["ProgressLine"]

_TERMINAL_PAUSE: Final = 0.2
_LOG_PAUSE: Final = 5.0


class ProgressLine:
    r"""Shows progress on stderr: one moving line on a terminal, a new line now and then in a log.

    Parameters
    ----------
    language
        Language of the words.
    stream
        Where to write; stderr by default.

    Examples
    --------
    >>> import io
    >>> log = io.StringIO()
    >>> with ProgressLine("en", log) as line:
    ...     line(Progress(seconds=12.4, stage="quality", objective=200.0, bound=180.0, gap=0.1))
    >>> log.getvalue()
    '12 s  at most 10 % from the best possible\n'
    """

    def __init__(self, language: str, stream: TextIO | None = None) -> None:
        self._language = language
        self._stream = sys.stderr if stream is None else stream
        self._moves = self._stream.isatty()
        self._pause = _TERMINAL_PAUSE if self._moves else _LOG_PAUSE
        self._shown_at = float("-inf")
        self._shown = ""

    def __enter__(self) -> ProgressLine:
        """The line itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the moving line, so that what follows starts on a line of its own."""
        if self._moves and self._shown:
            self._stream.write("\n")
            self._stream.flush()

    def __call__(self, progress: Progress) -> None:
        """Show a report, unless the last one was just now; a log gets no line that only repeats the last one."""
        now = time.monotonic()
        words = self._words(progress)
        if now - self._shown_at < self._pause or (words == self._shown and not self._moves):
            return
        self._shown_at = now
        text = f"{elapsed(progress.seconds, self._language)}  {words}"
        if self._moves:
            # Blanks behind the text wipe what a longer line left; twice as many, as Chinese characters are two wide.
            self._stream.write(f"\r{text}{' ' * 2 * max(0, len(self._shown) - len(words))}")
        else:
            self._stream.write(f"{text}\n")
        self._shown = words
        self._stream.flush()

    def _words(self, progress: Progress) -> str:
        """How far the search is, in plain words."""
        if progress.stage != "quality":
            return label("progress_musts", self._language)
        if progress.objective is None:
            return label("progress_first", self._language)
        if progress.gap is None or not is_telling(progress.gap):
            return label("progress_better", self._language)
        return distance(progress.gap, self._language)
