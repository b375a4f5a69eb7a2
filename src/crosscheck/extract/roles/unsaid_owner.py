"""Whose a noun is where the text does not say: "the chief executive, X", "the first customer is X", "the mayor, X"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import fits, kinds_of
from crosscheck.extract.naming.theme import in_passing, theme
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.relations.relation_status import group_status
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.roles.office_words import office_words
from crosscheck.extract.roles.trade_noun import trade_noun
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_PLACE = frozenset({"place", "site"})
_ORGANISATION = frozenset({"organisation"})


def unsaid_owner(scene: Scene, phrase: Role, found: BearerNames, sense: RelationSense, many: bool) -> Referent | None:
    """Whose a noun is where the text does not say, as `topic` of its sense allows; said to be a guess."""
    alone = phrase.determiner in ("", "definite")
    if sense.topic in ("many", "several") and found.tight and trade_noun(scene, phrase):
        return None  # "the cloud providers X and Y": what they do for anybody
    match sense.topic:
        case "alone" if alone and (_seat_to_come(scene, found, sense) or _of_another(scene, phrase, found, sense)):
            return None
        case "alone" if alone:
            return _topic(scene, phrase, found.names, sense)
        case "verb" if alone and found.group is not None:
            return _topic(scene, phrase, found.names, sense)
        case "many" | "several" if many and (phrase.determiner or _opens(scene, phrase) or _bare_title(scene, found)):
            return _topic(scene, phrase, found.names, sense)
        case "many" if alone and not many and _unmodified(scene, phrase) and _body_beside(scene, found):
            return _topic(scene, phrase, found.names, sense)  # "sold through the distributor X"
        case "many" | "several" if _some(scene, phrase, found, many):
            told = _topic(scene, phrase, found.names, sense)  # "a supplier, X, was hacked", "two backers, A and B"
            return told if told is not None and _told_of(scene, told) else None
        case "many" | "several" if alone and _told_alone(scene, phrase, found):
            return _topic(scene, phrase, found.names, sense)
        case "country" if found.tight and phrase.determiner in ("", "definite") and phrase.plain == phrase.stop:
            return _country(scene, phrase)
        case "seat" if phrase.determiner == "definite" and phrase.noun == phrase.start + 1 == phrase.plain - 1:
            return _often_named(scene, _country(scene, phrase))
        case "town" if alone:
            return _main_place(scene, phrase)
        case _:
            return None


def _of_another(scene: Scene, phrase: Role, found: BearerNames, sense: RelationSense) -> bool:
    """ "Le président du conseil départemental, X", "Regional President X": of what the phrase itself tells."""
    if not sense.personal_side("value"):
        return False
    if found.tight and not phrase.determiner and any(office_words(scene, phrase)):
        return True
    behind = scene.atoms[phrase.noun : phrase.end]
    return "of" in scene.classes and any(determiner(atom) == "definite" for atom in behind)


def _seat_to_come(scene: Scene, found: BearerNames, sense: RelationSense) -> bool:
    """ "Le siège sera installé à X", where several bodies are spoken of: that of a body that they make, as often."""
    group = found.group
    if group is None or sense.value != {"place"} or group_status(scene, group) != "planned":
        return False
    named = [entity for entity, _ in scene.referents.namings.known(scene.atoms[0].start)]
    return len([one for one in named if "organisation" in one.kinds or not one.kinds]) > 1


def _apposed(phrase: Role, found: BearerNames) -> bool:
    """Whether a name stands in apposition behind the noun: "one of them, X"."""
    return bool(found.names) and found.names[0] > phrase.noun and not found.tight


def _some(scene: Scene, phrase: Role, found: BearerNames, many: bool) -> bool:
    """Whether names follow of some whom the text has not told of yet: "a supplier, X", "two backers, A and B"."""
    if not found.names or found.names[0] < phrase.noun:
        return False
    counted = any(atom.kind == "amount" for atom in scene.atoms[max(0, phrase.start - 1) : phrase.noun])
    return (counted and many) or (not found.tight and (counted or phrase.determiner == "indefinite"))


def _told_of(scene: Scene, whose: Referent) -> bool:
    """Whether a text tells of somebody for long, or begins with it."""
    entity, lead = scene.referents.find(whose.name), scene.referents.lead
    return entity is not None and (not in_passing(entity) or (lead is not None and lead.name == whose.name))


def _opens(scene: Scene, phrase: Role) -> bool:
    """Whether the noun opens the sentence, also behind how many they are ("Two rivals, A and B, ...")."""
    return not phrase.start or (phrase.start == 1 and scene.atoms[0].kind == "amount")


def _bare_title(scene: Scene, found: BearerNames) -> bool:
    """ "They join founding partners A and B": an English plural right before the names of its bearers."""
    return scene.grammar.traits.head_last and found.tight and found.group is None


def _unmodified(scene: Scene, phrase: Role) -> bool:
    """Whether nothing but a nationality stands behind the noun ("le concurrent italien X")."""
    return all("nationality" in atom.classes for atom in scene.atoms[phrase.stop : phrase.plain])


def _body_beside(scene: Scene, found: BearerNames) -> bool:
    """Whether a name that is no person's stands right behind the noun."""
    if not found.tight or not found.names:
        return False
    return "person" not in kinds_of(scene.referents, scene.grammar, name_at(scene, found.names[0]))


