"""Text that may come from any office computer."""

from __future__ import annotations

from pathlib import Path

from scheduler.errors import DataError, Fault, Phrase

__all__ = ["decoded", "file_bytes"]

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def file_bytes(path: Path) -> bytes:
    """Contents of a file; DataError where it is absent, a folder or cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DataError(Fault("there is no such file; check the path", file=str(path))) from error
    except OSError as error:
        reason = Phrase("this is a folder") if path.is_dir() else (error.strerror or str(error))
        raise DataError(Fault(Phrase("the file cannot be read: {reason}", reason=reason), file=str(path))) from error


def decoded(data: bytes, path: Path) -> tuple[str, str]:
    """Text of a file and the encoding that it has.

    Parameters
    ----------
    data
        Its contents.
    path
        For messages.

    Returns
    -------
    tuple of str
        The text, and ``utf-8-sig``, ``utf-16``, ``utf-8`` or ``gb18030``.

    Raises
    ------
    DataError
        It is in none of these.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    message = "the file is neither UTF-8 nor GB18030 text; save it again as CSV UTF-8"
    raise DataError(Fault(message, file=str(path)))
