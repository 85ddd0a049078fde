"""A store file and a month's workbook to start from."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from scheduler.config.month.template_book import template_book
from scheduler.config.template import template_text
from scheduler.errors import Fault, InputError, Phrase
from scheduler.tables.month_xlsx import month_xlsx_bytes
from scheduler.tables.write_beside import write_beside

__all__ = ["init_store"]

_WORKBOOK: Final = "month.xlsx"


def init_store(path: Path | str = "store.yaml", *, language: str = "en") -> tuple[Path, Path]:
    """Write a commented store file, and beside it the workbook of the month, filled with an example.

    Parameters
    ----------
    path
        The store file to write; its folder is made where there is none.
    language
        Of comments, names and sheets: ``en`` or ``zh``.

    Returns
    -------
    tuple of Path
        The store file and the workbook.

    Raises
    ------
    InputError
        One of the two is there already, or cannot be written: then neither is.
    """
    store = Path(path)
    workbook = store.with_name(_WORKBOOK)
    if store.name.casefold() == _WORKBOOK:
        message = "is the name of the workbook; call the store file for example store.yaml"
        raise InputError(Fault(message, file=str(store)))
    there = [file for file in (store, workbook) if file.exists()]
    if there:
        message = "is there already, and nothing was written: {store} and {workbook} come together; choose another folder"
        raise InputError(
            [Fault(Phrase(message, store=store.name, workbook=workbook.name), file=str(file)) for file in there]
        )
    write_beside(workbook, month_xlsx_bytes(template_book(language, store.name)))
    try:
        write_beside(store, template_text(language).encode("utf-8"))
    except BaseException:
        with suppress(OSError):
            workbook.unlink()
        raise
    return store, workbook
