"""Where in a YAML file something may be put in, taken out or replaced without touching what stands around it."""

from __future__ import annotations

from crosscheck.claims.emit_claims import emit_field, emit_flow_field
from crosscheck.claims.keys import Key
from crosscheck.files.compose import Mapping, Node, Scalar, Sequence
from crosscheck.files.emit_scalar import emit_scalar
from crosscheck.files.patch import Patch
from crosscheck.files.text_file import TextFile


def content_end(file: TextFile, node: Node) -> int:
    """Where the last thing written of a node ends: without the blank lines and comments that follow it."""
    match node:
        case Scalar(style="|" | ">"):
            return node.start + len(file.text[node.start : node.end].rstrip(" \t\r\n"))
        case Scalar():
            return node.end
        case Sequence(flow=False, items=[*_, last]) | Mapping(flow=False, pairs=[*_, (_, last)]):
            return content_end(file, last)
        case Sequence() | Mapping():
            return node.end


def column(file: TextFile, offset: int) -> int:
    """How many characters stand before the offset on its line."""
    return offset - file.line_start(offset)


def item_start(file: TextFile, item: Node) -> int:
    """Where the dash of an item of a block list stands."""
    return file.text.rindex("-", 0, item.start) if item.start else 0


def set_field(file: TextFile, node: Mapping, key: Key, value: str | bool) -> Patch:
    """The change that gives a field of a mapping a new value, or adds the field where there is none."""
    for word, old in node.pairs:
        if word.value in (key.name, *key.aliases):
            return _replace_value(file, node, word, old, value)
    return add_field(file, node, key, value)


def _replace_value(file: TextFile, node: Mapping, word: Scalar, old: Node, value: str | bool) -> Patch:
    start, end = old.start, content_end(file, old)
    # A block of lines cannot begin where a comment follows on the line.
    one_line = node.flow or bool(file.text[end : file.line_stop(end)].strip())
    if isinstance(value, bool):
        text = "yes" if value else "no"
    else:
        text = emit_scalar(value, indent=column(file, word.start) + 2, flow=one_line, line_end=file.line_end)
    # A value left out stands right behind its colon.
    space = " " if file.text[start - 1 : start] == ":" else ""
    return Patch(start, end, space + text)


def add_field(file: TextFile, node: Mapping, key: Key, value: str | bool | tuple[str, ...]) -> Patch:
    """The change that adds a field: behind the last one of a block mapping, before the first one inside braces."""
    if node.flow:
        after = ", " if node.pairs else ""
        return Patch(node.start + 1, node.start + 1, emit_flow_field(key, value) + after)
    indent = column(file, node.pairs[0][0].start)
    field = emit_field(key, value, indent, file.line_end)
    end, begins = line_behind(file, node)
    line = " " * indent + field
    return Patch(end, end, line + file.line_end if begins else file.line_end + line)


def line_behind(file: TextFile, node: Node) -> tuple[int, bool]:
    """Where lines may be put behind a block node, and whether that is the beginning of a line already.

    Behind the line that a node ends on; but a block scalar that counts its line ends (`|+`) keeps them all.
    """
    leaf = _last_leaf(node)
    if keeps_line_ends(file, node) and file.text[leaf.end - 1 : leaf.end] in ("\n", "\r"):
        return leaf.end, True
    return file.line_stop(content_end(file, node)), False


def keeps_line_ends(file: TextFile, node: Node) -> bool:
    """Whether the node ends in a block scalar that counts the line ends behind it (`|+`)."""
    leaf = _last_leaf(node)
    if not isinstance(leaf, Scalar) or leaf.style not in ("|", ">"):
        return False
    return "+" in file.text[leaf.start : file.line_stop(leaf.start)].split("#")[0]


def _last_leaf(node: Node) -> Node:
    """The last node written inside a node; the node itself where it is a scalar or written in brackets."""
    while True:
        match node:
            case Sequence(flow=False, items=[*_, last]) | Mapping(flow=False, pairs=[*_, (_, last)]):
                node = last
            case _:
                return node
