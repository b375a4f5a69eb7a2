"""A verb with its auxiliaries, as the rest of extraction speaks of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

GroupKind = Literal["finite", "participle", "gerund", "infinitive"]


@dataclass(slots=True)
class VerbGroup:
    """A verb with its auxiliaries: atoms[start:end], the verb that carries the sense at `head`.

    `passive` says that the subject suffers the action; `modal` are the tenses and moods met on the way ("future",
    "forecast", "planned", ...); `chain` the base forms of the verbs before the head ("prévoir" in "prévoit de
    lever"); `number` "s", "p" or "".
    """

    start: int
    end: int
    head: int
    lemma: str
    kind: GroupKind
    tense: str
    number: str = ""
    passive: bool = False
    negated: bool = False
    modal: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    copula: bool = False
    open: bool = field(default=False)


def kind_of_tense(tense: str) -> GroupKind:
    """The kind of group that a verb of this tense opens."""
    match tense:
        case "participle":
            return "participle"
        case "gerund":
            return "gerund"
        case "infinitive":
            return "infinitive"
        case _:
            return "finite"
