"""Where a text is page furniture: comment forms, share bars, follower counts, clouds of tags, cookie notices.

Line by line and by general signals only; a line in doubt belongs to the article, since a claim that is lost costs more
than one that a person rejects.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from crosscheck.ingest.pages import Pages, folded, pages
from crosscheck.ingest.stamp import LONGEST_STAMP, is_stamp
from crosscheck.model.frozen import frozen

_LINE: Final = re.compile(r"[^\r\n]+")
_PART: Final = re.compile(r"\s*[|·•]\s*|\s[–—]\s")
_TOKEN: Final = re.compile(r"[^\W_]+(?:[.,][^\W_]+)*")
_COUNT: Final = re.compile(r"\d[\d.,]*(?:k|m|md|mn)?")
_TAIL_COUNT: Final = re.compile(r"[ (]+\d[\d ., ]*[)+ ]*$")
_MARKS: Final = "*_`#>- \t\u00a0\u202f•"
_LINK: Final = re.compile(r"[-*+]?\s*!?\[[^\]\[]{1,300}\]\([^()\s]{1,600}\)")
_HASHTAGS: Final = re.compile(r"#\w+(?:[\s,]+#\w+)+")
_CRUMB: Final = re.compile(r"\s(?:[-–/|>»›]|&gt;)\s")
_SENTENCE: Final = re.compile(r"[.!?…;:](?=\s|$)")
_GOES_ON: Final = re.compile(r"[.!?…]\s+[^\W_]")
_LEAD: Final = re.compile(rf"([^\r\n]{{1,{LONGEST_STAMP}}}?)\s?:\s")
_LONGEST: Final = 300  # a label, a button or a notice is shorter; a longer line can only be a cloud of tags
_AUTHOR: Final = re.compile(r"(\w+)(?: [A-ZÀ-Ý][\w’'.-]{0,24}){1,5}")
_CLOUD_WORDS: Final = 25
_CLOUD_SMALL: Final = 0.12  # prose has a third or more of small words, clouds measured had at most 6 %
_LINKS_TOGETHER: Final = 3


class _Kind(Enum):
    ARTICLE = 0
    FURNITURE = 1
    PERHAPS = 2  # a network's name or a number alone: furniture beside furniture only
    LINK = 3
    END = 4


@frozen
class _Line:
    start: int
    end: int
    kind: _Kind


def find_boilerplate(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches (start, end) of page furniture, in order: whole lines, what leads one and only says when the page
    was changed ("Mise à jour le 4 mai à 18 h : "), and from a comment form or a cloud of tags in the second half to
    the end of the text."""
    words = pages()
    lines = [
        _Line(found.start(), found.end(), _kind(found.group(), words))
        for found in _LINE.finditer(text)
        if not found.group().isspace()
    ]
    kinds = _beside(lines)
    stretches = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is _Kind.END and line.start >= len(text) // 2:
            stretches.append((line.start, len(text)))
            break
        if kind in (_Kind.FURNITURE, _Kind.END):
            stretches.append((line.start, line.end))
        elif (colon := _LEAD.match(text, line.start, line.end)) and is_stamp(colon[1]):
            stretches.append((line.start, colon.end()))
    return tuple(stretches)


def _beside(lines: list[_Line]) -> list[_Kind]:
    """The kinds once neighbours are known: what may be furniture is, beside furniture or three of its like."""
    kinds = [line.kind for line in lines]
    at = 0
    while at < len(kinds):
        run = at
        while run < len(kinds) and kinds[run] is kinds[at]:
            run += 1
        if kinds[at] is _Kind.LINK:
            kinds[at:run] = [_Kind.FURNITURE if run - at >= _LINKS_TOGETHER else _Kind.ARTICLE] * (run - at)
        elif kinds[at] is _Kind.PERHAPS:
            near = (kinds[at - 1] if at else None, kinds[run] if run < len(kinds) else None)
            sure = run - at >= _LINKS_TOGETHER or _Kind.FURNITURE in near or _Kind.END in near
            kinds[at:run] = [_Kind.FURNITURE if sure else _Kind.ARTICLE] * (run - at)
        at = run
    return kinds


