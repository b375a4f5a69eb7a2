"""Dates beside a noun: "the last flood, in 1968", "l'ouverture de la ligne en 2028", "une filature de 1874"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.drafts.not_of_people import not_of_people
from crosscheck.extract.phrases.noun_phrase import determiner, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.date_hedge import date_hedge, has_superlative
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import phrase_ending, resolve


def noun_date(scene: Scene, at: int) -> Draft | None:
    """The date of what a noun beside it names, None where none does."""
    return _of_nominal(scene, at) or _behind_noun(scene, at) or _beside_noun(scene, at)


_REACH = 9
"""Atoms between a noun that says what happened and its date."""
_ASIDE = 2
"""Atoms between a verb and its object: "espère toujours une ouverture", "is hoping for an opening"."""


def _of_nominal(scene: Scene, at: int) -> Draft | None:
    """ "L'ouverture de la ligne en 2028", "its launch in 2019", "la découverte, en 2022, de défauts"."""
    atoms, grammar = scene.atoms, scene.grammar
    if date_hedge(scene, at) in ("at_least", "at_most", "less_than"):
        return None
    end = before_value(scene, at)
    while end >= 0 and atoms[end].classes & {"preposition", "definite", "dated_by", "on_day"}:
        end -= 1
    comma = end >= 0 and atoms[end].text == ","
    end -= comma
    for step in range(end, max(-1, end - _REACH), -1):
        if atoms[step].kind in ("mark", "amount", "date") or any(g.start <= step < g.end for g in scene.groups):
            return None
        found = noun_at(atoms, step, grammar)
        if found is None or not found[1].date:
            continue
        start = step
        while start and determiner(atoms[start - 1]):
            start -= 1
        if found[1].patient and start == step:
            continue  # "released from prison on Tuesday", "five years in prison on Tuesday": another act's day
        if start and atoms[start - 1].kind == "amount":
            return None  # "820 livraisons en 2025": when they are counted
        phrase = phrase_at(atoms, start, end + 1, grammar)
        if phrase is None or phrase.sense is not found[1] or phrase.end != end + 1:
            return None
        owner = _of_main_clause(scene, start) if "possessive" in atoms[start].classes else None
        owner = owner or resolve(scene, phrase)
        if owner is None or not_of_people(scene, found[1], owner):
            return None
        trigger, group = (start, at + 1), _looking_ahead(scene, start)
        return Draft(at, found[1].date, replace(owner, certain=False), True, group, found[1], trigger, ("noun-date",))
    return None


def _looking_ahead(scene: Scene, start: int) -> VerbGroup | None:
    """The verb of planning, hoping or asking whose object the noun is, alone or as the second one of two.

    "Prévoit une ouverture en 2030", "hoped for an opening in 2030", "tablait sur un coût de 3 millions et une mise en
    service en 2025".
    """
    atoms = scene.atoms
    group = next((other for other in reversed(scene.groups) if other.end <= start), None)
    if group is None or group.kind != "finite" or group.lemma not in scene.grammar.modal_alone:
        return None
    between = atoms[group.end : start]
    if any(atom.kind == "mark" for atom in between):
        return None
    second = start > group.end + 1 and "and" in atoms[start - 1].classes
    beside = len(between) <= _ASIDE and all(atom.classes & {"preposition", "at", "adverb"} for atom in between)
    return group if second or beside else None


def _of_main_clause(scene: Scene, start: int) -> Referent | None:
    """ "Since its launch in 2019, Hydria has grown": whose it is, where the sentence opens with the possessive."""
    if any(atom.kind != "word" for atom in scene.atoms[:start]) or start > 1:
        return None
    number = next((n for n, group in enumerate(scene.groups) if group.kind == "finite" and group.start > start), -1)
    subject = scene.subject(number) if number >= 0 else None
    return subject if subject is not None and subject.named else None


def is_event(scene: Scene, subject: Referent) -> bool:
    """Whether a subject is something that happens: a flood, an election."""
    words = subject.written.lower().split() + subject.name.lower().split()
    return any(scene.grammar.has(word, "type_event") for word in words)


def _behind_noun(scene: Scene, at: int) -> Draft | None:
    """ "The last flood, in 1968, killed 22", "Agnes Dahl, in office since 2018": a date set behind a noun or name."""
    atoms = scene.atoms
    since = date_hedge(scene, at) == "at_least"
    if at + 1 < len(atoms) and atoms[at + 1].kind != "mark" and not since:
        return None
    comma = before_value(scene, at)
    kinds, far = (("word", "name"), _REACH) if since else (("word",), 6)
    while comma > 0 and atoms[comma].kind in kinds and comma > at - far:
        comma -= 1
    if comma < 1 or atoms[comma].text not in (",", "(") or any(comma <= g.start < at for g in scene.groups):
        return None
    trigger = (comma + 1, at + 1)
    if since and has_superlative(scene, comma + 1, at):
        return None
    aged = comma > 2 and atoms[comma - 1].kind == "amount" and atoms[comma - 2].text == ","
    name_end = comma - 2 if aged else comma  # "Ann Lee, 61 ans, à la tête de X depuis 2015"
    if since and atoms[name_end - 1].kind == "name":
        who = name_at(scene, name_end - 1, ("apposition",))
        return Draft(at, "start date", who, False, None, None, trigger, ("term",), status="actual")
    found = phrase_ending(scene, comma, "apposition")
    if found is None or (not since and (comma < at - 2 or not (found.noun or is_event(scene, found)))):
        return None
    name = "start date" if since else " ".join(found.noun) + " date" if found.noun else "event date"
    return Draft(at, name, found, False, None, None, trigger, ("noun-date",))


def _beside_noun(scene: Scene, at: int) -> Draft | None:
    """ "A similar dispute in 2019 went on ...", "une filature de 1874": a date that belongs to the noun before it."""
    atoms = scene.atoms
    before = before_value(scene, at)
    dated = before >= 1 and "dated_by" in atoms[before].classes and atoms[before - 1].kind == "word"
    if not dated or date_hedge(scene, at) in ("at_least", "at_most", "less_than"):
        return None
    start = next((step for step in range(before - 1, max(-1, before - 7), -1)
                  if determiner(atoms[step]) or atoms[step].kind == "mark"), -1)  # fmt: skip
    if start < 0 or determiner(atoms[start]) not in ("indefinite", "definite"):
        return None
    if any(start < group.start < at for group in scene.groups):
        return None  # "un consortium lancé en 2024": the participle says which date it is
    phrase = phrase_at(atoms, start, before, scene.grammar)
    if phrase is None or phrase.end != before or phrase.sense is not None:
        return None
    event = "type_event" in atoms[phrase.head].classes
    if atoms[phrase.head].classes & {"years", "month_day", "period_noun"}:
        return None  # "sur un an en octobre", "un mois de février record"
    if not event and phrase.determiner != "indefinite":
        return None
    found = resolve(scene, phrase)
    if found is None or found.noun:
        return None
    name = "event date" if event else "date"
    return Draft(at, name, replace(found, certain=False), False, None, None, (start, at + 1), ("noun-date",))
