"""Whether the words of two claims tell that they are of two things: another day, another of a kind, another noun."""

from __future__ import annotations

from crosscheck.compare.measured_apart import measured_apart
from crosscheck.compare.sentences.lexicon import load_contrasts, load_lexicon, scope
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import Word, split_words
from crosscheck.model import Reading

_WEEKDAY, _ORDER = scope("weekday"), scope("order")
_FEWEST = 3
_NO_OTHER = {"@first", "@last_place"}
"""The first of a kind may be the only one that a text has told of."""


def told_apart(a: Reading, b: Reading) -> bool:
    """Whether two claims name two measures or days of the week, or one of them another or a second one of a kind."""
    if measured_apart(a, b):
        return True
    ours, theirs = _words(a), _words(b)
    if any(word.marks & Mark.OTHER for word in (*ours, *theirs)):
        return True
    if _of_family(ours, _ORDER) - _NO_OTHER != _of_family(theirs, _ORDER) - _NO_OTHER:
        return True
    first, second = _of_family(ours, _WEEKDAY), _of_family(theirs, _WEEKDAY)
    return bool(first and second) and first.isdisjoint(second)


def other_noun(a: Reading, b: Reading) -> bool:
    """Whether two subjects are two nouns of one name ("pont de Saubrac", "tunnel de Saubrac")."""
    if a.language != b.language:
        return False
    one, other = (_subject(reading) for reading in (a, b))
    if not one or not other or one[0].maybe or other[0].maybe:
        return False
    names, others = ({word.key for word in words if word.maybe} for words in (one, other))
    return bool(names & others) and one[0].key != other[0].key


def timeless(reading: Reading) -> str:
    """A subject without the day by which a text tells it from others ("Sunday's avalanche", "l'incendie de lundi")."""
    subject = reading.claim.subject
    words, _ = split_words(subject, (), load_lexicon(reading.language))
    if len(words) < _FEWEST:
        return subject
    if _of_family(words[:1], _WEEKDAY) and subject[words[1].start : words[1].end] == "s":
        return subject[words[2].start :]
    if _of_family(words[-1:], _WEEKDAY) and words[-2].marks & Mark.FUNCTION:
        return subject[: words[-3].end]
    return subject


def _words(reading: Reading) -> list[Word]:
    quote = reading.claim.quote
    text = f"{reading.claim.subject} . {quote.text if quote else ''}"
    return split_words(text, (), load_lexicon(reading.language))[0]


def _subject(reading: Reading) -> list[Word]:
    words, _ = split_words("x " + reading.claim.subject, (), load_lexicon(reading.language))
    return [word for word in words[1:] if not word.marks & Mark.FUNCTION]


def _of_family(words: list[Word], family: str) -> set[str]:
    contrasts = load_contrasts()
    return {word.key for word in words if family in contrasts.get(word.key, ())}
