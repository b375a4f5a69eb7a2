"""What people are: the profession or office that stands beside a person's name, and for whom they work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.naming.name_kinds import fits, kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.roles.bearers import bearers
from crosscheck.extract.roles.names_person import names_person
from crosscheck.extract.roles.nouns_here import nouns_here
from crosscheck.extract.roles.role_phrase import complement_of_role, role_phrase
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_PERSON = frozenset({"person"})
_SOMEWHERE = frozenset({"place", "site"})
_SHORTEST_ROLE = 5
_COMPLEMENT = 4  # words of what a noun is of
_NO_ROLE = frozenset({
    "preposition", "of", "by", "with", "and", "coordinator", "relative", "subordinator", "negation", "adverb",
    "ordinal_adjective", "nationality", "type_organisation", "type_project", "type_place", "type_event", "months",
})  # fmt: skip
_PROFESSION = RelationSense("profession", "profession", _PERSON)


def role_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every profession that the sentence gives somebody, and for the employer beside it."""
    atoms = scene.atoms
    verbs = {at for group in scene.groups for at in range(group.start, group.end)}
    at = 0
    while at < len(atoms):
        office = _office_words(scene, at)
        if office > 1 and atoms[at].low not in scene.grammar.relations.words.former:
            at += office  # "finance chief": read as the office that it is
            continue
        stop = _role_end(scene, at) if atoms[at].kind in ("word", "name") and at not in verbs else 0
        if not stop or complement_of_role(scene, at):
            at += 1
            continue
        phrase = role_phrase(scene, at, stop, _PROFESSION)
        for found in bearers(scene, phrase, _PROFESSION, many=False):
            if not found.names:
                who = found.who
                if who is not None and "person" in kinds_of(scene.referents, scene.grammar, who):
                    yield from employer_drafts(scene, phrase, who)
                continue
            fit = fits(scene.referents, scene.grammar, name_at(scene, found.names[0]), _PERSON)
            if fit or (fit is None and len(scene.referents.resolve(atoms[found.names[0]].text).split()) in (2, 3)):
                yield from profession_drafts(scene, phrase, found.names[:1], phrase.standing)
                yield from employer_drafts(scene, phrase, name_at(scene, found.names[0]))
                yield from place_drafts_of_role(scene, phrase, found.names[0])
                break
        at = stop


def profession_drafts(
    scene: Scene, phrase: Role, people: Sequence[int], status: str, *, whole: bool = False
) -> Iterator[Draft]:
    """What each of these people is, in the phrase's own words; `whole` with the name that it is of."""
    first = _first_word(scene, phrase)
    end = phrase.end if phrase.whose_name < 0 or whole else phrase.plain
    end = max(phrase.stop, end if phrase.end > phrase.noun else phrase.stop)
    while end - 1 > first and scene.atoms[end - 1].classes & {"nationality", "regional"}:
        end -= 1
    if scene.atoms[end - 1].kind == "amount":
        end = phrase.plain  # "ingénieure de 44 ans"
    end = _coordinated(scene, end)
    for place in people:
        person = name_at(scene, place)
        if "organisation" in kinds_of(scene.referents, scene.grammar, person):
            continue  # "the asset manager X"
        entity = scene.referents.find(person.name)
        if entity is not None and not entity.kinds:
            entity.kinds.add("person")
        yield Draft(first, "profession", person, False, None, None, (first, end), ("role",), first, status or "actual",
                    end)  # fmt: skip


def _first_word(scene: Scene, phrase: Role) -> int:
    """Where the profession's own words begin: in English with the noun before it ("transport minister")."""
    first = phrase.noun
    if not scene.grammar.traits.head_last or (phrase.whose_name >= 0 and phrase.whose_name < phrase.noun):
        return first
    relations = scene.grammar.relations
    verbs = {at for group in scene.groups for at in range(group.start, group.end)}
    while first > phrase.start and scene.atoms[first - 1].kind == "word" and not (
        determiner(scene.atoms[first - 1]) or "possessive_mark" in scene.atoms[first - 1].classes or first - 1 in verbs
        or scene.atoms[first - 1].classes & {"nationality", "ordinal_adjective", "adverb"}
        or scene.atoms[first - 1].low in relations.words.former | relations.words.coming
    ):  # fmt: skip
        first -= 1
    return first


def _coordinated(scene: Scene, end: int) -> int:
    """ "Vice-présidente et directrice des produits": two offices of one person, named by neither."""
    atoms = scene.atoms
    if end + 1 >= len(atoms) or "and" not in atoms[end].classes:
        return end
    roles = scene.grammar.roles.get(atoms[end + 1].low, ())
    second = next((words for words, _ in roles if matches(atoms, end + 1, words)), None)
    if second is None:
        return end
    phrase = role_phrase(scene, end + 1, end + 1 + len(second), _PROFESSION)
    return phrase.end if phrase.whose_name < 0 else end


