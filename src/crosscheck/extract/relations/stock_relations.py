"""Where a company's shares are traded: "à la Bourse de X, l'action Y a cédé 3 %", "shares in Y fell 3% in X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import is_known_place, kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.no_site import no_site
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def stock_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every company whose shares the sentence tells of, where it tells of one exchange."""
    yield from _tickers(scene)
    atoms, shares = scene.atoms, scene.grammar.relations.words.shares
    traded = [at for at, atom in enumerate(atoms) if atom.kind == "name" and _of_shares(scene, at)]
    owners = [name_at(scene, at) for at in traded] or (
        _moved(scene) if shares.isdisjoint(scene.lows) else _owners(scene)
    )
    if not owners or not any(atom.kind == "amount" for atom in atoms):
        return
    places = [at for at, atom in enumerate(atoms) if atom.kind == "name" and at not in traded and _exchange(scene, at)]
    if len(places) != 1:
        return
    no_site(scene, traded)
    for owner in owners:
        draft = relation(scene, load_relation_senses()["stock_exchange"], owner, places[0], "shares",
                         trigger=(places[0] - 1, places[0]), sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _tickers(scene: Scene) -> Iterator[Draft]:
    """ "X (NASDAQ: XYZ)": where the name before the brackets is traded."""
    atoms = scene.atoms
    for at in range(1, len(atoms) - 4):
        if atoms[at].text != "(" or atoms[at + 2].text != ":" or atoms[at + 4].text != ")":
            continue
        if atoms[at - 1].kind != "name" or not _known_exchange(scene, at + 1) or not atoms[at + 3].text.isupper():
            continue
        draft = relation(scene, load_relation_senses()["stock_exchange"], name_at(scene, at - 1), at + 1, "shares",
                         trigger=(at, at + 1))  # fmt: skip
        if draft is not None:
            yield draft


def _known_exchange(scene: Scene, at: int) -> bool:
    """Whether a word or name is that of an exchange known by it ("Nasdaq", "Euronext Paris")."""
    return scene.atoms[at].low.partition(" ")[0] in scene.grammar.relations.words.exchange_names


def _moved(scene: Scene) -> list[Referent]:
    """ "À la Bourse de Paris, X a bondi de 4,7 %": whose shares moved, where the sentence opens with the exchange."""
    opening = next((at for at, atom in enumerate(scene.atoms) if atom.text == ","), 0)
    if not any(atom.kind == "name" and _exchange_by_name(scene, at) for at, atom in enumerate(scene.atoms[:opening])):
        return []
    first = next((n for n, group in enumerate(scene.groups) if group.kind == "finite" and group.start > opening), -1)
    who = scene.subject(first) if first >= 0 else None
    behind = scene.atoms[scene.groups[first].end :][:2] if first >= 0 else []
    moves = any(atom.kind == "amount" and atom.text.endswith("%") for atom in behind)
    if who is None or not who.named or who.noun or not moves:
        return []
    return [who] if "organisation" in kinds_of(scene.referents, scene.grammar, who) else []  # no index


def _owners(scene: Scene) -> list[Referent]:
    """Whose the shares are that a sentence is about, where no name stands beside them ("its shares fell")."""
    shares = scene.grammar.relations.words.shares
    found = (scene.subject(number) for number in range(len(scene.groups)))
    return [replace(who, noun=(), certain=False) for who in found if who is not None and shares & set(who.noun)][:1]


def _of_shares(scene: Scene, at: int) -> bool:
    """ "L'action X", "les titres de X", "shares in X", "X shares"."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    behind = at + 1 + (at + 1 < len(atoms) and "possessive_mark" in atoms[at + 1].classes)
    if scene.grammar.traits.head_last and behind < len(atoms) and atoms[behind].low in words.shares:
        return True
    step = at - 1
    between = words.of | words.places
    while step > 0 and (
        determiner(atoms[step]) or atoms[step].low in between or "type_organisation" in atoms[step].classes
    ):  # fmt: skip
        step -= 1
    return step >= 0 and atoms[step].low in words.shares


def _exchange(scene: Scene, at: int) -> bool:
    """A name of an exchange, or a known place behind a preposition of place or behind the word for an exchange."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if atoms[at].low in words.exchanges:
        return False  # "la Bourse de X": X
    if _exchange_by_name(scene, at):
        return True
    step = at - 1
    return step > 0 and atoms[step].low in words.places and is_known_place(atoms[at].text, scene.grammar)


def _exchange_by_name(scene: Scene, at: int) -> bool:
    """ "Bourse de Paris", "Oslo Stock Exchange", "Nasdaq"."""
    words, name = scene.grammar.relations.words, scene.atoms[at].low.split()
    if len(name) > 1 and (name[0] in words.exchanges or name[-1] in words.exchanges):
        return True
    return _known_exchange(scene, at)
