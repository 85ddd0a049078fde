from __future__ import annotations

from scheduler.report.fitted_names import fitted, fitted_names


def test_a_text_that_fits_stays() -> None:
    assert fitted("Bo", 2, len) == "Bo"


def test_what_is_left_of_a_text_in_no_room_are_the_dots() -> None:
    assert fitted("Alexandra", 1, len) == "…"


def test_names_that_differ_at_their_ends_stay_different() -> None:
    assert fitted_names(["Alexandra One", "Alexandra Two"], 9, len) == ["Alexan…ne", "Alexan…wo"]


def test_equal_names_are_cut_alike() -> None:
    assert fitted_names(["Alexandra One", "Alexandra One"], 9, len) == ["Alexandr…", "Alexandr…"]
