"""The subject of a verb: which noun phrase it is, found by syntax."""

from __future__ import annotations

from crosscheck.extract.clauses.label_ends import label_ends
from crosscheck.extract.clauses.verb_here import object_pronoun
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.before_between import before_between
from crosscheck.extract.phrases.denied_item import before_denied
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.phrases.until_then import before_until
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.apposed_person import apposed_person
from crosscheck.extract.subjects.bare_relative import before_bare
from crosscheck.extract.subjects.before_amount import before_amount
from crosscheck.extract.subjects.beside_gerund import beside_gerund, doubtful
from crosscheck.extract.subjects.blamed import blamed
from crosscheck.extract.subjects.clause_start import transparent
from crosscheck.extract.subjects.dated_noun import dated_noun
from crosscheck.extract.subjects.inverted_pronoun import inverted_pronoun
from crosscheck.extract.subjects.made_by import made_by
from crosscheck.extract.subjects.main_subject import main_subject
from crosscheck.extract.subjects.named_thing_before import named_thing_before
from crosscheck.extract.subjects.noun_subject import noun_subject
from crosscheck.extract.subjects.object_control import enabled_subject, object_control
from crosscheck.extract.subjects.of_predicate import of_predicate
from crosscheck.extract.subjects.once_done import once_done
from crosscheck.extract.subjects.part_of_which import part_of_which
from crosscheck.extract.subjects.person_meant import body_meant, person_meant
from crosscheck.extract.subjects.person_of_body import person_of_body
from crosscheck.extract.subjects.pronoun_subject import pronoun_subject
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.extract.subjects.set_off_body import set_off_body
from crosscheck.extract.subjects.shared_subject import shared_subject, subject_of_list
from crosscheck.extract.subjects.speakers import speakers_own
from crosscheck.extract.subjects.thing_before import of_town, own_thing_built, placed_thing, thing_in_region
from crosscheck.extract.subjects.told_by_that import told_by_that
from crosscheck.extract.text.atoms import Atom, plain_of
from crosscheck.model.replace import replace


def find_subject(scene: Scene, number: int) -> Referent | None:
    """The subject of the verb group with this number, resolved; None where syntax does not tell."""
    own = once_done(scene, number) or _of_verb(scene, number)
    return enabled_subject(scene, number, own) or own


_DESCRIPTION = 8  # atoms from a comma to what "and" joins to it


def _of_verb(scene: Scene, number: int) -> Referent | None:
    group, atoms = scene.groups[number], scene.atoms
    at = group.start - 1
    while at >= 0 and atoms[at].kind == "word" and (transparent(atoms[at]) or object_pronoun(atoms, at)):
        at -= 1
    at = min(before_until(scene, end) for end in range(at + 1, group.start + 1)) - 1
    if group.kind == "infinitive":
        return object_control(scene, number) or _inherited(scene, number, "infinitive")
    if group.kind == "gerund" and group.passive and at >= 0 and atoms[at].kind == "word":
        return _modified(scene, number, at)  # "the cloud being built by A"
    if group.kind == "gerund":
        own = _absolute(scene, at) or _made_up(scene, number, at) or beside_gerund(scene, number)
        own = own or blamed(scene, number)
        return own or doubtful(scene, number, _inherited(scene, number, "gerund"))
    if group.kind == "participle":
        return _modified(scene, number, at)
    behind = inverted_pronoun(scene, number)
    if behind >= 0 and (at < 0 or atoms[at].kind == "mark"):
        return pronoun_subject(scene, number, behind)  # ", a-t-il annoncé"
    if at < 0:
        return None
    before = atoms[at]
    if before.kind == "word":
        if "relative" in before.classes and ("that" not in before.classes or not _reported(scene, at)):
            return _one_of_them(scene, number, at) or _antecedent(scene, number, at)
        if before.classes & {"pronoun_singular", "pronoun_plural"} or (at == 0 and "pronoun_itself" in before.classes):
            return pronoun_subject(scene, number, at)
        if "each_of" in before.classes and at and _noun_before(atoms[at - 1]):
            return noun_subject(scene, number, at - 1)  # "A and B each own half of X"
        if "each_of" in before.classes:
            entity = scene.referents.last_subject(atoms[0].start)
            return of_entity(entity, before.start, before.end, before.text, ("each-of",), False) if entity else None
        if before.classes & {"first_person", "speaking_self"}:
            return speakers_own(scene, at)
        if before.classes & {"and", "shares_subject"}:
            return shared_subject(scene, number)
    return subject_of_list(scene, number, at) or noun_subject(scene, number, at)


def _noun_before(atom: Atom) -> bool:
    """Whether a name or a noun stands here, to which "each" belongs."""
    return atom.kind == "name" or (atom.kind == "word" and part_of_phrase(atom) and not determiner(atom))


def _reported(scene: Scene, at: int) -> bool:
    """Whether "that" opens reported speech and not a relative clause: a verb of saying stands before it."""
    return any(group.end == at for group in scene.groups)