def _kind(line: str, words: Pages) -> _Kind:
    if len(line) > _LONGEST:
        return _Kind.END if _is_cloud(line, words) else _Kind.ARTICLE
    bare = line.strip(_MARKS)
    plain = folded(_TAIL_COUNT.sub("", bare))
    if plain in words.ends:
        return _Kind.END
    if _LINK.fullmatch(line.strip()):
        return _Kind.LINK
    if _HASHTAGS.fullmatch(line.strip()) or _is_trail(bare, words) or _is_labelled(bare, words):
        return _Kind.FURNITURE
    if plain.startswith(words.starts) or any(phrase in plain for phrase in words.holds):
        return _Kind.FURNITURE
    parts = [part for part in _PART.split(bare) if part.strip(_MARKS)]
    kinds = {_part(part.strip(_MARKS), words) for part in parts}
    if len(parts) > 1 and _Kind.ARTICLE in kinds:
        kinds = {_byline(part.strip(_MARKS), words) for part in parts}
    if kinds == {_Kind.PERHAPS}:
        return _Kind.PERHAPS
    if kinds and kinds <= {_Kind.FURNITURE, _Kind.PERHAPS}:
        return _Kind.FURNITURE
    return _Kind.END if _is_cloud(line, words) else _Kind.ARTICLE


def _part(part: str, words: Pages) -> _Kind:
    """A whole line, or what stands between two bars."""
    plain = folded(_TAIL_COUNT.sub("", part))
    if plain in words.whole or plain in words.ends:
        return _Kind.FURNITURE
    tokens = _TOKEN.findall(folded(part))
    counted = any(token in words.counts for token in tokens)
    named = any(token in words.networks for token in tokens)
    numbers = [token for token in tokens if _COUNT.fullmatch(token)]
    if not tokens or not all(
        token in words.counts or token in words.networks or token in words.around or _COUNT.fullmatch(token)
        for token in tokens
    ):
        return _Kind.ARTICLE
    if (counted and (numbers or named)) or (named and len(tokens) > 1 and not _only(tokens, words)):
        return _Kind.FURNITURE
    return _Kind.PERHAPS if named or (numbers and len(numbers) == len(tokens)) else _Kind.ARTICLE


def _byline(part: str, words: Pages) -> _Kind:
    """What stands between two bars above an article: "Publié le 3 mars 2026 à 18h30 · Par Anne Rey · 24 commentaires".

    Who wrote it and when is furniture beside furniture only; a line of nothing else may be the article's.
    """
    if _is_labelled(part, words):
        return _Kind.FURNITURE
    kind = _part(part, words)
    if kind is not _Kind.ARTICLE:
        return kind
    plain = folded(part)
    stamped = any(plain.startswith(word + " ") for word in words.before) and any(char.isdigit() for char in plain)
    written = _AUTHOR.fullmatch(part)
    by = written is not None and folded(written[1]) in words.author
    return _Kind.PERHAPS if len(part) <= LONGEST_STAMP and (stamped or by) else _Kind.ARTICLE


def _only(tokens: list[str], words: Pages) -> bool:
    """Whether a line is nothing but names of networks and the words that join them ("Facebook and Instagram")."""
    return all(token in words.networks or token in words.joins for token in tokens)


def _is_labelled(line: str, words: Pages) -> bool:
    label, colon, rest = line.partition(":")
    # A label stands before a title or a list; what goes on after a full stop is a sentence of the article.
    return (folded(label.strip(_MARKS)) if colon else folded(line)) in words.labels and not _GOES_ON.search(rest)


def _is_trail(line: str, words: Pages) -> bool:
    steps = _CRUMB.split(line)
    return len(steps) > 2 and folded(steps[0]) in words.home


def _is_cloud(line: str, words: Pages) -> bool:
    """Many words, no sentence, hardly a small word."""
    tokens = _TOKEN.findall(line.casefold())
    if len(tokens) < _CLOUD_WORDS or _SENTENCE.search(line):
        return False
    return sum(token in words.small for token in tokens) <= _CLOUD_SMALL * len(tokens)
