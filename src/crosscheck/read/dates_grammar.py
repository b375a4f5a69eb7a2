"""Patterns of the language data, and matching them against tokens.

A pattern is words and signs as printed, with
  {slot}   something that is read by its kind (a day, a month, a whole date);
  [x]      x may be missing;      (x|y)   x or y;
  < >      where the mention begins and ends, when the words around it are only its context;
  \\x       the sign x itself, where it is one of these.

Patterns have no repetition, so that each is a finite set of short sequences; all of a rule set are merged into one
tree of prefixes, and matching takes a bounded number of steps for each token of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from crosscheck.model.frozen import frozen
from crosscheck.read.dates_tokens import Tokens, words_of

_SIGNS = "[](){}<>|\\"
_MOST_SEQUENCES = 4000

Element = tuple[str, str]  # ("word", "mai"), ("slot", "month"), ("mark", "<")
Sequence = tuple[Element, ...]
Bindings = tuple[tuple[str, Any, int, int], ...]  # slot, value, first token, token after the last
Needs = tuple[frozenset[str], ...]  # sets of slots, one of which a pattern must hold
Slots = Callable[[str, int], Iterable[tuple[int, Any]]]


# Slots that take no token: they look at what follows or at what stands before.
EMPTY_SLOTS = frozenset({"stop", "opening", "free", "attributed", "uncounted"})


@frozen
class Match:
    """A pattern found: its meaning, the token after it, what its slots hold; the mention is tokens [first, last)."""

    meaning: Any
    end: int
    bindings: Bindings
    first: int
    last: int


class PatternError(ValueError):
    """A pattern of the language data that cannot be understood."""


def expand(pattern: str) -> tuple[Sequence, ...]:
    """Every sequence that a pattern stands for."""
    sequences, rest = _alternatives(pattern, 0, "")
    if rest != len(pattern):
        raise PatternError(f"unexpected {pattern[rest]!r} in {pattern!r}")
    return tuple(sequences)


def _alternatives(pattern: str, at: int, closing: str) -> tuple[list[Sequence], int]:
    choices: list[Sequence] = []
    while True:
        sequences, at = _sequence(pattern, at)
        choices += sequences
        if at < len(pattern) and pattern[at] == "|":
            at += 1
            continue
        if closing and (at >= len(pattern) or pattern[at] != closing):
            raise PatternError(f"missing {closing!r} in {pattern!r}")
        return choices, at


def _sequence(pattern: str, at: int) -> tuple[list[Sequence], int]:
    sequences: list[Sequence] = [()]
    while at < len(pattern) and pattern[at] not in "|])":
        if pattern[at] in "[(":
            closing = "]" if pattern[at] == "[" else ")"
            inner, after = _alternatives(pattern, at + 1, closing)
            choices = [*inner, ()] if closing == "]" else inner
            at = after + 1
        else:
            elements, at = _elements(pattern, at)
            choices = [elements]
        sequences = [left + right for left in sequences for right in choices]
        if len(sequences) > _MOST_SEQUENCES:
            raise PatternError(f"too many alternatives in {pattern!r}")
    return sequences, at


def _elements(pattern: str, at: int) -> tuple[Sequence, int]:
    sign = pattern[at]
    if sign == "\\":
        return (("word", pattern[at + 1 : at + 2]),), at + 2
    if sign in "<>":
        return (("mark", sign),), at + 1
    if sign == "{":
        end = pattern.find("}", at)
        if end < 0:
            raise PatternError(f"missing '}}' in {pattern!r}")
        return (("slot", pattern[at + 1 : end]),), end + 1
    end = at
    while end < len(pattern) and pattern[end] not in _SIGNS:
        end += 1
    if end == at:
        raise PatternError(f"unexpected {sign!r} in {pattern!r}")
    return tuple(("word", word) for word in words_of(pattern[at:end])), end


@dataclass(slots=True)
class Tree:
    """Patterns merged by their common beginnings; `ends` are the meanings of the patterns that end here."""

    words: dict[str, Tree] = field(default_factory=dict)
    slots: dict[str, Tree] = field(default_factory=dict)
    marks: dict[str, Tree] = field(default_factory=dict)
    ends: list[Any] = field(default_factory=list)
    tests: tuple[tuple[str, Tree, frozenset[str] | None], ...] = ()

    def add(self, pattern: str, meaning: object, slots: frozenset[str], needs: Needs = ()) -> None:
        """Put a pattern and what it means into the tree; it may hold `slots` only and must hold one set of `needs`."""
        for sequence in expand(pattern):
            held = {name for kind, name in sequence if kind == "slot"}
            if needs and not any(need <= held for need in needs):
                wanted = " or ".join(" ".join(f"{{{name}}}" for name in sorted(need)) for need in needs)
                raise PatternError(f"the pattern {pattern!r} needs {wanted}")
            node = self
            for kind, name in sequence:
                if kind == "slot" and name not in slots:
                    raise PatternError(f"there is no slot {name!r} here: {', '.join(sorted(slots))}")
                branch = node.words if kind == "word" else node.slots if kind == "slot" else node.marks
                node = branch.get(name) or branch.setdefault(name, Tree())
            if node is self:
                raise PatternError(f"the pattern {pattern!r} can be empty")
            if meaning not in node.ends:
                node.ends.append(meaning)

    def prepare(self, starts: Mapping[str, frozenset[str]]) -> None:
        """Note at each slot which tokens it can begin with, so that most are passed over without reading them."""
        self.tests = tuple(
            (name, node, None if name in EMPTY_SLOTS else starts[name]) for name, node in self.slots.items()
        )
        for branch in (self.words, self.slots, self.marks):
            for node in branch.values():
                node.prepare(starts)

    def match(self, tokens: Tokens, at: int, slots: Slots) -> list[Match]:
        """All ways to match at token `at`."""
        found: list[Match] = []
        _walk(self, tokens, at, at, slots, (), at, -1, found)
        return found


def _walk(
    node: Tree,
    tokens: Tokens,
    first: int,
    at: int,
    slots: Slots,
    bound: Bindings,
    opened: int,
    closed: int,
    found: list[Match],
) -> None:
    """Follow the tree from a node, and note every pattern that ends on the way."""
    if node.ends:
        found.extend(Match(meaning, at, bound, opened, closed if closed >= 0 else at) for meaning in node.ends)
    for mark, after in node.marks.items():
        if mark == "<":
            _walk(after, tokens, first, at, slots, bound, at, closed, found)
        else:
            _walk(after, tokens, first, at, slots, bound, opened, at, found)
    if at < len(tokens.words) and not (at > first and tokens.parted(at)):
        after_word = node.words.get(tokens.words[at])
        if after_word is not None:
            _walk(after_word, tokens, first, at + 1, slots, bound, opened, closed, found)
        key = tokens.keys[at]
        for name, after, keys in node.tests:
            if keys is not None and key not in keys:
                continue
            for end, value in slots(name, at):
                _walk(after, tokens, first, end, slots, (*bound, (name, value, at, end)), opened, closed, found)
    else:
        for name in node.slots.keys() & EMPTY_SLOTS:
            for end, _ in slots(name, at):
                _walk(node.slots[name], tokens, first, end, slots, bound, opened, closed, found)
