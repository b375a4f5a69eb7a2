"""Who is what of whom: chief executives, founders, directors, and the roles that people have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.draft import Draft
from crosscheck.extract.phrases import NounPhrase, determiner, matches, phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.relation import relation
from crosscheck.extract.resolve import name_at, resolve
from crosscheck.extract.scene import Scene


def _role_at(scene: Scene, at: int) -> tuple[int, str] | None:
    for words, attribute in scene.grammar.roles.get(scene.atoms[at].low, ()):
        if matches(scene.atoms, at, words):
            return at + len(words), attribute
    return None


def role_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every role that the sentence gives somebody."""
    atoms = scene.atoms
    at = 0
    while at < len(atoms):
        if atoms[at].kind not in ("word", "name"):
            at += 1
            continue
        role = _role_at(scene, at)
        if role is None:
            at += 1
            continue
        end, attribute = role
        yield from _role(scene, at, end, attribute)
        at = end


def _role(scene: Scene, start: int, end: int, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    person, organisation, written_end = -1, None, end
    # the organisation: "de Y", "of Y", or "Y's", "Y chief executive"
    step = end
    while step < len(atoms) and atoms[step].kind == "word" and not atoms[step].classes & {
        "of", "preposition", "relative", "subordinator", "coordinator"
    } and atoms[step].low not in scene.grammar.auxiliaries and step < end + 3:  # fmt: skip
        step += 1
    if step < len(atoms) and ("of" in atoms[step].classes or atoms[step].low in ("at", "chez")):
        phrase = phrase_at(atoms, step + 1, len(atoms), scene.grammar)
        if phrase is None and step + 1 < len(atoms):
            phrase = phrase_at(atoms, step, len(atoms), scene.grammar)
        if phrase is not None:
            organisation = (
                resolve(scene, replace(phrase, sense=None)) if phrase.names or is_defined(scene, phrase) else None
            )
            written_end = phrase.end if not phrase.names else phrase.names[0] + 1
    before = start - 1
    if before >= 0 and determiner(atoms[before]) == "possessive":
        organisation = organisation or _possessorname_at(scene, before)
    while before >= 0 and (determiner(atoms[before]) or "title" in atoms[before].classes):
        before -= 1
    if (
        organisation is None
        and before >= 0
        and atoms[before].low == "'s"
        and before >= 1
        and atoms[before - 1].kind == "name"
    ):
        organisation = name_at(scene, before - 1)
        before -= 2
    elif (
        organisation is None
        and scene.grammar.language == "en"
        and before == start - 1
        and before >= 0
        and atoms[before].kind == "name"
    ):
        organisation = name_at(scene, before)
        before -= 1
    elif (
        organisation is None
        and scene.grammar.language == "en"
        and before == start - 1
        and before >= 0
        and (atoms[before].classes & {"type_organisation", "type_project", "type_event"})
    ):
        tied = scene.referents.tied(atoms[before].low, atoms[before].start)
        if len(tied) == 1:
            organisation = Referent(tied[0].name, atoms[before].text, atoms[before].start, atoms[before].end,
                                    ("tied-by-document",), True)  # fmt: skip
            before -= 1
    elif organisation is None and before >= 1 and atoms[before].low == "'s" and atoms[before - 1].kind == "word":
        first = before - 1
        while first > 0 and not determiner(atoms[first]) and atoms[first].kind == "word" and first > before - 4:
            first -= 1
        phrase = phrase_at(atoms, first, before, scene.grammar)
        if phrase is not None and "type" in atoms[phrase.head].classes:
            organisation = resolve(scene, phrase)
        before = first - 1
    # the person: the name before, apart by a comma; or the name behind, apart by a comma or not
    if (before >= 1 and atoms[before].text == "," and atoms[before - 1].kind == "name") or (
        before >= 0 and atoms[before].text == "(" and before >= 1 and atoms[before - 1].kind == "name"
    ):
        person = before - 1
    if person < 0:
        place = written_end
        if place < len(atoms) and atoms[place].text == ",":
            place += 1
        while place < len(atoms) and atoms[place].kind == "word" and atoms[place].classes & {"title", "nationality"}:
            place += 1
            written_end = place if organisation is None else written_end
        if (
            place < len(atoms)
            and atoms[place].kind == "name"
            and (place == written_end or len(atoms[place].text.split()) >= 2 or is_person(scene, place))
        ):
            person = place
    if person < 0:
        return
    entity = scene.referents.find(atoms[person].text)
    if entity is not None:
        if entity.kinds & {"organisation", "project"} and "person" not in entity.kinds:
            if attribute not in ("operator", "owner", "subsidiary", "producer", "supplier"):
                return
        elif attribute not in ("operator", "owner", "subsidiary", "producer", "supplier"):
            entity.kinds.add("person")
    if attribute == "role" or organisation is None:
        if len(atoms[person].text.split()) < 2 and not (
            entity is not None and "person" in entity.kinds - {"organisation"}
        ):
            return
        if entity is not None and entity.kinds & {"organisation", "project"}:
            return
        if organisation is None and attribute in ("chief executive", "chair", "founder"):  # fmt: skip
            topic = scene.referents.topic(atoms[start].start)
            two = len(scene.referents.resolve(atoms[person].text).split()) >= 2 and not (
                entity is not None and entity.kinds & {"organisation"}
            )
            if topic is not None and topic is not entity and two:
                atom = atoms[start]
                guess = Referent(topic.name, atom.text, atom.start, atom.end, ("topic",), False)
                yield relation(scene, person, attribute, guess, "role", trigger=(start, end))
                return
        if start > person or (person >= written_end and written_end == end and attribute == "role"):
            yield replace(
                relation(scene, start, "profession", name_at(scene, person), "role", trigger=(start, end)),
                value_end=_role_end(scene, end) if start > person else end, explicit=False,
            )  # fmt: skip
        return
    if organisation.name == scene.referents.resolve(atoms[person].text):
        return
    whole = scene.referents.find(organisation.name)
    if attribute == "chair" and whole is not None and "place" in whole.kinds:
        attribute = "head of state"
    draft = relation(scene, person, attribute, organisation, "role", trigger=(start, end))
    yield replace(draft, explicit=attribute != "minister")  # a ministry is named by its field


def _role_end(scene: Scene, end: int) -> int:
    """Where the words of a role end: at the next mark, verb or relative, a name apart."""
    atoms = scene.atoms
    verbs = {group.start for group in scene.groups}
    while end < len(atoms) and end not in verbs and atoms[end].kind in ("word",) and not atoms[end].classes & {
        "relative", "subordinator", "pronoun_singular"
    } and atoms[end].low not in scene.grammar.auxiliaries:  # fmt: skip
        end += 1
    while end > 0 and atoms[end - 1].classes & {"of", "preposition", "definite", "and"}:
        end -= 1
    return end


def is_defined(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the phrase names somebody, or calls them by a noun that a document ties to a name."""
    return "type" in scene.atoms[phrase.head].classes or phrase.names != ()


def _possessorname_at(scene: Scene, at: int) -> Referent | None:
    for number in range(len(scene.groups) - 1, -1, -1):
        if scene.groups[number].end <= at and scene.groups[number].kind == "finite":
            found = scene.subject(number)
            if found is not None and not found.noun and scene.referents.find(found.name) is not None:
                atom = scene.atoms[at]
                return replace(found, written=atom.text, start=atom.start, end=atom.end, certain=False)
    entity = scene.referents.last_subject(scene.atoms[at].start)
    if entity is None:
        return None
    atom = scene.atoms[at]
    return Referent(entity.name, atom.text, atom.start, atom.end, ("possessive", "last-subject"), False)


def is_person(scene: Scene, at: int) -> bool:
    """Whether the document shows that the name at this atom is a person's."""
    entity = scene.referents.find(scene.atoms[at].text)
    return entity is not None and "person" in entity.kinds
