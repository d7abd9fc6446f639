"""YAML read for people: every value a string as written, every value with its line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event, ScalarEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.reader import ReaderError

Path = tuple[str | int, ...]
"""Where a value stands: keys and positions (from 0) from the top."""

DEEPEST = 20
"""Lists and mappings within each other; a set needs nine, and what walks the tree is recursive."""


class Report(Struct, frozen=True, order=True):
    """One thing wrong with a file: the line (from 1), and what, in a sentence."""

    line: int
    what: str


class NotYaml(ValueError):
    """Bytes that are no YAML of ours; `report` says where and why."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.report = Report(line, what)


class Tree:
    """A YAML document: `plain` is its value in dicts, lists and strings."""

    def __init__(self, root: Node) -> None:
        """Take a composed document whose keys are all plain words."""
        self._nodes = dict(_walk(root, ()))
        self.plain: Any = _plain(root)

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest thing around it that is there."""
        while path not in self._nodes:
            path = path[:-1]
        return self._nodes[path].start_mark.line + 1

    def doubled(self) -> Iterator[Path]:
        """The paths of keys that stand twice in one mapping, where one would silently win."""
        for path, node in self._nodes.items():
            if isinstance(node, MappingNode):
                counts = Counter(key.value for key, _ in node.value)
                yield from ((*path, key) for key, count in counts.items() if count > 1)


def read(data: bytes, largest: int) -> Tree:
    """The one document in `data`. Raises NotYaml for anything else: more bytes than `largest`, other
    encodings, broken syntax, nesting beyond DEEPEST, aliases (which can grow without bound) and keys
    that are not words.
    """
    if len(data) > largest:
        raise NotYaml(1, f"The file has {len(data):,} bytes and may have {largest:,}.")
    try:
        return Tree(_compose(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise NotYaml(data[: error.start].count(b"\n") + 1, "The file is not UTF-8.") from None
    except yaml.MarkedYAMLError as error:
        raise NotYaml(
            _first_line(error.problem_mark or error.context_mark),
            f"This is not YAML: {error.problem or error.context}.",
        ) from None
    except ReaderError as error:
        line = data.decode("utf-8-sig")[: error.position].count("\n") + 1
        raise NotYaml(line, f"The character U+{error.character:04X} has no place in a text.") from None


def _first_line(mark: Any) -> int:
    return mark.line + 1 if mark else 1


def _compose(text: str) -> Node:
    depth = 0
    for event in _events(text):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if what := _refusal(event, depth):
            raise NotYaml(_first_line(event.start_mark), what)
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    if root is None:
        raise NotYaml(1, "The file is empty.")
    return root


def _events(text: str) -> Iterator[Event]:
    """What a parser meets in `text`, one by one, so that a refusal comes before anything is built."""
    loader: Any = yaml.BaseLoader(text)
    while True:
        try:
            event = loader.get_event()
        except (ValueError, OverflowError):  # "\UFFFFFFFF", or a version of 5,000 figures
            raise NotYaml(loader.line + 1, "An escape (\\) or a directive (%) here means nothing.") from None
        if event is None:
            return
        yield event


def _refusal(event: Event, depth: int) -> str:
    """Why YAML that is well formed is still not read here; "" if it is."""
    if isinstance(event, AliasEvent):
        return "Aliases (*) are not read here: write the value out."
    if isinstance(event, ScalarEvent) and any("\ud800" <= c <= "\udfff" for c in event.value):
        return "An escape (\\u) here is half a character."
    return "The file is nested too deeply." if depth > DEEPEST else ""


def _walk(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    """Every node with its path; of a key that stands twice, the first."""
    yield path, node
    if isinstance(node, SequenceNode):
        for index, value in enumerate(node.value):
            yield from _walk(value, (*path, index))
    if isinstance(node, MappingNode):
        for key, value in reversed(node.value):
            if not isinstance(key, ScalarNode):
                raise NotYaml(key.start_mark.line + 1, "A key must be a word.")
            yield from _walk(value, (*path, key.value))


def _plain(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_plain(value) for value in node.value]
    return node.value


def write(document: dict[str, Any]) -> bytes:
    """`document` in block style, in the order of its keys, as `read` reads it back."""
    dumped: str = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return dumped.encode()


class _Dumper(yaml.SafeDumper):
    """Lists are set in under their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # overridden to ignore it
        super().increase_indent(flow, indentless=False)


def _written_word(dumper: _Dumper, word: str) -> Node:
    """A word as YAML writes it, but quoted and escaped if it has a line break that would be read as a line feed."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", word, style='"' if _FOREIGN_BREAK.search(word) else None)


_FOREIGN_BREAK = re.compile("[\x85\u2028\u2029]")
_Dumper.add_representer(str, _written_word)
