"""What a claim tells besides its figure: the words and names that say whether another one is about the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.compare.sentences.lexicon import Mark, load_lexicon
from crosscheck.compare.sentences.stem import fold_word
from crosscheck.compare.sentences.words import Word, split_words
from crosscheck.compare.slips.slip import Digits, digits_of
from crosscheck.model import Amount, Group, Reading

AGE = "age"


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim with a figure. `subject` are the keys of its subject's words, `words` those of its quotation.

    `named` says that the subject is a name; keys are concepts or stems of `compare.sentences`, so French and English
    words of one concept are one key.
    """

    group: Group
    reading: Reading
    amount: Amount
    digits: Digits
    subject: frozenset[str]
    words: frozenset[str]
    named: bool

    @property
    def voice(self) -> str:
        """Who speaks."""
        return self.reading.origin or self.reading.claim.source


def make_witness(group: Group, reading: Reading) -> Witness | None:
    """The witness that a claim makes; None where it states no figure in which a slip would show."""
    value = reading.value
    if not isinstance(value, Amount) or value.change is not None or reading.status in ("denied", "former", "initial"):
        return None
    digits = digits_of(value, age=group.attribute.key == AGE)
    if digits is None:
        return None
    name = _content(reading.claim.subject, reading.language)
    quote = reading.claim.quote
    told = quote.text.replace(reading.claim.value, " ") if quote else ""
    words = frozenset(word.key for word in _content(told, reading.language))
    own = frozenset(word.key for word in name)
    capital = reading.claim.subject != reading.claim.subject.lower()
    return Witness(group, reading, value, digits, own, words - own, capital)


def names_of(reading: Reading) -> frozenset[str]:
    """The proper names that a claim holds, in its subject and its quotation: folded, for no language inflects them."""
    texts = (reading.claim.subject, reading.claim.quote.text if reading.claim.quote else "")
    return frozenset(
        word.key if word.key.startswith("@") else fold_word(text[word.start : word.end])
        for text in texts
        for word in _content(text, reading.language)
        if word.maybe
    )


def _content(text: str, language: str) -> Sequence[Word]:
    words, _ = split_words(text, (), load_lexicon(language))
    return [word for word in words if not word.marks & (Mark.FUNCTION | Mark.GENERIC)]
