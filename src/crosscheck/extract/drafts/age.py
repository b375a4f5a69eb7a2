"""How old somebody or something is."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.clauses.governing import governing
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.model import Amount

_CLOCKED = ("s", "min", "h")
"""Units in which races and journeys are timed, and nobody's age is told."""


def age(scene: Scene, at: int) -> Draft | None:
    """ "Anna Berg, 44 ans, ...", "aged 44", "a 49-year-old former judge" beside a name."""
    atoms = scene.atoms
    mention = atoms[at].mention
    if mention is None or dimension_of(mention.value) not in ("time", "number") or at < 2:
        return None
    had = _has_years(scene, at)
    if had is not None:
        return had
    mark = before_value(scene, at)
    marked = mark >= 2 and "aged" in atoms[mark].classes
    bracketed = atoms[at - 1].text == "(" and not mention.text.isdigit()
    if (atoms[at - 1].text == "," or bracketed) and atoms[at - 2].kind == "name":
        last = last_word(mention.text)
        clocked = isinstance(mention.value, Amount) and mention.value.written.unit in _CLOCKED
        years = dimension_of(mention.value) == "time" and not clocked and not scene.grammar.has(last, "short_times")
        plain = dimension_of(mention.value) == "number" and mention.text.isdigit() and len(mention.text) == 2
        closed = at + 1 >= len(atoms) or atoms[at + 1].text in ",.)"
        if (years or plain) and closed and "country" not in atoms[at - 2].classes:
            subject = _described(scene, at - 2) or name_at(scene, at - 2, ("apposition",))
            return Draft(at, "age", subject, True, None, None, (at, at + 1), ("age",))
    if marked:
        end = mark - 1 if atoms[mark - 1].text == "," else mark
        found = _one_counted(scene, end) or _led_person(scene, end) or phrase_ending(scene, end, "age")
        if found is not None:
            found = aged_person(scene, found, at)
            return Draft(at, "age", found, True, None, None, (mark, at + 1), ("age",))
    return None


def _one_counted(scene: Scene, end: int) -> Referent | None:
    """ "One man, aged 71, died": somebody whom nobody has named before, by the noun alone."""
    atoms = scene.atoms
    if end < 2 or atoms[end - 2].kind != "amount" or "type_person" not in atoms[end - 1].classes:
        return None
    noun = atoms[end - 1]
    if scene.grammar.plural(noun.low):
        return None
    return Referent(noun.text, noun.text, noun.start, noun.end, ("common-noun",))


def _led_person(scene: Scene, end: int) -> Referent | None:
    """ "The driver in the Corlay crash, aged 19": the driver, for a crash has no such age."""
    atoms = scene.atoms
    if atoms[end - 1].kind != "word" or not {"type_event", "type_project"} & atoms[end - 1].classes:
        return None
    at = end - 2
    while at >= 0 and atoms[at].text not in ",;:" and not any(group.start <= at < group.end for group in scene.groups):
        if _of_person(scene, at) and "preposition" in atoms[at + 1].classes:
            found = phrase_ending(scene, at + 1, "age")
            return replace(found, certain=False) if found is not None else None
        at -= 1
    return None


def _described(scene: Scene, name: int) -> Referent | None:
    """ "La nageuse de Liévray, 19 ans": whom the noun means, and not where she is from."""
    atoms, of = scene.atoms, name - 1
    while of > 0 and determiner(atoms[of]) and "of" not in atoms[of].classes:
        of -= 1
    if of < 1 or "of" not in atoms[of].classes:
        return None
    if not _of_person(scene, of - 1):
        return replace(name_at(scene, name, ("apposition",)), certain=False)  # "the stationmaster of Larissa, 59,"
    found = phrase_ending(scene, of, "apposition")
    return replace(found, certain=False) if found is not None else None


def _of_person(scene: Scene, at: int) -> bool:
    """Whether a noun is one of persons, by itself or by an office ("la nageuse de X", "le chef de X")."""
    noun = scene.atoms[at]
    return "type_person" in noun.classes or noun.low in scene.grammar.roles


def aged_person(scene: Scene, found: Referent, at: int) -> Referent:
    """Whose age it is: where syntax gives an organisation, the person named last ("cette juge, âgée de ...")."""
    entity = scene.referents.find(found.name)
    body = entity is not None and "organisation" in entity.kinds
    if not body and not any(scene.grammar.has(word, "type_organisation") for word in found.name.split()):
        return found
    person = last_person(scene, scene.atoms[at].start)
    return replace(found, name=person, reasons=("last-person",), certain=False, named=False) if person else found


def _has_years(scene: Scene, at: int) -> Draft | None:
    """ "Elle avait 88 ans", "the fossil is 78 million years old", "she was 84": an age told by to have or to be."""
    number, as_subject = governing(scene, at)
    group = scene.groups[number] if number >= 0 else None
    mention = scene.atoms[at].mention
    if group is None or as_subject or mention is None or group.end <= before_value(scene, at):
        return None
    after = scene.atoms[at + 1] if at + 1 < len(scene.atoms) else None
    closed = after is None or after.kind == "mark" or bool(after.classes & {"and", "subordinator", "preposition"})
    last = last_word(mention.text)
    old = scene.grammar.has(last, "old") or (closed and scene.grammar.has(last, "years"))
    subject = scene.subject(number)
    years = (dimension_of(mention.value) == "time" and old) or (closed and _bare_age(scene, at, group, subject))
    if subject is None or subject.noun or not (years and (group.copula or group.lemma == "have")):
        return None
    return Draft(at, "age", subject, True, group, None, (group.start, at + 1), ("age",))


def _bare_age(scene: Scene, at: int, group: VerbGroup, subject: Referent | None) -> bool:
    """ "She was 97.": a person is a bare number of two digits only in years."""
    mention = scene.atoms[at].mention
    entity = scene.referents.find(subject.name) if subject is not None else None
    person = entity is not None and "person" in entity.kinds
    plain = mention is not None and mention.text.isdigit() and len(mention.text) == 2
    return person and plain and group.copula and scene.grammar.traits.head_last
