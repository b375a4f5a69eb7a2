"""A date with a verb that leads to none: when the subject does that, in the words of the verb."""

from __future__ import annotations

from crosscheck.extract.drafts.noun_date import is_event
from crosscheck.extract.qualities.date_hedge import (
    date_hedge,
    has_superlative,
)  # fmt: skip
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Span

_COMPARED = 9  # atoms from a superlative to how far back it goes


def plain_date(scene: Scene, number: int, at: int) -> Draft | None:
    """A date with a verb that leads to none: when the subject does that, in the verb's own words."""
    group = scene.groups[number]
    mention = scene.atoms[at].mention
    subject = scene.subject(number)
    if subject is None or group.negated or date_hedge(scene, at) in ("at_most", "less_than"):
        return None
    if _current(scene, at):
        return None  # "this year": no more than the article's own date
    today = mention is not None and not scene.grammar.has(mention.text.lower(), "weekday")
    if mention is not None and today and "adverb" in scene.grammar.classes_of(mention.text.lower().replace("’", "'")):
        return None  # "aujourd'hui": no more than the article's own date
    since = date_hedge(scene, at) == "at_least"
    if since and (subject.noun or _by_person(scene, at, group)):
        return None  # "sa dette a triplé depuis 2020", "dirigé depuis mai par X": no beginning of the subject's
    if subject.noun:
        name = " ".join(subject.noun) + " date"
    elif since and has_superlative(scene, max(0, at - _COMPARED), at):
        return None  # "the worst accident since 2009": how far back the comparison goes
    elif since:
        name = "start date"
    elif is_event(scene, subject):
        name = "event date"
    else:
        senses = scene.grammar.verbs.get(group.lemma, ())
        sense = next((one for one in senses if one.act), next(iter(senses), None))
        name = (sense.name.replace("_", " ") if sense is not None else group.lemma) + " date"
        place = scene.atoms[at].start
        suffered = sense is not None and sense.of == "event" and (group.passive or sense.does)
        event = scene.referents.event(place) if suffered else None
        if event is not None and "common-noun" in subject.reasons:  # "two people were killed on Tuesday"
            subject, name = Referent(event[1], "", place, place, ("event-of-text",), False), "event date"
    return Draft(at, name, subject, False, group, None, (group.start, group.end), ("own-words",))


def _current(scene: Scene, at: int) -> bool:
    """Whether a date is "this year"."""
    mention = scene.atoms[at].mention
    if mention is None or not isinstance(mention.value, Span) or mention.value.precision != "year":
        return False
    return scene.grammar.has(mention.text.split()[0].lower(), "demonstrative")


def _by_person(scene: Scene, at: int, group: VerbGroup) -> bool:
    """ "Dirigé depuis mai par Ann Lee": since when a person is told to do what only persons do."""
    by = at + 1 < len(scene.atoms) and "by" in scene.atoms[at + 1].classes
    frames = scene.grammar.relations.verbs.get(group.lemma, ())
    return by and any(frame.sense.value == {"person"} for frame in frames)