def _made_up(scene: Scene, number: int, at: int) -> Referent | None:
    """ "Financed by a syndicate comprising A and B": the noun right before a gerund of what is in a body."""
    group = scene.groups[number]
    beside = at == group.start - 1 and scene.atoms[at].kind == "word"
    makes = group.lemma in scene.grammar.relations.words.making_up
    return phrase_ending(scene, at + 1, "gerund") if beside and makes else None


def _absolute(scene: Scene, at: int) -> Referent | None:
    """ "With X holding the rest", "X détenant le reste": the name right before, where a clause of its own opens."""
    atoms = scene.atoms
    if at < 1 or atoms[at].kind != "name":
        return None
    step = at - 1
    verbs = {place for group in scene.groups for place in range(group.start, group.end)}
    while step > 0 and (part_of_phrase(atoms[step]) or determiner(atoms[step])) and step not in verbs:
        step -= 1
    opened = "with" in atoms[step].classes or (not scene.grammar.traits.head_last and atoms[step].text == ",")
    return name_at(scene, at, ("absolute",)) if opened else None


def _inherited(scene: Scene, number: int, why: Reason) -> Referent | None:
    for earlier in range(number - 1, -1, -1):
        if scene.groups[earlier].kind == "finite":
            found = scene.subject(earlier)
            if found is not None:
                return replace(found, reasons=(*found.reasons, why), noun=found.noun if why == "gerund" else ())
    if why == "gerund":
        for later in range(number + 1, len(scene.groups)):
            if scene.groups[later].kind == "finite":
                return scene.subject(later)
    return None


def _modified(scene: Scene, number: int, at: int) -> Referent | None:
    """The noun that a participle modifies ("un consortium lancé en 2024"); before a main clause, its subject."""
    atoms = scene.atoms
    aged = "aged" in atoms[0].classes and all(other.kind == "participle" for other in scene.groups[:number])
    # "Âgée de 51 ans, formée à Vienne, elle ...", "About X: Founded in 1998, it ..."
    opens = at < 0 or (at == 0 and atoms[at].kind == "mark")
    if opens or aged or label_ends(atoms, at):
        return main_subject(scene, number)
    if "and" in atoms[at].classes and number:
        before = scene.groups[number - 1]
        return scene.subject(number - 1) if before.kind == "participle" or before.passive else None
    bare = before_bare(scene, at) if atoms[at].kind == "name" else None
    if bare is not None:
        return bare  # "the company X founded in 1998 employs"
    place = _before_description(scene, at)
    if atoms[place].text == ",":
        dated = dated_noun(scene, place)
        if dated is not None:
            return dated
        place = _before_maker(scene, before_amount(scene, place) - 1)  # "Ann Lee, 45, born in X, ..."
    if place >= 0 and atoms[place].text == ")":
        while place > 0 and atoms[place].text != "(":
            place -= 1
        place -= 1
    made = made_by(scene, place + 1) if atoms[at].text == "," else None
    if made is not None and made[1] and scene.grammar.has(scene.groups[number].lemma, "puts"):
        return made[0]  # "the plan announced by Ann Lee, estimated at ..."
    aside = place + 1 if atoms[at].text == "," else 0
    within = thing_in_region(scene, aside) or named_thing_before(scene, aside)
    if within is not None:
        return within
    place = _before_site(scene, place)
    told = of_predicate(scene, number) or body_meant(scene, number, place)
    found = told or phrase_ending(scene, place + 1, "participle", _participle_number(scene, number))
    if found is not None and place == at and _made_by_name(scene, at):
        found = replace(found, certain=False, reasons=(*found.reasons, "nearest-name"))
    return person_meant(scene, number, place, found) or found


def _made_by_name(scene: Scene, at: int) -> bool:
    """ "The plant X built in Y employs ...": a name behind a noun, which does what may be a participle behind it."""
    atoms = scene.atoms
    if not scene.grammar.traits.head_last or at < 1 or atoms[at].kind != "name":
        return False
    return atoms[at - 1].kind == "word" and bool(atoms[at - 1].classes & {"type", "type_project", "type_organisation"})


def _before_description(scene: Scene, at: int) -> int:
    """ "The ship, property of X and run by Y": "and" joins the participle to what is said of the ship; its comma."""
    atoms = scene.atoms
    if "and" not in atoms[at].classes:
        return at
    comma = next((step for step in range(at - 1, max(0, at - _DESCRIPTION), -1) if atoms[step].kind == "mark"), -1)
    bare = (
        comma > 0 and atoms[comma].text == "," and atoms[comma + 1].kind == "word" and not determiner(atoms[comma + 1])
    )
    verbs = any(comma < group.start < at for group in scene.groups)
    return comma if bare and not verbs and "of" in atoms[comma + 2].classes else at


