"""Text in a style, by the codes that every terminal knows (ECMA-48, SGR)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_CODES: Final = {
    "bold": 1,
    "italic": 3,
    "underline": 4,
    "reverse": 7,
    "red": 31,
    "green": 32,
    "yellow": 33,
    "magenta": 35,
    "cyan": 36,
    "bright_black": 90,
    "bright_blue": 94,
}


def paint(text: str, style: str) -> str:
    """The text in a style named by one or several words ("bold red"); as it is without one."""
    return f"\x1b[{_codes(style)}m{text}\x1b[0m" if text and style else text


@lru_cache(maxsize=64)
def _codes(style: str) -> str:
    return ";".join(str(code) for code in sorted(_CODES[word] for word in style.split()))
