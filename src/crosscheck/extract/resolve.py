"""Whom a noun phrase means: a name of the document, with the reasons, or its own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.atoms import Atom
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.phrases import NounPhrase, determiner, phrase_at, singular
from crosscheck.extract.referents import Entity, Referent
from crosscheck.extract.scene import Scene

_KINDS = ("organisation", "project", "person", "place", "event")


def phrase_ending(scene: Scene, end: int, why: str, number: str = "", *, start: int = -1) -> Referent | None:
    """The referent of the noun phrase that ends here: its head, or the name that stands last."""
    atoms = scene.atoms
    if start >= 0:
        phrase = phrase_at(atoms, start, end, scene.grammar)
        found = resolve(scene, phrase) if phrase is not None else None
        apposed = apposed_to(scene, start) if found is not None and not found.named else None
        return replace(apposed, reasons=(*apposed.reasons, why)) if apposed is not None else found
    start = end - 1
    best: Referent | None = None
    floor = 0
    for group in scene.groups:
        if group.end <= end - 1:
            floor = max(floor, group.end)
    while start >= floor:
        atom = atoms[start]
        if atom.kind == "mark" and atom.text not in "'’-“”«»\"":
            break
        counted = atom.kind == "amount" and start + 1 < end and atoms[start + 1].kind == "word"
        if atom.kind == "name" or determiner(atom) or counted:
            phrase = phrase_at(atoms, start, end, scene.grammar)
            if phrase is not None and phrase.end >= end - 1:
                before = atoms[start - 1] if start else None
                found = resolve(scene, phrase)
                if found is not None:
                    best = replace(found, reasons=(*found.reasons, why), noun=found.noun)
                linked = before is not None and ("of" in before.classes or bool(determiner(before)))
                whole = "of" in atom.classes and (number == "s") == ("plural_determiner" not in atom.classes)
                if not linked and ("of" not in atom.classes or whole or not number):
                    break
        elif atom.kind == "word" and "preposition" in atom.classes and "of" not in atom.classes and best is not None:
            break
        start -= 1
    if best is None and end >= 1 and atoms[end - 1].kind == "name":
        return name_at(scene, end - 1, (why,))
    if best is None:
        best = _bare_ending(scene, end, why)
    apposed = apposed_to(scene, start) if best is not None and not best.named else None
    return replace(apposed, reasons=(*apposed.reasons, why)) if apposed is not None else best


def _bare_ending(scene: Scene, end: int, why: str) -> Referent | None:
    """The noun without a determiner that opens its stretch and ends here ("First-time buyers, who ...")."""
    start = end - 1
    while start > 0 and scene.atoms[start - 1].kind == "word" and not any(
        group.start < start <= group.end for group in scene.groups
    ) and not scene.atoms[start - 1].classes & {"preposition", "and", "coordinator"}:  # fmt: skip
        start -= 1
    phrase = phrase_at(scene.atoms, start, end, scene.grammar) if scene.atoms[start].kind == "word" else None
    if phrase is None or phrase.end != end or any(group.start <= start < group.end for group in scene.groups):
        return None
    found = resolve(scene, phrase)
    return replace(found, reasons=(*found.reasons, why)) if found is not None else None


def apposed_to(scene: Scene, start: int) -> Referent | None:
    """The name that a noun phrase beginning here describes: "X (XY), un consortium", "xAI, l'étoile de ..."."""
    atoms = scene.atoms
    at = start - 1
    if at < 1 or atoms[at].text not in (",", "–", "—"):
        return None
    at -= 1
    if atoms[at].text == ")":
        while at > 0 and atoms[at].text != "(":
            at -= 1
        at -= 1
    if at < 0 or atoms[at].kind != "name" or "country" in atoms[at].classes:
        return None
    return name_at(scene, at, ("apposition",))


def of_entity(entity: Entity, start: int, end: int, written: str, reasons: tuple[str, ...], certain: bool) -> Referent:
    """The referent for an entity that a pronoun or a common noun stands for."""
    return Referent(entity.name, written, start, end, reasons, certain)


def partitive(atoms: Sequence[Atom], at: int) -> int:
    """Where the whole begins behind "un de", "l'une des", "one of", "the first of"; 0 where there is none."""
    step = at
    if step + 1 < len(atoms) and atoms[step].low in ("l'", "the", "la", "le", "les"):
        step += 1
    if step + 1 < len(atoms) and "of" in atoms[step + 1].classes and (
        "partitive" in atoms[step].classes
        or (atoms[step].kind == "amount" and atoms[step].text.lower() in ("un", "une", "one"))
    ):  # fmt: skip
        return step + 2 if atoms[step + 1].low in ("de", "d'", "of") else step + 1
    most = step + 1 < len(atoms) and atoms[step].low in ("plus", "moins", "most", "least")
    for place in range(step + 2, min(len(atoms) - 1, step + 4)) if most else ():
        if "of" in atoms[place].classes and "definite" in atoms[place].classes | atoms[place + 1].classes:
            return place + 2 if atoms[place].low in ("de", "d'", "of") else place + 1
    return 0


def named_behind(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Its operator, Tarn Water, opened ...": a noun whose name follows between commas."""
    atoms = scene.atoms
    at = phrase.end
    if phrase.names or phrase.determiner not in ("definite", "possessive", "possessed", "demonstrative"):
        return None
    if at + 1 >= len(atoms) or atoms[at].text != ",":
        return None
    name = at + 2 if determiner(atoms[at + 1]) == "definite" else at + 1
    if name + 1 < len(atoms) and atoms[name].kind == "name" and atoms[name + 1].text == ",":
        return name_at(scene, name, ("apposition",))
    return None


