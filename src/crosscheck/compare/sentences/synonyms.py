"""Words of one meaning beyond those that line figures up: only what is told in other words is asked for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from crosscheck.compare.sentences.clauses import are_opposite
from crosscheck.compare.sentences.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words of a language mean beside each other: `synonyms` gives the key that stands for a word's.

    `members` are the keys for which one stands, `places` the keys of countries and of what is of them; the rest
    are those of the lexicon.
    """

    synonyms: dict[str, str]
    members: dict[str, frozenset[str]]
    opposites: dict[str, frozenset[str]]
    places: frozenset[str]
    converses: frozenset[str]
    kinds: tuple[frozenset[str], ...]

    def of(self, key: str) -> str:
        """The key that stands for all words of one meaning."""
        return self.synonyms.get(key, key)

    def are_opposite(self, one: str, other: str) -> bool:
        """Whether two words, or any of their meanings, are opposites."""
        first, second = ({key, *self.members.get(self.of(key), ())} for key in (one, other))
        return any(are_opposite(mine, yours, self.opposites) for mine in first for yours in second)


@lru_cache(maxsize=16)
def load_meaning(language: str) -> Meaning:
    """The meanings of a language's words."""
    lexicon = load_lexicon(language)
    synonyms: dict[str, str] = {}
    places: set[str] = set()
    members: dict[str, frozenset[str]] = {}
    for kind, groups in lexicon.synonyms.items():
        for group in groups:
            keys = [lexicon.look_up(word)[0] for word in group.split()]
            members[keys[0]] = frozenset(keys)
            for key in keys:
                synonyms.setdefault(key, keys[0])
            if kind == "places":
                places.add(keys[0])
    return Meaning(synonyms, members, lexicon.opposites, frozenset(places), lexicon.converses, lexicon.kinds)
