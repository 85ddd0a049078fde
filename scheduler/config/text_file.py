"""Read a text file that may come from any office computer."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scheduler.errors import ConfigError, Fault, Phrase

__all__ = ["read_text"]

_ZIPPED: Final = b"PK\x03\x04"
"""How every workbook begins."""


def read_text(path: Path) -> tuple[str, str]:
    """Text of a store file and the encoding it was in.

    Parameters
    ----------
    path
        A file in UTF-8, with or without byte-order mark, or in GB18030 (GBK), as editors on Chinese Windows write it.

    Returns
    -------
    tuple of str
        The text, and ``utf-8`` or ``gb18030``.

    Raises
    ------
    ConfigError
        The file is missing, a folder, cannot be opened, or is in no such encoding.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ConfigError(Fault("no such file; `schedule init` writes a store file to start from", str(path))) from None
    except OSError as error:
        message: str = Phrase("cannot be read ({reason}); name a store file", reason=error.strerror or error)
        if path.is_dir():
            message = "is a folder; name the store file in it, for example store.yaml"
        raise ConfigError(Fault(message, str(path))) from None
    if data.startswith(_ZIPPED):
        raise ConfigError(Fault("is a workbook; name the store file, for example store.yaml", str(path)))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text, encoding.removesuffix("-sig")
    raise ConfigError(Fault("is not text in UTF-8 or GB18030; save it as a text file in UTF-8", str(path)))
