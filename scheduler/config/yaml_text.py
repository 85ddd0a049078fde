"""Read YAML the way people mean it: ``9:30`` and ``OFF`` are text, no key counts twice, every line is known."""

from __future__ import annotations

import re
from typing import Final

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

from scheduler.config.document import Document, KeyPath
from scheduler.errors import Fault, Phrase

__all__ = ["parse_yaml", "reads_as_text"]

_TEXT: Final = "tag:yaml.org,2002:str"
_INT: Final = "tag:yaml.org,2002:int"
_FLOAT: Final = "tag:yaml.org,2002:float"
_BOOL: Final = "tag:yaml.org,2002:bool"
_NULL: Final = "tag:yaml.org,2002:null"
_LIST: Final = "tag:yaml.org,2002:seq"
_MAPPING: Final = "tag:yaml.org,2002:map"

# The core schema of YAML 1.2 without its hexadecimal, octal and infinite numbers, none of which a store needs. A number
# with leading zeros stays text, so that an id such as 0042 keeps them.
_PLAIN: Final = (
    (_INT, re.compile(r"-?(0|[1-9][0-9]*)")),
    (_FLOAT, re.compile(r"-?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")),
    (_BOOL, re.compile(r"true|True|TRUE|false|False|FALSE")),
    (_NULL, re.compile(r"~|null|Null|NULL|")),
)


class _Nodes(Reader, Scanner, Parser, Composer, BaseResolver):
    """PyYAML's reader up to the tree of nodes, with the scalars of YAML 1.2."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """Tag of a node without one; a quoted scalar is text."""
        if kind is yaml.SequenceNode:
            return _LIST
        if kind is yaml.MappingNode:
            return _MAPPING
        if isinstance(implicit, tuple) and implicit[0]:
            return _plain_tag(str(value))
        return _TEXT


class _Reading:
    """One walk over the tree: values, lines and faults."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[KeyPath, int] = {}
        self.faults: list[Fault] = []
        self._open: list[yaml.Node] = []

    def fault(self, node: yaml.Node, message: str) -> None:
        """Note a fault at a node."""
        self.faults.append(Fault(message, self.file, node.start_mark.line + 1))

    def value(self, node: yaml.Node, path: KeyPath) -> object:
        """Plain value of a node."""
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if any(node is around for around in self._open):
            self.fault(node, "an alias (*name) stands inside of what it names; write the value out")
            return None
        self._open.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, path)
            if node.tag != _LIST:
                self.fault(node, Phrase("the tag {tag!r} is not used in store files; delete it", tag=node.tag))
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        finally:
            self._open.pop()

    def _scalar(self, node: yaml.ScalarNode) -> object:
        text = str(node.value)
        if node.tag == _TEXT:
            return text
        if node.tag == _NULL:
            return None
        if node.tag == _BOOL:
            return text.casefold() == "true"
        if node.tag in (_INT, _FLOAT):
            try:
                return int(text) if node.tag == _INT else float(text)
            except ValueError:
                self.fault(node, Phrase("{text!r} is not a number", text=text))
                return None
        self.fault(node, Phrase("the tag {tag!r} is not used in store files; delete it", tag=node.tag))
        return None

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, object]:
        if node.tag != _MAPPING:
            self.fault(node, Phrase("the tag {tag!r} is not used in store files; delete it", tag=node.tag))
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.fault(key_node, "a key is a list or a mapping; keys are plain text")
                continue
            key = str(key_node.value)
            below = (*path, key)
            if key in result:
                first = self.lines[below]
                message = "the key {key!r} is given twice, first on line {first}; keep one of the two"
                self.fault(key_node, Phrase(message, key=key, first=first))
                continue
            self.lines[below] = key_node.start_mark.line + 1
            result[key] = self.value(value_node, below)
        return result


def _plain_tag(text: str) -> str:
    """Tag of a scalar without quotes."""
    return next((tag for tag, pattern in _PLAIN if pattern.fullmatch(text)), _TEXT)


def reads_as_text(text: str) -> bool:
    """Whether a word without quotes is text.

    Examples
    --------
    >>> reads_as_text("OFF"), reads_as_text("9:30"), reads_as_text("12")
    (True, True, False)
    """
    return _plain_tag(text) == _TEXT


def parse_yaml(text: str, file: str) -> tuple[Document, tuple[Fault, ...]]:
    r"""Read a YAML text.

    Parameters
    ----------
    text
        The text.
    file
        Path for messages.

    Returns
    -------
    Document
        Values and lines; the value is None where the text is not YAML.
    tuple of Fault
        What is wrong with it as YAML: one fault where it cannot be read at all, else one per repeated key or tag.

    Examples
    --------
    >>> document, faults = parse_yaml("from: 9:30\nwant: OFF\n", "store.yaml")
    >>> document.value, document.line(("want",))
    ({'from': '9:30', 'want': 'OFF'}, 2)
    """
    try:
        node = _Nodes(text).get_single_node()
    except RecursionError:
        return Document(file, None, {}), (Fault("has lists within lists beyond any use; write it flatter", file, 1),)
    except yaml.YAMLError as error:
        return Document(file, None, {}), (_syntax_fault(error, text, file),)
    if node is None:
        return Document(file, None, {}), (Fault("is empty; `schedule init` writes a store file to start from", file, 1),)
    reading = _Reading(file)
    value = reading.value(node, ())
    return Document(file, value, reading.lines), tuple(reading.faults)


def _syntax_fault(error: yaml.YAMLError, text: str, file: str) -> Fault:
    """A text that is not YAML as one fault."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        position = getattr(error, "position", 0)
        line = text.count("\n", 0, position) + 1
        return Fault("has a character that a text file cannot hold; save it again as UTF-8", file, line)
    rows = text.splitlines()
    row = rows[mark.line] if mark.line < len(rows) else ""
    indent = row[: len(row) - len(row.lstrip())]
    if "\t" in indent:
        return Fault("the line is indented with a tab; YAML allows only spaces there", file, mark.line + 1)
    problem = str(getattr(error, "problem", None) or getattr(error, "context", None) or error)
    message = "is not YAML: {problem}; check brackets, quotes, colons and indentation on this line and the one before"
    return Fault(Phrase(message, problem=problem), file, mark.line + 1)
