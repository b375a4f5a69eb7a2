"""The price of a deal that a noun tells: "la cession de sa filiale X pour 300 millions", "the purchase of X for"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve

_REACH = 18
"""Atoms between the noun of the deal and its price."""

_OPENED = 5
"""Atoms between the word before a price and the price ("pour un montant total de")."""

_DEALS = (("deals_bought", "acquisition price"), ("deals_sold", "sale price"))


def deal_price(scene: Scene, at: int) -> Draft | None:
    """A draft that what was bought or sold had this price; None where no noun of a deal stands before it."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    if mention is None or dimension_of(mention.value, scaled=any(map(str.isalpha, mention.text))) != "money":
        return None
    opener = _opener(scene, at)
    for step in range(opener - 1, max(0, opener - _REACH), -1):
        atom = atoms[step]
        if atom.kind in ("amount", "date") or atom.text in (";", ":") or "relative" in atom.classes:
            return None
        attribute = next((name for kind, name in _DEALS if kind in atom.classes), "")
        if not attribute or atom.kind != "word" or any(step < group.start < at for group in scene.groups):
            continue
        thing = _thing(scene, step, opener)
        subject = resolve(scene, thing) if thing is not None else None
        if subject is not None and subject.noun and thing is not None and thing.names:
            subject = name_at(scene, thing.names[-1])  # "l'acquisition de son concurrent X"
        if subject is None or subject.noun:
            return None
        number = max((n for n, group in enumerate(scene.groups) if group.end <= step), default=-1)
        group = scene.groups[number] if number >= 0 else None
        return Draft(at, attribute, subject, False, group, None, (step, step + 1), ("noun-before",))
    return None


def _opener(scene: Scene, at: int) -> int:
    """The word that says that a price follows; -1 where none stands before the figure."""
    step = before_value(scene, at)
    for place in range(step, max(-1, step - _OPENED), -1):
        atom = scene.atoms[place]
        if "price_opener" in atom.classes:
            return place
        if atom.kind != "word":
            return -1
    return -1


def _thing(scene: Scene, deal: int, end: int) -> NounPhrase | None:
    """What is bought or sold: the noun phrase behind "of"."""
    start = deal + 1
    while start < end and scene.atoms[start].kind == "word" and "of" not in scene.atoms[start].classes:
        start += 1
    if start >= end or start > deal + 3:
        return None
    fused = "definite" in scene.atoms[start].classes and not determiner(scene.atoms[min(start + 1, end)])
    return phrase_at(scene.atoms, start if fused else start + 1, end, scene.grammar)
