"""What a claim tells besides its figure: the words and names that say whether another one is about the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.sentences.lexicon import load_lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.stem import fold_word
from crosscheck.compare.sentences.words import Word, split_words
from crosscheck.compare.slips.slip import Digits, digits_of
from crosscheck.model import Amount, Group, Name, Reading, Span
from crosscheck.model.frozen import frozen
from crosscheck.names import is_proper_name, strip_legal_form

AGE = "age"


@frozen
class Figure:
    """A claim with a figure in which a slip would show."""

    group: Group
    reading: Reading
    amount: Amount
    digits: Digits

    @property
    def voice(self) -> str:
        """Who speaks."""
        return self.reading.voice


@frozen
class Witness:
    """What a claim tells besides its figure: the keys of its subject's words, and of those of its quotation.

    `named` says that there is a name in the subject, `noun` that a noun comes before it ("usine de Vaugrenier"); keys
    are concepts or stems of `compare.sentences`, so French and English words of one concept are one key.
    """

    subject: frozenset[str]
    words: frozenset[str]
    named: bool
    noun: bool

    def tells_of(self, other: Witness) -> bool:
        """Whether its quotation has all words of the other one's subject."""
        return bool(other.subject) and other.subject <= self.words


def make_figure(group: Group, reading: Reading) -> Figure | None:
    """The figure that a claim states; None where there is none in which a slip would show."""
    value = reading.value
    if not isinstance(value, Amount) or value.change is not None or reading.status in ("denied", "former", "initial"):
        return None
    digits = digits_of(value, age=group.attribute.key == AGE)
    return None if digits is None else Figure(group, reading, value, digits)


def make_witness(reading: Reading) -> Witness:
    """The witness that a claim makes."""
    name = _content(strip_legal_form(reading.claim.subject), reading.language)  # "plc" is no word in common
    quote = reading.claim.quote
    told = quote.text.replace(reading.claim.value, " ") if quote else ""
    words = frozenset(word.key for word in _content(told, reading.language))
    own = frozenset(word.key for word in name)
    subject = reading.claim.subject
    return Witness(own, words - own, is_proper_name(subject), subject[:1].islower())


def names_of(reading: Reading) -> frozenset[str]:
    """The proper names that a claim holds, in its subject and its quotation: folded, for no language inflects them.

    The month of a date that it tells is none.
    """
    told = reading.claim.quote.text if reading.claim.quote else ""
    told = told.replace(reading.claim.value, " ") if isinstance(reading.value, Span) else told
    return names_told(reading.claim.subject, reading.language) | names_told(told, reading.language)


def names_told(text: str, language: str) -> frozenset[str]:
    """The words of proper names in a text, folded."""
    return frozenset(
        word.key if word.key.startswith("@") else fold_word(text[word.start : word.end])
        for word in _content(text, language)
        if word.maybe
    )


def names_in(reading: Reading) -> frozenset[str]:
    """The words of the name that a claim gives as its value, folded; of a figure or date none."""
    if not isinstance(reading.value, Name):
        return frozenset()
    text = reading.claim.value
    return frozenset(fold_word(text[word.start : word.end]) for word in _content(text, reading.language) if word.maybe)


def _content(text: str, language: str) -> Sequence[Word]:
    words, _ = split_words(text, (), load_lexicon(language))
    return [word for word in words if not word.marks & (Mark.FUNCTION | Mark.GENERIC)]
