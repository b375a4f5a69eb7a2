"""Who says so, as a sentence itself tells: "according to the police", "for the unions, ...", "in the eyes of ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosscheck.compare.sentences.cut import COMMA, Cut
from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import Word

_REACH, _WORDS = 7, 3
_ANYWHERE = "anywhere"
_NOBODY = Mark.TIME | Mark.GENERIC


def find_voices(text: str, words: Sequence[Word], cuts: Sequence[Cut], lexicon: Lexicon) -> frozenset[str]:
    """The first content words behind each phrase that leads to who says so, up to the next comma."""
    stops = [cut.start for cut in cuts if cut.strength >= COMMA]
    found: set[str] = set()
    for start, opens in _places(text, words, lexicon):
        stop = min((each for each in stops if each > start), default=None)
        if opens and stop is None:
            continue
        behind = [word for word in words if word.start >= start][:_REACH]
        named = [word for word in behind if stop is None or word.start < stop]
        content = [word for word in named if not word.marks & Mark.FUNCTION]
        if opens and (not content or any(_is_nobody(text, word, lexicon) for word in content)):
            continue
        found.update([word.key for word in content][:_WORDS])
    return frozenset(found)


def find_speakers(words: Sequence[Word]) -> frozenset[str]:
    """The content words before the first "says that"."""
    for place, (verb, that) in enumerate(pairwise(words)):
        if verb.marks & Mark.SAYING and that.marks & Mark.THAT:
            return frozenset(word.key for word in words[:place] if not word.marks & Mark.FUNCTION)
    return frozenset()


def _places(text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, bool]]:
    """Where each such phrase ends, and whether a sentence opens with it and a comma must close it."""
    for word in words:
        if word.marks & Mark.SOURCE:
            yield word.end, False
    if not words:
        return
    lowered = text.lower().replace("’", "'")
    for phrase, where in lexicon.voices.items():
        if where == _ANYWHERE:
            at = lowered.find(phrase)
            if at >= 0 and not lowered[at - 1 : at].isalpha():
                yield at + len(phrase), False
        elif lowered.startswith(phrase, words[0].start):
            end = words[0].start + len(phrase)
            if phrase.endswith("'") or not lowered[end : end + 1].isalpha():
                yield end, True


def _is_nobody(text: str, word: Word, lexicon: Lexicon) -> bool:
    """Whether a word behind "for" tells a time, a number of times or what is to be done ("for the first time")."""
    return bool(word.marks & _NOBODY) or text[word.start : word.end].lower().endswith(lexicon.infinitives)
