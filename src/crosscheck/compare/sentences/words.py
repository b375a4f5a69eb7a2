"""The words of a text outside its figures and dates, and the places where it may be cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.compare.sentences.cut import CLAUSE, COMMA, SENTENCE_END, STRONG, WEAK, Cut
from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.stem import fold_word
from crosscheck.model import Mention

_TOKEN = re.compile(r"[^\W\d_]+|[,;:()\[\]–—!?.]|(?<=\s)-(?=\s)")
_NAME_GOES_ON = re.compile(r" [A-Z][^\W\d_]")
"""Behind the first word of a sentence: "New York", but "New cases"."""
_CUTS = {
    ".": 0,
    **dict.fromkeys("!?", SENTENCE_END),
    ";": CLAUSE,
    **dict.fromkeys("()[],–—-", COMMA),
    ":": STRONG,
}
_APOSTROPHES = ("'", "’")
_MOST_REMEMBERED = 200_000


class Word(NamedTuple):
    """One word: where it starts and ends, the key under which it is compared, and its marks.

    `name` says that it is a proper name; `maybe` that it may be one, or just opens its sentence.
    """

    start: int
    end: int
    key: str
    marks: int
    name: bool
    maybe: bool


def split_words(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[list[Word], list[Cut]]:
    """The words outside mentions, in order, and the cuts between them."""
    words: list[Word] = []
    cuts: list[Cut] = []
    upcoming = iter(mentions)
    mention = next(upcoming, None)
    known, opening = lexicon.known, True
    for found in _TOKEN.finditer(text):
        start, token = found.start(), found.group()
        while mention is not None and mention.end <= start:
            mention, opening = next(upcoming, None), False
        if mention is not None and mention.hedge_start <= start < mention.end:
            continue
        strength = _CUTS.get(token)
        if strength is not None:
            if token == ".":
                strength = SENTENCE_END if _ends_sentence(text, words, start) else 0
            if strength:
                cuts.append(Cut(start, strength, token in "(["))
                opening = strength == SENTENCE_END
            continue
        entry = known.get(token)
        if entry is None:
            entry = lexicon.look_up(token)
            if len(known) < _MOST_REMEMBERED:
                known[token] = entry
        key, marks = entry
        if lexicon.elided and text[start - 1 : start] in _APOSTROPHES:
            elided = lexicon.elided.get(f"{text[max(0, start - 2) : start - 1]}'{token}".lower())
            key, marks = (key, marks) if elided is None else (elided, Mark.CONCEPT)
        if marks & (Mark.STRONG_CUT | Mark.WEAK_CUT):
            cuts.append(Cut(start, STRONG if marks & Mark.STRONG_CUT else WEAK))
        maybe = (
            token[0].isupper() and not marks & (Mark.FUNCTION | Mark.GENERIC) and not (opening and marks & Mark.VERBAL)
        )
        name = maybe and (not opening or (len(token) > 1 and token.isupper()))
        if opening and maybe and _NAME_GOES_ON.match(text, found.end()):
            marks &= ~Mark.INCREMENT
        words.append(Word(start, found.end(), key, marks, name, name or (maybe and not marks & Mark.CONCEPT)))
        opening = False
    return _join_names(text, words, lexicon), cuts


def _join_names(text: str, words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words, those of one name or phrase joined under its key: "United States", "U.S." and "US" are one."""
    joined: list[Word] = []
    for word in words:
        written = text[word.start : word.end]
        if not written[0].isupper():
            saying = _saying(text, joined, word, lexicon.sayings.get(written, ()))
            joined.append(word if saying is None else saying)
            continue
        last = joined[-1] if joined else None
        folded = fold_word(written)
        if last is not None and word.start - last.end <= 1:
            pair = fold_word(text[last.start : last.end]), folded
            key = lexicon.compounds.get(pair)
            if key is not None:
                joined[-1] = Word(last.start, word.end, key, Mark.CONCEPT, last.name or word.name, True)
                continue
        key = lexicon.compounds.get((folded,)) if written.isupper() else None
        joined.append(word if key is None else Word(word.start, word.end, key, Mark.CONCEPT, True, True))
    return joined


def _saying(text: str, joined: list[Word], last: Word, sayings: tuple[tuple[tuple[str, ...], str], ...]) -> Word | None:
    """The one word that stands for a phrase which ends here ("coûté la vie"), whose words it takes; none else."""
    for before, key in sayings:
        words = joined[-len(before) :]
        if tuple(fold_word(text[word.start : word.end]) for word in words) == before:
            del joined[-len(before) :]
            return Word(words[0].start, last.end, key, Mark.CONCEPT, False, False)
    return None


def _ends_sentence(text: str, words: list[Word], stop: int) -> bool:
    """Whether a full stop ends a sentence: not inside a token, nor after an initial or a title ("Mr.")."""
    after = text[stop + 1 : stop + 2]
    if after.isupper() and text[stop - 2 : stop].islower() | text[stop - 2 : stop].isdecimal():
        return True  # a blank is missing: "in 2011.Sales rose"
    if after and not after.isspace() and after not in "\"'»”)":
        return False
    if not words or words[-1].end != stop:
        return True
    last = words[-1]
    return last.end - last.start > (3 if last.maybe else 1)
