"""The words of a language's data file, read fast: nearly every line of such a file is a key and a plain string.

Every command reads hundreds of them before it can say anything, and the standard library's reader, which is written
in Python, takes a letter at a time.
"""

from __future__ import annotations

import re
from typing import Any, Final

_KEY: Final = r"""(?P<bare> [A-Za-z0-9_-]+ ) | "(?P<quoted> [^"\\\x00-\x1f\x7f]* )\""""
_ESCAPE: Final = r"""\\ (?: [btnfr"\\] | u [0-9A-Ca-cE-Fe-f] [0-9A-Fa-f]{3} )"""
_WORD: Final = rf"""'(?P<literal> [^'\x00-\x1f\x7f]* )' | "(?P<word> (?: [^"\\\x00-\x1f\x7f] | {_ESCAPE} )* )\""""
_LINE: Final = re.compile(
    rf"""(?: \[ (?P<section> [A-Za-z0-9_-]+ ) \] | (?: {_KEY} ) [ ]=[ ] (?: {_WORD} ) )?
         [ ]* (?: \# [^\x00-\x08\x0a-\x1f\x7f]* )? (?: \n | \Z )""",
    re.VERBOSE,
)


def read_words(text: str) -> dict[str, Any]:
    """What the TOML of a text says: strings by key, and sections of them."""
    found: dict[str, Any] = {}
    section = found
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None:
            return _read_all(text)
        at = line.end()
        name, bare, quoted, literal, word = line.groups()
        key = quoted if bare is None else bare
        if key is None and name is None:
            continue
        if (name if key is None else key) in (found if key is None else section):
            return _read_all(text)  # which says what is twice there
        if key is None:
            found[name] = section = {}
        else:
            section[key] = literal if word is None else _unescaped(word) if "\\" in word else word
    return found


def _unescaped(word: str) -> str:
    """A string without the escapes that the pattern lets through, which Python has too."""
    return word.encode("latin-1", "backslashreplace").decode("unicode_escape")


def _read_all(text: str) -> dict[str, Any]:
    """The same by the rules of TOML, whatever the text holds; raises TOMLDecodeError for what is none."""
    import tomllib

    return tomllib.loads(text)
