"""The part of a whole that a figure is of, where its subject or noun names it: "its cloud division", "car sales"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

Told = tuple[str, tuple[int, int]]
"""The words of a scope, and the atoms they stand in."""

_SALES = frozenset({"sales", "revenue"})
_NO_KIND = frozenset(
    {"preposition", "of", "and", "coordinator", "adverb", "period_adjective", "scope_adjective", "ordinal_adjective",
     "superlative", "whole_adjective", "possessive_mark", "relative", "subordinator", "negation", "month_day",
     "comparison", "possessive_relative", "our"}
)  # fmt: skip
_WORDS = 2
"""Words before a noun of sales that say of what ("long-distance train revenue")."""
_CLAUSE = 9
"""Words between such a noun and its figure."""


def subject_part(scene: Scene, subject: Referent) -> Told | None:
    """ "Its cloud division lost ...", "sa branche cloud": the part of the subject that the words in its place name."""
    first = next((at for at, atom in enumerate(scene.atoms) if atom.start == subject.start), -1)
    if first < 0 or not subject.written or "possessive" not in scene.atoms[first].classes:
        return None
    last = next((at for at in range(first, len(scene.atoms)) if scene.atoms[at].start >= subject.end), first)
    words = scene.atoms[first + 1 : last]
    told = len(words) > 1 and any("scope_group" in atom.classes for atom in words)
    return (scene.written(first + 1, last), (first + 1, last)) if told else None


def members_part(scene: Scene, value: int) -> Told | None:
    """ "700 of them in research", "400 of which for social rent": what the part of a figure before is."""
    atoms = scene.atoms
    if value + 3 >= len(atoms) or "of" not in atoms[value + 1].classes:
        return None
    if not atoms[value + 2].classes & {"pronoun_other", "relative_object"}:
        return None
    if "definite" in atoms[value + 2].classes:
        return None  # "30 000 euros de la fédération": whose they were
    opener = value + 3
    if not atoms[opener].classes & {"preposition", "into"}:  # "five of them firefighters"
        bare = phrase_at(atoms, opener, len(atoms), scene.grammar)
        verb = any(group.start == opener for group in scene.groups)
        return (scene.written(opener, bare.end), (opener, bare.end)) if bare is not None and not verb else None
    phrase = phrase_at(atoms, opener + 1, len(atoms), scene.grammar)
    if phrase is None or any(_tells_when(atom) for atom in atoms[phrase.start : phrase.end]):
        return None
    return scene.written(opener + 1, phrase.end), (opener, phrase.end)


def _tells_when(atom: Atom) -> bool:
    """ "95% of them by Friday night": a figure or a time is no part of them."""
    return atom.kind in ("amount", "date") or bool(atom.classes & {"weekday", "month_day"})


def sales_kind(scene: Scene, start: int, value: int) -> Told | None:
    """ "Data-centre revenue reached ...", "car sales fell 3%": of what the sales are, where a word before them says so.

    Words that only say of which time or how reckoned ("total", "annual", "like-for-like") say no part.
    """
    atoms = scene.atoms
    if not scene.grammar.traits.head_last:
        return None
    for at in range(value - 1, max(start, value - _CLAUSE) - 1, -1):
        found = noun_at(atoms, at, scene.grammar)
        if found is None or found[1].name not in _SALES:
            if atoms[at].kind == "mark":
                return None
            continue
        first = at
        while first > max(0, at - _WORDS) and _of_kind(scene, first - 1):
            first -= 1
        return (scene.written(first, at), (first, at)) if first < at else None
    return None


def _of_kind(scene: Scene, at: int) -> bool:
    """Whether a word may say of what sales are: no determiner, verb, time or measure."""
    atom = scene.atoms[at]
    if atom.kind != "word" or not atom.text[0].isalpha() or determiner(atom) or atom.classes & _NO_KIND:
        return False
    if any(group.start <= at < group.end for group in scene.groups):
        return False
    return not scene.grammar.has(atom.low.rpartition("-")[2], "whole_adjective")
