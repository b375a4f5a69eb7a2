"""The words, numbers and signs of a text, with their places: what the date grammar reads."""

from __future__ import annotations

import re

from crosscheck.model.frozen import frozen

# Letters, digits, or one other sign. Each character is looked at once: linear in the text.
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
# A Roman numeral, with the mark of an ordinal that some languages write to it ("XIXe").
_ROMAN = re.compile(r"[IVX]{1,6}(?:e|è|ème|ᵉ)?")
ROMAN = "I"
_MOST_DIGITS = 5  # no date has more than four together
_OPENERS = frozenset('"“”«»([*#>')
_SENTENCE_ENDS = frozenset('.!?:;…•|"“”«»()[]*#>—–-')


@frozen
class Tokens:
    """A text cut into tokens: `words` in lower case, `starts` and `ends` as offsets in `text`.

    `keys` are what a token is looked up by: the word, for figures their `figure_key`, ROMAN for a Roman numeral in
    capitals.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]

    def glued(self, index: int) -> bool:
        """Whether token `index` follows the one before it without a space."""
        return 0 < index < len(self.words) and self.starts[index] == self.ends[index - 1]

    def parted(self, index: int) -> bool:
        """Whether a blank line, or the beginning or end of the text, stands before token `index`."""
        if not 0 < index < len(self.words):
            return True
        start, end = self.ends[index - 1], self.starts[index]
        return end - start > 1 and self.text.count("\n", start, end) > 1

    def capital(self, index: int) -> bool:
        """Whether token `index` begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def opens(self, index: int) -> bool:
        """Whether token `index` can be the first word of a sentence, a line or a heading."""
        if self.parted(index):
            return True
        if self.words[index - 1] in _SENTENCE_ENDS:
            return not self.glued(index) or self.words[index - 1] in _OPENERS
        return "\n" in self.text[self.ends[index - 1] : self.starts[index]]


def tokenize(text: str) -> Tokens:
    """Cut `text` into words, runs of digits and single signs."""
    found = list(_TOKEN.finditer(text))
    printed = [match[0] for match in found]
    places = [match.start() for match in found]
    words = [word.lower() for word in printed]
    keys = [
        figure_key(len(word))
        if word[0].isdecimal()
        else ROMAN
        if word[0] in "IVX" and _ROMAN.fullmatch(word)
        else words[index]
        for index, word in enumerate(printed)
    ]
    ends = [start + len(word) for start, word in zip(places, printed, strict=True)]
    return Tokens(text, tuple(words), tuple(places), tuple(ends), tuple(keys))


def figure_key(digits: int) -> str:
    """What a run of so many digits is looked up by."""
    return "0" * min(digits, _MOST_DIGITS)


def figure_keys(*digits: int) -> frozenset[str]:
    """The keys of runs of so many digits, one number or another."""
    return frozenset(map(figure_key, digits))


def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase of the language data."""
    return tuple(match.group().lower() for match in _TOKEN.finditer(phrase))
