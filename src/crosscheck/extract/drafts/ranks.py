"""Places in a row: "finished 23rd", "est le troisième groupe laitier du pays", "Norway's second-largest operator"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.read import read_ordinal

_BEFORE = 5
"""Atoms of the phrase before its ordinal ("the Black Sea region's third-largest")."""


def rank_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every ordinal that says where somebody or something stands among others."""
    for at, atom in enumerate(scene.atoms):
        if atom.kind != "word" or not (atom.low[0].isdigit() or "ordinal" in atom.classes or "-" in atom.low):
            continue
        head, _, best = atom.low.partition("-")
        cut = len(best) + 1 if best and _superlative(scene, best) else 0
        if read_ordinal(head if cut else atom.low, scene.grammar.language) is None:
            continue
        draft = _compared(scene, at, cut) if cut or _of_bodies(scene, at) else _placed(scene, at)
        if draft is not None:
            yield draft


def _superlative(scene: Scene, word: str) -> bool:
    return scene.grammar.has(word, "superlative") or scene.grammar.ends(word, "superlative")


def _of_bodies(scene: Scene, at: int) -> bool:
    """ "Troisième groupe laitier du pays", "fourth largest insurer": the ordinal of a body among its like."""
    behind = scene.atoms[at + 1] if at + 1 < len(scene.atoms) else None
    if behind is None or behind.kind != "word":
        return False
    if _superlative(scene, behind.low):
        return True
    kinds = behind.classes
    return not scene.grammar.traits.head_last and bool(kinds & {"type_organisation", "settlement"})


def _compared(scene: Scene, at: int, cut: int) -> Draft | None:
    """ "X is the country's third-largest exporter", "X, troisième groupe du pays, ...": whose the rank is."""
    start = _phrase_start(scene, at)
    subject = _apposed(scene, start) or _predicated(scene, start)
    return _draft(at, subject, (start, at + 1), cut) if subject is not None else None


def _phrase_start(scene: Scene, at: int) -> int:
    """Where the noun phrase of an ordinal begins."""
    start = at
    while start > max(0, at - _BEFORE):
        atom = scene.atoms[start - 1]
        owned = atom.kind in ("name", "word") and "possessive_mark" in scene.atoms[start].classes
        if not (determiner(atom) or "possessive_mark" in atom.classes or owned):
            break
        start -= 1
    return start


def _apposed(scene: Scene, start: int) -> Referent | None:
    """The name right before the comma or bracket that the phrase stands behind."""
    atoms = scene.atoms
    if start < 2 or atoms[start - 1].text not in (",", "("):
        return None
    if start > 4 and "country" in atoms[start - 2].classes and "of" in atoms[start - 3].classes:
        start -= 2 + (atoms[start - 4].text == ",")  # "Ann Lee, of Norway, third in 1:58"
    return name_at(scene, start - 2, ("apposition",)) if atoms[start - 2].kind == "name" else None


def _predicated(scene: Scene, start: int) -> Referent | None:
    """The subject of the copula, or of the verb of becoming, right before the phrase."""
    number = _verb_before(scene, start)
    if number is None:
        return None
    group = scene.groups[number]
    return scene.subject(number) if group.copula or scene.grammar.has(group.lemma, "becoming") else None


def _verb_before(scene: Scene, start: int) -> int | None:
    """The number of the verb group that ends right before a phrase, adverbs apart; None where it is denied."""
    number = bisect_right([group.end for group in scene.groups], start) - 1
    if number < 0 or scene.groups[number].negated:
        return None
    between = scene.atoms[scene.groups[number].end : start]
    return number if all("adverb" in atom.classes for atom in between) else None


def _placed(scene: Scene, at: int) -> Draft | None:
    """ "Finished second", "termine à la 23e place", "X, troisième à 2 minutes, ...": whose place an ordinal is."""
    atoms = scene.atoms
    behind = atoms[at + 1] if at + 1 < len(atoms) else None
    noun = behind is not None and "rank_nouns" in behind.classes
    if behind is not None and not noun and behind.kind != "mark" and not behind.classes & _AFTER:
        return None
    start = at
    while start and (determiner(atoms[start - 1]) or atoms[start - 1].classes & {"at", "into", "preposition"}):
        if "range_opener" in atoms[start - 1].classes and "contracted" not in atoms[start - 1].classes:
            return None  # "rose from third": where it was
        start -= 1
    articled = any(determiner(atom) for atom in atoms[start:at])
    subject = None
    if start == at and not noun and behind is not None and behind.classes & {"preposition", "of"}:
        subject = _apposed(scene, at)
    if subject is None and (noun or not articled):
        subject = _of_verb(scene, start)
    if subject is None and behind is not None and "of" in behind.classes:
        subject = _predicated(scene, start)
    return _draft(at, subject, (start, at + 1 + noun), 0) if subject is not None else None


_AFTER = frozenset({"preposition", "and", "of", "adverb", "coordinator", "subordinator"})


def _of_verb(scene: Scene, start: int) -> Referent | None:
    """The subject of the verb of placing right before."""
    number = _verb_before(scene, start)
    if number is None or not scene.grammar.has(scene.groups[number].lemma, "placing"):
        return None
    return scene.subject(number)


def _draft(at: int, subject: Referent, trigger: tuple[int, int], cut: int) -> Draft | None:
    if subject.noun or subject.plural:
        return None
    return Draft(at, "rank", subject, False, None, None, trigger, ("rank",), cut=cut)
