"""Who is told before what is said to say it: "X said that ...", "X a annoncé vouloir ...", "X table sur ..."."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.clauses.provides import provides
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.speaker_name import bare_speaker, name_in, pronoun_speaker, speaker_name
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_QUOTES = frozenset('«“"')
_CLAUSE = 7
"""Words from a figure to the verb of a clause that is its alone."""
_ASKED = frozenset({"requested", "proposed"})
"""What a verb makes of its figure where its subject speaks by it: who asks for 6 % says 6 %."""


def speaker_expecting(scene: Scene, value: int, group: VerbGroup | None, owner: str) -> str:
    """ "La banque table sur une croissance de 2 %", "le ministère a recensé 40 cas": who expects or records says it."""
    if group is None:
        return ""
    if group.kind == "gerund" or (
        group.kind == "participle" and group.start > value
    ):  # "les secours dénombrent 14 blessés"
        group = next((other for other in reversed(scene.groups) if other.end <= value), group)
    judges = (
        _judges(scene, group)
        or (group.end < len(scene.atoms) and "records_noun" in scene.atoms[group.end].classes)
        or (scene.grammar.has(group.lemma, "puts") and "at" in scene.atoms[before_value(scene, value)].classes)
        or (scene.grammar.modality.get(group.lemma) in _ASKED and not provides(scene, group, value))
    )
    fears = not judges and any(scene.grammar.has(lemma, "judges") for lemma in group.chain)
    if group.start > value or not (judges or fears or scene.grammar.has(group.lemma, "records")):
        return ""
    if group.passive:
        return _agent(scene, group.end) or _agent(scene, value + 1)
    if group.start and scene.atoms[group.start - 1].classes & {"first_person"} and _quoted(scene, group.start):
        return ""  # « Nous attendons ... », a indiqué X
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    found = scene.subject(number)
    if found is None:
        return bare_speaker(scene, group.start) if judges else ""
    person = _person(scene, number) if judges or fears else ""
    if person and (judges or person != owner):
        return person
    if found.noun or (not judges and found.name == owner):
        return ""
    return _speaker(scene, found, group, owner)


def speaker_beside(scene: Scene, value: int) -> str:
    """Who a clause of the figure alone gives: "the $3.7 billion that analysts had forecast", "... expected by X"."""
    atoms, grammar = scene.atoms, scene.grammar
    at = value + 1
    for group in scene.groups:
        if not at <= group.start < at + _CLAUSE or not grammar.has(group.lemma, "judges"):
            continue
        if group.kind == "participle" and group.start == at:
            return _agent(scene, group.end)
        opened = at < len(atoms) and bool(atoms[at].classes & {"that", "relative_object"})
        phrase = phrase_at(atoms, at + 1, group.start, grammar) if opened and group.kind == "finite" else None
        if phrase is not None and phrase.end == group.start:
            return name_in(scene, phrase)
    return ""


def _judges(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb is one of expecting here: who "sees" growth expects it, who "saw" it only had it."""
    grammar = scene.grammar
    if not grammar.has(group.lemma, "judges"):
        return False
    if group.kind == "gerund" and any(sense.patient for sense in grammar.verbs.get(group.lemma, ())):
        return False  # "in a deal valuing it at ...": the deal does
    if not grammar.has(group.lemma, "perceives") or group.lemma in grammar.modality:
        return True
    forms = grammar.verb_forms(scene.atoms[group.head].low)
    return group.start == group.head and any(form.tense in ("present", "infinitive") for form in forms)


def _quoted(scene: Scene, at: int) -> bool:
    """Whether a quotation opens before the verb here."""
    return any(atom.text in _QUOTES for atom in scene.atoms[:at])


def _agent(scene: Scene, at: int) -> str:
    """Who put a figure on what stands before the verb ("put by X at 115 billion", "estimé à 6,5 millions par X")."""
    atoms = scene.atoms
    if at >= len(atoms) or "by" not in atoms[at].classes:
        return ""
    phrase = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
    return name_in(scene, phrase) if phrase is not None else ""


def _speaker(scene: Scene, found: Referent, group: VerbGroup, owner: str) -> str:
    """What a subject is called that speaks; by its own words where its name is guessed and not whose the figure is."""
    if "metonym" in found.reasons and not found.certain and found.name != owner:
        return bare_speaker(scene, group.start)  # "la direction n'en prévoit que 35": whose, nothing here says
    return speaker_name(scene, found)


