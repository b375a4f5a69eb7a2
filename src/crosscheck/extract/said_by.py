"""Who is given as the source of a clause: "selon X", "X said that ...", "..., a déclaré X", "X expects ..."."""

from __future__ import annotations

from crosscheck.extract.age_bound import of_people
from crosscheck.extract.phrases import NounPhrase, phrase_at
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.scene import Scene
from crosscheck.extract.speaker_name import name_in, publisher, speaker_name
from crosscheck.extract.verb_group import VerbGroup

_OPENED = frozenset(',»”"’)')
_QUOTES = frozenset('«“"')
_ASKED = frozenset({"requested", "proposed"})
"""What a verb makes of its figure where its subject speaks by it: who asks for 6 % says 6 %."""
_PRONOUNS = frozenset({"pronoun_singular", "pronoun_plural"})
_PARTS = frozenset(";")


def said_by(scene: Scene, value: int, group: VerbGroup | None, owner: str) -> str:
    """Who says what is said of the value's atom, "" where the article itself does; `owner` is whose value it is.

    A body that says a thing of itself is its speaker ("Veloria said it would recall ..."), one that only has it is not
    ("Tramafret compte 4 700 salariés").
    """
    start, end = _part(scene, value)
    return (
        _according_to(scene, start, end)
        or _expects(scene, value, group, owner)
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
        if phrase is None or (first + 1 == last and _is_rate(scene, first, phrase)):
            continue
        if "purpose" in atoms[first].classes and any(of_people(scene, atom) for atom in atoms[last : phrase.end]):
            continue  # "pour les entreprises, le logiciel coûtera ..."
        closed = phrase.names and phrase.end < len(atoms) and atoms[phrase.end].text == ","
        if "purpose" not in atoms[first].classes or closed:
            return publisher(scene, phrase) or name_in(scene, phrase)
    return ""


def _is_rate(scene: Scene, opener: int, phrase: NounPhrase) -> bool:
    """Whether a preposition of speakers opens a rate ("per wafer")."""
    return "rate_opener" in scene.atoms[opener].classes and not phrase.names and not phrase.determiner


def _expects(scene: Scene, value: int, group: VerbGroup | None, owner: str) -> str:
    """ "La banque table sur une croissance de 2 %", "le ministère a recensé 40 cas": who expects or records says it."""
    if group is None:
        return ""
    if group.kind == "gerund" or (
        group.kind == "participle" and group.start > value
    ):  # "les secours dénombrent 14 blessés"
        group = next((other for other in reversed(scene.groups) if other.end <= value), group)
    judges = scene.grammar.has(group.lemma, "judges") or scene.grammar.modality.get(group.lemma) in _ASKED
    if group.start > value or not (judges or scene.grammar.has(group.lemma, "records")):
        return ""
    if group.passive:
        return _agent(scene, group)
    if group.start and scene.atoms[group.start - 1].classes & {"first_person"} and _quoted(scene, group.start):
        return ""  # « Nous attendons ... », a indiqué X
    found = scene.subject(next(n for n, other in enumerate(scene.groups) if other is group))
    if found is None or found.noun or (not judges and found.name == owner):
        return ""
    return speaker_name(scene, found)


def _quoted(scene: Scene, at: int) -> bool:
    """Whether a quotation opens before the verb here."""
    return any(atom.text in _QUOTES for atom in scene.atoms[:at])


def _agent(scene: Scene, group: VerbGroup) -> str:
    """Who put a figure on what stands before the verb ("the bill, put by X at 115 billion", "estimé par X à ...")."""
    atoms = scene.atoms
    if group.end >= len(atoms) or "by" not in atoms[group.end].classes:
        return ""
    phrase = phrase_at(atoms, group.end + 1, len(atoms), scene.grammar)
    return name_in(scene, phrase) if phrase is not None else ""


def _behind(scene: Scene, value: int, start: int, end: int) -> str:
    """ "..., a annoncé lundi X", "« ... », explique X", also between the subject and its verb."""
    before = next((group for group in reversed(scene.groups) if _opened(scene, group, start, value)), None)
    if before is not None:
        speaker = _inverted(scene, value, before, end)
        if speaker:
            return speaker
    for group in scene.groups:
        if group.start > value and _opened(scene, group, start, end):
            speaker = _inverted(scene, value, group, end)
            if speaker:
                return speaker
    return ""


def _opened(scene: Scene, group: VerbGroup, start: int, end: int) -> bool:
    """Whether a verb of saying stands right behind a mark that closes what was said."""
    marked = start < group.start < end and scene.atoms[group.start - 1].text in _OPENED
    return marked and group.kind == "finite" and scene.grammar.has(group.lemma, "report_verb")


def _inverted(scene: Scene, value: int, group: VerbGroup, end: int) -> str:
    """Who stands behind a verb of saying as its subject, of whom the value is not told; "" for anything else."""
    atoms = scene.atoms
    at = group.end
    while at < end and (atoms[at].kind == "date" or atoms[at].classes & {"adverb", "weekday"}):
        at += 1
    phrase = phrase_at(atoms, at, end, scene.grammar) if at < end else None
    if phrase is None or not _can_speak(scene, phrase) or not _within_speech(scene, value, group.start, phrase.end):
        return ""
    infinitive = any(other.start <= at < other.end for other in scene.groups)  # "a annoncé vouloir lever"
    if infinitive or any(other.start == phrase.end for other in scene.groups if other.kind == "finite"):
        return ""
    return name_in(scene, phrase)


def _within_speech(scene: Scene, value: int, verb: int, end: int) -> bool:
    """Whether a value is in what was said, and not in what is told of the speaker ("said Lind, who owns 40 shops").

    What was said goes on behind the speaker in another quotation, or where it has had no verb yet ("La dette, rappelle
    le maire, s'est alourdie de 45 millions").
    """
    if value < verb or any(atom.text in _QUOTES for atom in scene.atoms[end:value]):
        return True
    return not any(group.kind == "finite" for group in scene.groups if group.start < verb)


def _can_speak(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether what stands behind a verb of saying can be who said it, and not what was said or shown to whom."""
    head = scene.atoms[phrase.head]
    if phrase.names or phrase.owner >= 0 or head.kind == "name":
        return True
    if phrase.sense is not None:
        return False  # "a annoncé jeudi une levée de fonds"
    if (
        head.classes & {"type_person", "type_organisation", "guarded", "metonyms", "speaking"}
        or head.low in scene.grammar.roles
    ):
        return True
    shown = head.classes & {"type_project", "type_event", "type_place"}
    return not shown and phrase.determiner in ("definite", "demonstrative")


def _before(scene: Scene, value: int, start: int) -> str:
    """ "X said that ...", "X a annoncé vouloir ...": the nearest verb of saying before the value and its subject."""
    atoms, grammar = scene.atoms, scene.grammar
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        told = {lemma for lemma in (group.lemma, *group.chain) if grammar.has(lemma, "report_verb")}
        if not start <= group.start < value or not told:
            continue
        if group.passive or (group.kind != "finite" and not _bare_report(scene, number)):
            continue
        at = group.end
        while at < value and (atoms[at].kind == "date" or atoms[at].classes & {"on_day", "weekday", "adverb"}):
            at += 1
        after = atoms[at] if at < len(atoms) else None
        reports = after is not None and (
            bool(after.classes & {"that", "pronoun_singular", "pronoun_plural"})
            or (after.kind == "mark" and after.text in ':«“"')
        )
        later = _next_verb(scene, number, value)
        if not reports and later is not None:
            plain = grammar.traits.plain_reports and later.kind == "finite" and _opens(scene, value, later)
            reports = plain or (later.kind == "infinitive" and later.start < value)
        reports = reports or (group.lemma not in told and not group.passive and not told & grammar.modality.keys())
        found = scene.subject(number) if reports else None
        if found is not None:
            return speaker_name(scene, found)
    return ""


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


def _trailing(scene: Scene, value: int, end: int) -> str:
    """ "..., the rescue service said on Thursday": a clause of saying that closes the sentence."""
    atoms, grammar = scene.atoms, scene.grammar
    if not grammar.traits.plain_reports:
        return ""
    for group in scene.groups:
        if not value < group.start < end or group.kind != "finite" or not grammar.has(group.lemma, "report_verb"):
            continue
        last = group.start - 1
        if atoms[last].text == ",":  # "..., Lind, the chief executive, told reporters"
            opened = next((at for at in range(last - 1, value, -1) if atoms[at].text == ","), -1)
            last = opened - 1 if opened > 0 and atoms[opened - 1].kind == "name" else last
        elif atoms[last].text == ")":  # "the rescue service (SPC) said"
            last = next((at - 1 for at in range(last - 1, value, -1) if atoms[at].text == "("), last)
        comma = next((at for at in range(last, value, -1) if atoms[at].text in _OPENED), -1)
        inside = any(comma < other.start < group.start for other in scene.groups)
        after = atoms[group.end] if group.end < len(atoms) else None
        if comma < 0 or inside or (after is not None and after.classes & {"that", "definite", "indefinite"}):
            continue
        if last == comma + 1 and atoms[last].classes & _PRONOUNS:  # "..., it said"
            found = scene.subject(next(n for n, other in enumerate(scene.groups) if other is group))
            return speaker_name(scene, found) if found is not None else ""
        phrase = phrase_at(atoms, comma + 1, last + 1, grammar)
        if phrase is not None and phrase.end in (group.start, last + 1):
            return name_in(scene, phrase)
    return ""
