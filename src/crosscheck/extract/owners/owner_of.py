"""Whose a figure is: the owner of its noun, the subject of its verb, or what the text is about."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.owners.before_object import before_object
from crosscheck.extract.owners.counted_owner import OF_BODIES, counted_owner, owner_before, whole_of
from crosscheck.extract.owners.described_body import described_body
from crosscheck.extract.owners.elected import elected
from crosscheck.extract.owners.given_to import given_to
from crosscheck.extract.owners.imposed_on import condemned_to, imposed_on
from crosscheck.extract.owners.own_measure import measured_noun, own_measure
from crosscheck.extract.owners.passive_theme import passive_theme
from crosscheck.extract.owners.place_before import place_before
from crosscheck.extract.owners.set_beside import led_subject, name_beside, phrase_owner
from crosscheck.extract.owners.set_off_measure import set_off_measure
from crosscheck.extract.owners.toll_of import toll_of
from crosscheck.extract.owners.weather_at import weather_at
from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.phrases.noun_phrase import singular
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.object_of import object_of, pronoun_before, repeated_object
from crosscheck.extract.subjects.relative_clauses import relative_object
from crosscheck.extract.subjects.resolve import phrase_ending, resolve
from crosscheck.model import Amount


def owner_of(scene: Scene, at: int, fact: Fact, number: int, as_subject: bool) -> Referent | None:
    """Whose the fact is: the owner of its noun, the subject of its verb, a name beside it, or the context."""
    group = scene.groups[number] if number >= 0 else None
    phrase = fact.phrase
    whole = weather_at(scene, at, fact) or _whole(scene, at, fact)
    if whole is not None:
        return whole
    if phrase is not None and fact.reason == "own-words" and phrase.start > at:
        return resolve(scene, phrase)  # "chiffre à 3 milliards le coût de la réforme"
    if phrase is not None and fact.reason == "own-words" and phrase.owner >= 0 and phrase.sense is None:
        return name_at(scene, phrase.owner, ("owner",))  # "le plafond du fonds X est fixé à 3 milliards"
    if fact.describes and phrase is not None:
        return phrase_ending(scene, phrase.end, "describes", start=phrase.start) or resolve(scene, phrase)
    owner = elected(scene, group, fact) or _of_its_noun(scene, at, fact, number) or name_beside(scene, at)
    if owner is not None:
        return owner
    if group is not None and group.kind == "infinitive" and group.start == 0 and number == 0:
        return None  # "Lever 100 milliards est une chose": nobody does
    own = phrase_owner(scene, fact, group) if fact.reason == "phrase" else None
    own = own or (measured_noun(scene, at) if fact.reason == "phrase-behind" else None)
    own = own or own_measure(scene, at) or set_off_measure(scene, at, fact)
    if own is not None:
        return own
    if as_subject and group is not None:
        return _of_subject_figure(scene, at, fact, number)
    owner = _of_verb(scene, at, fact, number) if group is not None else led_subject(scene, at)
    if owner is None and phrase is not None and fact.reason == "noun-before":
        owner = resolve(scene, phrase)
    if owner is not None:
        return owner
    if fact.reason in ("counted-noun", "own-words") and _counts_thing(scene, at):
        return _itself(scene, at) or _context(scene, at)
    return _nearest_name(scene, at) or _context(scene, at) or _noun_itself(scene, fact)


def _whole(scene: Scene, at: int, fact: Fact) -> Referent | None:
    """What a figure is a part, or the whole, of: "58 of the 190 seats" are the chamber's."""
    if fact.attribute.startswith("total "):
        whole = owner_before(scene, at) or whole_of(scene, fact.trigger[1])
        if whole is not None:
            return whole
    of_body = fact.sense is not None and (fact.sense.people or fact.sense.name in OF_BODIES)
    of_body = of_body and fact.reason == "counted-noun"
    counted = counted_owner(scene, fact.trigger[1]) if of_body else None
    return counted or (described_body(scene, at) if of_body or fact.attribute == "people" else None)


