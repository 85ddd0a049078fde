"""Filters, details, keyboard, small screens, light and dark."""

from __future__ import annotations

import pytest
from report_pages import LANGUAGES, Made

from scheduler.words.catalogue import label

PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


def shown(page) -> list[str]:
    """Ids of the people whose rows are visible."""
    rows = page.locator("#matrix tbody tr")
    return [rows.nth(place).get_attribute("data-id") for place in range(rows.count()) if rows.nth(place).is_visible()]


def counted(page) -> str:
    """What the page says of how many are shown."""
    return page.locator("#count").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_of_a_name_leaves_those_people_and_says_how_many(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    everybody = [agent.id for agent in corner.store.agents]
    assert counted(page) == label("page_shown_all", language).format(total=6)
    page.locator("#find").fill("wANG")
    assert shown(page) == ["wang_wei"]
    assert counted(page) == label("page_shown", language).format(shown=1, total=6)
    page.locator("#find").fill("nobody at all")
    assert shown(page) == []
    assert counted(page) == label("page_nobody_shown", language)
    page.locator("#clear").click()
    assert shown(page) == everybody
    assert counted(page) == label("page_shown_all", language).format(total=6)


def test_a_group_leaves_its_people(corner: Made, show) -> None:
    page = show(corner.pages["en"])
    only = page.locator("#group option", has_text="Presales only")
    page.locator("#group").select_option(value=only.get_attribute("value"))
    assert shown(page) == ["zhao_min"]
    assert counted(page) == "1 of 6 people shown."


def test_a_shift_leaves_those_who_have_it_and_fades_other_days(corner: Made, show) -> None:
    page = show(corner.pages["en"])
    early = page.locator("#shift option", has_text="Early").first
    page.locator("#shift").select_option(value=early.get_attribute("value"))
    having = {item.agent for item in corner.roster.assignments if item.shift == "early"}
    assert shown(page) == [agent for agent in corner.roster.agents if agent in having]
    assert counted(page).startswith(f"{len(having)} of 6" if len(having) < 6 else "All 6")
    clear = page.locator("#matrix tbody tr:visible td:not(.sum):not(.dim)").all_inner_texts()
    assert {text.strip() for text in clear} == {"E"}
    faded = page.locator("#matrix tbody td.dim").first
    assert float(faded.evaluate("cell => getComputedStyle(cell).opacity")) < 1 or faded.evaluate(
        "cell => [...cell.children].every(part => Number(getComputedStyle(part).opacity) < 1)"
    )


def test_filters_work_together(corner: Made, show) -> None:
    page = show(corner.pages["en"])
    late = page.locator("#shift option", has_text="Late").first
    page.locator("#find").fill("min")
    page.locator("#shift").select_option(value=late.get_attribute("value"))
    having = {item.agent for item in corner.roster.assignments if item.shift == "late"}
    assert shown(page) == [agent for agent in ("zhao_min",) if agent in having]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pointing_at_a_day_shows_its_hours_and_breaks(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    item = next(item for item in corner.roster.assignments if item.agent == "wang_wei" and item.shift == "late")
    day = corner.roster.dates.index(item.date)
    page.locator("#matrix tr[data-id=wang_wei] td").nth(day).hover()
    note = page.locator("#note")
    note.wait_for(state="visible")
    text = note.inner_text()
    assert text.startswith("Wang Wei")
    assert "16:00" in text
    assert item.activities
    assert f"{item.activities[0].start:%H:%M}" in text
    page.locator("h1").hover()
    note.wait_for(state="hidden")


def test_the_keyboard_reaches_a_day_and_shows_the_same(corner: Made, show) -> None:
    page = show(corner.pages["en"])
    page.locator("#clear").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "TD":
            break
    assert page.evaluate("document.activeElement.closest('tr').dataset.id") == corner.roster.agents[0]
    note = page.locator("#note")
    note.wait_for(state="visible")
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "note"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('#note strong').textContent.startsWith('Wang Wei')")
    assert "9 Dec" in note.inner_text()
    page.keyboard.press("Escape")
    note.wait_for(state="hidden")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_stop_of_the_tab_key_skips_to_the_roster(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language])
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    assert first.inner_text() == label("page_skip", language)
    assert first.is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    places = [reached.index(name) for name in ("find", "group", "shift", "clear", "TD")]
    assert places == sorted(places)


def test_what_is_focused_can_be_seen(corner: Made, show) -> None:
    page = show(corner.pages["en"])
    page.keyboard.press("Tab")
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.boxShadow] })"
            "(document.activeElement)"
        )
        assert style[0] != "none" or style[2] != "none", page.evaluate("document.activeElement.outerHTML.slice(0, 80)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_page_does_not_scroll_sideways(language: str, corner: Made, show) -> None:
    page = show(corner.pages[language], **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.documentElement.clientWidth") == 360
    page.locator("#matrix tbody td").nth(2).tap()
    note = page.locator("#note")
    note.wait_for(state="visible")
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_a_month_does_not_scroll_sideways_on_a_phone_either(month: Made, show) -> None:
    page = show(month.pages["en"], **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def luminance(page, query: str) -> tuple[float, float]:
    """Of a text and of the page behind it, 0 to 1."""
    colours = page.evaluate(
        """query => {
            const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
            const seen = colour => {
                paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
                return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
            };
            const text = getComputedStyle(document.querySelector(query)).color;
            return [seen(text), seen(getComputedStyle(document.body).backgroundColor)];
        }""",
        query,
    )
    linear = [[(c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4) for c in rgb] for rgb in colours]
    text, behind = (0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in linear)
    return text, behind


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_device_and_can_be_read(scheme: str, corner: Made, show) -> None:
    page = show(corner.pages["en"], color_scheme=scheme)
    for query in ("h1", "#roster h2", "#findings li", "#count"):
        text, behind = luminance(page, query)
        assert (behind < 0.2) == (scheme == "dark")
        lighter, darker = max(text, behind), min(text, behind)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5
    page.locator("#theme").click()
    assert (luminance(page, "h1")[1] < 0.2) == (scheme == "light")
