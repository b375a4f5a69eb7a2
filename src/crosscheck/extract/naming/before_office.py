"""The name before an office with capitals: "Corvane Chief Executive Officer Ann Lee", "Ohio Attorney General ..."."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token
from crosscheck.extract.naming.known_names import is_field
from crosscheck.extract.naming.name_kinds import is_known_place

_LONGEST = 4
"""Words of the longest office."""


def office_end(tokens: Sequence[Token], at: int, grammar: Grammar) -> int:
    """Behind an office of several words that stands here ("Attorney General"); 0 where there is none."""
    for words, _, many in grammar.relations.nouns.get(tokens[at].low, ()):
        end = at + len(words)
        if len(words) > 1 and not many and tuple(token.low for token in tokens[at:end]) == words:
            return end
    return 0


def before_office(tokens: Sequence[Token], index: int, person: int, grammar: Grammar) -> int:
    """Where a name ends that begins at `index` and stands before the office of the person; `index` for no name."""
    end = _office_start(tokens, index, person, grammar)
    if end == index or not end:
        return index
    words = tokens[index:end]
    if is_known_place(" ".join(token.text for token in words), grammar):
        return end
    placed = is_known_place(words[0].text, grammar) or grammar.has(words[0].low, "country")
    if placed or not _of_no_list(words[0], grammar):
        county = grammar.has(words[-1].low, "settlement")
        known = len(words) > 1 and is_known_place(" ".join(token.text for token in words[:-1]), grammar)
        return end if county and known else index
    return end


def _office_start(tokens: Sequence[Token], index: int, person: int, grammar: Grammar) -> int:
    """Where the office begins whose last word stands right before the person; 0 where none does."""
    start = next((at for at in range(max(index, person - _LONGEST), person)
                  if office_end(tokens, at, grammar) == person), person)  # fmt: skip
    while start > index and (
        grammar.has(tokens[start - 1].low, "roles_before") or tokens[start - 1].low in grammar.relations.words.neutral
    ):
        start -= 1
    return start if start < person else 0


def _of_no_list(token: Token, grammar: Grammar) -> bool:
    """Whether a word is none that the language knows, so that it can only be somebody's name."""
    low = token.low
    listed = low in grammar.classes or low in grammar.nouns or low in grammar.everyday or low in grammar.roles
    return not (listed or is_field(low) or grammar.verb_forms(low) or grammar.plural(low)) or token.text.isupper()
