"""How well names of organisations are told to be one: each pair by itself, and among all names of the half.

python tests/names/organisations/score.py [--show]
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from crosscheck.names import fold
from crosscheck.names.suggest import suggest

HALVES = ("tuned", "held")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one organisation's."""

    one: str
    other: str
    same: bool
    note: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many pairs were rightly told to be one, wrongly so, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what is told that is right."""
        return self.right / (self.right + self.wrong or 1)

    @property
    def recall(self) -> float:
        """The share of what is one that is told."""
        return self.right / (self.right + self.missed or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)

    def __str__(self) -> str:
        """As it is printed."""
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f}"
            f" ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def pairs_of(half: str) -> tuple[Pair, ...]:
    """The pairs of a half, in the order of its file."""
    table = tomllib.loads(Path(__file__).with_name(f"{half}.toml").read_text(encoding="utf-8"))
    return tuple(Pair(*row["names"], row["same"], row["note"]) for row in table["pairs"])


def score_of(pairs: Iterable[Pair], told: Callable[[Pair], bool]) -> Score:
    """The score of somebody who tells which pairs are one."""
    right = wrong = missed = 0
    for pair in pairs:
        match told(pair), pair.same:
            case True, True:
                right += 1
            case True, False:
                wrong += 1
            case False, True:
                missed += 1
    return Score(right, wrong, missed)


def alone(pair: Pair) -> bool:
    """Whether the two are suggested as one where there are no other names."""
    return fold(pair.one) == fold(pair.other) or bool(suggest([pair.one, pair.other]))


def together(pairs: Iterable[Pair]) -> Callable[[Pair], bool]:
    """Whether two names are joined by suggestions, directly or round a third, among the names of all pairs."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := parent.get(name, name)) != name:
            name = above
        return name

    for found in suggest({name for pair in pairs for name in (pair.one, pair.other)}):
        parent[root(fold(found.left))] = root(fold(found.right))
    return lambda pair: root(fold(pair.one)) == root(fold(pair.other))


def main() -> None:
    for half in HALVES:
        pairs = pairs_of(half)
        print(f"{half}: {len(pairs)} pairs")
        print(f"  each by itself  {score_of(pairs, alone)}")
        print(f"  all together    {score_of(pairs, together(pairs))}")
    if "--show" in sys.argv[1:]:
        for pair in pairs_of("tuned"):
            if alone(pair) != pair.same:
                print("missed" if pair.same else "wrong ", f"{pair.one} | {pair.other} ({pair.note})")


if __name__ == "__main__":
    main()
