"""What a sentence is about, as far as its first words tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.compare.sentences.cut import COMMA, SENTENCE_END, Cut
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import Word
from crosscheck.model.frozen import frozen

_NO_HEAD = Mark.FUNCTION | Mark.GENERIC | Mark.SUM | Mark.DENIAL | Mark.INCREMENT


@frozen
class Opening:
    """The names, or what may be one, before the first figure of a sentence, and its first content word there.

    `pronoun` says that a subject named before is taken up ("it has grossed"), `kind` that a noun may stand for one
    ("gives the film a rating"), `of` is the noun that its first word belongs to ("the adaptation of the novel"),
    `another` says that it is another one of a kind ("another study", "une étude plus large"), `says` that the names
    may be those of whoever says so ("the ministry reports").
    """

    names: frozenset[str] = frozenset()
    head: str = ""
    pronoun: bool = False
    kind: bool = False
    of: str = ""
    another: bool = False
    says: bool = False

    def takes_up(self, other: Opening) -> bool:
        """Whether a name that the other sentence opens with may be what a pronoun or a noun of this one stands for."""
        return self.pronoun or (self.kind and bool(other.names))


NOTHING = Opening()


def read_opening(words: Sequence[Word], cuts: Sequence[Cut]) -> Opening:
    """The opening of a sentence; names that only say where do not count ("On Broadway, ...")."""
    stops = [cut for cut in cuts if cut.strength >= COMMA and words and cut.start < words[-1].end]
    names: set[str] = set()
    place, behind = 0, False
    for word in words:
        while place < len(stops) and stops[place].start < word.start:
            if stops[place].strength == SENTENCE_END:
                names.clear()
            place, behind = place + 1, False
        if word.marks & Mark.ADJUNCT:
            behind = True
        elif word.maybe and not behind:
            names.add(word.key)
    head = next((word.key for word in words if not word.marks & _NO_HEAD), "")
    return Opening(
        frozenset(names), head, _is_taken_up(words), _tells_kind(words), _of(words), _is_another(words), _says(words)
    )


def _says(words: Sequence[Word]) -> bool:
    """Whether a verb of saying stands behind a name."""
    named = next((place for place, word in enumerate(words) if word.maybe), len(words))
    return any(word.marks & Mark.SAYING for word in words[named + 1 :])


def _is_taken_up(words: Sequence[Word]) -> bool:
    """Whether there is a pronoun, or a possessive before any noun ("its sales", not "the firm opened its doors")."""
    told = False
    for word in words:
        if word.marks & Mark.ANAPHOR or (word.marks & Mark.POSSESSIVE and not told):
            return True
        told |= not word.marks & _NO_HEAD
    return False


def _of(words: Sequence[Word]) -> str:
    """The key of the noun behind "of" right behind the first noun; empty where there is none."""
    at = next((place for place, word in enumerate(words) if not word.marks & _NO_HEAD), len(words))
    behind = words[at + 1 : at + 4]
    if not behind or not behind[0].marks & Mark.OF:
        return ""
    return next((word.key for word in behind[1:] if not word.marks & Mark.FUNCTION), "")


def _is_another(words: Sequence[Word]) -> bool:
    """Whether a sentence speaks of another one of a kind, or of one that is more than it ("une étude plus large")."""
    if any(word.marks & Mark.OTHER for word in words):
        return True
    if any(after.marks & Mark.MORE and not word.marks & Mark.FUNCTION for word, after in pairwise(words)):
        return True
    head = next((place for place, word in enumerate(words) if not word.marks & _NO_HEAD), len(words))
    behind = words[head + 1 : head + 3]  # "le train le plus rapide", of which no comma parts it
    return (
        len(behind) > 1
        and bool(behind[0].marks & Mark.DEFINITE and behind[1].marks & Mark.MORE)
        and behind[0].start - words[head].end == 1
    )


def _tells_kind(words: Sequence[Word]) -> bool:
    """Whether there is a noun of a kind without the name behind it ("the band was formed")."""
    for place, (article, noun) in enumerate(pairwise(words)):
        if article.marks & Mark.DEFINITE and noun.marks & Mark.KIND and noun.start - article.end <= 1:
            behind = words[place + 2 : place + 3]
            if not any(word.maybe or word.marks & Mark.OF for word in behind):
                return True
    return False
