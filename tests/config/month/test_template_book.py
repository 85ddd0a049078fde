from __future__ import annotations

import io

import openpyxl
import pytest

from scheduler.config.month.table import is_hint
from scheduler.config.month.template_book import template_book
from scheduler.config.month.vocabulary import SHEETS, sheet_of
from scheduler.tables.month_xlsx import month_xlsx_bytes

CHOICES = {
    "people": {"skills", "role", "grade", "standby", "pool"},
    "leave": {"person", "kind"},
    "requests": {"person", "want"},
}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_sheet_and_column_is_found_again_under_its_name(language: str) -> None:
    book = template_book(language)
    for kind, sheet in zip(SHEETS, book.sheets, strict=True):
        assert sheet_of(sheet.name) is kind
        assert is_hint(sheet.hint)
        assert {column.key for column in sheet.columns if column.choices} == CHOICES.get(kind.key, set())
        assert all(column.explained for column in sheet.columns if column.key != "note")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_the_example_says_is_among_the_choices(language: str) -> None:
    book = template_book(language)
    people = {str(row["name"]) for row in book.sheets[book.people[0]].rows}
    for sheet in book.sheets:
        for column in sheet.columns:
            if column.choices is not None:
                allowed = people if column.choices == "people" else set(book.lists[column.choices])
                assert {row[column.key] for row in sheet.rows if column.key in row} <= allowed


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_workbook_has_its_lists(language: str) -> None:
    written = openpyxl.load_workbook(io.BytesIO(month_xlsx_bytes(template_book(language))))
    counts = [len(sheet.data_validations.dataValidation) for sheet in written.worksheets]
    assert counts == [0, 0, 5, 2, 2, 0, 0, 0]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_workbook_names_the_store_file_that_was_written_with_it(language: str) -> None:
    lines = "\n".join(template_book(language, "我的店.yaml").read_me[1])
    assert "schedule solve 我的店.yaml" in lines
    assert "store.yaml" not in lines
