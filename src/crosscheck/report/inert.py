"""A source's text without anything that could act on a screen."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
_ACTIVE = re.compile(
    "["
    "\\x00-\\x1f\\x7f-\\x9f"  # C0 and C1 controls: terminal escape sequences begin with them
    "\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"  # directions, invisible (Unicode 16, 23.2)
    "\\ufdd0-\\ufdef\\ufff9-\\ufffb\\ufffe\\uffff"  # interlinear annotation, noncharacters
    "\\ud800-\\udfff"  # lone surrogates: no encoding takes them
    "\\U000e0000-\\U000e007f"  # tags: invisible copies of ASCII
    "]"
)

_MAYBE_MARKS = re.compile("[^\\x00-\\u02ff\\u2000-\\u206f\\u20a0-\\u20cf]")
"""What may be a combining mark: anything but the Latin letters, punctuation and currency signs of most texts."""


def inert(text: str) -> str:
    """One line of text in which control and direction characters are shown by their numbers ("[U+202E]").

    White space of any kind becomes one space. Letters of every script, joiners and combining marks stay.
    """
    return limit_marks(_ACTIVE.sub(_shown, _SPACES.sub(" ", text)))


def visible(text: str) -> str:
    """Text as it stands, line ends and tabs included, in which only those characters are shown by their numbers."""
    return limit_marks(_ACTIVE.sub(lambda found: found[0] if found[0] in "\n\t" else _shown(found), text))


def escape_json(text: str) -> str:
    """JSON text in which those characters stand as `\\uXXXX`: the same value, and inert on a screen."""
    return _ACTIVE.sub(lambda found: found[0] if found[0] in "\n\r\t" else _escaped(found[0]), text)


def limit_marks(text: str, most: int = 8) -> str:
    """Text with at most so many combining marks in a row: more of them paint over the lines above."""
    if not _MAYBE_MARKS.search(text):
        return text
    out: list[str] = []
    run = 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= most:
            out.append(char)
    return "".join(out)


def _shown(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"


def _escaped(char: str) -> str:
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
