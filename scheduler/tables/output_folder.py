"""The folder that a run writes to: nobody's work is overwritten, and nobody sees half a result."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from scheduler.domain.finding import Finding, Severity
from scheduler.errors import Fault, InputError, Phrase
from scheduler.tables.summary_json import SUMMARY_NAME, recorded_hashes, summary_bytes

__all__ = ["OUTPUT_FILES", "OutputFolder"]

OUTPUT_FILES = (
    "report.html",
    "roster.xlsx",
    "roster.csv",
    "roster.json",
    "requirement.csv",
    "coverage.csv",
    "dayplan.csv",
    "findings.json",
    "roster.png",
    "coverage.png",
    "changes.csv",
    "calls.txt",
    SUMMARY_NAME,
)
"""Names that a run writes under; a file of another name in the folder is never touched."""

_SIBLINGS = 10_000


class OutputFolder:
    """A folder to be written once, at the end of a run.

    `prepare` is called before the work and says whether the folder can be written. `write_text` and `write_bytes` keep what
    is to be written; `finish` writes it all: every file under a temporary name, then renamed, the summary last with the
    hash of each. A file that is there already is overwritten only if the summary beside it proves that this tool wrote it
    and nobody has changed it since; otherwise, or where it is locked by another program, the whole run goes to a new folder
    beside, ``NAME-2``, ``NAME-3`` and so on, and `findings` says so.

    Parameters
    ----------
    path
        The folder; it and its parents are made where absent.
    explicit
        Whether the user named it; only the advice in error messages differs.
    summary
        Name of the summary: two kinds of runs that share a folder each have their own.
    names
        Names that a run of this kind writes under whatever it contains.
    folders
        Folders within this one that files may go to, as ``texts/Anna.txt``.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     folder = OutputFolder(Path(place) / "out", explicit=True).prepare()
    ...     folder.write_text("calls.txt", "Li Na")
    ...     sorted(folder.finish({"status": "feasible"}))
    ['calls.txt', 'summary.json']
    """

    def __init__(
        self,
        path: Path,
        *,
        explicit: bool,
        summary: str = SUMMARY_NAME,
        names: Sequence[str] = OUTPUT_FILES,
        folders: Sequence[str] = (),
    ) -> None:
        self._wanted = Path(path)
        self._explicit = explicit
        self._summary, self._names, self._folders = summary, tuple(names), tuple(folders)
        self._path = self._wanted
        self._taken: tuple[str, ...] = ()
        self._contents: dict[str, bytes] = {}
        self._discarded: set[str] = set()

    @property
    def path(self) -> Path:
        """The folder that is written to; known once prepared."""
        return self._path

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One finding if the run goes to another folder than the one asked for."""
        if self._path == self._wanted:
            return ()
        facts = {"folder": str(self._wanted), "new_folder": str(self._path), "files": ", ".join(self._taken)}
        return (Finding("output_folder_taken", Severity.WARNING, facts),)

    @property
    def left_over(self) -> tuple[str, ...]:
        """Files of an earlier run, unchanged since, that this one does not write."""
        return tuple(self._earlier())

    def prepare(self) -> OutputFolder:
        """Choose the folder and try whether it can be written; nothing is left behind.

        Raises
        ------
        InputError
            It is a file, lies below one, or cannot be written.
        """
        self._choose()
        made = self._make_folder()
        try:
            trial = self._path / _beside("trial")
            trial.write_bytes(b"trial")
            trial.unlink()
        except OSError as error:
            raise self._unwritable(error) from error
        finally:
            _unmake(made)
        return self

    def write_text(self, name: str, text: str) -> None:
        """Keep a text as every version of Notepad shows it: UTF-8 with byte-order mark, Windows line ends."""
        self.write_bytes(name, text.replace("\n", "\r\n").encode("utf-8-sig"))

    def write_bytes(self, name: str, data: bytes) -> None:
        """Keep a file's contents, to be written by `finish`."""
        folder, _, plain = name.rpartition("/")
        if Path(plain).name != plain or name == self._summary or (folder and folder not in self._folders):
            raise ValueError(f"{name!r} is not the plain name of a file other than {self._summary}")
        self._contents[name] = data

    def discard(self, name: str) -> None:
        """Say that a file of an earlier run would be wrong beside this one's; `finish` removes it if nobody changed it."""
        self._discarded.add(name)

    def finish(self, summary: Mapping[str, object]) -> Mapping[str, Path]:
        """Write everything.

        Parameters
        ----------
        summary
            What the run says of itself, of plain values; the hashes are added.

        Returns
        -------
        Mapping
            Path by file name, in the order written.

        Raises
        ------
        InputError
            The folder cannot be written any more.
        """
        self._choose()  # again: the search took its time, and somebody may have opened or edited a file meanwhile
        # A file that only an earlier run wrote stays ours: a later run like that one may replace it.
        earlier = self._earlier()
        wrong = [name for name in earlier if name in self._discarded]
        kept = {name: digest for name, digest in earlier.items() if name not in wrong}
        hashes = {**kept, **{name: _hash(data) for name, data in self._contents.items()}}
        contents = {**self._contents, self._summary: summary_bytes(summary, hashes)}
        self._make_folder()
        try:
            self._write(contents)
            for name in wrong:
                (self._path / name).unlink(missing_ok=True)
        except OSError as error:
            raise self._unwritable(error) from error
        return {name: self._path / name for name in contents}

    def _write(self, contents: Mapping[str, bytes]) -> None:
        """Write all files beside their names first, so that the time in which old and new ones mix is short."""
        waiting: dict[Path, Path] = {}
        try:
            for name, data in contents.items():
                target = self._path / name
                target.parent.mkdir(exist_ok=True)
                beside = target.with_name(_beside(target.name))
                waiting[beside] = target
                with beside.open("xb") as stream:
                    stream.write(data)
                    stream.flush()
                    os.fsync(stream.fileno())
            for beside, target in waiting.items():
                beside.replace(target)
        finally:
            for beside in waiting:
                with suppress(OSError):  # the error that brought us here says more
                    beside.unlink(missing_ok=True)

    def _choose(self) -> None:
        """Take the folder asked for, or the first new one beside it where files are in the way."""
        try:
            self._path = self._wanted
            self._taken = tuple(self._in_the_way())
            if self._taken:
                self._path = next(path for path in self._siblings() if not path.exists())
        except OSError as error:
            raise self._unwritable(error) from error

    def _siblings(self) -> Iterator[Path]:
        """The folders beside."""
        base = self._wanted if self._wanted.name not in ("", "..") else self._wanted.resolve()
        return (base.with_name(f"{base.name}-{number}") for number in range(2, _SIBLINGS))

    def _in_the_way(self) -> Iterator[str]:
        """Names under which a file lies that must not or cannot be overwritten."""
        known = recorded_hashes(self._wanted / self._summary)
        for name in dict.fromkeys((*self._names, *self._contents)):
            path = self._wanted / name
            if os.path.lexists(path) and (not path.is_file() or not _ours(path, known.get(name))):
                yield name

    def _earlier(self) -> dict[str, str]:
        """Hashes of files that an earlier run wrote, that nobody has changed and that this one does not write."""
        known = recorded_hashes(self._path / self._summary)
        others = {name: digest for name, digest in known.items() if name not in (*self._contents, self._summary)}
        return {name: digest for name, digest in others.items() if _ours(self._path / name, digest)}

    def _make_folder(self) -> list[Path]:
        """Make the folder and its parents; returns those made, outermost first."""
        made: list[Path] = []
        try:
            for path in (*reversed(self._path.parents), self._path):
                if not path.exists():
                    path.mkdir()
                    made.append(path)
            if not self._path.is_dir():
                raise NotADirectoryError(20, Phrase("there is a file of this name"))
        except OSError as error:
            _unmake(made)
            raise self._unwritable(error) from error
        return made

    def _unwritable(self, error: OSError) -> InputError:
        """What to tell the user."""
        message = "the folder cannot be written to: {reason}; set `output:` in the store file or give --out DIR"
        if self._explicit:
            message = "the folder cannot be written to: {reason}; name another folder with --out"
        reason = error.strerror or str(error)
        return InputError(Fault(Phrase(message, reason=reason), file=str(self._path)))


def _ours(path: Path, digest: str | None) -> bool:
    """Whether a file is as this tool wrote it and free to be replaced."""
    try:
        with path.open("r+b") as stream:  # a spreadsheet on Windows locks what it shows, and a read-only file is protected
            return digest is not None and _hash(stream.read()) == digest
    except OSError:
        return False


def _beside(name: str) -> str:
    """A temporary name in the same folder."""
    return f".{name}.{os.getpid()}-{secrets.token_hex(4)}.tmp"


def _hash(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _unmake(folders: list[Path]) -> None:
    """Remove folders that were made for a trial."""
    for path in reversed(folders):
        path.rmdir()
