"""Page furniture that plain text files still carry: comment forms, tag clouds, share bars, follower counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from crosscheck.extract.language.grammar import Grammar

_COUNT = re.compile(r"\s*[\d.,  ]{1,12}\s?[kKmM]?\+?\s*(?P<word>\w{0,20})\s*$")
_CLOUD_WORDS = 40


def furniture(text: str, lines: Sequence[tuple[int, int]], grammar: Grammar) -> frozenset[int]:
    """The numbers of the lines that hold no claims.

    A line is furniture when it is one of the language's fixed lines, a bare count with or without a word for
    readers, a cloud of tags: many words with no full stop and hardly a function word, or a bar of links ("À lire
    aussi : ... | ..."). From a fixed line that ends an article on ("Leave a comment"), short lines and clouds are
    furniture too.
    """
    fixed, counters, endings = grammar.furniture
    found = set()
    after_end = False
    for number, (start, end) in enumerate(lines):
        line = text[start:end].strip()
        if not line:
            continue
        bare = line.casefold().replace("’", "'").rstrip(" :….")
        words = bare.split()
        if bare in fixed or any(bare.startswith(entry) for entry in fixed if len(entry) > 20):
            found.add(number)
            after_end = after_end or bare in endings
            continue
        count = _COUNT.match(line)
        if (
            (count and (not count["word"] or count["word"].casefold() in counters) and len(words) <= 3)
            or (words and words[-1] in counters and len(words) <= 4)
            or _is_cloud(line, words, grammar)
            or _links(line, bare, fixed)
            or (after_end and len(words) < 8)
        ):
            found.add(number)
        elif " - " in line and line.count(" - ") >= 2 and not line.endswith("."):
            found.add(number)  # a trail of links back to the front page
    return frozenset(found)


def _links(line: str, bare: str, fixed: Collection[str]) -> bool:
    """Whether a line leads to other articles: a fixed opener and its colon, titles that bars set apart."""
    opener, colon, titles = bare.partition(":")
    if not (colon and titles and opener.rstrip() in fixed):
        return False
    return " | " in line or " • " in line or not line.endswith((".", "!", "»", "”"))


def _is_cloud(line: str, words: Sequence[str], grammar: Grammar) -> bool:
    if len(words) < _CLOUD_WORDS or line.endswith((".", "!", "?", "…")) or ". " in line:
        return False
    functional = sum(1 for word in words if grammar.has(word, "never"))
    return functional * 8 < len(words)
