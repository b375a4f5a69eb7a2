"""Names that the text has given whole, found again where only their first word shows that a name begins.

A common noun before a name ("la coopérative Rails du Soir") is no part of what is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.naming.title_topic import title_topic
from crosscheck.extract.text.segment import Sentence

Names = Sequence[tuple[int, int]]
"""The names of a sentence as ranges of its tokens."""


def whole_names(sentences: Sequence[Sentence], names: Sequence[Names], grammar: Grammar) -> list[list[tuple[int, int]]]:
    """The names of every sentence, each as long as the text has it elsewhere ("Rails de Lune" for "Rails")."""
    longer: dict[str, list[tuple[str, ...]]] = {}
    topic = title_topic(sentences, grammar)
    if topic:
        longer[topic[0]] = [topic]
    for sentence, found in zip(sentences, names, strict=True):
        for first, last in found:
            named = next((at for at in range(first, last) if sentence.tokens[at].text[0].isupper()), last)
            words = tuple(token.low for token in sentence.tokens[named:last])
            if len(words) > 2 and not sentence.heading:
                longer.setdefault(words[0], []).append(words)
    return [_extended(sentence, found, longer) for sentence, found in zip(sentences, names, strict=True)]


def _extended(sentence: Sentence, found: Names, longer: dict[str, list[tuple[str, ...]]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for first, last in found:
        if made and first < made[-1][1]:
            continue  # a part of the name before it
        low = tuple(token.low for token in sentence.tokens[first : first + _LONGEST])
        whole = [words for words in longer.get(low[0], ()) if len(words) > last - first and low[: len(words)] == words]
        made.append((first, max([last, *(first + len(words) for words in whole)])))
    return made


_LONGEST = 12
"""Words of the longest name that is looked for again."""
