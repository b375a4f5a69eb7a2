"""One way to compare names: without case, accents, articles and typographic variants."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_ARTICLES = "the|an?|le|la|les|un|une|des|du|der|die|das|el|los|las"
_ARTICLE = re.compile(rf"^(?:(?:{_ARTICLES})\s+|[ld]'\s*)")
_FOLDED = re.compile(rf"(?!(?:{_ARTICLES}) )[a-z0-9]+(?: [a-z0-9]+)*")
"""A text that is as it would be folded; nearly every word for an attribute is one."""
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‑": "-", "–": "-", "—": "-"})
_CURLY = re.compile("[" + "".join(map(chr, _APOSTROPHES)) + "]")
_SEPARATORS = re.compile(r"[\s_\-./]+")
_EDGES = " \t\n*\"'«»“”„,;:()[]!?…"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which names, attributes and scopes are compared.

    Compatibility characters, case and accents are folded (Unicode NFKD and full case folding), typographic
    apostrophes and dashes made plain, white space, hyphens, underscores and full stops become one space, and one
    leading article in English, French, German or Spanish is dropped. Ampersands and digits stay: "Fund II" is not
    "Fund III". A text of which nothing would remain is returned stripped.
    """
    if _FOLDED.fullmatch(text):
        return text
    return fold_whole(text)


def fold_whole(text: str) -> str:
    """What `fold` gives, without the short way for a text that is folded."""
    plain = _plain(text).strip(_EDGES)
    bare = plain.casefold()
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare)
        bare = _plain("".join(filterfalse(unicodedata.combining, decomposed)))
    joined = _SEPARATORS.sub(" ", bare).strip(_EDGES)
    short = _ARTICLE.sub("", joined, count=1).strip()
    return short or joined or text.strip()


def _plain(text: str) -> str:
    """With plain apostrophes and dashes; most names have no other, and looking takes a tenth of the time."""
    return text.translate(_APOSTROPHES) if _CURLY.search(text) else text
