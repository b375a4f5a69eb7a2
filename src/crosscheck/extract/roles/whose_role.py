"""Of whom somebody is what a noun says, where its phrase names nobody as well."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.relations.implied_holder import owner_of_goods
from crosscheck.extract.relations.of_it import of_it
from crosscheck.extract.relations.relation_status import group_status
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.roles.office_words import office_words
from crosscheck.extract.roles.trade_noun import trade_noun
from crosscheck.extract.roles.unsaid_owner import unsaid_owner
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_CLAUSE = 12  # atoms from a verb to a noun of its clause


@dataclass(frozen=True, slots=True)
class WhoseRole:
    """Of whom, None where nobody says; the status that this gives the relation; whether it is sure."""

    whose: Referent | None
    status: str
    sure: bool


def whose_role(
    scene: Scene, phrase: Role, found: BearerNames, sense: RelationSense, *, many: bool, status: str
) -> WhoseRole:
    """Of whom the bearers are this: whom the phrase names, else the clause, else what the text is about."""
    whose, sure = phrase.whose, phrase.sure and found.sure
    if whose is not None and phrase.determiner == "possessive":
        bearers = {name_at(scene, place).name for place in found.names}
        if whose.name in bearers and found.names[-1] < phrase.noun:  # "A et B figurent parmi ses clients"
            whose, sure = theme(scene, whose, sense.of, bearers), False
    if whose is not None and phrase.determiner == "possessive" and sense.fallback and _is_thing(scene, whose):
        whose, sure = _last_body(scene, phrase, sense) or whose, False
    if whose is not None and phrase.whose_name < 0 and not whose.named:
        sure = False  # "l'ex-directeur de la raffinerie": whose, the text only says by a noun
    if sense.bare and (many or phrase.determiner == "indefinite"):
        sure = False  # "a director of X", "two directors": one of several
    if whose is None and found.appointer is not None:
        whose, sure = found.appointer, False
    several = many or (sense.single and _one_of_several(scene, phrase))
    traded = _of_a_trade(scene, phrase) or (found.tight and trade_noun(scene, phrase))
    if whose is None and several and found.group is None and sense.clause and not traded:
        whose, status, sure = *_clause_subject(scene, phrase, status), False
        if not many and whose is not None and not whose.named:
            whose = None  # "police questioned a customer, X"
    if whose is None and found.group is not None:
        whose = of_it(scene, found.group, sense.of)
        sure = sure and whose is None
    if whose is None:
        whose = unsaid_owner(scene, phrase, found, sense, many)
        sure = sure and whose is None
    if whose is None or _tells_nobody(scene, phrase, found, sense, whose):
        return WhoseRole(None, status, sure)
    if sense.goods and found.names and _is_thing(scene, whose):
        given = owner_of_goods(scene, whose, sense, found.names)  # "le fournisseur des maillots"
        whose, sure = (given, False) if given is not None else (whose, sure)
    return WhoseRole(whose, status, sure)


def _of_a_trade(scene: Scene, phrase: Role) -> bool:
    """ "Une amende au fabricant de puces X": the noun only says what another does, whose name follows."""
    before = scene.atoms[max(0, phrase.start - 2) : phrase.start]
    return len(before) == 2 and "of" in before[1].classes and "type_organisation" in before[0].classes


def _tells_nobody(scene: Scene, phrase: Role, found: BearerNames, sense: RelationSense, whose: Referent) -> bool:
    """Whether who was found is one of the bearers ("existing investors A and B": neither is the other's), or the noun
    only says what somebody is, where nobody says of which ("the director of the site").
    """
    if phrase.whose is None and whose.name in {name_at(scene, place).name for place in found.names}:
        return True
    if not sense.fallback:
        return False
    if _is_thing(scene, whose, personal=sense.personal) and not _of_noun(scene, phrase):
        return True
    return sense.bare and _modified(scene, phrase)


def _last_body(scene: Scene, phrase: Role, sense: RelationSense) -> Referent | None:
    """ "The date cannot hold, said X, its director": who was last a subject and can have one, where a thing stands."""
    atom = scene.atoms[phrase.noun]
    found = scene.referents.last_subject(atom.start, tuple(sense.of))
    behind = scene.atoms[phrase.stop : phrase.end + 1]
    if found is None or found.common or any("of" in one.classes for one in behind):
        return None  # "its head of research"
    return Referent(found.name, atom.text, atom.start, atom.end, ("last-subject",), False)


def _of_noun(scene: Scene, phrase: Role) -> bool:
    """ "Le porte-parole de l'intersyndicale, X": of what the phrase itself says by a noun with its article."""
    behind = scene.atoms[phrase.end : phrase.end + 1]
    if phrase.whose_name >= 0 or phrase.determiner == "possessive" or (behind and "employed_at" in behind[0].classes):
        return False  # "chef du projet chez Y": whose office it is
    return any(determiner(atom) == "definite" for atom in scene.atoms[phrase.stop : phrase.end])


def _one_of_several(scene: Scene, phrase: Role) -> bool:
    """ "A customer, X", "un seul client, X": one that is told of for the first time."""
    counted = any(atom.kind == "amount" for atom in scene.atoms[max(0, phrase.start - 1) : phrase.noun])
    return counted or phrase.determiner == "indefinite"


def _modified(scene: Scene, phrase: Role) -> bool:
    """ "Sales director", "directeur commercial": another office than the bare noun's."""
    return any(office_words(scene, phrase))


def _means_person(scene: Scene, words: list[str]) -> bool:
    """Whether the head of a noun phrase is what somebody is."""
    head = words[-1 if scene.grammar.traits.head_last else 0].lower()
    return (
        scene.grammar.has(head, "type_person") or head in scene.grammar.roles or head in scene.grammar.relations.nouns
    )


def _is_thing(scene: Scene, whose: Referent, *, personal: bool = False) -> bool:
    plain = "common-noun" in whose.reasons or "same-noun" in whose.reasons
    if plain and personal and _means_person(scene, whose.name.split()):
        return False  # "l'avocat du gérant"
    return plain and not kinds_of(scene.referents, scene.grammar, whose) & {"organisation", "event", "place"}


def _clause_subject(scene: Scene, phrase: Role, status: str) -> tuple[Referent | None, str]:
    """Whose the partners are that a clause speaks of ("X plans to bring in partners such as A"): its subject's."""
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.end <= phrase.start <= group.end + _CLAUSE and not any(
            atom.kind == "mark" for atom in scene.atoms[group.end : phrase.start]
        ):  # fmt: skip
            return scene.subject(number), status or group_status(scene, group)
    return None, status
