"""An HTML page as a tree, as a browser would read it: ``from page_tree import parsed``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Node", "parsed"]

_VOID = frozenset({"meta", "link", "input", "br", "col", "img", "hr"})
_ENDS = {"td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"}, "tbody": {"td", "th", "tr", "thead", "tbody"}}
"""Open elements that an element ends by beginning."""


@dataclass
class Node:
    """An element: its name, attributes, and texts and elements in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Node | str] = field(default_factory=list)

    def all(self, tag: str = "", **attributes: str) -> Iterator[Node]:
        """Elements within with a tag and attributes; of ``class_`` each word counts by itself."""
        for item in self.inside:
            if isinstance(item, Node):
                if (not tag or item.tag == tag) and all(item.has(name, value) for name, value in attributes.items()):
                    yield item
                yield from item.all(tag, **attributes)

    def one(self, tag: str = "", **attributes: str) -> Node:
        """The first such element."""
        return next(self.all(tag, **attributes))

    def has(self, name: str, value: str) -> bool:
        """Whether an attribute has a value."""
        own = self.attributes.get(name.rstrip("_").replace("_", "-"), "")
        return value in own.split() if name == "class_" else own == value

    @property
    def text(self) -> str:
        """All text within, blanks squeezed."""
        parts = (item if isinstance(item, str) else item.text for item in self.inside)
        return " ".join(" ".join(parts).split())


class _Reader(HTMLParser):
    """Builds the tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        while self.open[-1].tag in _ENDS.get(tag, ()) and not (tag == "tr" and self.open[-1].tag == "tbody"):
            self.open.pop()
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without anything in it."""
        self.open[-1].inside.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """An element ends, with those in it that need no end."""
        while self.open[-1].tag != tag:
            assert self.open[-1].tag in ("td", "th", "tr"), f"<{self.open[-1].tag}> is not closed before </{tag}>"
            self.open.pop()
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Text."""
        self.open[-1].inside.append(data)


def parsed(html: str) -> Node:
    """The page; an assertion fails where an element is not closed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == [reader.root]
    return reader.root
