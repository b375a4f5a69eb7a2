"""Which names of a text are short for others: surnames, beginnings, names without their common noun."""

from __future__ import annotations

from crosscheck.extract.definitions.named_for import named_for
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.referents import Referents


def note_short_names(referents: Referents, grammar: Grammar) -> None:
    """Once every name is known: each that is short for exactly one longer name means that from now on."""
    _note_surnames(referents, grammar)
    _note_beginnings(referents)


def _note_surnames(referents: Referents, grammar: Grammar) -> None:
    """A single word that ends exactly one longer name, or else begins one, is short for it.

    A country or town is not short for its public bodies ("Estmark government").
    """
    opened: dict[str, list[Entity]] = {}
    for entity in referents.entities.values():
        opened.setdefault(entity.name.split()[0], []).append(entity)
    for entity in list(referents.entities.values()):
        if len(entity.name.split()) == 1 and _may_be_short(entity, opened[entity.name.split()[0]], grammar):
            full = [other for other in referents.ending(entity.name) if _introduced(other, entity)]
            full = [other for other in full if _is_whole(referents, other, entity)]
            full = [other for other in full if not named_for(other.name, grammar)]
            if not full and not entity.located:  # "in Lowmark" is no short form of "Lowmark Land Registry"
                begun = [other for other in opened[entity.name] if other.name.startswith(entity.name + " ")]
                full = [other for other in begun if _is_whole(referents, other, entity)]
                full = [other for other in full if _introduced(other, entity) and not _is_part(other, grammar)]
                full = [other for other in full if not _describes_another(entity, other)]
            if len(full) == 1:
                referents.alias(entity.name, full[0].name)


def _may_be_short(entity: Entity, opened: list[Entity], grammar: Grammar) -> bool:
    """Whether a word is of no kind that stands for itself, or a company's that the text names once with its form."""
    if entity.name.isupper() and grammar.has(entity.name.lower(), "institutions"):
        return True  # "le CHU", of Nantes
    if entity.kinds == {"organisation"}:
        return any(grammar.has(other.name.split()[-1].lower(), "legal_forms") for other in opened)
    return not entity.kinds & {"organisation", "place", "project", "concept"}


def _is_whole(referents: Referents, longer: Entity, short: Entity) -> bool:
    """Whether a longer name still stands for itself and is no former one, nor two that another joins."""
    known = referents.entities.get(longer.key) is longer
    return known and not longer.former and not _of_two(referents, longer, short)


def _describes_another(short: Entity, longer: Entity) -> bool:
    """ "A Lassa vaccine", "Lassa fever": a word that another noun follows is no short form of "Lassa vaccine"."""
    noun = longer.name.removeprefix(short.name + " ")
    return noun.islower() and bool(short.describes - {noun})


def _is_part(longer: Entity, grammar: Grammar) -> bool:
    """Whether a longer name is of a public body of a place, of a part of a company ("X Cloud"), or of a maker's model.

    A movement that is named for its town is not the town ("Corbelane autrement", "Larny pour tous").
    """
    last = longer.name.split()[-1].lower()
    if any(letter.isdigit() for letter in last):
        return True  # a model that a maker gave its name ("Corvus C220")
    noun = grammar.classes_of(last) & {"type", "legal_forms", "compounds", "company_words"}
    if longer.name.endswith(last) and last.isalpha() and not noun:
        return True
    return any(grammar.has(last, kind) for kind in ("guarded", "divisions", "country", "about_names"))


def _note_beginnings(referents: Referents) -> None:
    """A name of several words that is exactly one longer name's beginning ("Union des éleveurs") is short for it.

    A name that also stands without its common noun ("coopérative Rails du Soir", "Rails du Soir") is told without.
    """
    long = [entity for entity in referents.entities.values() if len(entity.name.split()) > 2]
    alike: dict[str, list[Entity]] = {}  # names of three words and more by their first two
    nouned: dict[str, list[Entity]] = {}  # names that a common noun opens, by the rest
    for entity in long:
        alike.setdefault(_two_words(entity.name), []).append(entity)
        nouned.setdefault(_behind_noun(entity.name), []).append(entity)
    for entity in long:
        if entity.former:
            continue
        longer = [other for other in alike[_two_words(entity.name)] if other.name.startswith(entity.name + " ")]
        if len(longer) == 1 and longer[0].places[0] < entity.places[0]:
            referents.alias(entity.name, longer[0].name)
        for other in nouned.get(entity.name, ()):
            referents.alias(other.name, entity.name)


def _of_two(referents: Referents, longer: Entity, short: Entity) -> bool:
    """Whether a name only joins two that stood before it ("Halden Corvex", where Halden buys Corvex).

    A title, where every word has a capital, does not show that a word is a name.
    """
    words = longer.name.split()
    parts = [part for word in words if (part := referents.find(word)) is not None]
    before = [sum(place < longer.places[0] for place in part.places) > part.title for part in parts]
    return len(words) == len(before) == 2 and short.name in words and all(before)


def _two_words(name: str) -> str:
    return " ".join(name.split()[:2])


def _behind_noun(name: str) -> str:
    """A name without the common noun that opens it; "" where none does."""
    noun, _, rest = name.partition(" ")
    return rest if noun.islower() else ""


def _introduced(person: Entity, surname: Entity) -> bool:
    """Whether a full name stands before the surname alone; a headline may be first, and a firm bears its owner's."""
    told = [place for place in surname.places[surname.title :] if place not in person.places]
    return not told or person.places[0] < told[0]
