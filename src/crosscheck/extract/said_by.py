"""Who is given as the source of a clause: "selon X", "X said that ...", "..., a déclaré X", "X expects ..."."""

from __future__ import annotations

from crosscheck.extract.phrases import NounPhrase, determiner, phrase_at
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_group import VerbGroup

_OPENED = frozenset(',»”"’)')
_PARTS = frozenset(";")


def said_by(scene: Scene, value: int, group: VerbGroup | None) -> str:
    """Who says what is said of the value's atom, "" where the article itself does."""
    start, end = _part(scene, value)
    return (
        _according_to(scene, start, end)
        or _expects(scene, value, group)
        or _behind(scene, value, start, end)
        or _before(scene, value, start)
        or _trailing(scene, value, end)
    )


def _part(scene: Scene, value: int) -> tuple[int, int]:
    """The part of the sentence between semicolons that the value stands in."""
    marks = [at for at, atom in enumerate(scene.atoms) if atom.kind == "mark" and atom.text in _PARTS]
    start = max((at + 1 for at in marks if at < value), default=0)
    return start, min((at for at in marks if at > value), default=len(scene.atoms))


def _according_to(scene: Scene, start: int, end: int) -> str:
    """ "Selon la préfecture", "according to X", and in French "pour X," where it opens or closes a clause."""
    atoms = scene.atoms
    for first, last, _ in find_phrases(atoms, start, end, "said_by", scene.grammar):
        if "said_by_opening" in atoms[first].classes and first > 0:
            continue
        phrase = phrase_at(atoms, last, end, scene.grammar) if last < end else None
        if phrase is None:
            continue
        closed = phrase.names and phrase.end < len(atoms) and atoms[phrase.end].text == ","
        if "purpose" not in atoms[first].classes or closed:
            return _published(scene, phrase) or _name(scene, phrase)
    return ""


def _published(scene: Scene, phrase: NounPhrase) -> str:
    """Who has published the figures that are quoted ("selon les chiffres publiés par X"); "" for other phrases."""
    atoms = scene.atoms
    for at in range(phrase.head, min(len(atoms) - 1, phrase.end + 5)):
        if "by" in atoms[at].classes:
            agent = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
            return _name(scene, agent) if agent is not None and agent.names else ""
        if atoms[at].kind == "mark":
            break
    return ""


def _name(scene: Scene, phrase: NounPhrase) -> str:
    """The name in a noun phrase, one set behind it between commas, or the phrase's own words."""
    atoms = scene.atoms
    apposed = phrase.end + 1 < len(atoms) and atoms[phrase.end].text == "," and atoms[phrase.end + 1].kind == "name"
    if apposed and atoms[phrase.head].kind == "word":
        return scene.referents.resolve(atoms[phrase.end + 1].text)
    last = phrase.end - 1
    listed = atoms[last].kind == "name" and atoms[last - 1].text == "," and last != phrase.owner
    if phrase.names or (listed and atoms[phrase.head].kind == "word"):  # "le maire de Brenac, Paul Arnoux"
        return scene.referents.resolve(atoms[last if listed else phrase.names[-1]].text)
    if phrase.owner >= 0 and phrase.determiner != "indefinite":
        return scene.referents.resolve(atoms[phrase.owner].text)
    if "said_nouns" in atoms[phrase.head].classes:
        return _issuer(scene, phrase)
    first = phrase.start
    while first < phrase.head and determiner(atoms[first]):
        first += 1
    return scene.written(first, phrase.end)


def _issuer(scene: Scene, phrase: NounPhrase) -> str:
    """Whose a report or a figure is ("le bilan de la préfecture"); "" where nobody is said to have made it."""
    inner = None
    if phrase.owner_phrase >= 0:
        inner = phrase_at(scene.atoms, phrase.owner_phrase, phrase.end, scene.grammar)
    if inner is None:
        return ""
    body = scene.atoms[inner.head].classes & {"type_organisation", "type_person", "guarded"}
    return _name(scene, inner) if inner.names or inner.owner >= 0 or body else ""


def _expects(scene: Scene, value: int, group: VerbGroup | None) -> str:
    """ "La banque table sur une croissance de 2 %", "le ministère a recensé 40 cas": who expects or records says it."""
    if group is None or not group.start < value or group.passive:
        return ""
    if not (scene.grammar.has(group.lemma, "judges") or scene.grammar.has(group.lemma, "records")):
        return ""
    found = scene.subject(next(n for n, other in enumerate(scene.groups) if other is group))
    return found.name if found is not None and not found.noun else ""


def _behind(scene: Scene, value: int, start: int, end: int) -> str:
    """ "..., a annoncé lundi X", "« ... », explique X", also between the subject and its verb."""
    atoms, grammar = scene.atoms, scene.grammar
    for group in scene.groups:
        opened = start < group.start < end and atoms[group.start - 1].text in _OPENED and group.kind == "finite"
        if not opened or not grammar.has(group.lemma, "report_verb"):
            continue
        at = group.end
        while at < end and (atoms[at].kind == "date" or atoms[at].classes & {"adverb", "weekday"}):
            at += 1
        phrase = phrase_at(atoms, at, end, grammar) if at < end else None
        infinitive = any(other.start <= at < other.end for other in scene.groups)  # "a annoncé vouloir lever"
        if (
            phrase is not None
            and not infinitive
            and not any(other.start == phrase.end for other in scene.groups if other.kind == "finite")
        ):
            return _name(scene, phrase)
    return ""


def _before(scene: Scene, value: int, start: int) -> str:
    """ "X said that ...", "X a annoncé vouloir ...": the nearest verb of saying before the value and its subject."""
    atoms, grammar = scene.atoms, scene.grammar
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if not start <= group.start < value or group.kind != "finite" or not grammar.has(group.lemma, "report_verb"):
            continue
        after = atoms[group.end] if group.end < len(atoms) else None
        reports = after is not None and (
            bool(after.classes & {"that", "pronoun_singular", "pronoun_plural"})
            or (after.kind == "mark" and after.text in ':«“"')
        )
        later = scene.groups[number + 1] if number + 1 < len(scene.groups) else None
        if not reports and later is not None and later.start < value:
            reports = (grammar.traits.plain_reports and later.kind == "finite") or later.kind == "infinitive"
        found = scene.subject(number) if reports else None
        if found is not None:
            return found.name
    return ""


def _trailing(scene: Scene, value: int, end: int) -> str:
    """ "..., the rescue service said on Thursday": a clause of saying that closes the sentence."""
    atoms, grammar = scene.atoms, scene.grammar
    if not grammar.traits.plain_reports:
        return ""
    for group in scene.groups:
        if not value < group.start < end or group.kind != "finite" or not grammar.has(group.lemma, "report_verb"):
            continue
        comma = next((at for at in range(group.start - 1, value, -1) if atoms[at].text in _OPENED), -1)
        inside = any(comma < other.start < group.start for other in scene.groups)
        after = atoms[group.end] if group.end < len(atoms) else None
        if comma < 0 or inside or (after is not None and after.classes & {"that", "definite", "indefinite"}):
            continue
        phrase = phrase_at(atoms, comma + 1, group.start, grammar)
        if phrase is not None and phrase.end == group.start:
            return _name(scene, phrase)
    return ""
