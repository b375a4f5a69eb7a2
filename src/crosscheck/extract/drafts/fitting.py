"""The kind of subject that a fact asks for: revenue belongs to organisations, a toll to events."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def fitting(scene: Scene, subject: Referent, kind: str, at: int) -> Referent:
    """Revenue belongs to organisations, a toll to events: another subject gives way to what the text is about."""
    entity = scene.referents.find(subject.name)
    place = scene.atoms[at].start
    if kind == "event":
        whole = _event_of(scene, subject, at)
        if whole is not None:
            return whole
        if _told_toll(scene, subject):
            event = scene.referents.event(place)
            name = event[1] if event is not None else subject.noun[0]
            why: Reason = "event-of-text" if event is not None else "common-noun"
            return Referent(name, "" if event else name, place, place, (why,), False, False, subject.noun)
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
    if entity is not None and {"named", "owner"} <= set(subject.reasons) and "country" in scene.grammar.classes_of(
        subject.name.lower()
    ):  # fmt: skip
        return subject  # "la dette de la France": a country's own
    metonym = any(scene.grammar.has(word, "metonyms") for word in subject.name.lower().split())
    if (entity is None and not metonym) or (
        entity is not None and (not entity.kinds or entity.kinds & {kind, "project"})
    ):
        return subject
    beside = _before_relative(scene, subject, kind, at)
    if beside is not None:
        return beside
    topic = scene.referents.topic(place, kind)
    if topic is None or topic is entity:
        return subject
    return replace(subject, name=topic.name, reasons=("topic", *subject.reasons), certain=False, named=False)


def _before_relative(scene: Scene, subject: Referent, kind: str, at: int) -> Referent | None:
    """ "Anne Dorval, présidente de X, qui compte 40 salariés": whom "qui" stands behind, where a person cannot."""
    if "relative" not in subject.reasons:
        return None
    atoms = scene.atoms
    for step in range(at - 1, 1, -1):
        if "relative" in atoms[step].classes and atoms[step - 1].text == ",":
            entity = scene.referents.find(atoms[step - 2].text) if atoms[step - 2].kind == "name" else None
            fits = entity is not None and "person" not in entity.kinds and (not entity.kinds or kind in entity.kinds)
            return replace(name_at(scene, step - 2, ("relative",)), certain=False) if fits else None
    return None


def _told_toll(scene: Scene, subject: Referent) -> bool:
    """ "Le dernier bilan des autorités": a toll with those who tell it, who did not suffer it."""
    if len(subject.noun) != 1 or not scene.grammar.has(subject.noun[0], "tolls") or "owner" not in subject.reasons:
        return False
    entity, head = scene.referents.find(subject.name), subject.name.lower().split()[0]
    kinds = ("speaking", "guarded", "can_speak", "type_organisation", "bodies")
    body = entity is not None and "organisation" in entity.kinds
    return body or any(scene.grammar.has(head, kind) for kind in kinds)


def _event_of_toll(scene: Scene, subject: Referent, at: int) -> Referent | None:
    """ "Le bilan du déraillement du train X": the derailment, and not the train."""
    atoms = scene.atoms
    inside = [step for step in range(at) if atoms[step].start < subject.start]
    toll = next((step for step in reversed(inside) if atoms[step].low == subject.noun[0]), len(atoms))
    event = next((step for step in inside if step > toll and "type_event" in atoms[step].classes), -1)
    if event < 0 or not any("of" in atoms[step].classes for step in inside if step > event):
        return None
    start, end = atoms[event].start, subject.end
    name = scene.text[start:end]
    return Referent(name, name, start, end, ("common-noun", "owner"), False)


def _event_of(scene: Scene, subject: Referent, at: int) -> Referent | None:
    """ "Les crues de la Sarenne ont fait douze morts": the event, and not the river that it is told of."""
    if subject.noun and scene.grammar.has(subject.noun[0], "tolls"):
        return _event_of_toll(scene, subject, at)
    if not subject.noun or not scene.grammar.has(subject.noun[-1], "type_event"):
        return None
    for step in range(at - 1, -1, -1):
        if scene.atoms[step].low == subject.noun[0] and scene.atoms[step].start < subject.start:
            start, end = scene.atoms[step].start, subject.end
            name = scene.text[start:end]
            return Referent(name, name, start, end, ("common-noun",), False)
    return None
