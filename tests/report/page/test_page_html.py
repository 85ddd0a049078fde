from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from banned_words import banned_words
from factories import make_problem, make_roster
from page_contents import SHIFTS, crowd, make_content, shop
from page_tree import Node, parsed

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.report.page.content import PageContent
from scheduler.report.page.page_html import page_html

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028\"'&amp;{{7*7}}"
SECTIONS = ("roster", "cover", "service", "findings", "ledger", "fairness", "wishes", "progress", "handouts")


def page(content: PageContent | None = None, language: str = "en") -> Node:
    return parsed(page_html(content or make_content(), language=language))


def sections(root: Node) -> list[str]:
    return [item.attributes["id"] for item in root.one("main").all("section")]


def test_everything_known_has_its_section() -> None:
    assert sections(page()) == list(SECTIONS)


def test_what_is_not_known_has_none() -> None:
    problem, roster = crowd(3, 7)
    content = make_content(
        replace(problem, requests=()), roster, forecast=None, simulation=None, ledger=None, proof=None, findings=()
    )
    assert sections(page(replace(content, audit=replace(content.audit, findings=())))) == [
        "roster",
        "cover",
        "fairness",
        "handouts",
    ]


def test_every_section_is_listed_at_the_top_and_has_a_heading() -> None:
    root = page()
    links = {link.attributes["href"]: link.text for link in root.one("nav").all("a")}
    titles = {f"#{part.attributes['id']}": part.one("h2").text for part in root.one("main").all("section")}
    assert links == titles
    assert all(
        part.attributes["aria-labelledby"] == part.one("h2").attributes["id"] for part in root.one("main").all("section")
    )


@pytest.mark.parametrize(("language", "tag", "word"), [("en", "en", "Roster"), ("zh", "zh-CN", "班表")])
def test_the_page_speaks_a_language(language: str, tag: str, word: str) -> None:
    root = page(language=language)
    assert root.one("html").attributes["lang"] == tag
    assert root.one(id="roster-title").text == word


@pytest.mark.parametrize(("language", "moment"), [("en", "Sun 22 Nov 2026 21:20"), ("zh", "2026年11月22日（周日）21:20")])
def test_the_foot_tells_in_the_language_when_the_roster_was_made_by_the_clock_of_the_store(
    language: str, moment: str
) -> None:
    problem, roster = shop()
    there = replace(problem, grid=replace(problem.grid, timezone="Asia/Shanghai"))
    assert moment in page(make_content(there, roster), language).one("footer").text
    assert page(make_content(made=None), language).one("footer").text.strip() == ""


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="there are en, zh"):
        page_html(make_content(), language="fr")


def test_no_english_word_of_the_catalogue_is_left_in_chinese() -> None:
    from scheduler.words.en.page import LABELS

    text = page(language="zh").one("body").text
    said = [words for words in LABELS.values() if len(words) > 14 and "{" not in words and words in text]
    assert said == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_word_is_said_that_a_supervisor_would_not_know(language: str) -> None:
    root = page(language=language)
    told = [value for node in root.all() for name, value in node.attributes.items() if name in ("aria-label", "title")]
    parts = [root.one("header").text, root.one("main").text, *told]
    assert [words for words in map(banned_words, parts) if words] == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert page_html(make_content()) == page_html(make_content())


def test_nothing_is_loaded_from_elsewhere() -> None:
    root = page()
    asked = [node for node in root.all() if {"src", "srcset", "action", "data"} & set(node.attributes)]
    assert asked == []
    links = [node.attributes["href"] for node in root.all() if "href" in node.attributes]
    assert [link for link in links if not link.startswith(("#", "data:,"))] == []
    html = page_html(make_content())
    assert not re.search(r"https?:|@import|url\((?!#)", html)


def test_the_policy_allows_this_script_alone() -> None:
    root = page()
    policy = root.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    script = next(node for node in root.all("script") if "type" not in node.attributes)
    digest = base64.b64encode(hashlib.sha256("".join(map(str, script.inside)).encode()).digest()).decode()
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}';" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]


def evil_content() -> PageContent:
    """A shop in which every name is an attack."""
    problem, roster = shop()
    shifts = tuple(replace(shift, name=EVIL, code="<") for shift in SHIFTS)
    agents = tuple(replace(agent, name=EVIL, role=EVIL, grade=EVIL) for agent in problem.agents)
    queues = tuple(replace(queue, name=EVIL) for queue in problem.queues)
    start = problem.grid.start
    calendar = Calendar(holidays={start: Holiday(start, EVIL)}, campaigns=(Campaign(EVIL, start, start),))
    problem = replace(problem, shifts=shifts, agents=agents, queues=queues, calendar=calendar, store_name=EVIL)
    return make_content(problem, roster, title=EVIL)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_name_with_html_in_it_stays_text(language: str) -> None:
    root = page(evil_content(), language)
    assert len(list(root.all("script"))) == 2
    assert not list(root.all("img"))
    assert not [node for node in root.all() if any(name.startswith("on") for name in node.attributes)]
    assert root.one("h1").text == " ".join(EVIL.split())


def test_the_scripts_data_cannot_end_its_element() -> None:
    html = page_html(evil_content())
    data = html.split('id="data">')[1].split("</script>")[0]
    assert not set(data) & set("<>&\u2028\u2029")
    assert any(EVIL in note for note in json.loads(data)["notes"])


def test_headings_leave_no_level_out() -> None:
    levels = [int(node.tag[1]) for node in page().all() if re.fullmatch("h[1-6]", node.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_heading_cell_a_scope() -> None:
    root = page()
    assert all(list(table.all("caption")) for table in root.all("table"))
    assert {cell.attributes.get("scope") for cell in root.all("th")} == {"row", "col"}


def test_every_drawing_is_told_or_left_out_for_those_who_cannot_see() -> None:
    for drawing in page().all("svg"):
        told = drawing.attributes.get("role") == "img" and drawing.attributes.get("aria-label")
        assert told or drawing.attributes.get("aria-hidden") == "true"


def test_every_field_has_a_name() -> None:
    root = page()
    labelled = [field for label in root.all("label") for tag in ("input", "select") for field in label.all(tag)]
    assert len(labelled) == sum(len(list(root.all(tag))) for tag in ("input", "select"))
    assert all(button.text for button in root.all("button"))


def test_no_id_is_there_twice_and_every_reference_is_met() -> None:
    root = page()
    ids = [node.attributes["id"] for node in root.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    for name in ("aria-labelledby", "aria-describedby", "aria-controls"):
        assert {node.attributes[name] for node in root.all() if name in node.attributes} <= set(ids)
    links = {node.attributes["href"][1:] for node in root.all("a")}
    assert links <= set(ids)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_month_of_thirty_people_is_small(language: str) -> None:
    assert len(page_html(make_content(*crowd(30, 28)), language=language).encode()) < 1_000_000


def test_a_month_of_two_hundred_people_is_sensible() -> None:
    assert len(page_html(make_content(*crowd(200, 28))).encode()) < 2_000_000


def test_a_roster_by_hand_of_a_day_without_anybody_has_a_page() -> None:
    problem = make_problem(days=1, agents=1)
    root = page(make_content(problem, make_roster(problem), forecast=None, simulation=None, ledger=None, proof=None))
    assert "roster" in sections(root)