def employer_drafts(scene: Scene, phrase: Role, person: Referent) -> Iterator[Draft]:
    """ "Économiste chez X", "a neurologist at X", "chercheuse à l'université de X"."""
    if phrase.whose_name < 0:
        at = phrase.end + 1
        while at < len(scene.atoms) and determiner(scene.atoms[at]):
            at += 1
        where = phrase.end < len(scene.atoms) and scene.atoms[phrase.end].classes & {
            "employed_at",
            "employed_to",
            "with",
        }
        if at >= len(scene.atoms) or not where or scene.atoms[at].kind != "name":
            return
        phrase = replace(phrase, whose_name=at)  # "cheffe du projet au CNES", "head of research at X"
    sense = replace(load_relation_senses()["employer"], weak=False)
    known = fits(scene.referents, scene.grammar, name_at(scene, phrase.whose_name), frozenset({"organisation"}))
    told = scene.atoms[phrase.whose_name - 1].classes
    if "with" in told and not (known and scene.grammar.traits.head_last):
        return  # "an accountant with X", but "an actor with Parkinson's"
    plainly = "employed_at" in told or {"employed_to", "contracted"} <= told
    before = phrase.whose_name < phrase.noun
    compound = before and (len(scene.atoms[phrase.whose_name].text.split()) > 1 or phrase.standing == "former")
    if known is False or (known is None and not plainly and not compound):
        return  # but "the Calder Courier journalist X", "a former Norland engineer"
    trigger = (phrase.noun, phrase.stop)
    draft = relation(scene, sense, person, phrase.whose_name, "role", trigger=trigger,
                     status=phrase.standing, sure=False)  # fmt: skip
    if draft is not None:
        yield draft


def place_drafts_of_role(scene: Scene, phrase: Role, person: int) -> Iterator[Draft]:
    """ "Éleveur à X", "a farmer near X", "la nageuse de X": where somebody is, for whom nothing else is said."""
    atoms, at = scene.atoms, phrase.end
    if atoms[phrase.noun].low in scene.grammar.relations.nouns:
        return  # "l'attaquant de X": read as what the noun says
    led = at + 1 < len(atoms) and (
        atoms[at].low in scene.grammar.relations.words.places or bool(atoms[at].classes & {"sites", "origin_link"})
    )
    place = (
        at + 1 if led and atoms[at + 1].kind == "name" else phrase.whose_name if phrase.whose_name > phrase.noun else -1
    )
    if place < 0 or place == person:
        return
    sense = load_relation_senses()["residence"]
    if fits(scene.referents, scene.grammar, name_at(scene, place), _SOMEWHERE if led else sense.value):
        draft = relation(scene, replace(sense, value=_SOMEWHERE), name_at(scene, person), place, "role",
                         trigger=(phrase.noun, phrase.stop), status=phrase.standing, sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _office_words(scene: Scene, at: int) -> int:
    """How many words an office or another noun of a relation has that stands here; 0 where none does."""
    return next((len(words) for words, _, _ in nouns_here(scene, at)), 0)


def _role_end(scene: Scene, at: int) -> int:
    """Behind what somebody is; 0 where nothing stands here, or what a branch is for ("sa branche vétérinaire")."""
    if at and "branches" in scene.atoms[at - 1].classes and not scene.grammar.traits.head_last:
        return 0
    for words, attribute in scene.grammar.roles.get(scene.atoms[at].low, ()):
        if matches(scene.atoms, at, words):
            return at + len(words) if attribute == "role" else 0
    ends = scene.atoms[at].low.endswith(scene.grammar.relations.words.role_endings)
    return at + 1 if ends and _is_a_role(scene, at) and _beside_person(scene, at) else 0


def _is_a_role(scene: Scene, at: int) -> bool:
    """Whether a word that no list has, and that ends so, can be what somebody does ("pâtissier", "arborist")."""
    atom, words, grammar = scene.atoms[at], scene.grammar.relations.words, scene.grammar
    known = atom.low in words.no_roles or atom.low in grammar.forms or atom.low in grammar.nouns
    if known or not atom.text.isalpha() or not atom.text.islower() or len(atom.low) < _SHORTEST_ROLE:
        return False
    return not determiner(atom) and not atom.classes & _NO_ROLE


def _beside_person(scene: Scene, at: int) -> bool:
    """Whether a noun stands right before a person's name, or in apposition behind one."""
    atoms, relations = scene.atoms, scene.grammar.relations
    if at + 1 < len(atoms) and names_person(scene, at + 1):
        return True
    before = at - 1
    while before > 0 and (
        determiner(atoms[before]) == "indefinite" or atoms[before].low in relations.words.former
    ):  # fmt: skip
        before -= 1
    if before > 0 and atoms[before].text == "," and names_person(scene, before - 1):
        return True
    behind = at + 1
    while behind < len(atoms) and behind <= at + _COMPLEMENT and atoms[behind].kind in ("word", "name"):
        behind += 1  # "un ancien pâtissier d'Aubignon, X"
    closed = behind + 1 < len(atoms) and behind > at + 1 and atoms[behind].text == ","
    if not closed:
        return False
    named = behind + 1 + (behind + 2 < len(atoms) and "title" in atoms[behind + 1].classes)
    told = "of" in atoms[at + 1].classes or (at > 0 and determiner(atoms[at - 1]) == "definite")
    return told and names_person(scene, named)
