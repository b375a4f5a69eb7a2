"""A claim file in YAML: its nodes with their places, and the source and claims that they mean."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from crosscheck.claims.claim_id import with_own_ids
from crosscheck.claims.fields import Checks, Field
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key, key_of
from crosscheck.errors import ClaimFileError
from crosscheck.files.compose import Mapping, Node, Scalar, Sequence, compose
from crosscheck.files.text_file import TextFile, cut
from crosscheck.model import Claim, Location, Message, Sentence, Source
from crosscheck.model.frozen import frozen

_TOP: Final = (Key("source", "text", "Who says it."), Key("claims", "texts", "What it says."))


@frozen
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
    location = Location(file.name, 1)
    empty = Mapping(0, 0, False)
    if not isinstance(top, Mapping):
        where = top.start if top else 0
        what = Message.of("file-empty") if top is None else Message.of("claims-file-begins")
        checks.problem(what, where, hint=Message.of("hint-claims-file-holds"))
        return ParsedYaml(file, Source(source_id), (), (), empty, checks.told())
    parts, _ = _nodes(checks, top, _TOP)
    source = Source(source_id, location=location)
    if "source" in parts and not _unsaid(parts["source"]):
        node = parts["source"]
        if isinstance(node, Mapping):
            source = checks.source(source_id, _fields(checks, node, SOURCE_KEYS), location)
        else:
            checks.problem(Message.of("source-no-fields"), node.start, hint=Message.of("hint-source-no-fields"))
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
        checks.problem(Message.of("claims-no-list"), node.start, hint=Message.of("hint-claims-no-list"))
        return
    for item in node.items:
        if isinstance(item, Mapping):
            yield item
        else:
            checks.problem(Message.of("claim-no-fields"), item.start, hint=Message.of("hint-claim-no-fields"))


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
                checks.problem(what, value.start, hint=hint)
                fields[name] = Field("", value.start, length, wrong=True)
    return fields


def _wrong_kind(key: Key, value: Node) -> tuple[Message, Sentence]:
    """What to say of a value that is of another kind than its key takes, and the hint."""
    if key.kind == "texts":
        return Message.of("must-be-texts", key=key.name), Message.of("hint-texts-on-lines")
    if isinstance(value, Mapping):
        return Message.of("one-text-not-fields", key=key.name), Message.of("hint-one-text-not-fields")
    hint = Message.of("hint-claim-a-member") if key.name == "value" else ""
    return Message.of("one-text-not-list", key=key.name), hint


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
            other = first[key.name].value
            if other == word.value:
                what = Message.of("key-twice", word=cut(word.value))
            else:
                what = Message.of("key-twice-as", key=cut(word.value), word=cut(other))
            checks.problem(what, word.start, len(word.value), Message.of("hint-also-on-line", line=line))
        else:
            first[key.name] = word
            found[key.name] = value
    return found, misspelt


def _unsaid(node: Node) -> bool:
    return isinstance(node, Scalar) and node.unsaid
