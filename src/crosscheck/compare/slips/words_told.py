"""The words of a claim that others may share, as the keys of `compare.sentences`, so that two languages meet."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.sentences.lexicon import load_lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import Word, split_words
from crosscheck.compare.slips.story import is_small
from crosscheck.model import Amount, Members, Name, Reading, Span, Value
from crosscheck.model.frozen import frozen
from crosscheck.names import strip_legal_form


@frozen
class WordsTold:
    """The words of a claim's subject and quotation without those of a date, with its figure or day as one word.

    `own` are all of them, `subject` and `quoted` those of either; `names` the words of proper names in the subject
    and in a value that is one, `nearby` those of the quotation too.
    """

    own: frozenset[str]
    subject: frozenset[str]
    quoted: frozenset[str]
    names: frozenset[str]
    nearby: frozenset[str]


class TellWords:
    """Tells the words of claims; a phrase that many claims have is taken apart once."""

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, str], Sequence[Word]] = {}
        self._subjects: dict[tuple[str, str], Sequence[Word]] = {}
        self._known: dict[str, WordsTold] = {}

    def of(self, reading: Reading) -> WordsTold:
        """The words of a claim, looked for once."""
        known = self._known.get(reading.claim.id)
        if known is None:
            known = self._known[reading.claim.id] = self._told(reading)
        return known

    def _told(self, reading: Reading) -> WordsTold:
        claim = reading.claim
        quote = claim.quote.text if claim.quote else ""
        if isinstance(reading.value, Span):
            quote = quote.replace(claim.value, " ", 1)
        about, named = self._about(reading)
        told = self.phrase(quote, reading.language)
        subject, names = frozenset(word.key for word in about), _names((*about, *named))
        quoted = frozenset(word.key for word in told)
        own = subject | quoted | figure_words(reading.value)
        return WordsTold(own, subject, quoted, names, names | _names(told))

    def names(self, reading: Reading) -> frozenset[str]:
        """The words of proper names in a claim's subject, and in its value where that is one."""
        about, named = self._about(reading)
        return _names((*about, *named))

    def _about(self, reading: Reading) -> tuple[Sequence[Word], Sequence[Word]]:
        claim, is_name = reading.claim, isinstance(reading.value, Name | Members)
        key = claim.subject, reading.language
        about = self._subjects.get(key)
        if about is None:
            about = self._subjects[key] = self.phrase(strip_legal_form(claim.subject), reading.language)
        return about, self.phrase(claim.value, reading.language) if is_name else ()

    def phrase(self, text: str, language: str) -> Sequence[Word]:
        """The words of a phrase that say something."""
        known = self._phrases.get((text, language))
        if known is None:
            words, _ = split_words(text, (), load_lexicon(language))
            known = self._phrases[text, language] = list(filter(tells, words))
        return known


def tells(word: Word) -> bool:
    """Whether a word says something: no article, no "company"."""
    return not word.marks & (Mark.FUNCTION | Mark.GENERIC)


def is_of_name(word: Word) -> bool:
    """Whether a word is one of a proper name and no other word as well ("March", "Chief")."""
    return word.maybe and not word.marks & (Mark.CONCEPT | Mark.TIME)


def figure_words(value: Value) -> set[str]:
    """The figure or day that a claim states, as a word of its sentence; small whole numbers are in every other text."""
    match value:
        case Amount(low=low, high=high, unit=unit) if low is not None and low == high and not is_small(unit, low):
            return {f"= {low.normalize()} {unit}"}
        case Span(precision=("day" | "month" | "season" | "quarter"), edtf=edtf):
            return {f"= {in_any_year(edtf)}"}
        case _:
            return set()


def in_any_year(edtf: str) -> str:
    """A day or month without its year, which one of two texts may leave out ("2026-02-20", "XXXX-02-20")."""
    return edtf[4:] if edtf[4:5] == "-" and "/" not in edtf else edtf


def _names(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.key for word in words if is_of_name(word))
