"""Whose a figure is: the owner of its noun, the subject of its verb, or what the text is about."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.fact import Fact, before_value
from crosscheck.extract.name_at import name_at
from crosscheck.extract.phrases import phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.resolve import phrase_ending, resolve
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_group import VerbGroup
from crosscheck.model import Amount


def owner_of(scene: Scene, at: int, fact: Fact, number: int, as_subject: bool) -> Referent | None:
    """Whose the fact is: the owner of its noun, the subject of its verb, a name beside it, or the context."""
    group = scene.groups[number] if number >= 0 else None
    phrase = fact.phrase
    if fact.attribute.startswith("total "):
        whole = _whole(scene, fact.trigger[1])
        if whole is not None:
            return whole
    if (
        fact.reason == "counted-noun"
        and fact.sense is not None
        and (fact.sense.people or fact.sense.name in _OF_BODIES)
    ):
        whole = _behind_counted(scene, fact.trigger[1])
        if whole is not None:
            return whole
    if fact.describes and phrase is not None:
        return phrase_ending(scene, phrase.end, "describes", start=phrase.start) or resolve(scene, phrase)
    if phrase is not None and phrase.sense is fact.sense and (phrase.owner >= 0 or -1 < phrase.owner_phrase < at):
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    if phrase is not None and phrase.determiner == "possessive" and phrase.sense is fact.sense:
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    if phrase is not None and group is not None and any(scene.grammar.has(lemma, "causes") for lemma in group.chain):
        owner = resolve(scene, phrase)  # "la sécheresse a fait chuter le rendement à ...": the yield's figure
        if owner is not None:
            return owner
    if phrase is not None and fact.reason == "noun-before" and group is not None and group.end > phrase.end:
        owner = resolve(scene, phrase)  # the noun is itself the verb's subject or stands before the verb
        if owner is not None:
            return owner
    beside = _name_beside(scene, at)
    if beside is not None:
        return beside
    if group is not None and group.kind == "infinitive" and group.start == 0 and number == 0:
        return None  # "Lever 100 milliards est une chose": nobody does
    if fact.reason == "phrase":
        own = _phrase_owner(scene, fact, group)
        if own is not None:
            return own
    if as_subject and group is not None:
        if group.kind == "participle":
            main = _main_subject(scene, number)
            if main is not None:
                return main
        if fact.sense is not None and fact.sense.of == "event" and scene.referents.event(scene.atoms[at].start):
            return _context(scene, at, event=True)
        return (
            _counted_theme(scene, at, fact)
            or (_theme(scene, number) if group.passive or (fact.sense is not None and fact.sense.theme) else None)
            or _itself(scene, at)
            or _context(scene, at)
            or _noun_itself(scene, fact)
        )
    if group is not None:
        if not group.passive and any(sense.patient for sense in scene.grammar.verbs.get(group.lemma, ())):
            patient = object_of(scene, group)
            if patient is not None and "common-noun" not in patient.reasons:
                return patient
        found = scene.subject(number)
        if found is not None:
            return found
        if fact.reason == "nearest-noun":
            return _context(scene, at)
    if number < 0:
        led = _led(scene, at)
        if led is not None:
            return led
    if phrase is not None and fact.reason == "noun-before":
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    if fact.reason in ("counted-noun", "own-words") and _counts_thing(scene, at):
        return _itself(scene, at) or _context(scene, at)
    return _nearest_name(scene, at) or _context(scene, at) or _noun_itself(scene, fact)


def _noun_itself(scene: Scene, fact: Fact) -> Referent | None:
    """The noun of the figure, where nobody else has it: "85 mm of rain fell"."""
    itself = fact.phrase is not None and fact.sense is not None and fact.sense.itself
    return resolve(scene, fact.phrase) if itself and fact.phrase is not None else None


_OF_BODIES = frozenset({"population", "members", "employ", "jobs", "users", "subscribers", "customers"})
"""Senses of nouns that are counted and belong to a body or place ("les 2 300 habitants de l'île")."""


def _behind_counted(scene: Scene, at: int) -> Referent | None:
    """Whose those that are counted are: "the 5,800 members of the union", "les 2 300 habitants de l'île"."""
    if at >= len(scene.atoms) or "of" not in scene.atoms[at].classes:
        return None
    found = _whole(scene, at)
    fits = found is not None and (found.named or bool({"same-noun", "tied-by-document"} & set(found.reasons)))
    return found if fits else None


def _whole(scene: Scene, at: int) -> Referent | None:
    """What the whole of a part belongs to: "59 of the 120 seats in Northvale's parliament"."""
    atoms = scene.atoms
    if at + 1 >= len(atoms) or not atoms[at].classes & {"of", "into", "preposition"}:
        return None
    articled = "definite" in atoms[at].classes  # "au conseil", "du groupe"
    phrase = phrase_at(atoms, at if articled else at + 1, len(atoms), scene.grammar)
    return resolve(scene, phrase) if phrase is not None else None


def _name_beside(scene: Scene, at: int) -> Referent | None:
    """ "The Greens, with 4.1%": a name and a figure that "with" joins between commas."""
    before = before_value(scene, at)
    atoms = scene.atoms
    if (
        before >= 2
        and "with" in atoms[before].classes
        and atoms[before - 1].text == ","
        and (
            atoms[before - 2].kind == "name" and not (before >= 3 and atoms[before - 3].classes & {"preposition", "of"})
        )
    ):
        return name_at(scene, before - 2, ("with",))
    if (
        before >= 1
        and atoms[before].text == "("
        and atoms[before - 1].kind == "name"
        and ")" in (atom.text for atom in atoms[at + 1 : at + 3])
    ):
        return name_at(scene, before - 1, ("brackets",))
    return None


def _phrase_owner(scene: Scene, fact: Fact, group: VerbGroup | None) -> Referent | None:
    """Whose an expression is that stands apart: before the main clause its subject, behind a noun that noun."""
    start = fact.trigger[0]
    atoms = scene.atoms
    if group is not None and group.kind == "participle" and group.end <= start and not any(
        atom.text == "," for atom in atoms[group.end : start]
    ):  # fmt: skip
        return scene.subject(scene.groups.index(group))  # "un lanceur développé par X pour un coût de ..."
    apart = group is None or group.end < start - 3 or group.start > start
    if apart and all(atom.kind == "word" and "adverb" in atom.classes for atom in atoms[:start]):
        return _led(scene, start)
    if start >= 1 and (group is None or group.end < start):
        set_off = atoms[start - 1].text == "," and start >= 2 and atoms[start - 2].kind == "name"
        if set_off and fact.sense is not None and fact.sense.name == "worth":
            return name_at(scene, start - 2, ("apposition",))  # "the Amber Falcon, worth 60,000 crowns"
        end = start - 1 if atoms[start - 1].text in (",", ")") else start
        name = start - 1 if atoms[start - 1].kind == "name" else end - 1
        opening = name - 1
        while opening > 0 and opening > name - 5 and atoms[opening].kind == "word" and not atoms[opening].classes & {
            "preposition", "into", "of", "and", "by"
        } and not any(other.end == opening + 1 for other in scene.groups):  # fmt: skip
            opening -= 1
        free = opening < 0 or not atoms[opening].classes & {"preposition", "into", "of", "by", "and"}
        if name >= 0 and atoms[name].kind == "name" and free:
            return phrase_ending(scene, end, "apposition")
        if end == start and atoms[end - 1].kind == "word" and "measures" in atoms[start].classes:
            return phrase_ending(scene, end, "describes")  # "une tapisserie longue de 23 mètres"
    return None


def _theme(scene: Scene, number: int) -> Referent | None:
    """What a passive with a figure as subject is about: "... seront investis dans X", "... tués dans l'accident"."""
    group = scene.groups[number]
    atoms = scene.atoms
    step = group.end
    limit = min(len(atoms), group.end + 8)
    while step < limit:
        atom = atoms[step]
        if atom.kind == "mark" and atom.text in ",;":
            break
        if atom.kind == "word" and "theme_preposition" in atom.classes:
            start = step + 1
            if start < len(atoms) and "of" in atoms[start].classes and "indefinite" not in atoms[start].classes:
                start += 1
            if start < len(atoms) and atoms[start].kind in ("date", "amount"):
                step = start + 1
                continue
            phrase = phrase_at(atoms, start, len(atoms), scene.grammar) if start < len(atoms) else None
            if phrase is not None:
                found = resolve(scene, replace(phrase, sense=None))
                if found is not None:
                    return replace(found, reasons=(*found.reasons, "theme"))
        step += 1
    return None


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
            return Referent(lead.name, "", place, place, ("lead",), False)
        known = scene.referents.lead_event()
        if known is not None and known[0] < place:
            return Referent(known[1], "", place, place, ("event-of-text",), False)
    entity = last or scene.referents.topic(place + 1)
    if entity is None:
        return None
    return Referent(entity.name, "", place, place, ("context",), False)


def _nearest_name(scene: Scene, at: int) -> Referent | None:
    for step in range(at - 1, -1, -1):
        if scene.atoms[step].kind == "name" and "country" not in scene.atoms[step].classes:
            return replace(name_at(scene, step, ("nearest-name",)), certain=False)
    return None


def fitting(scene: Scene, subject: Referent, kind: str, at: int) -> Referent:
    """Revenue belongs to organisations, a toll to events: another subject gives way to what the text is about."""
    entity = scene.referents.find(subject.name)
    place = scene.atoms[at].start
    if kind == "event":
        whole = _event_of(scene, subject, at)
        if whole is not None:
            return whole
        words = (subject.name + " " + subject.written).lower().split()
        if (subject.named and "context" not in subject.reasons) or any(
            scene.grammar.has(word, "type_event") for word in words
        ):
            return subject
        if not {"context", "theme", "owner-unsaid", "topic"} & set(subject.reasons):
            return subject
        event = scene.referents.event(place)
        if event is None:
            return subject
        return Referent(event[1], "", place, place, ("event-of-text",), False, False, subject.noun)
    metonym = any(scene.grammar.has(word, "metonyms") for word in subject.name.lower().split())
    if (entity is None and not metonym) or (
        entity is not None and (not entity.kinds or entity.kinds & {kind, "project"})
    ):
        return subject
    topic = scene.referents.topic(place, kind)
    if topic is None or topic is entity:
        return subject
    return replace(subject, name=topic.name, reasons=("topic", *subject.reasons), certain=False, named=False)


def _event_of(scene: Scene, subject: Referent, at: int) -> Referent | None:
    """ "Les crues de la Sarenne ont fait douze morts": the event, and not the river that it is told of."""
    if not subject.noun or not scene.grammar.has(subject.noun[-1], "type_event"):
        return None
    for step in range(at - 1, -1, -1):
        if scene.atoms[step].low == subject.noun[0] and scene.atoms[step].start < subject.start:
            start, end = scene.atoms[step].start, subject.end
            name = scene.text[start:end]
            return Referent(name, name, start, end, ("common-noun",), False)
    return None


def _led(scene: Scene, at: int) -> Referent | None:
    """A phrase that leads a sentence ("Doté de 30 milliards, le fonds ...") is about the main clause's subject."""
    for number, group in enumerate(scene.groups):
        if group.start > at and group.kind == "finite":
            found = scene.subject(number)
            return replace(found, reasons=(*found.reasons, "leading-phrase")) if found is not None else None
    return None


def _main_subject(scene: Scene, number: int) -> Referent | None:
    """The subject of the main verb before a participle that the figure goes with ("..., avec 3 milliards engagés")."""
    for earlier in range(number - 1, -1, -1):
        if scene.groups[earlier].kind == "finite":
            found = scene.subject(earlier)
            if found is not None:
                return found
    return None


def object_of(scene: Scene, group: VerbGroup) -> Referent | None:
    """What an active verb acts on, where a noun phrase follows at once."""
    start = group.end
    while start < len(scene.atoms) and (
        scene.atoms[start].kind == "date" or scene.atoms[start].classes & {"adverb", "weekday"}
    ):
        start += 1
    if start >= len(scene.atoms):
        return None
    phrase = phrase_at(scene.atoms, start, len(scene.atoms), scene.grammar)
    if phrase is None:
        return None
    if not phrase.names and "type" not in scene.atoms[phrase.head].classes:
        return None  # "start operations": the subject itself starts
    return resolve(scene, phrase)
