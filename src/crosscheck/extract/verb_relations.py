"""Relations that verbs state: who joined, founded, supports, signed with whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import names_from
from crosscheck.extract.phrases import NounPhrase, determiner, phrase_at, singular
from crosscheck.extract.referents import Referent
from crosscheck.extract.relation import relation
from crosscheck.extract.resolve import name_at, resolve
from crosscheck.extract.scene import Scene

_FOR = frozenset({"for", "at", "pour", "chez", "à", "au"})
_FROM = frozenset({"from", "auprès", "à", "au"})
_LOOSE = frozenset({"at", "à", "au"})  # before places too: only where an organisation follows
_BEHIND = 8  # atoms between a verb and its "from", at most: its object stands between


def verb_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every relation that a verb of the sentence states."""
    for number, group in enumerate(scene.groups):
        for sense in scene.grammar.verbs.get(group.lemma, ()):
            if group.passive or group.kind == "participle":
                if sense.by:
                    yield from _by(scene, number, group, sense.by)
            elif sense.joins:
                yield from _joins(scene, number, group, sense.joins)
            elif sense.object:
                yield from _objects(scene, number, group, sense.object)
            if sense.with_:
                yield from _with(scene, number, group, sense.with_)
            for attribute, words in ((sense.for_, _FOR), (sense.source, _FROM)):
                if attribute:
                    yield from _behind(scene, number, group, attribute, words)
            if sense.place:
                yield from _place(scene, number, group, sense.place)


def _status(scene: Scene, group: VerbGroup) -> str:
    modality = {scene.grammar.modality[lemma] for lemma in group.chain if lemma in scene.grammar.modality}
    if group.negated or "denied" in modality:
        return "denied"
    if (set(group.modal) | modality) & {"future", "planned", "target", "forecast", "pledged", "committed"}:
        return "planned"
    return ""


