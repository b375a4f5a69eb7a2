"""Where in a YAML file something may be put in, taken out or replaced without touching what stands around it."""

from __future__ import annotations

from crosscheck.claims.emit_claims import emit_field
from crosscheck.claims.keys import Key
from crosscheck.files import Mapping, Node, Patch, Scalar, Sequence, TextFile, emit_scalar


def content_end(file: TextFile, node: Node) -> int:
    """Where the last thing written of a node ends: without the blank lines and comments that follow it."""
    match node:
        case Scalar(style="|" | ">"):
            return node.start + len(file.text[node.start : node.end].rstrip(" \t\r\n"))
        case Scalar():
            return node.end
        case Sequence(flow=False) if node.items:
            return content_end(file, node.items[-1])
        case Mapping(flow=False) if node.pairs:
            return content_end(file, node.pairs[-1][1])
        case Sequence() | Mapping():
            return node.end


def column(file: TextFile, offset: int) -> int:
    """How many characters stand before the offset on its line."""
    return offset - file.line_start(offset)


def item_start(file: TextFile, item: Node) -> int:
    """Where the dash of an item of a block list stands."""
    return file.text.rindex("-", 0, item.start) if item.start else 0


def set_field(file: TextFile, node: Mapping, key: Key, value: str) -> Patch:
    """The change that gives a field of a mapping a new text, or adds the field where there is none."""
    for word, old in node.pairs:
        if word.value in (key.name, *key.aliases):
            return _replace_value(file, node, word, old, value)
    return add_field(file, node, key, value)


def _replace_value(file: TextFile, node: Mapping, word: Scalar, old: Node, value: str) -> Patch:
    text = emit_scalar(value, indent=column(file, word.start) + 2, flow=node.flow, line_end=file.line_end)
    start, end = old.start, content_end(file, old)
    # A value left out stands right behind its colon.
    space = " " if file.text[start - 1 : start] == ":" else ""
    return Patch(start, end, space + text)


def add_field(file: TextFile, node: Mapping, key: Key, value: str | bool | tuple[str, ...]) -> Patch:
    """The change that adds a field: behind the last one of a block mapping, before the first one inside braces."""
    if node.flow:
        words = "yes" if value is True else "no" if value is False else None
        if isinstance(value, tuple):
            words = "[" + ", ".join(emit_scalar(text, flow=True) for text in value) + "]"
        shown = words or emit_scalar(str(value), flow=True)
        after = ", " if node.pairs else ""
        return Patch(node.start + 1, node.start + 1, f"{key.name}: {shown}{after}")
    indent = column(file, node.pairs[0][0].start)
    field = emit_field(key, value, indent, file.line_end)
    if _keeps_line_ends(file, node.pairs[-1][1]):
        first = node.pairs[0][0].start
        return Patch(first, first, field + file.line_end + " " * indent)
    end = file.line_stop(content_end(file, node))
    return Patch(end, end, file.line_end + " " * indent + field)


def _keeps_line_ends(file: TextFile, node: Node) -> bool:
    """Whether the node ends in a block scalar that counts the line ends behind it (`|+`)."""
    match node:
        case Scalar(style="|" | ">"):
            return "+" in file.text[node.start : file.line_stop(node.start)].split("#")[0]
        case Sequence(flow=False) if node.items:
            return _keeps_line_ends(file, node.items[-1])
        case Mapping(flow=False) if node.pairs:
            return _keeps_line_ends(file, node.pairs[-1][1])
    return False
