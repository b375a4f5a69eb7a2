"""A common noun becomes what the document calls a name by."""

from __future__ import annotations

from crosscheck.extract.definitions.heads import load_heads
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.naming.name_kinds import kind_by_name
from crosscheck.extract.phrases.noun_phrase import singular
from crosscheck.extract.scene.referents import Referents
from crosscheck.extract.text.atoms import Atom

_KINDS = ("organisation", "project", "person", "place", "event")


def kind_of_noun(atom: Atom) -> str:
    """The kind of name that a document may call by this noun, "" for other words."""
    return next((kind for kind in _KINDS if f"type_{kind}" in atom.classes), "")


def tie(atom: Atom, name: str, referents: Referents, grammar: Grammar, *, beside: bool = False) -> None:
    """The text calls this name by this noun from here on; `beside` where it stands right before the name."""
    entity = referents.find(name)
    if entity is not None and atom.low in grammar.roles and kind_by_name(entity.name, grammar) == "person":
        entity.kinds.add("person")  # "union leader Greta Moen": a leader is a company only where no person is
        return
    things = {"type_project", "type_event"} & atom.classes and "type_person" not in atom.classes
    ship = beside and atom.low in grammar.relations.words.vessels
    if entity is not None and things and not ship and kind_by_name(entity.name, grammar) == "person":
        return  # "porté par l'actrice X, le film ..."
    if "nationality" in atom.classes and (entity is None or kind_by_name(entity.name, grammar) != "person"):
        return  # "le Suédois X" is a company as often as a person
    noun = singular(grammar, atom.low)
    referents.tie(name, noun, atom.start)
    if entity is not None:
        entity.kinds.update(_kinds_told(atom, entity.name, grammar))
        same, like = load_heads().get(noun, (frozenset(), frozenset()))
        for other in same:
            entity.ties.setdefault(other, atom.start)  # "la start-up X", then "la jeune pousse"
        for other in like:
            entity.likely.setdefault(other, atom.start)


def _kinds_told(atom: Atom, name: str, grammar: Grammar) -> set[str]:
    """The kinds that a noun says a name is of; "the chip designer X Inc", "the shipping line X plc" are companies."""
    told = {kind for kind in _KINDS if f"type_{kind}" in atom.classes}
    own = kind_by_name(name, grammar)
    if own == "organisation" and told & {"person", "project"}:
        return {own}
    if "person" in told and own != "person" and atom.low in grammar.relations.words.firms_too:
        return told | {"organisation"}  # "the asset manager X"
    return told


def tie_own_words(name: str, place: int, referents: Referents, grammar: Grammar) -> None:
    """A name may be called by nouns that stand in it: its last word, a first one in lower case, its head."""
    words = name.split()
    entity = referents.find(name)
    if entity is not None and any(grammar.has(word, "sovereign") for word in words):
        entity.kinds.add("organisation")  # but "le fonds" is another in a text on funds
        return
    people = words[-1].islower() and grammar.has(words[-1], "nationality")  # "le Sénat américain" is no American
    if len(words) > 1 and not people:
        _tie_word(name, place, words[-1].lower(), referents, grammar)
    if words[0].islower():
        _tie_word(name, place, words[0], referents, grammar)
    tie_head(name, place, referents, grammar)


def _tie_word(name: str, place: int, word: str, referents: Referents, grammar: Grammar) -> None:
    """ "The partnership" for the AI Infrastructure Partnership."""
    entity = referents.find(name)
    if entity is None or not grammar.has(word, "type"):
        return
    if grammar.has(word, "type_place") and grammar.has(word, "company_words"):
        return  # "Ormel Capital" is no capital
    referents.tie(name, word, place)
    if grammar.has(word, "type_project") and grammar.has(word, "company_words") and name.split()[-1][0].isupper():
        entity.kinds.add("organisation")  # "Brandt Infrastructure", "Orsk Railways": nobody builds them
        return
    entity.kinds.update(kind for kind in _KINDS if f"type_{kind}" in grammar.classes.get(word, frozenset()))


def tie_head(name: str, place: int, referents: Referents, grammar: Grammar) -> None:
    """A name may be called by its head word, in the text's language: "le partenariat" for a Partnership."""
    words = name.lower().replace("’", "'").split()
    entity = referents.find(name)
    if entity is None or len(words) < 2 or "person" in entity.kinds:
        return
    joint = next((step for step, word in enumerate(words) if grammar.has(word, "of")), len(words))
    heads = load_heads()
    for word in dict.fromkeys((words[0].rpartition("'")[2], words[joint - 1], words[-1])):
        if word not in heads:
            continue
        same, like = heads[word]
        for noun in same:
            _tie_word(name, place, noun, referents, grammar)
        for noun in like:
            referents.suggest(entity, noun, place)