def _of_its_noun(scene: Scene, at: int, fact: Fact, number: int) -> Referent | None:
    """Whose the noun of the figure is, by its own words, or whom the verb has it from or gives it to."""
    group = scene.groups[number] if number >= 0 else None
    phrase = fact.phrase
    owner = None
    if phrase is not None and phrase.sense is fact.sense and (phrase.owner >= 0 or -1 < phrase.owner_phrase < at):
        owner = resolve(scene, phrase)
    owner = owner or toll_of(scene, fact, number)
    if owner is None and phrase is not None and phrase.determiner == "possessive" and phrase.sense is fact.sense:
        owner = resolve(scene, phrase)
    if owner is None and phrase is not None and group is not None:
        # "la sécheresse a fait chuter le rendement à ...": the yield's figure
        caused = any(scene.grammar.has(lemma, "causes") for lemma in group.chain)
        owner = resolve(scene, phrase) if caused else None
    if owner is None and group is not None and fact.sense is not None:
        if fact.sense.patient:
            told = phrase is not None and condemned_to(scene, min(phrase.start, at))
            owner = imposed_on(scene, group) or told or None
        if owner is None and fact.sense.given:
            owner = given_to(scene, group, at)
    if owner is not None or phrase is None or fact.reason != "noun-before":
        return owner
    if group is not None and group.end > phrase.end:
        owner = resolve(scene, phrase)  # the noun is itself the verb's subject or stands before the verb
    if owner is None and phrase.determiner == "indefinite":
        owner = resolve(scene, phrase)  # "construira quatre centrales d'une puissance de ...": theirs
        theirs = owner is not None and "owner" in owner.reasons and _built(scene, owner)
        return owner if theirs else own_measure(scene, at)
    return owner


def _of_subject_figure(scene: Scene, at: int, fact: Fact, number: int) -> Referent | None:
    """Whose a figure is that is itself the subject: of what the verb tells, of what is counted, of the text."""
    group = scene.groups[number]
    if group.kind == "participle":
        main = _main_subject(scene, number)
        if main is not None:
            return main
    if fact.sense is not None and fact.sense.of == "event" and scene.referents.event(scene.atoms[at].start):
        return _context(scene, at, event=True)
    sent = group.passive and scene.grammar.has(group.lemma, "deploys")  # "300 pompiers ont été mobilisés"
    if sent and scene.referents.event(scene.atoms[at].start):
        return _context(scene, at, event=True)
    return (
        _counted_theme(scene, at, fact)
        or place_before(scene, at, fact)
        or (passive_theme(scene, number) if group.passive or (fact.sense is not None and fact.sense.theme) else None)
        or (_body_meant(scene, at, fact) if fact.sense is not None and fact.sense.name in OF_BODIES else None)
        or _itself(scene, at)
        or _context(scene, at)
        or _noun_itself(scene, fact)
    )


def _of_verb(scene: Scene, at: int, fact: Fact, number: int) -> Referent | None:
    """What the verb acts on, where the figure is that one's, or else its subject."""
    group = scene.groups[number]
    patient = _patient(scene, at, number)
    if patient is not None:
        return patient
    found = scene.subject(number)
    if found is not None and fact.attribute == "cost" and pronoun_before(scene, group) >= 0:
        return _built_by(scene, number, found)
    doubtful = found is not None and _acts_on_other(scene, at, fact, group)
    return replace(found, certain=False) if found is not None and doubtful else found


def _acts_on_other(scene: Scene, at: int, fact: Fact, group: VerbGroup) -> bool:
    """Whether a figure is that of what the verb acts on before it, and not the doer's ("bought it for 3 million")."""
    if group.passive or fact.sense is None or not fact.sense.patient:
        return False
    if before_object(scene, at):
        return True  # "a acquis pour 3 millions un tableau de X"
    start = behind_adverbs(scene, group.end)
    behind = start <= before_value(scene, at) and not scene.atoms[start].classes & {"preposition", "at"}
    return behind or pronoun_before(scene, group) >= 0


def _built_by(scene: Scene, number: int, builder: Referent) -> Referent:
    """ "Elle appartient à X, qui l'a construite pour 62 millions": what the pronoun repeats; never for sure."""
    main = next((n for n in range(number - 1, -1, -1) if scene.groups[n].kind == "finite"), -1)
    before = scene.subject(main) if main >= 0 and "relative" in builder.reasons else None
    repeated = before or repeated_object(scene, scene.groups[number])
    meant = repeated if repeated is not None and repeated.name != builder.name else builder
    return replace(meant, certain=False)


def _patient(scene: Scene, at: int, number: int) -> Referent | None:
    """What such a verb acts on, where it has a name that stands before the figure ("bought Y for 3 million")."""
    group = scene.groups[number]
    if group.passive or not any(sense.patient for sense in scene.grammar.verbs.get(group.lemma, ())):
        return None
    before = relative_object(scene, number)
    if before is not None and before.whole is not None and "common-noun" in before.whole.reasons:
        return replace(before.whole, certain=False)  # "l'entreprise que X a rachetée pour 3 millions"
    patient = object_of(scene, group) or (before.whole if before is not None else None)
    ahead = patient is not None and patient.start < scene.atoms[at].start  # and no "400,000 of Y's chips"
    bought = ahead or before_object(scene, at)
    return patient if patient is not None and bought and "common-noun" not in patient.reasons else None


