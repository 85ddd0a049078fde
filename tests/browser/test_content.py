"""What the report says, as a browser shows it."""

from __future__ import annotations

import pytest
from report_pages import HOSTILE, LANGUAGES, Made

from scheduler.domain.finding import Severity
from scheduler.words.catalogue import label, sentence

SECTIONS = ("roster", "changes", "cover", "service", "findings", "fairness", "wishes", "progress", "handouts")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_there_under_its_heading(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    assert page.locator("html").get_attribute("lang") == {"en": "en", "zh": "zh-CN"}[language]
    for name in SECTIONS:
        heading = label(f"page_heading_{name}", language)
        assert page.locator(f"#{name} h2").inner_text() == heading
        assert page.locator("nav.contents").get_by_text(heading, exact=True).get_attribute("href") == f"#{name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_roster_has_everybody_on_every_day(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    codes = {shift.id: shift.code for shift in corner.store.shifts}
    shown = page.locator("#matrix tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('th, td:not(.sum)')].map(cell => cell.textContent.trim()))"
    )
    assert [row[0] for row in shown] == [agent.name for agent in corner.store.agents]
    for row, agent in zip(shown, corner.roster.agents, strict=True):
        for text, when in zip(row[1:], corner.roster.dates, strict=True):
            for item in corner.roster.on(agent, when):
                assert text == codes[item.shift]
            if (agent, when) in corner.roster.leave:
                assert text == label("code_leave", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_could_not_be_kept_is_said_in_sentences(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    text = page.locator("#findings").text_content()
    told = [item for item in corner.findings if item.severity in (Severity.MUST, Severity.SHOULD, Severity.WARNING)]
    for finding in told:
        assert sentence(finding, language, corner.store.names) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_changed_and_who_asked_for_what_is_said_by_name(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    changed = next(agent for agent in corner.store.agents if agent.id == corner.roster.assignments[0].agent)
    assert changed.name in page.locator("#changes").inner_text()
    wishes = page.locator("#wishes").inner_text()
    assert "李娜" in wishes
    assert "Wang Wei" in wishes


@pytest.mark.parametrize("name", ["cover", "service", "progress"])
def test_a_drawing_says_in_words_what_it_shows(name: str, corner: Made, show) -> None:
    drawings = show(corner.pages["en"]).locator(f"#{name} svg[role=img]")
    assert drawings.count() > 0
    assert all(drawings.nth(place).get_attribute("aria-label") for place in range(drawings.count()))
    numbers = show(corner.pages["en"]).locator(f"#{name}").inner_text()
    assert any(character.isdigit() for character in numbers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_that_look_like_html_stay_text(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    assert page.locator("h1").inner_text() == corner.store.name
    assert "<b>Corner</b> </title></script>" in page.title()
    for name in HOSTILE:
        assert page.locator("#matrix tbody th").get_by_text(name, exact=True).count() == 1
    row = page.locator("#matrix tbody tr", has_text=HOSTILE[1])
    row.locator("td").first.hover()
    assert page.locator("#note strong").inner_text().startswith(HOSTILE[1])
    assert page.locator("img, iframe, object, embed").count() == 0
    assert page.locator("script").count() == 2
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_the_roster_can_be_read(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language], java_script_enabled=False)
    for agent in corner.store.agents:
        assert page.locator("#matrix tbody th").get_by_text(agent.name, exact=True).is_visible()
    worked = sum(item.works for item in corner.roster.assignments)
    assert page.locator("#matrix tbody td:not(.sum) b").count() >= worked


def test_a_month_of_thirty_people_is_a_small_file(month: Made) -> None:
    assert month.pages["en"].stat().st_size < 1_500_000
