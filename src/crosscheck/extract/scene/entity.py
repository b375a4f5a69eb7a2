"""What a text speaks of under a name, and each time that it does."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosscheck.model.made_fast import made_fast

_OPPOSITE = {"ms": "fp", "fs": "mp", "mp": "fs", "fp": "ms", "s": "p", "p": "s"}
"""The signs of a noun's shape that a pronoun of this shape cannot stand for."""


@dataclass(slots=True)
class Entity:
    """A name the document uses, with the nouns it has tied to it ("consortium") and where it stands.

    `located` counts the mentions behind a preposition of place: a name with no others is where, not who.
    `likely` are nouns that its name suggests but that the text has not tied to it; `former` marks a name that is only
    told as what another was called before. `common` marks a subject without a proper name ("la centrale"): a pronoun
    may mean it, a common noun never does. `origins` are the nationalities that the text has set beside it, `genders`
    those of the determiners it has there. `sourced` counts the mentions as whose word something is ("selon X").
    `told_at` are the places in names of what is built that were told of it ("son usine de X"). `describes` are the
    nouns without a capital that it stands right before ("Lassa fever").
    """

    name: str
    key: str
    ties: dict[str, int] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    places: list[int] = field(default_factory=list)
    title: bool = False
    short: set[str] = field(default_factory=set)
    common: bool = False
    located: int = 0
    likely: dict[str, int] = field(default_factory=dict)
    former: bool = False
    origins: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    sourced: int = 0
    told_at: set[str] = field(default_factory=set)
    describes: set[str] = field(default_factory=set)

    def agrees(self, shape: str) -> bool | None:
        """Whether a pronoun of this shape shows the gender of the noun that the text calls the name by; None: unknown.

        A name called by nouns of both genders agrees with either pronoun.
        """
        wanted = {"m": "masculine", "f": "feminine"}.get(shape[:1])
        return wanted in self.genders if wanted is not None and self.genders else None


@made_fast
@dataclass(frozen=True, slots=True)
class Spoken:
    """A subject of a clause: where, which entity, the sentence's place, and whether the clause is the main one.

    `shape` is what its determiner shows: "m" or "f" in French, "s" or "p"; both, one or none. `number` is its verb's.
    """

    place: int
    key: str
    sentence: int = 0
    main: bool = True
    shape: str = ""
    number: str = ""


def is_surname(name: str, surname: str) -> bool:
    """Whether a word can be short for a full name: its last word, the others capitalised or small particles."""
    words = name.split()
    return 2 <= len(words) <= 4 and words[-1] == surname and all(w[0].isupper() or len(w) < 4 for w in words)


def clashes(noun: str, pronoun: str) -> bool:
    """Whether a noun of one shape cannot be what a pronoun of the other stands for."""
    return any(sign in noun for sign in _OPPOSITE.get(pronoun, ""))
