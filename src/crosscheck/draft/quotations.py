"""Words in quotation marks, looked up in the sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from crosscheck.draft.places import Places
from crosscheck.model import Document, DraftQuotation
from crosscheck.names import best_stretch

_PAIRS = {"«": "»", "“": "”", "„": "“", '"': '"'}
_OPENING = re.compile("|".join(map(re.escape, _PAIRS)))
_LONGEST = 600
"""Code points of one quotation at most; a mark left open must not swallow the text."""
_SHORTEST = 3
"""Words from which on marks are taken for a quotation and not for a title or irony."""
_NEAR = 85
"""Per cent of likeness from which on a stretch of a source is shown as nearly the same words."""


def find_quotations(text: str, documents: Mapping[str, Document], language: str = "") -> tuple[DraftQuotation, ...]:
    """Each quotation of at least three words: whether a source has it word for word, nearly, or not at all.

    Only sources in the draft's language can have nearly the same words; of others one can only say that the words
    are not there, since a translation is not a quotation.
    """
    places = Places(text)
    squeezed = {name: " ".join(_plain(document.text).split()) for name, document in sorted(documents.items())}
    found = []
    for start, end, words in _quoted(text):
        line, column = places.of(start)
        source = next((name for name, body in squeezed.items() if words in body), "")
        if source:
            found.append(DraftQuotation(text[start:end], start, end, line, column, "exact", source))
            continue
        own = {name: body for name, body in squeezed.items() if _same_language(documents[name].language, language)}
        near = max(((*best_stretch(words, body), name) for name, body in own.items()), default=(0, "", ""))
        likeness, stretch, source = near
        if likeness >= _NEAR:
            found.append(DraftQuotation(text[start:end], start, end, line, column, "differs", source, stretch))
        else:
            found.append(DraftQuotation(text[start:end], start, end, line, column, "not-found"))
    return tuple(found)


def _same_language(one: str, other: str) -> bool:
    return not one or not other or one[:2] == other[:2]


def _quoted(text: str) -> Iterator[tuple[int, int, str]]:
    position = 0
    while (opening := _OPENING.search(text, position)) is not None:
        close = text.find(_PAIRS[opening[0]], opening.end(), opening.end() + _LONGEST)
        if close < 0:
            position = opening.end()
            continue
        position = close + 1
        words = " ".join(_plain(text[opening.end() : close]).split())
        if len(words.split()) >= _SHORTEST:
            yield opening.end(), close, words


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\xa0", " ").replace("\u202f", " ").strip(" ,.;:!?…")