def _before_site(scene: Scene, at: int) -> int:
    """ "Une usine à Brey exploitée par X", "the union at Dunlar, led by Y": before the place where the thing is."""
    atoms = scene.atoms
    lead = at - 1 - (at > 2 and determiner(atoms[at - 1]) == "definite" and "locatives" not in atoms[at - 1].classes)
    sited = at > 1 and atoms[at].kind == "name" and "locatives" in atoms[lead].classes
    noun = atoms[lead - 1]
    if not sited or noun.kind != "word" or any(group.start <= lead - 1 < group.end for group in scene.groups):
        return at
    people = "type_person" in noun.classes and scene.grammar.plural(noun.low)  # "researchers at X, funded by Y"
    return lead - 1 if people or noun.classes & {"type_project", "type_organisation"} else at


def _before_maker(scene: Scene, at: int) -> int:
    """ "« La Digue », de Léa Morvan, paru en août": before the aside that only says whose the work is."""
    atoms = scene.atoms
    aside = at > 3 and atoms[at].kind == "name" and atoms[at - 2].text == ","
    of = atoms[at - 1]
    made = "by" in of.classes or plain_of(of)
    return at - 3 if aside and made and "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, at)) else at


def _participle_number(scene: Scene, number: int) -> str:
    """The number that a French participle shows, "" where it shows none."""
    group = scene.groups[number]
    low = scene.atoms[group.head].low
    if not scene.grammar.traits.agreement or group.start != group.head:
        return ""
    return "p" if scene.grammar.ends(low, "participle_plural") else "" if scene.grammar.plural(low) else "s"


def _joined_modifier(scene: Scene, number: int, at: int) -> Referent | None:
    """ "X, fondé par Y et qui emploie ...", "X, founded by Y and which ...": what the words joined by "and" modify."""
    atoms = scene.atoms
    if at < 2 or "and" not in atoms[at - 1].classes:
        return None
    for earlier in range(number - 1, -1, -1):
        group = scene.groups[earlier]
        if group.kind == "participle":
            return scene.subject(earlier)
        opener = next((place for place in range(group.start - 1, -1, -1) if atoms[place].kind == "mark"), -1) + 1
        pronoun = atoms[opener].classes & {"relative", "possessive_relative"}
        if group.kind == "finite" and (pronoun or atoms[opener].low in scene.grammar.relations.words.pronouns):
            return _antecedent(scene, number, opener)
        if group.kind == "finite":
            return None
    return None


def _one_of_them(scene: Scene, number: int, at: int) -> Referent | None:
    """ "Six jets, the last of which retires in May": what the clause tells is of one of them, and never sure of all."""
    part = part_of_which(scene, at)
    found = _antecedent(scene, number, part) if part < at else None
    return replace(found, certain=False) if found is not None else None


def _antecedent(scene: Scene, number: int, at: int) -> Referent | None:
    """What "qui" or "which" stands for: the name or noun before it that agrees in number."""
    group, atoms = scene.groups[number], scene.atoms
    joined = _joined_modifier(scene, number, at)
    if joined is not None:
        return joined
    end = at
    comma = end > 0 and atoms[end - 1].text == ","
    end = before_amount(scene, before_between(scene, before_denied(scene, end - comma)))
    if end > 0 and atoms[end - 1].text == ")":
        while end > 0 and atoms[end - 1].text != "(":
            end -= 1
        end -= 1
    if end <= 0:
        return None
    whom = (apposed_person(scene, end) or set_off_body(scene, end) or person_of_body(scene, at, end)) if comma else None
    if whom is not None:
        return whom
    floor = max((g.end for g in scene.groups[:number] if g.end <= end), default=0)
    placed = placed_thing(scene, end) or named_thing_before(scene, end)
    inhabited = placed is not None and comma and of_town(scene, group.end)
    told = placed if not inhabited and placed is not None else told_by_that(scene, at)
    told = told or ((thing_in_region(scene, end) or own_thing_built(scene, end)) if comma else None)
    if told is not None:
        return told
    made = made_by(scene, end) if comma else None
    if made is not None:  # "the bridge designed by Ann Lee, which cost ..."
        thing = made[1] and atoms[at].low in scene.grammar.relations.words.which
        return made[0] if thing else replace(name_at(scene, end - 1, ("relative",)), certain=False)
    if end > floor and atoms[end - 1].kind == "name":
        beside = end - 2
        if group.number != "p" or not (beside >= 0 and "and" in atoms[beside].classes):
            found = phrase_ending(scene, end, "relative")
            if placed is not None and found is not None:
                return replace(found, certain=False)  # "a plant in Kokomo, which will create ..."
            if found is not None and found.named and atoms[end - 1].text not in (found.written,):
                return name_at(scene, end - 1, ("relative",))
            return found or name_at(scene, end - 1, ("relative",))
    # "X est un groupe qui prévoit": the noun nearest to the copula agrees, and is X
    for earlier in range(number - 1, -1, -1):
        before = scene.groups[earlier]
        if before.copula and before.end >= floor and before.kind == "finite":
            tied = scene.subject(earlier) if group.number in ("s", "") else None
            if tied is not None:
                return replace(tied, reasons=(*tied.reasons, "copula"))
            break
    return phrase_ending(scene, end, "relative", group.number)
