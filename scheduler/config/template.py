"""The store file that a new user starts from."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["template_text"]


def template_text(language: str) -> str:
    """A commented store file, complete but for the history and the month's workbook.

    Parameters
    ----------
    language
        ``en`` or ``zh``: of the comments, the names and the screen. With ``_month`` behind it, the example that the workbook
        is filled with.

    Raises
    ------
    ValueError
        There is no template in this language.
    """
    source = files("scheduler.config") / "templates" / f"{language}.yaml"
    if not source.is_file():
        raise ValueError(f"there is no template in the language {language!r}; allowed are en and zh")
    return source.read_text(encoding="utf-8")