def _subject(scene: Scene, number: int, owner: str) -> str:
    """The subject of a verb of saying as a speaker: the person whom a pronoun means, a name, or bare words."""
    person = _person(scene, number)
    if person:
        return person
    found = scene.subject(number)
    group = scene.groups[number]
    return _speaker(scene, found, group, owner) if found is not None else bare_speaker(scene, group.start)


def _person(scene: Scene, number: int) -> str:
    """The person whom "he" or "she" before a verb means, "" where another word stands there."""
    at = scene.groups[number].start - 1
    while at > 0 and scene.atoms[at].classes & {"adverb", "clitic"}:
        at -= 1
    return pronoun_speaker(scene, at) if at >= 0 else ""


def speaker_before(scene: Scene, value: int, start: int, owner: str) -> str:
    """ "X said that ...", "X a annoncé vouloir ...": the nearest verb of saying before the value and its subject."""
    atoms, grammar = scene.atoms, scene.grammar
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        lemmas = (group.lemma, *group.chain)
        told = {lemma for lemma in lemmas if grammar.has(lemma, "report_verb")}
        told |= {group.lemma} if _judges(scene, group) else set()
        if not start <= group.start < value or not told:
            continue
        if group.passive or _is_told(scene, group) or (group.kind != "finite" and not _bare_report(scene, number)):
            continue
        if atoms[group.start - 1].text == "," and opens_quoted(atoms, group.end, value):
            continue  # "le plan, dit « X », coûte ..."
        at = group.end
        while at < value and (atoms[at].kind == "date" or atoms[at].classes & {"on_day", "weekday", "adverb"}):
            at += 1
        after = atoms[at] if at < len(atoms) else None
        reports = after is not None and (
            bool(after.classes & {"that", "pronoun_singular", "pronoun_plural"})
            or (after.kind == "mark" and after.text in ':«“"' and not _reflexive(scene, group))
        )
        later = _next_verb(scene, number, value)
        if not reports and later is not None:
            plain = grammar.traits.plain_reports and later.kind == "finite" and _opens(scene, value, later)
            reports = plain or (later.kind == "infinitive" and later.start < value)
        reports = reports or (group.lemma not in told and not group.passive and not told & grammar.modality.keys())
        if reports:
            speaker = _subject(scene, number, owner)
            if speaker:
                return speaker
    return ""


def _reflexive(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb is turned on its subject: "deux candidats se sont déclarés : A et B"."""
    return group.start > 0 and "reflexive" in scene.atoms[group.start - 1].classes


def _is_told(scene: Scene, group: VerbGroup) -> bool:
    """Whether the subject is told what to do, and says nothing ("members have been told to pay")."""
    words = (scene.grammar.auxiliaries.get(atom.low, ("",))[0] for atom in scene.atoms[group.start : group.head])
    told = any(scene.grammar.has(lemma, "report_verb") for lemma in group.chain)
    return told and any(kind == "be" for kind in words)


def _next_verb(scene: Scene, number: int, value: int) -> VerbGroup | None:
    """The verb behind that of saying, past a participle set between commas ("its satellite, launched in May, had")."""
    later = scene.groups[number + 1 :]
    for group in later:
        apart = group.kind == "participle" and scene.atoms[group.start - 1].text == "," and group.start < value
        if not apart:
            return group
    return later[0] if later else None


def _opens(scene: Scene, value: int, verb: VerbGroup) -> bool:
    """Whether a verb of what was said stands before the value, or right behind it ("said 40 people had been hurt")."""
    between = scene.atoms[value + 1 : verb.start]
    return verb.start < value or all(atom.kind == "word" and "relative" not in atom.classes for atom in between)


def _bare_report(scene: Scene, number: int) -> bool:
    """ "Organisers said next year's edition would ...": a form that is also a participle, right behind its subject."""
    group, atoms = scene.groups[number], scene.atoms
    later = scene.groups[number + 1] if number + 1 < len(scene.groups) else None
    if not scene.grammar.traits.plain_reports or group.kind != "participle" or later is None:
        return False
    by = group.end < len(atoms) and "by" in atoms[group.end].classes
    apart = group.start == 0 or atoms[group.start - 1].kind == "mark"
    return later.kind == "finite" and not by and not apart
