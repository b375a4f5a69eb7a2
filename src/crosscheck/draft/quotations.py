"""Words in quotation marks, looked up in the sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from crosscheck.draft.places import Places
from crosscheck.draft.speakers import same_person, speakers_of
from crosscheck.model import Document, DraftQuotation
from crosscheck.model.frozen import frozen
from crosscheck.names import best_stretch

_PAIRS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’"}
_OPENING = re.compile('[«“„"‘]')
_LONGEST = 1200
"""Code points of one quotation at most; a mark left open must not swallow the text."""
_SHORTEST = 3
"""Words from which on marks are taken for a quotation and not for a title or irony."""
_SHORTEST_NEAR = 5
"""Words from which on nearly the same words are more than a common turn of phrase."""
_NEAR = 85
"""Per cent of likeness from which on a stretch of a source is shown as nearly the same words."""
_SHARED = 0.6
"""The part of its words that a quotation must share with a stretch that is nearly the same."""
_LEFT_OUT = re.compile(r"\s*(?:\[[^\[\]]{0,80}\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3})\s*")
"""What writers put where they leave something out of a quotation, or into it: [...], (…), [the company]."""
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-",
                        "\xa0": " ", "\u202f": " ", "\u2009": " ", "\xad": None, "\u200b": None})  # fmt: skip
_EDGES = " ,.;:!?…\"'*_-"
_MARKS = ' "'
"""What stands around the words of a quotation, once marks are made alike."""
_WORD = re.compile(r"\w+")


@frozen
class _Body:
    """A source's text on one line with the marks made alike, and the same in lower case for looking up."""

    name: str
    language: str
    text: str
    folded: str


def find_quotations(text: str, documents: Mapping[str, Document], language: str = "") -> tuple[DraftQuotation, ...]:
    """Each quotation of at least three words: whether a source has it word for word, nearly, or not at all.

    Case, kinds of quotation marks, dashes, spaces and what stands in brackets or is left out with dots make no
    difference. Only sources in the draft's language can have nearly the same words; of others one can only say that
    the words are not there, since a translation is not a quotation.
    """
    places = Places(text)
    bodies = [_body(name, document) for name, document in sorted(documents.items())]
    found = []
    for start, end in _quoted(text):
        words = _plain(text[start:end]).strip(_EDGES)
        place = places.of(start)
        source = next((body.name for body in bodies if _holds(body.folded, words.lower())), "")
        stretch = ""
        status: Literal["exact", "differs", "not-found"] = "exact"
        if not source:
            alike = [body for body in bodies if _same_language(body.language, language)]
            source, stretch = _nearest(words, alike)
            status = "differs" if source else "not-found"
        mine, theirs = _speakers(text, start, end, documents[source].text, stretch or words) if source else ("", "")
        found.append(DraftQuotation(text[start:end].strip(), start, end, *place, status, source, stretch, mine, theirs))
    return tuple(found)


def _speakers(text: str, start: int, end: int, body: str, words: str) -> tuple[str, str]:
    """Whom the draft and the source give the words to, where both name somebody and not the same person."""
    mine = speakers_of(text, start, end)
    place = _anywhere(body, words) if mine else None
    theirs = speakers_of(body, *place) if place else ()
    if not theirs or any(same_person(one, other) for one in mine for other in theirs):
        return "", ""
    return mine[0], theirs[0]


def _anywhere(body: str, words: str) -> tuple[int, int] | None:
    """Where words stand in a text as it is, from the first to the last, whatever stands between two of them."""
    listed = _WORD.findall(_LEFT_OUT.split(words)[0])
    found = re.search(r"[\W_]{1,6}".join(map(re.escape, listed)), body, re.IGNORECASE) if listed else None
    return found.span() if found else None


def _body(name: str, document: Document) -> _Body:
    plain = _plain(document.text)
    return _Body(name, document.language, plain, plain.lower())


def _holds(body: str, words: str) -> bool:
    """Whether the words stand in a text, whole, in order; pieces between marks of omission within reach of another."""
    pieces = [piece.strip(_EDGES) for piece in _LEFT_OUT.split(words)]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return False
    begin = _find(body, pieces[0], 0)
    while begin >= 0:
        at = begin + len(pieces[0])
        for piece in pieces[1:]:
            next_at = _find(body, piece, at)
            if not 0 <= next_at <= at + _LONGEST:
                break
            at = next_at + len(piece)
        else:
            return True
        begin = _find(body, pieces[0], begin + 1)
    return False


def _find(body: str, piece: str, start: int) -> int:
    """Where whole words stand in a text."""
    at = body.find(piece, start)
    while at >= 0 and (body[at - 1 : at].isalnum() or body[at + len(piece) : at + len(piece) + 1].isalnum()):
        at = body.find(piece, at + 1)
    return at


def _nearest(words: str, bodies: Sequence[_Body]) -> tuple[str, str]:
    """The source and the stretch of it that is nearly the quotation; both empty where none is near enough."""
    own = Counter(_WORD.findall(words.lower()))
    if own.total() < _SHORTEST_NEAR:
        return "", ""
    best = (0, "", "")
    for body in bodies:
        likeness, stretch = best_stretch(words, body.text)
        if likeness >= max(_NEAR, best[0] + 1):
            whole = _whole_words(stretch, body.text)
            if (own & Counter(_WORD.findall(whole.lower()))).total() >= _SHARED * own.total():
                best = (likeness, body.name, whole.strip(_MARKS))
    return best[1], best[2]


def _whole_words(stretch: str, text: str) -> str:
    """A stretch of a text, made longer until it cuts no word."""
    start = text.find(stretch)
    end = start + len(stretch)
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return text[start:end].strip()


def _same_language(one: str, other: str) -> bool:
    return not one or not other or one[:2] == other[:2]


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Where quotations of enough words stand, without their marks."""
    position = 0
    while (opening := _OPENING.search(text, position)) is not None:
        close = _closing(text, opening[0], opening.end()) if _opens(text, opening) else -1
        if close < 0:
            position = opening.end()
            continue
        if len(_WORD.findall(text, opening.end(), close)) >= _SHORTEST:
            yield opening.end(), close
        position = close + 1


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark opens a quotation: a straight or single one only where no word stands before it (5" · l‘ami)."""
    return mark[0] not in '"‘' or not text[mark.start() - 1 : mark.start()].isalnum()


def _closing(text: str, opening: str, start: int) -> int:
    """Where the closing mark stands within reach; marks of the same kind may be nested, apostrophes are none."""
    depth = 1
    for at in range(start, min(len(text), start + _LONGEST)):
        char = text[at]
        if char in _PAIRS[opening] and not (opening == "‘" and text[at + 1 : at + 2].isalnum()):
            depth -= 1
            if depth == 0:
                return at
        elif char == opening and opening in "«“":
            depth += 1
        elif char == "\n" and text[at + 1 : at + 2] == "\n" and opening in '"‘':
            return -1
    return -1


def _plain(text: str) -> str:
    return " ".join(text.translate(_ALIKE).split())
