"""Two sentences that say of two names that each is the one thing of its kind ("la capitale du duché est X", "Y")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.compare.sentences.cut import COMMA
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word

_FEWEST = 2
"""Content words that say what there is only one of ("capitale", "duché")."""
_TITLE = 2
_NOT_SAID = Mark.DENIAL | Mark.PLAN | Mark.OTHER | Mark.ABSOLUTE | Mark.FORMER


@dataclass(frozen=True, slots=True)
class _Identity:
    """A name, the verb that says what it is, and the content words of what it is."""

    names: frozenset[str]
    verb: str
    what: frozenset[str]
    start: int
    end: int


def find_other_identity(left: Sentence, right: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two names, as (start, end), where both sentences say nothing but what each is; None where both may be so."""
    if left.lexicon is not right.lexicon:
        return None
    ours, theirs = _identity(left), _identity(right)
    if ours is None or theirs is None or ours.verb != theirs.verb or ours.what != theirs.what:
        return None
    if not ours.names.isdisjoint(theirs.names):
        return None
    return (ours.start, ours.end), (theirs.start, theirs.end)


def _identity(sentence: Sentence) -> _Identity | None:
    """What a sentence says before its first comma that a name is, either way round, by a definite singular noun."""
    end = min((cut.start for cut in sentence.cuts if cut.strength >= COMMA), default=len(sentence.text))
    words = [word for word in sentence.words if word.start < end]
    if any(word.marks & _NOT_SAID for word in words) or any(word.marks & Mark.FORMER for word in sentence.words):
        return None
    place = next((place for place, word in enumerate(words) if word.marks & Mark.COPULA), None)
    if place is None or not 0 < place < len(words) - 1:
        return None
    before, behind = words[:place], words[place + 1 :]
    for name, what in ((before, behind), (behind, before)):
        run = _whole_name(name)
        keys = frozenset(word.key for word in what if not word.marks & Mark.FUNCTION)
        if run and _is_definite(what) and len(keys) >= _FEWEST:
            verb = sentence.text[words[place].start : words[place].end].lower()
            return _Identity(frozenset(word.key for word in run), verb, keys, run[0].start, run[-1].end)
    return None


def _is_definite(words: Sequence[Word]) -> bool:
    """Whether words begin with an article of one known thing and a noun of which there may be only one."""
    if len(words) < _FEWEST or not words[0].marks & Mark.SINGULAR:
        return False
    return not words[1].maybe and not words[1].marks & (Mark.FUNCTION | Mark.KIN)


def _whole_name(words: Sequence[Word]) -> list[Word]:
    """The names of a stretch that has nothing else, but a title before them."""
    run = [word for word in words if word.maybe]
    rest = [word for word in words if not word.maybe and not word.marks & Mark.FUNCTION]
    if not run or len(rest) > 1 or (rest and run[0].start - rest[0].end != 1):
        return []
    return run
