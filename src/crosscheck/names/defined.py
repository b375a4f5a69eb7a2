"""Short forms that a text itself defines: "AI Infrastructure Partnership (AIP)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.names.acronym import LONGEST, acronym_fits
from crosscheck.names.fold import fold

_BRACKETED = re.compile(r"\((?:the |l['’]|la |le |les )?([^\W\d_][\w&.]{1,11})\)")
_WORD = re.compile(r"[^\W_]+(?:[&.-][^\W_]+)*")
_ENDS = ".;:!?()[]\n"
_REACH = 160
"""Code points before the bracket in which the long name must stand."""


def defined_acronyms(text: str) -> tuple[tuple[str, str], ...]:
    """Each short form in brackets with the words before it that it abbreviates, in the order of the text.

    The long name begins with a capital and is the shortest stretch of whole words, up to the bracket and within the
    sentence, whose initials spell the short form.
    """
    return tuple(dict.fromkeys(_each(text)))


def _each(text: str) -> Iterator[tuple[str, str]]:
    for found in _BRACKETED.finditer(text):
        short = found[1]
        begin = max(0, found.start() - _REACH)
        stretch = text[begin : found.start()].rstrip()
        stretch = stretch[max(stretch.rfind(mark) for mark in _ENDS) + 1 :]
        words = list(_WORD.finditer(stretch))[-2 * LONGEST :]
        for word in reversed(words[:-1]):
            long = stretch[word.start() :]
            if long[0].isupper() and acronym_fits(short, long):
                if fold(short) != fold(long):
                    yield short, long
                break
