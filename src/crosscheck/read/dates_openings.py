"""With which two tokens patterns of dates can begin: at most places of a text they settle that no date stands there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from crosscheck.read.dates_grammar import EMPTY_SLOTS, Tree
from crosscheck.read.dates_tokens import Tokens, figure_key


@dataclass(frozen=True, slots=True)
class Opening:
    """How a match can begin, in keys of tokens: with one token that may be all of it, or with two, by the first.

    More may be let through than matches, never less.
    """

    alone: frozenset[str] = frozenset()
    pairs: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def firsts(self) -> frozenset[str]:
        """The keys of the tokens that can be the first one."""
        return self.alone.union(self.pairs)

    def places(self, tokens: Tokens) -> Iterator[int]:
        """The tokens at which a match may begin, in order."""
        firsts = self.firsts
        return (at for at, key in enumerate(tokens.keys) if key in firsts and self.fits(tokens, at))

    def fits(self, tokens: Tokens, at: int) -> bool:
        """Whether a match may begin at token `at`."""
        key = tokens.keys[at]
        if key in self.alone:
            return True
        seconds = self.pairs.get(key)
        if seconds is None or at + 1 >= len(tokens.words):
            return False
        return tokens.keys[at + 1] in seconds or tokens.words[at + 1] in seconds

    def __or__(self, other: Opening) -> Opening:
        pairs = dict(self.pairs)
        for first, seconds in other.pairs.items():
            pairs[first] = pairs.get(first, frozenset()) | seconds
        return Opening(self.alone | other.alone, pairs)


def opening_of(tree: Tree, slots: Mapping[str, Opening]) -> Opening:
    """How a match of a tree can begin, where `slots` has the opening of each slot that takes tokens."""
    alone: set[str] = set()
    pairs: defaultdict[str, frozenset[str]] = defaultdict(frozenset)

    def note(firsts: frozenset[str], after: Tree) -> None:
        """What a first token leads to."""
        if _may_end(after):
            alone.update(firsts)
        seconds = _firsts(after, slots)
        for first in firsts if seconds else ():
            pairs[first] |= seconds

    def follow(node: Tree) -> None:
        for word, after in node.words.items():
            note(frozenset({_key(word)}), after)
        for name, after in node.slots.items():
            if name in EMPTY_SLOTS:
                follow(after)
                continue
            note(slots[name].alone, after)
            for first, seconds in slots[name].pairs.items():
                pairs[first] |= seconds
        for after in node.marks.values():
            follow(after)

    follow(tree)
    return Opening(frozenset(alone), dict(pairs))


def _may_end(node: Tree) -> bool:
    """Whether a pattern ends here, with nothing behind it but what takes no token."""
    if node.ends:
        return True
    empty = [after for name, after in node.slots.items() if name in EMPTY_SLOTS]
    return any(_may_end(after) for after in (*empty, *node.marks.values()))


def _firsts(node: Tree, slots: Mapping[str, Opening]) -> frozenset[str]:
    """The keys of the tokens that can come next."""
    keys = frozenset(map(_key, node.words))
    for name, after in node.slots.items():
        keys |= _firsts(after, slots) if name in EMPTY_SLOTS else slots[name].firsts
    for after in node.marks.values():
        keys |= _firsts(after, slots)
    return keys


def _key(word: str) -> str:
    return figure_key(len(word)) if word.isdecimal() else word