def _built(scene: Scene, owner: Referent) -> bool:
    """Whether an owner is a thing built that has no name."""
    word = owner.name.lower().split()[0]
    return "common-noun" in owner.reasons and scene.grammar.has(singular(scene.grammar, word), "type_project")


def _noun_itself(scene: Scene, fact: Fact) -> Referent | None:
    """The noun of the figure, where nobody else has it: "85 mm of rain fell"."""
    itself = fact.phrase is not None and fact.sense is not None and fact.sense.itself
    return resolve(scene, fact.phrase) if itself and fact.phrase is not None else None


def _counted_theme(scene: Scene, at: int, fact: Fact) -> Referent | None:
    """ "98.6 percent of ballots had been counted": the figure is of the ballots."""
    atoms = scene.atoms
    if fact.explicit or at + 2 >= len(atoms) or "of" not in atoms[at + 1].classes:
        return None
    end = next((group.start for group in scene.groups if group.start > at), len(atoms))
    phrase = phrase_at(atoms, at + 2, end, scene.grammar)
    return resolve(scene, phrase) if phrase is not None else None


def _itself(scene: Scene, at: int) -> Referent | None:
    """The counted thing as its own subject, where the text has spoken of nothing else yet."""
    end = next((group.start for group in scene.groups if group.start > at), len(scene.atoms))
    phrase = phrase_at(scene.atoms, at + 1, end, scene.grammar) if at + 1 < end else None
    return resolve(scene, replace(phrase, sense=None)) if phrase is not None else None


def _counts_thing(scene: Scene, at: int) -> bool:
    """Whether the figure counts what the noun behind it names."""
    mention = scene.atoms[at].mention
    return mention is not None and isinstance(mention.value, Amount) and bool(mention.value.counted)


def _context(scene: Scene, at: int, *, event: bool = False) -> Referent | None:
    """What the text last spoke of: said to be a guess."""
    place = scene.atoms[at].start
    known = scene.referents.event(place) if event else None
    if known is not None:
        return Referent(known[1], "", place, place, ("event-of-text",), False)
    last = scene.referents.last_subject(place)
    if last is None or last.common:
        lead = scene.referents.lead
        if lead is not None and lead.start < place and not lead.noun:
            held = _event_of_person(scene, at, lead.name)
            if held is not None:
                return held
            return Referent(lead.name, "", place, place, ("lead",), False)
        known = scene.referents.lead_event()
        if known is not None and known[0] < place:
            return Referent(known[1], "", place, place, ("event-of-text",), False)
    entity = last or scene.referents.topic(place + 1)
    if entity is None:
        return None
    held = _event_of_person(scene, at, entity.name) if last is not None and "person" in last.kinds else None
    if held is not None:
        return held
    return Referent(entity.name, "", place, place, ("context",), False)


def _event_of_person(scene: Scene, at: int, name: str) -> Referent | None:
    """ "X won the Y Marathon. Medics treated 212 people, of whom nine ...": Y, and not the person told of before.

    Money is spent on no event that has a name: it may be a storm.
    """
    entity, mention, place = scene.referents.find(name), scene.atoms[at].mention, scene.atoms[at].start
    value = mention.value if mention is not None else None
    if entity is None or not entity.kinds <= {"person"} or not isinstance(value, Amount) or value.dimension == "money":
        return None
    named = scene.referents.named_events(place)
    return Referent(named[0].name, "", place, place, ("event-of-text",), False) if named else None


def _body_meant(scene: Scene, at: int, fact: Fact) -> Referent | None:
    """What the text last spoke of; no event, of what only bodies have ("75 salariés se retrouvent au chômage")."""
    meant = _context(scene, at)
    if meant is None or fact.sense is None or fact.sense.of != "organisation":
        return meant
    event = any(scene.grammar.has(word, "type_event") for word in meant.name.lower().split()[:1])
    return None if event else meant


def _nearest_name(scene: Scene, at: int) -> Referent | None:
    for step in range(at - 1, -1, -1):
        if scene.atoms[step].kind == "name" and "country" not in scene.atoms[step].classes:
            return replace(name_at(scene, step, ("nearest-name",)), certain=False)
    return None


def _main_subject(scene: Scene, number: int) -> Referent | None:
    """The subject of the main verb before a participle that the figure goes with ("..., avec 3 milliards engagés")."""
    for earlier in range(number - 1, -1, -1):
        if scene.groups[earlier].kind == "finite":
            found = scene.subject(earlier)
            if found is not None:
                return found
    return None