def called(scene: Scene, at: int) -> Referent | None:
    """ "One of its data centers, called Hyperion": the name that is given right behind a noun phrase."""
    atoms = scene.atoms
    if at < len(atoms) and atoms[at].text == ",":
        at += 1
    if at >= len(atoms) or "appeal" not in atoms[at].classes:
        return None
    for step in range(at + 1, min(len(atoms), at + 4)):
        if atoms[step].kind == "name":
            return name_at(scene, step, ("called",))
        if atoms[step].kind == "word" and not (determiner(atoms[step]) or atoms[step].low == "as"):
            return None
    return None


def name_at(scene: Scene, place: int, reasons: tuple[str, ...] = ()) -> Referent:
    """The name that stands at this atom, aliases resolved."""
    atom = scene.atoms[place]
    entity = scene.referents.find(atom.text)
    name = entity.name if entity is not None else atom.text
    why = "named" if name == atom.text else "defined-in-text"
    return Referent(name, atom.text, atom.start, atom.end, (why, *reasons), True, True)


def resolve(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The name that a noun phrase means, with the noun it owns where the noun is a fact of a subject."""
    atoms = scene.atoms
    grammar = scene.grammar
    head = atoms[phrase.head]
    owns = phrase.sense is not None or (phrase.determiner == "possessed" and not phrase.names)
    if phrase.owner >= 0 and owns:
        return replace(name_at(scene, phrase.owner, ("owner",)), noun=_noun_words(scene, phrase))
    if phrase.names and (head.kind == "name" or phrase.sense is None):
        first = name_at(scene, phrase.names[0])
        others = tuple(name_at(scene, place).name for place in phrase.names[1:])
        if head.kind != "name" and "type" in head.classes:
            scene.referents.tie(first.name, singular(grammar, head.low), head.start)
            first = replace(first, reasons=(*first.reasons, "apposition"))
        if head.kind != "name" and phrase.owner >= 0:
            return first
        return replace(first, plural=bool(others), others=others)
    if phrase.sense is not None:
        if "type" in head.classes and phrase.determiner in ("definite", "demonstrative"):
            tied = _tied(scene, phrase)
            if tied is not None and "tied-by-document" in tied.reasons:
                return replace(tied, noun=_noun_words(scene, phrase))
        several = phrase.sense.people and head.low.endswith(("s", "x"))
        if (phrase.sense.counts or several) and phrase.owner < 0 and phrase.owner_phrase < 0 and not phrase.names:
            return _thing(scene, phrase)  # "the average home": a thing, and nobody's figure
        return _owned(scene, phrase)
    if phrase.determiner == "possessive" and head.kind == "word":
        owner = _possessor(scene, phrase)
        if "type_organisation" in head.classes and owner is not None and _person(scene, owner):
            return _tied(scene, phrase) or _thing(scene, phrase)  # "son club", of a player
        if "type" in head.classes or owner is None or head.low in grammar.roles:
            return _thing(scene, phrase)
        return replace(owner, noun=_noun_words(scene, phrase))
    if head.kind == "word" and phrase.determiner in ("definite", "demonstrative", "") and "type" in head.classes:
        tied = _tied(scene, phrase)
        if tied is not None:
            return tied
    if phrase.determiner == "indefinite" and "type_organisation" in head.classes:
        later = scene.referents.tied(singular(grammar, head.low), len(scene.text))
        if len(later) == 1:
            start, end = atoms[phrase.start].start, atoms[phrase.head].end
            return of_entity(later[0], start, end, scene.text[start:end], ("tied-later",), False)
    return _thing(scene, phrase)


def _person(scene: Scene, referent: Referent) -> bool:
    entity = scene.referents.find(referent.name)
    return entity is not None and "person" in entity.kinds


def _noun_words(scene: Scene, phrase: NounPhrase) -> tuple[str, ...]:
    return phrase.sense_words or (scene.atoms[phrase.head].low,)


def _owned(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """A noun that is somebody's: "le chiffre d'affaires du groupe", "sa capacité", or with nobody said."""
    words = _noun_words(scene, phrase)
    if phrase.owner_phrase >= 0:
        atoms = scene.atoms
        inner = phrase_at(atoms, phrase.owner_phrase, phrase.end, scene.grammar)
        if inner is None:
            inner = phrase_at(atoms, phrase.owner_phrase - 1, phrase.end, scene.grammar)
        owner = resolve(scene, inner) if inner is not None and inner.sense is None else None
        if owner is not None:
            return replace(owner, noun=words, reasons=(*owner.reasons, "owner"))
    if phrase.names:
        return replace(name_at(scene, phrase.names[0], ("owner",)), noun=words)
    if phrase.determiner == "possessive":
        owner = _possessor(scene, phrase)
        return replace(owner, noun=words) if owner is not None else None
    holder = _holder(scene, phrase)
    if holder is not None:
        return replace(holder, noun=words)
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    within = phrase.start > 0 and "inside" in scene.atoms[phrase.start - 1].classes
    if phrase.determiner == "indefinite" and not within:
        for number in range(len(scene.groups) - 1, -1, -1):
            group = scene.groups[number]
            if group.end <= phrase.start and group.kind == "finite":
                found = scene.subject(number)
                if found is not None and not found.noun:
                    return replace(found, noun=words, certain=False, reasons=(*found.reasons, "clause-subject"))
                break
    senses = [sense for known, sense in scene.grammar.nouns.get(words[0], ()) if known == words]
    several = "plural_determiner" in scene.atoms[phrase.start].classes and not any(sense.of for sense in senses)
    if several or any(sense.itself for sense in senses):
        return replace(_thing(scene, phrase), noun=words)
    entity = scene.referents.topic(scene.atoms[phrase.start].start)
    if entity is None:
        return replace(_thing(scene, phrase), noun=words)
    written = scene.text[start:end]
    sure = any(sense.of == "organisation" for sense in senses) and scene.referents.dominant(entity, start)
    why = ("owner-unsaid", "alone-in-title" if sure else "topic")
    return Referent(entity.name, written, start, end, why, sure, False, words)


def _holder(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The noun that another is set behind: "X, dont le budget ...", "une usine d'une capacité"."""
    atoms = scene.atoms
    end = phrase.start - 1
    if end < 1:
        return None
    opener = atoms[end]
    if "possessive_relative" not in opener.classes and not (
        phrase.determiner == "indefinite" and opener.classes & {"of", "with"}
    ):
        return None
    if atoms[end - 1].text == ",":
        if "with" in opener.classes:
            return None  # ", avec une capacité de ...": the clause's subject has it
        end -= 1
    return phrase_ending(scene, end, "owner")


def _possessor(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """Whose "sa", "its": the subject of an earlier clause of the sentence, else of the sentence before."""
    start = scene.atoms[phrase.start].start
    written = scene.written(phrase.start, phrase.end)
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.kind == "finite" and group.end <= phrase.start and number in scene.found and scene.found[number]:
            found = scene.found[number]
            assert found is not None
            if not found.noun:
                return replace(found, written=written, start=start, end=scene.atoms[phrase.end - 1].end,
                               reasons=(*found.reasons, "possessive"))  # fmt: skip
    entity = scene.referents.last_subject(start)
    if entity is None:
        return None
    sure = scene.referents.dominant(entity, start)
    why = ("possessive", "alone-in-title" if sure else "last-subject")
    return of_entity(entity, start, scene.atoms[phrase.end - 1].end, written, why, sure)


def _tied(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """What "le consortium" or "the company" means here: ranked candidates, certain only when the text tied the noun."""
    atoms = scene.atoms
    head = atoms[phrase.head].low
    start, end = atoms[phrase.start].start, atoms[phrase.end - 1].end
    written = scene.text[start:end]
    seat = ""
    if phrase.owner_phrase >= 0 and phrase.owner >= 0:
        owner = scene.referents.find(atoms[phrase.owner].text)
        if (
            "nationality_nouns" not in atoms[phrase.head].classes
            or owner is None
            or owner.kinds - {"place"}
            or (any(spoken.key == owner.key for spoken in scene.referents.spoken))
        ):
            return None
        seat = owner.key
    base = singular(scene.grammar, head)
    tied = scene.referents.tied(base, start)
    if tied:
        reasons = ("tied-by-document",) if len(tied) == 1 else ("tied-by-document", "rivals")
        return of_entity(tied[0], start, end, written, reasons, len(tied) == 1)
    suggested = scene.referents.suggested(base, start)
    if suggested:
        return of_entity(suggested[0], start, end, written, ("name-suggests", "type-of-noun"), False)
    if "guarded" in atoms[phrase.head].classes and not scene.referents.tied(base, start):
        return None  # one of many of its kind, told apart by its own words
    if base != head:  # a plural means several; nobody in particular
        return None
    if phrase.determiner == "demonstrative" and "type_place" in atoms[phrase.head].classes:
        near = scene.referents.last_place(start)
        return of_entity(near, start, end, written, ("type-of-noun", "last-place"), False) if near is not None else None
    if "settlement" in atoms[phrase.head].classes and phrase.determiner == "definite" and phrase.end == phrase.head + 1:
        town = scene.referents.main_place(start)
        return (
            of_entity(town, start, end, written, ("type-of-noun", "place-of-text"), False) if town is not None else None
        )
    if "type_event" in atoms[phrase.head].classes and phrase.end == phrase.head + 1:
        events = scene.referents.named_events(start)
        if len(events) == 1 and "type_project" not in atoms[phrase.head].classes:
            return of_entity(events[0], start, end, written, ("type-of-noun", "event-of-text"), False)
    kinds = [kind for kind in _KINDS if f"type_{kind}" in atoms[phrase.head].classes]
    for kind in kinds:
        if kind in ("event", "place"):
            continue
        ranked = [entity for entity in scene.referents.candidates(kind, start) if entity.key != seat]
        if kind == "organisation" and "guarded" not in atoms[phrase.head].classes:
            ranked = [entity for entity in ranked if not _guarded(scene.grammar, entity)]
        if kind == "organisation":
            ranked = [
                e
                for e in ranked
                if not e.kinds or kind in e.kinds or ("project" in e.kinds and "person" not in e.kinds)
            ]
        else:
            ranked = [e for e in ranked if kind in e.kinds]
        if ranked:
            sure = kind == "organisation" and scene.referents.dominant(ranked[0], start)
            why = ("type-of-noun", "alone-in-title") if sure else ("type-of-noun", "last-subject")
            return of_entity(ranked[0], start, end, written, why, sure)
    return None


def _guarded(grammar: Grammar, entity: Entity) -> bool:
    """Whether the name is that of a public body ("tribunal de Brenac"), which nobody calls "l'entreprise"."""
    return grammar.has(entity.name.split()[0].lower(), "guarded") or any(
        grammar.has(tie, "guarded") for tie in entity.ties
    )


def _thing(scene: Scene, phrase: NounPhrase) -> Referent:
    """A subject without a proper name: its own words, or the longer ones the text used before for the same noun."""
    atoms = scene.atoms
    first = phrase.start
    while first < phrase.head and (
        determiner(atoms[first]) or atoms[first].kind in ("amount", "date") or atoms[first].low == "'s"
        or "empty_adjective" in atoms[first].classes
        or ("-" in atoms[first].text and atoms[first].text.endswith(("ed", "old", "long", "wide")))
    ):  # fmt: skip
        first += 1
    last = next(
        (
            at
            for at in range(phrase.head + 1, phrase.end - 1)
            if "of" in atoms[at].classes and atoms[at + 1].kind == "amount"
        ),
        phrase.end,
    )
    start, end = atoms[first].start, atoms[last - 1].end
    name = scene.text[start:end].strip('«»“”"*_ ')
    whole_start = atoms[phrase.start].start
    head = atoms[phrase.head].low
    things = scene.referents.things.setdefault(head, [])
    if phrase.determiner in ("definite", "demonstrative") and phrase.end - first == 1:
        earlier = [known for place, known in things if place < start]
        if earlier:
            return Referent(earlier[0], scene.text[whole_start:end], whole_start, end, ("same-noun",), False)
    things.append((start, name))
    return Referent(name, scene.text[whole_start:end], whole_start, end, ("common-noun",), False)
