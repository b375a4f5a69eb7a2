"""A claim file in YAML: its nodes with their places, and the source and claims that they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crosscheck.claims.claim_id import with_own_ids
from crosscheck.claims.fields import Checks, Field
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key, key_of
from crosscheck.errors import ClaimFileError
from crosscheck.files.compose import Mapping, Node, Scalar, Sequence, compose
from crosscheck.files.text_file import TextFile, cut
from crosscheck.model import Claim, Location, Source

_TOP: Final = (Key("source", "text", "Who says it."), Key("claims", "texts", "What it says."))


@dataclass(frozen=True, slots=True)
class ParsedYaml:
    """A file's source and claims, each claim beside the node it was read from, and every problem found.

    `claims` and `nodes` are of one length only when there is no problem.
    """

    file: TextFile
    source: Source
    claims: tuple[Claim, ...]
    nodes: tuple[Mapping, ...]
    top: Mapping
    problems: tuple[ClaimFileError, ...] = ()


def parse_yaml(file: TextFile, source_id: str, root: Path) -> ParsedYaml:
    """Read one claim file; problems of its content are returned, all of them.

    Raises ClaimFileError where the text is no YAML at all, for then nothing can be said of what follows.
    """
    checks = Checks(file, root)
    top = compose(file)
    location = Location(file.name)
    empty = Mapping(0, 0, False)
    if not isinstance(top, Mapping):
        where = top.start if top else 0
        what = "The file is empty." if top is None else "A claim file begins with `source:` or `claims:`."
        checks.problem(what, where, hint="It holds `source:` with its fields, then `claims:` with a list.")
        return ParsedYaml(file, Source(source_id), (), (), empty, checks.told())
    parts, _ = _nodes(checks, top, _TOP)
    source = Source(source_id, location=location)
    if "source" in parts and not _unsaid(parts["source"]):
        node = parts["source"]
        if isinstance(node, Mapping):
            source = checks.source(source_id, _fields(checks, node, SOURCE_KEYS), location)
        else:
            checks.problem("`source:` must hold fields.", node.start, hint="Write `title: …`, `publisher: …` below it.")
    claims, nodes = [], []
    for node in _claim_nodes(checks, parts.get("claims")):
        claim = checks.claim(source_id, _fields(checks, node, CLAIM_KEYS), node.start)
        if claim is not None:
            claims.append(claim)
            nodes.append(node)
    return ParsedYaml(file, source, with_own_ids(claims), tuple(nodes), top, checks.told())


def _claim_nodes(checks: Checks, node: Node | None) -> Iterable[Mapping]:
    if node is None or _unsaid(node):
        return
    if not isinstance(node, Sequence):
        checks.problem("`claims:` must hold a list.", node.start, hint="Begin each claim with `- `.")
        return
    for item in node.items:
        if isinstance(item, Mapping):
            yield item
        else:
            checks.problem("A claim must hold fields.", item.start, hint="Write `- subject: …`, then its other keys.")


def _fields(checks: Checks, node: Mapping, keys: tuple[Key, ...]) -> dict[str, Field]:
    """The fields of a mapping by key name; what does not fit the key's kind, or is misspelt, is marked as wrong."""
    nodes, misspelt = _nodes(checks, node, keys)
    fields = {name: Field("", node.start, 1, wrong=True) for name in misspelt}
    known = key_of(keys)
    for name, value in nodes.items():
        key = known[name]
        length = max(1, value.end - value.start)
        match value:
            case Scalar() if value.unsaid:
                if key.required:
                    fields[name] = Field("", value.start, length)
            case Scalar() if key.kind != "texts":
                fields[name] = Field(value.value, value.start, length)
            case Sequence(items=items) if key.kind == "texts" and all(isinstance(item, Scalar) for item in items):
                texts = tuple(item.value for item in items if isinstance(item, Scalar))
                fields[name] = Field("", value.start, length, texts)
            case _:
                what, hint = _wrong_kind(key, value)
                checks.problem(f"{name}: {what}", value.start, hint=hint)
                fields[name] = Field("", value.start, length, wrong=True)
    return fields


def _wrong_kind(key: Key, value: Node) -> tuple[str, str]:
    """What to say of a value that is of another kind than its key takes, and the hint."""
    if key.kind == "texts":
        return "This must be a list of texts.", "Begin each text with `- ` on a line of its own."
    if isinstance(value, Mapping):
        return "This must be one text, not fields of its own.", "If the text holds a colon or braces, put it in quotes."
    hint = "Write one claim for each member, or the list as the source has it." if key.name == "value" else ""
    return "This must be one text, not a list.", hint


def _nodes(checks: Checks, node: Mapping, keys: tuple[Key, ...]) -> tuple[dict[str, Node], set[str]]:
    """The nodes of a mapping by key name, and the names of the keys that unknown ones were probably meant for.

    Unknown and repeated keys are problems.
    """
    known = key_of(keys)
    found: dict[str, Node] = {}
    first: dict[str, Scalar] = {}
    misspelt: set[str] = set()
    for word, value in node.pairs:
        key = known.get(word.value)
        if key is None:
            misspelt.add(checks.unknown_key(word.value, word.start, keys))
        elif key.name in first:
            line = checks.file.location(first[key.name].start).line
            also = f' (as "{first[key.name].value}")' if first[key.name].value != word.value else ""
            what = f'The key "{cut(word.value)}" stands here twice{also}.'
            checks.problem(what, word.start, len(word.value), f"It is also on line {line}: keep one of them.")
        else:
            first[key.name] = word
            found[key.name] = value
    return found, misspelt


def _unsaid(node: Node) -> bool:
    return isinstance(node, Scalar) and node.unsaid
