"""A letter and the accent typed after it, made one character."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LETTER_AND_MARKS: Final = re.compile(r"[^\W\d_][\u0300-\u036f]{1,8}")


def compose_accents(text: str) -> str:
    """The text with each letter and the accents behind it made one character, where there is one.

    Some systems keep file names, and some programs whole texts, in parted letters (Unicode's NFD). They look the same,
    but no pattern of words finds them. Nothing else that NFC would replace is touched. A text without marks is given
    back as it is; what has no single character stays as written.
    """
    return _LETTER_AND_MARKS.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
