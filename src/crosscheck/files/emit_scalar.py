"""A text as a YAML scalar, the way a person would write it: quoted only where it must be."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Begins with something that opens no YAML construct, and holds nothing that ends a plain scalar (YAML 1.2.2, 7.3.3).
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~<](?:.*\S)?", re.DOTALL)
_ENDS_PLAIN = re.compile(r":(?:\s|$)|\s#")
_FLOW = re.compile(r"[,\[\]{}]|:$|:[,\[\]{}]")
# Words that other YAML readers take for a truth value or for nothing (YAML 1.1 types bool and null).
_TAKEN: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# Not printable, invisible at an edge, or reordering the text around it: always escaped.
_ESCAPED = re.compile(
    '[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"\\\\\n\t]'
)
_NEEDS_ESCAPE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def emit_scalar(text: str, *, indent: int = 0, flow: bool = False, line_end: str = "\n") -> str:
    """`text` as it stands after `key: ` in a YAML file; reading it gives `text` again.

    Several lines become a literal block whose lines begin with `indent` spaces, unless `flow` says that the place
    is inside brackets or braces. A text with a NUL or a lone surrogate is refused by the rooms that store it.
    """
    if _NEEDS_ESCAPE.search(text) or text.startswith("\n") or _odd_lines(text):
        return _double_quoted(text)
    if "\n" in text:
        return _double_quoted(text) if flow else _block(text, indent, line_end)
    if _may_be_plain(text, flow):
        return text
    if "'" not in text and "\t" not in text:
        return f"'{text}'"
    return _double_quoted(text)


def _may_be_plain(text: str, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or _ENDS_PLAIN.search(text) or text.lower() in _TAKEN or "\t" in text:
        return False
    # White space at an edge that is no YAML white space (a no-break space) would be lost on people, not on YAML.
    if text != text.strip() or (flow and _FLOW.search(text)):
        return False
    return not any(unicodedata.combining(char) for char in text[0])


def _odd_lines(text: str) -> bool:
    """Whether a literal block would not keep the text: white space that opens it or ends a line, trailing breaks."""
    return "\n" in text and (text[0] in " \t" or text.endswith("\n") or bool(re.search(r"[ \t](?:\n|$)", text)))


def _block(text: str, indent: int, line_end: str) -> str:
    margin = line_end + " " * indent
    lines = text.split("\n")
    return "|-" + "".join(margin + line if line else line_end for line in lines)


def _double_quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    char = found.group()
    if char in _SHORT:
        return _SHORT[char]
    number = ord(char)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