def _by(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    at = group.end
    while at < len(atoms) and at < group.end + 5 and "by" not in atoms[at].classes:
        if atoms[at].kind == "mark" or atoms[at].classes & {"relative", "and"}:
            return
        at += 1
    if at >= len(atoms) or "by" not in atoms[at].classes:
        return
    subject = scene.subject(number)
    if subject is None:
        return
    names = names_from(scene, at + 1)
    entity = scene.referents.find(atoms[names[0]].text) if len(names) == 1 else None
    if (
        attribute == "member"
        and entity is not None
        and len(entity.name.split()) > 1
        and (not entity.kinds & {"organisation", "project"})
    ):  # "dirigé par Anna Keller", "led by": one person leads, several organisations belong
        draft = relation(scene, names[0], "leader", subject, "by", group=group, trigger=(group.start, at + 1))
        yield replace(draft, explicit=False)
        return
    for place in names:
        yield relation(scene, place, attribute, subject, "by", group=group, trigger=(group.start, at + 1))


def _behind(scene: Scene, number: int, group: VerbGroup, attribute: str, words: frozenset[str]) -> Iterator[Draft]:
    """ "Works for A", "raised 30 million from A and B": the names behind a preposition of the verb's own clause."""
    atoms = scene.atoms
    at = group.end
    limit = min(len(atoms) - 1, group.end + _BEHIND)
    while at < limit and atoms[at].low not in words:
        if atoms[at].kind == "mark" or atoms[at].classes & {"relative", "subordinator", "by"}:
            return
        at += 1
    if at >= limit or atoms[at].low not in words:
        return
    subject = scene.subject(number)
    if subject is None:
        return
    loose, told = atoms[at].low in _LOOSE, False
    at += 1
    while at < len(atoms) - 1 and atoms[at].kind == "word" and (
        determiner(atoms[at]) or atoms[at].classes & {"of", "type_organisation", "nationality"}
    ):  # fmt: skip
        told = told or "type_organisation" in atoms[at].classes
        at += 1
    if atoms[at].kind != "name" or atoms[at].classes & {"country"}:
        return
    entity = scene.referents.find(atoms[at].text)
    if loose and not told and not (entity is not None and "organisation" in entity.kinds):
        return
    for place in names_from(scene, at):
        draft = relation(scene, place, attribute, subject, "behind", group=group, trigger=(group.start, at),
                         status=_status(scene, group))  # fmt: skip
        yield replace(draft, explicit=False)


def _joins(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    """The verb's subjects belong to its object."""
    atoms = scene.atoms
    phrase = phrase_at(atoms, group.end, len(atoms), scene.grammar) if group.end < len(atoms) else None
    if phrase is None:
        return
    whole = resolve(scene, replace(phrase, sense=None))
    if (
        phrase.end + 1 < len(atoms)
        and atoms[phrase.end].text == ","
        and atoms[phrase.end + 1].kind == "name"
        and (phrase.end + 2 >= len(atoms) or atoms[phrase.end + 2].kind == "mark")
    ):
        behind = scene.referents.find(atoms[phrase.end + 1].text)
        if behind is not None and singular(scene.grammar, atoms[phrase.head].low) in behind.ties:
            whole = name_at(scene, phrase.end + 1, ("apposition",))
    if whole is None or not (
        whole.named or (whole.reasons and whole.reasons[0] != "common-noun") or "type" in atoms[phrase.head].classes
    ):
        return
    if whole.reasons[:1] == ("common-noun",):
        guess = _indefinite(scene, phrase)
        if guess is None:
            return
        whole = guess
    for place in _subject_names(scene, number):
        yield relation(scene, place, attribute, whole, "joins", group=group, trigger=(group.start, group.end),
                     status=_status(scene, group))  # fmt: skip
    if phrase.end < len(atoms) and "with" in atoms[phrase.end].classes:
        for place in names_from(scene, phrase.end + 1):
            yield relation(scene, place, attribute, whole, "joins", group=group, trigger=(group.start, group.end),
                         status=_status(scene, group))  # fmt: skip


def _indefinite(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Un consortium" that the text names only later: the one name it ties this noun to."""
    head = scene.atoms[phrase.head]
    tied = scene.referents.tied(head.low, len(scene.text))
    if len(tied) != 1:
        return None
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.head].end
    return Referent(tied[0].name, scene.text[start:end], start, end, ("tied-later",), False)


def _subject_names(scene: Scene, number: int) -> list[int]:
    """The names that are a verb's subject, each of an enumeration."""
    subject = scene.subject(number)
    if subject is None:
        return []
    first = next((at for at, atom in enumerate(scene.atoms) if atom.kind == "name" and atom.start >= subject.start), -1)
    if first < 0 or scene.atoms[first].start >= scene.atoms[scene.groups[number].start].start:
        return []
    if subject.named and scene.atoms[first].text != subject.written and scene.referents.resolve(
        scene.atoms[first].text) != subject.name:  # fmt: skip
        return []
    if not subject.named:
        return []
    names = names_from(scene, first)
    return [at for at in names if at < scene.groups[number].start]


def _objects(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    subject = scene.subject(number)
    if subject is None:
        return
    at = group.end
    for place in names_from(scene, at):
        yield relation(scene, place, attribute, subject, "object", group=group, trigger=(group.start, group.end),
                     status=_status(scene, group))  # fmt: skip


def _with(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    subject = scene.subject(number)
    if subject is None:
        return
    at = group.end
    limit = min(len(atoms), group.end + 9)
    while at < limit and "with" not in atoms[at].classes:
        if atoms[at].kind == "mark" and atoms[at].text in ",;:.":
            break
        at += 1
    if at < limit and "with" in atoms[at].classes:
        whole = phrase_at(atoms, at + 1, len(atoms), scene.grammar) if at + 1 < len(atoms) else None
        body = resolve(scene, replace(whole, sense=None)) if whole is not None else None
        entity = scene.referents.find(body.name) if body is not None else None
        if (
            body is not None
            and entity is not None
            and any("joint" in scene.grammar.classes.get(noun, frozenset()) for noun in entity.ties)
        ):
            for place in _subject_names(scene, number):
                yield relation(scene, place, attribute, body, "with", group=group, trigger=(group.start, at + 1),
                             status=_status(scene, group))  # fmt: skip
            return
        for place in names_from(scene, at + 1):
            yield relation(scene, place, attribute, subject, "with", group=group, trigger=(group.start, at + 1),
                         status=_status(scene, group))  # fmt: skip
        return
    names = _subject_names(scene, number)
    for place in names[1:]:
        yield relation(scene, place, attribute, name_at(scene, names[0]), "together", group=group,
                     trigger=(group.start, group.end), status=_status(scene, group))  # fmt: skip


def _place(scene: Scene, number: int, group: VerbGroup, attribute: str) -> Iterator[Draft]:
    atoms = scene.atoms
    subject = scene.subject(number)
    if subject is None:
        return
    at = group.end
    limit = min(len(atoms), group.end + 4)
    while (
        at < limit
        and atoms[at].kind in ("word", "date")
        and "into" not in atoms[at].classes
        and atoms[at].low not in ("at", "près")
    ):
        at += 1
    if at >= limit or atoms[at].kind != "word":
        return
    step = at + 1
    while (
        step < len(atoms)
        and atoms[step].kind == "word"
        and (determiner(atoms[step]) or atoms[step].low in ("de", "d'"))
    ):
        step += 1
    if step < len(atoms) and atoms[step].kind == "name":
        yield relation(scene, step, attribute, subject, "place", group=group, trigger=(group.start, at + 1),
                     status=_status(scene, group))  # fmt: skip
