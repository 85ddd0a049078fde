"""Write a file so that nobody ever sees half of it."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from scheduler.errors import DataError, Fault, Phrase

__all__ = ["write_beside"]


def write_beside(path: Path, data: bytes) -> None:
    """Write bytes under a temporary name in the same folder and rename them into place.

    Parameters
    ----------
    path
        The file; its folder is made where there is none. A device or pipe is written to as it is: renamed onto, it would be
        gone.
    data
        The whole contents.

    Raises
    ------
    DataError
        The file cannot be written; nothing is left behind.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        message = "the file cannot be written: {reason}; close it elsewhere or choose another place"
        raise DataError(Fault(Phrase(message, reason=reason), file=str(path))) from error
    finally:
        with suppress(OSError):  # a folder that cannot be reached holds nothing, and its own error is on the way
            beside.unlink(missing_ok=True)
