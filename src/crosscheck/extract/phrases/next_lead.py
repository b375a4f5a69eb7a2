"""Where the preposition stands that leads from a verb to its slot, past what only breaks the clause off."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from operator import attrgetter

from crosscheck.extract.phrases.behind_adverbs import behind_aside
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.phrases.opens_clause import opens_verb
from crosscheck.extract.phrases.share_words import share_words
from crosscheck.extract.scene.scene import Scene

_START = attrgetter("start")
_ASIDE = 8  # atoms between two commas
_LEAD_REACH = 10  # atoms between a verb and a preposition of its own


def next_lead(scene: Scene, start: int, leads: Set[str]) -> int:
    """Where the next of these prepositions stands before the clause ends; -1 where none does."""
    if leads.isdisjoint(scene.lows):
        return -1
    atoms, at = scene.atoms, start
    while at < min(len(atoms) - 1, start + _LEAD_REACH):
        aside = behind_aside(scene, at)
        if aside:
            start, at = start + aside - at, aside
            continue
        if atoms[at].low in leads and (at == start or atoms[at - 1].low not in scene.grammar.relations.words.halves):
            return at
        if "by" in atoms[at].classes:
            at = _behind_agent(scene, at)
            continue
        opens = (
            atoms[at].classes & {"relative", "subordinator"} and atoms[at].low not in scene.grammar.relations.words.as_
        )
        if atoms[at].text == "," and atoms[at + 1].low in leads and _exemplified(scene, at + 2):
            return at + 1  # "signed five contracts, notably with X"
        share = at + 1 + share_words(atoms, at + 1, "first_share", scene.grammar) if atoms[at].text == "," else 0
        if at + 1 < share < len(atoms) and atoms[share].low in leads:
            return share  # "attribués, l'un à A, l'autre à B"
        aside = _behind_commas(scene, at) if atoms[at].text == "," else 0
        if aside:
            start, at = start + aside - at, aside  # "sells its chain, X, to Y"
            continue
        if atoms[at].kind == "mark" or opens or opens_verb(scene, at) or (at > start and _told_of(scene, at)):
            return -1  # but "worked as a typist for X"
        at += 1
    return -1


def _exemplified(scene: Scene, at: int) -> bool:
    """Whether words that give examples stand here ("avec notamment")."""
    entries = scene.grammar.phrases["such_as"].get(scene.atoms[at].low, ()) if at < len(scene.atoms) else ()
    return any(matches(scene.atoms, at, words) for words, _ in entries)


def _behind_commas(scene: Scene, comma: int) -> int:
    """Behind a name, a time or a few words between two commas that break a clause off; 0 where they do not."""
    atoms = scene.atoms
    close = next((step for step in range(comma + 1, min(len(atoms), comma + _ASIDE)) if atoms[step].kind == "mark"
                  and atoms[step].text not in ("(", ")")), -1)  # fmt: skip
    if close < 0 or atoms[close].text != "," or close + 1 >= len(atoms):
        return 0
    verbal = any(comma < group.start < close and group.kind == "finite" for group in scene.groups)
    listed = any("and" in atom.classes for atom in atoms[comma:close]) or "and" in atoms[close + 1].classes
    return 0 if verbal or listed else close + 1


def _behind_agent(scene: Scene, at: int) -> int:
    """ "Built by A in B": behind the agent that stands between."""
    names = names_from(scene, at + 1)
    return names[-1] + 1 if names else at + 1


def _told_of(scene: Scene, at: int) -> bool:
    """ "Loue des processeurs hébergés à X": a participle with a preposition of its own behind the object."""
    place = bisect_left(scene.groups, at, key=_START)
    if place >= len(scene.groups) or scene.groups[place].start != at or scene.groups[place].kind != "participle":
        return False
    end = scene.groups[place].end
    if scene.atoms[at - 1].kind == "amount":
        return False  # "a fait douze morts à X"
    return end < len(scene.atoms) and "preposition" in scene.atoms[end].classes
