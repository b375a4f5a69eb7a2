"""Words and marks of a text with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

# Elisions ("l'", "qu'"), the English possessive ("'s", "the Greens' Ann Lee") and a French subject behind its verb
# ("a-t-il", "dit-elle") stand alone; a word keeps its inner
# hyphens, apostrophes, ampersands and digits ("xAI", "B200", "AT&T", "O'Brien", "start-up"). Repeats are bounded, so
# no input runs away.
# Most words have a space behind them and need no closer look: they come first.
_TOKEN = re.compile(
    r"(?P<plain>[^\W_]\w{0,80}(?=[ \n]))"
    r"|(?P<skip>\]\([^\s()]{1,500}\)|\*{1,3}|_{1,3}(?=\W|$)|(?<![^\W_])_{1,3}|`{1,3}|~~)"
    r"|(?P<elision>\b(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’‘])(?=\w|[*_«“\"])"
    r"|(?P<possessive>['’]s\b|(?<=s)['’](?=\ (?-i:[A-Z])))"
    r"|(?P<contraction>['’](?:ve|ll|re|d)\b)"
    r"|(?P<inverted>(?<=\w)[-‑](?:(?:t[-‑])?(?:ils?|elles?)|t[-‑]on)\b)"
    r"|(?P<title>\b(?-i:(?:MM?|M[rs]s?|Dr|Prof?)\.(?=\s)|(?:Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|Rev)\.(?= [A-Z])))"
    r"|(?P<clock>(?<![\d:])\d{1,2}:[0-5]\d(?![\d:]))"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,6})"
    r"|(?P<word>[^\W_][\w]{0,80}(?:(?:[-‑](?!(?:(?:t[-‑])?(?:ils?|elles?)|t[-‑]on)\b)|&|['’](?!s\b|ve\b|ll\b|re\b)|[.,](?=\d))\w{1,60}){0,12})"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-"})


class Token(NamedTuple):
    """A word or mark: its place, as written, and in lower case with plain apostrophes; `word` is False for marks."""

    start: int
    end: int
    text: str
    low: str
    word: bool


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of text[start:end]; Markdown's emphasis and link targets are passed over."""
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "skip":
            continue
        written = match.group()
        low = written.lower()
        plain = low if low.isascii() else low.translate(_PLAIN)
        append(Token(*match.span(), written, plain, kind != "mark"))
    return tokens


def plain_words(entry: str) -> tuple[str, ...]:
    """The folded words and marks of a data file's entry."""
    if entry.endswith("'"):  # an elision needs the word behind it to be read as one
        return tuple(token.low for token in tokenise(entry + "x", 0, len(entry) + 1))[:-1]
    return tuple(token.low for token in tokenise(entry, 0, len(entry)))


def last_word(text: str) -> str:
    """The last folded word of a short text, past hyphens and elisions ("an 18-year-old": "old")."""
    words = text.lower().translate(_PLAIN).replace("-", " ").split()
    return words[-1].rpartition("'")[2] if words else ""


def capital(token: Token) -> bool:
    """Whether a word is written with a capital, also inside ("xAI")."""
    text = token.text
    if not token.word:
        return False
    return text[0].isupper() or (len(text) > 1 and text[0].islower() and text[1].isupper() and text.isalnum())


def acronym(text: str) -> bool:
    """Whether a word is written in capitals throughout."""
    return len(text) > 1 and text.isupper() and sum(map(str.isalpha, text)) > 1
