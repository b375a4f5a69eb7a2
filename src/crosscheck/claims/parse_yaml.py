"""A claim file in YAML: its nodes with their places, and the source and claims that they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crosscheck.claims.claim_id import with_own_ids
from crosscheck.claims.fields import Checks, Field
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key
from crosscheck.errors import ClaimFileError
from crosscheck.files import Mapping, Node, Scalar, Sequence, TextFile, compose, cut
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
        return ParsedYaml(file, Source(source_id), (), (), empty, tuple(checks.problems))
    parts = _nodes(checks, top, _TOP)
    source = Source(source_id, location=location)
    if "source" in parts and not _unsaid(parts["source"]):
        node = parts["source"]
        if isinstance(node, Mapping):
            source = checks.source(source_id, _fields(checks, node, SOURCE_KEYS), location)
        else:
            checks.problem("`source:` must hold fields, one `key: value` on a line.", node.start)
    claims, nodes = [], []
    for node in _claim_nodes(checks, parts.get("claims")):
        claim = checks.claim(source_id, _fields(checks, node, CLAIM_KEYS), node.start)
        if claim is not None:
            claims.append(claim)
            nodes.append(node)
    return ParsedYaml(file, source, with_own_ids(claims), tuple(nodes), top, tuple(checks.problems))


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
    """The fields of a mapping by key name; what does not fit the key's kind is left out, with a problem."""
    fields = {}
    for name, value in _nodes(checks, node, keys).items():
        key = next(each for each in keys if each.name == name)
        match value:
            case Scalar() if value.unsaid:
                if key.required:
                    fields[name] = Field("", value.start, max(1, value.end - value.start))
            case Scalar() if key.kind == "texts":
                checks.problem(f"{name}: must be a list of texts.", value.start, hint="Begin each line with `- `.")
            case Scalar():
                fields[name] = Field(value.value, value.start, max(1, value.end - value.start))
            case Sequence() if key.kind == "texts" and all(isinstance(item, Scalar) for item in value.items):
                texts = tuple(item.value for item in value.items if isinstance(item, Scalar))
                fields[name] = Field("", value.start, 1, texts)
            case Sequence():
                what = f"{name}: must be " + ("a list of texts." if key.kind == "texts" else "one text, not a list.")
                hint = "Write one claim for each member, or the list as the source has it." if name == "value" else ""
                checks.problem(what, value.start, hint=hint)
            case Mapping():
                hint = "If the text holds a colon or braces, put it in quotes."
                checks.problem(f"{name}: must be one text, not fields of its own.", value.start, hint=hint)
    return fields


def _nodes(checks: Checks, node: Mapping, keys: tuple[Key, ...]) -> dict[str, Node]:
    """The nodes of a mapping by key name; unknown and repeated keys are problems."""
    names = {word: key.name for key in keys for word in (key.name, *key.aliases)}
    found: dict[str, Node] = {}
    first: dict[str, Scalar] = {}
    for word, value in node.pairs:
        name = names.get(word.value)
        if name is None:
            checks.unknown_key(word.value, word.start, keys)
        elif name in first:
            line = checks.file.location(first[name].start).line
            also = f' (as "{first[name].value}")' if first[name].value != word.value else ""
            what = f'The key "{cut(word.value)}" stands here twice{also}.'
            checks.problem(what, word.start, len(word.value), f"It is also on line {line}: keep one of them.")
        else:
            first[name] = word
            found[name] = value
    return found


def _unsaid(node: Node) -> bool:
    return isinstance(node, Scalar) and node.unsaid