def _told_alone(scene: Scene, phrase: Role, found: BearerNames) -> bool:
    """ "The first customer is X"; "Rival X" at the head of a sentence."""
    opens = not phrase.start and phrase.noun == phrase.start and not phrase.determiner  # but "Rail operator X"
    titled = scene.grammar.traits.head_last and opens and found.tight
    return found.group is not None or titled


def _topic(scene: Scene, phrase: Role, named: tuple[int, ...], sense: RelationSense) -> Referent | None:
    """Of whom "the chief executive" is one where nobody says: what the text is about, said to be a guess."""
    atom = scene.atoms[phrase.noun]
    near = Referent("", atom.text, atom.start, atom.end)
    found = _body(scene, phrase, near) if _of_body(sense) else theme(scene, near, sense.of)
    found = found if named else None
    bearer = scene.referents.find(scene.atoms[named[0]].text) if named else None
    if found is None or bearer is None or found.name != bearer.name:
        return found
    return theme(scene, near, sense.of, {bearer.name}) if in_passing(bearer) else None


def _of_body(sense: RelationSense) -> bool:
    """ "Le directeur": of the firm, and not of the plant or the town, which can have one as well."""
    return sense.personal_side("value") and "place" in sense.of


def _body(scene: Scene, phrase: Role, near: Referent) -> Referent | None:
    """The organisation that the text is about, whose name is not what the phrase begins with ("the Welsh director")."""
    first = max(0, phrase.start - 1)
    inside = {name_at(scene, at).name for at in range(first, phrase.end) if scene.atoms[at].kind == "name"}
    return theme(scene, near, _ORGANISATION, inside)


def _country(scene: Scene, phrase: Role) -> Referent | None:
    """Of where "Prime Minister X" is one: the only country that the text has named, or where all of it is set."""
    atom = scene.atoms[phrase.noun]
    known = [entity for entity, _ in scene.referents.namings.known(atom.start)]
    countries = [entity for entity in known if scene.grammar.has(entity.name.casefold(), "country")]
    foreign = any("nationality" in word.classes for word in scene.atoms[max(0, phrase.start - 1) : phrase.end])
    town = scene.referents.main_place(atom.start)
    lead = scene.referents.lead
    if not countries and town is not None and (town.title or (lead is not None and lead.name == town.name)):
        countries = [town]
    if len(countries) != 1 or foreign:
        return None
    return Referent(countries[0].name, atom.text, atom.start, atom.end, ("topic",), False)


def _often_named(scene: Scene, whose: Referent | None) -> Referent | None:
    """The same, where the text names it in its title or more than once, and not in passing."""
    entity = scene.referents.find(whose.name) if whose is not None else None
    return whose if entity is not None and (entity.title or len(entity.places) > 1) else None


def _main_place(scene: Scene, phrase: Role) -> Referent | None:
    """Of where "the mayor" is one where nobody says: the town of the title or the first sentence, at a guess."""
    atom = scene.atoms[phrase.noun]
    opening = scene.atoms[:2]
    if len(opening) == 2 and phrase.start > 1 and "sites" in opening[0].classes and opening[1].kind == "name":
        place = name_at(scene, 1)  # "À X, la maire Y"
        if fits(scene.referents, scene.grammar, place, _PLACE):
            return replace(place, certain=False, named=False, reasons=("place-in-front",))
    town = scene.referents.main_place(atom.start)
    lead = scene.referents.lead
    if town is None or not (town.title or (lead is not None and lead.name == town.name)):
        return None
    return Referent(town.name, atom.text, atom.start, atom.end, ("topic",), False)
