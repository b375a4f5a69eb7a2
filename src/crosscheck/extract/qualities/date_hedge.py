"""How a date is bounded, and what that says: "depuis 2010", "by 2030", "the worst since 2009"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Span


def date_hedge(scene: Scene, at: int) -> str:
    """How a date is bounded: "at_least" since then, "at_most" or "less_than" until then."""
    mention = scene.atoms[at].mention
    return mention.value.hedge if mention is not None and isinstance(mention.value, Span) else ""


def lasts_until(scene: Scene, at: int) -> bool:
    """Whether the words before a date say that something lasts until then, and not only that it is done by then."""
    mention = scene.atoms[at].mention
    if mention is None:  # a day of the week
        return at > 0 and "until" in scene.atoms[at - 1].classes
    words = scene.text[mention.hedge_start : mention.start].lower().replace("’", "'").split()
    return bool(words) and scene.grammar.has(words[0].partition("'")[0] + ("'" if "'" in words[0] else ""), "until")


def until_of_words(scene: Scene, at: int) -> bool:
    """Whether a date says until when the words right before it held ("chief executive until 2020, Ann Lee ...")."""
    return lasts_until(scene, at) and of_words_before(scene, at)


def of_words_before(scene: Scene, at: int) -> bool:
    """Whether a date belongs to the word right before it and its preposition ("chief executive until 2020")."""
    first = before_value(scene, at)
    while first >= 0 and scene.atoms[first].classes & {"preposition", "until"}:
        first -= 1
    return first >= 0 and scene.atoms[first].kind in ("word", "name") and "and" not in scene.atoms[first].classes


def has_superlative(scene: Scene, start: int, end: int) -> bool:
    """Whether atoms[start:end] compare with all others, so that a date behind only says how far back."""
    words = scene.atoms[start:end]
    return any("superlative" in atom.classes or scene.grammar.ends(atom.low, "superlative") for atom in words)
